package analyzer

import (
	"bytes"
	"sync"
	"testing"

	"verbatim/analyzer/report"
)

// TestTogether: memory goes from one text to the next, and never to two at a time.
func TestTogether(t *testing.T) {
	texts := append(articles(t), sample(t))
	write := func(s string) []byte {
		return report.AppendJSON(nil, Analyze(s, Options{}), report.UTF16, report.Include{Clean: true, Paragraphs: true, Sentences: true, Tokens: true})
	}
	want := make([][]byte, len(texts))
	for i, s := range texts {
		want[i] = write(s)
	}
	var all sync.WaitGroup
	for k := range 8 {
		all.Go(func() {
			for n := range 3 * len(texts) {
				if i := (n*(k+1) + k) % len(texts); !bytes.Equal(write(texts[i]), want[i]) {
					t.Errorf("text %d has another report beside others", i)
				}
			}
		})
	}
	all.Wait()
}
