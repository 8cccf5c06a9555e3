package quote

import (
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/report"
)

// accord reads: According to Smith, the plan will fail. The plan will fail, according to Smith.
func (f *finder) accord(s *stretch) {
	for _, at := range s.accords {
		i := int(at)
		if !s.is(i+1, "to") {
			continue
		}
		n := s.phraseFrom(i + 2)
		if t := s.tag(i + 2); n.none() && s.quoted(i+3) && (t == syntax.Det || t == syntax.Poss) {
			// according to the “Ferries first” report
			if n = s.phraseFrom(int(s.end[s.words[i+3].region])); !n.none() {
				n.first = i + 2
			}
		}
		if n.none() {
			continue
		}
		start := s.sentenceStart(i)
		inside := s.entersClause(i)
		fore := i-start <= 1 || inside
		if full := s.withApposition(n); full.last >= len(s.words) || s.tag(full.last) == syntax.Punct && (i > 1 || s.mark(full.last, ",")) {
			if !fore && s.finiteVerb(start, i) >= 0 || !s.mark(n.last, ",") || !s.startsClause(n.last+1) || !s.clauseFollows(n.last+1) {
				n = full
			}
		}
		c := cue{at: i, first: i, last: i + 2, form: 'f', subject: n}
		var a, b int
		if fore {
			a = n.after
			for a < len(s.words) && !s.mark(a, ",") && a-n.after < 12 && !s.quoted(a) {
				a++
			}
			switch {
			case s.mark(a, ","):
				a++
			case s.clauseFollows(n.last) && (s.tag(n.last) == syntax.Det || s.tag(n.last) == syntax.Pron):
				a = n.last // According to Smith the plan failed.
			default:
				continue
			}
			b = s.contentEnd(a, f.cues, -1)
		} else {
			a, b = start, s.trimEnd(start, i)
			for k := i - 1; k > start; k-- {
				// The nearest attribution or semicolon bounds what came before.
				if s.mark(k, ";") && !s.quoted(k) {
					a = k + 1
					break
				}
			}
		}
		if b <= a {
			continue
		}
		if s.mark(n.after, ",") && s.is(n.after+1, "that") {
			continue // considered, according to the agency, that …: the verb's subject speaks
		}
		overlap := false
		for k := range f.cues {
			if f.cues[k].done && f.cues[k].content[0] < b && f.cues[k].content[1] > a {
				overlap = true
			}
		}
		if overlap {
			continue
		}
		if r := s.onlyRegion(a, b); r >= 0 {
			f.taken[r] = f.add(s, &c, according, s.regions[r].Span)
			f.last = f.taken[r]
			continue
		}
		pieces := []report.Span{s.span(a, b)}
		if j := s.sourceEnd(n.after); i-start > 1 && !inside && s.mark(j, ",") && !s.quoted(j) {
			// At the heart of it, according to Smith, was a decision.
			if t := s.tag(j + 1); s.finiteVerb(a, b) < 0 || t == syntax.Conj || syntax.Finite.Has(t) || s.is(j+1, "because") {
				if e := s.contentEnd(j+1, f.cues, -1); e > j+1 {
					pieces = append(pieces, s.span(j+1, e))
					b = e
				}
			}
		}
		for k := a; k < b; k++ {
			s.reported[k] = true
		}
		q := f.add(s, &c, according, pieces...)
		for r := range s.regions {
			if int(s.at[r]) >= a && int(s.end[r]) <= b && f.taken[r] < 0 {
				f.taken[r] = q
			}
		}
	}
}

// sourceEnd is the comma that ends what hangs on a source read up to position j: a person close to the talks, …; j when
// there is none.
func (s *stretch) sourceEnd(j int) int {
	for k := j; k < min(len(s.words), j+12) && !s.quoted(k) && !s.stop(k) && !syntax.Finite.Has(s.tag(k)); k++ {
		if s.mark(k, ",") {
			return k
		}
	}
	return j
}

// entersClause tells whether according to at i stands behind the word that opens a clause: Smith said that, according to the
// ministry, the bridge was safe; But, according to …
func (s *stretch) entersClause(i int) bool {
	i--
	if s.mark(i, ", — – - --") && !s.quoted(i) {
		i--
	}
	return i >= 0 && !s.quoted(i) && (s.is(i, "that", ":", "while", "because", "after", "and", "but") || s.tag(i) == syntax.Sub)
}

// onlyRegion is the region that [a, b) consists of, or -1.
func (s *stretch) onlyRegion(a, b int) int {
	if !s.quoted(a) {
		return -1
	}
	r := int(s.words[a].region)
	if int(s.at[r]) == a && int(s.end[r]) >= b-1 {
		return r
	}
	return -1
}
