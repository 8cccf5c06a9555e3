package stats

import (
	"encoding/json"
	"strings"
	"testing"

	uax29 "github.com/clipperhouse/uax29/v2/words"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
)

// corpus is real articles where they are at hand, else one written for the purpose, often enough to make a megabyte.
func corpus(b *testing.B) (out []string, size int64) {
	own := strings.Repeat("The mayor of Northport said on Tuesday that “the harbour will open again in spring,” after three years of work. "+
		"Dr. Anna Lindqvist, who led the study for the U.S. Geological Survey, told reporters the sea wall had held.\n\n", 20)
	defer func() {
		for _, s := range out {
			size += int64(len(s))
		}
	}()
	for _, l := range optional("quotes-polnear-dev.jsonl") {
		var a struct{ Text string }
		if err := json.Unmarshal([]byte(l), &a); err != nil {
			b.Fatal(err)
		}
		out = append(out, a.Text)
	}
	if len(out) == 0 {
		out = append(out, own)
	}
	return out, 0
}

// BenchmarkTextAndStatistics is the whole of package text and the figures of this one.
func BenchmarkTextAndStatistics(b *testing.B) {
	docs, size := corpus(b)
	known()
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range docs {
			w := spare.Take()
			d := text.Parse(s, lang.For("en"), text.Split)
			w.vocabulary.read(d, known(), &w.memo)
			clean := w.vocabulary.count(reportedBy(s, nil))
			clean.figures()
			clean.distributions()
			w.give()
			d.Give()
		}
	}
}

// BenchmarkAll is package text, the names, and every figure of this one with keywords, key sentences and entities.
func BenchmarkAll(b *testing.B) {
	docs, size := corpus(b)
	known()
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range docs {
			d := text.Parse(s, lang.For("en"), text.Split)
			names := name.Find(d)
			Compute(Input{Whole: d, Clean: d, Names: names})
			names.Give()
			d.Give()
		}
	}
}

func BenchmarkSegment(b *testing.B) {
	docs, size := corpus(b)
	b.SetBytes(size)
	for b.Loop() {
		for _, s := range docs {
			text.Segment(s, lang.For("en"), text.Split)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	docs, size := corpus(b)
	b.SetBytes(size)
	for b.Loop() {
		for _, s := range docs {
			text.Parse(s, lang.For("en"), text.Split)
		}
	}
}

func BenchmarkCount(b *testing.B) {
	docs, size := corpus(b)
	known()
	var parsed []*text.Document
	for _, s := range docs {
		parsed = append(parsed, text.Parse(s, lang.For("en"), text.Split))
	}
	b.SetBytes(size)
	b.ResetTimer()
	for b.Loop() {
		for i, d := range parsed {
			w := spare.Take()
			w.vocabulary.read(d, known(), &w.memo)
			w.vocabulary.count(reportedBy(docs[i], nil)).figures()
			w.give()
		}
	}
}

// BenchmarkUAX29Words is the word iterator that package text is held to, as a yardstick for a busy machine.
func BenchmarkUAX29Words(b *testing.B) {
	docs, size := corpus(b)
	b.SetBytes(size)
	for b.Loop() {
		for _, s := range docs {
			for it := uax29.FromString(s); it.Next(); {
			}
		}
	}
}
