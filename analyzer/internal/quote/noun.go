package quote

import (
	"strings"

	"verbatim/analyzer/internal/syntax"
)

// nouns reads what a noun of saying reports: whose it is stands before it or behind from, by or of.
//
//	noun-cue: Smith's claim that the plan will fail
func (f *finder) nouns(s *stretch) {
	for _, at := range s.nouns {
		i := int(at)
		if t := s.tag(i); t != syntax.Noun && t != syntax.Nouns || i == 0 || i+1 == len(s.words) {
			continue
		}
		that, to := s.is(i+1, "that"), s.tag(i+1) == syntax.To
		by := s.is(i+1, "from", "by") && s.tag(i+1) == syntax.Prep
		topic := topicFrame(s.text(i + 1))
		if !that && !to && !by && topic == 0 {
			continue
		}
		frames := f.filter.get(s.words[i].hash).noun
		c := cue{at: i, first: i, last: i + 1, form: 'f'}
		j := i + 1
		if by {
			n := s.phraseFrom(j + 1)
			if n.none() {
				continue
			}
			c.subject, j = n, n.last
			that, to, topic = s.is(j, "that"), s.tag(j) == syntax.To, 0
		} else {
			c.subject = s.possessor(i)
		}
		if c.subject.none() || that && !strings.Contains(frames, "t") || to && !strings.Contains(frames, "i") || !that && !to && (topic == 0 || strings.IndexByte(frames, topic) < 0) || s.spoken(j) {
			continue
		}
		if topic != 0 && !that && !to {
			j++
			c.last = j
		}
		end := s.contentEnd(j, f.cues, -1)
		if !that {
			end = s.nounContentEnd(j, f.cues, -1)
		}
		end = s.nounEndsAt(j, end, to)
		if end-j < 2 {
			continue
		}
		q := f.add(s, &c, nounCue, s.span(j, end))
		for r := range s.regions {
			if int(s.at[r]) >= j && int(s.end[r]) <= end && f.taken[r] < 0 {
				f.taken[r] = q
			}
		}
	}
}

// nounEndsAt is where what a noun reports ends: at a comma or dash, and before the verb that the noun is the subject of:
// his proposal to close the bridge is old.
func (s *stretch) nounEndsAt(a, end int, to bool) int {
	inner := false
	for i := a + 1; i < end; i++ {
		switch t := s.tag(i); {
		case s.quoted(i):
		case s.mark(i, ", — – --"):
			return s.trimEnd(a, i)
		case t == syntax.Wh || t == syntax.Sub:
			inner = true
		case to && !inner && syntax.Finite.Has(t):
			return s.trimEnd(a, i)
		}
	}
	return end
}

// topicFrame is the frame of a preposition that tells what a noun of saying is about: call for, accusation of.
func topicFrame(w string) byte {
	switch w {
	case "of", "for":
		return w[0]
	}
	return 0
}

// possessor is whose the noun at i is: Smith's repeated claim, his claim.
func (s *stretch) possessor(i int) subject {
	j := i - 1
	for j > 0 && i-j < 4 && !s.quoted(j) && (s.tag(j) == syntax.Adj || s.tag(j) == syntax.Part || s.tag(j) == syntax.Noun && s.words[j].tag&syntax.Possessive == 0) {
		j--
	}
	if s.quoted(j) {
		return subject{}
	}
	w := s.words[j].tag
	switch {
	case w.Base() == syntax.Poss && s.is(j, "his", "her", "their", "its"):
		return subject{first: j, last: j + 1, head: j, after: j + 1}
	case w&syntax.Possessive != 0 && w.Base() == syntax.Propn:
		a := j
		for a > 0 && !s.quoted(a-1) && (s.tag(a-1) == syntax.Propn || s.tag(a-1) == syntax.Dot) {
			a--
		}
		return subject{first: a, last: j + 1, head: j, after: j + 1}
	case w&syntax.Possessive != 0:
		n := s.phraseBefore(j+1, s.lowest(j))
		for k := n.last - 2; k > n.first; k-- {
			if s.tag(k) == syntax.Prep {
				n.first = k + 1
				break
			}
		}
		return n
	}
	return subject{}
}

// spoken tells whether the position lies in what a cue reports already.
func (s *stretch) spoken(i int) bool { return s.reported[i] }
