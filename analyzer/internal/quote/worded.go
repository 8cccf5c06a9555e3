package quote

import "verbatim/analyzer/internal/syntax"

// worded reads words in marks that no other rule took. They hang on the nearest verb that may be one of saying, in whatever
// form it stands; five words and more on any verb, since so many in marks are somebody's, and mostly the subject's. What
// the verb governs is the content.
//
//	worded: Smith played down the report as “just another part of the season.”
func (f *finder) worded(s *stretch, r int) bool {
	at, end := int(s.at[r]), int(s.end[r])
	if end-at < 4 || s.title(r) || s.regions[r].single && end-at < 10 {
		return false
	}
	lo := s.lowest(at)
	for k := len(f.cues) - 1; k >= 0; k-- {
		c := &f.cues[k]
		if c.last > at {
			continue
		}
		if c.first <= lo || at-c.last > 12 || c.done || c.subject.none() || s.reported[c.first] || c.passive || s.finiteVerb(c.last, at) >= 0 && !s.is(c.last, "that") {
			break
		}
		return f.wordedBy(s, c, r, c.last)
	}
	if end-at < 7 {
		return false
	}
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
		return f.wordedBy(s, &c, r, c.last)
	}
	return false
}

// wordedBy records the content of a verb that starts at a and holds region r.
func (f *finder) wordedBy(s *stretch, c *cue, r, a int) bool {
	if s.is(c.subject.head, "that", "it", "which") {
		return false // a plan that leans on “…”: nobody speaks
	}
	e := s.nounContentEnd(a, f.cues, -1)
	if end := int(s.end[r]); e < end || s.commaInside(end-1) {
		e = end
	}
	f.taken[r] = f.add(s, c, worded, s.span(a, e))
	for k := range s.regions {
		if int(s.at[k]) >= a && int(s.end[k]) <= e && f.taken[k] < 0 {
			f.taken[k] = f.taken[r]
		}
	}
	return true
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
