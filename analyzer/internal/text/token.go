package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Tokenize fills in the tokens of every sentence: the words of UAX #29, without white space.
func (d *Document) Tokenize() {
	if d.Tokens == nil {
		d.Tokens = make([]Token, 0, len(d.Text)/5+8) // a token and its space take five bytes and more in most languages
	}
	d.Tokens = d.Tokens[:0]
	for i := range d.Sentences {
		sen := &d.Sentences[i]
		sen.First = int32(len(d.Tokens))
		s := d.Text[:sen.End]
		for at := int(sen.Start); at < len(s); {
			end, c := scan(s, at)
			if c == undecided {
				end, c = segment(s, at)
			}
			if c != space {
				upper := s[at] >= 'A' && s[at] <= 'Z'
				if s[at] >= utf8.RuneSelf {
					r, _ := utf8.DecodeRuneInString(s[at:])
					upper = isUpper(r)
				}
				d.Tokens = append(d.Tokens, Token{Start: int32(at), End: int32(end), Class: c, Upper: upper})
			}
			at = end
		}
		sen.Last = int32(len(d.Tokens))
	}
}

// segment reads one segment of UAX #29 at s[at].
func segment(s string, at int) (end int, c Class) {
	it := words.FromString(s[at:])
	it.Next()
	w := it.Value()
	if r, _ := utf8.DecodeRuneInString(w); unicode.IsSpace(r) {
		return at + len(w), space
	}
	return at + len(w), classify(w)
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
