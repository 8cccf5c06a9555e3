package stats

import (
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// remembered is the memo of the tests.
var remembered memo

// readOf reads the words of a document into a vocabulary of its own, which nothing takes over.
func readOf(d *text.Document, marks *reported) (*vocabulary, *count) {
	v := &vocabulary{}
	v.read(d, known(), &remembered)
	return v, v.count(marks)
}

func countOf(d *text.Document, marks *reported) *count {
	_, c := readOf(d, marks)
	return c
}

func topicsOf(d *text.Document, names *name.Index) *keyphrases {
	v, _ := readOf(d, nil)
	k := &keyphrases{}
	k.find(v, names)
	return k
}

// general is the figures of a text in which no quotes and repeats were looked for.
func general(c *count) []report.Figure {
	all, n := c.figures()
	return all[:n]
}
