package stats

import (
	"sync"

	"verbatim/analyzer/internal/text"
)

// knowledge is what the package knows of English words, unpacked from syllableRules and lexicon at first use.
type knowledge struct {
	trie   *trie
	keys   []uint32 // open addressing by the hash of a word; 0 is free
	values []fact
}

// fact is what the lexicon says of a word.
type fact uint8

const (
	daleChall fact = 1 << iota // on the list of Chall and Dale, 1995
	spache                     // on the list of Spache, 1974
)

// off is the number of syllables that the rules miss.
func (f fact) off() int { return int(f>>2) - 3 }

// unlisted is the fact of a word that the lexicon lacks: nothing to correct, on no list.
const unlisted fact = 3 << 2

// codes are the last characters of the entries of lexicon, in the order of the facts they stand for.
const codes = "!\"#$%&()*+,/0123456789:;<=>?@[]^"

var known = sync.OnceValue(func() *knowledge {
	k := &knowledge{trie: trieOf(syllableRules), keys: make([]uint32, 1<<14), values: make([]fact, 1<<14)}
	var value [128]fact
	for i := range len(codes) {
		value[codes[i]] = fact(i) | 0x80
	}
	var hashes [64]uint32 // of the first letters of the word at hand
	hashes[0] = text.HashBytes(nil)
	n := 0
	for i := 0; i < len(lexicon); i++ {
		c := lexicon[i]
		switch {
		case value[c] != 0:
			k.put(hashes[n], value[c]&0x7F)
		case c >= 'A' && c <= 'Z':
			n = int(c - 'A') // the letters shared with the word before
		default:
			hashes[n+1] = text.HashOn(hashes[n], c)
			n++
		}
	}
	return k
})

func (k *knowledge) put(h uint32, f fact) {
	mask := uint32(len(k.keys) - 1)
	i := h & mask
	for k.keys[i] != 0 {
		i = (i + 1) & mask
	}
	k.keys[i], k.values[i] = h, f
}

// lookup gives the fact of the word whose hash is h. Words are told apart by their hashes alone: of the words of
// English that are not listed, one in half a million is taken for one that is.
func (k *knowledge) lookup(h uint32) fact {
	mask := uint32(len(k.keys) - 1)
	for i := h & mask; k.keys[i] != 0; i = (i + 1) & mask {
		if k.keys[i] == h {
			return k.values[i]
		}
	}
	return unlisted
}
