package main

import (
	"math/rand"

	"verbatim/analyzer/internal/syntax"
)

// folds is into how many parts the treebank is cut to tag each part by a tagger that has not seen it.
const folds = 8

// unseen tags every example as if it were new text, so that the parser is fitted to the errors it will meet.
func unseen(examples []example) [][]syntax.Tag {
	out := make([][]syntax.Tag, len(examples))
	for k := range folds {
		var rest []example
		for i := range examples {
			if i*folds/len(examples) != k {
				rest = append(rest, examples[i])
			}
		}
		lex, _ := buildLexicon(rest)
		w := fit(lex, rest, 4, nil, rand.New(rand.NewSource(int64(k)))).average()
		for i := range examples {
			if i*folds/len(examples) == k {
				out[i] = syntax.Walk(lex, examples[i].d, 0, int32(len(examples[i].d.Tokens)), func(_ int32, f *[syntax.Features]uint32, c syntax.Set) syntax.Tag {
					return choose(w, f, c)
				}, nil)
			}
		}
	}
	return out
}
