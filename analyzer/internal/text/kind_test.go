package text

import (
	"fmt"
	"testing"

	"verbatim/analyzer/internal/lang"
)

func TestKindsOnSharedArticles(t *testing.T) {
	counts := map[string]int{}
	for _, d := range readLabelled(t, "sentences-gum-dev.jsonl") {
		doc := Segment(d.Text, lang.For("en"), Split)
		for i := range doc.Paragraphs {
			p := &doc.Paragraphs[i]
			counts[p.Kind.String()]++
			if p.Kind != Body {
				t.Log(p.Kind, fmt.Sprintf("%.100q", doc.Slice(p.Span())))
			}
		}
	}
	t.Log(counts)
}
