package quote

import (
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/report"
)

// fronted reads a cue that stands behind what it reports, or in its middle.
//
//	fronted: The plan will fail, Smith said.
//	aside: The plan, Smith said, will fail.
//	as-said: As Smith said, the plan will fail.
func (f *finder) fronted(s *stretch, ci, b int) bool {
	c := &f.cues[ci]
	if c.form != 'f' || c.subject.none() || !(c.takes('z') || c.takes('t')) || c.weak() || c.passive || c.negated || s.tag(c.subject.first) == syntax.Wh {
		return false
	}
	say := s.is(c.at, "said", "says", "say", "told")
	if c.inverts() && !say && s.tag(c.subject.head) != syntax.Propn {
		return false // he hosts a show, writes a column
	}
	if s.is(c.subject.first, "a", "an", "something") && c.subject.last == c.first && s.tag(c.subject.last-1) == syntax.Propn && s.tag(c.subject.last-2) == syntax.Noun {
		return false // a point Smith acknowledged
	}
	a := min(c.first, c.subject.first)
	if s.is(a-1, "as") && !s.quoted(a-1) {
		e := s.toldComma(c, b)
		if s.mark(e, ",") && (a == 1 || a == 2 || a == 3 && s.mark(1, ",")) {
			f.report(s, ci, asSaid, e+1, s.contentEnd(e+1, f.cues, ci), subject{})
			return true
		}
		if s.mark(a-2, ",") && a > 4 && (e >= len(s.words) || s.stop(e) || s.mark(e, ",")) && s.finiteVerb(s.sentenceStart(a-2), a-2) >= 0 {
			f.report(s, ci, asSaid, s.sentenceStart(a-2), s.trimEnd(0, a-2), subject{})
			return true
		}
		return false
	}
	if !s.mark(a-1, ", — – -- ―") || s.quoted(a-1) {
		return false
	}
	if c.inverts() && (s.tag(b) == syntax.Wh || say && s.tag(b) == syntax.Conj && s.tag(b+1) == syntax.Past) {
		// said Smith, a lawyer who founded the group.
		for b < len(s.words) && !s.mark(b, ", ; — –") && !s.stop(b) {
			b++
		}
	}
	e := s.toldComma(c, b)
	if e == b && s.circumstantial(b) {
		// Smith said as he left the hall.
		for e < len(s.words) && !s.mark(e, ", ; — – --") && !s.stop(e) && !s.quoted(e) {
			e++
		}
	}
	if e < len(s.words) && !s.mark(e, ", — – -- ― ;") && !s.stop(e) {
		return false
	}
	start := s.sentenceStart(a - 1)
	named := c.takes('z') && c.subject.last == c.first && (s.tag(c.subject.head) == syntax.Propn || s.tag(c.subject.head) == syntax.Pron) // …, CNN reported.
	before := s.finiteVerb(start, a-1) >= 0 || a-start > 4 && (say || named) && (e >= len(s.words) || s.stop(e) || !s.prelude(start, a-1))
	opens := e < len(s.words) && !s.stop(e) && !before && s.is(e+1, "when", "if", "while", "because", "although", "though", "as", "after", "before") // On Monday, Smith said, when …
	if opens || before && s.mark(e, ",") && f.goesOn(s, e+1) {
	} else if e >= len(s.words) || s.stop(e) || s.mark(e, ";") || s.tag(e+1) == syntax.Ger || s.tag(e+1) == syntax.Conj || s.tag(e+1) == syntax.Sub || s.tag(e+1) == syntax.Wh {
		if t := s.tag(start); !before || e < len(s.words) && !s.stop(e) && !s.mark(e, ";") && (t == syntax.Prep || t == syntax.Sub || t == syntax.Wh) {
			return false
		}
		f.report(s, ci, fronted, start, s.trimEnd(start, a-1), subject{})
		return true
	}
	end := s.contentEnd(e+1, f.cues, ci)
	if end <= e+1 {
		return false
	}
	for k := a - 2; k > max(start, a-limit); k-- {
		if s.dash(k) && !s.quoted(k) {
			if s.finiteVerb(k, a-1) < 0 {
				start = k + 1 // … – all of whom, Smith said, would go
			}
			break
		}
	}
	f.report(s, ci, aside, e+1, end, subject{})
	if q := &f.out[len(f.out)-1]; s.finiteVerb(e+1, end) < 0 || before || a-1-start > 1 || s.tag(start) != syntax.Conj {
		q.pieces = []report.Span{s.span(start, s.trimEnd(start, a-1)), q.pieces[0]}
	}
	return true
}

// reportedBy reads a participle that opens its sentence and names who reported the clause behind it: As reported by The
// Ferry Gazette, the plan will fail.
func (f *finder) reportedBy(s *stretch, ci int) bool {
	c := &f.cues[ci]
	if c.form != 'n' || c.first < 1 || !s.is(c.first-1, "as") || !s.is(c.last, "by") || !c.takes('z') {
		return false
	}
	n := s.phraseFrom(c.last + 1)
	e := s.adjunctComma(n.last)
	if n.none() || !s.mark(e, ",") || s.sentenceStart(c.first) != c.first-1 {
		return false
	}
	c.subject = n
	f.report(s, ci, asSaid, e+1, s.contentEnd(e+1, f.cues, ci), subject{})
	return true
}

// relative reads what a relative pronoun stands for and what is said of it: the plan, which Smith said will fail.
//
//	relative: the plan, which Smith said will fail
func (f *finder) relative(s *stretch, ci, b int) bool {
	c := &f.cues[ci]
	w := c.subject.first - 1
	if s.tag(w) == syntax.Adv && s.tag(w-1) == syntax.Wh {
		w-- // which even critics said
	}
	if s.is(w+1, "that") && s.tag(w+1) == syntax.Det && c.subject.last > w+2 && c.last < len(s.words) && syntax.Finite.Has(s.tag(c.last)) {
		w++ // the plan that town officials said would fail
		c.subject.first++
	}
	if c.form != 'f' || c.subject.none() || c.subject.last != c.first || b != c.last || s.tag(w) != syntax.Wh && !s.is(w, "that") || s.quoted(w) || !c.takes('z') || b >= len(s.words) {
		return false
	}
	if v := s.tag(b); !syntax.Finite.Has(v) && v != syntax.Part || s.quoted(b) {
		return false
	}
	end := s.contentEnd(b, f.cues, ci)
	for i := b; i < end; i++ {
		if s.mark(i, ",") && !s.quoted(i) {
			end = i
		}
	}
	f.report(s, ci, relativeSaid, b, end, subject{})
	q := &f.out[len(f.out)-1]
	q.pieces = []report.Span{s.span(w, w+1), q.pieces[0]}
	return true
}

// prelude tells whether [a, b) only sets the scene: However, / On Monday,
func (s *stretch) prelude(a, b int) bool {
	return b-a <= 1 || s.tag(a) == syntax.Prep || s.tag(a) == syntax.Adv || s.tag(a) == syntax.Conj
}

// sentenceStart is where the sentence that holds position e starts.
func (s *stretch) sentenceStart(e int) int {
	for i := e - 1; i > 0; i-- {
		if s.stop(i-1) && !s.quoted(i-1) && s.words[i].upper && s.words[i].start > s.words[i-1].end || s.mark(i-1, ";") {
			return i
		}
	}
	return 0
}

// goesOn tells whether what was said goes on with the conjunction at i, behind the reporting clause: The plan will fail,
// Smith said, because it is late. Another verb of saying there reports something else: …, Smith said, and added that …
func (f *finder) goesOn(s *stretch, i int) bool {
	if s.quoted(i) || s.tag(i) != syntax.Conj && !s.is(i, "that", "because", "while", "though", "although", "before", "unless", "until") {
		return false
	}
	for k := range f.cues {
		if c := &f.cues[k]; c.first > i && c.first < i+4 && !c.weak() && c.form == 'f' {
			return false
		}
	}
	return true
}

// circumstantial tells whether a clause that tells when or how it was said starts at b: as he left, in answering them.
func (s *stretch) circumstantial(b int) bool {
	switch {
	case b >= len(s.words) || s.quoted(b):
		return false
	case s.is(b, "as", "when", "while", "before", "after"):
		return true
	}
	return s.is(b, "in", "during", "upon", "on") && s.tag(b+1) == syntax.Ger
}

// toldComma is adjunctComma behind who was told, if the verb has room for somebody: a spokesman told The Wall Street
// Journal on Monday.
func (s *stretch) toldComma(c *cue, b int) int {
	e := s.adjunctComma(b)
	if c.takes('o') && e == b && b == c.last {
		if o := s.phraseFrom(b); !o.none() {
			return s.adjunctComma(o.after)
		}
	}
	return e
}

// adjunctComma skips when and where it was said, up to a comma or the end: said on Monday, …
func (s *stretch) adjunctComma(b int) int {
	for j := b; j < len(s.words) && j-b < 20; j++ {
		t := s.tag(j)
		if s.quoted(j) && j > b && s.title(int(s.words[j].region)) {
			j = int(s.end[s.words[j].region]) - 1 // on CNN's “State of the Union.”
			if j == len(s.words)-1 {
				return len(s.words)
			}
			continue
		}
		if s.quoted(j) || syntax.Finite.Has(t) || t == syntax.Sub || t == syntax.Wh || j == b && (t == syntax.To || t == syntax.Verb) {
			return b
		}
		if j == b && !s.timeWord(j) && !s.timeWord(j+1) && (t == syntax.Pron || t == syntax.Det || t == syntax.Dem || t == syntax.Poss || t == syntax.Num || t == syntax.Ger || syntax.Nominal.Has(t)) {
			return b
		}
		if t == syntax.Punct && !s.mark(j, "( ) - ' ’") {
			return j
		}
		if j == len(s.words)-1 {
			return len(s.words)
		}
	}
	if b >= len(s.words) {
		return b
	}
	return b
}
