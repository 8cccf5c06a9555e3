package quote

import (
	"slices"
	"strings"

	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// joiner finds out who the sources of the quotes are, and joins those that are one person or body.
type joiner struct {
	doc      *text.Document
	text     string
	names    *name.Index
	quotes   []report.Quote
	speakers []report.Speaker
	entity   []int32  // entity[i] is the speaker of entity i, or -1
	said     []int32  // for each speaker, the entity behind it, or -1
	heads    []string // and the noun of one without a name, in lower case
	plain    bool
	cast     *cast     // whom the article names, in a language without a grammar
	members  []int32   // members[i] is the member of the cast that speaker i is, or -1
	byName   bool      // the source resolved last was a name, whose mentions are listed already
	split    *splitter // see join
	last     int       // the speaker of the quote before, or -1
	senses   [256]sense

	descriptions int32   // how many descriptions were looked for
	described    []int32 // described[i] is the last of them that entity i was asked for
}

// newJoiner starts with no speaker.
func newJoiner(d *text.Document, names *name.Index, quotes []report.Quote, p *splitter) *joiner {
	j := &joiner{doc: d, split: p, text: d.Text, names: names, quotes: quotes, last: -1, plain: len(d.Lang.CueNouns) == 0, speakers: make([]report.Speaker, 0, len(quotes)/2+4), entity: make([]int32, len(names.Entities)), described: make([]int32, len(names.Entities))}
	for i := range j.entity {
		j.entity[i] = -1
	}
	return j
}

// join sets the SpeakerID of every quote and returns the speakers, in the order of their first quotes. The splitter
// reads the sentences of relative clauses again.
func join(d *text.Document, names *name.Index, quotes []report.Quote, p *splitter, c *cast) []report.Speaker {
	j := newJoiner(d, names, quotes, p)
	j.cast = c
	for i := range quotes {
		j.one(i)
	}
	j.list()
	for i := range j.speakers {
		s := &j.speakers[i]
		report.SortBy(s.Mentions, func(m *report.Span) int { return m.Start })
		s.Mentions = slices.Compact(s.Mentions)
	}
	return j.speakers
}

// list gives every speaker the list of its quotes, all of them in one piece of memory.
func (j *joiner) list() {
	said := make([]int, len(j.speakers)+1) // said[i+1]: how many quotes speaker i has
	for i := range j.quotes {
		said[j.quotes[i].SpeakerID+1]++
	}
	all, at := make([]int, len(j.quotes)-said[0]), 0
	for i := range j.speakers {
		n := said[i+1]
		j.speakers[i].Quotes = all[at : at : at+n]
		at += n
	}
	for i := range j.quotes {
		if id := j.quotes[i].SpeakerID; id >= 0 {
			j.speakers[id].Quotes = append(j.speakers[id].Quotes, i)
		}
	}
}

// one finds the speaker of quote i.
func (j *joiner) one(i int) {
	q := &j.quotes[i]
	id := -1
	switch {
	case j.plain:
		id = j.plainly(i)
	case !q.Speaker.IsZero():
		id = j.resolve(q)
	}
	q.SpeakerID = id
	if id < 0 {
		return
	}
	s := &j.speakers[id]
	if q.Rule == ruleTable[transcript].name || q.Rule == ruleTable[interview].name {
		s.Kind = "person"
	}
	if !j.embedded(i) {
		j.last = id
	}
	if q.Speaker.IsZero() {
		return
	}
	if n := len(s.Mentions); !j.byName && (n == 0 || s.Mentions[n-1] != q.Speaker) {
		s.Mentions = append(s.Mentions, q.Speaker)
	}
}

// resolve is the speaker that a quote's source names, made if it is new; -1 when the text does not tell.
func (j *joiner) resolve(q *report.Quote) int {
	j.byName = false
	if g, ok := j.pronoun(q.Speaker.Of(j.text)); ok {
		return j.antecedent(q, g)
	}
	return j.named(q.Speaker)
}

// named is the speaker of a source that is no pronoun.
func (j *joiner) named(source report.Span) int {
	if i := strings.Index(source.Of(j.text), ", including "); i > 0 {
		source.End = source.Start + i // several officials, including John Smith: they all speak
	}
	if m := j.headName(source); m >= 0 {
		id := j.ofEntity(j.names.Mentions[m].Entity)
		j.byName = true
		j.describe(id, source, j.names.Mentions[m].Span)
		return id
	}
	return j.nominal(source)
}

// headName is the mention that a source is about: Dmitry Peskov in “Russian presidential spokesman Dmitry Peskov”
// or in “the spokesman, Dmitry Peskov,”; none in “Peskov's deputy”, -1.
func (j *joiner) headName(source report.Span) int {
	first := j.mentionAt(source.Start)
	best := -1
	for m := first; m < len(j.names.Mentions) && j.names.Mentions[m].Span.Start < source.End; m++ {
		mention := &j.names.Mentions[m]
		end := mention.Span.End
		rest := j.text[end:max(end, source.End)]
		if (rest == "'s" || rest == "’s") && best < 0 {
			return m // Smith's claim
		}
		if strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s") || strings.HasPrefix(rest, "' ") || strings.HasPrefix(rest, "’ ") {
			continue
		}
		kind := j.names.Entities[mention.Entity].Kind
		if w := strings.Fields(j.text[source.Start:max(source.Start, mention.Span.Start)]); rest == "" && kind == name.Place && len(w) > 1 && w[len(w)-1] == "of" && j.sort(w[len(w)-2]) == 'l' {
			return m // the city of Phoenix
		}
		before := j.text[source.Start:max(source.Start, min(mention.Full.Start, mention.Span.Start))]
		if w := strings.Fields(before); len(w) > 2 && !strings.Contains(before, ",") && (j.sort(w[0]) == 'd' || j.sort(w[1]) == 'd') {
			continue // a study in the journal Insect Minds
		}
		if kind != name.Person && endsWithPreposition(before) {
			continue // a spokesman for the ministry
		}
		if kind == name.Person && endsWithPreposition(before) && !strings.Contains(before, ",") {
			continue // an aide to Smith
		}
		closed := rest == "" || rest[0] == ',' || rest[0] == ' ' && len(rest) > 1 && (rest[1] == '(' || rest[1] == '-') || strings.HasPrefix(rest, " of ") || strings.HasPrefix(rest, " and ") || strings.HasPrefix(rest, ".")
		if kind == name.Person {
			if closed || best < 0 {
				return m
			}
			continue
		}
		if closed && best < 0 {
			best = m
			if rest != "" && rest[0] == ',' {
				return m
			}
		}
	}
	return best
}

func endsWithPreposition(s string) bool {
	s = strings.TrimRight(s, " ")
	s = strings.TrimSuffix(strings.TrimSuffix(s, " the"), " The")
	for _, p := range [...]string{"of", "for", "at", "from", "in", "to", "with", "on", "by"} {
		if n := len(s) - len(p); n >= 0 && s[n:] == p && (n == 0 || s[n-1] == ' ') {
			return true
		}
	}
	return false
}

// mentionAt is the first mention that ends behind byte b.
func (j *joiner) mentionAt(b int) int { return mentionAt(j.names.Mentions, b) }

func mentionAt(list []name.Mention, b int) int {
	lo, hi := 0, len(list)
	for lo < hi {
		if m := (lo + hi) / 2; list[m].Span.End <= b {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// ofEntity is the speaker of an entity.
func (j *joiner) ofEntity(e int32) int {
	if id := j.entity[e]; id >= 0 {
		return int(id)
	}
	ent := &j.names.Entities[e]
	s := report.Speaker{Name: ent.Name, Kind: "person", Description: ent.Title}
	if len(ent.Title) <= 4 && j.sort(strings.TrimSuffix(ent.Title, ".")) == 'o' {
		s.Description = "" // Mrs.
	}
	switch ent.Kind {
	case name.Organisation, name.Place:
		s.Kind = "organisation"
	}
	if s.Kind == "person" && strings.IndexByte(s.Name, ' ') < 0 && len(ent.Mentions) > 0 {
		// Known by surname only: Mr. Toccafondi.
		full := strings.Fields(j.names.Mentions[ent.Mentions[0]].Full.Of(j.text))
		if n := len(full); n > 1 && strings.TrimRight(full[n-1], ",.") == s.Name && j.sort(strings.TrimSuffix(full[n-2], ".")) == 'o' {
			s.Name = full[n-2] + " " + s.Name
		}
	}
	s.Mentions = make([]report.Span, 0, len(ent.Mentions)+2)
	for _, m := range ent.Mentions {
		s.Mentions = append(s.Mentions, j.names.Mentions[m].Span)
	}
	id := j.add(s, e)
	j.entity[e] = int32(id)
	return id
}

func (j *joiner) add(s report.Speaker, e int32) int {
	j.speakers = append(j.speakers, s)
	j.said, j.heads = append(j.said, e), append(j.heads, "")
	return len(j.speakers) - 1
}

// describe keeps the longest of what the sources call a speaker beside the name: words before it, or an apposition.
func (j *joiner) describe(id int, source, mention report.Span) {
	d := strings.Trim(j.text[min(mention.End, source.End):source.End], " ,-–—")
	if len(d) < 4 || d[0] == '(' || d[0] == '\'' || strings.HasPrefix(d, "’") || j.sort(d[:max(0, strings.IndexByte(d, ' '))]) == 'p' {
		d = strings.Trim(j.text[source.Start:max(source.Start, mention.Start)], " ,-–—")
	}
	if w, rest, ok := strings.Cut(d, " "); j.sort(w) == 'a' {
		d = rest
	} else if c := j.sort(strings.TrimSuffix(w, ".")); !ok && (c == 'o' || c == 'a' || c == 'v') {
		return
	}
	m := j.mentionAt(mention.End + 1)
	listed := m < len(j.names.Mentions) && j.names.Mentions[m].Span.Start == mention.End+2 && j.names.Mentions[m].Span.Start < source.End && j.kind(m) == name.Person
	if w, _, _ := strings.Cut(d, " "); listed || w == "and" || j.sort(w) == 'v' {
		return // Smith and Jones; Smith, Brown and Jones
	}
	if s := &j.speakers[id]; len(d) > len(s.Description) && len(d) < 200 {
		s.Description = d
	}
}
