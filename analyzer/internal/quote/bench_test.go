package quote

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
)

// news is about a megabyte of news: labelled articles where they are at hand, else the golden examples over and over.
func news(tb testing.TB) string {
	f, err := os.Open("../../../../shared/eval/data/quotes-polnear-dev.jsonl")
	if err != nil {
		var b strings.Builder
		for b.Len() < 1<<20 {
			for _, c := range goldenCases(tb) {
				b.WriteString(c.text)
				b.WriteString("\n\n")
			}
		}
		return b.String()
	}
	defer f.Close()
	var b strings.Builder
	s := bufio.NewScanner(f)
	s.Buffer(nil, 64<<20)
	for s.Scan() {
		var a struct{ Text string }
		if err := json.Unmarshal(s.Bytes(), &a); err != nil {
			tb.Fatal(err)
		}
		b.WriteString(a.Text)
		b.WriteString("\n\n")
	}
	return b.String()
}

// BenchmarkFind is the quote stage alone: sentences, tokens and names are at hand.
func BenchmarkFind(b *testing.B) {
	d := text.Parse(news(b), lang.For("en"), text.Split)
	names := name.Find(d)
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(d, names)
	}
}
