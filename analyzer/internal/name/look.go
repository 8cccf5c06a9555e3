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
	tokens, s := f.d.Tokens, f.d.Text
	f.words, f.looks = sized(f.words, len(tokens)), sized(f.looks, len(tokens))
	clear(f.words)
	f.found = f.found[:0]
	n := 64
	for n < len(tokens)/8 {
		n *= 2
	}
	f.small = sized(f.small, n)
	clear(f.small)
	small, looks, mask := f.small, f.looks[:len(tokens)], uint32(n-1)
	for i := range tokens {
		t := &tokens[i]
		looks[i] = 0
		if t.Class != text.Word {
			continue
		}
		w := s[t.Start:t.End]
		if w[len(w)-1]|0x20 == 's' && len(w) > 2 {
			if c := w[len(w)-2]; c == '\'' || c == "’"[2] {
				looks[i] = possessive(w)
			}
		}
		if t.Upper {
			looks[i] |= f.upper(i, looks[i])
			continue
		}
		small[t.Hash>>6&mask] |= 1 << (t.Hash & 63)
		if len(w) > 1 && w[1]-'A' < 26 ||
			i+2 < len(tokens) && tokens[i+1].Start == t.End && tokens[i+2].Upper && f.hyphen(i+1) && f.particle(i) {
			looks[i] |= capital // eBay, al-Qaeda
		}
	}
}

// upper looks at token i, which begins with a capital: what its looks are besides the possessive.
func (f *finder) upper(i int, l look) look {
	t := &f.d.Tokens[i]
	w, s := &f.words[i], f.d.Text[t.Start:t.End-int32(l&bared)]
	if l&bared == 0 {
		l |= plain
	} else if k := f.known.find(hash(f.d.Text[t.Start:t.End])); k >= 0 && f.known.entries[k].class != 0 {
		l |= longer
	}
	if f.proper(i) {
		l |= capital
	}
	raw, low, shout := hashes(s)
	k := f.known.find(raw)
	w.key, w.last = raw, raw
	if shout {
		l |= shouting
		if w.last = calm(s); k < 0 {
			w.key = w.last
			k = f.known.find(w.key)
		}
	}
	if k >= 0 {
		w.class, w.key = f.known.entries[k].class&^alias, f.known.main(k, w.key)
	} else if len(s) < 4 && capitals(s) {
		if k = f.known.find(calm(s)); k >= 0 {
			w.class = f.known.entries[k].class & opens // NEW YORK
		}
	}
	if k := f.known.find(low); k >= 0 {
		w.lower = f.known.entries[k].class &^ alias
	}
	return l
}

// sized is s with n elements, whatever they are, or a new slice where it is too short.
func sized[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, n)
	}
	return s[:n]
}
