package stats

import "verbatim/analyzer/internal/text"

// wordEnd is the token behind the word that begins at token i: a run of word and number tokens with the marks inside of
// them. Tokens end at last.
//
//	compound: well-known, AT&T, and/or, 2003–04, https://example.org/a are one word each
func wordEnd(s string, ts []text.Token, i, last int32) int32 {
	at := i + 1
	for at < last && ts[at].Start == ts[at-1].End && ts[at].Class > text.Number {
		k := at
		for k < last && k < at+3 && ts[k].Class > text.Number && ts[k].Start == ts[k-1].End && joins(s[ts[k].Start:ts[k].End]) {
			k++
		}
		if k == at || k >= last || ts[k].Class > text.Number || ts[k].Start != ts[k-1].End {
			break
		}
		at = k + 1
	}
	return at
}

// joins tells the marks that stand inside a word. A dash (—) is none: it stands between two.
func joins(mark string) bool {
	if len(mark) == 1 {
		switch mark[0] {
		case '-', '&', '/', '@', '.', '_', ':', '+', '\'', '=', '?', '#', '%', '~':
			return true
		}
		return false
	}
	return mark == "–" || mark == "‑" || mark == "’"
}
