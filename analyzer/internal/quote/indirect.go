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
	inner := s.reported[c.first] && c.form == 'f'
	if inner && (c.subject.none() || s.tag(c.subject.head) != syntax.Propn) {
		return // Smith said they had said so: only a third party with a name is told apart, as inside marks
	}
	b := c.last
	if c.inverts() {
		b = c.subject.after
	}
	if f.fronted(s, ci, b) || f.relative(s, ci, b) || f.reportedBy(s, ci) {
		return
	}
	// told reporters that …
	object := subject{}
	if c.takes('o') {
		if o := s.phraseFrom(b); !o.none() && !s.is(b, "that") {
			object = o
		}
	}
	if !object.none() && s.is(c.at, "asked", "asks", "ask", "asking") {
		for k := object.first + 1; k < object.last; k++ {
			if s.tag(k) == syntax.Wh {
				object.last, object.after = k, k // asked them who it was
				break
			}
		}
	}
	if t := s.tag(object.after); !object.none() && !s.quoted(object.after) && (t == syntax.Modal || t == syntax.Aux || t == syntax.Past || t == syntax.Pres) && object.after < len(s.words) {
		object = subject{} // warned it could fail: what the phrase is the subject of was said
	}
	from := b
	if !object.none() {
		from = object.after
	}
	j := s.adjunctEnd(from, !object.none())
	if j == c.last && s.is(j, "that") && !s.quoted(j+1) && syntax.Finite.Has(s.tag(j+1)) && s.is(c.at, "states", "reports", "remarks", "claims", "notes", "comments", "promises", "demands", "complaints", "charges") {
		return // reports that have come in
	}
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
	case c.takes('o') && c.takes('w') && !object.none() && s.is(j, "about") && s.is(c.at, "asked", "asks", "ask"):
		f.report(s, ci, askedWh, j, s.contentEnd(j, f.cues, ci), object)
	case next == syntax.To && c.takes('i') && !c.subject.none() && s.tag(c.subject.head) == syntax.Wh && c.subject.first < c.first:
		// Which voters, not what they said: the delegates who pledged to support Smith.
	case next == syntax.To && (c.takes('i') || c.takes('u') && !object.none()):
		if c.takes('u') && !object.none() {
			f.report(s, ci, urgedTo, b, s.nounContentEnd(j, f.cues, ci), subject{})
			return
		}
		f.report(s, ci, promisedTo, j, s.nounContentEnd(j, f.cues, ci), object)
	case c.takes('z') && next == syntax.Prep && s.adjuncts(j) > j && s.startsClause(s.adjuncts(j)) && s.clauseFollows(s.adjuncts(j)):
		// said in a statement on Monday it had no plans
		kind := saidClause
		if c.form == 'g' {
			kind = adding
		}
		a := s.adjuncts(j)
		f.report(s, ci, kind, a, s.contentEnd(a, f.cues, ci), object)
	case c.takes('z') && s.startsClause(j) && (c.form != 'i' || s.is(c.at, "say", "claim", "argue", "suggest")) && (next != syntax.Prep || c.form != 'g' && s.is(c.at, "said", "says", "say") || s.is(j+1, "least", "most")) && (!c.passive || c.takes('o')) && (s.is(c.at, "said", "says", "say") || s.clauseFollows(j)):
		kind := saidClause
		if c.form == 'g' {
			kind = adding
		}
		f.report(s, ci, kind, j, s.contentEnd(j, f.cues, ci), object)
	case c.takes('z') && s.timeEnd(j) > j && s.startsClause(s.timeEnd(j)) && (s.is(c.at, "said", "says", "say") || s.clauseFollows(s.timeEnd(j))):
		f.report(s, ci, saidClause, s.timeEnd(j), s.contentEnd(s.timeEnd(j), f.cues, ci), object)
	case s.is(c.at, "said", "says", "say") && c.form == 'f' && !c.subject.none() && j+4 < len(s.words) && s.opensClause(j):
		f.report(s, ci, saidClause, j, s.contentEnd(j, f.cues, ci), object) // its verb was taken for a noun or a participle
	case c.takes('u') && !s.phraseFrom(j).none() && s.tag(s.phraseFrom(j).last) == syntax.To:
		f.report(s, ci, urgedTo, j, s.nounContentEnd(s.phraseFrom(j).last, f.cues, ci), subject{})
	case c.form == 'i' || c.form == 'g' && !c.takes('x'):
		// A purpose or a circumstance, more often than a report: to discuss the plan.
	case c.form == 'f' && c.frames != "" && !c.passive && (c.subject.none() || s.is(c.subject.head, "that")):
		// Propose alternatives. A report that cited them: nobody is known to speak.
	case s.reported[c.first]:
		// Part of what somebody else said: Smith said the mayor had called for cuts.
	case c.takes('a') && s.is(j, "as") && c.form == 'f' && !c.passive && !c.subject.none() && c.subject.last == c.first && s.is(c.subject.first-1, "whom", "which", "what", "who") && !s.quoted(c.subject.first-1):
		// a plan, which Smith described as a failure
		f.report(s, ci, describedAs, j+1, s.nounContentEnd(j+1, f.cues, ci), subject{})
		q := &f.out[len(f.out)-1]
		q.pieces = []report.Span{s.span(c.subject.first-1, c.subject.first), s.span(j, c.content[1])}
	case c.takes('a') && !s.phraseFrom(j).none() && s.is(s.phraseFrom(j).last, "as"):
		f.report(s, ci, describedAs, j, s.nounContentEnd(s.phraseFrom(j).last+1, f.cues, ci), subject{})
	case c.takes('p') && s.timeWord(j) && s.is(j+1, "for", "on", "about"):
		f.report(s, ci, calledFor, j+2, s.nounContentEnd(j+2, f.cues, ci), subject{}) // called Wednesday for
	case c.takes('p') && (next == syntax.Prep || next == syntax.Particle) && s.is(j, "for", "on", "about", "of", "to", "against", "that") && !s.mark(j+1, ", ; :") && (s.is(j, "for") || !s.is(c.at, "asked", "ask", "asks")) && !(s.is(j, "for") && s.is(j+1, "this")) && !(s.is(c.at, "responded") && !c.negated): // but: comment for this story, responded to them
		f.report(s, ci, calledFor, j+1, s.nounContentEnd(j+1, f.cues, ci), subject{})
	case c.takes('n') && c.form == 'f' && !c.passive && next == syntax.Prep && s.adjuncts(j) > j && s.startsNoun(s.adjuncts(j)):
		a := s.adjuncts(j) // announced on Monday a plan
		f.report(s, ci, announced, a, s.nounContentEnd(a, f.cues, ci), subject{})
	case c.passive && !c.subject.none() && c.takes('n'):
		// The plan was first reported by The Post.
		if n := s.subjectBefore(c.first, s.lowest(c.first)); !n.none() && s.tag(n.head) != syntax.Wh {
			f.report(s, ci, announced, n.first, n.last, subject{})
		}
	case c.takes('n') && s.timed(j):
		// called it off on Thursday, reported a few days later: when it was, not what.
	case c.takes('n') && (s.startsNoun(j) || next == syntax.Ger && c.form == 'f') && !(c.passive && !s.quoted(j)) && (c.last > c.at+1 || !s.is(c.at, "call", "calls", "called", "calling") || s.callsSo(c, j)):
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
	inner := s.reported[c.first]
	for i := a; i < b; i++ {
		s.reported[i] = true
	}
	q := f.add(s, c, kind, s.span(a, b))
	if inner {
		f.within(q)
	}
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

// within notes which of the quotes before it a quote's verb stands in, among the nearest.
func (f *finder) within(q int) {
	for k := q - 1; k >= max(0, q-8); k-- {
		for _, p := range f.out[k].pieces {
			if p.Contains(f.out[q].cue) {
				f.out[q].inside, f.out[q].nested = k, true
				return
			}
		}
	}
}

// adjuncts skips phrases that tell when and where it was said, up to the subject of what was: in a statement on Monday it had
// no plans. It returns j when a comma follows: said under the plan, people would pay.
func (s *stretch) adjuncts(j int) int {
	k := j
	for range 3 {
		switch {
		case s.tag(k) == syntax.Prep && s.is(k, "in", "on", "at", "during", "through", "via", "by", "to", "after"):
			n := s.phraseFrom(k + 1)
			if s.timeWord(k + 1) {
				k += 2
				continue
			}
			if n.none() || !s.speechPlace(k+1) && !s.words[n.head].upper {
				return j
			}
			k = n.last
		case s.timeWord(k):
			k++
		default:
			if s.mark(k, ",") {
				return j
			}
			return k
		}
	}
	return k
}

// timeEnd skips a day or a like word: said Wednesday he …
func (s *stretch) timeEnd(j int) int {
	told := false
	for k := j; k < j+4; k++ {
		switch {
		case s.timeWord(k):
			told = true
		case s.tag(k) == syntax.Adv && !s.quoted(k):
			told = true
		case s.is(k, "on", "in", "last", "this", "late", "early", "for") && k == j:
		case s.is(k, "weeks", "months", "years", "days"):
			told = true
		default:
			if !told {
				return j
			}
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
	case s.timeWord(j) && s.words[j].tag&syntax.Possessive == 0 && s.tag(j+1) == syntax.Prep:
		return false // said Thursday during a visit
	case t == syntax.Pron, t == syntax.Dem, t == syntax.Det, t == syntax.Poss, syntax.Nominal.Has(t), t == syntax.Num, t == syntax.Sym, t == syntax.Adj, t == syntax.Ger, t == syntax.Sub, t == syntax.Adv, t == syntax.Wh:
	case t == syntax.Conj && s.is(j, "neither", "either", "both"):
	case t == syntax.Prep && s.is(j, "about", "around", "at", "over", "under", "nearly") && (s.is(j+1, "least", "most", "half") || s.tag(j+1) == syntax.Num):
		// said at least six planes flew
	case t == syntax.Prep:
		// said under the plan, people could pay less
		k := s.phraseFrom(j + 1).last
		if s.mark(k, ",") {
			k++
		}
		return k > j && s.tag(k) != syntax.Prep && s.startsClause(k) && s.clauseFollows(k)
	default:
		return false
	}
	v := s.finiteVerb(j, len(s.words))
	return v >= 0 && v-j < 40
}

// opensClause tells whether a clause may start at j, by its first word alone.
func (s *stretch) opensClause(j int) bool {
	switch t := s.tag(j); t {
	case syntax.Pron, syntax.Dem, syntax.Det, syntax.Poss, syntax.Num, syntax.Sym, syntax.Adj, syntax.Ger, syntax.Propn, syntax.Noun, syntax.Nouns:
		return !s.timeWord(j) && !s.timeWord(j+1) && !s.quoted(j)
	case syntax.Adv:
		return syntax.Nominal.Has(s.tag(j+1)) && !s.timeWord(j) && !s.timeWord(j+1) && !s.quoted(j) // long lines kept them out
	case syntax.Prep:
		return s.is(j, "about", "around") && (s.tag(j+1) == syntax.Num || s.is(j+1, "half"))
	}
	return false
}

// clauseFollows tells whether the noun phrase at j is the subject of the verb behind it: for verbs that report a
// thing as well as a fact (announced a plan that will, announced the plan will).
func (s *stretch) clauseFollows(j int) bool {
	n := s.phraseFrom(j)
	if n.none() || s.words[n.last-1].tag&syntax.Clitic != 0 {
		return true
	}
	if m := s.withApposition(n); m.after > n.last && s.mark(m.after, ",") {
		if v := m.after + 1; syntax.Finite.Has(s.tag(v)) || s.tag(v) == syntax.Adv && syntax.Finite.Has(s.tag(v+1)) {
			return true // the plan, a compromise, will fail
		}
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
		case s.stop(i), t == syntax.Sub, t == syntax.Conj && (s.tag(i+1) == syntax.Past || s.tag(i+1) == syntax.Pres):
			return false
		case s.mark(i, ", ;") && relatives == 0:
			return false
		}
	}
	return false
}

// callsSo tells whether call says what its object is called: him a liar, what he calls justice. A call to a donor does not.
func (s *stretch) callsSo(c *cue, j int) bool {
	if !c.subject.none() && s.is(c.subject.first-1, "what") {
		return true
	}
	for r := range s.regions {
		if int(s.at[r]) >= j {
			return true
		}
	}
	n := s.phraseFrom(j)
	if n.none() || s.is(n.head, "himself", "herself", "itself", "themselves") && n.last >= len(s.words) {
		return false
	}
	switch t := s.tag(n.last); t {
	case syntax.Det, syntax.Adj, syntax.Adv, syntax.Poss, syntax.Noun, syntax.Nouns, syntax.Propn, syntax.Part, syntax.Num:
		return !s.timeWord(n.last) && n.last < len(s.words)
	case syntax.Punct:
		return s.quoted(n.last) || s.mark(n.last, ",") && n.last-j > 4
	}
	return n.last-j > 3 && s.tag(n.head) != syntax.Propn
}

// timed tells whether the phrase at j only says when: Thursday, each year, a few days later.
func (s *stretch) timed(j int) bool {
	if s.timeWord(j) && s.words[j].tag&syntax.Possessive == 0 {
		return true
	}
	n := s.phraseFrom(j)
	return !n.none() && n.last-j < 4 && (s.timeWord(n.head) && s.words[n.head].tag&syntax.Possessive == 0 || s.is(n.head, "days", "weeks", "months", "years") && s.is(n.last, "later", "ago", "earlier"))
}

// startsNoun tells whether a noun phrase starts at j.
func (s *stretch) startsNoun(j int) bool {
	t := s.tag(j)
	return s.quoted(j) || s.is(j, "yes", "no", "so") || s.is(j, "at") && s.is(j+1, "least", "most") || t == syntax.Pron || t == syntax.Dem || t == syntax.Det || t == syntax.Poss || syntax.Nominal.Has(t) || t == syntax.Num || t == syntax.Sym || t == syntax.Adj || t == syntax.Wh
}
