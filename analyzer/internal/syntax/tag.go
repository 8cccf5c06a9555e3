// Package syntax tags the words of English sentences with their part of speech: fast enough to run on every
// word of an article, and small enough to travel with the page.
//
// Most words can be one thing only; a lexicon says so and they cost one look-up. The others are decided from
// left to right by a linear model over the word, its ending and its neighbours, an averaged perceptron
// (Collins, 2002). Words the lexicon lacks are known by their ending. Lexicon and weights are fitted to UD English
// EWT by the program in fit.
package syntax

//go:generate go run ./fit -write

// Tag is the part of speech of a token. Its low bits are one of the constants below, see Base; Possessive and
// Clitic may be set beside it. The zero value is punctuation.
type Tag uint8

const (
	Punct    Tag = iota // , . “ ( --
	Noun                // company; also "someone"
	Nouns               // companies, police
	Propn               // Clinton, House, Americans
	Pron                // personal, and existential there: she, him, itself, there
	Dem                 // this, that, some, all, each standing alone
	Poss                // my, their, and the 's that stands as a token of its own
	Det                 // the, a, that (man), all (the men)
	Adj                 // big, biggest
	Adv                 // quickly, not, very
	Num                 // 5, five
	Prep                // of, by, to (Paris), after (the war)
	Sub                 // that (he left), if, because, after (he left)
	Conj                // and, but, or
	Wh                  // who, which, that (the man that left), when, how, whose
	To                  // to (leave)
	Modal               // would, can, can't
	Aux                 // finite form of be, have or do that helps another word: is, was (said), has (said), don't
	AuxBase             // be, been, being, have, having, as helpers
	Past                // finite past: said, went
	Pres                // finite present: says, say
	Verb                // infinitive, imperative, subjunctive: (to) say
	Part                // past participle: (was) said, (has) gone
	Ger                 // present participle and gerund: saying
	Particle            // (set) up, (point) out
	Intj                // yes, oh, please
	Sym                 // $ % emoji
	Dot                 // the full stop that belongs to the word before: Mr. U.S.
	Other               // foreign words, addresses, fragments
	tags     = iota
)

const (
	Possessive Tag = 1 << 6 // the token ends in a possessive 's: Clinton's (plan)
	Clitic     Tag = 1 << 7 // the token ends in a verb cut short: Clinton's (leaving), they'll, I'm
)

// Base is the tag without Possessive and Clitic.
func (t Tag) Base() Tag { return t &^ (Possessive | Clitic) }

func (t Tag) String() string {
	names := [...]string{"Punct", "Noun", "Nouns", "Propn", "Pron", "Dem", "Poss", "Det", "Adj", "Adv", "Num", "Prep", "Sub", "Conj", "Wh",
		"To", "Modal", "Aux", "AuxBase", "Past", "Pres", "Verb", "Part", "Ger", "Particle", "Intj", "Sym", "Dot", "Other"}
	s := "?"
	if b := t.Base(); int(b) < len(names) {
		s = names[b]
	}
	if t&Possessive != 0 {
		s += "+Possessive"
	}
	if t&Clitic != 0 {
		s += "+Clitic"
	}
	return s
}

// Set is a set of base tags: bit 1<<t for tag t.
type Set uint32

// Has tells whether t, whatever stands beside it, is in the set.
func (s Set) Has(t Tag) bool { return s>>(t.Base())&1 != 0 }

// Sets for the questions a grammar asks.
const (
	Nominal  Set = 1<<Noun | 1<<Nouns | 1<<Propn
	Finite   Set = 1<<Modal | 1<<Aux | 1<<Past | 1<<Pres
	Verbal   Set = Finite | 1<<AuxBase | 1<<Verb | 1<<Part | 1<<Ger
	Pronouns Set = 1<<Pron | 1<<Dem | 1<<Wh
)

// open are the tags that new words can have.
const open Set = Nominal | 1<<Adj | 1<<Adv | 1<<Past | 1<<Pres | 1<<Verb | 1<<Part | 1<<Ger
