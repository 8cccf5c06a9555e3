package dedup

import (
	"sort"

	"verbatim/analyzer/report"
)

// writer turns verdicts into what the report says, and into the text that stays.
type writer struct {
	*judges
	passages []run
	times    []int32 // how often a paragraph stands, by its first
	result   Result
	cut      []report.Span
}

func (w *writer) write(all []verdict, opt Options) Result {
	w.times = make([]int32, len(w.first))
	for _, p := range w.first {
		if p >= 0 {
			w.times[p]++
		}
	}
	for i := 0; i < len(all); {
		k := i + 1
		for k < len(all) && all[k].state == copied && all[i].state == copied && w.follows(all[k-1].paragraph, all[k].paragraph) {
			k++
		}
		w.group(all, i, k)
		i = k
	}
	w.result.Kept = kept(w.doc.Text, w.cut)
	return w.result
}

// follows tells whether no paragraph with letters stands between p and q.
func (w *writer) follows(p, q int32) bool { return w.paragraphs[p+1] == w.paragraphs[q] }

// group writes a run of neighbours that are all copies, or one paragraph that is not.
func (w *writer) group(all []verdict, from, to int) {
	run := all[from:to]
	if run[0].state != copied {
		if run[0].state == changed {
			w.entry(run[:1], false, w.why(run[0]))
		}
		return
	}
	stays := ""
	if len(run) > 1 {
		stays = w.listed(run)
	}
	for i := 0; i < len(run); {
		k := i + 1
		for k < len(run) && run[k].from >= run[k-1].to-8 && run[k].from <= run[k-1].to+8 {
			k++
		}
		reason := stays
		if len(run) == 1 {
			reason = w.alone(all, from)
		}
		switch {
		case reason != "":
			for ; i < k; i++ { // what stays is told line by line: the reader may want one of them gone
				w.entry(run[i:i+1], false, reason)
			}
		case k-i > 1:
			w.entry(run[i:k], true, "block-repeat")
		default:
			w.entry(run[i:k], true, "paragraph-repeat")
		}
		i = k
	}
}

// why names the gravest change of a copy that stays.
func (w *writer) why(v verdict) string {
	worst := noise
	for _, c := range w.judges.list[v.first:v.last] {
		if c.kind == number || c.kind == negation {
			return "fact-changed"
		}
		if c.kind > worst && c.kind != furniture && c.kind != moved {
			worst = c.kind
		}
	}
	switch worst {
	case added:
		return "words-added"
	case dropped:
		return "words-dropped"
	}
	return "words-changed"
}

// entry reports a run of paragraphs with one continuous source.
func (w *writer) entry(run []verdict, removed bool, reason string) {
	first, last := run[0], run[len(run)-1]
	d := report.Duplicate{
		Kind: "exact", Unit: "paragraph", Similarity: 1, Removed: removed, Reason: reason,
		Span: report.Span{Start: int(w.doc.Paragraphs[first.paragraph].Start), End: int(w.doc.Paragraphs[last.paragraph].End)},
		Of:   w.places(first.from, last.to),
	}
	if len(run) > 1 {
		d.Unit = "block"
	}
	matched, letters := int32(0), int32(0)
	for _, v := range run {
		matched, letters = matched+v.matched, letters+v.letters
		for _, c := range w.judges.list[v.first:v.last] {
			d.Changes = append(d.Changes, report.Change{From: c.from, To: c.to})
		}
	}
	if len(d.Changes) > 0 {
		d.Kind = "near"
		d.Similarity = float64(matched) / float64(letters)
	}
	if removed {
		w.cut = append(w.cut, d.Span)
	}
	w.result.Duplicates = append(w.result.Duplicates, d)
}

// paragraphAt is the paragraph that folded byte i belongs to.
func (w *writer) paragraphAt(i int32) int {
	return sort.Search(len(w.paragraphs), func(k int) bool { return w.paragraphs[k] > i }) - 1
}

// places is the source bytes of folded text[from:to].
func (w *writer) places(from, to int32) report.Span {
	if from >= to {
		return report.Span{}
	}
	start, _ := w.place(int(from))
	_, end := w.place(int(to) - 1)
	for s := w.doc.Text; end < len(s) && !blank(s[end]) && !letter(s[end]); {
		end++
	}
	for s := w.doc.Text; start > 0 && !blank(s[start-1]) && !letter(s[start-1]); {
		start--
	}
	return report.Span{Start: start, End: end}
}
