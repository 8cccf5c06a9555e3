package quote

import (
	"strings"

	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
)

// cue is a verb that may report speech, with the words that belong to its verb group.
type cue struct {
	at          int    // the position of the verb
	first, last int    // the verb group: auxiliaries, adverbs, negation
	frames      string // see lang/data/en/cueverbs.txt
	form        byte   // f(inite), g(erund), n (participle without auxiliary), i(nfinitive)
	negated     bool
	passive     bool
	subject     subject
	set         bool   // the subject is known with the verb group
	content     [2]int // what it reports, as positions; used once a rule has read it
	done        bool
}

func (c *cue) takes(frame byte) bool { return strings.IndexByte(c.frames, frame) >= 0 }
func (c *cue) weak() bool            { return c.takes('s') }

// inverts tells whether the subject stands right behind the verb: said Smith.
func (c *cue) inverts() bool { return c.subject.first >= c.last && c.form != 'g' && c.form != 'i' }

// findCues finds the cues of a stretch outside its quoted regions, and where a noun that may be one and "according" stand.
func (s *stretch) findCues(f *filter, out []cue) []cue {
	for i := range s.words {
		w := &s.words[i]
		if w.region >= 0 {
			continue
		}
		if w.hash == f.accordings {
			s.accords = append(s.accords, int32(i))
		}
		if !cueTags.Has(w.tag) {
			continue
		}
		known := f.get(w.hash)
		if known == nil {
			continue
		}
		if known.noun != "" {
			s.nouns = append(s.nouns, int32(i))
		}
		if w.end-w.start < 3 || i > 0 && s.words[i-1].end == w.start && s.mark(i-1, "-") {
			continue // self-described
		}
		if i == 0 && w.upper && cueNames.Has(w.tag) {
			continue
		}
		if i > 0 && s.tag(i-1) == syntax.Det && (w.tag.Base() == syntax.Past || w.tag.Base() == syntax.Part) && i+1 < len(s.words) && syntax.Nominal.Has(s.tag(i+1)) && !s.quoted(i+1) {
			continue // in a written statement
		}
		if t := w.tag.Base(); i > 0 && (t == syntax.Past || t == syntax.Part) && (s.words[i-1].tag&syntax.Possessive != 0 && !s.is(i-1, "it's", "it’s") || s.tag(i-1) == syntax.Num && !s.is(i, "said")) && i+1 < len(s.words) && (syntax.Nominal.Has(s.tag(i+1)) && !s.words[i+1].upper) ||
			i > 0 && (t == syntax.Pres || t == syntax.Verb) && s.words[i-1].tag&syntax.Possessive != 0 && s.quoted(i+1) {
			continue // Trump's declared goal, 271 pledged delegates
		}
		if i > 0 && w.upper && s.is(i, "states") && s.is(i-1, "united") {
			continue
		}
		particle := 0
		if i+1 < len(s.words) && s.words[i+1].class == text.Word && s.words[i+1].region < 0 {
			if p := f.get(phrase(w.hash, s.words[i+1].hash)); p != nil && p.verb != "" {
				known, particle = p, 1 // point out
			}
		}
		if known.verb == "" {
			if s.is(i, "put", "puts") && s.is(i+1, "it") && (s.mark(i+2, ", :") || s.quoted(i+2) || i+2 >= len(s.words) || s.stop(i+2)) {
				c := cue{at: i, frames: "qz"}
				s.verbGroup(&c, "bzpn")
				c.form, c.last = 'f', i+2
				out = append(out, c)
			}
			continue
		}
		if s.is(i, "quoted", "quotes", "cited", "cites") && s.asSaying(i+1) {
			continue // is quoted as saying, quoted her as saying: see verbGroup
		}
		frames, forms, _ := strings.Cut(known.verb, " ")
		if syntax.Nominal.Has(w.tag) || w.tag.Base() == syntax.Adj {
			// A verb may read like a noun: Trump slams rivals; he noted that …
			if !s.headlineVerb(i) && !(particle > 0 && s.is(i+2, "that") && i > 0 && s.tag(i-1) == syntax.Nouns) && !(strings.HasPrefix(forms, "p") && s.verbPlace(i)) && !(forms[0] == 'z' && s.presentPlace(i)) &&
				!(forms == "g" && s.mark(i-1, ",") && (s.is(i+1, "that", ":") || s.mark(i+1, ",") && s.quoted(i+2) || s.quoted(i+1))) {
				continue
			}
		}
		if w.tag.Base() == syntax.Part && strings.HasPrefix(forms, "p") && s.finitePlace(i+particle) {
			w.tag = syntax.Past
		}
		c := cue{at: i, frames: frames}
		s.verbGroup(&c, forms)
		c.last += particle
		if c.form != 0 {
			out = append(out, c)
		}
	}
	return out
}

// cueTags are the tags of words that can be cues, cueNames those of a verb that reads like a noun.
const (
	cueTags  = cueNames | 1<<syntax.Past | 1<<syntax.Pres | 1<<syntax.Verb | 1<<syntax.Part | 1<<syntax.Ger
	cueNames = syntax.Nominal | 1<<syntax.Adj
)

// names tells whether the verb only gives the name of a thing: a play called “The Ferry”.
func (s *stretch) names(c *cue) bool {
	return s.quoted(c.last) && c.last == c.at+1 && s.is(c.at, "called", "named", "dubbed", "titled") &&
		(c.form == 'n' || s.is(c.subject.first, "a", "an") && c.subject.last == c.first)
}

// asSaying tells whether as and a participle follow at i, or behind the phrase there.
func (s *stretch) asSaying(i int) bool {
	if !s.is(i, "as") {
		i = s.phraseFrom(i).last
	}
	return i > 0 && s.is(i, "as") && s.tag(i+1) == syntax.Ger
}

// headlineVerb tells whether a word that was tagged a noun can be the verb said or says that ends a fronted
// quote or follows a name.
func (s *stretch) headlineVerb(i int) bool {
	if s.mark(i+1, ":") && i+2 == len(s.words) && i > 0 {
		return true // The Times reports:
	}
	return s.is(i, "said", "says", "wrote", "writes", "added", "adds", "tweeted", "claims", "slams", "blasts", "urges", "tells", "calls", "warns", "vows", "notes", "argues", "read", "reads") &&
		(i > 0 && (syntax.Nominal.Has(s.tag(i-1)) || s.tag(i-1) == syntax.Pron || s.tag(i-1) == syntax.Adj))
}

// verbGroup finds the words around the verb that belong to it, and what form it stands in.
func (s *stretch) verbGroup(c *cue, forms string) {
	i := c.at
	tag := s.tag(i)
	j := i - 1
	aux, be, have, modal, to := false, false, false, false, false
	for ; j >= 0 && !s.quoted(j); j-- {
		t := s.tag(j)
		switch {
		case t == syntax.Adv || t == syntax.Adj && s.is(j, "first", "further", "long", "later") || j > 0 && s.is(j, "both", "all", "each") && (syntax.Nominal.Has(s.tag(j-1)) || s.tag(j-1) == syntax.Aux) || s.is(j, "just") || t == syntax.Aux || t == syntax.AuxBase || t == syntax.Modal || t == syntax.To || t == syntax.Particle && s.is(j, "on"):
			switch {
			case s.is(j, "not", "never"):
				c.negated = true
			case t == syntax.Modal:
				modal = true
			case t == syntax.To:
				to = true
			}
			if t == syntax.Aux || t == syntax.AuxBase || t == syntax.Modal {
				aux = true
				be = be || s.is(j, "is", "are", "was", "were", "be", "been", "being", "’s", "'s", "isn't", "wasn't", "aren't", "weren't", "isn’t", "wasn’t")
				have = have || s.is(j, "has", "have", "had", "having", "’ve", "'ve", "hasn't", "haven't", "hadn't")
				if text := s.text(j); strings.HasSuffix(text, "n't") || strings.HasSuffix(text, "n’t") {
					c.negated = true
				}
			}
			continue
		case i-j < 4 && (tag == syntax.Part || tag == syntax.Past) && (t == syntax.Pres || t == syntax.Past) && s.is(j, "has", "have", "had"):
			aux, have = true, true // have long called
			continue
		case to && (t == syntax.Past || t == syntax.Pres || t == syntax.Ger || t == syntax.Part) && s.is(j, "went", "goes", "going", "continued", "continues", "seemed", "appeared", "appears", "seems", "began", "started", "used", "wants", "wanted", "declined", "refused", "refuses", "failed", "tried", "liked", "likes"):
			// went on to say
			if s.is(j, "declined", "refused", "refuses", "failed") {
				c.negated = true
			}
			aux = true
			continue
		}
		break
	}
	c.first, c.last = j+1, i+1
	if !aux && tag == syntax.Ger {
		c.first = i
	}
	if tag == syntax.Ger && s.is(i-1, "as") {
		// the paper quoted her as saying: she speaks
		if n := s.phraseBefore(i-1, s.lowest(i-1)); !n.none() && s.is(n.first-1, "quoted", "quotes", "cited", "cites") && !s.quoted(n.first-1) {
			c.first, c.form, c.subject, c.set = n.first-1, 'f', n, true
			if m := s.phraseBefore(c.first, s.lowest(c.first)); !m.none() {
				c.first = m.first
			}
			return
		}
	}
	if tag == syntax.Ger && s.is(i-1, "as") && s.is(i-2, "quoted", "cited") {
		c.first, c.form = i-2, 'f' // is quoted as saying
		for c.first > 0 && (s.tag(c.first-1) == syntax.Aux || s.tag(c.first-1) == syntax.AuxBase || s.tag(c.first-1) == syntax.Adv) {
			c.first--
		}
		return
	}
	switch {
	case tag == syntax.Ger || strings.HasSuffix(forms, "g") && len(forms) == 1:
		c.form = 'g'
		if be {
			c.form = 'f'
		}
	case to && !aux:
		c.form = 'i'
	case have && !be, modal && !be, aux && !be:
		c.form = 'f'
	case be:
		if strings.ContainsRune(forms, 'n') {
			c.form, c.passive = 'f', true
		}
	case strings.HasPrefix(forms, "p") && !strings.ContainsAny(forms, "b"):
		c.form = 'f'
		if tag == syntax.Part && !s.verbPlace(i) && strings.ContainsRune(forms, 'n') && (!s.is(i, "said") || s.tag(i+1) == syntax.To) {
			c.form = 'n'
		}
	case tag == syntax.Verb && forms == "b":
		c.form = 'f'
		if s.tag(i-1) == syntax.To {
			c.form = 'i'
		}
	default:
		c.form = 'f'
	}
}

// verbPlace tells whether a form that may be past or participle stands where a finite verb would: right behind
// a name or a pronoun, or with what it reports right behind it. The plan announced on Monday is none.
func (s *stretch) verbPlace(i int) bool {
	j := i - 1
	for j >= 0 && s.tag(j) == syntax.Adv && !s.quoted(j) {
		j--
	}
	if j < 0 {
		return false
	}
	t := s.tag(j)
	next := s.tag(i + 1)
	switch {
	case t == syntax.Pron && !s.is(j, "him", "her", "them", "me", "us"), t == syntax.Wh:
		return true
	case t == syntax.Conj, t == syntax.Det && s.is(j, "some", "many", "all"):
		return s.mark(i+1, ",") && s.quoted(i+2) || next == syntax.Det || next == syntax.Sub || next == syntax.Pron || next == syntax.To || s.is(i+1, "that", ":") || s.quoted(i+1)
	case t == syntax.Propn || s.mark(j, ")") || t == syntax.Dot || s.words[j].upper && !s.quoted(j) && t != syntax.Det && t != syntax.Adv && t != syntax.Prep:
		return next != syntax.Prep || s.is(i+1, "for", "on", "in", "about", "of", "at")
	case s.quoted(j), s.mark(j, ","):
		return s.is(i+1, "of") || s.mark(i+1, ",") && s.quoted(i+2) || syntax.Nominal.Has(next) || next == syntax.Det || next == syntax.Pron || s.is(i+1, "that", ":") || s.quoted(i+1)
	case syntax.Nominal.Has(t):
		if k := i + 2; s.timeWord(i+1) && (s.is(k, "that") || s.stop(k) || k >= len(s.words)) {
			n := s.phraseBefore(j+1, 0) // his office announced Friday that; …, his office announced Friday.
			return s.is(k, "that") || !n.none() && s.mark(n.first-1, ",")
		}
		return s.is(i+1, "that", ":") || s.quoted(i+1) || s.mark(i+1, ",") && s.quoted(i+2) || next == syntax.Pron || next == syntax.Sub
	}
	return false
}

// finitePlace tells whether the form at i, taken for a participle, must be the verb of its clause: an object stands behind
// it (the groups described a crisis), or its clause has no other verb (the plan called for cuts). A group called X has one.
func (s *stretch) finitePlace(i int) bool {
	for j := i - 1; j >= 0 && j > i-5; j-- {
		switch t := s.tag(j); {
		case t == syntax.Aux || t == syntax.AuxBase || t == syntax.Modal || t == syntax.To || s.is(j, "has", "have", "had", "get", "got", "being"):
			return false
		case t != syntax.Adv:
			j = -1
		}
	}
	if i == 0 || s.quoted(i-1) || s.tag(i-1) == syntax.Adj || s.tag(i-1) == syntax.Det || s.tag(i-1) == syntax.Prep || s.tag(i-1) == syntax.Poss {
		return false
	}
	j := i + 1
	for s.tag(j) == syntax.Adv && !s.quoted(j) {
		j++
	}
	if j >= len(s.words) {
		return false
	}
	naming := s.is(i, "called", "named", "dubbed", "titled", "labeled", "labelled") && s.tag(i-1) == syntax.Noun
	switch t := s.tag(j); t {
	case syntax.Pron:
		return true
	case syntax.Det, syntax.Poss, syntax.Dem, syntax.Propn, syntax.Noun, syntax.Nouns, syntax.Adj, syntax.Ger, syntax.Num:
		if naming {
			return s.finiteVerb(i+1, len(s.words)) < 0 && s.finiteVerb(s.lowest(i), i) < 0 // a group called X
		}
		return !s.timeWord(j)
	case syntax.Prep, syntax.Sub, syntax.Particle, syntax.To:
		if s.is(j, "by") {
			return false
		}
		for k := i - 1; k >= 0 && !s.mark(k, ", ; :") && s.tag(k) != syntax.Wh && s.tag(k) != syntax.Sub; k-- {
			if syntax.Finite.Has(s.tag(k)) && !s.quoted(k) {
				return false
			}
		}
		for k := j; k < len(s.words) && !s.mark(k, ", ; :") && s.tag(k) != syntax.Wh && s.tag(k) != syntax.Conj && !s.stop(k); k++ {
			if syntax.Finite.Has(s.tag(k)) && !s.quoted(k) {
				return false
			}
		}
		return true
	}
	return false
}

// presentPlace tells whether a form that may be a verb in the present or a plural noun stands where the verb
// would: Smith answers. But she argues that …
func (s *stretch) presentPlace(i int) bool {
	t, next := s.tag(i-1), s.tag(i+1)
	subject := t == syntax.Propn && !s.quoted(i-1) || t == syntax.Pron && s.is(i-1, "he", "she", "it", "who")
	switch {
	case i > 0 && syntax.Nominal.Has(t) && s.is(i+1, "that"):
		return true // the report states that
	case s.mark(i-1, ",") && s.is(i+1, "that") && !s.quoted(i-1) && s.finiteVerb(i+1, len(s.words)) >= 0:
		n := s.beforeApposition(i-1, s.sentenceStart(i))
		return !n.none() && s.is(n.last+1, "who") // the critic, who fights with farmers, claims that
	case i == 0 || !subject && t != syntax.Conj && t != syntax.Adv:
		return false
	case s.is(i+1, "that", ":") || s.quoted(i+1) || next == syntax.Pron || next == syntax.Sub:
		return true
	case !subject:
		return false
	case next == syntax.Det || s.stop(i+1):
		return true
	}
	for k := range s.words {
		if !s.quoted(k) && syntax.Finite.Has(s.tag(k)) {
			return false
		}
	}
	return true
}
