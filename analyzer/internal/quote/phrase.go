package quote

import (
	"strings"

	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
)

// subject is who a cue names: the mention with its apposition, as positions; first == last when none.
type subject struct {
	first, last int // the mention
	head        int // the position of its head word
	after       int // where the clause goes on behind it
}

func (n subject) none() bool { return n.first >= n.last }

// premodifier are the tags that stand in a noun phrase before its head, and the head.
const premodifier = syntax.Nominal | 1<<syntax.Adj | 1<<syntax.Num | 1<<syntax.Sym | 1<<syntax.Dot | 1<<syntax.Other

// limit is how many words a noun phrase may have: a bound, so that no phrase is read across a whole text.
const limit = 60

// phraseBefore reads the noun phrase that ends before position e and starts at lo at the earliest.
func (s *stretch) phraseBefore(e, lo int) subject {
	lo = max(lo, e-limit)
	j := e - 1
	// X (R-Utah) said
	if s.mark(j, ")") || s.mark(j, "]") {
		k := j
		for k > lo && !s.mark(k, "(") && !s.mark(k, "[") {
			k--
		}
		if n := s.phraseBefore(k, lo); !n.none() {
			n.last, n.after = e, e
			return n
		}
		return subject{}
	}
	if j < lo || s.quoted(j) {
		return subject{}
	}
	if s.tag(j) == syntax.Pron || s.tag(j) == syntax.Dem {
		if s.is(j, "there") {
			return subject{}
		}
		if s.is(j, "himself", "herself", "itself", "themselves") {
			if n := s.phraseBefore(j, lo); !n.none() {
				n.last, n.after = e, e
				return n // Smith himself said
			}
		}
		if s.is(j, "him", "them", "her", "it", "me", "us") && s.tag(j-1) == syntax.Prep && s.attaches(j-1, lo) {
			// a source close to him said
			if n := s.phraseBefore(j-1, lo); !n.none() {
				n.last, n.after = e, e
				return n
			}
		}
		a := j
		if s.tag(j) == syntax.Dem && s.is(j-1, "those", "all") {
			a--
		}
		return subject{first: a, last: e, head: j, after: e}
	}
	if s.is(j, "some", "many", "others", "all", "both", "each", "one", "another", "most", "few", "this", "that", "these", "those") && s.tag(j) != syntax.Wh && s.tag(j) != syntax.Sub {
		return subject{first: j, last: e, head: j, after: e}
	}
	if t := s.tag(j); (t == syntax.Part || t == syntax.Past || t == syntax.Adj) && j > lo && s.is(j-1, "those", "all", "people", "voters") && !s.is(j, "said") {
		return subject{first: j - 1, last: e, head: j - 1, after: e} // those surveyed said
	}
	if !s.nounEnd(j) {
		return subject{}
	}
	head, first := j, j
	for j >= lo && !s.quoted(j) {
		t := s.tag(j)
		switch {
		case j < head && t == syntax.Noun && s.tag(j+1) == syntax.Propn && (s.speechPlace(j) && !s.is(j, "spokesman", "spokeswoman", "lawyer") || s.is(j, "moment", "day", "time", "night", "week", "month", "year", "morning") && s.tag(j-1) == syntax.Det):
			// In a Bloomberg interview Smith said: two phrases.
			return subject{first: first, last: e, head: head, after: e}
		case premodifier.Has(t) || t == syntax.Poss || s.joiner(j, lo):
		case (t == syntax.Part || t == syntax.Ger) && (j < head || j > lo && syntax.Nominal.Has(s.tag(j-1))):
		case t == syntax.Adv && j < head && (s.tag(j+1) == syntax.Adj || s.tag(j+1) == syntax.Part || s.tag(j+1) == syntax.Num):
		case t == syntax.Dem && j < head && s.tag(j+1) == syntax.Prep: // some of the officials
		case t == syntax.Det:
			first = j
			if s.tag(j-1) == syntax.Det || s.tag(j-1) == syntax.Dem && s.is(j-1, "all", "both", "half") {
				first = j - 1
			}
			j = first - 1
			if s.tag(j) == syntax.Prep && s.attaches(j, lo) {
				j--
				head = j
				continue
			}
			if s.tag(j) == syntax.Conj && s.is(j, "and", "or") && j > lo && s.nounEnd(j-1) && !s.tooFar(first, e) && s.listStart(j, lo) {
				j--
				head = j
				continue
			}
			return subject{first: max(first, lo), last: e, head: head, after: e}
		case t == syntax.Prep && s.tag(j+1) == syntax.Num && s.tag(j-1) == syntax.Num && j > lo && s.is(j, "in"): // nine in 10 voters
		case s.is(j, "of") && s.tag(j+1) == syntax.Num && j-1 > lo && s.is(j-1, "out") && s.tag(j-2) == syntax.Num:
			j-- // nine out of 10
		case t == syntax.Prep && s.attaches(j, lo):
			head = j - 1
		case t == syntax.Conj && s.is(j, "and") && s.is(j-1, "he", "she", "they", "we", "i") && j > lo:
			return subject{first: j - 1, last: e, head: head, after: e} // she and her defenders said
		case t == syntax.Conj && s.is(j, "and") && j > lo && syntax.Nominal.Has(s.tag(j-1)) && !s.words[j-1].upper && !s.tooFar(first, e) && s.tag(j+1) != syntax.Pron && s.listOpens(j, lo):
			// the Florida senator and Republican candidate said
			head = j - 1
		case j < head && j > lo && s.mistagged(j):
		default:
			return subject{first: s.quantity(max(first, lo), lo), last: e, head: head, after: e}
		}
		first = j
		j--
	}
	return subject{first: max(first, lo), last: e, head: head, after: e}
}

// mistagged tells whether the small word at j stands inside a noun phrase, whatever its tag: “Times columnist Brooks”,
// “Democratic registered voters”, “primary voters”.
func (s *stretch) mistagged(j int) bool {
	if s.words[j].upper || s.words[j].class != text.Word {
		return false
	}
	before := s.tag(j - 1)
	inside := before == syntax.Propn || before == syntax.Adj || before == syntax.Num
	switch s.tag(j) {
	case syntax.Pres, syntax.Verb:
		return inside && s.tag(j+1) == syntax.Propn && name.Role(s.text(j))
	case syntax.Past:
		return inside && before != syntax.Propn && s.tag(j+1) == syntax.Nouns
	case syntax.Adv:
		return (inside || before == syntax.Det) && syntax.Possible(s.text(j))&(1<<syntax.Adj) != 0
	}
	return false
}

// quantity is where a phrase that starts at position first starts with what counts it: about four voters, at least half.
func (s *stretch) quantity(first, lo int) int {
	if s.is(first, "least", "most") && first-1 >= lo && s.is(first-1, "at") {
		return first - 1
	}
	if s.tag(first) != syntax.Num && !s.is(first, "half", "everyone", "all", "every") {
		return first
	}
	switch {
	case first-1 >= lo && s.is(first-1, "about", "nearly", "almost", "roughly", "not", "only", "some"):
		return first - 1
	case first-2 >= lo && (s.is(first-1, "than") && s.is(first-2, "more", "less", "fewer") || s.is(first-1, "least", "most") && s.is(first-2, "at")):
		return first - 2
	}
	return first
}

func (s *stretch) tooFar(a, b int) bool { return b-a > 12 }

// listStart tells whether "and the Y" at position j joins two subjects: the X and the Y.
func (s *stretch) listStart(j, lo int) bool {
	k := s.listFirst(j, lo)
	return k <= lo || s.tag(k) == syntax.Det
}

// listOpens tells whether the phrase before the conjunction at j has an article and opens its clause.
func (s *stretch) listOpens(j, lo int) bool {
	k := s.listFirst(j, lo)
	return s.tag(k) == syntax.Det && (k == lo || s.quoted(k-1) || s.tag(k-1) == syntax.Punct)
}

// listFirst is where the phrase before the conjunction at j starts.
func (s *stretch) listFirst(j, lo int) int {
	k := j - 1
	for k > lo && premodifier.Has(s.tag(k)) {
		k--
	}
	return k
}

// nounEnd tells whether a noun phrase can end with the word at j.
func (s *stretch) nounEnd(j int) bool {
	switch t := s.tag(j); {
	case syntax.Nominal.Has(t), t == syntax.Num, t == syntax.Sym, t == syntax.Other:
		return true
	case t == syntax.Dot:
		return j > 0
	case t == syntax.Adj && s.is(j, "old") && s.mark(j-1, "-"):
		return true // the 43-year-old
	case t == syntax.Adj:
		return s.tag(j-1) == syntax.Det || s.tag(j-1) == syntax.Adj || s.tag(j-1) == syntax.Noun || s.tag(j-1) == syntax.Propn || s.words[j].upper // the Pacific, the wealthy
	case t == syntax.Ger, t == syntax.Verb, t == syntax.Part, t == syntax.Pres, t == syntax.Past, t == syntax.Intj:
		return s.words[j].upper && !s.quoted(j)
	case t == syntax.Adv, t == syntax.Prep, t == syntax.Sub:
		return s.words[j].upper && j > 0 && s.words[j-1].upper && !s.quoted(j)
	}
	return false
}

// joiner tells whether the word at j holds a noun phrase together: and, &, a hyphen, an apostrophe.
func (s *stretch) joiner(j, lo int) bool {
	if j <= lo {
		return false
	}
	switch {
	case s.mark(j, "- & / – ' ’ . @ +"):
		return s.words[j-1].end == s.words[j].start || s.mark(j, "&")
	case s.is(j, "and"):
		return s.nounEnd(j-1) && s.words[j-1].upper == (j+1 < len(s.words) && s.words[j+1].upper) && s.tag(j+1) != syntax.Pron
	case s.mark(j, ",") && s.tag(j-1) == syntax.Propn && (s.is(j+1, "Jr", "Sr", "jr", "sr", "II", "III", "Inc", "LLC")):
		return true
	case s.words[j].upper && s.words[j-1].upper && s.words[j].class == text.Word:
		return true // a name's inner word that the tagger took for something else
	}
	return false
}

// attaches tells whether the preposition at j hangs on a noun before it: the head of X, people familiar with Y.
func (s *stretch) attaches(j, lo int) bool {
	if j-1 < lo || s.quoted(j-1) {
		return false
	}
	if s.is(j, "like", "than", "as", "despite", "until", "since", "during", "before", "after", "because", "per", "including") {
		return false
	}
	t := s.tag(j - 1)
	switch {
	case s.is(j, "of") && s.is(j-1, "some", "most", "many", "all", "none", "both", "few", "several", "each"):
		return true
	case syntax.Nominal.Has(t), t == syntax.Num:
		return !s.timeWord(j - 1)
	case t == syntax.Dot:
		return true
	case t == syntax.Adj, t == syntax.Part:
		return j-2 >= lo && (syntax.Nominal.Has(s.tag(j - 2)))
	case t == syntax.Dem:
		return s.is(j, "of", "in", "from", "on")
	case s.mark(j-1, ")"):
		return s.is(j, "of", "for")
	}
	return false
}

// timeWord tells whether the word at j is a day, a month or a like word.
func (s *stretch) timeWord(j int) bool {
	return s.is(j, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow",
		"january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
		"week", "month", "year", "morning", "afternoon", "evening", "night", "weekend", "earlier", "later", "ago", "recently")
}

// phraseFrom reads the noun phrase that starts at position a; last is where it ends. With apposition, what
// stands between commas behind it belongs to it: said John Smith, the head of X, who was there.
func (s *stretch) phraseFrom(a int) subject {
	n := len(s.words)
	end := min(n, a+limit)
	if a >= n || s.quoted(a) {
		return subject{}
	}
	if s.tag(a) == syntax.Pron {
		return subject{first: a, last: a + 1, head: a, after: a + 1}
	}
	j, head := a, -1
	for j < end && !s.quoted(j) {
		t := s.tag(j)
		switch {
		case t == syntax.Det || t == syntax.Poss || t == syntax.Dem:
			if head >= 0 && s.tag(j-1) != syntax.Prep && s.tag(j-1) != syntax.Conj && t != syntax.Poss {
				goto done
			}
			if t == syntax.Dem && head < 0 {
				head = j
			}
		case (t == syntax.Pres || t == syntax.Verb || t == syntax.Past) && j > a && !s.words[j].upper && s.words[j-1].upper && j+2 < n && s.tag(j+1) == syntax.Propn && s.words[j+2].upper:
			// said Virginia delegate Beau Correll: a role that was taken for a verb
		case t == syntax.Past && head < 0 && j > a && s.tag(j-1) != syntax.Punct: // one unaligned strategist
		case j > a && s.is(j, "than") && s.is(j-1, "more", "less", "fewer"):
		case t == syntax.Num && head < 0 && s.is(j+1, "of"):
			head = j // one of two witnesses
		case syntax.Nominal.Has(t):
			if head >= 0 && s.timeWord(j) {
				goto done
			}
			head = j
		case t == syntax.Adj, t == syntax.Num, t == syntax.Sym, t == syntax.Dot, t == syntax.Other:
			if head >= 0 && t == syntax.Adj && !s.words[j].upper && !s.is(j-1, "-", "of") && s.words[j-1].tag&syntax.Possessive == 0 && !(s.tag(j-1) == syntax.Propn && s.tag(j+1) == syntax.Noun && (s.tag(j+2) == syntax.Propn || s.tag(a) == syntax.Det)) {
				goto done
			}
			if next := s.tag(j + 1); t == syntax.Adj && head < 0 && j > 0 && (next == syntax.Punct && (s.words[j].upper || j > a) || next == syntax.Wh && j > a || s.words[j].upper && (s.is(j+1, "of", "from") || j > a && (next == syntax.Adj || next == syntax.Part || next == syntax.Prep) && !s.words[j+1].upper && !syntax.Nominal.Has(s.tag(j+2)))) {
				head = j // said Black, who; an American official who; one Republican involved in it
			}
		case t == syntax.Ger && head < 0 && s.tag(j+1) == syntax.Prep:
			head = j // polling by X
		case (t == syntax.Part || t == syntax.Ger || t == syntax.Adv) && head < 0:
		case head == j-1 && (s.tag(j-1) != syntax.Propn || s.is(j-1, "poll", "survey")) && s.modifies(j):
			// a poll released on Thursday, officials familiar with the talks: all of it, to the next mark or verb
			for j < end && !s.quoted(j) && s.tag(j) != syntax.Punct && (!syntax.Finite.Has(s.tag(j)) || t == syntax.Wh) && s.tag(j) != syntax.Conj {
				j++
			}
			goto done
		case t == syntax.Prep && head >= 0 && s.follows(j, head):
		case s.mark(j, "- & / – ' ’ .") && j > a && s.words[j-1].end == s.words[j].start && j+1 < n && s.words[j+1].start == s.words[j].end:
		case s.is(j, "and", "&") && head >= 0 && j+1 < end && (syntax.Nominal.Has(s.tag(j+1)) || s.tag(j+1) == syntax.Det) && s.tag(j+2) != syntax.Past:
		case s.words[j].upper && j > a && s.words[j-1].upper && s.words[j].class == text.Word:
			head = j
		case s.mark(j, "(") && head >= 0 && j+1 < end:
			k := j
			for k < end && !s.mark(k, ")") {
				k++
			}
			if k-j > 6 || k >= end {
				goto done
			}
			j = k
		default:
			goto done
		}
		j++
	}
done:
	for j > a && (s.tag(j-1) == syntax.Prep || s.tag(j-1) == syntax.Conj || s.tag(j-1) == syntax.Det || s.mark(j-1, "-")) {
		j--
	}
	if head < 0 || j <= a {
		return subject{}
	}
	return subject{first: a, last: j, head: head, after: j}
}

// modifies tells whether the participle, adjective or who at j hangs on the noun before it.
func (s *stretch) modifies(j int) bool {
	switch s.tag(j) {
	case syntax.Part, syntax.Ger:
		return s.tag(j+1) == syntax.Prep || s.timeWord(j+1) || s.is(j+1, "last", "this", "earlier")
	case syntax.Adj:
		return s.tag(j+1) == syntax.Prep && s.is(j, "familiar", "close", "available", "aware", "knowledgeable")
	}
	return s.is(j, "who") || s.is(j, "with") && s.is(j+1, "knowledge", "direct")
}

// follows tells whether the preposition at j goes on with the noun phrase whose head stands at head.
func (s *stretch) follows(j, head int) bool {
	if s.timeWord(j+1) || s.quoted(j+1) || head != j-1 && !s.mark(j-1, ")") && s.tag(j-1) != syntax.Dot {
		return false
	}
	switch {
	case s.is(j, "of"):
		return true
	case s.tag(head) == syntax.Ger, s.is(j, "by") && s.tag(head) != syntax.Propn:
		return true
	case s.is(j, "for", "on") && s.words[j-1].upper && j+1 < len(s.words) && s.words[j+1].upper && name.Body(strings.ToLower(s.text(head))):
		return true // the Center for Policy
	case s.is(j, "for", "at", "from", "with", "to", "on", "in"):
		return s.tag(head) != syntax.Propn && !s.is(j+1, "a", "an") && (s.words[min(j+1, len(s.words)-1)].upper || s.tag(j+1) == syntax.Det && j+2 < len(s.words) && s.is(j, "for", "at", "with"))
	}
	return false
}

// stop tells whether the word at i is the full stop that ends a sentence.
func (s *stretch) stop(i int) bool {
	return s.tag(i) == syntax.Punct && s.mark(i, ". ! ? …")
}
