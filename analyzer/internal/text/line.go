package text

import "unicode/utf8"

// line is one line of a text that is not blank, without the white space around it.
type line struct {
	start, end int32
	gap        bool // a blank line, a paragraph separator or the start of the text stands before it
}

// newlines marks the first bytes of LF, CR, VT, FF, NEL, U+2028 and U+2029.
var newlines = [256]bool{'\n': true, '\r': true, '\v': true, '\f': true, 0xC2: true, 0xE2: true}

// linesOf finds the lines of s, in the memory of out. CRLF is one newline; U+2029 ends a paragraph.
func linesOf(s string, out []line) []line {
	out = sized(out, len(s)/200+4)
	gap := true
	for at := 0; at < len(s); {
		end, next, separator := at, len(s), false
		for ; end < len(s); end++ {
			for end+8 <= len(s) { // eight bytes at a time, as almost all lines are longer
				b := s[end : end+8]
				if newlines[b[0]] || newlines[b[1]] || newlines[b[2]] || newlines[b[3]] || newlines[b[4]] || newlines[b[5]] || newlines[b[6]] || newlines[b[7]] {
					break
				}
				end += 8
			}
			if end == len(s) {
				break
			}
			c := s[end]
			if !newlines[c] {
				continue
			}
			if c == '\r' && end+1 < len(s) && s[end+1] == '\n' {
				next = end + 2
			} else if c < 0x80 {
				next = end + 1
			} else if c == 0xC2 && end+1 < len(s) && s[end+1] == 0x85 {
				next = end + 2
			} else if c == 0xE2 && end+2 < len(s) && s[end+1] == 0x80 && (s[end+2] == 0xA8 || s[end+2] == 0xA9) {
				next, separator = end+3, s[end+2] == 0xA9
			} else {
				continue
			}
			break
		}
		if a, b := trim(s, at, end); a < b {
			out = append(out, line{int32(a), int32(b), gap})
			gap = separator
		} else {
			gap = true
		}
		at = next
	}
	return out
}

// trim leaves out the white space at both ends of s[a:b].
func trim(s string, a, b int) (int, int) {
	for a < b {
		if c := s[a]; c > ' ' && c < utf8.RuneSelf {
			break
		}
		r, w := runeAt(s, a)
		if !isBlank(r) {
			break
		}
		a += w
	}
	for b > a {
		if c := s[b-1]; c > ' ' && c < utf8.RuneSelf {
			break
		}
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
func wrapOf(s string, lines []line) wrapping {
	var widths [widest + 1]int
	wide := 0
	for i, l := range lines {
		n := int(l.end - l.start)
		if n > widest && n <= 4*widest {
			n = utf8.RuneCountInString(s[l.start:l.end])
		}
		if n > widest {
			wide++
		} else {
			widths[n]++
		}
		if wide*20 > i+60 {
			return wrapping{}
		}
	}
	if len(lines) < 3 || wide*20 > len(lines) {
		return wrapping{}
	}
	// the width is the longest line but for one in fifty, which holds an address or a table
	width, over := widest, len(lines)/50
	for width >= narrowest && widths[width] <= over {
		over -= widths[width]
		width--
	}
	if width < narrowest {
		return wrapping{}
	}
	w := wrapping{width}
	pairs, full, broken := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].gap {
			continue
		}
		pairs++
		if w.full(s, lines[i-1], lines[i]) {
			full++
			if r, _ := runeAt(s, int(lines[i].start)); isLower(r) && !ends(s, int(lines[i-1].start), int(lines[i-1].end)) {
				broken++
			}
		}
	}
	if broken < 2 || full*10 < pairs*7 {
		return wrapping{}
	}
	return w
}

// full tells whether the first word of the next line would not have fitted on line l.
func (w wrapping) full(s string, l, next line) bool {
	n := utf8.RuneCountInString(s[l.start:l.end]) + 1
	for i := next.start; i < next.end && n <= w.width && s[i] != ' ' && s[i] != '\t'; i++ {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n > w.width
}

// ends tells whether s[a:b] stops as a sentence, a clause before a list or a quotation does.
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
