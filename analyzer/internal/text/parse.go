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
	d := documentOf(s, l, q)
	d.paragraphs()
	d.Sentences = sized(d.Sentences, len(s)/80+len(d.Paragraphs))
	c := cutterOf(d, q)
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		p.First = int32(len(d.Sentences))
		c.cut(int32(i), p)
		p.Last = int32(len(d.Sentences))
	}
	d.kinds(c.words)
	return d
}
