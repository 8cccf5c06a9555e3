// Package text cuts a text into paragraphs, sentences and tokens. All are byte spans over the text exactly
// as it was given: nothing is copied, rewritten or lost.
package text

import (
	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/report"
)

// Document is a text and its parts. Offsets are 32 bits wide: a text holds less than 2 GiB.
type Document struct {
	Text       string
	Lang       *lang.Language
	Quoted     Quoted // how its quotations were cut
	Paragraphs []Paragraph
	Sentences  []Sentence
	Tokens     []Token // words, numbers, punctuation; white space is between them
	lines      []line
}

// Kind is what a paragraph is.
type Kind uint8

const (
	Body Kind = iota
	Heading
	Dateline
	Byline
	List
	Caption
)

func (k Kind) String() string {
	return [...]string{"body", "heading", "dateline", "byline", "list", "caption"}[k]
}

// Paragraph is a run of sentences: Sentences[First:Last] of its document.
type Paragraph struct {
	Start, End  int32
	First, Last int32
	Kind        Kind
}

// Sentence is a run of tokens: Tokens[First:Last] of its document.
type Sentence struct {
	Start, End  int32
	First, Last int32
	Paragraph   int32
}

// Class is what a token is made of.
type Class uint8

const (
	Word   Class = iota // has a letter
	Number              // has a digit and no letter
	Mark                // punctuation
	Symbol              // anything else: emoji, currency, mathematics
)

// Token is a segment of UAX #29 that is not white space.
type Token struct {
	Start, End int32
	Hash       uint32 // HashOf of a word or number; 0 for marks and symbols
	Class      Class
	Upper      bool // starts with an upper-case or title-case letter
}

func (p *Paragraph) Span() report.Span { return report.Span{Start: int(p.Start), End: int(p.End)} }
func (s *Sentence) Span() report.Span  { return report.Span{Start: int(s.Start), End: int(s.End)} }
func (t *Token) Span() report.Span     { return report.Span{Start: int(t.Start), End: int(t.End)} }

// Slice is the text of a span.
func (d *Document) Slice(s report.Span) string { return d.Text[s.Start:s.End] }

// Word is the text of token i.
func (d *Document) Word(i int) string { return d.Text[d.Tokens[i].Start:d.Tokens[i].End] }

// Keep is the document without what lies outside the kept spans: the same text and the same offsets, fewer
// paragraphs, sentences and tokens. A sentence that is cut keeps its remaining tokens and shrinks to them.
// The spans are in order and do not overlap.
func (d *Document) Keep(kept []report.Span) *Document {
	v := documentOf(d.Text, d.Lang, d.Quoted)
	v.Paragraphs, v.Sentences, v.Tokens = sized(v.Paragraphs, len(d.Paragraphs)), sized(v.Sentences, len(d.Sentences)), sized(v.Tokens, len(d.Tokens))
	k := 0
	for p := range d.Paragraphs {
		par := d.Paragraphs[p]
		first := int32(len(v.Sentences))
		for s := par.First; s < par.Last; s++ {
			sen := d.Sentences[s]
			from := int32(len(v.Tokens))
			for t := sen.First; t < sen.Last; t++ {
				tok := d.Tokens[t]
				for k < len(kept) && kept[k].End <= int(tok.Start) {
					k++
				}
				if k < len(kept) && kept[k].Start <= int(tok.Start) && int(tok.End) <= kept[k].End {
					v.Tokens = append(v.Tokens, tok)
				}
			}
			to := int32(len(v.Tokens))
			if to == from {
				continue
			}
			if to-from < sen.Last-sen.First {
				sen.Start, sen.End = v.Tokens[from].Start, v.Tokens[to-1].End
			}
			sen.First, sen.Last, sen.Paragraph = from, to, int32(len(v.Paragraphs))
			v.Sentences = append(v.Sentences, sen)
		}
		last := int32(len(v.Sentences))
		if last == first {
			continue
		}
		if last-first < par.Last-par.First {
			par.Start, par.End = v.Sentences[first].Start, v.Sentences[last-1].End
		}
		par.First, par.Last = first, last
		v.Paragraphs = append(v.Paragraphs, par)
	}
	return v
}
