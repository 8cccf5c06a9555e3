package dedup

import (
	"sort"
	"unicode/utf8"

	"verbatim/analyzer/report"
)

// override lets the caller have the last word on what is removed, and gives what is cut: in order, apart, in
// bounds and on rune edges. A span of both keep and remove goes.
func override(s string, list []report.Duplicate, opt Options) (cut []report.Span) {
	keep, remove := tidy(s, opt.Keep), tidy(s, opt.Remove)
	for i := range list {
		d := &list[i]
		if d.Removed && touches(keep, d.Span) {
			d.Removed, d.Reason = false, "kept-by-caller"
		}
		if !d.Removed && covers(remove, d.Span) {
			d.Removed, d.Reason = true, "removed-by-caller"
		}
		if d.Removed {
			cut = append(cut, d.Span)
		}
	}
	if len(remove) == 0 {
		return cut
	}
	return tidy(s, append(cut, remove...))
}

// tidy puts spans in order, joins those that meet, and keeps them in bounds and on rune edges.
func tidy(s string, spans []report.Span) []report.Span {
	var list []report.Span
	for _, x := range spans {
		x.Start, x.End = min(max(x.Start, 0), len(s)), min(max(x.End, 0), len(s))
		for x.Start > 0 && x.Start < len(s) && !utf8.RuneStart(s[x.Start]) {
			x.Start--
		}
		for x.End < len(s) && !utf8.RuneStart(s[x.End]) {
			x.End++
		}
		if x.Start < x.End {
			list = append(list, x)
		}
	}
	sortSpans(list, make([]report.Span, len(list)))
	n := 0
	for _, x := range list {
		if n > 0 && x.Start <= list[n-1].End {
			list[n-1].End = max(list[n-1].End, x.End)
			continue
		}
		list[n] = x
		n++
	}
	return list[:n]
}

// sortSpans sorts by start, by merging. The caller's lists are short and mostly in order; this is 6 KB of wasm
// less than package slices.
func sortSpans(list, room []report.Span) {
	if len(list) < 2 {
		return
	}
	m := len(list) / 2
	sortSpans(list[:m], room[:m])
	sortSpans(list[m:], room[m:])
	copy(room, list)
	a, b := room[:m], room[m:]
	for i := range list {
		if len(b) == 0 || len(a) > 0 && a[0].Start <= b[0].Start {
			list[i], a = a[0], a[1:]
		} else {
			list[i], b = b[0], b[1:]
		}
	}
}

// touches tells whether a span of the list shares a byte with x, covers whether one holds all of it.
func touches(list []report.Span, x report.Span) bool {
	k := endingAfter(list, x.Start)
	return k < len(list) && list[k].Overlaps(x)
}

func covers(list []report.Span, x report.Span) bool {
	k := endingAfter(list, x.Start)
	return k < len(list) && list[k].Contains(x)
}

func endingAfter(list []report.Span, at int) int {
	return sort.Search(len(list), func(k int) bool { return list[k].End > at })
}
