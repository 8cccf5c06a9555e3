package dedup

import (
	"slices"

	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// Compare finds what texts share: each stretch of one that stands in an earlier one, with the earliest of them.
// What a text repeats of itself is left out. shared is, for each text, the share of it that stands in others,
// from 0 to 1, white space not counted.
func Compare(docs []*text.Document) (matches []report.Match, shared []float64) {
	shared = make([]float64, len(docs))
	if len(docs) == 0 {
		return nil, shared
	}
	d, starts := concatenate(docs)
	w := spare.Take()
	found := w.read(d, len(d.Text), true).Duplicates
	w.give(d)
	spans := make([][]report.Span, len(docs))
	for _, x := range found {
		b, a := articleAt(starts, x.Span), articleAt(starts, x.Of)
		if a < 0 || b < 0 || a == b {
			continue
		}
		m := report.Match{A: report.Place{Article: a, Span: back(x.Of, starts[a])}, B: report.Place{Article: b, Span: back(x.Span, starts[b])},
			Kind: x.Kind, Similarity: x.Similarity, Changes: make([]report.Change, 0, len(x.Changes))}
		for _, c := range x.Changes {
			if articleAt(starts, c.From) == a {
				m.Changes = append(m.Changes, report.Change{From: back(c.From, starts[a]), To: back(c.To, starts[b])})
			}
		}
		matches = append(matches, m)
		spans[a], spans[b] = append(spans[a], m.A.Span), append(spans[b], m.B.Span)
		for _, c := range m.Changes { // what only one of them has is not shared
			if c.From.Len() == 0 {
				spans[b] = without(spans[b], c.To)
			} else if c.To.Len() == 0 {
				spans[a] = without(spans[a], c.From)
			}
		}
	}
	for i, list := range spans {
		whole := solid(docs[i].Text)
		part := 0
		for _, x := range tidy(docs[i].Text, list) {
			part += solid(x.Of(docs[i].Text))
		}
		shared[i] = float64(part) / float64(max(1, whole))
	}
	return matches, shared
}

// patched tells whether a run has sentences that stand in no other text, or in different ones.
func (w *writer) patched(run []verdict) bool {
	for _, v := range run {
		if v.whole {
			continue
		}
		low, _ := w.room(int(v.from), 0)
		par := &w.doc.Paragraphs[v.paragraph]
		for s := par.First; s < par.Last; s++ {
			if o := &w.origins[s]; o.like == none && v.state != copied {
				return true
			} else if o.like != none && w.origins[s].from != v.from {
				if l, _ := w.room(int(o.from), 0); l != low {
					return true
				}
			}
		}
	}
	return false
}

// pieces reports the sentences of a paragraph one by one, as far as their sources do not go on.
func (w *writer) pieces(v verdict) {
	par := &w.doc.Paragraphs[v.paragraph]
	if v.whole { // as the paragraph that it is the same as
		w.entry([]verdict{v}, "")
		return
	}
	for s := par.First; s < par.Last; s++ {
		from := s
		o := w.origins[s]
		if o.like == none {
			continue
		}
		d := report.Duplicate{Kind: "exact", Unit: "sentence", Similarity: 1, Reason: "in-paragraph"}
		if o.like == exact {
			for s+1 < par.Last && w.origins[s+1].like == exact && w.origins[s+1].from == o.to {
				s++
				o.to = w.origins[s].to
			}
		}
		a, b := w.layout.sentences[from], w.layout.sentences[s+1]
		if o.like == near {
			low, high := w.room(int(o.from), int(a))
			r := w.align(int(a), int(b), int(o.at), int(o.seed), low, high)
			d.Kind, d.Similarity = "near", float64(r.matched)/float64(b-a)
			for _, c := range w.changes(nil, r) {
				d.Changes = append(d.Changes, report.Change{From: c.from.span(), To: c.to.span()})
			}
		}
		if b-a < minLone {
			continue
		}
		d.Span = report.Span{Start: int(w.doc.Sentences[from].Start), End: int(w.doc.Sentences[s].End)}
		d.Of = w.places(o.from, o.to)
		w.result.Duplicates = append(w.result.Duplicates, d)
		w.told = append(w.told, stretch{a, b})
	}
}

// concatenate makes one document of several, a wall between two. starts is where the text of each begins, and the end.
func concatenate(docs []*text.Document) (d *text.Document, starts []int) {
	size, paragraphs, sentences := 0, 0, 0
	for _, x := range docs {
		size, paragraphs, sentences = size+len(x.Text)+1, paragraphs+len(x.Paragraphs)+1, sentences+len(x.Sentences)+1
	}
	s := make([]byte, 0, size)
	d = &text.Document{Lang: docs[0].Lang, Paragraphs: make([]text.Paragraph, 0, paragraphs), Sentences: make([]text.Sentence, 0, sentences)}
	for _, x := range docs {
		at, first := int32(len(s)), int32(len(d.Sentences))
		starts = append(starts, int(at))
		for _, v := range x.Sentences {
			v.Start, v.End, v.Paragraph = v.Start+at, v.End+at, v.Paragraph+int32(len(d.Paragraphs))
			d.Sentences = append(d.Sentences, v)
		}
		for _, p := range x.Paragraphs {
			p.Start, p.End, p.First, p.Last = p.Start+at, p.End+at, p.First+first, p.Last+first
			d.Paragraphs = append(d.Paragraphs, p)
		}
		s = append(append(s, x.Text...), '\n')
		end, last := int32(len(s)), int32(len(d.Sentences))
		d.Sentences = append(d.Sentences, text.Sentence{Start: end, End: end, Paragraph: int32(len(d.Paragraphs))})
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Start: end, End: end, First: last, Last: last + 1})
	}
	d.Text = string(s)
	return d, append(starts, len(s))
}

// articleAt is the article that a span lies in, -1 when it lies in none or in two.
func articleAt(starts []int, x report.Span) int {
	k, found := slices.BinarySearch(starts, x.Start)
	if !found {
		k--
	}
	if k+1 >= len(starts) || x.End >= starts[k+1] {
		return -1
	}
	return k
}

// without takes x out of the last span of a list, which holds it.
func without(list []report.Span, x report.Span) []report.Span {
	last := &list[len(list)-1]
	if !last.Contains(x) {
		return list
	}
	end := last.End
	last.End = x.Start
	return append(list, report.Span{Start: x.End, End: end})
}

// back is a span counted from the start of its article.
func back(x report.Span, start int) report.Span {
	return report.Span{Start: x.Start - start, End: x.End - start}
}

// solid is how many bytes of s are no white space.
func solid(s string) int {
	n := 0
	for i := range len(s) {
		if !blank(s[i]) {
			n++
		}
	}
	return n
}
