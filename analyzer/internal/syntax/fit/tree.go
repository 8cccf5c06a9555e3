package main

import (
	"fmt"
	"log"
	"math"
	"math/rand"
	"strings"

	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/syntax/treebank"
	"verbatim/analyzer/internal/text"
)

// parsed is a sentence with its tree over chunks, as Tree numbers them: 1 for the first chunk, the root last.
type parsed struct {
	d      *text.Document
	tags   []syntax.Tag
	chunks []syntax.Chunk
	heads  []int32
	words  treebank.Tree // over tokens
}

// loadTrees reads the trees of a part of the treebank, with the tags that the tagger gives. Crossing trees are left out for
// fitting: the parser cannot build them.
func loadTrees(name string, fitting bool) (out []parsed) {
	sentences, err := treebank.ReadFile(*folder + "/" + name + ".conllu")
	if err != nil {
		log.Fatal(err)
	}
	var tagged [][]syntax.Tag
	if fitting {
		tagged = unseen(load(name))
	}
	dropped, loose, all := 0, 0, 0
	for i := range sentences {
		s := &sentences[i]
		d := s.Document()
		p := parsed{d: d, words: s.Tree(d), heads: []int32{-1}}
		if fitting {
			p.tags = tagged[i]
		} else {
			p.tags = syntax.Sentence(d, 0, int32(len(d.Tokens)), nil)
		}
		p.chunks = syntax.Chunks(d, 0, p.tags, nil)
		n := int32(len(p.chunks))
		node := make([]int32, len(p.tags))
		for k, c := range p.chunks {
			for t := c.First; t < c.Last; t++ {
				node[t] = int32(k + 1)
			}
		}
		for k, c := range p.chunks {
			out := 0
			for t := c.First; t < c.Last; t++ {
				if h := p.words.Heads[t]; p.words.Relations[t] != "punct" && (h < 0 || node[h] != int32(k+1)) {
					out++
				}
			}
			all++
			if out > 1 {
				loose++
			}
			h := p.words.Heads[c.Head]
			for steps := 0; h >= 0 && (node[h] == 0 || node[h] == int32(k+1)) && steps < 100; steps++ {
				h = p.words.Heads[h]
			}
			if h < 0 {
				p.heads = append(p.heads, n+1)
			} else {
				p.heads = append(p.heads, node[h])
			}
		}
		p.heads = append(p.heads, -1)
		if n == 0 {
			continue
		}
		if fitting && !projective(p.heads) {
			dropped++
			continue
		}
		out = append(out, p)
	}
	fmt.Printf("%s: %d trees, %d left out because they cross; %.2f %% of %d chunks have several heads outside\n", name, len(out), dropped, 100*float64(loose)/float64(all), all)
	return out
}

// projective tells whether a tree has neither cycles nor crossing arcs.
func projective(heads []int32) bool {
	n := int32(len(heads) - 1)
	for i := int32(1); i < n; i++ {
		h, steps := i, int32(0)
		for ; h != n && steps <= n; steps++ {
			h = heads[h]
		}
		if h != n {
			return false
		}
		a, b := min(i, heads[i]), max(i, heads[i])
		for k := a + 1; k < b; k++ {
			if heads[k] < a || heads[k] > b {
				return false
			}
		}
	}
	return true
}

// harmless is the mask of the valid moves that lose no arc of the right tree that can still be had (Goldberg and Nivre, 2013).
func harmless(valid uint32, stack []int32, next int32, heads []int32) uint32 {
	last := int32(len(heads) - 1)
	m := valid
	between := func(w, v int32) bool { return heads[w] == v || heads[v] == w }
	if len(stack) == 0 {
		return valid
	}
	s0 := stack[len(stack)-1]
	for v := next + 1; v <= last; v++ {
		if between(s0, v) {
			m &^= 1<<syntax.Left | 1<<syntax.Right
		}
	}
	if heads[next] == s0 || heads[s0] == next {
		m &^= 1 << syntax.Right
	}
	if heads[next] == s0 {
		m &^= 1 << syntax.Left
	}
	if len(stack) > 1 && heads[s0] == stack[len(stack)-2] {
		m &^= 1 << syntax.Left
	}
	for _, v := range stack[:len(stack)-1] {
		if between(next, v) {
			m &^= 1 << syntax.Shift
		}
	}
	if heads[s0] == next {
		m &^= 1 << syntax.Shift
	}
	return m
}

// fitParser fits the weights of the parser's moves, following its own choices after the first pass.
func fitParser(trees []parsed, epochs int, mask []bool, random *rand.Rand) *perceptron {
	p := newPerceptron(syntax.ParserWeights, mask)
	var t syntax.Tree
	var f [syntax.ParserFeatures]uint32
	for epoch := range epochs {
		for _, at := range random.Perm(len(trees)) {
			e := &trees[at]
			t.Begin(e.d, 0, e.tags)
			for !t.Done() {
				valid := t.Valid()
				if valid&(valid-1) == 0 {
					t.Apply(chooseMove(p.w, &f, valid))
					continue
				}
				t.Look(&f)
				stack, next := t.State()
				good := harmless(valid, stack, next, e.heads)
				guess := chooseMove(p.w, &f, valid)
				p.now++
				if good != 0 {
					best := chooseMove(p.w, &f, good)
					rival := best
					if bad := valid &^ good; bad != 0 {
						r := chooseMove(p.w, &f, bad)
						if score(p.w, &f, r)+float32(*lead) >= score(p.w, &f, best) {
							rival = r
						}
					}
					if rival != best {
						for _, at := range f {
							p.add(at+best, 1)
							p.add(at+rival, -1)
						}
					}
					if good>>guess&1 == 0 && (epoch == 0 || random.Float64() > 0.9) {
						guess = best
					}
				}
				t.Apply(guess)
			}
		}
	}
	return p
}

func score(w []float32, f *[syntax.ParserFeatures]uint32, m uint32) (sum float32) {
	for _, at := range f {
		sum += w[at+m]
	}
	return sum
}

// chooseMove is the move of a mask with the highest score.
func chooseMove(w []float32, f *[syntax.ParserFeatures]uint32, mask uint32) uint32 {
	top, best := float32(math.Inf(-1)), uint32(0)
	for m := range uint32(3) {
		if mask>>m&1 == 0 {
			continue
		}
		if mask&(mask-1) == 0 {
			return m
		}
		if s := score(w, f, m); s > top {
			top, best = s, m
		}
	}
	return best
}

// reportTrees prints how many chunks get the right head, and how well the parts of sentences are found: for every word that
// heads such a part in the treebank, whether it heads a chunk under the right verb or noun, and whether the part's first and
// last token are right.
func reportTrees(name string, trees []parsed, w []float32) {
	right, all := 0, 0
	type tally struct{ head, reach, end, gold int }
	by := map[string]*tally{}
	var t syntax.Tree
	var f [syntax.ParserFeatures]uint32
	for i := range trees {
		e := &trees[i]
		t.Begin(e.d, 0, e.tags)
		for !t.Done() {
			valid := t.Valid()
			t.Look(&f)
			t.Apply(chooseMove(w, &f, valid))
		}
		node := make([]int, len(e.tags))
		for k, c := range e.chunks {
			for t := c.First; t < c.Last; t++ {
				node[t] = k + 1
			}
		}
		for k := range e.chunks {
			all++
			h := t.Head(k) + 1
			if h == 0 {
				h = len(e.chunks) + 1
			}
			if int32(h) == e.heads[k+1] {
				right++
			}
		}
		start, end := e.words.Reaches()
		for tok, rel := range e.words.Relations {
			r, _, _ := strings.Cut(rel, ":")
			if rel == "acl:relcl" {
				r = "relcl"
			}
			if (r == "ccomp" || r == "nsubj") && e.words.Heads[tok] >= 0 && says(e.d.Word(e.words.Heads[tok])) {
				r += " of said"
			}
			if by[r] == nil {
				by[r] = &tally{}
			}
			c := by[r]
			c.gold++
			if node[tok] == 0 {
				continue
			}
			k := node[tok] - 1
			h := t.Head(k)
			gold := e.words.Heads[tok]
			ok := h < 0 && gold < 0 || h >= 0 && gold >= 0 && node[gold] == h+1
			if ok {
				c.head++
				a, b := t.Reach(k)
				if int(b) == end[tok] {
					c.end++
					if int(a) == start[tok] {
						c.reach++
					}
				}
			}
		}
	}
	fmt.Printf("%-10s %.2f %% of %d chunks have the right head\n", name, 100*float64(right)/float64(all), all)
	for _, r := range []string{"nsubj", "nsubj of said", "ccomp", "ccomp of said", "appos", "relcl", "parataxis", "advcl", "conj", "root", "obl", "nmod"} {
		if c := by[r]; c != nil {
			n := float64(c.gold)
			fmt.Printf("  %-13s %5d  head %.3f  and end %.3f  and start %.3f\n", r, c.gold, float64(c.head)/n, float64(c.end)/n, float64(c.reach)/n)
		}
	}
}

// says tells whether a word is a frequent verb of saying or thinking.
func says(w string) bool {
	switch strings.ToLower(w) {
	case "said", "say", "says", "saying", "told", "tell", "tells", "claimed", "claim", "claims", "believe", "believes", "think", "thinks", "thought", "announced",
		"argue", "argues", "argued", "reported", "noted", "added", "stated", "suggested", "insisted", "know", "hope", "explained", "warned":
		return true
	}
	return false
}
