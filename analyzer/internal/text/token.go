package text

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Tokenize fills in the tokens of every sentence: the words of UAX #29, without white space.
func (d *Document) Tokenize() {
	if d.Tokens == nil {
		d.Tokens = make([]Token, 0, len(d.Text)/4+8) // a token and its space take five bytes on average
	}
	tokens := d.Tokens[:0]
	for i := range d.Sentences {
		sen := &d.Sentences[i]
		sen.First = int32(len(tokens))
		s := d.Text[:sen.End]
		for at := int(sen.Start); at < len(s); {
			b := s[at]
			if b == ' ' && at+1 < len(s) && s[at+1] < utf8.RuneSelf {
				at++ // the most frequent segment of all
				continue
			}
			if l := small[b]; l != 0 {
				// the next most frequent: a word of ASCII letters before a space, a comma or the like
				h := (basis ^ uint32(l)) * prime
				end := at + 1
				for ; end < len(s); end++ {
					if l = small[s[end]]; l == 0 {
						break
					}
					h = (h ^ uint32(l)) * prime
				}
				if end == len(s) || s[end] == ' ' || s[end] == ',' {
					if len(tokens) == cap(tokens) {
						tokens = slices.Grow(tokens, len(tokens)/4+16)
					}
					tokens = tokens[:len(tokens)+1]
					tokens[len(tokens)-1] = Token{Start: int32(at), End: int32(end), Hash: max(h, 1), Class: Word, Upper: b <= 'Z'}
					at = end
					continue
				}
			}
			end, c := scan(s, at)
			if c == undecided {
				end, c = segment(s, at)
			}
			if c != space {
				upper := b-'A' < 26
				if b >= utf8.RuneSelf {
					r, _ := utf8.DecodeRuneInString(s[at:])
					upper = isUpper(r)
				}
				h := uint32(0)
				if c <= Number {
					h = HashOf(s[at:end])
				}
				tokens = append(tokens, Token{Start: int32(at), End: int32(end), Hash: h, Class: c, Upper: upper})
			}
			at = end
		}
		sen.Last = int32(len(tokens))
	}
	d.Tokens = tokens
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
