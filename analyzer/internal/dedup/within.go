package dedup

import "verbatim/analyzer/report"

// A repeat inside a paragraph is removed when it is long: three sentences, and as many letters as this.
const (
	longPassage   = 300
	manySentences = 3
)

// sentences reports the sentences of a paragraph that stood elsewhere before, while others of it did not.
//
//	passage  a body pasted twice without a line break
func (w *writer) sentences(v verdict) {
	par := &w.doc.Paragraphs[v.paragraph]
	for s := par.First; s < par.Last; {
		if w.origins[s].like != exact {
			s++
			continue
		}
		e, n := s+1, 1
		for e < par.Last && w.origins[e].like == exact && w.origins[e].from == w.origins[e-1].to && w.origins[e].to <= w.layout.sentences[s] {
			e, n = e+1, n+1
		}
		from, to := w.origins[s].from, w.origins[e-1].to
		if to-from >= minLone {
			d := report.Duplicate{Kind: "exact", Unit: "sentence", Similarity: 1, Reason: "in-paragraph", Of: w.places(from, to),
				Span: report.Span{Start: int(w.doc.Sentences[s].Start), End: int(w.doc.Sentences[e-1].End)}}
			if n > 1 {
				d.Unit = "passage"
			}
			if n >= manySentences && to-from >= longPassage && !w.across && !w.isGone(from, to) {
				d.Removed, d.Reason = true, "passage-repeat"
				w.gone = append(w.gone, stretch{w.layout.sentences[s], w.layout.sentences[e]})
			}
			w.result.Duplicates = append(w.result.Duplicates, d)
			w.told = append(w.told, stretch{w.layout.sentences[s], w.layout.sentences[e]})
		}
		s = e
	}
}

// within reports the passages that repeat inside text of which nothing is reported yet, and puts everything in
// order.
//
//	in-sentence  “I suspect they won't do that,” the minister said. -> Asked about “I suspect they won't do that”
func (w *writer) within() {
	told := len(w.told)
	k, at := 0, int32(0)
	for _, p := range w.passages {
		at = max(at, p.i)
		for k < told && w.told[k].to <= at {
			k++
		}
		for e := k; at < p.i+p.n; e++ { // before, between and behind what is reported
			end := p.i + p.n
			if e < told {
				end = min(end, w.told[e].from)
			}
			w.passage(p, at, end)
			at = max(at, end)
			if e >= told || w.told[e].from >= p.i+p.n {
				break
			}
			at = max(at, w.told[e].to)
		}
	}
	w.result.Duplicates = sourced(merge(w.result.Duplicates, w.quoted))
}

// sourced leaves out what stays and names no source: a copy whose likeness came out of its own words is no finding.
func sourced(list []report.Duplicate) []report.Duplicate {
	kept := list[:0]
	for _, d := range list {
		if d.Removed || d.Of.Len() > 0 {
			kept = append(kept, d)
		}
	}
	return kept
}

// merge makes one list in order of two.
func merge(a, b []report.Duplicate) []report.Duplicate {
	if len(b) == 0 {
		return a
	}
	list := make([]report.Duplicate, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if b[0].Span.Start < a[0].Span.Start {
			list, b = append(list, b[0]), b[1:]
		} else {
			list, a = append(list, a[0]), a[1:]
		}
	}
	return append(append(list, a...), b...)
}

// passage reports folded text[from:to], which is part of p, without the words that are cut at its ends.
func (w *writer) passage(p run, from, to int32) {
	if to-from < minLone {
		return
	}
	s := w.doc.Text
	head := w.words(nil, int(from), int(from)+minLone/2)
	if start := head[0].start; len(head) > 1 && start > 0 && letter(s[start-1]) {
		from = int32(head[1].from)
	}
	tail := w.words(nil, int(to)-minLone/2, int(to))
	if end := tail[len(tail)-1].end; len(tail) > 1 && end < len(s) && letter(s[end]) {
		to = int32(tail[len(tail)-1].from)
	}
	if to-from < minLone {
		return
	}
	shift := p.j - p.i
	w.quoted = append(w.quoted, report.Duplicate{Kind: "exact", Unit: "passage", Similarity: 1,
		Span: w.places(from, to), Of: w.places(from+shift, to+shift), Reason: "in-sentence"})
}
