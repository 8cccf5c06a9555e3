package quote

import (
	"strings"

	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
)

// subjectOf finds who a cue names: before the verb, behind it when the order is inverted, or the subject of an
// earlier verb that it shares. lo is where its clause can start at the earliest.
func (s *stretch) subjectOf(c *cue, earlier []cue, lo int) subject {
	if c.form == 'g' || c.form == 'i' || c.form == 'n' {
		if c.form == 'n' {
			return s.byPhrase(c.last)
		}
		if c.form == 'g' && c.first-1 > lo && s.tag(c.first-1) == syntax.Adv && s.tag(c.first-2) == syntax.Propn {
			c.first--
		}
		if c.form == 'g' && c.first > lo && (s.nounEnd(c.first-1) && !s.timeWord(c.first-1) || s.tag(c.first-1) == syntax.Pron) {
			// footage of Trump saying
			if n := s.phraseBefore(c.first, lo); !n.none() {
				if s.issued(n, lo) {
					return s.shared(c.first, earlier)
				}
				for k := n.last - 1; k > n.first; k-- {
					if s.is(k, "of", "with", "as") && s.tag(k) == syntax.Prep {
						n.first = k + 1
						break
					}
				}
				return n
			}
		}
		if c.form == 'i' {
			if n := s.prompted(c.first, lo); !n.none() {
				return n
			}
		}
		return s.shared(c.first, earlier)
	}
	if c.passive {
		return s.byPhrase(c.last)
	}
	e := s.untimed(c.first, lo)
	comma := s.mark(e-1, ",") && !s.quoted(e-1)
	if comma && s.is(c.at, "said", "says") && s.finiteVerb(s.sentenceStart(e), e) >= 0 {
		// …, forcing her to fight, said Smith: no apposition ends before the verb.
		if n := s.inverted(c); !n.none() && (s.tag(n.head) == syntax.Propn || s.is(n.first, "a", "an", "one", "some", "several") || n.last >= len(s.words) || s.stop(n.last)) {
			return n
		}
	}
	if n := s.subjectBefore(c.first, lo); !n.none() {
		return n
	}
	if n := s.beyondTitle(c); !n.none() {
		return n
	}
	if e == lo || comma || s.quoted(e-1) || s.mark(e-1, "- — – -- ―") {
		if n := s.inverted(c); !n.none() {
			return n
		}
	}
	if s.tag(e-1) == syntax.Conj || s.mark(e-1, ",") {
		return s.shared(e, earlier)
	}
	return subject{}
}

// prompted is the subject of the verb that an infinitive at e hangs on: it was so quiet that Smith was moved to say.
func (s *stretch) prompted(e, lo int) subject {
	for k := e - 1; k > max(lo, e-5) && !s.quoted(k) && !s.mark(k, ", ; :"); k-- {
		if syntax.Finite.Has(s.tag(k)) {
			if n := s.subjectBefore(k, lo); !n.none() && s.tag(n.head) != syntax.Wh {
				return n
			}
			break
		}
	}
	return subject{}
}

// issued tells whether a phrase is what somebody put out, or who got it: Smith issued a statement saying; she emailed
// supporters saying.
func (s *stretch) issued(n subject, lo int) bool {
	t := s.tag(n.first - 1)
	return n.first > lo+1 && (t == syntax.Particle || t == syntax.Verb || t == syntax.Part || t == syntax.Past || t == syntax.Pres || t == syntax.Ger) &&
		s.is(n.head, "statement", "email", "release", "message", "letter", "memo", "response", "note", "pitch", "lawsuit", "complaint", "article", "articles", "notice",
			"supporters", "voters", "reporters", "followers", "fans", "me", "us", "them")
}

// inverted is the subject that stands behind the cue: “…,” said John Smith. A phrase with a verb of its own is the start
// of what was said: …, said the plan would fail.
func (s *stretch) inverted(c *cue) subject {
	if !c.takes('q') || c.last >= len(s.words) || s.quoted(c.last) || s.tag(c.last) == syntax.Prep || s.timeWord(c.last) || s.is(c.last, "me", "us", "him", "them") {
		return subject{}
	}
	n := s.withApposition(s.phraseFrom(c.last))
	if n.none() && s.is(c.last, "one", "another", "others", "some", "many") {
		return subject{first: c.last, last: c.last + 1, head: c.last, after: c.last + 1} // “…,” tweeted another.
	}
	if s.tag(c.last) == syntax.Pron && n.last < len(s.words) && s.tag(n.last) != syntax.Punct && s.tag(n.last) != syntax.Prep && s.tag(n.last) != syntax.Conj && s.tag(n.last) != syntax.To && !s.timeWord(n.last) {
		return subject{} // said he still “prays”
	}
	if n.none() || s.words[n.last-1].tag&syntax.Clitic != 0 {
		return subject{}
	}
	if s.quoted(n.last) && !s.capital(int(s.words[n.last].region)) {
		return subject{} // said the party “train may have left”
	}
	if s.quoted(c.first-1) && s.commaInside(c.first-1) && s.tag(n.head) != syntax.Pron {
		return n // “…,” said Smith, whatever follows
	}
	for i := n.last; i < len(s.words) && i < n.last+limit && !s.quoted(i) && !s.mark(i, ", ; — – -- (") && !s.stop(i); i++ {
		switch t := s.tag(i); {
		case t == syntax.Wh, t == syntax.Sub, t == syntax.Conj, t == syntax.Ger:
			return n
		case syntax.Finite.Has(t):
			return subject{}
		}
	}
	return n
}

// byPhrase is the agent of a passive: it was announced by the ministry.
func (s *stretch) byPhrase(i int) subject {
	for j := i; j < min(i+6, len(s.words)) && !s.quoted(j); j++ {
		if s.is(j, "by") {
			return s.withApposition(s.phraseFrom(j + 1))
		}
		if t := s.tag(j); t == syntax.Punct || t == syntax.Sub || syntax.Finite.Has(t) {
			break
		}
	}
	return subject{}
}

// shared is the subject of the nearest earlier cue with one, or else of the first verb of the stretch:
// she criticised X and said …; he left, saying …
func (s *stretch) shared(e int, earlier []cue) subject {
	for k := len(earlier) - 1; k >= 0; k-- {
		if n := earlier[k].subject; !n.none() && !s.embedded(n.first, earlier[:k]) {
			return n
		}
	}
	start := s.mainStart(s.sentenceStart(e), e)
	for i := start; i < e; i++ {
		if t := s.tag(i); !s.quoted(i) && (t == syntax.Past || t == syntax.Pres || t == syntax.Aux || t == syntax.Modal) {
			a := i
			for a > 0 && s.tag(a-1) == syntax.Adv {
				a--
			}
			if n := s.subjectBefore(a, start); !n.none() {
				return n
			}
		}
	}
	for i := start + 1; i < e; i++ {
		// A judge sided with them, saying …: in a sentence without a verb, what was taken for a participle is one.
		if t := s.tag(i); (t == syntax.Part || t == syntax.Adj) && !s.quoted(i) && s.nounEnd(i-1) && strings.HasSuffix(s.text(i), "ed") {
			if n := s.subjectBefore(i, start); !n.none() {
				return n
			}
		}
	}
	if n := s.phraseFrom(start); !n.none() && start < e {
		return n
	}
	return s.nextSubject(e)
}

// mainStart is where the main clause starts of a sentence at start that opens with another: When the show ended, Smith left,
// saying …. It starts before e.
func (s *stretch) mainStart(start, e int) int {
	if t := s.tag(start); t != syntax.Sub && t != syntax.Wh && !s.is(start, "after", "before", "since", "once", "shortly", "until", "as") {
		return start
	}
	for k := start + 1; k < min(e, start+limit); k++ {
		if !s.mark(k, ",") || s.quoted(k) {
			continue
		}
		n := s.phraseFrom(k + 1)
		v := n.after
		for s.tag(v) == syntax.Adv {
			v++
		}
		if !n.none() && v < e && syntax.Finite.Has(s.tag(v)) {
			return k + 1
		}
	}
	return start
}

// embedded tells whether the clause whose subject starts at i is what an earlier cue reports: Smith said the mayor denied it
// and added … has Smith go on, not the mayor.
func (s *stretch) embedded(i int, earlier []cue) bool {
	for k := len(earlier) - 1; k >= 0; k-- {
		if c := &earlier[k]; !c.subject.none() && !c.weak() && c.form == 'f' && (c.last == i || s.is(i-1, "that") && c.last < i) {
			return true
		}
	}
	return false
}

// nextSubject is the subject of the clause behind the one that starts at e: Promising that …, Smith said …
func (s *stretch) nextSubject(e int) subject {
	for i := e + 1; i+1 < len(s.words); i++ {
		k := i + 1
		if s.quoted(i) {
			if s.quoted(k) || !s.commaInside(i) {
				continue // Citing “obligations,” the mayor said …
			}
		} else if !s.mark(i, ",") {
			continue
		}
		n := s.phraseFrom(k)
		if n.none() {
			continue
		}
		if m := s.phraseFrom(n.last + 1); s.mark(n.last, ",") && !m.none() && syntax.Finite.Has(s.tag(m.last)) {
			continue // Speaking in Salem, Oregon, Smith said …
		}
		if s.finiteVerb(n.last, n.last+3) >= 0 || s.tag(n.last) == syntax.Part {
			return n
		}
	}
	return subject{}
}

// subjectBefore reads the subject of a verb at position v that ends before it, with its apposition.
func (s *stretch) subjectBefore(v, lo int) subject {
	e := s.untimed(v, lo)
	j := e - 1
	if j < lo || s.quoted(j) {
		return subject{}
	}
	switch {
	case s.mark(j, ",") || s.dash(j):
		if n := s.beforeApposition(j, lo); !n.none() || !s.mark(j, ",") {
			n.after = max(n.after, v)
			return n
		}
		if n := s.phraseBefore(j, lo); !n.none() && s.sentenceStart(j) == n.first && !s.timeWord(j-1) {
			return n // a stray comma: Smith for the ministry, says
		}
		return subject{}
	case s.tag(j) == syntax.Wh && s.is(j, "when", "where", "why", "how"):
		return subject{}
	case s.tag(j) == syntax.Wh:
		// the man who said: the pronoun is the mention; what it stands for is found when speakers are joined.
		return subject{first: j, last: e, head: j, after: e}
	}
	n := s.phraseBefore(e, lo)
	if n.none() {
		return n
	}
	n.after = v
	// people who attended the meeting said: the phrase is an object, its clause hangs on another.
	if m := s.modified(n, lo); !m.none() {
		m.after = v
		return m
	}
	if p := n.first - 1; p > lo && (s.tag(p) == syntax.Past || s.tag(p) == syntax.Pres || s.tag(p) == syntax.Ger || s.tag(p) == syntax.Part || s.tag(p) == syntax.Prep || s.tag(p) == syntax.Verb) {
		for k := p; k > max(lo, p-10) && !s.mark(k, ","); k-- {
			if s.tag(k) == syntax.Wh && s.is(k, "who", "that", "which") {
				if m := s.phraseBefore(k, lo); !m.none() {
					m.last = e
					m.after = v
					return m
				}
			}
		}
	}
	return s.conjoined(n, lo)
}

// modified is the phrase that a participle with the phrase n in it hangs on: protesters marching through the streets
// chanted.
func (s *stretch) modified(n subject, lo int) subject {
	if p := n.first - 1; p <= lo || s.tag(p) != syntax.Prep && s.tag(p) != syntax.Ger || s.quoted(p) {
		return subject{}
	}
	for k := n.first - 1; k > max(lo, n.first-8); k-- {
		t := s.tag(k)
		if t == syntax.Ger && k > lo && (s.tag(k-1) == syntax.Noun || s.tag(k-1) == syntax.Nouns) && !s.timeWord(k-1) {
			return s.phraseBefore(k, lo)
		}
		if s.quoted(k) || t == syntax.Punct || syntax.Finite.Has(t) || t == syntax.Conj || t == syntax.Sub {
			return subject{}
		}
	}
	return subject{}
}

// untimed is where the subject of a verb at position e ends, behind which the day may stand: Smith on Monday said; Smith, the
// mayor, on Monday said; Smith left but on Monday said; Smith later Monday said.
func (s *stretch) untimed(e, lo int) int {
	j := e - 1
	switch {
	case j-2 < lo || s.quoted(j):
		return e
	case s.timeWord(j) && s.is(j-1, "on", "last", "this") || s.is(j, "time") && s.is(j-2, "at"):
		j--
	case s.tag(j) == syntax.Num && s.words[j].end-s.words[j].start == 4 && s.words[j].class != text.Word && (s.is(j-1, "in") || s.is(j-2, "in") && s.timeWord(j-1)):
		for !s.is(j, "in") {
			j--
		}
	case s.timeWord(j) && s.words[j].upper && s.is(j-1, "later", "late", "early", "earlier"):
		j--
	default:
		return e
	}
	if s.is(j, "the") {
		j--
	}
	for j > lo && s.tag(j-1) == syntax.Adv {
		j--
	}
	if j > lo && (s.nounEnd(j-1) || s.is(j-1, ")", "he", "she", "they", "who", "and", "but") || s.mark(j-1, ",") && !s.quoted(j-1)) {
		return j
	}
	return e
}

// conjoined takes in what stands before a subject that is the last of a list and opens the clause: Smith and his aides said;
// Smith, Jones and Brown said.
func (s *stretch) conjoined(n subject, lo int) subject {
	first, listed := n.first, s.is(n.first+1, "and") && s.tag(n.first) == syntax.Propn
	for k := 0; k < 4 && first-2 >= lo && !s.quoted(first-1); k++ {
		if !s.is(first-1, "and", "or") && !((k > 0 || listed) && s.mark(first-1, ",")) {
			break
		}
		m := s.phraseBefore(first-1, lo)
		if m.none() || s.timeWord(first-2) {
			return n
		}
		first = m.first
	}
	if first == n.first {
		return n
	}
	if t := s.tag(first - 1); first == lo || first == s.sentenceStart(n.first) || t == syntax.Sub || t == syntax.Conj || t == syntax.Wh {
		n.first = first
	}
	return n
}
