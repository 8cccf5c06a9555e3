package text

// glued tells a missing space after a stop.
//
//	no-space: The harbour is open.Ships may enter.
func (c *cutter) glued(m mark) bool {
	s := c.s
	r, w := runeAt(s, m.end)
	if !isUpper(r) || m.end-m.start > 3 {
		return false
	}
	n, _ := runeAt(s, m.end+w)
	if !isLower(n) && !isUpper(n) {
		return false
	}
	word := c.wordBefore(m.start)
	if len(word) < 2 || m.strength == period && c.class(word) != 0 {
		return false
	}
	p, _ := runeBefore(s, m.start)
	if !isLower(p) && !isDigit(p) {
		return false
	}
	// an address is no run of sentences
	lo, hi := m.start, m.end
	for lo > c.from && m.start-lo < 64 && s[lo-1] > ' ' {
		lo--
	}
	for hi < c.b && hi-m.end < 64 && s[hi] > ' ' {
		hi++
	}
	for i := lo; i < hi; i++ {
		if s[i] == '@' || s[i] == '/' || s[i] == '_' || s[i] == '\\' || s[i] == '=' {
			return false
		}
	}
	if len(s[lo:hi]) > 4 && (s[lo:lo+4] == "www." || s[lo:lo+4] == "Www.") {
		return false
	}
	if isDigit(p) && isUpper(n) {
		return false
	}
	return !topLevel(c.follow(m.end).word)
}

// topLevel tells the last part of a site's name: Amazon.Com
func topLevel(w string) bool {
	switch w {
	case "Com", "Org", "Net", "Gov", "Edu", "Info", "Co", "Uk", "COM", "ORG", "NET":
		return true
	}
	return false
}
