// Package quote finds who said what: reported speech, its speakers and the words that attribute it.
package quote

import (
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// Result is what was found. Speakers[i].Quotes and Quotes[j].SpeakerID point at each other.
type Result struct {
	Quotes   []report.Quote // in the order of their first pieces
	Speakers []report.Speaker
}

// Find finds the quotes of a document.
func Find(d *text.Document, names *name.Index) Result { return Result{} }
