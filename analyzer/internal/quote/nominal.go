package quote

import (
	"strings"

	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/report"
)

// memory is how many speakers back an unnamed source is looked for by its words.
const memory = 64

// sort is what a word is in the language's table of source words, see data/en/sourcewords.txt: 0 when it is not there.
func (j *joiner) sort(w string) byte {
	if w == "" {
		return 0
	}
	m := &j.senses[slot(w)]
	if m.word != w {
		m.word, m.class = w, sourceWord(j.doc, w)
		m.value, _ = j.doc.Lang.SourceWords.Get(strings.ToLower(w))
	}
	return m.class
}

// sourceValue is the whole entry of a word in that table, as it is written.
func (j *joiner) sourceValue(w string) string {
	if w == "" {
		return ""
	}
	j.sort(w)
	return j.senses[slot(w)].value
}

// sense is what the table of source words says of a word looked up before: the same few come again and again.
type sense struct {
	word, value string
	class       byte
}

// slot is where the sense of a word is kept.
func slot(w string) byte {
	return w[0]*7 + w[len(w)/2]*31 + w[len(w)-1]*3 + byte(len(w))*17
}

// nominal is the speaker of a source without a name: the ministry, a spokesman, people familiar with the matter.
func (j *joiner) nominal(source report.Span) int {
	words := strings.Fields(source.Of(j.text))
	if len(words) == 0 {
		return -1
	}
	for i := len(words) - 2; i > 0; i-- {
		if words[i] == "on" && j.doc.Lang.Calendar.Has(strings.ToLower(words[i+1])) {
			words = words[:i] // the Kentucky Republican on Tuesday said
		}
	}
	if n := len(words) - 1; n > 0 && words[n][0] == '(' {
		words = words[:n] // the Rail Workers' Union (RWU)
	}
	definite := false
	if len(words) > 1 && j.sort(words[0]) == 'a' {
		definite = len(words[0]) > 2 // the, this
		words = words[1:]
	}
	head := j.headNoun(words)
	if definite {
		for _, find := range [...]func(string, []string, int) int{j.byHead, j.document, j.again, j.epithet} {
			if id := find(head, words, source.Start); id >= 0 {
				return id
			}
		}
	}
	if len(words) == 1 && capitals(words[0]) {
		if id := j.again(head, words, 0); id >= 0 {
			return id // Q: … Q: …
		}
	}
	s := report.Speaker{Name: strings.TrimRight(strings.Join(words, " "), ", "), Kind: "unnamed"}
	if j.sort(head) == 'd' {
		s.Kind = "document"
	} else if name.Body(head) {
		s.Kind = "organisation"
	}
	id := j.add(s, -1)
	j.heads[id] = head
	return id
}

// again is the unnamed speaker that definite words mean: the same words, or its noun alone: a spokesman, the spokesman.
func (j *joiner) again(head string, words []string, _ int) int {
	for i := len(j.speakers) - 1; i >= max(0, len(j.speakers)-memory); i-- {
		if j.heads[i] == head && (len(words) == 1 || strings.EqualFold(strings.Join(words, " "), j.speakers[i].Name)) {
			return i
		}
	}
	return -1
}

// byHead is the speaker or entity that a definite description means by its noun: the ministry, the president.
func (j *joiner) byHead(head string, words []string, at int) int {
	sort, many := j.sort(head), j.plural(head)
	j.descriptions++
	for m, n := j.mentionAt(at)-1, 0; m >= 0 && n < 60; m, n = m-1, n+1 {
		if j.names.Mentions[m].Span.End > at {
			continue
		}
		e := j.names.Mentions[m].Entity
		ent := &j.names.Entities[e]
		ok := false
		switch ent.Kind {
		case name.Place:
			if ok = sort == 'l' && len(words) == 1; ok && m > 0 && j.names.Mentions[m-1].Span.End+2 == j.names.Mentions[m].Span.Start && j.kind(m-1) == name.Place {
				e = j.names.Mentions[m-1].Entity // Livorno, Tuscany: the first of the two
			}
		case name.Person:
			if len(words) <= 3 && !many {
				if j.described[e] != j.descriptions {
					j.described[e] = j.descriptions
					ok = j.describedAs(e, head, words)
				}
				ok = ok || j.calls(j.apposition(m), head, words)
			}
		default:
			ok = strings.EqualFold(ent.Head, head) || sort == 'd' && j.sort(lastWord(ent.Name)) == 'd'
		}
		if ok {
			return j.ofEntity(e)
		}
	}
	return -1
}

// describedAs tells whether a person's title or description has a noun: Sen. for senator.
func (j *joiner) describedAs(e int32, head string, words []string) bool {
	id := j.entity[e]
	return j.calls(j.names.Entities[e].Title, head, words) || id >= 0 && j.calls(j.speakers[id].Description, head, words)
}

// calls tells whether a description has a noun before its first preposition, and is of the past if the words are.
func (j *joiner) calls(d, head string, words []string) bool {
	past := !equalFold(words[0], "former")
	for d != "" {
		w, rest, _ := strings.Cut(d, " ")
		d, w = rest, strings.Trim(w, ",.")
		if len(w) <= 4 {
			v := j.sourceValue(w)
			if v == "v" {
				break
			}
			if v != "" && v[1:] == head {
				w = head
			}
		}
		past = past || equalFold(w, "former")
		if past && len(w) == len(head) && strings.EqualFold(w, head) {
			return true
		}
	}
	return false
}

// apposition is what stands between commas behind mention m, without its article: Harold Finch, the composer whose …
func (j *joiner) apposition(m int) string {
	at := j.names.Mentions[m].Span.End
	d, ok := strings.CutPrefix(j.text[at:min(len(j.text), at+100)], ", ")
	w, rest, more := strings.Cut(d, " ")
	if !ok || !more || j.sort(w) != 'a' || w == "this" {
		return ""
	}
	if i := strings.IndexAny(rest, ",.\n"); i > 0 {
		rest = rest[:i]
	}
	for _, end := range [...]string{" who", " wh"} {
		rest, _, _ = strings.Cut(rest, end)
	}
	return rest
}

// epithet is the person or company that a description means which says something new of who was just spoken of: “…,”
// said the Vermont senator; the bank.
func (j *joiner) epithet(head string, words []string, at int) int {
	sort, g, least := j.sort(head), person, asSubject+perLine
	switch {
	case len(words) == 1 && sort == 'c':
		g, least = it, perLine
	case len(words) > 1 && sort != 'e' && name.Role(strings.ToLower(words[len(words)-2]+" "+words[len(words)-1])):
		return -1 // the prime minister holds an office: somebody else, if nobody was called so
	case len(words) == 1 && (sort == 'e' || name.Demonym(words[0])), len(words) > 1 && len(words) <= 10 && name.Role(head), strings.HasSuffix(head, "-year-old"):
		if w := words[len(words)-1]; !strings.EqualFold(w, head) && len(words) < 3 || strings.HasSuffix(w, ",") {
			return -1
		}
		if strings.HasSuffix(head, "woman") {
			g = she
		} else if strings.HasSuffix(head, "man") {
			g = he
		}
	default:
		return -1
	}
	best := j.salient(at, g)
	if best.entity < 0 || best.score < least || g == it && j.sort(j.names.Entities[best.entity].Head) == 'y' {
		return -1
	}
	return j.speakerOf(best)
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// headNoun is the last word before a preposition, comma or relative pronoun, in lower case.
func (j *joiner) headNoun(words []string) string {
	last := words[0]
	for _, w := range words[1:] {
		if s := j.sort(w); s == 'v' || s == 'p' && w != "her" && w != "his" {
			break
		}
		last = w
		if strings.HasSuffix(w, ",") {
			break
		}
	}
	return strings.ToLower(strings.Trim(last, ",."))
}

// plural tells whether a noun in lower case names several.
func (j *joiner) plural(w string) bool {
	can := syntax.Possible(w)
	return j.sort(w) == 'm' || can&(1<<syntax.Nouns) != 0 && can&(1<<syntax.Noun) == 0 || strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && can&(1<<syntax.Nouns|1<<syntax.Noun) != 1<<syntax.Noun
}
