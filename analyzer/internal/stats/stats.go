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
	clean := countOf(in.Clean, reportedBy(in.Clean.Text, in.Quotes))
	clean.quotes, clean.speakers = len(in.Quotes), len(in.Speakers)
	for i := range in.Speakers {
		if k := in.Speakers[i].Kind; k != "unnamed" && k != "" && len(in.Speakers[i].Quotes) > 0 {
			clean.sources++
		}
	}
	whole := clean
	if in.Whole != in.Clean {
		whole = countOf(in.Whole, nil)
		clean.repeatedWords = max(0, whole.words-clean.words)
	}
	topics := newKeyphrases(in.Clean, in.Names)
	keywords := topics.pick()
	return Result{
		Statistics:    clean.figures(true),
		Original:      whole.figures(false),
		Distributions: append(clean.distributions(), placesOf(in, keywords)...),
		Keywords:      keywords,
		Summary:       topics.summary(),
		Entities:      entities(in.Names),
	}
}
