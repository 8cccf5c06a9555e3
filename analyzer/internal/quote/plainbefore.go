package quote

import (
	"strings"

	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// own is token t if it is a Russian pronoun in the genitive: по его словам.
func (p *plain) own(t int32) report.Span {
	if t >= 0 && ownGender(p.word(t)) != 0 {
		return p.tokens[t].Span()
	}
	return report.Span{}
}

// ownGender is the gender of such a pronoun, or 0.
func ownGender(w string) byte {
	switch w {
	case "его":
		return 'h'
	case "её", "ее":
		return 's'
	}
	return 0
}

// aside is the token behind the second comma, where one stands at token t; else 0.
func (p *plain) aside(t, end int32) int32 {
	if t >= end || p.word(t) != "," {
		return 0
	}
	for k := t + 1; k < min(end-1, t+9); k++ {
		if p.word(k) == "," {
			return k + 1
		}
	}
	return 0
}

// speaks tells whether a source in the tokens [a, b) has a noun that says what a person or a body is.
func (p *plain) speaks(s report.Span, a, b int32) bool {
	for t := a; t < b; t++ {
		if c := p.class(t); (c == 't' || c == 'b') && int(p.tokens[t].Start) >= s.Start && int(p.tokens[t].End) <= s.End {
			return true
		}
	}
	return false
}

// later is the first person named in what is left of a clause: disse à agência o dirigente Rui Campos.
func (p *plain) later(t, end int32) report.Span {
	if w := p.word(t); t+3 < end && (w == "«" || w == "„" || w == "“" || w == "\"") {
		if k := p.closing(t, end); k > 0 {
			t = k + 1 // рассказал «Вечёрке» начальник караула
		}
	}
	e := t
	for e < end && (!p.mark(e) || hyphenAt(p.doc, int(e))) && !p.verb(e) {
		e++
	}
	if e+1 < end && p.word(e) == "," {
		for e++; e < end && (!p.mark(e) || hyphenAt(p.doc, int(e))); e++ {
		}
	}
	if k := p.cast.within(int(t), int(e)); k >= 0 {
		s := p.cast.seen[k]
		for a := s.from; a > t && s.from-a < 10; a-- {
			if c := p.class(a - 1); c == 'a' {
				return tokenSpan(p.doc, int(a-1), int(s.to))
			}
		}
		return tokenSpan(p.doc, int(s.from), int(s.to))
	}
	return report.Span{}
}

// before reads a reporting clause in front of region i: Schmidt sagte: „…“; laut Schmidt „…“
func (p *plain) before(i int, q *found) bool {
	lo := int32(0)
	if i > 0 {
		lo = p.last[i-1]
		if p.claimed[i-1] < 0 && p.count(i-1) <= 3 {
			lo = 0 // эксперт центра «Диалог» Роман Бельский
			if i > 1 {
				lo = p.last[i-2]
			}
		}
	}
	at := p.first[i]
	par := &p.doc.Paragraphs[p.outer[i].paragraph]
	if at == lo || int(p.tokens[at-1].Start) < int(par.Start) {
		return false
	}
	mark := p.word(at - 1)
	colon := mark == ":" || mark == "："
	if !colon && p.stops(at-1) {
		return false
	}
	start := at - 1
	for start > lo && at-start < 2*sight && int(p.tokens[start-1].Start) >= int(par.Start) && !p.stops(start-1) {
		start--
	}
	for t := start; t < at; t++ {
		if p.class(t) == 'c' && (t <= start+2 || p.upper(t) || p.mark(t-1) || p.mark(t-2)) {
			if q.source = p.own(t - 1); !q.source.IsZero() {
				q.cue = p.tokens[t].Span() // по его словам
				return true
			}
			if q.source = p.forward(t+1, at); !q.source.IsZero() {
				q.cue = p.tokens[t].Span() // selon Dupont, « … »
				return true
			}
		}
	}
	for t := at - 1; t >= start; t-- {
		if p.verb(t) {
			return p.reported(i, start, t, at, q)
		}
	}
	if !colon || p.count(i) < 2 {
		return false
	}
	q.cue = p.tokens[at-1].Span()
	var named bool
	if q.source, named = p.backward(start, at-1); !named && q.source.Start != int(p.tokens[start].Start) && !p.speaks(q.source, start, at) {
		q.source = report.Span{} // puis, après un silence : « … »
	}
	return named || p.sentence(i)
}

// reported reads the clause of verb v that region i ends or stands in: Schmidt sagte: „…“; sie nannte den Plan „…“; der Plan
// sei, so Schmidt, „…“. It starts at token start.
func (p *plain) reported(i int, start, v, at int32, q *found) bool {
	q.cue = p.tokens[v].Span()
	aside := v > start && p.word(v-1) == ","
	if v > start+1 && (p.word(v-1) == "so" || p.word(v-1) == "wie") {
		aside = p.word(v-2) == ","
	}
	if v, _ := p.doc.Lang.CueVerbs.Get(p.word(v)); v == "qk" {
		return true // die Ministerin habe „nicht zugehört“: what somebody said before
	}
	if aside && p.cased() {
		if q.source = p.forward(v+1, at); !q.source.IsZero() && (p.class(v+1) == 'p' || p.speaks(q.source, v, at) || p.cast.within(int(v+1), int(at)) >= 0) {
			return true
		}
	}
	if !p.cased() {
		mark := p.word(at - 1)
		if p.count(i) < 2 && p.tokens[at-1].Class == text.Word && v < at-1 && !strings.HasSuffix(mark, "ـ") && mark != "ب" {
			return false
		}
		if q.source = p.forward(v+1, at); q.source.IsZero() {
			a := v
			for strings.HasPrefix(p.word(v), "قول") && a > start && v-a < 8 && p.class(a-1) != 'x' && !p.verb(a-1) && !p.mark(a-1) {
				a--
			}
			if a == v {
				return true
			}
			q.source = p.forward(a, v) // نقلت وكالة عن مصدر أمني قوله
		}
		return true
	}
	var named bool
	q.source, named = p.backward(start, v)
	if first := q.source.Start == int(p.tokens[start].Start); !named && (q.source.IsZero() || !first && !p.speaks(q.source, start, v)) {
		if n := p.forward(v+1, at); !n.IsZero() && (v > start || p.speaks(n, v, at) || p.class(v+1) == 'p' || p.cast.within(int(v+1), int(at)) >= 0) {
			q.source = n
		} else if !n.IsZero() {
			return p.sentence(i) || p.count(i) > 1 // calificó el caso de “vergüenza nacional”
		} else if q.source.IsZero() {
			q.source = p.later(v+1, at)
			if q.source.IsZero() && v+2 < at {
				q.source = p.later(v+2, at) // как заявила на брифинге представитель МИД
			}
		}
	}
	mark := p.word(at - 1)
	return mark == ":" || mark == "," || v == at-1 || !q.source.IsZero() && (p.count(i) > 1 || int(p.last[i]) >= len(p.tokens) || p.mark(p.last[i]))
}
