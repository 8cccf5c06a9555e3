package quote

import "verbatim/analyzer/internal/text"

// workspace is the memory of one reading, which the next one takes over: an article then allocates less than half.
type workspace struct {
	split         splitter
	out           []found
	regions       []region
	outer, nested []region
	cues          []cue
	taken         []int
}

// spare is the workspace that nobody uses.
var spare text.Spare[workspace]

// largest is the number of quotes, and of the words of a stretch, from which on a workspace is not kept: that of a book
// would stay for good.
const largest = 1 << 12

// give leaves the workspace to the next text, without what belongs to this one.
func (w *workspace) give(f *finder) {
	if cap(f.out) > largest || cap(w.split.s.words) > largest {
		return
	}
	clear(f.out[:cap(f.out)])
	w.out, w.outer, w.nested, w.cues, w.taken = f.out[:0], f.outer[:0], f.nested[:0], f.cues[:0], f.taken[:0]
	w.split.over(f, nil)
	w.split.s.doc, w.split.doc, w.split.named = nil, nil, nil
	spare.Give(w)
}

// over prepares to walk the document of a finder with these regions.
func (p *splitter) over(f *finder, regions []region) {
	p.doc, p.regions, p.filter, p.named, p.next, p.nextReg = f.doc, regions, f.filter, f.named, 0, 0
}
