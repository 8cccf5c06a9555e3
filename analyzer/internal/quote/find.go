package quote

import (
	"slices"

	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// Result is what was found. Speakers[i].Quotes and Quotes[j].SpeakerID point at each other.
type Result struct {
	Quotes   []report.Quote // in the order of their first pieces
	Speakers []report.Speaker
}

// found is a quote in the making.
type found struct {
	pieces    []report.Span
	source    report.Span
	cue       report.Span
	addressee report.Span
	negated   bool
	rule      rule
	paragraph int32
	nested    bool // stands in the quote that inside is the number of, in the order of finding
	inside    int
	id        int32 // the order of finding
}

// end is where the last piece of a quote ends: what goes on with it stands behind.
func (q *found) end() int { return q.pieces[len(q.pieces)-1].End }

// finder walks a document and collects quotes.
type finder struct {
	doc        *text.Document
	outer      []region
	nested     []region
	nextNested int
	out        []found
	pieces     []report.Span // see list
	filter     *filter
	split      *splitter
	names      *name.Index
	named      syntax.Names
	cast       *cast // in a language without a grammar
	cues       []cue
	taken      []int // taken[r] is the quote that region r of the stretch belongs to, or -1
	last       int   // the direct quote that a following region may go on with, or -1
	before     int   // the direct quote that the paragraph before ended with, or -1
	prior      int   // the quote that the stretch before ended with, of any kind, or -1
	colon      *found
	turns      []int32 // the colons that paragraphs of an interview start with; nil when the text is none
}

// Find finds the quotes of a document.
func Find(d *text.Document, names *name.Index) Result {
	w := spare.Take()
	f := finder{doc: d, filter: english(), last: -1, before: -1, prior: -1, pieces: make([]report.Span, 0, len(d.Text)/256+4),
		split: &w.split, out: slices.Grow(w.out, len(d.Text)/256+4), outer: w.outer, nested: w.nested, cues: w.cues, taken: w.taken}
	w.regions = findRegions(d, w.regions[:0])
	for _, r := range w.regions {
		if r.nested {
			f.nested = append(f.nested, r)
		} else {
			f.outer = append(f.outer, r)
		}
	}
	if len(d.Lang.CueNouns) > 0 {
		f.names, f.named = names, nameTokens(d, names)
		f.read()
	} else {
		f.cast = newCast(d, names)
		f.readPlain()
	}
	f.sound()
	for i := range f.out {
		f.out[i].id = int32(i)
	}
	report.SortBy(f.out, func(q *found) int { return q.pieces[0].Start })
	r := f.result(names)
	w.give(&f)
	return r
}

// nameTokens is the capitalised words of names, for the tagger.
func nameTokens(d *text.Document, names *name.Index) syntax.Names {
	if names == nil {
		return nil
	}
	set := make(syntax.Names, len(d.Tokens)/64+1)
	for i := range names.Mentions {
		for k := names.Mentions[i].First; k < names.Mentions[i].Last; k++ {
			if d.Tokens[k].Upper && !(k == names.Mentions[i].First && equalFold(d.Word(int(k)), "said")) { // Said Smith, “…”
				set[k>>6] |= 1 << (k & 63)
			}
		}
	}
	return set
}

// sound leaves out pieces that have come to be empty, and the quotes that have no other: a mark without its
// partner may take a content away after it was found.
func (f *finder) sound() {
	at := make([]int, len(f.out)) // where each has gone, or -1
	kept := f.out[:0]
	for i, q := range f.out {
		pieces := q.pieces[:0]
		for _, p := range q.pieces {
			if p.Start < p.End {
				pieces = append(pieces, p)
			}
		}
		q.pieces, at[i] = pieces, -1
		if len(pieces) > 0 {
			at[i] = len(kept)
			kept = append(kept, q)
		}
	}
	f.out = kept
	for i := range kept {
		if q := &kept[i]; q.nested {
			q.inside = at[q.inside]
			q.nested = q.inside >= 0
		}
	}
}

// read reads a language with a grammar of its own, stretch by stretch.
func (f *finder) read() {
	p := f.split
	p.over(f, f.outer)
	f.readInterview()
	paragraph, spoken := int32(-1), false
	for s := p.advance(); s != nil; s = p.advance() {
		if s.paragraph != paragraph {
			paragraph = s.paragraph
			f.paragraph(s)
			spoken = f.speaks(paragraph)
		}
		if len(s.words) == 0 || spoken {
			f.colon, f.last, f.prior = nil, -1, -1 // the reporter's own sentence
			continue
		}
		f.stretch(s)
	}
}

// paragraph is called at the first stretch of each paragraph. A direct quote that ended the paragraph before may
// go on in this one.
func (f *finder) paragraph(s *stretch) {
	f.before = f.last
	if f.last >= 0 && !(len(s.regions) > 0 && s.regions[0].continues) {
		f.last = -1
	}
}

// stretch reads one stretch.
func (f *finder) stretch(s *stretch) {
	first := len(f.out)
	f.cues = s.findCues(f.filter, f.cues[:0])
	f.taken = f.taken[:0]
	for range s.regions {
		f.taken = append(f.taken, -1)
	}
	for i := range f.cues {
		c := &f.cues[i]
		if !c.set {
			c.subject = s.subjectOf(c, f.cues[:i], s.lowest(c.first))
		}
		c.done = c.takes('b') && !f.hasLearned(s, c) || s.names(c)
	}
	f.readColon(s)
	f.loneByline(s)
	f.headline(s)
	for i := range f.cues {
		if !f.cues[i].done {
			f.direct(s, i)
		}
	}
	f.accord(s)
	for i := range f.cues {
		if !f.cues[i].done {
			f.indirect(s, i)
		}
	}
	f.nouns(s)
	f.rest(s)
	f.prior = f.latest(first)
	if len(f.nested) > 0 {
		f.nest(s)
	}
}

// latest is the quote found since the given one that ends last, -1 when there is none.
func (f *finder) latest(first int) int {
	at := -1
	for i := first; i < len(f.out); i++ {
		if q := &f.out[i]; !q.nested && len(q.pieces) > 0 && (at < 0 || q.end() >= f.out[at].end()) {
			at = i
		}
	}
	return at
}

// lowest is how far back the clause of a verb at position e can start: to the last quoted region, colon or dash.
func (s *stretch) lowest(e int) int {
	for i := e - 1; i >= 0 && e-i < 2*limit; i-- {
		if s.quoted(i) || s.mark(i, "; :") || s.stop(i) && i+1 < e && s.words[i+1].upper && s.words[i+1].start > s.words[i].end {
			return i + 1
		}
	}
	return max(0, e-2*limit)
}

// list is a list of pieces in the memory that all share.
func (f *finder) list(pieces []report.Span) []report.Span {
	n := len(f.pieces)
	f.pieces = append(f.pieces, pieces...)
	return f.pieces[n:len(f.pieces):len(f.pieces)]
}

// add records a quote of a cue.
func (f *finder) add(s *stretch, c *cue, r rule, pieces ...report.Span) int {
	q := found{pieces: f.list(pieces), rule: r, paragraph: s.paragraph}
	if c != nil {
		q.cue, q.source, q.negated = s.span(c.first, c.last), s.mention(c.subject), c.negated
		c.done = true
	}
	f.out = append(f.out, q)
	return len(f.out) - 1
}
