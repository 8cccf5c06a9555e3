package quote

import (
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/report"
)

// indirect reads what a cue reports in the reporter's words. The next word decides: that, a clause, whether, to.
func (f *finder) indirect(s *stretch, ci int) {
	c := &f.cues[ci]
	if f.asked(s, ci) || c.form == 'n' && c.subject.none() {
		return
	}
	b := c.last
	if c.inverts() {
		b = c.subject.after
	}
	if f.fronted(s, ci, b) || f.relative(s, ci, b) {
		return
	}
	// told reporters that …
	object := subject{}
	if c.takes('o') {
		if o := s.phraseFrom(b); !o.none() && !s.is(b, "that") {
			object = o
		}
	}
	from := b
	if !object.none() {
		from = object.after
	}
	j := s.adjunctEnd(from)
	switch {
	case s.is(j, "that") && c.takes('t') && (s.tag(j) != syntax.Det || s.finiteVerb(j, len(s.words)) >= 0 && s.is(c.at, "states", "noted", "notes")):
		kind := saidThat
		if c.form == 'g' {
			kind = adding
		}
		f.report(s, ci, kind, j, s.contentEnd(j, f.cues, ci), object)
		return
	}
	if c.weak() {
		return
	}
	j = from
	next := s.tag(j)
	switch {
	case j >= len(s.words):
	case c.takes('w') && (next == syntax.Wh || s.is(j, "if", "whether")):
		f.report(s, ci, askedWh, j, s.contentEnd(j, f.cues, ci), object)
	case next == syntax.To && (c.takes('i') || c.takes('u') && !object.none()):
		if c.takes('u') && !object.none() {
			f.report(s, ci, urgedTo, b, s.nounContentEnd(j, f.cues, ci), subject{})
			return
		}
		f.report(s, ci, promisedTo, j, s.nounContentEnd(j, f.cues, ci), object)
	case c.takes('z') && s.startsClause(j) && (c.form != 'g' || s.tag(j) != syntax.Prep) && (!c.takes('n') && !s.is(c.at, "wrote", "write", "writes", "written") || s.is(c.at, "said", "says", "say") || s.clauseFollows(j)):
		kind := saidClause
		if c.form == 'g' {
			kind = adding
		}
		f.report(s, ci, kind, j, s.contentEnd(j, f.cues, ci), object)
	case c.takes('z') && s.startsClause(s.timeEnd(j)):
		f.report(s, ci, saidClause, s.timeEnd(j), s.contentEnd(s.timeEnd(j), f.cues, ci), object)
	case s.is(c.at, "said", "says", "say") && c.form == 'f' && !c.subject.none() && j+4 < len(s.words) && s.opensClause(j):
		f.report(s, ci, saidClause, j, s.contentEnd(j, f.cues, ci), object) // its verb was taken for a noun or a participle
	case c.takes('u') && !s.phraseFrom(j).none() && s.tag(s.phraseFrom(j).last) == syntax.To:
		f.report(s, ci, urgedTo, j, s.nounContentEnd(s.phraseFrom(j).last, f.cues, ci), subject{})
	case c.form == 'i' || c.form == 'g' && !c.takes('x'):
		// A purpose or a circumstance, more often than a report: to discuss the plan.
	case c.takes('a') && !s.phraseFrom(j).none() && s.is(s.phraseFrom(j).last, "as"):
		f.report(s, ci, describedAs, j, s.nounContentEnd(s.phraseFrom(j).last+1, f.cues, ci), subject{})
	case c.takes('p') && (next == syntax.Prep || next == syntax.Particle) && s.is(j, "for", "on", "about", "of", "to", "against", "that") && !(s.is(j, "for") && s.is(j+1, "this")): // but: comment for this story
		f.report(s, ci, calledFor, j+1, s.nounContentEnd(j+1, f.cues, ci), subject{})
	case c.takes('n') && s.startsNoun(j):
		f.report(s, ci, announced, j, s.nounContentEnd(j, f.cues, ci), subject{})
	}
}

// report records the content [a, b) of a cue.
func (f *finder) report(s *stretch, ci int, kind rule, a, b int, object subject) {
	if b-a < 1 {
		return
	}
	c := &f.cues[ci]
	c.content = [2]int{a, b}
	for i := a; i < b; i++ {
		s.reported[i] = true
	}
	q := f.add(s, c, kind, s.span(a, b))
	if !object.none() {
		f.out[q].addressee = s.span(object.first, object.last)
	}
	for r := range s.regions {
		if int(s.at[r]) >= a && int(s.end[r]) <= b && f.taken[r] < 0 {
			f.taken[r] = q
			if int(s.end[r]) == b {
				f.last = q
			}
		}
	}
}

// timeEnd skips a day or a like word: said Wednesday he …
func (s *stretch) timeEnd(j int) int {
	for k := j; k < j+4; k++ {
		switch {
		case s.timeWord(k), s.tag(k) == syntax.Adv && !s.quoted(k):
		case s.is(k, "on", "in", "last", "this", "late", "early") && k == j:
		default:
			return k
		}
	}
	return j
}

// startsClause tells whether a clause without that starts at j: a subject, and a finite verb behind it.
func (s *stretch) startsClause(j int) bool {
	if j >= len(s.words) {
		return false
	}
	t := s.tag(j)
	switch {
	case s.quoted(j):
	case t == syntax.Pron, t == syntax.Dem, t == syntax.Det, t == syntax.Poss, syntax.Nominal.Has(t), t == syntax.Num, t == syntax.Adj, t == syntax.Ger, t == syntax.Sub, t == syntax.Adv, t == syntax.Wh:
	case t == syntax.Prep:
	default:
		return false
	}
	v := s.finiteVerb(j, len(s.words))
	if t == syntax.Prep && v > 0 && (s.is(v-1, ",") || s.tag(v-1) == syntax.Adv && s.is(v-2, ",")) {
		return false // said on his programme on Monday, only makes it worse
	}
	return v >= 0 && v-j < 40
}

// opensClause tells whether a clause may start at j, by its first word alone.
func (s *stretch) opensClause(j int) bool {
	switch t := s.tag(j); t {
	case syntax.Pron, syntax.Dem, syntax.Det, syntax.Poss, syntax.Num, syntax.Adj, syntax.Ger, syntax.Propn, syntax.Noun, syntax.Nouns:
		return !s.timeWord(j) && !s.timeWord(j+1) && !s.quoted(j)
	case syntax.Prep:
		return s.is(j, "about", "around") && (s.tag(j+1) == syntax.Num || s.is(j+1, "half"))
	}
	return false
}

// clauseFollows tells whether the noun phrase at j is the subject of the verb behind it: for verbs that report a
// thing as well as a fact (announced a plan that will, announced the plan will).
func (s *stretch) clauseFollows(j int) bool {
	n := s.withApposition(s.phraseFrom(j))
	if n.none() {
		return true
	}
	relatives := 0
	for i := n.last; i < len(s.words) && i < n.last+limit; i++ {
		switch t := s.tag(i); {
		case t == syntax.Wh || t == syntax.Sub && s.is(i, "that"):
			relatives++
		case syntax.Finite.Has(t) || s.words[i].tag&syntax.Clitic != 0:
			if relatives == 0 {
				return true
			}
			relatives--
		case s.stop(i):
			return false
		case s.is(i, ",", ";") && relatives == 0:
			return false
		}
	}
	return false
}

// startsNoun tells whether a noun phrase starts at j.
func (s *stretch) startsNoun(j int) bool {
	t := s.tag(j)
	return s.quoted(j) || s.is(j, "yes", "no", "so") || t == syntax.Pron || t == syntax.Dem || t == syntax.Det || t == syntax.Poss || syntax.Nominal.Has(t) || t == syntax.Num || t == syntax.Adj || t == syntax.Wh
}

// fronted reads a cue that stands behind what it reports, or in its middle.
//
//	fronted: The plan will fail, Smith said.
//	aside: The plan, Smith said, will fail.
//	as-said: As Smith said, the plan will fail.
func (f *finder) fronted(s *stretch, ci, b int) bool {
	c := &f.cues[ci]
	if c.form != 'f' || c.subject.none() || !(c.takes('z') || c.takes('q')) || c.weak() || c.passive {
		return false
	}
	a := min(c.first, c.subject.first)
	if s.is(a-1, "as") && !s.quoted(a-1) {
		e := s.adjunctComma(b)
		if s.is(e, ",") && (a == 1 || a == 2) {
			f.report(s, ci, asSaid, e+1, s.contentEnd(e+1, f.cues, ci), subject{})
			return true
		}
		if s.is(a-2, ",") && a > 4 {
			f.report(s, ci, asSaid, s.sentenceStart(a-2), s.trimEnd(0, a-2), subject{})
			return true
		}
		return false
	}
	if !s.is(a-1, ",", "—", "–", "--", "―") || s.quoted(a-1) {
		return false
	}
	if c.inverts() && s.tag(b) == syntax.Wh {
		// said Smith, a lawyer who founded the group.
		for b < len(s.words) && !s.is(b, ",", ";", "—", "–") && !s.stop(b) {
			b++
		}
	}
	e := s.adjunctComma(b)
	if c.takes('o') && e == b && b == c.last {
		// …, a spokesman told The Wall Street Journal on Monday.
		if o := s.phraseFrom(b); !o.none() {
			e = s.adjunctComma(o.after)
		}
	}
	if e < len(s.words) && !s.is(e, ",", "—", "–", "--", "―", ";") && !s.stop(e) {
		return false
	}
	start := s.sentenceStart(a - 1)
	before := s.finiteVerb(start, a-1) >= 0 || a-start > 4 && s.is(c.at, "said", "says", "say", "told") && (e >= len(s.words) || s.stop(e) || !s.prelude(start, a-1))
	if e >= len(s.words) || s.stop(e) || s.is(e, ";") || s.tag(e+1) == syntax.Ger || s.tag(e+1) == syntax.Conj || s.tag(e+1) == syntax.Sub || s.tag(e+1) == syntax.Wh {
		if !before {
			return false
		}
		f.report(s, ci, fronted, start, s.trimEnd(start, a-1), subject{})
		return true
	}
	end := s.contentEnd(e+1, f.cues, ci)
	if end <= e+1 {
		return false
	}
	f.report(s, ci, aside, e+1, end, subject{})
	if q := &f.out[len(f.out)-1]; s.finiteVerb(e+1, end) < 0 || before || !s.prelude(start, a-1) {
		q.pieces = []report.Span{s.span(start, s.trimEnd(start, a-1)), q.pieces[0]}
	}
	return true
}

// relative reads what a relative pronoun stands for and what is said of it: the plan, which Smith said will fail.
//
//	relative: the plan, which Smith said will fail
func (f *finder) relative(s *stretch, ci, b int) bool {
	c := &f.cues[ci]
	w := c.subject.first - 1
	if c.form != 'f' || c.subject.none() || c.subject.last != c.first || b != c.last || s.tag(w) != syntax.Wh && !s.is(w, "that") || s.quoted(w) || !c.takes('z') || b >= len(s.words) {
		return false
	}
	if v := s.tag(b); !syntax.Finite.Has(v) || s.quoted(b) {
		return false
	}
	end := s.contentEnd(b, f.cues, ci)
	for i := b; i < end; i++ {
		if s.is(i, ",") && !s.quoted(i) {
			end = i
		}
	}
	f.report(s, ci, relativeSaid, b, end, subject{})
	q := &f.out[len(f.out)-1]
	q.pieces = []report.Span{s.span(w, w+1), q.pieces[0]}
	return true
}

// prelude tells whether [a, b) only sets the scene: However, / On Monday,
func (s *stretch) prelude(a, b int) bool {
	return b-a <= 1 || s.tag(a) == syntax.Prep || s.tag(a) == syntax.Adv || s.tag(a) == syntax.Conj
}

// sentenceStart is where the sentence that holds position e starts.
func (s *stretch) sentenceStart(e int) int {
	for i := e - 1; i > 0; i-- {
		if s.stop(i-1) && !s.quoted(i-1) && s.words[i].upper && s.words[i].start > s.words[i-1].end || s.is(i-1, ";") {
			return i
		}
	}
	return 0
}

// adjunctComma skips when and where it was said, up to a comma or the end: said on Monday, …
func (s *stretch) adjunctComma(b int) int {
	for j := b; j < len(s.words) && j-b < 20; j++ {
		t := s.tag(j)
		if s.quoted(j) || syntax.Finite.Has(t) || t == syntax.Sub || t == syntax.Wh {
			return b
		}
		if j == b && !s.timeWord(j) && !s.timeWord(j+1) && (t == syntax.Pron || t == syntax.Det || t == syntax.Dem || t == syntax.Poss || syntax.Nominal.Has(t)) {
			return b
		}
		if t == syntax.Punct && !s.is(j, "(", ")", "-", "'", "’") {
			return j
		}
		if j == len(s.words)-1 {
			return len(s.words)
		}
	}
	if b >= len(s.words) {
		return b
	}
	return b
}

// accord reads: According to Smith, the plan will fail. The plan will fail, according to Smith.
func (f *finder) accord(s *stretch) {
	for i := 0; i+1 < len(s.words); i++ {
		if s.words[i].hash != f.filter.accordings || s.quoted(i) || !s.is(i+1, "to") {
			continue
		}
		n := s.phraseFrom(i + 2)
		if n.none() {
			continue
		}
		if full := s.withApposition(n); full.last >= len(s.words) || s.tag(full.last) == syntax.Punct && (i > 1 || s.is(full.last, ",")) {
			n = full
		}
		c := cue{at: i, first: i, last: i + 2, form: 'f', subject: n}
		start := s.sentenceStart(i)
		var a, b int
		if i-start <= 1 {
			a = n.after
			for a < len(s.words) && !s.is(a, ",") && a-n.after < 12 && !s.quoted(a) {
				a++
			}
			switch {
			case s.is(a, ","):
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
				if s.is(k, ";") && !s.quoted(k) {
					a = k + 1
					break
				}
			}
		}
		if b <= a {
			continue
		}
		if s.is(n.after, ",") && s.is(n.after+1, "that") {
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
		if j := n.after; i-start > 1 && s.is(j, ",") && !s.quoted(j) {
			// At the heart of it, according to Smith, was a decision.
			if t := s.tag(j + 1); s.finiteVerb(a, b) < 0 || t == syntax.Conj || s.is(j+1, "because") {
				if e := s.contentEnd(j+1, f.cues, -1); e > j+1 {
					pieces = append(pieces, s.span(j+1, e))
					b = e
				}
			}
		}
		q := f.add(s, &c, according, pieces...)
		for r := range s.regions {
			if int(s.at[r]) >= a && int(s.end[r]) <= b && f.taken[r] < 0 {
				f.taken[r] = q
			}
		}
	}
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
