// Package name finds the names of people, organisations and places, and joins their mentions: what quotes
// and statistics both need.
//
// A name is a run of capitalised words (scan.go). The run is cut into title, name and place by a gazetteer and by the
// nouns that make a phrase a body or a place (part.go); what stands around it speaks for a kind (context.go);
// and the mentions of one bearer are joined, which also settles kinds left open (join.go).
package name

import (
	"sync/atomic"

	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

//go:generate go run verbatim/internal/build/namegen

// Kind is what a name names.
type Kind uint8

const (
	Unknown Kind = iota
	Person
	Organisation
	Place
)

func (k Kind) String() string { return [...]string{"", "person", "organisation", "place"}[k] }

// Mention is one place where a name stands.
type Mention struct {
	Span        report.Span // the bare name: no title, no possessive
	Full        report.Span // with the title before it ("U.S. President Donald Trump"), the possessive and the place around it ("Irving, Texas")
	First, Last int32       // Tokens[First:Last] of the document hold Span; a possessive is in the last token
	Entity      int32       // index into Index.Entities
}

// Titled tells whether a title or a description stands right before the name.
func (m *Mention) Titled() bool { return m.Full.Start < m.Span.Start }

// Entity is what several mentions name together.
type Entity struct {
	Name     string // the fullest form, as it stands in the text
	Kind     Kind
	Female   bool // grammatical gender as far as the text or the name tells
	Male     bool
	Title    string  // the first title that stands before it: "U.S. President"; empty when there is none
	Head     string  // the noun that makes it a body, as it stands: "Ministry", so that "the ministry" can mean it
	Acronym  string  // the initials that the text uses or gives for it
	Mentions []int32 // indexes into Index.Mentions, in order
}

// Index is every name of a document.
type Index struct {
	Mentions []Mention // in order, not overlapping
	Entities []Entity
	Inner    []Mention // places named inside longer names: "Texas" in "University of Texas", "U.S." in "U.S. Navy"; in order

	room []Mention // that Mentions and Inner stand in
	of   []int32   // that the mentions of the entities stand in
}

// Give leaves the memory of an index to the next one: neither it nor its parts are used after.
func (x *Index) Give() {
	clear(x.Entities)
	if cap(x.room) <= largest {
		unused.Store(x)
	}
}

// unused is an index that was given.
var unused atomic.Pointer[Index]

// Find finds the names of a document.
func Find(d *text.Document) *Index {
	f := spare.Swap(nil)
	if f == nil {
		f = &finder{known: known()}
	}
	f.d, f.nouns, f.functions = d, d.Lang.Traits.Has("nouns"), d.Lang.Functions()
	f.look()
	for i := range d.Sentences {
		f.scan(&d.Sentences[i])
	}
	x := f.join()
	f.d = nil
	if cap(f.looks) <= largest {
		spare.Store(f)
	}
	return x
}

// spare is a finder that nobody uses: its memory serves the next text.
var spare atomic.Pointer[finder]

// largest is the number of tokens from which on that memory is not kept: a book's would stay for good.
const largest = 1 << 16

// Role tells whether a word in lower case says what a person is: "senator".
func Role(w string) bool { return is(w, role) }

// Demonym tells whether a word says where somebody is from: "Norwegian".
func Demonym(w string) bool { return is(w, demonym) }

// Body tells whether a word in lower case says that something is a body: "company".
func Body(w string) bool { return is(w, bodynoun|orghead) }

// Given tells whether a word is a known given name, and of whom: 'm', 'f', or 0 for both.
func Given(w string) (gender byte, ok bool) {
	switch f, m := is(w, female), is(w, male); {
	case f && m:
		return 0, true
	case f:
		return 'f', true
	case m:
		return 'm', true
	}
	return 0, false
}

func is(w string, c class) bool {
	x := known()
	i := x.find(hash(w))
	return i >= 0 && x.entries[i].class&c != 0
}
