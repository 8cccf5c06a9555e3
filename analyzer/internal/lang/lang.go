// Package lang is what the analyzer knows of languages: abbreviations, verbs of saying, titles, stop words.
//
// The data are plain text files in data/LANGUAGE/TABLE.txt, one entry a line, sorted by the generator;
// a tab separates an entry from its value, '#' starts a comment line. `go generate ./...` turns a folder into
// z_LANGUAGE*.go. Adding a word is adding a line; adding a language is adding a folder.
package lang

//go:generate go run verbatim/internal/build/langgen

// Language is the data of one language. The zero value is a language of which nothing is known: it is
// analysed by Unicode's rules alone.
type Language struct {
	Tag           string // BCP 47
	Abbreviations Table  // lower case, without the last full stop -> class: title, month, company, initials, other ...
	Starters      Set    // words that, capitalised in mid-text, mostly begin a sentence; lower case
	Traits        Set    // how it writes: ordinals, colon-stop, semicolon-stop; see package text
	Credits       Set    // words that open the credit of a picture
	Replies       Set    // verbs that attribute the quotation before them
	Calendar      Set    // names of months and days
	Bylines       Set    // words that open a byline
	Restarts      Table  // words that begin a sentence even where its break was lost -> the words that follow them then
	StopWords     Words  // function words, lower case
	SourceWords   Table  // words around who speaks -> a(rticle), t(itle), p(ronoun), x (ends the source); English has more, see its file
	CueNouns      Table  // nouns that report speech -> what may follow: t(hat), i(nfinitive)
	Generic       Words  // nouns that are no keyword by themselves, lower case
	CueVerbs      Table  // forms of verbs that report speech -> "frames forms", see data/en/cueverbs.txt
	Given         Table  // given names that the list of names lacks, as written -> h(e), s(he)
	Facts         Table  // lower case, letters only -> number, month, day, negation: another one says something else
	Furniture     Table  // how a credit line or the invitation to read on begins, lower case -> credit, more
}

// Words is a list of words with a space between two; see Language.Role.
type Words string

// For gives the language of a BCP 47 tag, by its primary subtag. A tag without data of its own gets a
// Language with that tag and empty tables.
func For(tag string) *Language {
	if samePrimary("no", tag) || samePrimary("nn", tag) {
		tag = "nb" // Bokmål stands for Norwegian
	}
	for i := range languages {
		if l := languages[i]; samePrimary(l.Tag, tag) {
			return l
		}
	}
	return &Language{Tag: tag}
}

func samePrimary(own, tag string) bool {
	if len(tag) < len(own) || (len(tag) > len(own) && tag[len(own)] != '-' && tag[len(own)] != '_') {
		return false
	}
	for i := range len(own) {
		if tag[i]|0x20 != own[i] {
			return false
		}
	}
	return true
}
