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
	r := find(d, len(d.Text))
	settle(d, &r)
	if len(opt.Keep)+len(opt.Remove) > 0 {
		r.Kept = kept(d.Text, override(d.Text, r.Duplicates, opt))
	}
	return r
}

// find is one reading of a document, which is part of a text of that many bytes.
func find(d *text.Document, size int) Result {
	f := newSearch(d, size)
	f.findSources(d)
	w := writer{judges: f.judge(d), passages: f.passages}
	return w.write(w.verdicts())
}

// judge hands what was found over for judgement.
func (f *search) judge(d *text.Document) *judges {
	g := &judges{doc: d, origins: f.origins, first: f.paragraph}
	g.layout, g.letters, g.budget = f.layout, f.text, f.budget
	for s := range f.origins {
		if f.origins[s].like == near {
			g.vocabulary = newVocabulary(f.layout, f.origins, d.Lang)
			break
		}
	}
	return g
}
