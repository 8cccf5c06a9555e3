package stats

import "unicode/utf8"

// lengthOf counts code points and grapheme clusters.
func lengthOf(s string) (characters, graphemes int) {
	n := utf8.RuneCountInString(s)
	return n, n
}
