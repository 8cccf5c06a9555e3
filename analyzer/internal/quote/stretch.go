package quote

import (
	"slices"

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

// splitter walks a document stretch by stretch, reusing its buffers.
type splitter struct {
	doc     *text.Document
	regions []region // of the document, not nested
	next    int      // the next sentence
	nextReg int
	tags    []syntax.Tag
	filter  *filter
	named   syntax.Names
	s       stretch
}

// advance reads the next stretch. What it returned before is overwritten.
func (p *splitter) advance() *stretch {
	d := p.doc
	if p.next >= len(d.Sentences) {
		return nil
	}
	s := &p.s
	*s = stretch{doc: d, words: s.words[:0], regions: s.regions[:0], reported: s.reported[:0], at: s.at[:0], end: s.end[:0], paragraph: d.Sentences[p.next].Paragraph}
	first := p.next
	s.first = first == int(d.Paragraphs[s.paragraph].First)
	for p.next < len(d.Sentences) && d.Sentences[p.next].Paragraph == s.paragraph {
		sen := &d.Sentences[p.next]
		p.next++
		open := false
		for p.nextReg < len(p.regions) && p.regions[p.nextReg].Start < int(sen.End) {
			r := &p.regions[p.nextReg]
			if r.Start < int(sen.Start) && len(s.regions) == 0 {
				p.nextReg++ // begins before the stretch: its sentence was left out
				continue
			}
			if n := len(s.regions); n == 0 || s.regions[n-1].Start != r.Start {
				s.regions = append(s.regions, *r)
			}
			if r.End > int(sen.End) {
				open = true
				break
			}
			p.nextReg++
		}
		if !open {
			break
		}
	}
	s.last = p.next == int(d.Paragraphs[s.paragraph].Last)
	if len(s.regions) == 0 && !p.promising(first, p.next) {
		return s
	}
	p.fill(first, p.next)
	if s.unquoted() > longest {
		s.words = s.words[:0]
	}
	return s
}

// longest is how many words outside quotation marks a stretch may have. A sentence of more is no sentence, and
// rules that look along it for each of its verbs would take the square of its length.
const longest = 400

// unquoted counts the words outside quotation marks.
func (s *stretch) unquoted() (n int) {
	for i := range s.words {
		if s.words[i].region < 0 {
			n++
		}
	}
	return n
}

// promising tells whether the sentences [a, b) can hold a cue. The others get no words.
func (p *splitter) promising(a, b int) bool {
	d := p.doc
	if p.s.first && (p.s.paragraph == 0 || d.Paragraphs[p.s.paragraph].Kind == text.Heading) {
		return true // a headline
	}
	from, to := d.Sentences[a].First, d.Sentences[b-1].Last
	weak, that := false, false
	for i := from; i < to; i++ {
		t := &d.Tokens[i]
		if t.Class != text.Word {
			continue
		}
		if e := p.filter.get(t.Hash); e != nil {
			switch {
			case e.weak:
				weak = true
			case e.verb == "" && !p.followed(e, i, to):
			case t.Upper && i > from && p.named.Has(i) && d.Tokens[i-1].Upper && p.named.Has(i-1):
				// the United States
			default:
				return true
			}
		}
		that = that || t.Hash == p.filter.that
	}
	if weak && that {
		return true
	}
	if from == to {
		return false
	}
	// “…” / — Smith; or a colon that introduces the next paragraph
	c, last := d.Text[d.Tokens[from].Start], d.Text[d.Tokens[to-1].Start]
	return c == '-' || c >= 0x80 || last == ':'
}

// followed tells whether a word that is no cue by itself, at token i, has behind it what makes it one: point out, his plan to.
func (p *splitter) followed(e *entry, i, to int32) bool {
	if i+1 >= to {
		return false
	}
	d, f := p.doc, p.filter
	next := d.Tokens[i+1].Hash
	switch {
	case e.noun != "":
		return slices.Contains(f.behindNoun[:], next)
	case e.phrasal:
		return next == f.it || f.get(phrase(d.Tokens[i].Hash, next)) != nil
	}
	return true
}

// fill sets the words of the sentences [a, b) and which of them are quoted.
func (p *splitter) fill(a, b int) {
	d, s := p.doc, &p.s
	p.tags = p.tags[:0]
	r := 0
	for i := a; i < b; i++ {
		sen := &d.Sentences[i]
		for r < len(s.regions) && s.regions[r].End < int(sen.End) {
			r++
		}
		if r < len(s.regions) && s.regions[r].Start < int(sen.Start) && int(sen.End) <= s.regions[r].End {
			// Wholly inside a quote: nobody asks what its words are.
			for range sen.Last - sen.First {
				p.tags = append(p.tags, syntax.Punct)
			}
			continue
		}
		p.tags = syntax.Sentence(d, sen.First, sen.Last, p.named, p.tags)
	}
	first := d.Sentences[a].First
	r = 0
	for k := range p.tags {
		t := &d.Tokens[int(first)+k]
		w := word{start: t.Start, end: t.End, hash: t.Hash, tag: p.tags[k], class: t.Class, upper: t.Upper, mark: t.Class == text.Mark || t.Class == text.Symbol, region: -1}
		for r < len(s.regions) && s.regions[r].End <= int(t.Start) {
			r++
		}
		if r < len(s.regions) && s.regions[r].Start <= int(t.Start) {
			w.region = int32(r)
		}
		s.words = append(s.words, w)
	}
	s.reported = append(s.reported, make([]bool, len(s.words)-len(s.reported))...)
	p.mendTags()
	s.place()
}

func prior(ends []int32, i int) int {
	if i == 0 {
		return 0
	}
	return int(ends[i-1])
}
