package dedup

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
	return 50
}

// winnow appends the seeds of text[from:to], by robust winnowing (Schleimer, Wilkerson and Aiken 2003): of
// every window of so many grams the one with the least hash; of several with that hash the one whose passage
// gram is greatest; of several such the one that is chosen already, else the last, so that a run of one letter has
// few seeds. Equal stretches choose seeds with equal passage grams.
func winnow(seeds []int32, text []byte, from, to, window int) []int32 {
	last := to - gram // the last place where a gram begins
	if last < from {
		return seeds
	}
	var ring [64]uint32
	g := load(text[from:]) << 8 // the gram in hand, its last byte to come
	least, at, i := ^uint32(0), from, from
	for full := min(from+window-1, last); i <= full; i++ {
		g = g>>8 | uint64(text[i+gram-1])<<56
		h := gramHash(g)
		ring[i&63] = h
		if h < least || h == least && before(text, at, i) {
			least, at = h, i
		}
	}
	seeds = append(seeds, int32(at))
	for i <= last {
		stop, chosen := min(at+window, last+1), at // up to there nothing but a lesser one is chosen
		for _, c := range text[i+gram-1 : stop+gram-1] {
			g = g>>8 | uint64(c)<<56
			h := gramHash(g)
			ring[i&63] = h
			if h <= least && (h < least || before(text, at, i)) {
				least, at = h, i
				i++
				break
			}
			i++
		}
		if at == chosen {
			if i > last {
				break
			}
			g = g>>8 | uint64(text[i+gram-1])<<56
			ring[i&63] = gramHash(g)
			at++ // the least of the window that ends here, without the one it loses
			least = ring[at&63]
			for j := at + 1; j <= i; j++ {
				if x := ring[j&63]; x <= least && (x < least || !before(text, j, at)) {
					least, at = x, j
				}
			}
			i++
		}
		seeds = append(seeds, int32(at))
	}
	return seeds
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

// index finds where a gram stood before.
type index struct {
	body     []byte
	seeds    []int32 // places
	previous []prior // for each seed
	grams    []slot  // hash table: the last seed with that gram
	passages []slot  // hash table: the first seed with that passage gram, of grams that stand often
	shift    uint
}

// prior is the seed before one with the same gram, and, in the upper bits, how many there are before: up to many.
type prior uint32

const (
	rankAt = 30
	many   = 3
)

// seed is the seed before, or -1.
func (l prior) seed() int { return int(l&(1<<rankAt-1)) - 1 }

// slot is one place of a table: the lower bits of a hash, and 1 + a seed, or 0 when it is free.
type slot struct {
	hash uint32
	seed int32
}

func newIndex(text []byte, seeds []int32) *index {
	bits := uint(6)
	for 1<<bits < len(seeds)+len(seeds)/3 {
		bits++
	}
	return &index{
		body: text, seeds: seeds, shift: 64 - bits,
		previous: make([]prior, len(seeds)),
		grams:    make([]slot, 1<<bits),
	}
}

// maxProbe bounds how far a full stretch of a table is searched. A gram that finds no place within is not
// entered: with tables at most three quarters full that takes a text made for it.
const maxProbe = 256

// enter enters the seeds from first to end, and notes for each the seed before it with the same gram. One loop
// over those of a sentence waits for memory once, where a look at each would wait every time.
func (x *index) enter(first, end int) {
	seeds, grams, mask := x.seeds, x.grams, uint64(len(x.grams)-1)
	for n := first; n < end; n++ {
		g := load(x.body[seeds[n]:])
		h := (g ^ g>>29) * 0xC2B2AE3D27D4EB4F
		h ^= h >> 32
		h *= 0x9E3779B97F4A7C15
		at := h >> x.shift
		for range maxProbe {
			s := &grams[at&mask]
			if s.seed == 0 {
				*s = slot{uint32(h), int32(n + 1)}
				break
			}
			if s.hash == uint32(h) && load(x.body[seeds[s.seed-1]:]) == g {
				rank := min(x.previous[s.seed-1]>>rankAt+1, many)
				x.previous[n] = prior(s.seed) | rank<<rankAt
				s.seed = int32(n + 1)
				break
			}
			at++
		}
	}
}

// addPassage enters seed n by its passage gram and gives the first seed with the same, or -1.
func (x *index) addPassage(n int) int {
	p := int(x.seeds[n])
	if p+passage > len(x.body) {
		return -1
	}
	if x.passages == nil {
		x.passages = make([]slot, len(x.grams))
	}
	g := x.body[p : p+passage]
	h := (load(g)*0x9E3779B97F4A7C15 ^ load(g[8:])) * 0xC2B2AE3D27D4EB4F
	h = (h ^ h>>29 ^ load(g[16:])) * 0x9E3779B97F4A7C15
	h ^= h >> 32
	h *= 0x9E3779B97F4A7C15
	mask := uint64(len(x.passages) - 1)
	at := h >> x.shift
	for range maxProbe {
		s := &x.passages[at&mask]
		if s.seed == 0 {
			*s = slot{uint32(h), int32(n + 1)}
			return -1
		}
		if s.hash == uint32(h) {
			if q := int(x.seeds[s.seed-1]); string(x.body[q:q+passage]) == string(g) {
				return int(s.seed - 1)
			}
		}
		at++
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
