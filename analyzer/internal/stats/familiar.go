package stats

import "verbatim/analyzer/internal/text"

// familiar tells on which of the easy word lists a word in lower case stands, or the word that it is a regular
// inflection of: a plural or possessive, a form in -ed, -ing, -er or -est, as the rules of Dale and Chall (1948) have it.
// An adverb in -ly is a word of its own. h is the hash of the word.
func (k *knowledge) familiar(w []byte, h uint32) fact {
	const both = daleChall | spache
	f := k.lookup(h) & both
	if f == both || len(w) == 0 {
		return f
	}
	last := w[len(w)-1]
	for i := range suffixes {
		s := &suffixes[i]
		n := len(w) - len(s.ending)
		if last != s.ending[len(s.ending)-1] || n < 2 || string(w[n:]) != s.ending {
			continue
		}
		if s.added != "" {
			var buf [64]byte
			if n < len(buf)-2 {
				f |= k.lookup(text.HashBytes(append(append(buf[:0], w[:n]...), s.added...))) & both
			}
		} else {
			f |= k.lookup(text.HashBytes(w[:n])) & both
			if s.doubles && n > 2 && w[n-1] == w[n-2] {
				f |= k.lookup(text.HashBytes(w[:n-1])) & both // planned: plan
			}
		}
		if f == both {
			break
		}
	}
	return f
}

// suffixes are the regular inflections: an ending, and what stands in its place in the word of the list.
var suffixes = [...]struct {
	ending, added string
	doubles       bool // the last consonant may be doubled before it
}{
	{"'s", "", false}, {"s'", "", false}, {"s", "", false}, {"es", "", false}, {"ies", "y", false},
	{"ed", "", true}, {"d", "", false}, {"ied", "y", false},
	{"ing", "", true}, {"ing", "e", false},
	{"er", "", true}, {"r", "", false}, {"ier", "y", false},
	{"est", "", true}, {"st", "", false}, {"iest", "y", false},
	{"n't", "", false}, {"'ll", "", false}, {"'re", "", false}, {"'ve", "", false}, {"'d", "", false}, {"'m", "", false},
}
