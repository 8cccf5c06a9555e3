package stats

// syllables counts the syllables of an English word in lower case; a word without letters has one.
func syllables(w []byte) int {
	n, vowel := 0, false
	for _, c := range w {
		v := c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'
		if v && !vowel {
			n++
		}
		vowel = v
	}
	if k := len(w); k > 2 && w[k-1] == 'e' && n > 1 && w[k-2] != 'l' {
		n--
	}
	return max(1, n)
}

// inflected tells whether a word ends as an inflection that adds a syllable.
func inflected(w []byte) bool {
	for _, e := range [...]string{"es", "ed", "ing"} {
		if n := len(w) - len(e); n > 2 && string(w[n:]) == e {
			return true
		}
	}
	return false
}
