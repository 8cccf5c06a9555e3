package dedup

import "math/bits"

// index finds where a gram stood before.
type index struct {
	body   []byte
	seeds  []int32 // places
	before []prior // for each seed
	grams  []slot  // hash table: the last seed with that gram
	often  []slot  // hash table: the first seed with that passage gram, of grams that stand often; empty until there is one
	number slot    // the bits of a slot that are the seed
}

// prior is the seed before one with the same gram, and, in the upper bits, how many there are before: up to many.
type prior uint32

const (
	rankAt = 30
	many   = 3
)

// seed is the seed before, or -1.
func (l prior) seed() int { return int(l&(1<<rankAt-1)) - 1 }

// slot is one place of a table: 1 + a seed, and above as many bits of its hash as there is room for; 0 when it is free.
type slot uint32

func (x *index) reset(text []byte, seeds []int32) {
	x.body, x.seeds = text, seeds
	x.number = 1<<bits.Len(uint(len(seeds))) - 1
	x.before = zeroed(x.before, len(seeds))
	x.grams, x.often = zeroed(x.grams, len(seeds)+len(seeds)/2+1), x.often[:0]
}

// home is the place in a table of so many that a hash says first.
func home(h uint64, size int) int { return int(h >> 32 * uint64(size) >> 32) }

// maxProbe bounds how far a full stretch of a table is searched. A gram that finds no place within is not
// entered: with tables at most two thirds full that takes a text made for it.
const maxProbe = 256

// enter enters the seeds from first to end, and notes for each the seed before it with the same gram. One loop
// over those of a sentence waits for memory once, where a look at each would wait every time.
func (x *index) enter(first, end int) {
	seeds, grams, number := x.seeds, x.grams, x.number
	for n := first; n < end; n++ {
		g := load(x.body[seeds[n]:])
		h := (g ^ g>>29) * 0xC2B2AE3D27D4EB4F
		h ^= h >> 32
		h *= 0x9E3779B97F4A7C15
		at, mark := home(h, len(grams)), slot(h)&^number
		for range maxProbe {
			s := grams[at]
			if s == 0 {
				grams[at] = mark | slot(n+1)
				break
			}
			if last := s & number; s&^number == mark && load(x.body[seeds[last-1]:]) == g {
				rank := min(x.before[last-1]>>rankAt+1, many)
				x.before[n] = prior(last) | rank<<rankAt
				grams[at] = mark | slot(n+1)
				break
			}
			if at++; at == len(grams) {
				at = 0
			}
		}
	}
}

// addPassage enters seed n by its passage gram and gives the first seed with the same, or -1.
func (x *index) addPassage(n int) int {
	p := int(x.seeds[n])
	if p+passage > len(x.body) {
		return -1
	}
	if len(x.often) == 0 {
		x.often = zeroed(x.often, len(x.grams))
	}
	g := x.body[p : p+passage]
	h := (load(g)*0x9E3779B97F4A7C15 ^ load(g[8:])) * 0xC2B2AE3D27D4EB4F
	h = (h ^ h>>29 ^ load(g[16:])) * 0x9E3779B97F4A7C15
	h ^= h >> 32
	h *= 0x9E3779B97F4A7C15
	often, number := x.often, x.number
	at, mark := home(h, len(often)), slot(h)&^number
	for range maxProbe {
		s := often[at]
		if s == 0 {
			often[at] = mark | slot(n+1)
			return -1
		}
		if s&^number == mark {
			if q := int(x.seeds[s&number-1]); string(x.body[q:q+passage]) == string(g) {
				return int(s&number) - 1
			}
		}
		if at++; at == len(often) {
			at = 0
		}
	}
	return -1
}

// forward is how many bytes are equal from i and j on, at most limit.
func forward(text []byte, i, j, limit int) int {
	n := 0
	for n+8 <= limit && load(text[i+n:]) == load(text[j+n:]) {
		n += 8
	}
	for n < limit && text[i+n] == text[j+n] {
		n++
	}
	return n
}

// backward is how many bytes are equal before i and j, at most limit.
func backward(text []byte, i, j, limit int) int {
	n := 0
	for n+8 <= limit && load(text[i-n-8:]) == load(text[j-n-8:]) {
		n += 8
	}
	for n < limit && text[i-n-1] == text[j-n-1] {
		n++
	}
	return n
}
