package dedup

import (
	"sort"
	"unicode/utf8"

	"verbatim/analyzer/report"
)

// writer turns verdicts into what the report says, and into the text that stays.
type writer struct {
	*judges
	passages []run
	across   bool    // texts are compared: everything is told, nothing removed
	times    []int32 // how often a paragraph stands by itself, by its first
	result   Result
	quoted   []report.Duplicate // passages in sentences, to be merged in
	told     []stretch          // what is reported, in order
	gone     []stretch          // what of it is removed
}

// stretch is folded text[from:to].
type stretch struct{ from, to int32 }

func (w *writer) write(all []verdict) Result {
	w.count(all)
	runs := 0
	for i := range all {
		if i == 0 || !w.joined(all[i-1], all[i]) || !goesOn(all[i-1], all[i]) {
			runs++
		}
	}
	w.result.Duplicates = make([]report.Duplicate, 0, runs)
	w.told, w.gone = emptied(w.told, runs), emptied(w.gone, runs)
	for i := 0; i < len(all); {
		k := i + 1
		for k < len(all) && w.joined(all[k-1], all[k]) {
			k++
		}
		w.group(all, i, k)
		i = k
	}
	w.within()
	return w.result
}

// joined tells whether two copies have no other paragraph with letters between them.
func (w *writer) joined(a, b verdict) bool {
	return a.state == copied && b.state == copied && w.paragraphs[a.paragraph+1] == w.paragraphs[b.paragraph]
}

// count fills times: what stands in a run of copies is no refrain.
func (w *writer) count(all []verdict) {
	w.times = zeroed(w.times, len(w.first))
	for i, v := range all {
		if v.whole && !(i > 0 && w.joined(all[i-1], v)) && !(i+1 < len(all) && w.joined(v, all[i+1])) {
			w.times[w.first[v.paragraph]]++
		}
	}
}

// group writes a run of neighbours that are all copies, or one paragraph that is not.
func (w *writer) group(all []verdict, from, to int) {
	run := all[from:to]
	if w.across && w.patched(run) {
		for _, v := range run {
			w.pieces(v)
		}
		return
	}
	switch run[0].state {
	case changed:
		w.entry(run[:1], w.why(run[0]))
		return
	case partly:
		w.sentences(run[0])
		return
	}
	for i := range run {
		w.secure(&run[i], all)
	}
	reason := ""
	switch {
	case w.across:
	case len(run) == 1:
		reason = w.alone(all, from)
	default:
		reason = w.listed(run)
	}
	for i := 0; i < len(run); {
		w.secure(&run[i], all)
		k := i + 1
		for ; reason == "" && k < len(run); k++ {
			w.secure(&run[k], all)
			if !goesOn(run[k-1], run[k]) {
				break
			}
		}
		w.entry(run[i:k], reason) // what stays is told one by one: the reader may want one of them gone
		i = k
	}
}

// secure sees to it that the sources of a copy stay: for what is removed itself, it takes where that came from.
func (w *writer) secure(v *verdict, all []verdict) {
	if v.whole {
		if w.isGone(v.from, v.to) {
			w.rerootWhole(v, all)
		}
		return
	}
	par, moved := &w.doc.Paragraphs[v.paragraph], false
	for s := par.First; s < par.Last; s++ {
		if o := &w.origins[s]; o.like != none && w.isGone(o.from, o.to) {
			w.vocabulary.read() // by what was found first
			*o, moved = w.reroot(int(s)), true
		}
	}
	if !moved {
		return
	}
	old := *v
	var ok bool
	if *v, ok = w.verdict(int(v.paragraph)); ok {
		w.settle(v)
	}
	if !ok || v.state != copied { // it was settled as a copy; without a source that stays it is told, and stays
		*v = old
		v.from, v.to = w.paragraphs[v.paragraph], w.paragraphs[v.paragraph]
	}
}

// reroot is the origin of the origin of sentence s, none when they are not alike.
func (w *writer) reroot(s int) origin {
	root := w.origins[w.sentenceAt(int(w.origins[s].from))]
	a, b := int(w.layout.sentences[s]), int(w.layout.sentences[s+1])
	if root.like == none || int(root.from) >= a || w.isGone(root.from, root.to) {
		return origin{}
	}
	low, high := w.room(int(root.from), a)
	r := w.align(a, b, a, int(root.from), low, high)
	switch {
	case r.matched == 0 || 2*r.matched < b-a:
		return origin{}
	case len(r.edits) == 0:
		return origin{from: int32(r.x), to: int32(r.y), at: int32(a), seed: int32(r.x), like: exact}
	}
	return origin{from: int32(r.x), to: int32(r.y), at: int32(a), seed: root.from, like: near}
}

// rerootWhole does that for a paragraph that is the same as one removed: its changes are the same, too.
func (w *writer) rerootWhole(v *verdict, all []verdict) {
	p := w.first[v.paragraph]
	k := sort.Search(len(all), func(k int) bool { return all[k].paragraph >= p })
	if k == len(all) || all[k].paragraph != p || all[k].state != copied {
		return
	}
	q, shift := all[k], w.paragraphs[v.paragraph]-w.paragraphs[p]
	v.from, v.to, v.matched, v.first = q.from, q.to, q.matched, int32(len(w.list))
	for _, c := range w.list[q.first:q.last] {
		c.at += shift
		c.to = extentOf(w.span(w.words(nil, int(c.at), int(c.at+c.n)), int(c.at), int(w.paragraphs[v.paragraph]), int(w.paragraphs[v.paragraph+1])))
		w.list = append(w.list, c)
	}
	v.last = int32(len(w.list))
}

// goesOn tells whether the source of b is what comes after that of a.
func goesOn(a, b verdict) bool {
	if a.first == a.last && b.first == b.last {
		return b.from == a.to
	}
	return b.from >= a.to-slack && b.from <= a.to+slack && b.from > a.from
}

// slack is how far, in letters, the end of one source and the start of the next may lie apart in one block:
// noise at the edges.
const slack = 8

// why names the gravest change of a copy that stays.
func (w *writer) why(v verdict) string {
	worst := noise
	for _, c := range w.list[v.first:v.last] {
		if c.kind == number || c.kind == negation {
			return "fact-changed"
		}
		if c.kind > worst && c.kind != furniture && c.kind != moved {
			worst = c.kind
		}
	}
	switch worst {
	case noise:
		return "caption"
	case added:
		return "words-added"
	case dropped:
		return "words-dropped"
	}
	return "words-changed"
}

// entry reports a run of paragraphs with one continuous source, removed unless there is a reason to stay.
func (w *writer) entry(run []verdict, stays string) {
	first, last := run[0], run[len(run)-1]
	if (stays != "" || w.across) && len(run) == 1 && last.letters < minTold {
		return
	}
	a, b := w.paragraphs[first.paragraph], w.paragraphs[last.paragraph+1]
	if run[0].state == copied {
		last.to = max(first.from, min(last.to, a)) // a last word that was misread may have run on into the copy
	}
	d := report.Duplicate{
		Kind: "exact", Unit: "paragraph", Similarity: 1, Removed: stays == "", Reason: stays,
		Span: report.Span{Start: int(w.doc.Paragraphs[first.paragraph].Start), End: int(w.doc.Paragraphs[last.paragraph].End)},
		Of:   w.places(min(first.from, last.to), last.to),
	}
	if len(run) > 1 {
		d.Unit = "block"
	}
	matched, letters, changes := int32(0), int32(0), int32(0)
	for _, v := range run {
		changes += v.last - v.first
	}
	if changes > 0 {
		d.Changes = make([]report.Change, 0, changes)
	}
	for _, v := range run {
		matched, letters = matched+v.matched, letters+v.letters
		for _, c := range w.list[v.first:v.last] {
			d.Changes = append(d.Changes, report.Change{From: c.from.span(), To: c.to.span()})
			if c.kind == number {
				d.Kind = "near"
			}
		}
	}
	if string(w.text[a:b]) != string(w.text[min(first.from, last.to):last.to]) { // other letters, or the same in another order
		d.Kind = "near"
		d.Similarity = float64(matched) / float64(letters)
	}
	if d.Removed && (first.from >= last.to || w.isGone(first.from, last.to)) {
		d.Removed, d.Reason = false, "source-removed"
	}
	if w.across {
		d.Removed = false
	}
	if d.Removed {
		d.Reason = d.Unit + "-repeat"
		w.gone = append(w.gone, stretch{a, b})
	}
	w.result.Duplicates = append(w.result.Duplicates, d)
	w.told = append(w.told, stretch{a, b})
}

// isGone tells whether some of folded text[from:to] is removed: then it is no source that stays.
func (w *writer) isGone(from, to int32) bool {
	k := sort.Search(len(w.gone), func(k int) bool { return w.gone[k].to > from })
	return k < len(w.gone) && w.gone[k].from < to
}

// places is the source bytes of folded text[from:to], with the punctuation that touches them.
func (w *judges) places(from, to int32) report.Span {
	if from >= to {
		return report.Span{}
	}
	var start, end int
	if p := w.paragraphAt(int(from)); w.paragraphs[p] == from {
		start = int(w.doc.Paragraphs[p].Start)
	} else {
		start, _ = w.place(int(from))
	}
	if p := w.paragraphAt(int(to) - 1); w.paragraphs[p+1] == to {
		end = int(w.doc.Paragraphs[p].End)
	} else {
		_, end = w.place(int(to) - 1)
	}
	s := w.doc.Text
	for end < len(s) && !blank(s[end]) && !letter(s[end]) {
		_, n := utf8.DecodeRuneInString(s[end:])
		end += n
	}
	for start > 0 {
		_, n := utf8.DecodeLastRuneInString(s[:start])
		if b := s[start-n]; blank(b) || letter(b) {
			break
		}
		start -= n
	}
	return report.Span{Start: start, End: end}
}
