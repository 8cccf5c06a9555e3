package dedup

import (
	"sort"

	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// rounds is how many times the clean text is read again. Pages settle in one; of 12,000 random tangles of copies
// of copies one in twenty needed a second, none so many.
const rounds = 8

// settledWhole is up to what size, in bytes, a text is read again whole. A longer one is read again as far as it
// repeats something, up to settledPartly: reading a book twice for a sentence or two is not worth its time.
const (
	settledWhole  = 1 << 17
	settledPartly = 1 << 22
)

// settle reads the clean text as if it had been handed in, takes out of it what that reading removes, and goes on
// until a reading removes nothing. With fewer copies in the way, a noisy one may be seen that was not.
//
// So a clean text is one from which a plain reading removes nothing, and to analyse it again removes nothing. A
// text that has not settled after so many rounds keeps everything, and is its own clean text. That holds by
// construction up to settledWhole.
func (w *workspace) settle(d *text.Document, r *Result) {
	cut := removed(r.Duplicates)
	r.Kept = kept(d.Text, cut)
	whole, again := len(d.Text) <= settledWhole, false
	for round := 0; len(cut) > 0 && len(d.Text) <= settledPartly; round++ {
		if round == rounds {
			if whole {
				r.putBack(d.Text)
			}
			break
		}
		read := r.Kept
		if !whole {
			read = repeating(d, r)
		}
		v, size := newView(d, read), len(d.Text)
		if whole {
			size = len(v.doc.Text)
			v.doc = text.Segment(v.doc.Text, d.Lang, d.Quoted)
		} else {
			v.cut(d)
		}
		next := w.find(v.doc, size).Duplicates
		if cut = removed(next); len(cut) == 0 {
			v.doc.Give()
			break
		}
		var more []report.Duplicate
		for _, x := range next {
			if x.Removed {
				more = v.back(more, x)
			}
		}
		r.Duplicates, again = merge(apart(r.Duplicates, more), more), true
		if whole {
			r.Kept = v.spans(nil, kept(v.doc.Text, cut)...)
		} else {
			r.Kept = kept(d.Text, removed(r.Duplicates))
		}
		v.doc.Give()
	}
	if again && !rehome(d.Text, r.Duplicates) {
		r.putBack(d.Text)
	}
}

// repeating is what of the clean text stands where something was removed, or where a paragraph repeats another:
// those paragraphs and their neighbours, so that no two copies become neighbours that are none. What repeats a
// part of a paragraph rarely goes, and the source of an exact copy stands as it stood: to read it too would cost a text
// that was pasted twice a third of its speed, and settle 3 more of 150 long tangles of copies.
func repeating(d *text.Document, r *Result) []report.Span {
	marks := make([]bool, len(d.Paragraphs))
	mark := func(x report.Span) {
		p := sort.Search(len(marks), func(k int) bool { return int(d.Paragraphs[k].End) > x.Start })
		for i := max(p-1, 0); i < len(marks) && (i <= p+1 || int(d.Paragraphs[i-1].Start) < x.End); i++ {
			marks[i] = true
		}
	}
	for _, x := range r.Duplicates {
		if x.Removed || x.Unit == "paragraph" {
			mark(x.Span)
			if !x.Removed || x.Kind != "exact" {
				mark(x.Of)
			}
		}
	}
	var list []report.Span
	k := 0
	for p := range d.Paragraphs {
		if !marks[p] {
			continue
		}
		x := report.Span{Start: int(d.Paragraphs[p].Start), End: len(d.Text)}
		if p+1 < len(d.Paragraphs) {
			x.End = int(d.Paragraphs[p+1].Start)
		}
		for k < len(r.Kept) && r.Kept[k].End <= x.Start {
			k++
		}
		for e := k; e < len(r.Kept) && r.Kept[e].Start < x.End; e++ {
			list = append(list, report.Span{Start: max(x.Start, r.Kept[e].Start), End: min(x.End, r.Kept[e].End)})
		}
	}
	return list
}

// putBack leaves everything in the text.
func (r *Result) putBack(s string) {
	for i := range r.Duplicates {
		if d := &r.Duplicates[i]; d.Removed {
			d.Removed, d.Reason = false, "unsettled"
		}
	}
	r.Kept = kept(s, nil)
}

// removed is the places of what is removed.
func removed(list []report.Duplicate) []report.Span {
	n := 0
	for i := range list {
		if list[i].Removed {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	cut := make([]report.Span, 0, n)
	for i := range list {
		if list[i].Removed {
			cut = append(cut, list[i].Span)
		}
	}
	return cut
}

// apart is what of a list is removed, or shares nothing with more. Both are in order.
func apart(list, more []report.Duplicate) []report.Duplicate {
	stay, k := list[:0], 0
	for _, x := range list {
		for k < len(more) && more[k].Span.End <= x.Span.Start {
			k++
		}
		if x.Removed || k == len(more) || !more[k].Span.Overlaps(x.Span) {
			stay = append(stay, x)
		}
	}
	return stay
}

// rehome gives what has a source that was removed later the source of that one. It tells whether everything that
// is removed has a source that stays.
func rehome(s string, list []report.Duplicate) bool {
	var gone []report.Duplicate
	for _, x := range list {
		if x.Removed {
			gone = append(gone, x)
		}
	}
	cut := removed(gone)
	for i := range list {
		y := &list[i]
		for round := 0; touches(cut, y.Of); round++ {
			if round > rounds+1 {
				return false
			}
			k := endingAfter(cut, y.Of.Start)
			of, best := report.Span{}, 0 // the longest part of the source that one fate befell
			at := y.Of.Start
			for e := k; at < y.Of.End; e++ {
				end, next := y.Of.End, y.Of.End
				if e < len(cut) {
					end, next = min(end, cut[e].Start), min(next, cut[e].End)
				}
				if end-at > best {
					of, best = report.Span{Start: at, End: end}, end-at
				}
				if n := next - max(at, end); n > best {
					best = n
					of = along(s, gone[e].Of, cut[e], report.Span{Start: max(at, end), End: next})
				}
				at = next
			}
			if of = trim(s, of); of.Len() == 0 {
				return false
			}
			y.Of = of
		}
		if y.Kind == "exact" && !alike(s, y.Span, y.Of) {
			y.Kind = "near"
		}
	}
	return true
}
