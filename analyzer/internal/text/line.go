package text

import "unicode/utf8"

// nextLine finds the line that begins at s[at]: its end without the newline, where the next one begins, and
// whether the newline is a paragraph separator (U+2029). Newlines are LF, CR, CRLF, NEL, VT, FF, U+2028, U+2029.
func nextLine(s string, at int) (end, next int, separator bool) {
	for i := at; i < len(s); i++ {
		switch c := s[i]; {
		case c > '\r' && c < 0xC2:
		case c == '\n' || c == '\v' || c == '\f':
			return i, i + 1, false
		case c == '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				return i, i + 2, false
			}
			return i, i + 1, false
		case c == 0xC2 && i+1 < len(s) && s[i+1] == 0x85:
			return i, i + 2, false
		case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0xA8 || s[i+2] == 0xA9):
			return i, i + 3, s[i+2] == 0xA9
		}
	}
	return len(s), len(s), false
}

// trim leaves out the white space at both ends of s[a:b].
func trim(s string, a, b int) (int, int) {
	for a < b {
		r, w := runeAt(s, a)
		if !isBlank(r) {
			break
		}
		a += w
	}
	for b > a {
		r, w := runeBefore(s, b)
		if !isBlank(r) {
			break
		}
		b -= w
	}
	return a, b
}

// wrapping is the shape of a hard-wrapped text, whose newlines stand where the line was full and not where a
// paragraph ends. The zero value is a text that is not wrapped.
type wrapping struct{ width int }

// Lines wider than widest are no hard-wrapped ones (terminals and mail wrap at 60 to 100), narrower ones than
// narrowest are lists and verse.
const narrowest, widest = 30, 120

// wrapOf finds the width at which a text was wrapped. Newlines count as wrapping when two lines at least stop
// in mid-sentence and go on in lower case, and most of the lines that are followed by another are full: the
// next word would not have fitted.
func wrapOf(s string) wrapping {
	var widths [widest + 1]int
	lines, wide := 0, 0
	for at := 0; at < len(s); {
		end, next, _ := nextLine(s, at)
		if a, b := trim(s, at, end); a < b {
			lines++
			if b-a > 4*widest {
				wide++
			} else if n := utf8.RuneCountInString(s[a:b]); n > widest {
				wide++
			} else {
				widths[n]++
			}
		}
		if at = next; wide*20 > lines+60 {
			return wrapping{}
		}
	}
	if lines < 3 || wide*20 > lines {
		return wrapping{}
	}
	// the width is the longest line but for one in fifty, which holds an address or a table
	width, over := widest, lines/50
	for width >= narrowest && widths[width] <= over {
		over -= widths[width]
		width--
	}
	if width < narrowest {
		return wrapping{}
	}
	w := wrapping{width}
	pairs, full, broken := 0, 0, 0
	pa, pb := 0, 0 // the line before, empty when a blank one stands between
	for at := 0; at < len(s); {
		end, next, sep := nextLine(s, at)
		a, b := trim(s, at, end)
		if pa < pb && a < b {
			pairs++
			if w.full(s, pa, pb, a, b) {
				full++
				if r, _ := runeAt(s, a); isLower(r) && !ends(s, pa, pb) {
					broken++
				}
			}
		}
		pa, pb = a, b
		if sep {
			pa, pb = 0, 0
		}
		at = next
	}
	if broken < 2 || full*10 < pairs*7 {
		return wrapping{}
	}
	return w
}

// full tells whether the first word of the next line s[a:b] would not have fitted on the line s[pa:pb].
func (w wrapping) full(s string, pa, pb, a, b int) bool {
	n := utf8.RuneCountInString(s[pa:pb]) + 1
	for i := a; i < b && n <= w.width && s[i] != ' ' && s[i] != '\t'; i++ {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n > w.width
}

// ends tells whether a line stops as a sentence, a clause before a list or a quotation does.
func ends(s string, a, b int) bool {
	for b > a {
		r, w := runeBefore(s, b)
		if isStop(r) || r == ':' || r == ';' {
			return true
		}
		if !isCloser(r) {
			return false
		}
		b -= w
	}
	return false
}
