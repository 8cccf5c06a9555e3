package name

import "verbatim/analyzer/internal/text"

// word is what the gazetteer says of a capitalised token, as it stands and in lower case, and its keys as a name of one word
// and as the last word of a name.
type word struct {
	class, lower class
	key, last    uint32
}

// look is what is seen of a token by itself.
type look uint8

const (
	capital  look = 1 << iota // it can be part of a name
	bared2                    // its last two bytes are a possessive
	bared4                    // its last four bytes are one
	longer                    // they are part of a known name
	plain                     // a capitalised word without possessive, whose keys are in its word
	shouting                  // it shouts
	bared    = bared2 | bared4
)

// look fills in the words and what they look like, and the set of those in lower case.
func (f *finder) look() {
	d := f.d
	f.words, f.looks = sized(f.words, len(d.Tokens)), sized(f.looks, len(d.Tokens))
	clear(f.words)
	f.found = f.found[:0]
	n := 64
	for n < len(d.Tokens)/8 {
		n *= 2
	}
	f.small = sized(f.small, n)
	clear(f.small)
	small, looks, mask := f.small, f.looks, uint32(n-1)
	for i := range d.Tokens {
		t := &d.Tokens[i]
		looks[i] = 0
		if t.Class != text.Word {
			continue
		}
		if d.Text[t.End-1]|0x20 == 's' && t.End-t.Start > 2 {
			looks[i] = possessive(d.Text[t.Start:t.End])
		}
		if !t.Upper {
			small[t.Hash>>6&mask] |= 1 << (t.Hash & 63)
			if t.End-t.Start > 1 && d.Text[t.Start+1]-'A' < 26 ||
				i+2 < len(looks) && d.Tokens[i+1].Start == t.End && d.Tokens[i+2].Upper && f.hyphen(i+1) && f.particle(i) {
				looks[i] |= capital // eBay, al-Qaeda
			}
			continue
		}
		if f.proper(i) {
			looks[i] |= capital
		}
		w := &f.words[i]
		if looks[i]&bared == 0 {
			looks[i] |= plain
		} else if k := f.known.find(hash(d.Text[t.Start:t.End])); k >= 0 && f.known.entries[k].class != 0 {
			looks[i] |= longer
		}
		s := d.Text[t.Start : t.End-int32(looks[i]&bared)]
		raw, low := hashes(s)
		k := f.known.find(raw)
		w.key, w.last = raw, raw
		if shouts(s) {
			looks[i] |= shouting
			if w.last = calm(s); k < 0 {
				w.key = w.last
				k = f.known.find(w.key)
			}
		}
		if w.key = f.known.main(k, w.key); k >= 0 {
			w.class = f.known.entries[k].class
		} else if len(s) < 4 && capitals(s) {
			if k = f.known.find(calm(s)); k >= 0 {
				w.class = f.known.entries[k].class & opens // NEW YORK
			}
		}
		if k := f.known.find(low); k >= 0 {
			w.lower = f.known.entries[k].class
		}
	}
}

// sized is s with n elements, whatever they are, or a new slice where it is too short.
func sized[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, n)
	}
	return s[:n]
}
