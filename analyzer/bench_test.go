package analyzer

import (
	"strings"
	"testing"

	"verbatim/analyzer/report"
)

// BenchmarkAnalyze is everything, on the project's sample over and over with a number in each copy, so that the
// copies are near ones, and on one copy.
func BenchmarkAnalyze(b *testing.B) {
	article := sample(b)
	var many strings.Builder
	for many.Len() < 1<<20 {
		many.WriteString(article)
		many.WriteString("\n\n")
	}
	for _, c := range []struct{ name, text string }{{"article", article}, {"megabyte", many.String()}} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				report.AppendJSON(nil, Analyze(c.text, Options{}), report.UTF16, report.Include{})
			}
		})
	}
}
