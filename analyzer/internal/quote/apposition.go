package quote

import "verbatim/analyzer/internal/syntax"

// withApposition extends a noun phrase read by phraseFrom over the appositions and relative clauses behind it.
func (s *stretch) withApposition(n subject) subject {
	if n.none() {
		return n
	}
	for range 3 {
		j := n.last
		if !s.mark(j, ",") || s.quoted(j) {
			return n
		}
		k, t := j+1, s.tag(j+1)
		relative := t == syntax.Wh && s.is(j+1, "who", "which", "whose")
		if relative {
			m := k
			for m < len(s.words) && m-k < limit && !s.quoted(m) && !s.mark(m, ", ; — – : ―") && !s.stop(m) {
				m++
			}
			if s.words[m-1].end-s.words[k].start < s.words[j-1].end-s.words[n.first].start {
				n.last = m
			}
			n.after = m
			return n
		}
		if !s.appositive(k) {
			return n
		}
		m := k
		if t != syntax.Prep {
			p := s.phraseFrom(k)
			if p.none() && (t != syntax.Num || k+1 < len(s.words) && s.tag(k+1) != syntax.Punct && !s.quoted(k+1)) {
				return n
			}
			m = max(k+1, p.last) // an age stands alone: John Smith, 24, of Oakport
		}
		// A relative clause, or what modifies the apposition, runs on to the next comma.
		for m < len(s.words) && m-k < limit && !s.quoted(m) && !s.is(m, ",", ";", "—", "–", ":", "―", "which", "as", "when", "after", "during") && !s.stop(m) && !s.timeWord(m) {
			if s.words[m].tag.Base() == syntax.Punct && s.mark(m, "--") {
				break
			}
			m++
		}
		n.last, n.after = m, m
	}
	return n
}

// appositive tells whether an apposition can start at k: an article, a title, a noun without article, an age.
func (s *stretch) appositive(k int) bool {
	switch t := s.tag(k); {
	case t == syntax.Det, t == syntax.Poss, t == syntax.Num, t == syntax.Noun, t == syntax.Nouns, t == syntax.Propn:
		return true
	case t == syntax.Adj:
		return true
	case s.is(k, "former", "then", "managing", "acting", "ranking", "including", "now"), t == syntax.Prep && s.is(k, "of") && s.tag(k-2) == syntax.Num:
		return true
	}
	return false
}

// beforeApposition reads a subject whose apposition, relative clause or aside ends with the comma or dash at j.
func (s *stretch) beforeApposition(j, lo int) subject {
	for k := j - 1; k > max(lo, j-limit); k-- {
		if s.quoted(k) {
			k = int(s.at[s.words[k].region]) // a title inside the apposition
			continue
		}
		if s.mark(k, "; :") {
			return subject{}
		}
		if !s.mark(k, ",") && !s.dash(k) {
			continue
		}
		n := s.phraseBefore(k, lo)
		if n.none() || s.timeWord(k-1) || k+1 == j || s.is(k-1, "meanwhile", "however", "though", "too") {
			continue
		}
		if n.first > lo && s.tag(n.first-1) == syntax.Prep && j-k < 5 && k > lo+3 {
			// Mr. Smith, now retired in Cambridge, Mass., said
			if m := s.beforeApposition(k, lo); !m.none() {
				m.last, m.after = j, j+1
				return m
			}
		}
		switch t := s.tag(k + 1); {
		case j-k < 4 && s.is(k+1, "meanwhile", "however", "though", "too", "once"):
			n.last = k // Smith, meanwhile, said
		case t == syntax.Wh:
			n.last = k
			if s.words[j-1].end-s.words[k].end < s.words[k-1].end-s.words[n.first].start {
				n.last = j
			}
		case t == syntax.Det, t == syntax.Noun, t == syntax.Nouns, t == syntax.Propn, t == syntax.Adj, t == syntax.Num, t == syntax.Poss, s.is(k+1, "now", "once", "then", "including", "both", "all"):
			n.last = j
		case t == syntax.Conj && s.dash(k) && s.dash(j), t == syntax.Sub && s.tag(k+2) == syntax.Ger:
			n.last = k // Growers – and some millers – said; Smith, without naming him, said
		case t == syntax.Sub || t == syntax.Conj:
			continue
		default:
			n.last = k
		}
		// X, the head of Y, a think tank, said
		if a := n.first - 1; a > lo && s.mark(a, ",") && (s.tag(n.first) == syntax.Det || s.tag(n.first) == syntax.Noun || s.tag(n.head) == syntax.Num) {
			if m := s.phraseBefore(a, lo); !m.none() && (s.tag(a-1) == syntax.Propn || s.tag(n.head) == syntax.Num && s.tag(a-1) == syntax.Noun) {
				m.last = n.last
				n = m
			}
		}
		n.after = j + 1
		return n
	}
	return subject{}
}

// beyondTitle is the subject whose apposition ends in quotation marks: Smith, the author of “Tides,” said the …
func (s *stretch) beyondTitle(c *cue) subject {
	j := c.first - 1
	if j < 0 || !s.quoted(j) || !s.commaInside(j) || !(s.is(c.last, "that") || s.startsClause(c.last) && s.clauseFollows(c.last)) {
		return subject{}
	}
	n := s.beforeApposition(int(s.at[s.words[j].region]), s.sentenceStart(j))
	if !n.none() {
		if s.tag(n.last+1) != syntax.Ger {
			n.last = c.first
		}
		n.after = c.first
	}
	return n
}

// dash tells whether a dash stands at j: a long one, or a hyphen with spaces around it.
func (s *stretch) dash(j int) bool {
	return s.mark(j, "— – -- ―") || s.mark(j, "-") && j > 0 && j+1 < len(s.words) && s.words[j-1].end < s.words[j].start && s.words[j].end < s.words[j+1].start
}
