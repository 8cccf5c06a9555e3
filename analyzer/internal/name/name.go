// Package name finds the names of people, organisations and places, and joins their mentions: what quotes
// and statistics both need.
package name

import (
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

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
	Span        report.Span
	First, Last int32 // Tokens[First:Last] of the document
	Entity      int32 // index into Index.Entities
}

// Entity is what several mentions name together.
type Entity struct {
	Name     string // the fullest form, as it stands in the text
	Kind     Kind
	Female   bool // grammatical gender as far as the text or the name tells
	Male     bool
	Mentions []int32 // indexes into Index.Mentions, in order
}

// Index is every name of a document.
type Index struct {
	Mentions []Mention // in order, not overlapping
	Entities []Entity
}

// Find finds the names of a document.
func Find(d *text.Document) *Index { return &Index{} }
