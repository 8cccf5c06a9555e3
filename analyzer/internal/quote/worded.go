package quote

import "verbatim/analyzer/internal/syntax"

// worded reads words in marks that hang on a verb that is none of saying: so many words in marks are somebody's, and mostly
// the subject's. What the verb governs is the content.
//
//	worded: Smith played down the report as “just another part of the season.”
func (f *finder) worded(s *stretch, r int) bool {
	at, end := int(s.at[r]), int(s.end[r])
	if end-at < 7 || s.title(r) || s.regions[r].single && end-at < 10 {
		return false
	}
	lo := s.lowest(at)
	for i := at - 1; i > lo && at-i < 20; i-- {
		t := s.tag(i)
		if s.quoted(i) || s.mark(i, "; :") || s.reported[i] {
			return false
		}
		if t != syntax.Past && t != syntax.Pres || s.is(i, "is", "was", "are", "were", "has", "had", "have", "’s") {
			continue
		}
		c := cue{at: i, form: 'f'}
		s.verbGroup(&c, "pzn")
		c.form = 'f'
		n := s.subjectBefore(c.first, lo)
		if n.none() || s.tag(n.head) == syntax.Wh || s.tag(n.first) == syntax.Wh {
			return false
		}
		c.subject = n
		if s.tag(c.last) == syntax.Particle {
			c.last++
		}
		if s.tag(c.last) == syntax.Punct && !s.quoted(c.last) || f.spokenFor(i) {
			return false
		}
		e := s.nounContentEnd(c.last, f.cues, -1)
		if e < end || s.commaInside(end-1) {
			e = end
		}
		f.taken[r] = f.add(s, &c, worded, s.span(c.last, e))
		for k := range s.regions {
			if int(s.at[k]) >= c.last && int(s.end[k]) <= e && f.taken[k] < 0 {
				f.taken[k] = f.taken[r]
			}
		}
		return true
	}
	return false
}

// spokenFor tells whether the verb at i has a content already.
func (f *finder) spokenFor(i int) bool {
	for k := range f.cues {
		if f.cues[k].at == i && f.cues[k].done {
			return true
		}
	}
	return false
}
