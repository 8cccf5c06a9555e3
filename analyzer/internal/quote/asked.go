package quote

import "verbatim/analyzer/internal/syntax"

// asked reads a question that somebody was asked: Asked whether he would run, Smith smiled. Nobody is named as
// the asker unless by follows.
//
//	asked-whether: Asked about the plan, Smith said …
func (f *finder) asked(s *stretch, ci int) bool {
	c := &f.cues[ci]
	if c.negated || !s.is(c.at, "asked", "pressed", "questioned") {
		return false
	}
	start := s.sentenceStart(c.first)
	opens := c.first == start || c.first == start+1 && s.is(start, "when", "once", "if", "but", "and")
	apart := s.is(c.first-1, "when")
	if !opens && !apart && !c.passive || opens && c.form != 'f' && c.form != 'n' || s.quoted(c.first-1) {
		return false
	}
	// When, where and by whom may stand before what.
	by, j := subject{}, c.last
	for j < len(s.words) && j < c.last+14 && !s.quoted(j) {
		switch t := s.tag(j); {
		case s.is(j, "by") && by.none():
			if by = s.phraseFrom(j + 1); by.none() {
				return false
			}
			j = by.last
			continue
		case t == syntax.Wh || t == syntax.To || s.is(j, "whether", "if", "about"):
			return f.question(s, ci, by, j, opens)
		case t == syntax.Punct && !s.mark(j, ","), syntax.Finite.Has(t), j == c.last && t == syntax.Pron:
			return false
		}
		j++
	}
	return false
}

// question records what was asked, from j on. A question that opens its sentence ends where the main clause starts.
func (f *finder) question(s *stretch, ci int, by subject, j int, opens bool) bool {
	c := &f.cues[ci]
	if s.is(j, "about") && j == c.last {
		j++ // asked about belongs together
	}
	end := s.contentEnd(j, f.cues, ci)
	for i := j + 1; opens && i < end; i++ {
		if s.mark(i, ",") && !s.quoted(i) {
			if n := s.withApposition(s.phraseFrom(i + 1)); !n.none() && s.finiteVerb(n.after, n.after+3) >= 0 {
				end = i
			}
		}
	}
	if end-j < 2 {
		return false
	}
	c.subject = by
	f.report(s, ci, askedWh, j, s.trimEnd(j, end), subject{})
	return true
}
