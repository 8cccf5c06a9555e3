package dedup

import (
	"strings"
	"unicode/utf8"

	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// view is a part of a text, the clean text say, as a document of its own, with the way back.
type view struct {
	source string
	doc    *text.Document
	kept   []report.Span // of the source
	starts []int         // where each begins in the clean text
}

func newView(d *text.Document, kept []report.Span) *view {
	v := &view{source: d.Text, kept: kept, starts: make([]int, len(kept))}
	n := 0
	for i, k := range kept {
		v.starts[i] = n
		n += k.Len()
	}
	var b strings.Builder
	b.Grow(n)
	for _, k := range kept {
		b.WriteString(k.Of(d.Text))
	}
	v.doc = &text.Document{Text: b.String(), Lang: d.Lang}
	return v
}

// cut gives the view the paragraphs and sentences that d has: what Segment would find, but for a text whose lines
// have been taken for wrapped ones, at no time.
func (v *view) cut(d *text.Document) {
	k := 0
	for _, p := range d.Paragraphs {
		first := int32(len(v.doc.Sentences))
		for _, s := range d.Sentences[p.First:p.Last] {
			for k < len(v.kept) && v.kept[k].End <= int(s.Start) {
				k++
			}
			if k == len(v.kept) || v.kept[k].Start > int(s.Start) || v.kept[k].End < int(s.End) {
				continue
			}
			shift := int32(v.starts[k] - v.kept[k].Start)
			v.doc.Sentences = append(v.doc.Sentences, text.Sentence{Start: s.Start + shift, End: s.End + shift, Paragraph: int32(len(v.doc.Paragraphs))})
		}
		if list := v.doc.Sentences[first:]; len(list) > 0 {
			p.First, p.Last = first, int32(len(v.doc.Sentences))
			p.Start, p.End = list[0].Start, list[len(list)-1].End
			v.doc.Paragraphs = append(v.doc.Paragraphs, p)
		}
	}
}

// spans appends where in the source some stretches of the clean text stand, in order: one for each that is whole
// there, more for one that something was taken out of.
func (v *view) spans(list []report.Span, of ...report.Span) []report.Span {
	for _, x := range of {
		for k := v.piece(x.Start); k < len(v.kept) && v.starts[k] < x.End; k++ {
			shift := v.kept[k].Start - v.starts[k]
			p := report.Span{Start: max(x.Start+shift, v.kept[k].Start), End: min(x.End+shift, v.kept[k].End)}
			if n := len(list); n > 0 && list[n-1].End == p.Start {
				list[n-1].End = p.End
			} else if p.Start < p.End {
				list = append(list, p)
			}
		}
	}
	return list
}

// piece is the kept span that byte at of the clean text stands in.
func (v *view) piece(at int) int {
	low, high := 0, len(v.starts)
	for low < high {
		if m := int(uint(low+high) >> 1); v.starts[m] <= at {
			low = m + 1
		} else {
			high = m
		}
	}
	return max(low-1, 0)
}

// place is where byte at of the clean text stands.
func (v *view) place(at int) int {
	k := v.piece(at)
	return v.kept[k].Start + at - v.starts[k]
}

// back appends x, found in the clean text, as it stands in the source: in as many parts as its span has there.
func (v *view) back(list []report.Duplicate, x report.Duplicate) []report.Duplicate {
	var changes []report.Change
	for _, c := range x.Changes {
		changes = append(changes, report.Change{From: v.hull(c.From), To: v.hull(c.To)})
	}
	spans := v.spans(nil, x.Span)
	for at, c := x.Span.Start, 0; len(spans) > 0; spans = spans[1:] {
		p, y := spans[0], x
		at += p.Len()
		y.Span, y.Changes = p, changes
		if p.Len() < x.Span.Len() {
			if y.Span = trim(v.source, p); y.Span.Len() == 0 {
				continue // white space between two paragraphs: it goes with them
			}
			for c < len(changes) && changes[c].To.Start < y.Span.Start {
				c++
			}
			e := c
			for e < len(changes) && changes[e].To.End <= y.Span.End {
				e++
			}
			y.Changes = changes[c:e]
		}
		end := at - (p.End - y.Span.End)
		y.Of = longestOf(v.spans(nil, along(v.doc.Text, x.Of, x.Span, report.Span{Start: end - y.Span.Len(), End: end})))
		list = append(list, y)
	}
	return list
}

// hull is from the first to the last place that x has in the source.
func (v *view) hull(x report.Span) report.Span {
	if x.Len() == 0 {
		at := v.place(x.Start)
		return report.Span{Start: at, End: at}
	}
	return report.Span{Start: v.place(x.Start), End: v.place(x.End-1) + 1}
}

func longestOf(list []report.Span) (best report.Span) {
	for _, x := range list {
		if x.Len() > best.Len() {
			best = x
		}
	}
	return best
}

// longAlong is up to how many bytes a copy is read letter by letter for the place of a part of it.
const longAlong = 1 << 12

// along is the part of the source of that a part of its copy, span, stands for: by letters when both have as many,
// else by the share.
func along(s string, of, span, part report.Span) report.Span {
	if part == span {
		return of
	}
	if max(of.Len(), span.Len()) <= longAlong {
		f, g := foldedOf(s, span), foldedOf(s, of)
		if n := len(g.text); n > 0 && n == len(f.text) {
			from := min(len(foldedOf(s, report.Span{Start: span.Start, End: part.Start}).text), n-1)
			to := max(len(foldedOf(s, report.Span{Start: span.Start, End: part.End}).text), from+1)
			start, _ := g.place(from)
			_, end := g.place(min(to, n) - 1)
			return report.Span{Start: of.Start + start, End: of.Start + end}
		}
	}
	share := float64(of.Len()) / float64(span.Len())
	x := report.Span{Start: of.Start + int(share*float64(part.Start-span.Start)), End: of.Start + int(share*float64(part.End-span.Start))}
	for x.Start > of.Start && !utf8.RuneStart(s[x.Start]) {
		x.Start--
	}
	for x.End < of.End && !utf8.RuneStart(s[x.End]) {
		x.End++
	}
	return x
}

// alike tells whether two stretches have the same letters and digits.
func alike(s string, a, b report.Span) bool {
	return string(foldedOf(s, a).text) == string(foldedOf(s, b).text)
}

func foldedOf(s string, x report.Span) *folded {
	f := &folded{}
	f.reset(x.Of(s))
	f.fold(0, x.Len())
	return f
}

// trim leaves out the white space at both ends of x, and broken characters.
func trim(s string, x report.Span) report.Span {
	for x.Start < x.End && (blank(s[x.Start]) || !utf8.RuneStart(s[x.Start])) {
		x.Start++
	}
	for x.End > x.Start && blank(s[x.End-1]) {
		x.End--
	}
	return x
}
