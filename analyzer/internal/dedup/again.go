package dedup

import (
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// settled is up to what size, in bytes, a text is read again without what was removed, until nothing more is: with
// fewer copies in the way, a noisy one may be seen that was not. It keeps the promise that the clean text has
// nothing to remove.
const settled = 1 << 17

// again reads the document without what r removes, adds what is then removed as well, and tells whether there
// was any.
func again(d *text.Document, r *Result) bool {
	var cut []report.Span
	for _, x := range r.Duplicates {
		if x.Removed {
			cut = append(cut, x.Span)
		}
	}
	if len(cut) == 0 {
		return false
	}
	var more []report.Duplicate
	for _, x := range find(without(d, cut)).Duplicates {
		if x.Removed && !touches(cut, x.Of) && !touches(cut, x.Span) && rehome(r.Duplicates, x) {
			more = append(more, x)
		}
	}
	if len(more) == 0 {
		return false
	}
	stay, k := r.Duplicates[:0], 0
	for _, x := range r.Duplicates {
		for k < len(more) && more[k].Span.End <= x.Span.Start {
			k++
		}
		if x.Removed || k == len(more) || !more[k].Span.Overlaps(x.Span) {
			stay = append(stay, x)
		}
	}
	r.Duplicates = merge(stay, more)
	return true
}

// rehome gives what is removed with x as its source the source of x. It tells whether that could be done for all:
// otherwise x has to stay.
func rehome(list []report.Duplicate, x report.Duplicate) bool {
	for i := range list {
		if y := &list[i]; y.Removed && y.Of.Overlaps(x.Span) && !(x.Span.Contains(y.Of) && 3*y.Of.Len() >= 2*x.Span.Len()) {
			return false
		}
	}
	for i := range list {
		if y := &list[i]; y.Removed && y.Of.Overlaps(x.Span) {
			y.Of, y.Similarity = x.Of, min(y.Similarity, x.Similarity)
			if x.Kind == "near" {
				y.Kind, y.Changes = x.Kind, nil // those of both steps together were not looked for
			}
		}
	}
	return true
}

// without is a document without the sentences that lie in cut, which is in order. The text is the same.
func without(d *text.Document, cut []report.Span) *text.Document {
	v := &text.Document{Text: d.Text, Lang: d.Lang}
	k := 0
	for _, p := range d.Paragraphs {
		first := int32(len(v.Sentences))
		for _, s := range d.Sentences[p.First:p.Last] {
			for k < len(cut) && cut[k].End <= int(s.Start) {
				k++
			}
			if k == len(cut) || !cut[k].Contains(s.Span()) {
				s.Paragraph = int32(len(v.Paragraphs))
				v.Sentences = append(v.Sentences, s)
			}
		}
		if last := int32(len(v.Sentences)); last > first {
			p.First, p.Last = first, last
			p.Start, p.End = v.Sentences[first].Start, v.Sentences[last-1].End
			v.Paragraphs = append(v.Paragraphs, p)
		}
	}
	return v
}
