package quote

import (
	"strings"

	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
)

// mendTags corrects what the tagger takes for something else in sentences of news, and makes names of the capitalised words
// inside a sentence. A headline, where every word has a capital, keeps its tags.
func (p *splitter) mendTags() {
	s := &p.s
	for _, i := range p.doubtful {
		p.mend(int(i))
	}
	upper := len(p.capitals)
	for _, i := range p.capitals {
		if w := &s.words[i]; w.end-w.start == 3 {
			upper-- // too short to tell
		}
	}
	lower := p.long - upper
	if upper > lower {
		return
	}
	for _, at := range p.capitals {
		i := int(at)
		w := &s.words[i]
		if w.region >= 0 || i == 0 || !misread.Has(w.tag) {
			continue
		}
		if before := &s.words[i-1]; before.class != text.Word && before.region < 0 && !s.mark(i-1, ", -") {
			continue
		}
		next := i+1 < len(s.words) && s.words[i+1].upper
		switch w.tag.Base() {
		case syntax.Sub:
			if s.words[i-1].region < 0 || !next {
				continue
			}
		case syntax.Adv:
			if !next {
				continue
			}
		}
		w.tag = w.tag&^0x3f | syntax.Propn
	}
}

// misread are the tags that a capitalised word inside a sentence seldom has.
const misread syntax.Set = 1<<syntax.Sub | 1<<syntax.Verb | 1<<syntax.Past | 1<<syntax.Pres | 1<<syntax.Part | 1<<syntax.Ger | 1<<syntax.Noun |
	1<<syntax.Nouns | 1<<syntax.Adv | 1<<syntax.Intj | 1<<syntax.Other | 1<<syntax.Modal

// opensPhrase are the tags before the noun of a phrase, closesPhrase those behind it.
const (
	opensPhrase  syntax.Set = 1<<syntax.Det | 1<<syntax.Adj | 1<<syntax.Noun | 1<<syntax.Poss | 1<<syntax.Ger
	closesPhrase syntax.Set = 1<<syntax.Punct | 1<<syntax.Aux | 1<<syntax.Modal | 1<<syntax.Past | 1<<syntax.Pres | 1<<syntax.Wh
)

// told are the tags of a verb that may be finite.
const told syntax.Set = 1<<syntax.Past | 1<<syntax.Part | 1<<syntax.Pres

// mendable are the tags that mend reads.
const mendable syntax.Set = 1<<syntax.Adv | 1<<syntax.Conj | 1<<syntax.Adj | 1<<syntax.Part | 1<<syntax.Verb | 1<<syntax.Pres | 1<<syntax.To

// mend corrects the tag of the word at i by what stands before it.
func (p *splitter) mend(i int) {
	s := &p.s
	w, before := &s.words[i], &s.words[i-1]
	switch t := w.tag.Base(); t {
	case syntax.Adv:
		if next := s.tag(i + 1); (next == syntax.Noun || next == syntax.Nouns) && syntax.Verbal.Has(before.tag) && s.is(i, "long", "early", "late", "hard", "high", "deep") {
			w.tag = syntax.Adj // described long nights
		}
	case syntax.Conj:
		if before.tag.Base() == syntax.Prep && s.is(i, "both") {
			w.tag = syntax.Det // farmers in both valleys
		}
	case syntax.Adj, syntax.Part:
		// they preferred Clinton: behind a subject pronoun stands a verb
		if before.tag.Base() == syntax.Pron && strings.HasSuffix(s.text(i), "ed") && s.is(i-1, "he", "she", "they", "we", "i", "it") {
			w.tag = syntax.Past
		}
		// the chief executive, … after the election.: what ends a phrase is its noun
		if t == syntax.Adj && i+1 < len(s.words) && closesPhrase.Has(s.words[i+1].tag) && opensPhrase.Has(before.tag) && before.region == w.region && syntax.Possible(s.text(i))&(1<<syntax.Noun) != 0 && !s.mark(i+1, "-") {
			w.tag = syntax.Noun
		}
	case syntax.Verb, syntax.Pres:
		if t == syntax.Verb && i+1 < len(s.words) && s.is(i, "further") && told.Has(s.words[i+1].tag) {
			w.tag = syntax.Adv // she further announced
		}
		// even critics say: a verb in -s before a plural verb of saying is its subject
		if before.tag.Base() == syntax.Pres && i > 1 && before.end-before.start > 4 && s.doc.Text[before.end-1] == 's' && s.is(i, "say", "argue", "believe", "fear", "claim", "warn", "note") {
			before.tag, w.tag = syntax.Nouns, syntax.Pres
		}
		if t == syntax.Verb && (before.tag.Base() == syntax.Adj || before.tag.Base() == syntax.Det || before.tag.Base() == syntax.Poss) && !w.upper && i+1 < len(s.words) && (syntax.Nominal | 1<<syntax.Adj).Has(s.words[i+1].tag) && syntax.Possible(s.text(i))&(1<<syntax.Noun) != 0 {
			w.tag = syntax.Noun // the former tech executive
		}
		if t == syntax.Verb && (before.tag.Base() == syntax.To || before.tag.Base() == syntax.Prep) && i > 1 && s.words[i-2].hash == p.filter.accordings {
			before.tag, w.tag = syntax.Prep, syntax.Noun // according to campaign manager Smith: no infinitive
			if i+1 < len(s.words) && syntax.Nominal.Has(s.words[i+1].tag) && syntax.Possible(s.text(i))&(1<<syntax.Adj) != 0 {
				w.tag = syntax.Adj
			}
		}
	case syntax.To:
		if before.hash == p.filter.accordings && (i+1 >= len(s.words) || s.words[i+1].tag.Base() != syntax.Verb) {
			w.tag = syntax.Prep
		}
	}
}
