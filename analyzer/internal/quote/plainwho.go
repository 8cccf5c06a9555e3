package quote

import (
	"strings"

	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// plainly is the speaker of quote i in a language without a grammar: whom its source names, or what a description, a
// pronoun or a verb alone stands for.
func (j *joiner) plainly(i int) int {
	q := &j.quotes[i]
	if q.Speaker.IsZero() && q.Cue.IsZero() {
		return j.unattributed(i)
	}
	g := j.verbGender(q)
	a, b := j.tokenAt(q.Speaker.Start), j.tokenAt(q.Speaker.End)
	if own := ownGender(q.Speaker.Of(j.text)); own != 0 {
		g, a = own, b
	} else if v, _ := j.doc.Lang.SourceWords.Get(strings.ToLower(q.Speaker.Of(j.text))); v != "" && v[0] == 'p' {
		if len(v) > 1 {
			g = v[1]
		}
		if g == 'n' {
			return -1 // man, on
		}
		a = b
	}
	if q.Speaker.IsZero() || a == b {
		if id := j.focus(i, g, 8); id >= 0 {
			return id
		}
		if id := j.spokeLast(g); id >= 0 {
			return id
		}
		return j.last
	}
	if id := j.nameIn(q, a, b); id >= 0 {
		return id
	}
	return j.plainNominal(i, a, b, g)
}

// spokeLast is the last speaker of a gender, or -1.
func (j *joiner) spokeLast(g byte) int {
	for id := len(j.speakers) - 1; id >= 0 && id >= len(j.speakers)-8 && (g == 'h' || g == 's'); id-- {
		if j.heads[id] == "" && j.genderOf(id) == g {
			return id
		}
	}
	return -1
}

// unattributed is the speaker of a quote that nothing introduces: whoever the sentences right before it in its paragraph are
// about, or the subject of the sentence it stands in.
func (j *joiner) unattributed(i int) int {
	s := &j.doc.Sentences[j.line(j.quotes[i].Spans[0].Start)]
	if p := &j.doc.Paragraphs[s.Paragraph]; p.Kind != text.Body || int(p.Start) == j.quotes[i].Spans[0].Start {
		return -1
	}
	return j.focus(i, 0, 3)
}

// verbGender is the gender of its subject that a verb shows: сказала, قالت. 0 where it shows none.
func (j *joiner) verbGender(q *report.Quote) byte {
	w := strings.ToLower(q.Cue.Of(j.text))
	switch j.doc.Lang.Tag {
	case "ru":
		switch {
		case strings.HasSuffix(w, "ла") || strings.HasSuffix(w, "лась") || w == "уверена":
			return 's'
		case strings.HasSuffix(w, "л") || strings.HasSuffix(w, "лся") || w == "уверен":
			return 'h'
		}
	case "ar":
		v := verbOf(j.doc, w)
		if len(v) > 1 {
			return v[1]
		}
	}
	return 0
}

// nameIn is the speaker whom the tokens [a, b) of a source name, or -1.
func (j *joiner) nameIn(q *report.Quote, a, b int) int {
	for k := j.cast.at(a); k < len(j.cast.seen) && int(j.cast.seen[k].to) <= b; k++ {
		s := j.cast.seen[k]
		if int(s.from) < a || j.behindOf(a, int(s.from)) {
			continue // le conseiller de Paul Garnier
		}
		if n := k + 1; int(s.from) > a && n < len(j.cast.seen) && int(j.cast.seen[n].to) <= b && wordAt(j.doc, int(j.cast.seen[n].from)-1) == "," {
			continue // мать Полины, Светлана Игоревна
		}
		id := j.memberSpeaker(s.who)
		j.describe(id, q.Speaker, tokenSpan(j.doc, int(s.from), int(s.to)))
		return id
	}
	from, to := j.lastCapital(a, b)
	if from == to || j.cast.within(a, b) >= 0 {
		return -1
	}
	if who, ok := j.cast.bySurname.get(j.cast.stem(wordAt(j.doc, to-1))); ok && to == from+1 && j.cast.members[who].sure {
		return j.memberSpeaker(who) // named in full later
	}
	span := tokenSpan(j.doc, int(from), int(to))
	for i := len(j.speakers) - 1; i >= 0 && i >= len(j.speakers)-memory; i-- {
		if s := &j.speakers[i]; j.heads[i] == "" && (s.Name == span.Of(j.text) || j.cast.stem(lastWord(s.Name)) == j.cast.stem(wordAt(j.doc, to-1))) {
			return i
		}
	}
	s := report.Speaker{Name: span.Of(j.text), Kind: "person"}
	if m := j.mentionAt(span.Start); m < len(j.names.Mentions) && j.names.Mentions[m].Span == span && j.kind(m) != name.Person {
		s.Kind = "organisation"
	}
	id := j.add(s, -1)
	j.describe(id, q.Speaker, span)
	return id
}

// behindOf tells whether a noun for a person and then a small word stand between the start of a source and a name in it:
// the name is then somebody else's.
func (j *joiner) behindOf(a, from int) bool {
	return from > a+1 && sortAt(j.doc, from-1) == 'k' && j.doc.Lang.Tag != "ar"
}

// lastCapital is a name of one word that nothing else in the text explains: el mayor, Lorenzo; Dona Lourdes.
func (j *joiner) lastCapital(a, b int) (from, to int) {
	d := j.doc
	if j.cast.uncased {
		return j.uncasedName(a, b)
	}
	for t := a; t < b; t++ {
		u := j.cast.unitAt(t)
		if u == t || u > b || sortAt(d, t) != 0 || shortArticle(wordAt(d, t)) > 0 {
			continue
		}
		if t > a && sortAt(d, t-1) == 'k' {
			continue // maire de Lyon
		}
		_, known := j.cast.given(wordAt(d, t))
		titled := t > a && (sortAt(d, t-1) == 't' || sortAt(d, t-1) == 'o' || wordAt(d, t-1) == "," || wordAt(d, t-1) == ".")
		if known || titled || t == a && (!j.cast.opens(a) || d.Lang.Tag != "de" && u == b) {
			return t, u
		}
	}
	return 0, 0
}

// uncasedName is the last word of a source in a script without capitals, where one or two words are all of it and none
// says what a person is.
func (j *joiner) uncasedName(a, b int) (from, to int) {
	d := j.doc
	for t := a; t < b; t++ {
		if s := sortAt(d, t); s != 0 && s != 'k' && s != 'o' || d.Tokens[t].Class != text.Word {
			if s == 't' && definite(wordAt(d, t)) && t+2 == b && sortAt(d, t+1) == 0 && t == a && !definite(wordAt(d, t+1)) {
				return t + 1, b // العامل حسنين
			}
			return 0, 0
		}
	}
	if b-a > 3 {
		return 0, 0
	}
	if sortAt(d, a) == 'o' {
		a++
	}
	return a, b
}

// memberSpeaker is the speaker that a member of the cast is.
func (j *joiner) memberSpeaker(who int32) int {
	m := &j.cast.members[who]
	if m.id >= 0 {
		return m.id
	}
	s := report.Speaker{Name: j.cast.nominative(m), Kind: "person"}
	if k := j.mentionAt(m.name.Start); !m.sure && k < len(j.names.Mentions) && j.names.Mentions[k].Span == m.name && j.kind(k) != name.Person {
		s.Kind = "organisation"
	}
	m.id = j.add(s, -1)
	for len(j.members) < len(j.speakers)-1 {
		j.members = append(j.members, -1)
	}
	j.members = append(j.members, who)
	return m.id
}

// genderOf is the gender of a speaker where the text tells it, else 0.
func (j *joiner) genderOf(id int) byte {
	if id < len(j.members) && j.members[id] >= 0 {
		return j.cast.members[j.members[id]].gender
	}
	g, _ := j.cast.given(j.firstWord(id))
	return g
}

func (j *joiner) firstWord(id int) string {
	w, _, _ := strings.Cut(j.speakers[id].Name, " ")
	return w
}

// agrees tells whether two genders can be one person's; any but h and s tells nothing.
func agrees(a, b byte) bool {
	return a != 'h' && a != 's' || b != 'h' && b != 's' || a == b
}

// focus is whom a pronoun, a short description or a verb alone stands for at quote i: in the nearest of so many sentences
// before it that has one, whoever spoke there, else the first person named.
func (j *joiner) focus(i int, g byte, lines int) int {
	at := j.quotes[i].Spans[0].Start
	if s := j.quotes[i].Speaker; !s.IsZero() {
		at = min(at, s.Start)
	} else if c := j.quotes[i].Cue; !c.IsZero() {
		at = min(at, c.Start)
	}
	if id := j.nearest(i, at, g, lines, true); id >= 0 {
		return id
	}
	return j.nearest(i, at, g, lines, false)
}

// nearest is focus at byte at, among those who are people for sure or among all.
func (j *joiner) nearest(i, at int, g byte, lines int, sure bool) int {
	d := j.doc
	k, breaks := j.line(at), 0
	for n := 0; k >= 0 && n < lines && breaks < 3; k, n = k-1, n+1 {
		s := &d.Sentences[k]
		for q := i - 1; q >= 0 && q > i-6; q-- {
			w := j.quotes[q].Speaker
			if w.IsZero() {
				w = j.quotes[q].Cue
			}
			if id := j.quotes[q].SpeakerID; id >= 0 && w.Start >= int(s.Start) && w.End <= int(s.End) && agrees(j.genderOf(id), g) {
				return id
			}
		}
		if id := j.subjectIn(s, at, g, sure); id >= 0 {
			return id
		}
		if k == int(d.Paragraphs[s.Paragraph].First) {
			breaks++
		}
	}
	return -1
}

// subjectIn is the first person whom a sentence names before byte at, outside quotes, and whose gender fits; -1 for none.
func (j *joiner) subjectIn(s *text.Sentence, at int, g byte, sure bool) int {
	c := j.cast
	other := -1
	for k, n := c.at(int(s.First)), 0; k < len(c.seen) && int(c.seen[k].to) <= int(s.Last) && n < 12; k, n = k+1, n+1 {
		w := c.seen[k]
		span := tokenSpan(j.doc, int(w.from), int(w.to))
		if span.End > at || j.insideQuote(span) {
			continue
		}
		m := &c.members[w.who]
		if m.sure != sure || !agrees(m.gender, g) {
			continue
		}
		if w.from > 0 && sortAt(j.doc, int(w.from)-1) == 'k' {
			if sure && other < 0 {
				other = int(w.who)
			} // the workshop of Paul Garnier: only when nobody else is there
			continue
		}
		return j.memberSpeaker(w.who)
	}
	if other >= 0 {
		return j.memberSpeaker(int32(other))
	}
	return -1
}
