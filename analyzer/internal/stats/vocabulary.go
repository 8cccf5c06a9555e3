package stats

import (
	"unicode"
	"unicode/utf8"

	"verbatim/analyzer/internal/text"
)

// vocabulary is the word types of a document: each different word once, told apart by more than case.
type vocabulary struct {
	text    string
	english bool
	types   []wordType
	slots   []int32 // open addressing: 1 + index into types, 0 where free; a power of two long
	fold    []byte  // the word looked up, in lower case
}

// wordType is one different word.
type wordType struct {
	start, end int32 // its first place
	hash       uint32
	count      int32
	letters    int32
	syllables  uint8
	familiar   bool // on the list of Dale and Chall, or a regular inflection, or a number
	spache     bool // the same by the list of Spache
	inflected  bool // comes to three syllables by -es, -ed or -ing
}

func newVocabulary(d *text.Document) *vocabulary {
	n := 64
	for n < len(d.Tokens)/2 && n < 1<<20 {
		n *= 2
	}
	return &vocabulary{text: d.Text, english: len(d.Lang.Tag) >= 2 && d.Lang.Tag[:2] == "en", slots: make([]int32, n)}
}

// add counts the word text[start:end] and gives its type.
func (v *vocabulary) add(start, end int32) int32 {
	w := v.text[start:end]
	v.fold = foldWord(v.fold[:0], w)
	h := hashOf(v.fold)
	mask := uint32(len(v.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		s := v.slots[i]
		if s == 0 {
			v.slots[i] = int32(len(v.types)) + 1
			break
		}
		t := &v.types[s-1]
		if t.hash == h && v.same(v.text[t.start:t.end]) {
			t.count++
			return s - 1
		}
	}
	t := wordType{start: start, end: end, hash: h, count: 1}
	v.describe(&t)
	v.types = append(v.types, t)
	if len(v.types)*2 > len(v.slots) {
		v.grow()
	}
	return int32(len(v.types)) - 1
}

// same tells whether w in lower case is the word looked up.
func (v *vocabulary) same(w string) bool {
	if len(w) == len(v.fold) {
		for i := range len(w) {
			c := w[i]
			if c >= utf8.RuneSelf {
				return string(foldWord(nil, w)) == string(v.fold)
			}
			if c >= 'A' && c <= 'Z' {
				c |= 0x20
			}
			if c != v.fold[i] {
				return false
			}
		}
		return true
	}
	return string(foldWord(nil, w)) == string(v.fold)
}

func (v *vocabulary) grow() {
	v.slots = make([]int32, 2*len(v.slots))
	mask := uint32(len(v.slots) - 1)
	for k := range v.types {
		i := v.types[k].hash & mask
		for v.slots[i] != 0 {
			i = (i + 1) & mask
		}
		v.slots[i] = int32(k) + 1
	}
}

// describe fills in what a word type is, from its lower-case form in v.fold.
func (v *vocabulary) describe(t *wordType) {
	w := v.fold
	digits := false
	for i := 0; i < len(w); {
		r, n := rune(w[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(w[i:])
			if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
				t.letters++
			}
		} else if r >= 'a' && r <= 'z' {
			t.letters++
		} else if r >= '0' && r <= '9' {
			digits = true
			t.letters++
		}
		i += n
	}
	k := english()
	n := k.syllables(w, t.hash)
	t.syllables = uint8(min(n, 255))
	on := k.familiar(w, t.hash)
	t.familiar, t.spache = digits || on&daleChall != 0, digits || on&spache != 0
	t.inflected = n == 3 && inflected(w)
}

// foldWord appends w in lower case, a curly apostrophe as a straight one.
func foldWord(dst []byte, w string) []byte {
	for i := 0; i < len(w); {
		c := w[i]
		if c < utf8.RuneSelf {
			if c >= 'A' && c <= 'Z' {
				c |= 0x20
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(w[i:])
		if r == '’' {
			dst = append(dst, '\'')
		} else {
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
		i += n
	}
	return dst
}
