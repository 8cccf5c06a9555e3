package dedup

import (
	"bytes"
	"math/rand/v2"
	"sort"
	"testing"

	"verbatim/analyzer/internal/text"
)

// longestBefore is, for each place, how long the longest stretch from there is that also begins earlier: the
// longest previous factors, off a suffix array.
func longestBefore(s []byte) []int {
	n := len(s)
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool { return bytes.Compare(s[order[a]:], s[order[b]:]) < 0 })
	longest := make([]int, n)
	common := func(i, j int) int {
		k := 0
		for i+k < n && j+k < n && s[i+k] == s[j+k] {
			k++
		}
		return k
	}
	// The longest one lies at the nearest suffix on either side that begins earlier.
	for dir := -1; dir <= 1; dir += 2 {
		var stack []int
		for k := range order {
			i := order[k]
			if dir < 0 {
				i = order[n-1-k]
			}
			for len(stack) > 0 && stack[len(stack)-1] > i {
				stack = stack[:len(stack)-1]
			}
			if len(stack) > 0 {
				longest[i] = max(longest[i], common(i, stack[len(stack)-1]))
			}
			stack = append(stack, i)
		}
	}
	return longest
}

// repetitive is random text over a few letters into which stretches of itself are copied.
func repetitive(r *rand.Rand, size, letters int) []byte {
	s := make([]byte, 0, size+400)
	for len(s) < size {
		if len(s) > 100 && r.IntN(3) == 0 {
			n := 20 + r.IntN(80)
			at := r.IntN(len(s) - min(n, len(s)-1))
			s = append(s, s[at:min(at+n, len(s))]...)
		} else {
			for range 10 + r.IntN(60) {
				s = append(s, byte('a'+r.IntN(letters)))
			}
		}
	}
	return s
}

// TestOracle holds winnowing against a suffix array: every repeat of minLone letters and more is found, that
// is, covered by passages with an earlier equal, up to a window less one at either end.
func TestOracle(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	repeats := 0
	for round := range 300 {
		s := repetitive(r, 300+r.IntN(2500), []int{2, 3, 4, 8, 26}[round%5])
		d := &text.Document{Text: string(s), Paragraphs: []text.Paragraph{{Start: 0, End: int32(len(s)), First: 0, Last: 1}},
			Sentences: []text.Sentence{{Start: 0, End: int32(len(s))}}}
		f := &search{}
		f.open(d, len(d.Text))
		f.findSources(d)
		window := windowFor(len(s))
		if guarantee(window) > minLone {
			t.Fatalf("a window of %d does not find repeats of %d letters", window, minLone)
		}
		covered := make([]bool, len(s))
		for _, p := range f.passages {
			if p.j >= p.i || !bytes.Equal(s[p.i:p.i+p.n], s[p.j:p.j+p.n]) {
				t.Fatalf("%+v repeats nothing", p)
			}
			if e := p.i + p.n; int(e) < len(s) && s[e] == s[p.j+p.n] || p.j > 0 && s[p.i-1] == s[p.j-1] {
				t.Errorf("%+v is not maximal", p)
			}
			for k := p.i; k < p.i+p.n; k++ {
				covered[k] = true
			}
		}
		for i, n := range longestBefore(s) {
			if n < minLone {
				continue
			}
			repeats++
			for k := i + window - 1; k < i+n-(window-1); k++ {
				if !covered[k] {
					t.Fatalf("round %d: the repeat %d+%d is not covered at %d: %q", round, i, n, k, s[i:i+n])
				}
			}
		}
	}
	if repeats < 1000 {
		t.Errorf("only %d repeats were tried", repeats)
	}
}

// TestEarliest holds the hash table of units against comparing all.
func TestEarliest(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		var s []byte
		starts := []int32{0}
		for range 200 {
			for range r.IntN(12) {
				s = append(s, "ab"[r.IntN(2)])
			}
			starts = append(starts, int32(len(s)))
		}
		got := earliest(s, starts, nil, new([]slot))
		for i := range got {
			want := -1
			for j := 0; j <= i && starts[i] < starts[i+1]; j++ {
				if bytes.Equal(s[starts[i]:starts[i+1]], s[starts[j]:starts[j+1]]) {
					want = j
					break
				}
			}
			if int(got[i]) != want {
				t.Fatalf("unit %d: -want %d +got %d", i, want, got[i])
			}
		}
	}
}

// TestDistance and the refinement of edits against each other: a refined edit costs what the distance says.
func TestDistance(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		s := repetitive(r, 40, 3)
		a, b := r.IntN(20), 20+r.IntN(len(s)-20)
		m := (a + b) / 2
		al := aligner{letters: s, budget: 1 << 30}
		edits, equal := al.refine(nil, edit{m, b - m, a, m - a})
		cost, kept := 0, b-m
		for _, e := range edits {
			cost += max(e.ni, e.nj)
			kept -= e.ni
		}
		c := comparison{}
		if want := c.distance(s[m:b], s[a:m]); cost != want || kept != equal {
			t.Fatalf("%q for %q: cost %d, the distance is %d; %d letters equal, %d said", s[m:b], s[a:m], cost, want, kept, equal)
		}
	}
}
