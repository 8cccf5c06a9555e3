package analyzer

import (
	"strconv"

	"verbatim/analyzer/internal/dedup"
	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// Compare says what articles share: which passage of which stands in which earlier one, and with what changes.
// Their order is theirs: the first that has a passage is its source. It cannot fail, and takes time and memory
// linear in the articles. The ids of the answer are the indexes of the articles, to be replaced at will.
func Compare(articles ...string) *report.Comparison {
	docs := make([]*text.Document, len(articles))
	for i, s := range articles {
		docs[i] = text.Segment(s, lang.For(lang.Detect(s)), text.Split)
	}
	matches, shared := dedup.Compare(docs)
	c := &report.Comparison{Articles: make([]report.Article, len(articles)), Matches: matches}
	for i, s := range articles {
		c.Articles[i] = report.Article{ID: strconv.Itoa(i), Text: s, SharedRatio: shared[i]}
	}
	return c
}
