package main

import (
	"fmt"
	"slices"
	"strings"
)

// rule changes the count of syllables by delta wherever its pattern stands in a word between ^ and $.
type rule struct {
	pattern string
	delta   int
}

// The lengths of the patterns tried, with ^ and $.
const shortest, longest = 2, 7

// posting is one word that a pattern stands in, and how often.
type posting struct{ word, times int32 }

// learn starts from the number of vowel groups and adds, one after the other, the rule that sets most words right,
// until none sets right at least as many as asked (Brill, "Transformation-based error-driven learning", 1995, with
// rules that add up instead of applying in order).
func learn(words []word, least int) (rules []rule) {
	index := map[string]int32{}
	var patterns []string
	var postings [][]posting
	var of [][]int32 // the patterns of each word, with repeats
	for i, w := range words {
		padded := "^" + w.spelling + "$"
		var ids []int32
		for a := range padded {
			for b := a + shortest; b <= min(len(padded), a+longest); b++ {
				p := padded[a:b]
				id, ok := index[p]
				if !ok {
					id = int32(len(patterns))
					index[p] = id
					patterns = append(patterns, p)
					postings = append(postings, nil)
				}
				ids = append(ids, id)
				if l := postings[id]; len(l) > 0 && l[len(l)-1].word == int32(i) {
					l[len(l)-1].times++
				} else {
					postings[id] = append(l, posting{int32(i), 1})
				}
			}
		}
		slices.Sort(ids)
		of = append(of, slices.Compact(ids))
	}
	off := make([]int, len(words))
	gain := make([][2]int32, len(patterns)) // of adding 1, and of taking 1
	// worth is what a rule changes in a word that is off by n: words that become or stop being right
	worth := func(n int, times int32, delta int) int32 {
		before, after := n, n-delta*int(times)
		v := int32(0)
		if before == 0 {
			v--
		}
		if after == 0 {
			v++
		}
		return v
	}
	account := func(i int32, sign int32) {
		if off[i] == 0 || true {
			for _, p := range of[i] {
				l := postings[p]
				k, _ := slices.BinarySearchFunc(l, i, func(x posting, w int32) int { return int(x.word - w) })
				gain[p][0] += sign * worth(off[i], l[k].times, 1)
				gain[p][1] += sign * worth(off[i], l[k].times, -1)
			}
		}
	}
	for i, w := range words {
		off[i] = w.syllables - groups(w.spelling)
		account(int32(i), 1)
	}
	used := map[[2]int32]bool{}
	for {
		best, which, top := int32(-1), 0, int32(least-1)
		for p := range gain {
			for d := range 2 {
				g := gain[p][d]
				if g < top || g == top && (best < 0 || len(patterns[p]) >= len(patterns[best])) || used[[2]int32{int32(p), int32(d)}] {
					continue
				}
				best, which, top = int32(p), d, g
			}
		}
		if best < 0 || int(top) < least {
			return rules
		}
		delta := 1 - 2*which
		used[[2]int32{best, int32(which)}] = true
		rules = append(rules, rule{patterns[best], delta})
		if len(rules)%200 == 0 {
			fmt.Println(len(rules), patterns[best], delta, top)
		}
		for _, x := range postings[best] {
			account(x.word, -1)
			off[x.word] -= delta * int(x.times)
			account(x.word, 1)
		}
	}
}

// groups counts the runs of vowel letters.
func groups(w string) (n int) {
	vowel := false
	for i := range len(w) {
		v := strings.IndexByte("aeiouy", w[i]) >= 0
		if v && !vowel {
			n++
		}
		vowel = v
	}
	return n
}

// model applies rules as package stats does.
type model map[string]int

func modelOf(rules []rule) model {
	m := model{}
	for _, r := range rules {
		m[r.pattern] += r.delta
	}
	return m
}

func (m model) count(w string) int {
	n := groups(w)
	padded := "^" + w + "$"
	for a := range padded {
		for b := a + shortest; b <= min(len(padded), a+longest); b++ {
			n += m[padded[a:b]]
		}
	}
	return max(1, n)
}
