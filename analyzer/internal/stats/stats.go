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
	w := spare.Take()
	defer w.give()
	v, words := &w.vocabulary, 0
	var r Result
	if in.Whole != in.Clean {
		v.read(in.Whole, known(), &w.memo)
		whole := v.count(nil)
		all, general := whole.figures()
		r.Original, words = all[:general], whole.words
	}
	v.read(in.Clean, known(), &w.memo)
	clean := v.count(reportedBy(in.Clean.Text, in.Quotes))
	clean.quotes, clean.speakers = len(in.Quotes), len(in.Speakers)
	for i := range in.Speakers {
		if k := in.Speakers[i].Kind; k != "unnamed" && k != "" && len(in.Speakers[i].Quotes) > 0 {
			clean.sources++
		}
	}
	if in.Whole != in.Clean {
		clean.repeatedWords = max(0, words-clean.words)
	}
	all, general := clean.figures()
	if r.Statistics = all; in.Whole == in.Clean {
		r.Original = all[:general:general]
	}
	w.topics.find(v, in.Names)
	r.Keywords = w.topics.pick()
	r.Distributions = placesOf(clean.distributions(), in, r.Keywords)
	r.Summary = w.topics.summary()
	r.Entities = w.roster.entities(in.Names)
	return r
}
