package stats

import (
	"unicode"
	"unicode/utf8"

	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
)

// about is what is known of a word: its syllables in the lowest byte, its letters in the next, the bits below, and in
// the highest byte what it can be in a phrase.
type about uint32

const (
	isFamiliar  about = 1 << (16 + iota) // on the list of Dale and Chall, or a regular inflection, or a number
	isSpache                             // the same by the list of Spache
	isInflected                          // comes to three syllables by -es, -ed or -ing
	isPoly                               // it, or a part of it between hyphens, has three syllables and more
)

// mostLetters stands for itself and more.
const mostLetters = 255

func (a about) syllables() int { return int(a & 255) }
func (a about) letters() int   { return int(a >> 8 & 255) }
func (a about) part() part     { return part(a >> 24) }

// memo is what was looked up of English words last: they come back from text to text. A word is told by its hash, which
// chooses eight places; in them it stands at the first that was free.
type memo [1 << 12][8]struct {
	hash  uint32
	about about
}

// look is what is known of the word that stands at start:end.
func (v *vocabulary) look(h uint32, start, end int32) about {
	if !v.english {
		return v.describe(h, start, end)
	}
	places, at := &v.memo[h>>3&(1<<12-1)], h&7
	for range len(places) {
		if places[at].hash == h {
			return places[at].about
		}
		if places[at].hash == 0 {
			break
		}
		at = (at + 1) & 7
	}
	// where all are taken, the word at the first place goes
	a := v.describe(h, start, end)
	places[at].hash, places[at].about = h, a
	return a
}

// describe looks a word up from scratch: it is counted, and looked for in the lists of easy words and the lexicon.
func (v *vocabulary) describe(h uint32, start, end int32) about {
	w, plain := v.d.Text[start:end], true
	if len(w) > len(v.plain) {
		plain = false
	}
	for i := 0; i < len(w) && plain; i++ {
		c := w[i] | 0x20
		v.plain[i] = c
		plain = c-'a' < 26
	}
	if !plain {
		v.fold = text.AppendLower(v.fold[:0], w)
		letters, digits := lettersOf(v.fold)
		n, longest := v.known.syllables(v.fold, h)
		return v.known.about(v.fold, h, letters, digits, n, longest) | about(partOf(v.d.Lang, w, h, syntax.Possible(w), v.english))<<24
	}
	// nine in ten: letters of ASCII alone, whose hash serves for all lists
	lower := v.plain[:len(w)]
	n := max(1, v.known.rules(lower)+v.known.lookup(h).off())
	tail := uint32(0)
	for _, c := range lower[max(0, len(w)-4):] {
		tail = tail<<8 | uint32(c)
	}
	return v.known.about(lower, h, int32(len(w)), false, n, n) | about(partOf(v.d.Lang, w, h, syntax.PossibleOf(h, tail), v.english))<<24
}

// about puts together what is known of a word in lower case.
func (k *knowledge) about(w []byte, h uint32, letters int32, digits bool, syllables, longest int) about {
	a := about(min(syllables, 255)) | about(min(letters, mostLetters))<<8
	on := k.familiar(w, h)
	if digits || on&daleChall != 0 {
		a |= isFamiliar
	}
	if digits || on&spache != 0 {
		a |= isSpache
	}
	if longest >= 3 {
		a |= isPoly
	}
	if longest == 3 && inflected(w) {
		a |= isInflected
	}
	return a
}

// lettersOf counts letters, digits and combining marks.
func lettersOf(w []byte) (n int32, digits bool) {
	for i := 0; i < len(w); {
		c := w[i]
		if c >= utf8.RuneSelf {
			r, width := utf8.DecodeRune(w[i:])
			if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
				n++
			}
			i += width
			continue
		}
		if c-'a' < 26 {
			n++
		} else if c-'0' < 10 {
			digits = true
			n++
		}
		i++
	}
	return n, digits
}
