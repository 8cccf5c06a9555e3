package dedup

import "verbatim/analyzer/report"

// kept is the text without the cut spans, which are in order and do not overlap. With each goes the white
// space on one side of it, so that what stood apart stays as far apart: the weaker of the two separators, and
// the one before when nothing follows.
func kept(s string, cut []report.Span) []report.Span {
	var spans []report.Span
	from := 0
	for i := 0; i < len(cut); {
		start, end := cut[i].Start, cut[i].End
		before, after := start, end
		for i++; ; i++ { // cuts with nothing but white space between them are one
			for after < len(s) && blank(s[after]) {
				after++
			}
			if i == len(cut) || cut[i].Start > after {
				break
			}
			end, after = max(end, cut[i].End), max(end, cut[i].End)
		}
		for before > from && blank(s[before-1]) {
			before--
		}
		if after == len(s) || before > 0 && lines(s[end:after]) > lines(s[before:start]) {
			start = before
		} else {
			end = after
		}
		if start > from {
			spans = append(spans, report.Span{Start: from, End: start})
		}
		from = end
	}
	if from < len(s) {
		spans = append(spans, report.Span{Start: from, End: len(s)})
	}
	return spans
}

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }

func lines(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] == '\n' {
			n++
		}
	}
	return n
}
