package quote

import (
	"strings"

	"verbatim/analyzer/internal/name"
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
)

// pronoun reads a source that is a pronoun.
func pronoun(s string) (gender, bool) {
	if len(s) > 1 && s[1] >= 'A' && s[1] <= 'Z' {
		return 0, false // WHO, IT
	}
	switch {
	case equalFold(s, "he"), equalFold(s, "him"), equalFold(s, "his"):
		return he, true
	case equalFold(s, "she"), equalFold(s, "her"):
		return she, true
	case equalFold(s, "they"), equalFold(s, "them"), equalFold(s, "their"):
		return they, true
	case equalFold(s, "it"), equalFold(s, "its"):
		return it, true
	case equalFold(s, "who"), equalFold(s, "which"), equalFold(s, "that"):
		return who, true
	case equalFold(s, "i"), equalFold(s, "we"), equalFold(s, "me"):
		return firstPerson, true
	}
	return 0, false
}

// memory is how many speakers back an unnamed source is looked for by its words.
const memory = 64

// window is how far back, in bytes, a pronoun looks for a name that is no speaker yet.
const window = 1200

// antecedent is the speaker that a pronoun stands for. A relative pronoun takes the mention before it. Others take
// the speaker of the quote before if gender and number allow it and no fitting subject stands closer, else the
// nearest mention that fits, names inside quotes left out.
func (j *joiner) antecedent(q *report.Quote, g gender) int {
	if g == firstPerson {
		return -1
	}
	m := j.mentionAt(q.Speaker.Start) - 1
	if m >= 0 && j.names.Mentions[m].Span.End > q.Speaker.Start {
		m--
	}
	if g == who {
		for ; m >= 0 && q.Speaker.Start-j.names.Mentions[m].Span.End < 200; m-- {
			if k := j.kind(m); k == name.Person || k == name.Organisation {
				return j.ofEntity(j.names.Mentions[m].Entity)
			}
		}
		return -1
	}
	best, score := int32(-1), -1<<30
	near := max(0, q.Speaker.Start-window)
	paragraph := near + strings.LastIndexByte(j.text[near:q.Speaker.Start], '\n') + 1
	for n := 0; m >= 0 && n < 24 && q.Speaker.Start-j.names.Mentions[m].Span.End < window; m, n = m-1, n+1 {
		mention := &j.names.Mentions[m]
		if !j.fits(mention.Entity, g) || j.insideQuote(mention.Span) {
			continue
		}
		v := -n * 2
		if j.startsSentence(mention) {
			v += 8 // a subject
		}
		if mention.Span.Start >= paragraph {
			v += 2
		}
		if id := j.entity[mention.Entity]; id >= 0 {
			v += 3
			if int(id) == j.last {
				v += 9
			}
		}
		if v > score {
			best, score = mention.Entity, v
		}
	}
	if j.last >= 0 {
		if e := j.said[j.last]; (e < 0 || j.fits(e, g)) && (best < 0 || score < 6) {
			if e < 0 && (g == it) == (j.speakers[j.last].Kind == "unnamed") && best >= 0 {
				return j.ofEntity(best)
			}
			return j.last
		}
	}
	if best < 0 {
		return -1
	}
	return j.ofEntity(best)
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
	case it:
		return ent.Kind == name.Organisation
	case they:
		return ent.Kind == name.Organisation
	}
	return true
}

// startsSentence tells whether a mention, with its title, is the first thing in its sentence or clause: its subject.
func (j *joiner) startsSentence(m *name.Mention) bool {
	i := m.Full.Start
	if i > m.Span.Start || i == 0 {
		i = m.Span.Start
	}
	before := strings.TrimRight(j.text[max(0, i-24):i], " \t")
	if before == "" {
		return true
	}
	switch before[len(before)-1] {
	case '.', '\n', '!', '?', ':':
		return true
	}
	return strings.HasSuffix(before, "”") || strings.HasSuffix(before, "\"") || strings.HasSuffix(before, " But") || strings.HasSuffix(before, "\nBut")
}

// insideQuote tells whether a span lies in a direct or mixed quote that was found. Quotes are in order, and a
// pronoun looks back over few of them.
func (j *joiner) insideQuote(s report.Span) bool {
	lo, hi := 0, len(j.quotes)
	for lo < hi {
		if m := (lo + hi) / 2; j.quotes[m].Spans[0].Start <= s.Start {
			lo = m + 1
		} else {
			hi = m
		}
	}
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

// nominal is the speaker of a source without a name: the ministry, a spokesman, people familiar with the matter.
func (j *joiner) nominal(q *report.Quote) int {
	source := q.Speaker.Of(j.text)
	words := strings.Fields(source)
	if len(words) == 0 {
		return -1
	}
	definite := len(words) > 1 && (equalFold(words[0], "the") || equalFold(words[0], "this") || equalFold(words[0], "that"))
	head := headNoun(words)
	if definite {
		if id := j.byHead(head, words[1:], q.Speaker.Start); id >= 0 {
			return id
		}
	}
	// The same words again are the same source when they are definite.
	for i := max(0, len(j.speakers)-memory); i < len(j.speakers); i++ {
		if s := &j.speakers[i]; j.said[i] < 0 && definite && equalText(bare(source), s.Name) {
			return i
		}
	}
	s := report.Speaker{Name: bare(source), Kind: "unnamed"}
	if documentNoun(head) {
		s.Kind = "document"
	}
	switch strings.ToLower(head) {
	case "ministry", "government", "company", "police", "campaign", "committee", "court", "agency", "department", "party", "union", "university", "group", "organisation", "organization", "council", "newspaper", "commission":
		s.Kind = "organisation"
	}
	return j.add(s, -1)
}

// byHead is the speaker or entity that a definite description means: the ministry, the president, the spokesman.
func (j *joiner) byHead(head string, words []string, at int) int {
	for m, n := j.mentionAt(at)-1, 0; m >= 0 && n < 60; m, n = m-1, n+1 {
		if j.names.Mentions[m].Span.End > at {
			continue
		}
		e := j.names.Mentions[m].Entity
		ent := &j.names.Entities[e]
		description := ent.Title
		if id := j.entity[e]; id >= 0 {
			description = j.speakers[id].Description
		}
		switch {
		case ent.Kind == name.Place && placeNoun(head):
			if m > 0 && j.names.Mentions[m-1].Span.End+2 == j.names.Mentions[m].Span.Start && j.kind(m-1) == name.Place {
				m-- // Livorno, Tuscany: the first of the two
				e = j.names.Mentions[m].Entity
			}
			return j.ofEntity(e)
		case documentNoun(head) && ent.Kind != name.Person && documentNoun(lastWord(ent.Name)):
			return j.ofEntity(e)
		case ent.Kind == name.Organisation && ent.Head != "" && equalText(ent.Head, head):
			return j.ofEntity(e)
		case ent.Kind == name.Person && hasWord(description, head) && len(words) <= 3:
			return j.ofEntity(e)
		}
	}
	return -1
}

func placeNoun(w string) bool {
	switch strings.ToLower(w) {
	case "city", "town", "country", "state", "nation", "kingdom", "island", "municipality", "province", "village", "republic":
		return true
	}
	return false
}

func documentNoun(w string) bool {
	switch strings.ToLower(w) {
	case "report", "study", "statement", "letter", "poll", "survey", "document", "documents", "article", "book", "memo", "email", "post", "tweet", "ad", "law", "bill", "lawsuit",
		"complaint", "filing", "paper", "editorial", "headline", "analysis", "research":
		return true
	}
	return false
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// headNoun is the last word before a preposition, comma or relative pronoun.
func headNoun(words []string) string {
	last := words[0]
	for _, w := range words[1:] {
		switch strings.ToLower(w) {
		case "of", "for", "at", "in", "from", "with", "to", "on", "who", "that", "which", "by", "familiar", "close", "briefed":
			return strings.Trim(last, ",.")
		}
		last = w
		if strings.HasSuffix(w, ",") {
			break
		}
	}
	return strings.Trim(last, ",.")
}

// bare is a source without its article.
func bare(s string) string {
	for _, a := range [...]string{"the ", "The ", "a ", "A ", "an ", "An "} {
		s = strings.TrimPrefix(s, a)
	}
	return strings.TrimRight(s, ", ")
}

// equalText compares without ASCII case.
func equalText(a, b string) bool { return len(a) == len(b) && strings.EqualFold(a, b) }

// hasWord tells whether w stands as a word in s, without case.
func hasWord(s, w string) bool {
	for len(s) > 0 {
		i := strings.IndexByte(s, ' ')
		word := s
		if i >= 0 {
			word, s = s[:i], s[i+1:]
		} else {
			s = ""
		}
		if equalText(strings.Trim(word, ",."), w) {
			return true
		}
	}
	return false
}
