package main

import (
	"math/bits"
	"slices"
	"strings"

	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/syntax/treebank"
	"verbatim/analyzer/internal/text"
)

// counts is how often a word or ending has each tag.
type counts [32]int

func (c *counts) sum() (n int) {
	for _, v := range c {
		n += v
	}
	return n
}

// set is the tags with at least the given share of the occurrences.
func (c *counts) set(share float64) (s syntax.Set) {
	n := c.sum()
	for t, v := range c {
		if v > 0 && float64(v) >= share*float64(n) {
			s |= 1 << t
		}
	}
	return s
}

// buildLexicon collects the words and endings of the treebank with what they can be.
func buildLexicon(examples []example) (*syntax.Lexicon, int) {
	byWord := map[string]*counts{}
	upperOf := map[string]int{}
	for _, e := range examples {
		for i, g := range e.gold {
			if e.d.Tokens[i].Class != text.Word || g == treebank.Unscored {
				continue
			}
			w := strings.ToLower(syntax.Stem(e.d.Word(i)))
			if byWord[w] == nil {
				byWord[w] = &counts{}
			}
			byWord[w][g.Base()]++
			if e.d.Tokens[i].Upper {
				upperOf[w]++
			}
		}
	}
	words := make([]string, 0, len(byWord))
	for w := range byWord {
		words = append(words, w)
	}
	slices.Sort(words)

	endings := map[uint32]*counts{}
	var tails []uint32
	for _, w := range words {
		c := byWord[w]
		if c.sum() > 4 {
			continue
		}
		tail := uint32(0)
		for i := range len(w) {
			tail = tail<<8 | uint32(w[i])
		}
		for n := uint32(1); n <= 3; n++ {
			k := syntax.Ending(tail, n)
			if endings[k] == nil {
				endings[k] = &counts{}
				tails = append(tails, k)
			}
			for t, v := range c {
				if syntax.Set(1<<syntax.Propn|1<<syntax.Other|1<<syntax.Intj)>>t&1 == 0 {
					endings[k][t] += min(v, 1)
				}
			}
		}
	}

	lex := &syntax.Lexicon{}
	verbForms := forms()
	classes := map[meaning]int{}
	type entry struct {
		hash   uint32
		mean   meaning
		count  int
		weight int // of its class among the classes
	}
	var entries []entry
	for _, k := range tails {
		if n := endings[k].sum(); n >= 8 {
			s := endings[k].set(0.02)
			entries = append(entries, entry{k, meaning{set: s}, 1 << 20, 30})
		}
	}
	for _, w := range words {
		c := byWord[w]
		n := c.sum()
		listed, ok := verbForms[w]
		delete(verbForms, w)
		if n < *least && !ok {
			continue
		}
		s := meaning{set: widen(w, c, byWord)}
		if ok && n < 60 { // few: what is listed counts as much
			s.set = s.set&^(names|1<<syntax.Adj) | c.set(0.2) | listed.set
		}
		if n := c[syntax.Past] + c[syntax.Part]; s.set&past == past && (n >= 5 && 2*c[syntax.Past] > n || n < 5 && listed.past) {
			s.past = true
		}
		if s.set&^names == 0 && n < 5 && s.set != 1<<syntax.Propn {
			continue // a fragment; its entry would take in some unknown words
		}
		entries = append(entries, entry{syntax.Hash(w), s, n, n})
	}
	rest := make([]string, 0, len(verbForms))
	for w := range verbForms {
		rest = append(rest, w)
	}
	slices.Sort(rest)
	for _, w := range rest {
		entries = append(entries, entry{syntax.Hash(w), meaning{verbForms[w].set, verbForms[w].past}, 1, 1})
	}
	for _, e := range entries {
		classes[e.mean] += e.weight
	}
	var common []meaning
	for s := range classes {
		common = append(common, s)
	}
	slices.SortFunc(common, func(a, b meaning) int {
		if d := classes[b] - classes[a]; d != 0 {
			return d
		}
		if d := int(a.set) - int(b.set); d != 0 || a.past == b.past {
			return d
		}
		if a.past {
			return 1
		}
		return -1
	})
	if len(common) > 255 {
		common = common[:255]
	}
	for i, s := range common {
		lex.Classes[i+1] = s.set
	}
	added := 0
	slices.SortStableFunc(entries, func(a, b entry) int { return b.count - a.count })
	for _, e := range entries {
		if lex.Add(e.hash, class(common, e.mean)) {
			added++
		}
	}
	return lex, added
}

// meaning is what a class stands for: what a word can be, and whether it is rather a finite past than a participle.
type meaning struct {
	set  syntax.Set
	past bool
}

const (
	names = syntax.Set(1<<syntax.Propn | 1<<syntax.Other | 1<<syntax.Intj)
	past  = syntax.Set(1<<syntax.Past | 1<<syntax.Part)
)

// class is the class of a set, or of the nearest: a superset if there is one, the smallest.
func class(common []meaning, m meaning) uint32 {
	best, cost := 0, 1<<30
	for i, c := range common {
		n := 2*bits.OnesCount32(uint32(c.set&^m.set)) + 8*bits.OnesCount32(uint32(m.set&^c.set))
		if c.past != m.past {
			n++
		}
		if n < cost {
			best, cost = i, n
		}
	}
	return uint32(best + 1)
}

// widen is what a word can be: what it was in the treebank, and what other forms of
// the same word say that it can be: plans is a verb if plan is one, planned is past if it is a participle.
func widen(w string, c *counts, byWord map[string]*counts) syntax.Set {
	const base = syntax.Set(1<<syntax.Verb | 1<<syntax.Pres)
	s := c.set(0.008)
	if c.sum() < 60 {
		if stem := byWord[strings.TrimSuffix(w, "s")]; strings.HasSuffix(w, "s") && stem != nil {
			if s&(1<<syntax.Nouns) != 0 && stem.set(0.02)&base != 0 {
				s |= 1 << syntax.Pres
			}
			if s&(1<<syntax.Pres) != 0 && stem.set(0.02)&(1<<syntax.Noun) != 0 {
				s |= 1 << syntax.Nouns
			}
		}
		if more := byWord[w+"s"]; more != nil && s&(1<<syntax.Noun) != 0 && more.set(0.02)&(1<<syntax.Pres) != 0 {
			s |= base
		}
		if s&base != 0 && !strings.HasSuffix(w, "s") {
			s |= base
		}
		if strings.HasSuffix(w, "ed") && s&past != 0 {
			s |= past
		}
	}
	return s
}
