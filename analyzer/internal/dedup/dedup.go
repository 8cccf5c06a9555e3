// Package dedup finds what a text repeats, and says what may be left out without losing a sentence.
package dedup

import (
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// Options overrides what is removed. The zero value leaves the choice to the rules.
type Options struct {
	Keep   []report.Span // repeats that touch one of these stay
	Remove []report.Span // these go, repeats or not
}

// Result is what was found.
type Result struct {
	Duplicates []report.Duplicate
	Kept       []report.Span // the clean text: in order, not overlapping
}

// Find finds the repeats of a document, which needs no tokens for it.
func Find(d *text.Document, opt Options) Result {
	if d.Text == "" {
		return Result{}
	}
	w := spare.Take()
	r := w.find(d, len(d.Text))
	w.settle(d, &r)
	w.give(d)
	if len(opt.Keep)+len(opt.Remove) > 0 {
		r.Kept = kept(d.Text, override(d.Text, r.Duplicates, opt))
	}
	return r
}

// find is one reading of a document, which is part of a text of that many bytes.
func (w *workspace) find(d *text.Document, size int) Result {
	return w.read(d, size, false)
}

// read finds and judges what a document repeats.
func (w *workspace) read(d *text.Document, size int, across bool) Result {
	w.search.open(d, size)
	w.search.findSources(d)
	w.judge(d)
	x := writer{judges: &w.judges, passages: w.search.passages, across: across, times: w.times, told: w.told, gone: w.gone}
	w.verdicts = w.judges.verdicts(w.verdicts[:0])
	r := x.write(w.verdicts)
	w.times, w.told, w.gone = x.times, x.told, x.gone
	return r
}

// judge hands what was found over for judgement.
func (w *workspace) judge(d *text.Document) {
	f, g := &w.search, &w.judges
	g.doc, g.origins, g.first, g.list = d, f.origins, f.paragraph, g.list[:0]
	g.layout, g.letters, g.budget = &f.layout, f.text, f.budget
	g.vocabulary = &w.known
	w.known.of(&f.layout, f.origins, d.Lang)
}
