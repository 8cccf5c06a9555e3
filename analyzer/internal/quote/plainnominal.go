package quote

import (
	"strings"

	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// description is a source without a name: der Gewerkschafter, la glaciologue de 41 ans, un conseiller du ministère.
type description struct {
	span   report.Span // without its article
	head   int         // the token of its noun
	last   int         // one behind its last token
	gender byte        // what its article or ending tells
	one    bool        // it stands for somebody known: not un conseiller
	short  bool        // nothing but the noun and words before it
	aged   bool        // it tells an age: l'homme de 70 ans
}

// describedBy reads a description in the tokens [a, b).
func (j *joiner) describedBy(a, b int) description {
	d := j.doc
	s := description{one: true, short: true, last: b}
	switch low := strings.ToLower(wordAt(d, a)); {
	case b-a < 2:
	case low == "do" || low == "du" || low == "del" || low == "da" && d.Lang.Tag == "pt":
		s.gender = 'h' // na opinião do parlamentar
		if low == "da" {
			s.gender = 's'
		}
		a++
	}
	if v, _ := d.Lang.SourceWords.Get(strings.ToLower(wordAt(d, a))); v != "" && v[0] == 'a' && b-a > 1 {
		s.gender = v[len(v)-1]
		low := strings.ToLower(wordAt(d, a))
		s.one = !(strings.HasPrefix(low, "un") || strings.HasPrefix(low, "ein") || low == "um" || low == "uma" || len(v) > 1 && v[1] == 'm')
		a++
		for a+1 < b && isMark(d, a) {
			a++
		}
	}
	switch d.Lang.Tag {
	case "fr", "es", "pt":
		s.one = s.one && (s.gender != 0 || shortArticle(wordAt(d, a)) > 0 || d.Tokens[a].Class == text.Number)
	}
	switch strings.ToLower(wordAt(d, max(0, a-1))) {
	case "les", "los", "las", "os", "as", "des":
		s.one = false // les Verts
	}
	if j.cast.uncased {
		s.one = false
		for t := a; t < b; t++ {
			s.one = s.one || definite(wordAt(d, t))
		}
		s.one = s.one && (definite(wordAt(d, a)) || a+1 < b && definite(wordAt(d, a+1)))
		s.short = b-a < 2
	}
	s.head = a
	nouns := d.Lang.Tag == "de"
	for t := a; t < b; t++ {
		if sortAt(d, t) == 't' || nouns && upperAt(d, t) {
			for s.head = t; hyphenAt(d, s.head+1) && s.head+2 < b; s.head += 2 {
			}
			break
		}
		if c := sortAt(d, t); c == 'k' || c == 'x' || isMark(d, t) && wordAt(d, t) != "-" {
			break
		}
	}
	for t := s.head + 1; t < b; t++ {
		if c := sortAt(d, t); d.Tokens[t].Class == text.Number {
			s.aged = true
		} else if c == 'k' || c == 'a' || upperAt(d, t) {
			s.short = false
		}
	}
	s.aged = s.aged || d.Tokens[a].Class == text.Number
	cut := shortArticle(wordAt(d, a))
	s.span = report.Span{Start: int(d.Tokens[a].Start) + cut, End: int(d.Tokens[b-1].End)}
	if s.gender != 'h' && s.gender != 's' {
		s.gender = j.cast.ending(wordAt(d, s.head))
	}
	return s
}

// plainNominal is the speaker of a source without a name, whose verb shows gender g: who was called so before, whoever
// the text is about right there, or a new one.
func (j *joiner) plainNominal(i, a, b int, g byte) int {
	d := j.doc
	s := j.describedBy(a, b)
	if s.gender != 'h' && s.gender != 's' {
		s.gender = g
	}
	word := wordAt(d, s.head)
	head := strings.ToLower(word[shortArticle(word):])
	body := j.sort(word[shortArticle(word):]) == 'b' || len(word) > 1 && upperAt(d, s.head) && capitals(word) && d.Tokens[s.head].Class == text.Word // Die FDP
	if id := j.again(head, strings.Fields(s.span.Of(j.text)), 0); id >= 0 {
		return id
	}
	if s.one && !body {
		if id := j.calledSo(i, &s, head); id >= 0 {
			return id
		}
		lines := 0
		switch {
		case s.aged, s.short:
			lines = 10
		case j.sort(word) == 't':
			lines = 3
		case s.gender == 'h' || s.gender == 's':
			if id := j.focus(i, s.gender, 2); id >= 0 && j.heads[id] == "" && j.genderOf(id) == s.gender {
				return id // la diva de Bamako
			}
		}
		if id := j.focus(i, s.gender, lines); lines > 0 && id >= 0 && j.heads[id] == "" {
			return id
		}
		if id := j.spokeLast(s.gender); id >= 0 && s.short && j.sort(word) == 't' {
			return id
		}
	}
	kind := "unnamed"
	if body {
		kind = "organisation"
	}
	id := j.add(report.Speaker{Name: s.span.Of(j.text), Kind: kind}, -1)
	j.heads[id] = head
	return id
}

// calledSo is the member of the cast whom a note beside the name calls by the noun of a description, the last one named
// before it; -1 for none.
func (j *joiner) calledSo(i int, s *description, head string) int {
	c := j.cast
	at := min(s.span.Start, max(j.quotes[i].Spans[0].Start, s.span.Start))
	k := c.at(c.token(at)) - 1
	for n := 0; k >= 0 && n < 60; k, n = k-1, n+1 {
		m := &c.members[c.seen[k].who]
		if !agrees(m.gender, s.gender) || m.name.Start > at {
			continue
		}
		for _, note := range m.notes {
			if j.notes(note, head) {
				return j.memberSpeaker(c.seen[k].who)
			}
		}
	}
	return -1
}

// notes tells whether the tokens of a note hold a noun, perhaps as the last part of a compound or of the other gender.
func (j *joiner) notes(note [2]int32, head string) bool {
	for t := note[0]; t < note[1]; t++ {
		w := wordAt(j.doc, int(t))
		w = strings.ToLower(w[shortArticle(w):])
		if w == head || j.doc.Lang.Tag == "de" && len(head) > 4 && strings.HasSuffix(w, head) {
			return true
		}
		if j.cast.uncased && (strings.TrimPrefix(head, "ال") == w || strings.TrimPrefix(w, "ال") == head) && len(head) > 4 {
			return true
		}
	}
	return false
}
