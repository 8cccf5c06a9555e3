package stats

import (
	"unicode"
	"unicode/utf8"

	"verbatim/analyzer/internal/text"
)

// vocabulary is the word types of a document: each different word once, told apart by more than case.
type vocabulary struct {
	text  string
	known *knowledge
	types []wordType
	slots []int32 // open addressing: 1 + index into types, 0 where free; a power of two long
	fold  []byte  // the word looked up, in lower case
}

// wordType is one different word.
type wordType struct {
	start, end int32 // its first place
	hash       uint32
	count      int32
	named      int32 // how often capitalised in mid-sentence: a name
	letters    int32
	syllables  uint8
	familiar   bool // on the list of Dale and Chall, or a regular inflection, or a number
	spache     bool // the same by the list of Spache
	poly       bool // it, or a part of it between hyphens, has three syllables and more
	compound   bool // has a mark inside
	inflected  bool // comes to three syllables by -es, -ed or -ing
}

func newVocabulary(d *text.Document) *vocabulary {
	n := 64
	for n < len(d.Tokens)/2 && n < 1<<20 {
		n *= 2
	}
	return &vocabulary{text: d.Text, known: known(), slots: make([]int32, n), types: make([]wordType, 0, n/4)}
}

// seen counts a word of one token whose type is at hand, and gives that; -1 when it takes find.
func (v *vocabulary) seen(t *text.Token) int32 {
	id := v.slots[t.Hash&uint32(len(v.slots)-1)] - 1
	if id >= 0 {
		if y := &v.types[id]; y.hash == t.Hash && v.text[y.start:y.end] == v.text[t.Start:t.End] {
			y.count++
			return id
		}
		return -1
	}
	return id
}

// find counts a word and gives its type.
func (v *vocabulary) find(w *words) int32 {
	mask := uint32(len(v.slots) - 1)
	i := w.hash & mask
	for ; v.slots[i] != 0; i = (i + 1) & mask {
		t := &v.types[v.slots[i]-1]
		if t.hash == w.hash && (v.text[t.start:t.end] == v.text[w.start:w.end] || same(v.text[t.start:t.end], v.text[w.start:w.end])) {
			t.count++
			return v.slots[i] - 1
		}
	}
	id := int32(len(v.types))
	v.slots[i] = id + 1
	v.types = append(v.types, wordType{start: w.start, end: w.end, hash: w.hash, count: 1, compound: w.compound})
	v.describe(&v.types[id])
	if len(v.types)*2 > len(v.slots) {
		v.grow()
	}
	return id
}

// same tells whether two words of the same hash differ by no more than case.
func same(a, b string) bool {
	if len(a) == len(b) {
		for i := 0; ; i++ {
			if i == len(a) {
				return true
			}
			if a[i] != b[i] && (a[i]|0x20 != b[i]|0x20 || a[i] >= utf8.RuneSelf) {
				break
			}
		}
	}
	return string(text.AppendLower(nil, a)) == string(text.AppendLower(nil, b))
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
	n := int(t.end - t.start)
	k := v.known
	slot := t.hash % uint32(len(k.memo))
	m, other := &k.memo[slot], &k.memo[slot^1]
	tag := uint64(t.hash)<<32 | uint64(min(n, 255))<<24 // a word is told by its hash and its length
	about := m.Load()
	if about>>24<<24 != tag {
		old := about
		if about = other.Load(); about>>24<<24 != tag {
			v.fold = text.AppendLower(v.fold[:0], v.text[t.start:t.end])
			about = tag | k.describe(v.fold, t.hash)
			other.Store(old) // the word used last stands first
			m.Store(about)
		}
	}
	t.letters, t.syllables = int32(about>>8&0xFF), uint8(about)
	if t.letters == 0xFF {
		t.letters, _ = lettersOf(text.AppendLower(nil, v.text[t.start:t.end]))
	}
	t.familiar, t.spache, t.poly, t.inflected = about&isFamiliar != 0, about&isSpache != 0, about&isPoly != 0, about&isInflected != 0
}

// What the memo holds of a word: its syllables in the lowest byte, its letters in the next, then these bits, its
// length, and its hash in the upper half.
const (
	isFamiliar = 1 << (16 + iota)
	isSpache
	isInflected
	isPoly
)

// describe looks a word up from scratch.
func (k *knowledge) describe(w []byte, h uint32) uint64 {
	letters, digits := lettersOf(w)
	n, longest := k.syllables(w, h)
	about := uint64(min(n, 255)) | uint64(min(letters, 255))<<8
	on := k.familiar(w, h)
	if digits || on&daleChall != 0 {
		about |= isFamiliar
	}
	if digits || on&spache != 0 {
		about |= isSpache
	}
	if longest >= 3 {
		about |= isPoly
	}
	if longest == 3 && inflected(w) {
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
