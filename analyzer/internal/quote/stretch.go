package quote

import (
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// word is a token as the grammar sees it.
type word struct {
	start, end int32
	hash       uint32
	tag        syntax.Tag
	class      text.Class
	upper      bool
	mark       bool  // neither a word nor a number
	region     int32 // the outermost region it stands in, or -1
}

// stretch is what the grammar reads at a time: one sentence, or several that a quoted region joins. Indexes
// into it are called positions.
type stretch struct {
	doc       *text.Document
	words     []word
	regions   []region // those that are not nested, in order
	reported  []bool   // the positions that lie in a content found
	nouns     []int32  // those of words that may be a noun of saying, see findCues
	accords   []int32  // and of "according"
	at        []int32  // at[i]:end[i] are the positions of regions[i]
	end       []int32
	paragraph int32
	first     bool // starts its paragraph
	last      bool // ends its paragraph
}

// text is the text of the word at a position, "" outside the stretch.
func (s *stretch) text(i int) string {
	if i < 0 || i >= len(s.words) {
		return ""
	}
	return s.doc.Text[s.words[i].start:s.words[i].end]
}

// tag is the part of speech at a position, Punct outside the stretch.
func (s *stretch) tag(i int) syntax.Tag {
	if i < 0 || i >= len(s.words) {
		return syntax.Punct
	}
	return s.words[i].tag.Base()
}

// is tells whether the word at a position is one of the given ones, in lower case.
func (s *stretch) is(i int, words ...string) bool {
	t := s.text(i)
	for _, w := range words {
		if equalFold(t, w) {
			return true
		}
	}
	return false
}

// mark tells whether one of the given marks, which spaces part, stands at a position.
func (s *stretch) mark(i int, marks string) bool {
	return uint(i) < uint(len(s.words)) && s.words[i].mark && s.among(i, marks)
}

func (s *stretch) among(i int, marks string) bool {
	t := s.text(i)
	for at := 0; at < len(marks); {
		end := at + 1
		for end < len(marks) && marks[end] != ' ' {
			end++
		}
		if marks[at:end] == t {
			return true
		}
		at = end + 1
	}
	return false
}

// quoted tells whether a position stands in quotation marks.
func (s *stretch) quoted(i int) bool {
	return i >= 0 && i < len(s.words) && s.words[i].region >= 0
}

// span is the bytes of the positions [a, b).
func (s *stretch) span(a, b int) report.Span {
	if a >= b {
		return report.Span{}
	}
	return report.Span{Start: int(s.words[a].start), End: int(s.words[b-1].end)}
}

// mention is the span of a subject, without the verb that its last word may end in: He's saying.
func (s *stretch) mention(n subject) report.Span {
	if n.none() {
		return report.Span{}
	}
	m := s.span(n.first, n.last)
	if w := &s.words[n.last-1]; w.tag&syntax.Clitic != 0 {
		for i := w.end - 1; i > w.start; i-- {
			if c := s.doc.Text[i]; c == '\'' || c == 0xE2 {
				m.End = int(i)
				break
			}
		}
	}
	return m
}

// equalFold compares ASCII words without case; w is in lower case.
func equalFold(t, w string) bool {
	if len(t) != len(w) {
		return false
	}
	for i := range len(t) {
		c := t[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c != w[i] {
			return false
		}
	}
	return true
}
