package stats

import (
	"unicode"
	"unicode/utf8"

	"verbatim/analyzer/internal/text"
)

// vocabulary is the word types of a document: each different word once, told apart by more than case.
type vocabulary struct {
	text  string
	types []wordType
	slots []int32 // open addressing: 1 + index into types, 0 where free; a power of two long
	fold  []byte  // the word looked up, in lower case
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
	return &vocabulary{text: d.Text, slots: make([]int32, n), types: make([]wordType, 0, n/2)}
}

// add counts the word text[start:end] and gives its type.
func (v *vocabulary) add(start, end int32) int32 {
	w := v.text[start:end]
	h, plain := uint32(offset), true
	for i := range len(w) {
		c := uint32(w[i])
		if c-'A' < 26 {
			c |= 0x20
		}
		plain = plain && c < utf8.RuneSelf
		h = (h ^ c) * prime
	}
	if h = max(h, 1); !plain {
		v.fold = foldWord(v.fold[:0], w)
		h = hashOf(v.fold)
	}
	mask := uint32(len(v.slots) - 1)
	i := h & mask
	for ; v.slots[i] != 0; i = (i + 1) & mask {
		t := &v.types[v.slots[i]-1]
		if t.hash == h && v.same(v.text[t.start:t.end], w, plain) {
			t.count++
			return v.slots[i] - 1
		}
	}
	if plain {
		v.fold = foldWord(v.fold[:0], w)
	}
	v.slots[i] = int32(len(v.types)) + 1
	t := wordType{start: start, end: end, hash: h, count: 1}
	v.describe(&t)
	v.types = append(v.types, t)
	if len(v.types)*2 > len(v.slots) {
		v.grow()
	}
	return int32(len(v.types)) - 1
}

// same tells whether two words differ by no more than case; w is ASCII when plain.
func (v *vocabulary) same(of, w string, plain bool) bool {
	if of == w {
		return true
	}
	if !plain || len(of) != len(w) {
		return string(foldWord(nil, of)) == string(foldWord(nil, w))
	}
	for i := range len(w) {
		a, b := of[i], w[i]
		if a == b {
			continue
		}
		if a|0x20 != b|0x20 || (a|0x20)-'a' >= 26 {
			return a >= utf8.RuneSelf && string(foldWord(nil, of)) == string(foldWord(nil, w))
		}
	}
	return true
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
	k := english()
	m := &k.memo[t.hash%uint32(len(k.memo))]
	tag := uint64(t.hash)<<32 | uint64(min(len(w), 255))<<24 // a word is told by its hash and its length
	about := m.Load()
	if about>>24<<24 != tag {
		about = tag | k.describe(w, t.hash)
		m.Store(about)
	}
	t.letters, t.syllables = int32(about>>8&0xFF), uint8(about)
	if t.letters == 0xFF {
		t.letters, _ = lettersOf(w)
	}
	t.familiar, t.spache, t.inflected = about&isFamiliar != 0, about&isSpache != 0, about&isInflected != 0
}

// What the memo holds of a word: its syllables in the lowest byte, its letters in the next, then these bits, its
// length, and its hash in the upper half.
const (
	isFamiliar = 1 << (16 + iota)
	isSpache
	isInflected
)

// describe looks a word up from scratch.
func (k *knowledge) describe(w []byte, h uint32) uint64 {
	letters, digits := lettersOf(w)
	n := k.syllables(w, h)
	about := uint64(min(n, 255)) | uint64(min(letters, 255))<<8
	on := k.familiar(w, h)
	if digits || on&daleChall != 0 {
		about |= isFamiliar
	}
	if digits || on&spache != 0 {
		about |= isSpache
	}
	if n == 3 && inflected(w) {
		about |= isInflected
	}
	return about
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
