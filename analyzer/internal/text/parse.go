package text

import "verbatim/analyzer/internal/lang"

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
	c := cutterOf(d, q)
	eachParagraph(s, func(a, b int) {
		p := Paragraph{Start: int32(a), End: int32(b), First: int32(len(d.Sentences))}
		c.cut(a, b)
		p.Last = int32(len(d.Sentences))
		d.Paragraphs = append(d.Paragraphs, p)
	})
	d.kinds()
	return d
}

// sentence adds s[a:b] as a sentence of the paragraph that comes next.
func (d *Document) sentence(a, b int) {
	d.Sentences = append(d.Sentences, Sentence{Start: int32(a), End: int32(b), Paragraph: int32(len(d.Paragraphs))})
}
