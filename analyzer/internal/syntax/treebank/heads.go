package treebank

import (
	"strings"

	"verbatim/analyzer/internal/text"
)

// Tree is a dependency tree over the tokens of a document of one sentence.
type Tree struct {
	Heads     []int    // the token each depends on, -1 for the root
	Relations []string // "punct" for punctuation
}

// Tree lays the annotated tree over the tokens of d. A token of several words (he's, Clinton's) has head and relation of the first that depends on another token.
func (s *Sentence) Tree(d *text.Document) Tree {
	cover := s.Cover(d)
	at := make([]int, len(s.Words))
	for i := len(cover) - 1; i >= 0; i-- {
		for w := cover[i].First; w < cover[i].Last; w++ {
			at[w] = i
		}
	}
	heads, relations := make([]int, len(d.Tokens)), make([]string, len(d.Tokens))
	for i, c := range cover {
		heads[i], relations[i] = -1, "root"
		if c.Inner { // the rest of a word
			heads[i], relations[i] = i-1, "goeswith"
			continue
		}
		for w := c.First; w < c.Last; w++ {
			word := &s.Words[w]
			if word.Head < 0 {
				heads[i], relations[i] = -1, "root"
				break
			}
			if at[word.Head] != i {
				heads[i], relations[i] = at[word.Head], word.Relation
				break
			}
		}
		if s.Words[c.First].UPOS == "PUNCT" && !strings.Contains(d.Word(i), "'s") {
			relations[i] = "punct"
		}
	}
	return Tree{heads, relations}
}

// Reaches gives the range of tokens [start, end) that the subtree under each token covers, without punctuation around it.
func (t Tree) Reaches() (start, end []int) {
	n := len(t.Heads)
	start, end = make([]int, n), make([]int, n)
	for i := range n {
		start[i], end[i] = i, i+1
	}
	for i := range n {
		if t.Relations[i] == "punct" {
			continue
		}
		for h, k := t.Heads[i], 0; h >= 0 && k < n; h, k = t.Heads[h], k+1 {
			start[h], end[h] = min(start[h], i), max(end[h], i+1)
		}
	}
	return start, end
}
