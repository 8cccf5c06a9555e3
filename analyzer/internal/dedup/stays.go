package dedup

import (
	"unicode"
	"unicode/utf8"
)

// minLone is how many folded letters a repeat needs to be removed when it stands alone, and a passage inside
// other text to be told.
const minLone = 40

// minTold is how many folded letters a copy that stays needs to be told: "Buy now" again is no news.
const minTold = 10

// The lengths below which a repeat may be there on purpose, in folded letters.
const (
	shortList    = 250 // a list without one sentence in it
	shortQuote   = 200 // a sentence of another paragraph, shown again by itself
	shortCaption = 400 // a caption, right behind another version of it
	shortLabel   = 100 // a line that is no sentence
)

// alone is why a copy between two paragraphs that are none stays, or "" when it goes.
//
//	question   Which cuisine do you like best?
//	refrain    Oh carry me home, carry me home,
//	pull-quote one sentence of another paragraph, in large letters
//	label      Pos Player Plays % Stats; but not the headline, set twice
//	too-short  Buy now.
func (w *writer) alone(all []verdict, k int) string {
	v := all[k]
	switch {
	case w.interleaved(all, k):
		return ""
	case w.ends(v.paragraph) == '?' && v.letters < shortQuote:
		return "question"
	case v.letters < minLone && !(v.from == 0 && v.letters >= minLone*3/4):
		return "too-short"
	case w.often(v) && v.letters < shortQuote:
		return "refrain"
	case w.inside(v) && v.letters < shortQuote:
		return "pull-quote"
	case !w.sentence(v) && v.letters < shortLabel && v.from > 0:
		return "label"
	}
	return ""
}

// listed is why a run of copies stays, or "" when it goes: a few lines of which none is a sentence, or a few short
// ones that are done or said again.
//
//	too-short  Melt a spoon of butter in the pan. / Fry until golden.
//	list       Automatically on, automatically connected / Easy setup for all your devices / Charges quickly
func (w *writer) listed(run []verdict) string {
	if w.steps(run) {
		return "too-short"
	}
	letters, headlines := int32(0), int32(0)
	for _, v := range run {
		letters += v.letters
		if v.letters >= minLone && w.sentence(v) || letters >= shortList {
			return ""
		}
		if v.whole && (v.letters >= minLone || v.from == 0) {
			headlines += v.letters
		}
	}
	if 5*headlines >= 2*letters {
		return ""
	}
	return "list"
}

// steps tells whether a run is short sentences, which are not those that the text begins with.
func (w *writer) steps(run []verdict) bool {
	letters := int32(0)
	for _, v := range run {
		if letters += v.letters; letters >= 2*minLone || v.from == 0 || w.ends(v.paragraph) == 0 {
			return false
		}
	}
	return true
}

// interleaved tells whether a copy stands right behind its source, as the one before or behind it does:
// every paragraph was set twice.
//
//	interleaved  p1 p1 p2 p2 p3 p3
func (w *writer) interleaved(all []verdict, k int) bool {
	return w.beside(all[k]) && (k > 0 && w.beside(all[k-1]) && w.step(all[k-1], all[k]) || k+1 < len(all) && w.beside(all[k+1]) && w.step(all[k], all[k+1]))
}

// beside tells whether a copy stands right behind its source.
func (w *writer) beside(v verdict) bool {
	return v.state == copied && v.to == w.paragraphs[v.paragraph]
}

// step tells whether a and b have one paragraph between them, and one of both is more than a line.
func (w *writer) step(a, b verdict) bool {
	return w.paragraphs[a.paragraph+1] == b.from && max(a.letters, b.letters) >= minLone
}

// often tells whether the same paragraph stands three times and more.
func (w *writer) often(v verdict) bool {
	return v.whole && w.times[w.first[v.paragraph]] > 2
}

// inside tells whether the source is part of a longer paragraph.
func (w *writer) inside(v verdict) bool {
	if v.whole {
		return false
	}
	p := w.paragraphAt(int(v.from))
	if w.paragraphs[p+1] < v.to+minLone/2 && w.paragraphs[p] > v.from-minLone/2 {
		return false
	}
	return !w.furnished(v) // cut short, or with a credit: no pull quote has that
}

// furnished tells whether a copy has a dateline, a credit or "Read more" that its source has not.
func (w *writer) furnished(v verdict) bool {
	for k := v.first; k < v.last; k++ {
		if w.judges.list[k].kind == furniture {
			return true
		}
	}
	return false
}

// sentence tells whether a copy or its source ends as sentences do.
func (w *writer) sentence(v verdict) bool {
	return w.ends(v.paragraph) != 0 || v.to > v.from && w.ends(int32(w.paragraphAt(int(v.to)-1))) != 0
}

// ends is the mark that a paragraph ends with, inside its quotation marks; 0 when it ends with a word.
func (w *writer) ends(p int32) rune {
	s := w.doc.Text[w.doc.Paragraphs[p].Start:w.doc.Paragraphs[p].End]
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.', '!', '?', '…', ':', ';', '。', '！', '？', '؟', '।':
			return r
		}
		if unicode.IsLetter(r) || unicode.IsNumber(r) || r == ',' {
			return 0
		}
		s = s[:len(s)-n]
	}
	return 0
}
