package quote

import (
	"strings"

	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// gender is what a pronoun can stand for.
type gender uint8

const (
	he gender = iota
	she
	they
	it
	who
	firstPerson
	person // either, of a description
)

// pronoun reads a source that is a pronoun.
func (j *joiner) pronoun(s string) (gender, bool) {
	if len(s) > 5 || len(s) > 1 && s[1] >= 'A' && s[1] <= 'Z' {
		return 0, false // WHO, IT
	}
	v := j.sourceValue(s)
	if len(v) < 2 || v[0] != 'p' {
		return 0, false
	}
	return gender(strings.IndexByte("hstiwf", v[1])), true
}

// window is how far back, in bytes, a pronoun looks for who it stands for.
const window = 2400

// The weights of what a pronoun may stand for, after Lappin and Leass (1994): what counts is the grammatical role, and
// how many sentences ago it was. They are set by hand and fitted to nothing.
const (
	asSubject    = 8
	asSpeaker    = 9 // said something in a quote before: a subject for certain
	asUnnamed    = 6 // the same, without a name
	asTopic      = 4 // opens its sentence in another role: Trump's campaign
	asObject     = 2
	asOblique    = 0  // behind a preposition
	perLine      = -4 // for each sentence between
	lastSpoke    = 3  // spoke last
	hasSpoken    = 1
	embeddedLess = 4 // speaks inside what somebody else said
	notPlural    = 3 // a body that they stands for
	genderTold   = 1 // its gender is known and fits
)

// choice is the best of what was weighed.
type choice struct {
	speaker int
	entity  int32
	phrase  report.Span // of one that is neither yet
	score   int
}

func (c *choice) take(speaker int, entity int32, score int) {
	if score > c.score {
		*c = choice{speaker: speaker, entity: entity, score: score}
	}
}

// antecedent is the speaker that a pronoun stands for: what fits in gender and number and weighs most, names inside
// quotes left out.
func (j *joiner) antecedent(q *report.Quote, g gender) int {
	at := q.Speaker.Start
	switch g {
	case firstPerson:
		return -1
	case who:
		return j.relative(at)
	}
	best := j.salient(at, g)
	if best.none() && j.last >= 0 && j.fitsSpeaker(j.last, g) {
		return j.last
	}
	return j.speakerOf(best)
}

func (c *choice) none() bool { return c.speaker < 0 && c.entity < 0 && c.phrase.IsZero() }

// speakerOf is the speaker that was chosen, -1 when none was.
func (j *joiner) speakerOf(c choice) int {
	switch {
	case c.speaker >= 0:
		return c.speaker
	case c.entity >= 0:
		return j.ofEntity(c.entity)
	case !c.phrase.IsZero():
		return j.nominal(c.phrase)
	}
	return -1
}

// salient weighs who is spoken of before byte at.
func (j *joiner) salient(at int, g gender) choice {
	best := choice{speaker: -1, entity: -1, score: -1 << 30}
	line := j.line(at)
	lines, here := j.doc.Sentences, line
	for m := j.mentionAt(at) - 1; m >= 0; m-- {
		mention := &j.names.Mentions[m]
		for int(lines[here].Start) > mention.Span.Start && here > 0 {
			here--
		}
		if asSubject+lastSpoke+hasSpoken+genderTold+perLine*(line-here) <= best.score || at-mention.Span.End > window {
			break
		}
		if mention.Span.End > at || !j.fits(mention.Entity, g) || j.insideQuote(mention.Span) {
			continue
		}
		v := j.role(mention, &lines[here]) + perLine*(line-here) + j.standing(mention.Entity, g)
		if g == they {
			v -= notPlural
		}
		best.take(int(j.entity[mention.Entity]), mention.Entity, v)
	}
	for k := line; k >= 0 && k > line-3; k-- {
		if p, head := j.opening(k); !p.IsZero() && p.End < at && !j.insideQuote(p) && j.fitsNoun(head, g) && asSubject+perLine*(line-k) > best.score {
			best = choice{speaker: -1, entity: -1, phrase: p, score: asSubject + perLine*(line-k)}
		}
	}
	// who spoke before, under whatever words
	for k, n := j.quoteAt(at)-1, 0; k >= 0 && n < 12; k, n = k-1, n+1 {
		s := &j.quotes[k]
		if s.SpeakerID < 0 || s.Speaker.IsZero() || s.Speaker.End > at || !j.fitsSpeaker(s.SpeakerID, g) && !(g == they && strings.Contains(s.Speaker.Of(j.text), " and ")) {
			continue
		}
		v := asSpeaker + perLine*(line-j.line(s.Speaker.Start)) + hasSpoken
		if j.said[s.SpeakerID] < 0 && g != they {
			v -= asSpeaker - asUnnamed
		}
		switch {
		case j.embedded(k):
			v -= embeddedLess
		case s.SpeakerID == j.last:
			v += lastSpoke
		}
		best.take(s.SpeakerID, j.said[s.SpeakerID], v)
	}
	return best
}

// embedded tells whether the source of quote k stands in what one of the two quotes before it reports: Smith said Jones
// had called for a vote.
func (j *joiner) embedded(k int) bool {
	for n := max(0, k-2); n < k; n++ {
		for _, p := range j.quotes[n].Spans {
			if p.Contains(j.quotes[k].Speaker) {
				return true
			}
		}
	}
	return false
}

// relative is the speaker that the pronoun of a relative clause stands for: the phrase before it, or else the nearest
// person or body.
func (j *joiner) relative(at int) int {
	line := j.line(at)
	p := j.split
	p.empty()
	if sen := &j.doc.Sentences[line]; sen.Last-sen.First <= longest {
		p.fill(line, line+1)
	}
	s := &p.s
	for i := range s.words {
		if int(s.words[i].start) != at {
			continue
		}
		comma := s.mark(i-1, ",")
		for i > 0 && s.tag(i-1) == syntax.Punct && !s.mark(i-1, ")") {
			i--
		}
		n := s.phraseBefore(i, 0)
		if t := s.tag(n.first); comma && (t == syntax.Det || t == syntax.Poss || t == syntax.Noun && !s.words[n.first].upper) {
			if m := s.beforeApposition(i, 0); !m.none() {
				n = m // John Smith, an aide to Jones, who said
			}
		}
		if n.none() {
			break
		}
		for n.first > 0 && s.words[n.first-1].end == s.words[n.first].start {
			n.first-- // far-right commentators
		}
		phrase := s.mention(n)
		if m := j.mentionAt(phrase.End - 1); m < len(j.names.Mentions) && j.names.Mentions[m].Span.End == phrase.End && strings.Contains(phrase.Of(j.text), " and ") {
			phrase = j.names.Mentions[m].Span // Jones and Smith, who said
		}
		return j.named(phrase)
	}
	m := j.mentionAt(at) - 1
	for ; m >= 0 && at-j.names.Mentions[m].Span.End < 200; m-- {
		if k := j.kind(m); j.names.Mentions[m].Span.End <= at && (k == name.Person || k == name.Organisation) {
			return j.ofEntity(j.names.Mentions[m].Entity)
		}
	}
	return -1
}

// standing is what an entity weighs wherever it is mentioned.
func (j *joiner) standing(e int32, g gender) (v int) {
	if id := j.entity[e]; id >= 0 {
		v += hasSpoken
		if int(id) == j.last {
			v += lastSpoke
		}
	}
	if ent := &j.names.Entities[e]; g == he && ent.Male && !ent.Female || g == she && ent.Female && !ent.Male {
		v += genderTold
	}
	return v
}

// role weighs the part that a mention has in its sentence, by the words beside it.
func (j *joiner) role(m *name.Mention, s *text.Sentence) int {
	d := j.doc
	first, after := j.tokenAt(min(m.Full.Start, m.Span.Start)), int(m.Last)
	oblique := first > 0 && syntax.Possible(d.Word(first-1))&(1<<syntax.Prep) != 0
	if after < len(d.Tokens) && int(d.Tokens[m.Last-1].End) == m.Span.End {
		// X (R-Ohio) said; X, the mayor, said
		for _, pair := range [...]string{"()", ",,"} {
			if d.Word(after) == pair[:1] {
				for k := after + 1; k < min(after+24, int(s.Last)); k++ {
					if d.Word(k) == pair[1:] {
						after = k + 1
						break
					}
				}
			}
		}
		if after < int(s.Last) && !oblique {
			if can := syntax.Possible(d.Word(after)); can&(1<<syntax.Past|1<<syntax.Aux|1<<syntax.Modal) != 0 || can&(1<<syntax.Pres) != 0 && can&syntax.Nominal == 0 {
				return asSubject
			}
		}
	}
	switch {
	case first <= int(s.First)+1:
		if after < len(d.Tokens) && int(d.Tokens[m.Last-1].End) == m.Span.End {
			return asSubject
		}
		return asTopic
	case oblique:
		return asOblique
	}
	return asObject
}

// line is the number of the sentence that holds byte b.
func (j *joiner) line(b int) int {
	lo, hi := 0, len(j.doc.Sentences)
	for lo < hi {
		if m := (lo + hi) / 2; int(j.doc.Sentences[m].Start) <= b {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return max(0, lo-1)
}

// tokenAt is the first token that ends behind byte b.
func (j *joiner) tokenAt(b int) int {
	lo, hi := 0, len(j.doc.Tokens)
	for lo < hi {
		if m := (lo + hi) / 2; int(j.doc.Tokens[m].End) <= b {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// quoteAt is the number of quotes whose first piece starts before byte b.
func (j *joiner) quoteAt(b int) int {
	lo, hi := 0, len(j.quotes)
	for lo < hi {
		if m := (lo + hi) / 2; j.quotes[m].Spans[0].Start <= b {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

func (j *joiner) kind(m int) name.Kind { return j.names.Entities[j.names.Mentions[m].Entity].Kind }

// fits tells whether a pronoun can stand for an entity.
func (j *joiner) fits(e int32, g gender) bool {
	ent := &j.names.Entities[e]
	switch g {
	case he:
		return ent.Kind == name.Person && !(ent.Female && !ent.Male)
	case she:
		return ent.Kind == name.Person && !(ent.Male && !ent.Female)
	case person:
		return ent.Kind == name.Person
	case it, they:
		return ent.Kind == name.Organisation
	}
	return true
}

// fitsSpeaker tells whether a pronoun can stand for a speaker.
func (j *joiner) fitsSpeaker(id int, g gender) bool {
	if e := j.said[id]; e >= 0 {
		return j.fits(e, g)
	}
	s := &j.speakers[id]
	if s.Kind == "organisation" && g == they {
		return true
	}
	return j.fitsNoun(j.heads[id], g)
}

// fitsNoun tells whether a pronoun can stand for what a noun means.
func (j *joiner) fitsNoun(head string, g gender) bool {
	many, sort, woman := j.plural(head), j.sort(head), strings.HasSuffix(head, "woman")
	switch g {
	case they:
		return many
	case it:
		return sort == 'd' || name.Body(head)
	}
	return !many && (sort == 'h' || sort == 'e' || name.Role(head) || strings.HasSuffix(head, "-old")) && (g != he || !woman) && (g != she || woman || !strings.HasSuffix(head, "man"))
}

// opening is the noun phrase with an article that a sentence starts with as its subject, and its noun: The ad …
func (j *joiner) opening(line int) (report.Span, string) {
	d := j.doc
	s := &d.Sentences[line]
	if s.First >= s.Last || !equalFold(d.Word(int(s.First)), "the") && !equalFold(d.Word(int(s.First)), "a") {
		return report.Span{}, ""
	}
	for k := int(s.First) + 1; k < min(int(s.First)+6, int(s.Last)); k++ {
		t := &d.Tokens[k]
		if t.Class != text.Word {
			if k+1 < int(s.Last) && k > int(s.First)+1 && d.Word(k) == "," && d.Word(k+1) == "who" {
				return report.Span{Start: int(d.Tokens[s.First].Start), End: int(d.Tokens[k-1].End)}, strings.ToLower(d.Word(k - 1)) // A neighbour, who
			}
			break
		}
		if can := syntax.Possible(d.Word(k)); k > int(s.First)+1 && !t.Upper && can&syntax.Finite != 0 && can&(syntax.Nominal|1<<syntax.Adj) == 0 {
			return report.Span{Start: int(d.Tokens[s.First].Start), End: int(d.Tokens[k-1].End)}, strings.ToLower(d.Word(k - 1))
		}
	}
	return report.Span{}, ""
}

// plural tells whether a noun names several.
func plural(w string) bool {
	if can := syntax.Possible(w); can&(1<<syntax.Nouns) != 0 && can&(1<<syntax.Noun) == 0 || (can&(1<<syntax.Noun) == 0 || can&(1<<syntax.Nouns) != 0) && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		return true
	}
	switch strings.ToLower(w) {
	case "some", "many", "others", "both", "all", "those", "people", "most", "few", "several":
		return true
	}
	return false
}

// insideQuote tells whether a span lies in a direct quote that was found. Quotes are in order, and a pronoun looks back
// over few of them.
func (j *joiner) insideQuote(s report.Span) bool {
	lo := j.quoteAt(s.Start)
	for k := lo - 1; k >= 0 && k > lo-4; k-- {
		if q := &j.quotes[k]; q.Type == "direct" {
			for _, p := range q.Spans {
				if p.Contains(s) {
					return true
				}
			}
		}
	}
	return false
}
