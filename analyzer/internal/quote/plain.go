package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// plain reads direct quotes in a language of which only the verbs of saying are known: the marks, the nearest
// such verb in the reporting clause, and the words beside it. A language without even those gets quotes without
// speakers.
type plain struct {
	*finder
	tokens  []text.Token
	first   []int32 // the first token of each region
	last    []int32 // one behind the last
	claimed []int   // the quote a region belongs to, or -1
}

// sight is how many tokens a reporting clause may have.
const sight = 16

func (f *finder) readPlain() {
	p := plain{finder: f, tokens: f.doc.Tokens}
	t := int32(0)
	for i := range f.outer {
		r := &f.outer[i]
		for int(t) < len(p.tokens) && int(p.tokens[t].Start) < r.Start {
			t++
		}
		u := t
		for int(u) < len(p.tokens) && int(p.tokens[u].Start) < r.End {
			u++
		}
		p.first, p.last, p.claimed = append(p.first, t), append(p.last, u), append(p.claimed, -1)
		t = u
	}
	for i := range f.outer {
		p.region(i)
	}
}

// region makes a quote of region i, or a further piece of the quote before.
func (p *plain) region(i int) {
	r := &p.outer[i]
	whole := p.sentence(i)
	q := found{paragraph: r.paragraph, pieces: []report.Span{r.Span}}
	switch {
	case p.after(i, &q):
		q.rule = cueAfter
	case p.before(i, &q):
		q.rule = cueBefore
	case i > 0 && p.claimed[i-1] >= 0 && whole && (r.continues || p.outer[i-1].paragraph == r.paragraph && p.adjoins(i)):
		o := &p.out[p.claimed[i-1]]
		if last := &o.pieces[len(o.pieces)-1]; r.continues || last.End == r.Start {
			last.End = r.End
		} else {
			o.pieces = append(o.pieces, r.Span)
		}
		p.claimed[i] = p.claimed[i-1]
		return
	case whole:
		q.rule = orphan
	default:
		return // a title, a term, a scare quote
	}
	p.claimed[i] = len(p.out)
	p.out = append(p.out, q)
}

// sentence tells whether a region is long enough to be speech by itself.
func (p *plain) sentence(i int) bool {
	n := 0
	for t := p.first[i]; t < p.last[i]; t++ {
		if p.tokens[t].Class == text.Word {
			n++
		}
	}
	in := p.outer[i].inner()
	in.End = max(in.Start, in.End)
	return n >= 5 || n >= 2 && isStop(lastByte(strings.TrimRight(in.Of(p.doc.Text), " ")))
}

func lastByte(s string) byte {
	if s == "" {
		return 0
	}
	return s[len(s)-1]
}

// adjoins tells whether at most one sentence of the reporter stands between region i and the one before.
func (p *plain) adjoins(i int) bool {
	stops := 0
	for t := p.last[i-1]; t < p.first[i]; t++ {
		if w := p.doc.Word(int(t)); w == "." || w == "!" || w == "?" {
			stops++
		}
	}
	return stops <= 1 && p.first[i]-p.last[i-1] <= sight
}

func (p *plain) verb(t int32) bool {
	w := p.doc.Word(int(t))
	if v, ok := p.doc.Lang.CueVerbs.Get(strings.ToLower(w)); ok {
		return strings.HasPrefix(v, "q")
	}
	return false
}

// class is what a word does around a source: a(rticle), t(itle), p(ronoun), x (ends it), or 0.
func (p *plain) class(t int32) byte {
	if v, ok := p.doc.Lang.SourceWords.Get(strings.ToLower(p.doc.Word(int(t)))); ok {
		return v[0]
	}
	return 0
}

// after reads a reporting clause behind region i: „…“, sagte Schmidt.
func (p *plain) after(i int, q *found) bool {
	end := int32(len(p.tokens))
	if i+1 < len(p.outer) {
		end = min(end, p.first[i+1])
	}
	from := p.last[i]
	in := p.outer[i].inner()
	if stop := p.doc.Text[in.Start:in.End]; strings.HasSuffix(strings.TrimRight(stop, " \u00a0"), ".") && int(from) < len(p.tokens) && !p.verb(from) {
		return false // the sentence ended inside the marks
	}
	for t := from; t < min(end, from+sight); t++ {
		if int(p.tokens[t].Start) >= int(p.doc.Paragraphs[p.outer[i].paragraph].End) {
			return false
		}
		if w := p.doc.Word(int(t)); w == "." || w == ";" || w == ":" || w == "!" || w == "?" {
			return false
		}
		if p.verb(t) {
			q.cue = p.tokens[t].Span()
			if q.source = p.forward(t+1, end); q.source.IsZero() {
				q.source = p.backward(from, t)
			}
			return true
		}
	}
	return false
}

// before reads a reporting clause in front of region i: Schmidt sagte: „…“
func (p *plain) before(i int, q *found) bool {
	lo := int32(0)
	if i > 0 {
		lo = p.last[i-1]
	}
	at := p.first[i]
	par := &p.doc.Paragraphs[p.outer[i].paragraph]
	if at == lo || int(p.tokens[at-1].Start) < int(par.Start) {
		return false
	}
	mark := p.doc.Word(int(at - 1))
	colon := mark == ":" || mark == "："
	if !colon && mark != "," && mark != "،" && !p.verb(at-1) {
		return false
	}
	start := at
	for start > lo && at-start < sight && int(p.tokens[start-1].Start) >= int(par.Start) {
		if w := p.doc.Word(int(start - 1)); start < at && (w == "." || w == "!" || w == "?" || w == ";") {
			break
		}
		start--
	}
	for t := at - 1; t >= start; t-- {
		if p.verb(t) {
			q.cue = p.tokens[t].Span()
			if q.source = p.forward(t+1, at); q.source.IsZero() {
				q.source = p.backward(start, t)
			}
			return true
		}
	}
	if !colon || !p.sentence(i) {
		return false
	}
	q.cue = p.tokens[at-1].Span()
	q.source = p.backward(start, at-1)
	return !q.source.IsZero()
}

// forward reads the source that starts at token t: the words up to punctuation or one that ends a source.
func (p *plain) forward(t, end int32) report.Span {
	a := t
	for t < min(end, a+10) && p.tokens[t].Class != text.Mark && p.class(t) != 'x' && !p.verb(t) {
		t++
		if p.class(t-1) == 'p' {
			break
		}
	}
	return p.source(a, t)
}

// backward reads the source that ends before token t and starts at lo at the earliest.
func (p *plain) backward(lo, t int32) report.Span {
	for t > lo && (p.tokens[t-1].Class == text.Mark || p.class(t-1) == 'x' || p.short(t-1)) {
		t--
	}
	a := t
	for a > lo && p.tokens[a-1].Class != text.Mark && p.class(a-1) != 'x' && !p.verb(a-1) {
		a--
		if p.class(a) == 'p' {
			break
		}
	}
	return p.source(a, t)
}

// short tells whether a token is a small word of lower case, as auxiliaries are: a, ha, hat, est.
func (p *plain) short(t int32) bool {
	tok := &p.tokens[t]
	return !tok.Upper && tok.End-tok.Start <= 4 && p.class(t) == 0 && p.cased()
}

// source is the tokens [a, b) if they can name somebody: with a capital, an article or a pronoun in front, in
// scripts that have capitals.
func (p *plain) source(a, b int32) report.Span {
	if a >= b {
		return report.Span{}
	}
	if p.cased() {
		c := p.class(a)
		ok := c == 'a' || c == 'p' || c == 't'
		for t := a; t < b && !ok; t++ {
			ok = p.tokens[t].Upper
		}
		if !ok {
			return report.Span{}
		}
	}
	return report.Span{Start: int(p.tokens[a].Start), End: int(p.tokens[b-1].End)}
}

// cased tells whether the language is written in a script with capitals.
func (p *plain) cased() bool {
	if len(p.doc.Lang.CueVerbs) == 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(string(p.doc.Lang.CueVerbs))
	return unicode.IsLower(r)
}
