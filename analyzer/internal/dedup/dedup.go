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
	l := newLayout(d)
	first := earliest(l.text, l.paragraphs)
	var r Result
	var cut []report.Span
	for p := 0; p < len(first); {
		if first[p] < 0 || int(first[p]) == p {
			p++
			continue
		}
		q := p + 1
		for q < len(first) && int(first[q]) == int(first[p])+q-p {
			q++
		}
		dup := report.Duplicate{Kind: "exact", Unit: "paragraph", Similarity: 1, Removed: true, Reason: "paragraph-repeat",
			Span: report.Span{Start: int(d.Paragraphs[p].Start), End: int(d.Paragraphs[q-1].End)},
			Of:   report.Span{Start: int(d.Paragraphs[first[p]].Start), End: int(d.Paragraphs[first[q-1]].End)}}
		if q-p > 1 {
			dup.Unit, dup.Reason = "block", "block-repeat"
		} else if l.paragraphs[q]-l.paragraphs[p] < minLone {
			dup.Removed, dup.Reason = false, "too-short"
		}
		if dup.Removed {
			cut = append(cut, dup.Span)
		}
		r.Duplicates = append(r.Duplicates, dup)
		p = q
	}
	r.Kept = kept(d.Text, cut)
	return r
}

// minLone is how many folded letters a repeat needs to be removed when it stands alone.
const minLone = 40
