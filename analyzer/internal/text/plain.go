package text

// plain tells a full stop that ends a sentence as most do, without all that markAt and end ask: behind a word of ASCII
// letters that is no abbreviation, and before one space and a capital, or at the end of the paragraph. It is no rule of its
// own: what it tells, end would too.
func (c *cutter) plain(i int) bool {
	s := c.s
	if s[i] != '.' || c.list.style != 0 || i == c.from || s[i-1]-'a' >= 26 {
		return false
	}
	if i+1 == c.b {
		return true
	}
	if i+2 >= c.b || s[i+1] != ' ' || s[i+2]-'A' >= 26 {
		return false
	}
	from := i - 1
	for from > c.from && small[s[from-1]] != 0 {
		from--
	}
	return from > c.from && s[from-1] == ' ' && i-from > 1 && i-from < 32 && c.words.get(s[from:i])&classes == 0 && !c.signature(i+2)
}
