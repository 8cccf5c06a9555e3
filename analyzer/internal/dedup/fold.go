package dedup

// folded is a text reduced to what tells one passage from another: its letters and digits, in one case and
// one compatibility form. White space, punctuation, markup, soft hyphens and zero-width characters are left
// out, so that two copies that differ only in those are the same bytes.
//
// An ASCII letter or digit is one byte; an accent is one byte of its own, 0x80 to 0xBF, behind its letter;
// any other letter is its UTF-8. The source is never changed: source and folded places translate both ways.
type folded struct {
	source string
	text   []byte

	// The way back: places that lie between two steps, 64 to 128 bytes of source apart, and one wherever source is
	// passed over.
	sourceAt, foldedAt []int32
	due                int // from where on in the source the next one is noted
}

// anchorEvery is how many bytes of source lie between two anchors at least: 8 bytes of anchors for 64 of text.
const anchorEvery = 64

// reset makes f that of a text of which nothing is folded yet.
func (f *folded) reset(source string) {
	anchors := len(source)/anchorEvery + 16
	f.source, f.text, f.due = source, emptied(f.text, roomFor(source)), 0
	f.sourceAt, f.foldedAt = emptied(f.sourceAt, anchors), emptied(f.foldedAt, anchors)
}

// longFold is from how many bytes on it is worth asking how many of them are letters.
const longFold = 1 << 22

// roomFor is how many bytes a text folds to, or some more: a long one by what is left out of 64 places of it.
func roomFor(s string) int {
	if len(s) < longFold {
		return len(s) + 16
	}
	const places, size = 64, 1 << 10
	out := 0
	for p := range places {
		at := (len(s) - size) / (places - 1) * p
		for i := at; i < at+size; i++ {
			if ascii[s[i]] == 0 {
				out++
			}
		}
	}
	return len(s) - int(int64(len(s))*int64(out)/(places*size)) + len(s)/32
}

// fold folds source[i:end] and tells where it stopped: at end, or behind it when a tag runs over it.
func (f *folded) fold(i, end int) int {
	s := f.source
	for i < end {
		if i >= f.due {
			f.sourceAt = append(f.sourceAt, int32(i))
			f.foldedAt = append(f.foldedAt, int32(len(f.text)))
			f.due = i + anchorEvery
		}
		stop := min(end, i+anchorEvery)
		if cap(f.text)-len(f.text) < anchorEvery+8 {
			f.grow()
		}
		n, out := len(f.text), f.text[:cap(f.text)]
		for i < stop {
			for i+8 <= stop { // eight at a time, as long as each is a letter or left out
				b := s[i : i+8]
				v0, v1, v2, v3, v4, v5, v6, v7 := ascii[b[0]], ascii[b[1]], ascii[b[2]], ascii[b[3]], ascii[b[4]], ascii[b[5]], ascii[b[6]], ascii[b[7]]
				if v0|v1|v2|v3|v4|v5|v6|v7 >= 0x80 {
					break
				}
				o, k := out[n:n+8], one(v0)
				o[0] = v0
				o[k&7], k = v1, k+one(v1)
				o[k&7], k = v2, k+one(v2)
				o[k&7], k = v3, k+one(v3)
				o[k&7], k = v4, k+one(v4)
				o[k&7], k = v5, k+one(v5)
				o[k&7], k = v6, k+one(v6)
				o[k&7], k = v7, k+one(v7)
				i, n = i+8, n+k
			}
			for end := min(stop, i+8); i < end; {
				v := ascii[s[i]]
				if v >= special {
					if punctuated(s, i) {
						i += 3
						break // what comes next is letters
					}
					f.text, i = step(out[:n], s, i)
					if cap(f.text)-len(f.text) < anchorEvery+8 {
						f.grow()
					}
					n, out = len(f.text), f.text[:cap(f.text)]
					continue
				}
				out[n] = v
				n += one(v)
				i++
			}
		}
		f.text = out[:n]
	}
	return i
}

// one is 1 for a letter or digit, 0 for what is left out.
func one(v byte) int { return int(v+0x7f) >> 7 }

func (f *folded) grow() {
	wider := make([]byte, len(f.text), cap(f.text)+cap(f.text)/4+4*anchorEvery)
	copy(wider, f.text)
	f.text = wider
}

// special is the value in ascii of a byte that step has to look at; it is above every folded byte.
const special = 0xFF

// ascii is what a byte folds to: a lower-case letter or a digit, 0 when it is left out.
var ascii = [256]byte{
	'0': '0', '1': '1', '2': '2', '3': '3', '4': '4', '5': '5', '6': '6', '7': '7', '8': '8', '9': '9',
	'a': 'a', 'b': 'b', 'c': 'c', 'd': 'd', 'e': 'e', 'f': 'f', 'g': 'g', 'h': 'h', 'i': 'i', 'j': 'j', 'k': 'k', 'l': 'l', 'm': 'm',
	'n': 'n', 'o': 'o', 'p': 'p', 'q': 'q', 'r': 'r', 's': 's', 't': 't', 'u': 'u', 'v': 'v', 'w': 'w', 'x': 'x', 'y': 'y', 'z': 'z',
	'A': 'a', 'B': 'b', 'C': 'c', 'D': 'd', 'E': 'e', 'F': 'f', 'G': 'g', 'H': 'h', 'I': 'i', 'J': 'j', 'K': 'k', 'L': 'l', 'M': 'm',
	'N': 'n', 'O': 'o', 'P': 'p', 'Q': 'q', 'R': 'r', 'S': 's', 'T': 't', 'U': 'u', 'V': 'v', 'W': 'w', 'X': 'x', 'Y': 'y', 'Z': 'z',
	'&': special, '<': special, ']': special,
	0x80: special, 0x81: special, 0x82: special, 0x83: special, 0x84: special, 0x85: special, 0x86: special, 0x87: special,
	0x88: special, 0x89: special, 0x8A: special, 0x8B: special, 0x8C: special, 0x8D: special, 0x8E: special, 0x8F: special,
	0x90: special, 0x91: special, 0x92: special, 0x93: special, 0x94: special, 0x95: special, 0x96: special, 0x97: special,
	0x98: special, 0x99: special, 0x9A: special, 0x9B: special, 0x9C: special, 0x9D: special, 0x9E: special, 0x9F: special,
	0xA0: special, 0xA1: special, 0xA2: special, 0xA3: special, 0xA4: special, 0xA5: special, 0xA6: special, 0xA7: special,
	0xA8: special, 0xA9: special, 0xAA: special, 0xAB: special, 0xAC: special, 0xAD: special, 0xAE: special, 0xAF: special,
	0xB0: special, 0xB1: special, 0xB2: special, 0xB3: special, 0xB4: special, 0xB5: special, 0xB6: special, 0xB7: special,
	0xB8: special, 0xB9: special, 0xBA: special, 0xBB: special, 0xBC: special, 0xBD: special, 0xBE: special, 0xBF: special,
	0xC0: special, 0xC1: special, 0xC2: special, 0xC3: special, 0xC4: special, 0xC5: special, 0xC6: special, 0xC7: special,
	0xC8: special, 0xC9: special, 0xCA: special, 0xCB: special, 0xCC: special, 0xCD: special, 0xCE: special, 0xCF: special,
	0xD0: special, 0xD1: special, 0xD2: special, 0xD3: special, 0xD4: special, 0xD5: special, 0xD6: special, 0xD7: special,
	0xD8: special, 0xD9: special, 0xDA: special, 0xDB: special, 0xDC: special, 0xDD: special, 0xDE: special, 0xDF: special,
	0xE0: special, 0xE1: special, 0xE2: special, 0xE3: special, 0xE4: special, 0xE5: special, 0xE6: special, 0xE7: special,
	0xE8: special, 0xE9: special, 0xEA: special, 0xEB: special, 0xEC: special, 0xED: special, 0xEE: special, 0xEF: special,
	0xF0: special, 0xF1: special, 0xF2: special, 0xF3: special, 0xF4: special, 0xF5: special, 0xF6: special, 0xF7: special,
	0xF8: special, 0xF9: special, 0xFA: special, 0xFB: special, 0xFC: special, 0xFD: special, 0xFE: special, 0xFF: special,
}

// place is the source bytes that folded byte j was made of.
func (f *folded) place(j int) (start, end int) {
	k := unitAt(f.foldedAt, j)
	if k < 0 {
		return 0, 0 // a wall, before there is any source
	}
	s, i, n := f.source, int(f.sourceAt[k]), j-int(f.foldedAt[k]) // n folded bytes are to be passed
	for i+8 <= len(s) {
		b := s[i : i+8]
		v0, v1, v2, v3, v4, v5, v6, v7 := ascii[b[0]], ascii[b[1]], ascii[b[2]], ascii[b[3]], ascii[b[4]], ascii[b[5]], ascii[b[6]], ascii[b[7]]
		c := one(v0) + one(v1) + one(v2) + one(v3) + one(v4) + one(v5) + one(v6) + one(v7)
		if c > n || v0|v1|v2|v3|v4|v5|v6|v7 >= 0x80 {
			break
		}
		i, n = i+8, n-c
	}
	var room [16]byte
	for i < len(s) {
		c := 0
		start = i
		if v := ascii[s[i]]; v < special {
			c, i = one(v), i+1
		} else if punctuated(s, i) {
			i += 3
		} else {
			var out []byte
			out, i = step(room[:0], s, i)
			c = len(out)
		}
		if c > n {
			return start, i
		}
		n -= c
	}
	return i, i // a wall: it has no source
}
