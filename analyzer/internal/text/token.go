package text

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Tokenize fills in the tokens of every sentence: the words of UAX #29, without white space.
func (d *Document) Tokenize() {
	tokens := sized(d.Tokens, len(d.Text)/4+8) // a token and its space take five bytes on average
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
				// the next most frequent: a word of ASCII letters alone
				h, end := (basis^uint32(l))*prime, at+1
				for end < len(s) { // four letters a round: a round costs as much as its letters in wasm
					if l = small[s[end]]; l == 0 {
						break
					}
					h = (h ^ uint32(l)) * prime
					if end++; end == len(s) {
						break
					}
					if l = small[s[end]]; l == 0 {
						break
					}
					h = (h ^ uint32(l)) * prime
					if end++; end == len(s) {
						break
					}
					if l = small[s[end]]; l == 0 {
						break
					}
					h = (h ^ uint32(l)) * prime
					if end++; end == len(s) {
						break
					}
					if l = small[s[end]]; l == 0 {
						break
					}
					h = (h ^ uint32(l)) * prime
					end++
				}
				if end == len(s) || parts(s, end) {
					if len(tokens) == cap(tokens) {
						tokens = slices.Grow(tokens, len(tokens)/4+16)
					}
					tokens = tokens[:len(tokens)+1]
					tokens[len(tokens)-1] = Token{Start: int32(at), End: int32(end), Hash: max(h, 1), Class: Word, Upper: b <= 'Z'}
					at = end
					continue
				}
			} else if c := alone[b]; c != 0 && (at+1 == len(s) || s[at+1] < utf8.RuneSelf) {
				// a mark that nothing can combine with
				tokens = append(tokens, Token{Start: int32(at), End: int32(at + 1), Class: c})
				at++
				continue
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

// alone is the class of the ASCII marks and symbols, 0 of everything else.
var alone = [256]Class{
	'!': Mark, '"': Mark, '#': Mark, '%': Mark, '&': Mark, '\'': Mark, '(': Mark, ')': Mark, '*': Mark, ',': Mark, '-': Mark, '.': Mark, '/': Mark,
	':': Mark, ';': Mark, '?': Mark, '@': Mark, '[': Mark, '\\': Mark, ']': Mark, '{': Mark, '}': Mark,
	'$': Symbol, '+': Symbol, '<': Symbol, '=': Symbol, '>': Symbol, '^': Symbol, '`': Symbol, '|': Symbol, '~': Symbol,
}

// parts tells whether a word of letters ends before s[i], as far as one or two ASCII characters tell: WB6 joins letters
// over . : and ' alone.
func parts(s string, i int) bool {
	switch ascii[s[i]&0x7F] {
	case other, symbol, comma, white:
		return s[i] < utf8.RuneSelf
	case dot, colon:
		return s[i] < utf8.RuneSelf && (i+1 == len(s) || s[i+1] < utf8.RuneSelf && small[s[i+1]] == 0)
	}
	return false
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
