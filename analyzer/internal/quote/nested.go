package quote

import (
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/report"
)

// nest reads the quotes inside the quoted regions of a stretch: “Jones told us, ‘Go home,’” Smith said. Only what
// a cue inside the marks reports is a quote; other inner marks are titles and scare quotes.
//
//	nested: “Jones told us, ‘Go home,’” Smith said.
func (f *finder) nest(s *stretch) {
	for r := range s.regions {
		outer := f.taken[r]
		if outer < 0 {
			continue
		}
		for f.nextNested < len(f.nested) && f.nested[f.nextNested].End <= s.regions[r].Start {
			f.nextNested++
		}
		first := f.nextNested
		last := first
		for last < len(f.nested) && f.nested[last].Start < s.regions[r].End {
			last++
		}
		if last > first {
			f.inner(s, r, outer, f.nested[first:last])
		}
		f.nextNested = last
	}
}

// inner reads region r as a stretch of its own, whose regions are the nested ones.
func (f *finder) inner(s *stretch, r, outer int, nested []region) {
	in := &stretch{doc: s.doc, regions: nested, paragraph: s.paragraph}
	in.words = append(in.words, s.words[int(s.at[r])+1:s.end[r]]...)
	k := 0
	for i := range in.words {
		w := &in.words[i]
		for k < len(nested) && nested[k].End <= int(w.start) {
			k++
		}
		w.region = -1
		if k < len(nested) && nested[k].Start <= int(w.start) {
			w.region = int32(k)
		}
		in.reported = append(in.reported, false)
	}
	in.place()
	f.tag(in)
	g := finder{doc: f.doc, filter: f.filter, last: -1, before: -1, prior: -1}
	for range nested {
		g.taken = append(g.taken, -1)
	}
	g.cues = in.findCues(f.filter, nil)
	for i := range g.cues {
		c := &g.cues[i]
		c.subject = in.subjectOf(c, g.cues[:i], in.lowest(c.first))
		g.direct(in, i)
	}
	for i := range g.out {
		q := g.out[i]
		if q.rule == cueAfterPart || q.rule == cueBeforeRaw || !in.thirdParty(q.source) {
			continue
		}
		q.inside, q.nested, q.rule = outer, true, nestedCue
		f.out = append(f.out, q)
	}
}

// tag gives the words of a region their tags: sentences wholly inside marks have none yet.
func (f *finder) tag(in *stretch) {
	if len(in.words) == 0 {
		return
	}
	d := f.doc
	lo, hi := 0, len(d.Tokens)
	for lo < hi {
		if m := (lo + hi) / 2; d.Tokens[m].Start < in.words[0].start {
			lo = m + 1
		} else {
			hi = m
		}
	}
	last := min(lo+len(in.words), len(d.Tokens))
	for i, t := range syntax.Sentence(d, int32(lo), int32(last), f.named, nil) {
		in.words[i].tag = t
	}
}

// thirdParty tells whether a source names somebody. A pronoun inside a quote is mostly the speaker again, or
// somebody that only the speaker knows: such quotes stay part of the outer one.
func (s *stretch) thirdParty(source report.Span) bool {
	for i := range s.words {
		if w := &s.words[i]; int(w.start) >= source.Start && int(w.end) <= source.End && w.tag.Base() == syntax.Propn {
			return true
		}
	}
	return false
}

// place finds the positions of the regions.
func (s *stretch) place() {
	for i := range s.regions {
		at, end := -1, -1
		for k := max(0, prior(s.end, i)); k < len(s.words); k++ {
			if s.words[k].region == int32(i) {
				if at < 0 {
					at = k
				}
				end = k + 1
			} else if at >= 0 {
				break
			}
		}
		if at < 0 {
			at, end = 0, 0
		}
		s.at, s.end = append(s.at, int32(at)), append(s.end, int32(end))
	}
}

// number sets the index that inner quotes know their outer ones by, once all are in order.
func number(out []found, quotes []report.Quote, order []int32) {
	for i := range out {
		if out[i].nested {
			quotes[i].Inside = int(order[out[i].inside])
		}
	}
}
