package dedup

import (
	"math/rand/v2"
	"testing"

	"verbatim/analyzer/report"
)

// TestWinnow holds winnowing to its rule, taken window by window.
func TestWinnow(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	var hashes gramHashes
	for round := range 400 {
		s := repetitive(r, r.IntN(3000), 1+[]int{0, 1, 2, 3, 25}[round%5])
		window := []int{8, 16, 32, 48}[round%4]
		from := r.IntN(len(s)/4 + 1)
		to := len(s) - r.IntN(len(s)/4+1)
		var want []int32
		at, last := -1, to-gram
		for i := from; i <= last; i++ { // the window that ends at i, or as far as the text goes
			start := max(from, i-window+1)
			old := at
			if at < start {
				at = start
				for k := start + 1; k <= i; k++ {
					if x, y := gramHash(load(s[k:])), gramHash(load(s[at:])); x < y || x == y && (old < 0 && before(s, at, k) || old >= 0 && !before(s, k, at)) {
						at = k
					}
				}
			} else if x, y := gramHash(load(s[i:])), gramHash(load(s[at:])); x < y || x == y && before(s, at, i) {
				at = i
			}
			if i < min(from+window-1, last) {
				continue // the first window is not full
			}
			if len(want) == 0 || int(want[len(want)-1]) != at {
				want = append(want, int32(at))
			}
		}
		got := winnow(nil, s, from, to, window, &hashes)
		if len(got) != len(want) {
			t.Fatalf("round %d: %d seeds, want %d: %q", round, len(got), len(want), s)
		}
		for k := range want {
			if got[k] != want[k] {
				t.Fatalf("round %d: seed %d is %d, want %d: %q", round, k, got[k], want[k], s)
			}
		}
	}
}

// TestGap holds gap to a look at every pair of places.
func TestGap(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	found, long := 0, 0
	for round := range 20000 {
		s := repetitive(r, 200+r.IntN(300), []int{2, 4, 26}[round%3])
		al := aligner{letters: s, budget: []int{1 << 20, r.IntN(300)}[round&1]}
		m := len(s) / 2
		i, j, dir := m+r.IntN(m), r.IntN(m+1), 1-2*(round/2%2)
		leftI, leftJ := len(s)-i, m-j
		if dir < 0 {
			leftI, leftJ = i-m, j
		}
		leftI, leftJ = min(leftI, r.IntN(150)), min(leftJ, r.IntN(150))
		plain := aligner{letters: s, budget: al.budget}
		wantI, wantJ, want := plain.everyGap(i, j, leftI, leftJ, dir)
		gotI, gotJ, got := al.gap(i, j, leftI, leftJ, dir)
		if gotI != wantI || gotJ != wantJ || got != want || al.budget != plain.budget && plain.budget > 0 {
			t.Fatalf("round %d: %d %d %v for %d, want %d %d %v for %d", round, gotI, gotJ, got, al.budget, wantI, wantJ, want, plain.budget)
		}
		if al.seats != [256]uint64{} {
			t.Fatal("places of letters are left behind")
		}
		if got && gotI+gotJ > shortGap {
			long++
		} else if got {
			found++
		}
	}
	if found < 1000 || long < 100 {
		t.Errorf("only %d short and %d long gaps were tried", found, long)
	}
}

// everyGap is gap without its shortcuts.
func (al *aligner) everyGap(i, j, leftI, leftJ, dir int) (di, dj int, ok bool) {
	for e := 1; e <= shortGap && al.budget > 0; e++ {
		al.budget -= e + 8
		if di, dj, ok = al.step(i, j, leftI, leftJ, dir, e); ok {
			return di, dj, true
		}
	}
	leftI, leftJ = min(leftI, maxGap)-gram, min(leftJ, maxGap)-gram
	if leftI < 0 || leftJ < 0 || al.budget <= 0 {
		return 0, 0, false
	}
	al.budget -= 2 * (leftI + leftJ)
	at := func(p, d int) uint64 {
		if dir > 0 {
			return load(al.letters[p+d:])
		}
		return load(al.letters[p-d-gram:])
	}
	nearest := map[uint32]int{}
	for d := leftJ; d >= 0; d-- {
		nearest[gramHash(at(j, d))>>24] = d
	}
	best := 2*maxGap + 1
	for d := 0; d <= leftI; d++ {
		g := at(i, d)
		if k, is := nearest[gramHash(g)>>24]; is && d+k < best && at(j, k) == g {
			best, di, dj = d+k, d, k
		}
	}
	return di, dj, best <= 2*maxGap
}

// TestTail holds tail to the table of all beginnings, and distance for words of every length.
func TestTail(t *testing.T) {
	r := rand.New(rand.NewPCG(25, 26))
	some := 0
	for round := range 5000 {
		s := repetitive(r, 300, []int{2, 3, 26}[round%3])
		al := aligner{letters: s, budget: 1 << 20}
		left, leftJ, dir := 1+r.IntN(maxTail), r.IntN(60), 1-2*(round%2)
		i, j := 150+r.IntN(100), 60+r.IntN(30)
		if r.IntN(2) == 0 {
			j = i - 60 - r.IntN(3)
		}
		source := func(k int) []byte {
			if dir > 0 {
				return s[j : j+k]
			}
			return reversed(s[j-k : j])
		}
		mine := s[i : i+left]
		if dir < 0 {
			mine = reversed(s[i-left : i])
		}
		want, least := 0, left
		for k := 1; k <= min(leftJ, left+left/4+2); k++ {
			if cost := table(mine, source(k)); cost < least || cost == least && k <= left {
				want, least = k, cost
			}
		}
		if 2*least > left {
			want = 0
		}
		if got := al.tail(i, j, left, leftJ, dir); got != want {
			t.Fatalf("round %d: %d letters, want %d", round, got, want)
		}
		if want > 0 {
			some++
		}
		a, b := s[r.IntN(150):][:r.IntN(129)], s[r.IntN(150):][:r.IntN(129)]
		if got, want := al.distance(a, b), table(a, b); got != want {
			t.Fatalf("the distance of %q and %q is %d, not %d", a, b, want, got)
		}
	}
	if some < 500 {
		t.Errorf("only %d tails were found", some)
	}
}

func reversed(s []byte) []byte {
	r := make([]byte, len(s))
	for i, c := range s {
		r[len(s)-1-i] = c
	}
	return r
}

// TestPlace holds the way back to folding one thing after the other.
func TestPlace(t *testing.T) {
	s := "“Ａ ﬃne día”, he said — <b>wörld</b> [x](http://y) &amp; caf&eacute;. \u00ad\u200b 1²3 İȺ Ж漢 \xff \xe2\x80 x " + paragraph
	s += s + paragraph + s
	f := foldedOf(s, report.Span{End: len(s)})
	n := 0
	for i := 0; i < len(s); {
		start, k := i, 0
		if v := ascii[s[i]]; v >= special {
			var out []byte
			out, i = step(nil, s, i)
			k = len(out)
		} else {
			k, i = one(v), i+1
		}
		for ; k > 0; k-- {
			if a, b := f.place(n); a != start || b != i {
				t.Fatalf("folded byte %d is of %d to %d, not %d to %d", n, start, i, a, b)
			}
			n++
		}
	}
	if n != len(f.text) {
		t.Errorf("%d folded bytes, not %d", n, len(f.text))
	}
}
