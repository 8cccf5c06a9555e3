package lang

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// offset and prime are those of FNV-1a (Fowler, Noll and Vo 1991).
const (
	offset = 2166136261
	prime  = 16777619
)

// WordHash is the key of Language.Role: FNV-1a of a word in lower case, with a straight apostrophe.
func WordHash(w string) uint32 {
	h := uint32(offset)
	var enc [utf8.UTFMax]byte
	for i := 0; i < len(w); {
		c := w[i]
		if c < utf8.RuneSelf {
			if c >= 'A' && c <= 'Z' {
				c |= 0x20
			}
			h = (h ^ uint32(c)) * prime
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(w[i:])
		i += n
		if r == '’' {
			r = '\''
		}
		for _, b := range enc[:utf8.EncodeRune(enc[:], unicode.ToLower(r))] {
			h = (h ^ uint32(b)) * prime
		}
	}
	return h
}

// Role tells of a word, by its WordHash, whether it is a function word of the language and whether it is a generic noun.
// Two words in a billion are mistaken for others.
func (l *Language) Role(h uint32) (function, generic bool) {
	of := functionWords().get(h)
	if of == 0 {
		return false, false
	}
	for k := range worded {
		if worded[k] == l.Tag {
			return of&(1<<k) != 0, k == 0 && of&genericBit != 0
		}
	}
	return false, false
}

// Functions knows the function words of one language. The zero value knows none.
type Functions struct {
	words *wordTable
	bit   uint32
}

// Functions are the function words of the language.
func (l *Language) Functions() Functions {
	for k := range worded {
		if worded[k] == l.Tag {
			return Functions{functionWords(), 1 << k}
		}
	}
	return Functions{}
}

// Has tells whether a word is one of them, by its WordHash.
func (f Functions) Has(h uint32) bool { return f.bit != 0 && f.words.get(h)&f.bit != 0 }

// Function tells whether a word in lower case is a function word of the language.
func (l *Language) Function(lower string) bool {
	function, _ := l.Role(WordHash(lower))
	return function
}

// genericBit marks the generic nouns of English.
const genericBit = 1 << 31

// wordTable says which languages have a function word: an open hash table, made at first use.
type wordTable struct {
	keys [1 << 12]uint32
	of   [1 << 12]uint32 // a bit for each language, by index into worded
}

var functionWords = sync.OnceValue(func() *wordTable {
	t := &wordTable{}
	for k, tag := range worded {
		t.put(For(tag).StopWords, 1<<k)
	}
	t.put(For("en").Generic, genericBit)
	return t
})

func (t *wordTable) put(words Words, bit uint32) {
	for at := 0; at < len(words); {
		h := uint32(offset)
		for ; at < len(words) && words[at] != ' '; at++ {
			h = (h ^ uint32(words[at])) * prime
		}
		at++
		s := h & (1<<12 - 1)
		for t.keys[s] != 0 && t.keys[s] != h {
			s = (s + 1) & (1<<12 - 1)
		}
		t.keys[s] = h
		t.of[s] |= bit
	}
}

func (t *wordTable) get(h uint32) uint32 {
	for s := h & (1<<12 - 1); t.keys[s] != 0; s = (s + 1) & (1<<12 - 1) {
		if t.keys[s] == h {
			return t.of[s]
		}
	}
	return 0
}
