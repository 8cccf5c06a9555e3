package dedup

import (
	"unicode/utf8"

	"verbatim/analyzer/report"
)

// figure is a number as it stands in a text, with what folding leaves out and what makes it another number: its
// currency or per cent, its decimals, its sign. Zero is the end of the text.
type figure struct {
	start, end int // with sign and currency
	digits     string
	decimals   int  // digits behind the last separator, 0 when there is none or it is one of thousands
	unit       rune // currency or '%', 0 for none
	minus      bool
}

// nextFigure is the first figure of s from place i on.
//
//	$1.5m  -3  €1,200  12,5 %
func nextFigure(s string, i int) (f figure) {
	for i < len(s) && (s[i]-'0' > 9 || i > 0 && letter(s[i-1]) && s[i-1] < 0x80) { // hear1ng has no figure
		i++
	}
	if i == len(s) {
		return figure{}
	}
	f.start, f.end = i, i
	behind := 0 // digits behind the last separator
	for f.end < len(s) {
		c := s[f.end]
		if c-'0' < 10 {
			behind++
		} else if (c == '.' || c == ',') && f.end+1 < len(s) && s[f.end+1]-'0' < 10 {
			f.decimals, behind = 1, 0
		} else {
			break
		}
		f.end++
	}
	f.digits = s[f.start:f.end]
	if f.decimals > 0 {
		if f.decimals = behind; behind == 3 {
			f.decimals = 0
		}
	}
	r, n := utf8.DecodeLastRuneInString(s[:f.start])
	if currency(r) {
		f.unit, f.start = r, f.start-n
		r, n = utf8.DecodeLastRuneInString(s[:f.start])
	}
	if b := f.start - n; b > 0 && (r == '-' || r == '−') && s[b-1] == ' ' {
		f.minus, f.start = true, b
	}
	if r, n = utf8.DecodeRuneInString(s[f.end:]); f.unit == 0 && (r == '%' || currency(r)) {
		f.unit, f.end = r, f.end+n
	}
	return f
}

func currency(r rune) bool { return r == '$' || r >= 0xA3 && r <= 0xA5 || r >= 0x20A0 && r <= 0x20C0 }

// other tells whether two figures with the same digits are different ones. A lost currency or sign is no other
// one: marks get lost on the way. Two signs that differ, or a decimal point that comes, goes or moves, are.
func (f figure) other(g figure) bool {
	return f.unit != 0 && g.unit != 0 && f.unit != g.unit || f.decimals != g.decimals || f.minus != g.minus && f.unit == g.unit
}

// figures appends where a copy, which begins at folded byte at, gives another figure than its source although the
// digits are the same.
//
//	figures  rose 1.5 per cent -> rose 15 per cent, $20 -> €20, -3 degrees -> 3 degrees
func (g *judges) figures(copied, source report.Span, at int32) {
	s := g.doc.Text
	a, b := copied.Of(s), source.Of(s)
	if a == b {
		return
	}
	for i, j := 0, 0; ; {
		x, y := nextFigure(a, i), nextFigure(b, j)
		if x.end == 0 || y.end == 0 || !sameDigits(x.digits, y.digits) {
			return
		}
		if x.other(y) {
			g.list = append(g.list, change{from: extent{int32(source.Start + y.start), int32(source.Start + y.end)},
				to: extent{int32(copied.Start + x.start), int32(copied.Start + x.end)}, at: at, kind: number})
		}
		i, j = x.end, y.end
	}
}

// counts tells whether there is a digit in folded text[from:to].
func (g *judges) counts(from, to int) bool {
	for _, c := range g.text[from:to] {
		if c-'0' < 10 {
			return true
		}
	}
	return false
}
