package text

import "strings"

// A restart needs this much text after it, in bytes: a heading in title case has less.
const restart = 40

// restarts tells whether a sentence begins at the capital s[i] although no stop stands before it: the newline
// after a heading, a caption or a date was lost on the way.
//
//	lost-break: Mayor Lind of the Harbour Party In the eastern district, five
func (c *cutter) restarts(i int) bool {
	s := c.s
	if i < c.from+4 || s[i-1] != ' ' || c.b-i < restart || len(c.l.Restarts) == 0 {
		return false
	}
	if p := rune(s[i-2]); !isLetter(p) && !isDigit(p) && p != ')' {
		return false
	}
	end := i + 1
	for end < c.b && s[end] >= 'a' && s[end] <= 'z' && end-i < 12 {
		end++
	}
	if end >= c.b || s[end] != ' ' {
		return false
	}
	if c.words.get(s[i:end])&restarts == 0 {
		return false
	}
	var buf [32]byte
	seconds, ok := c.l.Restarts.Get(string(fold(buf[:0], s[i:end])))
	if !ok {
		return false
	}
	second := end + 1
	for end = second; end < c.b && isLetter(rune(s[end])) && end-second < 12; {
		end++
	}
	word := string(fold(buf[:0], s[second:end]))
	for len(seconds) > 0 {
		w, rest, _ := strings.Cut(seconds, " ")
		if w == word && isUpper(rune(s[second])) {
			// dateline: Thursday, May 7, 2015 On Tuesday, the; but: Preston, Australia On Saturday, a
			return isDigit(rune(s[i-2])) && ends(s, c.a, c.b)
		} else if w == word {
			return ends(s, c.a, c.b)
		}
		seconds = rest
	}
	return false
}
