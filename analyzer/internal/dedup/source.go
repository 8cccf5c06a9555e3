package dedup

import (
	"math/bits"

	"verbatim/analyzer/internal/text"
)

// likeness is how a sentence stands to what came before it.
type likeness uint8

const (
	none  likeness = iota // new, or empty
	exact                 // the same letters and digits
	near                  // mostly the same: changed says in what
)

// origin is where a sentence stood before: its source in the folded text.
type origin struct {
	from, to int32 // source
	at       int32 // a place of the copy from which it aligns, with the place of the source: see seed
	seed     int32
	like     likeness
}

// search finds the origin of every sentence of a document, from the first to the last.
type search struct {
	layout
	index
	aligner
	sentence  []int32 // first equal sentence
	origins   []origin
	passages  []run
	hashes    gramHashes
	covered   int // where the last passage ends
	walks     int // how many more earlier places may be looked at for a longer passage
	ballots   [ballots]ballot
	used      []uint8 // the ballots of the sentence in hand
	paragraph []int32 // first equal paragraph
}

// run is a stretch of n equal letters: text[i:i+n] repeats text[j:j+n].
type run struct{ i, j, n int32 }

// workPerLetter bounds aligning, in steps per letter of the text: a near copy takes about 40. mostWork bounds it
// for a text of many megabytes, about a second: what is near beyond that stays, and is not told.
const (
	workPerLetter = 200
	mostWork      = 1 << 28
	mostWalks     = 1 << 21 // earlier places of a gram that are looked at for a longer passage, in all
)

// open prepares to read a document as part of a text of that many bytes.
func (f *search) open(d *text.Document, size int) {
	f.lay(d)
	f.paragraph = earliest(f.text, f.paragraphs, f.paragraph, &f.often)
	f.sentence = earliest(f.text, f.sentences, f.sentence, &f.often)
	f.origins = zeroed(f.origins, len(d.Sentences))
	f.passages, f.covered, f.ballots = f.passages[:0], 0, [ballots]ballot{}
	window := windowFor(max(size, len(f.text)))
	seeds := emptied(f.seeds, 2*len(f.text)/(window+1)+len(f.text)/256+16)
	for p := 0; p < len(f.paragraph); {
		if q := f.paragraph[p]; q >= 0 && int(q) < p {
			p++
			continue
		}
		from := p
		for p < len(f.paragraph) && (f.paragraph[p] < 0 || int(f.paragraph[p]) == p) {
			p++
		}
		seeds = winnow(seeds, f.text, int(f.paragraphs[from]), int(f.paragraphs[p]), window, &f.hashes)
	}
	f.index.reset(f.text, seeds)
	f.walks = min(2*len(f.text), mostWalks) + 1<<16
	f.letters, f.budget = f.text, min(workPerLetter*len(f.text)+1<<16, mostWork)
}

// findSources finds the origin of each sentence, and the passages of minLone letters and more that repeat
// inside others.
func (f *search) findSources(d *text.Document) {
	seed := 0
	expected := -1
	for p := range f.paragraph {
		from, to := int(d.Paragraphs[p].First), int(d.Paragraphs[p].Last)
		if q := int(f.paragraph[p]); q >= 0 && q < p && f.goesOn(p, expected) {
			f.paragraph[p] = int32(p)
		} else if q >= 0 && q < p {
			at, j := int(f.paragraphs[p]), int(f.paragraphs[q])
			for s := from; s < to; s++ {
				f.repeat(s, j+int(f.sentences[s])-at)
			}
			expected = int(f.paragraphs[q+1])
			continue
		}
		for s := from; s < to; s++ {
			a, b := int(f.sentences[s]), int(f.sentences[s+1])
			first := seed
			for seed < len(f.seeds) && int(f.seeds[seed]) < b {
				seed++
			}
			if a == b {
				continue
			}
			f.origin(s, a, b, first, seed, expected)
			if o := f.origins[s]; o.like != none {
				expected = int(o.to)
			} else {
				expected = -1
			}
		}
		for s := to - 2; s >= from; s-- {
			f.lead(s)
		}
	}
}

// goesOn tells whether paragraph p, a short one, goes on where the source of the one before ended: then that is
// its source, and not the first place where the same few words stand.
func (f *search) goesOn(p, expected int) bool {
	a, b := int(f.paragraphs[p]), int(f.paragraphs[p+1])
	return b-a < minLone && expected >= 0 && expected < a && f.origins[f.sentenceAt(expected)].like == none && expected+b-a <= a && string(f.text[a:b]) == string(f.text[expected:expected+b-a])
}

// repeat notes that sentence s is the same as text[j:].
func (f *search) repeat(s, j int) {
	a, b := f.sentences[s], f.sentences[s+1]
	if a < b {
		f.origins[s] = origin{from: int32(j), to: int32(j) + b - a, at: a, seed: int32(j), like: exact}
	}
}

// origin finds where text[a:b] stood before: where the sentence before it goes on, at an equal sentence,
// where its seeds point.
func (f *search) origin(s, a, b, seed, end, expected int) {
	if expected >= 0 && expected+b-a <= a && string(f.text[a:b]) == string(f.text[expected:expected+b-a]) {
		if _, j := f.root(a, expected); string(f.text[a:b]) == string(f.text[j:j+b-a]) {
			expected = j
		}
		f.repeat(s, expected)
		return
	}
	if first := int(f.sentence[s]); first < s {
		f.repeat(s, int(f.sentences[first]))
		return
	}
	i, j, sure := f.elect(s, a, b, seed, end)
	var r alignment
	if sure && b-a <= longest {
		i, j = f.root(i, j)
		low, high := f.room(j, a)
		r = f.align(a, b, i, j, low, high)
	}
	if 4*r.matched < 3*(b-a) && expected >= 0 && expected < a && b-a <= longest {
		low, high := f.room(expected, a)
		if h := f.align(a, b, a, expected, low, high); h.matched > r.matched {
			r, i, j = h, a, expected
		}
	}
	f.accept(s, r, i, j)
}

// longest is the longest sentence that is aligned, in letters: what is longer is no sentence.
const longest = 1 << 13

// accept takes an alignment as the origin of sentence s when at least half of it is equal.
func (f *search) accept(s int, r alignment, i, j int) {
	if n := r.b - r.a; n == 0 || 2*r.matched < n || r.matched < 8 && r.matched < n {
		return
	}
	like := near
	if len(r.edits) == 0 {
		like = exact
	}
	f.origins[s] = origin{from: int32(r.x), to: int32(r.y), at: int32(i), seed: int32(j), like: like}
}

// root follows a place of the source to where that place itself was copied from.
func (f *search) root(i, j int) (int, int) {
	s := f.sentenceAt(j)
	if o := &f.origins[s]; o.like == exact {
		return i, int(o.from) + j - int(f.sentences[s])
	}
	return i, j
}

// lead aligns sentence s, which has no origin, before that of the next sentence.
func (f *search) lead(s int) {
	a, b := int(f.sentences[s]), int(f.sentences[s+1])
	next := f.origins[s+1]
	if a == b || f.origins[s].like != none || next.like == none || b-a > longest || int(next.from) > a {
		return
	}
	low, high := f.room(max(0, int(next.from)-1), a)
	f.accept(s, f.align(a, b, b, int(next.from), low, high), b, int(next.from))
}

// ballots is how many diagonals are counted at once; ballotWidth how far, in letters, the two ends of a
// diagonal may drift apart.
const (
	ballots     = 128
	ballotWidth = 6 // 64 letters
)

// ballot counts the seeds of one sentence that point to sources equally far back.
type ballot struct {
	sentence, key  int32
	letters, count int32 // letters that are equal, in how many stretches
	end, distance  int32 // of the last stretch
	start          int32 // of the first
	longest, i, j  int32
}

// chain is how many earlier places of a gram are looked at, deepChain how many for a short sentence, which
// has few grams.
const (
	chain     = 3
	deepChain = 10
)

// elect enters the seeds of sentence s and finds the source most of its letters point to. It also notes the
// passages that are equal.
func (f *search) elect(s, a, b, seed, end int) (i, j int, sure bool) {
	f.used = f.used[:0]
	depth := chain
	if b-a < 2*minLone {
		depth = deepChain
	}
	f.enter(seed, end)
	for n := seed; n < end; n++ {
		m := f.before[n].seed()
		if m < 0 {
			continue
		}
		p := int(f.seeds[n])
		first := f.passageAt(n, p)
		for d := 0; d < depth || first >= 0; d++ {
			if d >= depth || m < 0 { // last, where the passage stood first
				m, first, d = first, -1, depth
				if m < 0 {
					break
				}
			}
			q := int(f.seeds[m])
			m = f.before[m].seed()
			if q >= a {
				continue
			}
			v := &f.ballots[(p-q)>>ballotWidth&(ballots-1)]
			key := int32((p - q) >> ballotWidth)
			if v.sentence == int32(s+1) && int(v.distance) == p-q && int(v.end) > p {
				continue // inside a stretch that is counted
			}
			n, limit := gram, min(b-p-gram, a-q-gram) // most grams differ within eight letters on either side
			if limit < 8 {
				n += forward(f.text, p+gram, q+gram, limit)
			} else if x := load(f.text[p+gram:]) ^ load(f.text[q+gram:]); x != 0 {
				n += bits.TrailingZeros64(x) / 8
			} else {
				n += 8 + forward(f.text, p+gram+8, q+gram+8, limit-8)
			}
			back, limit := 0, min(p-a, q)
			if limit < 8 {
				back = backward(f.text, p, q, limit)
			} else if x := load(f.text[p-8:]) ^ load(f.text[q-8:]); x != 0 {
				back = bits.LeadingZeros64(x) / 8
			} else {
				back = 8 + backward(f.text, p-8, q-8, limit-8)
			}
			if n+back < gram+2 {
				continue
			}
			if v.sentence != int32(s+1) || v.key != key {
				if v.sentence != int32(s+1) {
					f.used = append(f.used, uint8((p-q)>>ballotWidth&(ballots-1)))
				}
				*v = ballot{sentence: int32(s + 1), key: key, start: int32(p)}
			}
			v.letters += int32(p+n) - min(max(v.end, int32(p-back)), int32(p+n)) // those that count already stand in two places near each other
			v.count++
			v.start = min(v.start, int32(p-back))
			v.end, v.distance = max(v.end, int32(p+n)), int32(p-q)
			if int32(n+back) > v.longest {
				v.longest, v.i, v.j = int32(n+back), int32(p), int32(q)
			}
		}
	}
	var best ballot
	letters := int32(0)
	for _, k := range f.used {
		v := &f.ballots[k]
		sum, count := v.letters, v.count
		if w := &f.ballots[(int(k)+1)&(ballots-1)]; w.sentence == v.sentence && w.key == v.key+1 {
			both := max(0, min(v.end, w.end)-max(v.start, w.start)) // the same letters, found in two places
			sum, count = sum+max(0, w.letters-both), count+w.count
			if w.longest > v.longest {
				v = w
			}
		}
		if sum > letters || sum == letters && v.j < best.j {
			letters, best = sum, *v
			best.count = count
		}
	}
	n := int32(b - a)
	sure = 3*best.longest >= n || best.count > 1 && 4*letters >= n
	return int(best.i), int(best.j), sure && letters > 0
}

// passageAt notes the longest stretch around seed n that is equal to an earlier one. It gives the first seed with the
// same passage gram, or -1.
func (f *search) passageAt(n, p int) int {
	m := f.firstPassage(n, p)
	if m < 0 || p+passage <= f.covered {
		return m
	}
	best := f.stretch(p, int(f.seeds[m]))
	for k := f.before[n].seed(); best.n < minLone && k >= 0 && f.walks > 0; k = f.before[k].seed() {
		f.walks-- // the first equal gram stands in other surroundings: one of those before may not
		if q := int(f.seeds[k]); string(f.text[q:q+passage]) != string(f.text[p:p+passage]) {
			continue
		}
		if r := f.stretch(p, int(f.seeds[k])); r.n > best.n {
			best = r
		}
	}
	f.covered = int(best.i + best.n)
	if best.n >= minLone {
		f.passages = append(f.passages, best)
	}
	return m
}

// firstPassage is the first seed with the same passage gram as seed n at p, or -1. As long as a gram stands few times
// its seeds are looked at one by one; from there on they are in the table.
func (f *search) firstPassage(n, p int) int {
	if p+passage > len(f.text) {
		return -1
	}
	first, k := -1, f.before[n].seed()
	if f.before[n]>>rankAt < many {
		for ; k >= 0; k = f.before[k].seed() {
			if q := int(f.seeds[k]); load(f.text[q+gram:]) == load(f.text[p+gram:]) && load(f.text[q+2*gram:]) == load(f.text[p+2*gram:]) {
				first = k
			}
		}
		return first
	}
	if f.before[k]>>rankAt < many { // the first that is too many: the table has none of them yet
		l := f.before[k].seed()
		f.addPassage(f.before[l].seed())
		f.addPassage(l)
		f.addPassage(k)
	}
	return f.addPassage(n)
}

// stretch is what is equal around p and q. How far it is followed back counts as work.
func (f *search) stretch(p, q int) run {
	length := forward(f.text, p, q, len(f.text)-p)
	back := backward(f.text, p, q, min(q, max(f.budget, passage)))
	f.budget -= back
	return run{int32(p - back), int32(q - back), int32(length + back)}
}
