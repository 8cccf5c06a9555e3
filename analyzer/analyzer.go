// Package analyzer reads a news article and says what it repeats, who said what, and its numbers.
//
// The pipeline, each step a package under internal/:
//
//	lang.Detect  which language
//	text.Parse   paragraphs, sentences, tokens
//	dedup.Find   repeats, and the clean text without them
//	name.Find    people, organisations, places
//	quote.Find   reported speech with its speakers, on the clean text
//	stats.Compute  figures, keywords, key sentences
//
// The text is never rewritten: everything found is a span of bytes of the text as it was given, and the
// clean text is a list of such spans.
package analyzer

import (
	"verbatim/analyzer/internal/dedup"
	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/quote"
	"verbatim/analyzer/internal/stats"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// Options changes how a text is analysed. The zero value is what most callers want.
type Options struct {
	Language string        // BCP 47 tag; empty: detected
	Whole    bool          // a quote of several sentences is one sentence, instead of several
	Keep     []report.Span // repeats that touch one of these stay in the clean text
	Remove   []report.Span // these are left out of the clean text, repeats or not
}

// Analyze analyses a text. It cannot fail: any text has an analysis, the empty text an empty one. It is safe
// for concurrent use, and takes time and memory linear in the text.
func Analyze(s string, opt Options) *report.Report {
	if opt.Language == "" {
		opt.Language = lang.Detect(s)
	}
	l := lang.For(opt.Language)
	mode := text.Split
	if opt.Whole {
		mode = text.Whole
	}
	doc := text.Parse(s, l, mode)
	repeats := dedup.Find(doc, dedup.Options{Keep: opt.Keep, Remove: opt.Remove})
	clean := doc
	if len(repeats.Kept) != 1 || repeats.Kept[0].Len() != len(s) {
		clean = doc.Keep(repeats.Kept)
	}
	names := name.Find(clean)
	quotes := quote.Find(clean, names)
	figures := stats.Compute(stats.Input{Whole: doc, Clean: clean, Names: names, Quotes: quotes.Quotes, Speakers: quotes.Speakers})

	r := &report.Report{
		Text:          s,
		Language:      opt.Language,
		Duplicates:    repeats.Duplicates,
		Quotes:        quotes.Quotes,
		Speakers:      quotes.Speakers,
		Statistics:    figures.Statistics,
		Original:      figures.Original,
		Distributions: figures.Distributions,
		Keywords:      figures.Keywords,
		Summary:       figures.Summary,
		Entities:      figures.Entities,
		Clean:         repeats.Kept,
		Paragraphs:    make([]report.Paragraph, len(doc.Paragraphs)),
		Sentences:     make([]report.Span, len(doc.Sentences)),
		Tokens:        make([]report.Span, len(doc.Tokens)),
	}
	for i := range doc.Paragraphs {
		r.Paragraphs[i] = report.Paragraph{Span: doc.Paragraphs[i].Span(), Kind: doc.Paragraphs[i].Kind.String()}
	}
	for i := range doc.Sentences {
		r.Sentences[i] = doc.Sentences[i].Span()
	}
	for i := range doc.Tokens {
		r.Tokens[i] = doc.Tokens[i].Span()
	}
	names.Give()
	if clean != doc {
		clean.Give()
	}
	doc.Give()
	return r
}

// Statistics is the table of statistics: what every id of Report.Statistics means, and the least text it means it for.
func Statistics() []report.Statistic { return stats.Table() }
