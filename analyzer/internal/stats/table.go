package stats

import (
	"math"

	"verbatim/analyzer/report"
)

// statistic is one row of the table: what a figure means, as report.Statistic says it, and how it is computed.
// Adding a statistic is adding a row. A figure that has no meaning for a text is absent.
type statistic struct {
	ID, Label, Unit, Definition, Source string
	MinWords, MinSentences              int
	compute                             func(*count) float64
	language                            language
}

// language is what texts a figure is for. Syllables are counted, and grades were fitted, for English alone.
type language uint8

const (
	anyLanguage language = iota
	english
)

func (l language) String() string { return [...]string{"", "en"}[l] }

// absent is what compute gives when a figure has no meaning for the text. No figure is that large.
const absent = math.MaxFloat64

// tables holds the rows by field, in the order of the report.
var tables = [...][]statistic{counts, readability, diversity, news}

// Table gives every statistic that Compute knows, in the order of the report.
func Table() []report.Statistic {
	rows := make([]report.Statistic, 0, 64)
	for _, t := range tables {
		for i := range t {
			r := &t[i]
			rows = append(rows, report.Statistic{ID: r.ID, Label: r.Label, Unit: r.Unit, Definition: r.Definition, Source: r.Source, MinWords: r.MinWords, MinSentences: r.MinSentences, Language: r.language.String()})
		}
	}
	return rows
}

// figures computes the rows whose minimum text is met; the first general of them are no measures of news, which mean
// something only where quotes and repeats were looked for.
func (c *count) figures() (all []report.Figure, general int) {
	all = make([]report.Figure, 0, 48)
	for i, t := range tables {
		if i == len(tables)-1 {
			general = len(all)
		}
		for i := range t {
			r := &t[i]
			if c.words < r.MinWords || c.sentences < r.MinSentences || r.language == english && !c.english {
				continue
			}
			if v := r.compute(c); v != absent {
				all = append(all, report.Figure{ID: r.ID, Value: v})
			}
		}
	}
	return all, general
}
