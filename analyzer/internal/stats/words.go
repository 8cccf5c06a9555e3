package stats

import "verbatim/analyzer/internal/text"

// words goes through the words of a sentence: runs of word and number tokens with the marks inside of them.
//
//	compound: well-known, AT&T, and/or, 2003–04, https://example.org/a are one word each
type words struct {
	d        *text.Document
	at, last int32 // tokens still to read

	start, end int32  // the word
	hash       uint32 // text.HashOf it
	upper      bool   // starts with a capital
	compound   bool   // has a mark inside
}

// next goes on to the next word.
func (w *words) next() bool {
	for w.at < w.last && w.d.Tokens[w.at].Class > text.Number {
		w.at++
	}
	if w.at >= w.last {
		return false
	}
	ts := w.d.Tokens[:w.last]
	t := &ts[w.at]
	w.start, w.end, w.hash, w.upper, w.compound = t.Start, t.End, t.Hash, t.Upper, false
	if w.at++; w.at == w.last || ts[w.at].Start != w.end || ts[w.at].Class <= text.Number {
		return true
	}
	for w.at < w.last && ts[w.at].Start == w.end {
		k := w.at
		for k < w.last && k < w.at+3 && ts[k].Class > text.Number && (k == w.at || ts[k].Start == ts[k-1].End) && joins(w.d.Text[ts[k].Start:ts[k].End]) {
			k++
		}
		if k == w.at || k >= w.last || ts[k].Class > text.Number || ts[k].Start != ts[k-1].End {
			break
		}
		w.end, w.compound = ts[k].End, true
		w.at = k + 1
	}
	if w.compound {
		w.hash = text.HashOf(w.d.Text[w.start:w.end])
	}
	return true
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
