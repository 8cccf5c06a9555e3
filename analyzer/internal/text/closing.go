package text

// closers passes over the quotation marks and brackets that close right after a stop, and over note marks.
//
//	note-mark: The catch grew by half.[12] The next
func (c *cutter) closers(i int) int {
	s := c.s
	for i < c.b {
		r, w := runeAt(s, i)
		if isCloser(r) || isBidi(r) {
			i += w
			continue
		}
		if r == '[' {
			n := i + 1
			for n < c.b && n-i < 5 && s[n] >= '0' && s[n] <= '9' {
				n++
			}
			if n > i+1 && n < c.b && s[n] == ']' {
				i = n + 1
				continue
			}
		}
		// year-mark: a study of trade. (1998). Copies
		if r == ' ' && i+3 < c.b && s[i+1] == '(' {
			n := i + 2
			for n < c.b && n-i < 8 && s[n] >= '0' && s[n] <= '9' {
				n++
			}
			if n > i+2 && n+1 < c.b && s[n] == ')' && s[n+1] == '.' {
				i = n + 2
				continue
			}
		}
		if r == ' ' && c.emoticon(i+1) > 0 {
			i = c.emoticon(i + 1)
			continue
		}
		// french-close: « Oui. » Elle
		if (r == ' ' || r == 0xA0 || r == 0x202F) && i+w < c.b {
			if q, v := runeAt(s, i+w); q == '»' {
				i += w + v
				continue
			}
		}
		break
	}
	return i
}

// emoticon gives the end of the emoticon at s[i], 0 when there is none.
//
//	emoticon: so fast, right? :) That took
func (c *cutter) emoticon(i int) int {
	s, n := c.s, i+1
	if n >= c.b || s[i] != ':' && s[i] != ';' {
		return 0
	}
	if s[n] == '-' {
		n++
	}
	if n < c.b && (s[n] == ')' || s[n] == '(' || s[n] == 'D' || s[n] == 'P') && (n+1 == c.b || s[n+1] == ' ') {
		return n + 1
	}
	return 0
}

// atCloser tells whether a mark that may close stands at s[i].
func atCloser(s string, i int) bool {
	r, _ := runeAt(s, i)
	return isCloser(r)
}

// runeOf is the rune that starts at s[i].
func runeOf(s string, i int) rune {
	r, _ := runeAt(s, i)
	return r
}
