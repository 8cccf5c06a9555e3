package analyzer_test

import (
	"fmt"

	"verbatim/analyzer"
)

func ExampleAnalyze() {
	r := analyzer.Analyze("“The bridge is safe,” said Jane Smith, the mayor. She said it would open in May.", analyzer.Options{})
	for _, q := range r.Quotes {
		fmt.Printf("%s: %s (%s)\n", r.Speakers[q.SpeakerID].Name, q.Spans[0].Of(r.Text), q.Type)
	}
	// Output:
	// Jane Smith: “The bridge is safe,” (direct)
	// Jane Smith: it would open in May (indirect)
}
