package quote

import "verbatim/analyzer/internal/syntax"

// finiteVerb is the first position in [a, b) of a verb that makes a clause, or -1. Quoted words count.
func (s *stretch) finiteVerb(a, b int) int {
	for i := a; i < b && i < len(s.words); i++ {
		t := s.words[i].tag
		if syntax.Finite.Has(t) || t&syntax.Clitic != 0 {
			return i
		}
	}
	return -1
}

// contentEnd is where the content that starts at position a ends: at the end of its sentence, or where the
// reporter's own voice or another attribution goes on. i is the cue's index in cues.
func (s *stretch) contentEnd(a int, cues []cue, self int) int {
	n := len(s.words)
	next := 0
	for i := a; i < n; i++ {
		if s.quoted(i) {
			continue
		}
		for next < len(cues) && cues[next].first < i {
			next++
		}
		if s.stop(i) && i+1 < n && !s.quoted(i+1) && s.words[i+1].upper && s.words[i+1].start > s.words[i].end {
			return s.trimEnd(a, i)
		}
		if s.mark(i, ";") {
			return s.trimEnd(a, i)
		}
		if i > a && s.quoted(i-1) {
			// … “a disgrace,” she said.
			for k := next; k < len(cues) && cues[k].first <= i+limit; k++ {
				if c := &cues[k]; k != self && !c.weak() && c.form == 'f' && (c.first == i || c.subject.first == i && c.subject.last == c.first) {
					return i
				}
			}
		}
		if i > a && s.quoted(i-1) && s.commaInside(i-1) {
			for k := next; k < len(cues) && cues[k].first <= i+2; k++ {
				if c := &cues[k]; k != self && !c.weak() && (c.first == i || c.first == i+1 && (s.tag(i) == syntax.Conj || s.tag(i) == syntax.Adv)) {
					return i
				}
			}
			if s.is(i, "according") {
				return i
			}
		}
		comma, dash := false, false
		if i > a && s.words[i].mark {
			comma = s.mark(i, ",")
			dash = !comma && s.dash(i)
		}
		if (comma || dash) && s.speaksNext(a, i, cues, next, self) {
			return s.trimEnd(a, i)
		}
		if comma {
			if i > a+1 && s.is(i+1, "according") && s.is(i+2, "to") || s.is(i+1, "compared", "up", "down") && s.is(i+2, "with", "to", "from", "sharply") {
				return s.trimEnd(a, i)
			}
			if self >= 0 && (s.leaves(a, i+1, &cues[self]) || s.mainClause(&cues[self], i+1)) || s.aside(i+1) {
				return s.trimEnd(a, i)
			}
			// , adding that …   , and said that …   , but she denied …
			for k := next; k < len(cues) && cues[k].first <= i+14; k++ {
				c := &cues[k]
				if k == self || c.weak() {
					continue
				}
				start := c.first
				if !c.subject.none() && c.subject.last == c.first && c.form == 'f' {
					start = c.subject.first
				}
				j := i + 1
				if s.tag(j) == syntax.Conj || s.tag(j) == syntax.Sub && s.is(j, "while", "although", "though", "whereas") {
					j++
				}
				if s.tag(j) == syntax.Adv {
					j++
				}
				if start == j || start == j+1 {
					return s.trimEnd(a, i)
				}
			}
		}
		if dash && i > a+2 && (s.breaksOff(i+1) || s.words[i].start > s.words[i-1].end && s.aside(i+1) || self >= 0 && s.leaves(a, i+1, &cues[self])) {
			return s.trimEnd(a, i)
		}
		if s.tag(i) == syntax.Conj && i > a+2 {
			// … and said that: a second verb of the same speaker. … and others have said: another speaker.
			for k := next; k < len(cues) && cues[k].first <= i+12; k++ {
				c := &cues[k]
				if k != self && !c.weak() && c.form == 'g' && c.first == i+1 && self >= 0 && cues[self].form == 'g' {
					return s.trimEnd(a, i) // admitting that …, but warning that …
				}
				if k != self && !c.weak() && c.form == 'f' && (c.first == i+1 || c.subject.first == i+1 && c.subject.last == c.first && c.takes('z')) {
					return s.trimEnd(a, i)
				}
			}
		}
	}
	return s.trimEnd(a, n)
}

// speaksNext tells whether another attribution follows the comma or dash at i, behind when and where it was made: Smith said
// it was over, on Monday he said it was not. What starts at a has its verb before.
func (s *stretch) speaksNext(a, i int, cues []cue, next, self int) bool {
	for k := next; k < len(cues) && cues[k].first <= i+12; k++ {
		c := &cues[k]
		if k != self && !c.weak() && c.form == 'g' && c.first <= i+2 && (c.first == i+1 || s.tag(i+1) == syntax.Conj) && s.dash(i) {
			return true
		}
		if k == self || c.weak() || c.form != 'f' || c.subject.none() || c.subject.last != c.first || c.subject.first <= i {
			continue
		}
		j := c.subject.first
		if j > i+1 && (s.tag(i+1) != syntax.Prep && s.tag(i+1) != syntax.Conj || s.finiteVerb(i+1, j) >= 0) {
			return false
		}
		return c.takes('z') && s.finiteVerb(a, i) >= 0
	}
	return false
}

// mainClause tells whether the clause that starts at i, behind a comma, is the one that the cue's own clause hangs on:
// After saying he was tired, the man left. While he said it was over, the market fell.
func (s *stretch) mainClause(c *cue, i int) bool {
	start := s.sentenceStart(c.first)
	k := start
	if t := s.tag(k); t == syntax.Conj || t == syntax.Adv {
		k++
	}
	switch t := s.tag(k); {
	case c.form == 'g' && (k == c.first || k == c.first-1 && (t == syntax.Prep || t == syntax.Sub)):
	case c.form == 'f' && c.subject.first > k && c.subject.first-k < 8 && (t == syntax.Sub || t == syntax.Wh || s.is(k, "after", "before", "as", "since", "until")) && !s.is(k, "that", "what", "who"):
		for j := k + 1; j < c.first; j++ {
			if s.mark(j, ",") {
				return false // the cue stands behind the subordinate clause
			}
		}
	default:
		return false
	}
	n := s.phraseFrom(i)
	if n.none() {
		return false
	}
	v := s.withApposition(n).after
	for s.tag(v) == syntax.Adv {
		v++
	}
	return v < len(s.words) && (syntax.Finite.Has(s.tag(v)) || s.tag(v) == syntax.Part)
}

// resumesMain tells whether the clause that a relative one stands in goes on at i, behind a comma: Smith, who said he
// was tired, left.
func (s *stretch) resumesMain(c *cue, i int) bool {
	if c.subject.none() || s.tag(c.subject.first) != syntax.Wh || c.subject.first > c.first {
		return false
	}
	for s.tag(i) == syntax.Adv && !s.quoted(i) {
		i++
	}
	return i < len(s.words) && !s.quoted(i) && syntax.Finite.Has(s.tag(i))
}

// aside tells whether what starts at i, behind a comma, is a remark of the reporter's to the end of the sentence: said
// the women were few, a share that had risen; … as has the mayor of Miami.
func (s *stretch) aside(i int) bool {
	switch {
	case s.is(i, "as") && s.tag(i+1) == syntax.Aux:
		return true
	case s.is(i, "the") && s.is(i+1, "first", "latest", "second", "third", "only"):
	case !s.is(i, "a", "an"):
		return false
	}
	relative := false
	for j := i + 1; j < len(s.words) && j < i+limit; j++ {
		switch t := s.tag(j); {
		case s.quoted(j):
		case s.stop(j):
			return true
		case t == syntax.Punct && s.mark(j, ", ; — – :"):
			return false
		case t == syntax.Wh || s.is(j, "that"):
			relative = true
		case syntax.Finite.Has(t) && !relative:
			return false
		}
	}
	return true
}

// breaksOff tells whether the reporter speaks behind a dash, from i to the end of the sentence: said it was over – though it
// was not. A second dash takes the voice back.
func (s *stretch) breaksOff(i int) bool {
	if !s.is(i, "though", "although", "even", "while", "despite") || s.quoted(i) {
		return false
	}
	for k := i + 1; k < min(len(s.words), i+limit) && !s.stop(k); k++ {
		if s.dash(k) {
			return false
		}
	}
	return true
}

// commaInside tells whether the region that ends at position i ends with a comma.
func (s *stretch) commaInside(i int) bool {
	in := s.regions[s.words[i].region].inner()
	for in.End > in.Start && s.doc.Text[in.End-1] == ' ' {
		in.End--
	}
	return in.End > in.Start && s.doc.Text[in.End-1] == ','
}

// trimEnd leaves out the punctuation that ends [a, b), but not inside quotation marks.
func (s *stretch) trimEnd(a, b int) int {
	for b > a && !s.quoted(b-1) && s.tag(b-1) == syntax.Punct && !s.mark(b-1, ") ] ' ’ %") {
		b--
	}
	return b
}

// adjunctEnd skips what may stand between a verb group and what it reports, when something that opens a
// content follows: said in a statement on Monday that …; told reporters, “… It returns i when nothing does. Behind an addressee
// (told) a content must follow, whatever stands before its that.
func (s *stretch) adjunctEnd(i int, told bool) int {
	for j := i; j < len(s.words) && j-i < 24; j++ {
		t := s.tag(j)
		switch {
		case s.quoted(j):
			if j == i || s.mark(j-1, ", :") || s.is(j-1, "that", "as") {
				return j
			}
			// on NBC's “Meet the Press” that: a title
			if t := s.words[j-1].tag; t&syntax.Possessive == 0 && t != syntax.Prep && t != syntax.Poss && t != syntax.Det && t != syntax.Propn {
				return i
			}
			j = int(s.end[s.words[j].region]) - 1
		case s.is(j, "that") && t != syntax.Det:
			if j == i || told || t == syntax.Sub && s.circumstance(i, j) || s.timeWord(j-1) || s.mark(j-1, ", ) — – --") || s.occasion(j-1) {
				return j
			}
			return i
		case s.mark(j, ":"):
			return j
		case s.mark(j, ","):
			if j+1 < len(s.words) && s.quoted(j+1) {
				return j
			}
			if s.tag(j+1) == syntax.Wh {
				// said on the radio, where she has a show, that …
				k := j + 2
				for k < len(s.words)-1 && k-j < 16 && !s.mark(k, ",") && !s.quoted(k) {
					k++
				}
				if s.mark(k, ",") && s.is(k+1, "that") {
					return k + 1
				}
			}
			if s.is(j+1, "according") {
				// considered, according to the agency, that …
				for j += 2; j < len(s.words)-1 && j-i < 24 && !s.mark(j, ","); j++ {
				}
			}
			if j > i+8 {
				return i
			}
		case syntax.Finite.Has(t), s.words[j].tag&syntax.Clitic != 0, t == syntax.Wh, s.stop(j), s.mark(j, ";"):
			return i
		case t == syntax.Conj && s.is(j+1, "that"):
			return i
		}
	}
	return i
}

// circumstance tells whether [i, j) only says when, where or how it was said: in ’08, by 55 to 41 per cent.
func (s *stretch) circumstance(i, j int) bool {
	if t := s.tag(i); t != syntax.Prep && t != syntax.Adv {
		return false
	}
	for ; i < j; i++ {
		if t := s.tag(i); t == syntax.Ger || t == syntax.Verb || t == syntax.To || t == syntax.Part && !s.speechNoun(i-1) || s.mark(i, ",") {
			return false
		}
	}
	return true
}

// occasion tells whether the noun at j names who was told, or when and where: a statement, reporters, the rally.
func (s *stretch) occasion(j int) bool {
	if s.speechNoun(j) {
		return true
	}
	// in Iowa that, at the University of X that: the noun ends a phrase that starts with a preposition.
	k := j
	for k >= 0 && (premodifier.Has(s.tag(k)) || s.tag(k) == syntax.Det || s.tag(k) == syntax.Poss) {
		k--
	}
	return s.tag(k) == syntax.Prep && s.words[j].upper
}

// nounContentEnd is where a content that is a noun phrase and what hangs on it ends: before a comma that
// starts something new, and before when, where and how it was said.
func (s *stretch) nounContentEnd(a int, cues []cue, self int) int {
	e := s.contentEnd(a, cues, self)
	gerund := s.tag(a) == syntax.Ger
	for i := a + 1; i < e; i++ {
		if s.quoted(i) {
			continue
		}
		t := s.tag(i)
		gerund = gerund || t == syntax.Ger && (s.tag(i-1) == syntax.Prep || s.tag(i-1) == syntax.Sub) // of taking and giving
		if s.quoted(i-1) && s.commaInside(i-1) && !s.listed(i) {
			return i // called him a “liar,” adding to the din
		}
		switch {
		case s.mark(i, "— – -- ― ("):
			return s.trimEnd(a, i)
		case s.is(i, "by") && s.is(i+1, "saying", "noting", "pointing", "telling", "arguing", "calling", "claiming", "suggesting", "writing", "tweeting", "declaring"):
			return i // dismissed the charge by saying …
		case t == syntax.Conj && (s.tag(i+1) == syntax.Ger && !gerund || s.quoted(i-1) && s.finiteVerb(i, min(i+4, e)) >= 0):
			return s.trimEnd(a, i)
		case s.mark(i, ","):
			if s.leavesNoun(i, e) {
				return s.trimEnd(a, i)
			}
		case t == syntax.Prep && s.is(i, "in", "at", "during", "through", "via") && s.speechPlace(i+1):
			return s.trimEnd(a, i)
		case syntax.Nominal.Has(t) && s.words[i].upper && s.timeWord(i) && i+1 == e && i > a+1:
			if s.is(i-1, "on") {
				i-- // announced a bridge on Monday
			}
			return s.trimEnd(a, i)
		case t == syntax.Conj && (s.tag(i+1) == syntax.Past || s.tag(i+1) == syntax.Part && s.quoted(i-1) || s.tag(i+1) == syntax.Aux || s.tag(i+1) == syntax.Pres && s.finiteVerb(a, i) < 0):
			return s.trimEnd(a, i)
		}
	}
	return e
}

// opensAnew are the tags of words that start something new behind a comma.
const opensAnew syntax.Set = 1<<syntax.Ger | 1<<syntax.Conj | 1<<syntax.Pron | 1<<syntax.Wh | 1<<syntax.Sub | 1<<syntax.Prep | 1<<syntax.Adv | 1<<syntax.Past

// leavesNoun tells whether a noun content that may run to e ends at the comma at i: before a study, a draft of which was
// leaked; not before …, including that one, or …, as well as that one.
func (s *stretch) leavesNoun(i, e int) bool {
	switch {
	case opensAnew.Has(s.tag(i + 1)):
		return !s.is(i+1, "including", "especially", "as", "such")
	case s.tag(i+1) == syntax.Det:
		return s.is(i+1, "a", "an") && !s.listedNouns(i, e)
	}
	return false
}

// listedNouns tells whether the comma at i stands between nouns that and joins before e.
func (s *stretch) listedNouns(i, e int) bool {
	for k := i + 1; k < min(e, i+12); k++ {
		if s.tag(k) == syntax.Conj || s.quoted(k) {
			return true
		}
	}
	return false
}

// listed tells whether the words in marks that end before i are one of several, or a title: a “liar,” a “cheat” and a “thief”.
func (s *stretch) listed(i int) bool {
	for k := i; k < min(i+4, len(s.words)); k++ {
		if s.quoted(k) {
			return true
		}
	}
	return s.title(int(s.words[i-1].region))
}

// speechPlace tells whether the phrase at i is an occasion of speech: a statement, an interview, a rally.
func (s *stretch) speechPlace(i int) bool {
	for j := i; j < min(i+7, len(s.words)) && !s.quoted(j); j++ {
		if s.speechNoun(j) {
			return true
		}
		if t := s.tag(j); !(premodifier.Has(t) || t == syntax.Det || t == syntax.Poss || t == syntax.Punct && s.mark(j, "-")) {
			return false
		}
	}
	return false
}

// speechNoun tells whether the word at j is an occasion of speech.
func (s *stretch) speechNoun(j int) bool {
	return s.is(j, "statement", "interview", "speech", "rally", "tweet", "tweets", "address", "letter", "email", "e-mail", "debate", "conference", "briefing", "memo", "post", "remarks", "appearance",
		"event", "call", "hearing", "ad", "op-ed", "essay", "article", "column", "blog", "interviews", "statements", "speeches", "lawyer", "spokesman", "spokeswoman", "hall", "convention", "twitter", "facebook", "reporters", "crowd", "audience", "news", "filing", "file", "ed", "dissent", "ruling", "memoir")
}
