package quote

import (
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// interview reads the layout of questions and answers: paragraphs that start with who speaks and a colon, without
// quotation marks. One such paragraph can be anything, so the document must have two whose names agree in form.
//
//	interview: Q: Will you go? / A: No.
func (f *finder) readInterview() {
	d := f.doc
	turns := 0
	for p := range d.Paragraphs {
		if f.turn(&d.Paragraphs[p]) > 0 {
			turns++
		}
	}
	if turns < 2 {
		return
	}
	f.turns = make([]int32, len(d.Paragraphs))
	for p := range d.Paragraphs {
		f.turns[p] = f.turn(&d.Paragraphs[p])
	}
}

// turn is the token of the colon that ends the name of who speaks in a paragraph, or 0: Q, A, or up to four words in
// capitals.
func (f *finder) turn(p *text.Paragraph) int32 {
	d := f.doc
	if p.First >= p.Last {
		return 0
	}
	first, last := d.Sentences[p.First].First, d.Sentences[p.Last-1].Last
	for i := first; i < min(first+6, last); i++ {
		w := d.Word(int(i))
		if w == ":" {
			if i == first || i+1 >= last {
				return 0
			}
			return i
		}
		if w != "." && !capitals(w) {
			return 0
		}
	}
	return 0
}

// capitals tells whether a word is all capitals: Q, WALLACE, O'BRIEN.
func capitals(w string) bool {
	if w == "" || w[0] < 'A' || w[0] > 'Z' {
		return false
	}
	for i := range len(w) {
		if w[i] >= 'a' && w[i] <= 'z' {
			return false
		}
	}
	return true
}

// speaks records the turn of a paragraph, at its first stretch, and takes it whole. It tells whether it did.
func (f *finder) speaks(paragraph int32) bool {
	if f.turns == nil || f.turns[paragraph] == 0 {
		return false
	}
	d, p, colon := f.doc, &f.doc.Paragraphs[paragraph], f.turns[paragraph]
	q := found{rule: interview, paragraph: paragraph, cue: d.Tokens[colon].Span()}
	q.source = report.Span{Start: int(d.Tokens[d.Sentences[p.First].First].Start), End: int(d.Tokens[colon-1].End)}
	q.pieces = []report.Span{{Start: int(d.Tokens[colon+1].Start), End: int(p.End)}}
	f.out = append(f.out, q)
	return true
}
