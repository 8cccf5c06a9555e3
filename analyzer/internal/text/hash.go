package text

import (
	"unicode"
	"unicode/utf8"
)

// The hash of words is FNV-1a of 32 bits (Fowler, Noll and Vo 1991), never 0.
const basis, prime = 2166136261, 16777619

// small is each ASCII letter in lower case, and 0 for every other byte.
var small = [256]uint8{
	'A': 'a', 'B': 'b', 'C': 'c', 'D': 'd', 'E': 'e', 'F': 'f', 'G': 'g', 'H': 'h', 'I': 'i', 'J': 'j', 'K': 'k', 'L': 'l', 'M': 'm',
	'N': 'n', 'O': 'o', 'P': 'p', 'Q': 'q', 'R': 'r', 'S': 's', 'T': 't', 'U': 'u', 'V': 'v', 'W': 'w', 'X': 'x', 'Y': 'y', 'Z': 'z',
	'a': 'a', 'b': 'b', 'c': 'c', 'd': 'd', 'e': 'e', 'f': 'f', 'g': 'g', 'h': 'h', 'i': 'i', 'j': 'j', 'k': 'k', 'l': 'l', 'm': 'm',
	'n': 'n', 'o': 'o', 'p': 'p', 'q': 'q', 'r': 'r', 's': 's', 't': 't', 'u': 'u', 'v': 'v', 'w': 'w', 'x': 'x', 'y': 'y', 'z': 'z',
}

// HashOf is the hash of a word whatever its case: of AppendLower's bytes. It is never 0.
func HashOf(w string) uint32 {
	h := uint32(basis)
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c >= utf8.RuneSelf {
			var buf [64]byte
			return hashBytes(h, AppendLower(buf[:0], w[i:]))
		}
		if c-'A' < 26 {
			c |= 0x20
		}
		h = (h ^ uint32(c)) * prime
	}
	return max(h, 1)
}

// HashBytes is the hash of a word that is in lower case already.
func HashBytes(w []byte) uint32 { return hashBytes(basis, w) }

// HashOn is the hash of a word with hash h and one more byte.
func HashOn(h uint32, c byte) uint32 { return max((h^uint32(c))*prime, 1) }

func hashBytes(h uint32, w []byte) uint32 {
	for _, c := range w {
		h = (h ^ uint32(c)) * prime
	}
	return max(h, 1)
}

// AppendLower appends w in lower case, a curly apostrophe as a straight one.
func AppendLower(dst []byte, w string) []byte {
	for i := 0; i < len(w); {
		c := w[i]
		if c < utf8.RuneSelf {
			if c-'A' < 26 {
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
