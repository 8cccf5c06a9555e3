package main

import (
	"fmt"
	"slices"
	"strings"

	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/syntax/treebank"
)

// confusions prints the most frequent errors, and those where the right tag was no candidate.
func confusions(lex *syntax.Lexicon, examples []example, w []float32, top int) {
	count := map[string]int{}
	for _, e := range examples {
		syntax.Walk(lex, e.d, 0, int32(len(e.d.Tokens)), func(i int32, f *[syntax.Features]uint32, c syntax.Set) syntax.Tag {
			t := choose(w, f, c)
			if g := e.gold[i].Base(); t != g && e.gold[i] != treebank.Unscored {
				if !c.Has(g) {
					count["lost "+strings.ToLower(e.d.Word(int(i)))+" "+g.String()]++
				}
				count[g.String()+" as "+t.String()]++
				count["word "+strings.ToLower(e.d.Word(int(i)))+" "+g.String()+" as "+t.String()]++
			}
			return t
		}, nil)
	}
	keys := make([]string, 0, len(count))
	for k := range count {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if d := count[b] - count[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	for _, k := range keys[:min(top, len(keys))] {
		fmt.Printf("%6d %s\n", count[k], k)
	}
}
