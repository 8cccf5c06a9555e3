package quote

import "verbatim/analyzer/internal/syntax"

// tense is the time of a finite verb, as far as its form tells.
type tense uint8

const (
	timeless tense = iota // should, must: could be either
	past                  // said, was, had, would, could
	present               // says, is, has, will, can
)

// tenseOf is the tense of the first finite verb in [a, b), and where it stands; -1 when there is none.
func (s *stretch) tenseOf(a, b int) (tense, int) {
	for i := a; i < b && i < len(s.words); i++ {
		w := s.words[i].tag
		switch t := w.Base(); {
		case t == syntax.Past:
			return past, i
		case t == syntax.Pres:
			return present, i
		case t == syntax.Aux || t == syntax.Modal:
			switch {
			case s.is(i, "was", "were", "had", "did", "would", "could", "might", "wasn't", "weren't", "hadn't", "didn't", "wouldn't", "couldn't", "wasn’t", "weren’t", "hadn’t", "didn’t", "wouldn’t", "couldn’t"):
				return past, i
			case s.is(i, "should", "must", "ought"):
				return timeless, i
			}
			return present, i
		case w&syntax.Clitic != 0 && !s.is(i, "he’d", "she’d", "they’d", "it’d", "i’d", "he'd", "she'd", "they'd"):
			return present, i
		}
	}
	return timeless, -1
}

// leaves tells whether the clause that starts at i, behind a comma, is the reporter's and no longer the
// speaker's. Reported speech moves its verbs into the past behind a past cue (said it would fail), the
// reporter's own words do not: …, which will be rebuilt. English grammars call it backshift or sequence of tenses.
func (s *stretch) leaves(content, i int, c *cue) bool {
	if c == nil {
		return false
	}
	if t, _ := s.tenseOf(c.first, c.last); t != past {
		return false
	}
	in, at := s.tenseOf(content, i)
	if in != past || at < 0 || s.quoted(at) {
		return false
	}
	j := i
	switch t := s.tag(j); {
	case t == syntax.Wh && s.is(j, "which", "who", "where", "when"), t == syntax.Conj && s.is(j, "and", "but"), s.is(j, "while", "though", "although", "as"):
		j++
	default:
		return false
	}
	out, v := s.tenseOf(j, min(j+14, len(s.words)))
	return out == present && !s.quoted(v)
}
