package dedup

import "math/bits"

// gram is the length of a seed in folded bytes, passage that of the grams that passages are found by.
const (
	gram    = 8
	passage = 24
)

// guarantee is the length, in folded bytes, from which on every repeat is found, whatever the text: inside
// any stretch of that length a seed is chosen that has a whole passage gram before it.
func guarantee(window int) int { return passage + window - 1 }

// windowFor is how many grams in a row are sure to hold a seed. Wider windows keep the index of a long text small.
func windowFor(length int) int {
	switch {
	case length < 1<<18:
		return 8
	case length < 1<<19:
		return 16
	case length < 16<<20:
		return 32
	}
	return 48
}

// winnow appends the seeds of text[from:to], by robust winnowing (Schleimer, Wilkerson and Aiken 2003): of
// every window of so many grams the one with the least hash; of several with that hash the one whose passage
// gram is greatest; of several such the one that is chosen already, else the last, so that a run of one letter has
// few seeds. Equal stretches choose seeds with equal passage grams.
//
// From one seed to the next there is no branch that depends on chance: all hashes of the window behind the seed are
// looked at twice, for the least and for where it is. A processor guesses wrong at a branch for longer than that takes.
func winnow(seeds []int32, text []byte, from, to, window int, hashes *gramHashes) []int32 {
	last := to - gram // the last place where a gram begins
	if last < from {
		return seeds
	}
	base, end := from, hashes.fill(text, from, last) // hashes[i-base] is that of the gram at i, up to end
	at := from
	for i := from + 1; i <= last && i < from+window; i++ {
		if h := hashes[i-base]; h < hashes[at-base] || h == hashes[at-base] && before(text, at, i) {
			at = i
		}
	}
	seeds = append(seeds, int32(at))
	for at+window <= last {
		if at+window >= end {
			base = at
			end = hashes.fill(text, at, last)
		}
		chosen := hashes[at-base]
		behind := hashes[at+1-base : at+1-base+window]
		low := int64(1 << 32)
		for k := 0; k+8 <= len(behind); k += 8 {
			h := (*[8]uint32)(behind[k:])
			a, b := lesser(int64(h[0]), int64(h[1])), lesser(int64(h[2]), int64(h[3]))
			c, d := lesser(int64(h[4]), int64(h[5])), lesser(int64(h[6]), int64(h[7]))
			low = lesser(low, lesser(lesser(a, b), lesser(c, d)))
		}
		least := uint32(low)
		more, found := uint64(max(least, chosen))+1, uint64(0) // where a hash is less, the upper bits are set
		for k := 0; k+8 <= len(behind); k += 8 {
			h := (*[8]uint32)(behind[k:])
			found |= ((uint64(h[0])-more)>>63 | (uint64(h[1])-more)>>63<<1 | (uint64(h[2])-more)>>63<<2 | (uint64(h[3])-more)>>63<<3 |
				(uint64(h[4])-more)>>63<<4 | (uint64(h[5])-more)>>63<<5 | (uint64(h[6])-more)>>63<<6 | (uint64(h[7])-more)>>63<<7) << (k & 63)
		}
		next := bits.TrailingZeros64(found)
		if behind[next] == chosen || least > chosen && found&(found-1) != 0 {
			next = tie(text, at, behind, chosen)
		}
		at += 1 + next
		seeds = append(seeds, int32(at))
	}
	for i := at + 1; i <= last; i++ {
		h, chosen := gramHash(load(text[i:])), gramHash(load(text[at:]))
		if h < chosen || h == chosen && before(text, at, i) {
			at = i
			seeds = append(seeds, int32(at))
		}
	}
	return seeds
}

// lesser is the lesser of two numbers below 1<<33, without a branch.
func lesser(a, b int64) int64 { return b + (a-b)&((a-b)>>63) }

// tie is the next seed after the one at, of the grams behind it, by the whole rule.
func tie(text []byte, at int, behind []uint32, chosen uint32) int {
	for k, h := range behind[:len(behind)-1] {
		if h < chosen || h == chosen && before(text, at, at+1+k) {
			return k
		}
	}
	next := 0
	for k, h := range behind {
		if h < behind[next] || h == behind[next] && !before(text, at+1+k, at+1+next) {
			next = k
		}
	}
	return next
}

// gramHashes is room for the hashes of some grams in a row.
type gramHashes [512]uint32

// fill hashes the grams from place i to last, as many as there is room for, and gives where it stopped.
func (x *gramHashes) fill(text []byte, i, last int) int {
	k, n := 0, min(len(x), last+1-i)
	for ; k+8 <= n && i+16 <= len(text); k += 8 {
		b, h := (*[16]byte)(text[i:]), (*[8]uint32)(x[k:])
		h[0], h[1], h[2], h[3] = gramHash(load(b[0:])), gramHash(load(b[1:])), gramHash(load(b[2:])), gramHash(load(b[3:]))
		h[4], h[5], h[6], h[7] = gramHash(load(b[4:])), gramHash(load(b[5:])), gramHash(load(b[6:])), gramHash(load(b[7:]))
		i += 8
	}
	for ; k < n; k++ {
		x[k] = gramHash(load(text[i:]))
		i++
	}
	return i
}

// before tells whether the passage gram at i is less than that at j, by eight bytes at a time.
func before(text []byte, i, j int) bool {
	if j+passage > len(text) || i+passage > len(text) {
		return string(text[i:min(i+passage, len(text))]) < string(text[j:min(j+passage, len(text))])
	}
	for k := gram; k < passage; k += gram {
		if a, b := load(text[i+k:]), load(text[j+k:]); a != b {
			return a < b
		}
	}
	return false
}

// gramHash orders grams by chance (Fibonacci hashing, Knuth 1973).
func gramHash(g uint64) uint32 { return uint32(g * 0x9E3779B97F4A7C15 >> 32) }
