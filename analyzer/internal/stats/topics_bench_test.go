package stats

import (
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
)

// parsed is the articles that the benchmarks of this package read, whole, and how many bytes they have.
func parsed(b *testing.B) (docs []*text.Document, size int64) {
	for _, a := range articles[labelled](b, "keywords-kpcrowd-dev.jsonl") {
		docs = append(docs, text.Parse(a.Text, lang.For("en"), text.Split))
		size += int64(len(a.Text))
	}
	return docs, size
}

func BenchmarkNames(b *testing.B) {
	docs, size := parsed(b)
	b.SetBytes(size)
	for b.Loop() {
		for _, d := range docs {
			name.Find(d).Give()
		}
	}
}

// BenchmarkKeywords is keywords, key sentences and entities of words that were read and names that were found.
func BenchmarkKeywords(b *testing.B) {
	docs, size := parsed(b)
	names := make([]*name.Index, len(docs))
	words := make([]*vocabulary, len(docs))
	for i, d := range docs {
		names[i] = name.Find(d)
		words[i], _ = readOf(d, nil)
	}
	b.SetBytes(size)
	b.ReportAllocs()
	var k keyphrases
	var r roster
	for b.Loop() {
		for i := range docs {
			k.find(words[i], names[i])
			k.pick()
			k.summary()
			r.entities(names[i])
		}
	}
}

func BenchmarkSummary(b *testing.B) {
	docs, size := parsed(b)
	topics := make([]*keyphrases, len(docs))
	for i, d := range docs {
		topics[i] = topicsOf(d, name.Find(d))
	}
	b.SetBytes(size)
	for b.Loop() {
		for _, k := range topics {
			k.summary()
		}
	}
}
