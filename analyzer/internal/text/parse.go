package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"verbatim/analyzer/internal/lang"
)

// Quoted is how a quotation of several sentences is cut.
type Quoted uint8

const (
	Split Quoted = iota // a quote of three sentences is three
	Whole               // it is one
)

// Parse cuts the whole text: Segment, then Tokenize.
func Parse(s string, l *lang.Language, q Quoted) *Document {
	d := Segment(s, l, q)
	d.Tokenize()
	return d
}

// Segment cuts a text into paragraphs and sentences only, without tokens.
func Segment(s string, l *lang.Language, q Quoted) *Document {
	d := &Document{Text: s, Lang: l}
	for at := 0; at < len(s); {
		end := at
		for end < len(s) && s[end] != '\n' {
			end++
		}
		a, b := at, end
		for a < b && (s[a] == ' ' || s[a] == '\r' || s[a] == '\t') {
			a++
		}
		for b > a && (s[b-1] == ' ' || s[b-1] == '\r' || s[b-1] == '\t') {
			b--
		}
		if a < b {
			d.paragraph(a, b)
		}
		at = end + 1
	}
	return d
}

// paragraph adds s[a:b] and its sentences.
func (d *Document) paragraph(a, b int) {
	p := Paragraph{Start: int32(a), End: int32(b), First: int32(len(d.Sentences))}
	s, from := d.Text, a
	for i := a; i < b; i++ {
		if c := s[i]; (c == '.' || c == '!' || c == '?') && (i+1 == b || i+2 < b && s[i+1] == ' ' && unicode.IsUpper(rune(s[i+2]))) {
			d.sentence(from, i+1)
			for from = i + 1; from < b && s[from] == ' '; from++ {
			}
		}
	}
	if from < b {
		d.sentence(from, b)
	}
	p.Last = int32(len(d.Sentences))
	d.Paragraphs = append(d.Paragraphs, p)
}

func (d *Document) sentence(a, b int) {
	d.Sentences = append(d.Sentences, Sentence{Start: int32(a), End: int32(b), Paragraph: int32(len(d.Paragraphs))})
}

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
