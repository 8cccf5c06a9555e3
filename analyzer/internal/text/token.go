package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Tokenize fills in the tokens of every sentence, by UAX #29.
func (d *Document) Tokenize() {
	d.Tokens = d.Tokens[:0]
	for i := range d.Sentences {
		sen := &d.Sentences[i]
		sen.First = int32(len(d.Tokens))
		for it := words.FromString(d.Text[sen.Start:sen.End]); it.Next(); {
			w := it.Value()
			r, _ := utf8.DecodeRuneInString(w)
			if unicode.IsSpace(r) {
				continue
			}
			t := Token{Start: sen.Start + int32(it.Start()), End: sen.Start + int32(it.End()), Class: classify(w), Upper: unicode.IsUpper(r)}
			d.Tokens = append(d.Tokens, t)
		}
		sen.Last = int32(len(d.Tokens))
	}
}

func classify(w string) Class {
	c := Symbol
	for _, r := range w {
		switch {
		case unicode.IsLetter(r):
			return Word
		case unicode.IsDigit(r):
			c = Number
		case c == Symbol && unicode.IsPunct(r):
			c = Mark
		}
	}
	return c
}
