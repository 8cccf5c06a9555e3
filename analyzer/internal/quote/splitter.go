package quote

import (
	"slices"

	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
)

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

	doubtful []int32 // the positions of words whose tags mend reads
	capitals []int32 // of capitalised words of three letters and more
	long     int     // how many words have more than three letters
}

// advance reads the next stretch. What it returned before is overwritten.
func (p *splitter) advance() *stretch {
	d := p.doc
	if p.next >= len(d.Sentences) {
		return nil
	}
	s := &p.s
	p.empty()
	s.paragraph = d.Sentences[p.next].Paragraph
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
	if len(s.words) > longest && s.unquoted() > longest {
		s.words = s.words[:0]
	}
	return s
}

// empty leaves the stretch its memory alone.
func (p *splitter) empty() {
	s := &p.s
	*s = stretch{doc: p.doc, words: s.words[:0], regions: s.regions[:0], reported: s.reported[:0], nouns: s.nouns[:0], accords: s.accords[:0], at: s.at[:0], end: s.end[:0]}
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
	d, s, r := p.doc, &p.s, 0
	p.tags = p.tags[:0]
	for i := a; i < b; i++ {
		sen := &d.Sentences[i]
		for r < len(s.regions) && s.regions[r].End < int(sen.End) {
			r++
		}
		if r < len(s.regions) && s.regions[r].Start < int(sen.Start) && int(sen.End) <= s.regions[r].End {
			// Wholly inside a quote: nobody asks what its words are.
			p.pass(sen.Last - sen.First)
			continue
		}
		p.tag(sen, r)
	}
	n, long := 0, 0
	r = 0
	from, to := s.reach(r)
	words, doubtful, capitals := slices.Grow(s.words[:0], len(p.tags))[:len(p.tags)], p.doubtful[:0], p.capitals[:0]
	tokens := d.Tokens[d.Sentences[a].First:][:len(p.tags)]
	for k := range tokens {
		t, w, tag := &tokens[k], &words[n], p.tags[k]
		w.start, w.end, w.hash, w.tag, w.class, w.upper, w.mark, w.region = t.Start, t.End, t.Hash, tag, t.Class, t.Upper, false, -1
		for to <= t.Start {
			r++
			from, to = s.reach(r)
		}
		if from <= t.Start {
			w.region = int32(r)
		}
		switch t.Class {
		case text.Word:
			if n > 0 && mendable.Has(tag) {
				doubtful = append(doubtful, int32(n))
			}
			if t.Upper && t.End-t.Start >= 3 {
				capitals = append(capitals, int32(n))
			}
			if t.End-t.Start > 3 {
				long++
			}
		case text.Mark, text.Symbol:
			w.mark = true
			if n > 0 && s.doubles(&words[n-1], w) {
				words[n-1].end = w.end
				continue
			}
		}
		n++
	}
	s.words, p.doubtful, p.capitals, p.long = words[:n], doubtful, capitals, long
	s.reported = append(s.reported, make([]bool, len(s.words)-len(s.reported))...)
	p.mendTags()
	s.place()
}

// doubles tells whether a mark is the second hyphen of a dash typed as two, which are one word here.
func (s *stretch) doubles(before, w *word) bool {
	return before.end == w.start && before.mark && before.end-before.start == 1 && w.end-w.start == 1 && before.region == w.region &&
		s.doc.Text[before.start] == '-' && s.doc.Text[w.start] == '-'
}

// reach is where region r of the stretch begins and ends, both behind everything when there is none.
func (s *stretch) reach(r int) (from, to int32) {
	if r < len(s.regions) {
		return int32(s.regions[r].Start), int32(s.regions[r].End)
	}
	return 1<<31 - 1, 1<<31 - 1
}

// tag tags a sentence in which regions r and following stand, but not what is quoted at length: a quote is taken whole, and
// the words around it read the same without it.
func (p *splitter) tag(sen *text.Sentence, r int) {
	d, s, from := p.doc, &p.s, sen.First
	for ; r < len(s.regions) && s.regions[r].Start < int(sen.End); r++ {
		a := from
		for a < sen.Last && int(d.Tokens[a].Start) < s.regions[r].Start {
			a++
		}
		b := a
		for b < sen.Last && int(d.Tokens[b].End) <= s.regions[r].End {
			b++
		}
		if b-a > phrasal {
			p.tags = syntax.Sentence(d, from, a, p.named, p.tags)
			p.pass(b - a)
			from = b
		}
	}
	p.tags = syntax.Sentence(d, from, sen.Last, p.named, p.tags)
}

// phrasal is how many tokens may stand in quotation marks, these included, as part of the sentence around them: the so-called
// “people's vote” was held.
const phrasal = 8

// pass leaves n tokens untagged.
func (p *splitter) pass(n int32) {
	for range n {
		p.tags = append(p.tags, syntax.Punct)
	}
}

func prior(ends []int32, i int) int {
	if i == 0 {
		return 0
	}
	return int(ends[i-1])
}
