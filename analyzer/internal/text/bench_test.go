package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
)

// corpus is real articles where they are at hand, else a paragraph written for the purpose.
func corpus(b *testing.B) (docs []string, size int64) {
	if _, err := os.Stat(filepath.Join(shared, "quotes-polnear-dev.jsonl")); err == nil {
		for _, d := range readLabelled(b, "quotes-polnear-dev.jsonl") {
			docs = append(docs, d.Text)
		}
	} else {
		docs = append(docs, strings.Repeat("The mayor said on Tuesday that “the harbour will open again,” after three years. It cost $3.2 million.\n", 200))
	}
	for _, s := range docs {
		size += int64(len(s))
	}
	return docs, size
}

func bench(b *testing.B, run func(s string)) {
	docs, size := corpus(b)
	b.SetBytes(size)
	for b.Loop() {
		for _, s := range docs {
			run(s)
		}
	}
}

func BenchmarkLines(b *testing.B) { bench(b, func(s string) { linesOf(s, nil) }) }
func BenchmarkParagraphs(b *testing.B) {
	bench(b, func(s string) { (&Document{Text: s}).paragraphs() })
}
func BenchmarkLength(b *testing.B)  { bench(b, func(s string) { Length(s) }) }
func BenchmarkSegment(b *testing.B) { bench(b, func(s string) { Segment(s, lang.For("en"), Split) }) }
func BenchmarkParse(b *testing.B)   { bench(b, func(s string) { Parse(s, lang.For("en"), Split) }) }
func BenchmarkTokenize(b *testing.B) {
	en := lang.For("en")
	bench(b, func(s string) {
		d := Document{Text: s, Lang: en, Sentences: []Sentence{{End: int32(len(s))}}}
		d.Tokenize()
	})
}
