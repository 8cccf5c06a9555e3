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

// articles are labelled articles of news where they are at hand, else the golden examples.
func articles(tb testing.TB) (list []string) {
	f, err := os.Open("../../../../shared/eval/data/quotes-polnear-dev.jsonl")
	if err != nil {
		var b strings.Builder
		for b.Len() < 1<<14 {
			for _, c := range goldenCases(tb) {
				b.WriteString(c.text)
				b.WriteString("\n\n")
			}
		}
		return []string{b.String()}
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 64<<20)
	for s.Scan() {
		var a struct{ Text string }
		if err := json.Unmarshal(s.Bytes(), &a); err != nil {
			tb.Fatal(err)
		}
		list = append(list, a.Text)
	}
	return list
}

// news is all of that in one text.
func news(tb testing.TB) string { return strings.Join(articles(tb), "\n\n") + "\n\n" }

// BenchmarkArticles is the quote stage alone, an article at a time: sentences, tokens and names are at hand.
func BenchmarkArticles(b *testing.B) {
	type parsed struct {
		d     *text.Document
		names *name.Index
	}
	var list []parsed
	size := 0
	for _, s := range articles(b) {
		d := text.Parse(s, lang.For("en"), text.Split)
		list = append(list, parsed{d, name.Find(d)})
		size += len(s)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, x := range list {
			Find(x.d, x.names)
		}
	}
}

// BenchmarkFind is the same of one long text, whose people are many.
func BenchmarkFind(b *testing.B) {
	d := text.Parse(news(b), lang.For("en"), text.Split)
	names := name.Find(d)
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(d, names)
	}
}
