package dedup

import (
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

func compare(articles ...string) ([]report.Match, []float64) {
	docs := make([]*text.Document, len(articles))
	for i, s := range articles {
		docs[i] = text.Segment(s, lang.For("en"), text.Split)
	}
	return Compare(docs)
}

// TestCompare is a syndicated story beside its source.
func TestCompare(t *testing.T) {
	const second = "The company had said in March that it would hire 300 people by the end of the year."
	agency := paragraph + "\n" + second
	paper := "Our reporter was there.\n\n" + paragraph + "\n" + strings.Replace(second, "300", "200", 1)
	blog := paragraph + "\n" + paragraph
	matches, shared := compare(agency, paper, blog, "", "Nothing else.")
	texts := []string{agency, paper, blog}
	want := []struct {
		a, b int
		kind string
	}{{0, 1, "exact"}, {0, 1, "near"}, {0, 2, "exact"}, {0, 2, "exact"}}
	if len(matches) != len(want) {
		t.Fatalf("%d matches: %+v", len(matches), matches)
	}
	for i, m := range matches {
		if m.A.Article != want[i].a || m.B.Article != want[i].b || m.Kind != want[i].kind {
			t.Errorf("match %d: %+v", i, m)
		}
		from, to := m.A.Span.Of(texts[m.A.Article]), m.B.Span.Of(texts[m.B.Article])
		if m.Kind == "exact" && from != to {
			t.Errorf("%q is not %q", from, to)
		}
	}
	if c := matches[1].Changes; len(c) != 1 || c[0].From.Of(agency) != "300" || c[0].To.Of(paper) != "200" {
		t.Errorf("changes %+v", c)
	}
	if shared[0] != 1 || shared[2] != 1 || shared[3] != 0 || shared[4] != 0 || shared[1] < .8 || shared[1] >= 1 {
		t.Errorf("shared %v", shared)
	}
}

// TestCompareWall holds that nothing is shared across the border of two articles.
func TestCompareWall(t *testing.T) {
	whole := strings.ReplaceAll(paragraph, ". ", ", and as far as is known ")
	half := len(whole) / 2
	matches, _ := compare(whole[:half], whole[half:], whole)
	for _, m := range matches {
		if m.B.Article != 2 {
			t.Errorf("%+v", m)
		}
	}
	if len(matches) == 0 {
		t.Error("nothing was found")
	}
}

// FuzzCompare holds that places are in their articles.
func FuzzCompare(f *testing.F) {
	f.Add(paragraph, paragraph)
	f.Add("\xff", "")
	f.Fuzz(func(t *testing.T, a, b string) {
		matches, shared := compare(a, b, a)
		texts := []string{a, b, a}
		for _, m := range matches {
			for _, p := range []report.Place{m.A, m.B} {
				if p.Span.Start < 0 || p.Span.End < p.Span.Start || p.Span.End > len(texts[p.Article]) {
					t.Fatalf("%+v", m)
				}
			}
			for _, c := range m.Changes {
				if c.From.Start < 0 || c.From.End > len(texts[m.A.Article]) || c.To.Start < 0 || c.To.End > len(texts[m.B.Article]) {
					t.Fatalf("%+v", m)
				}
			}
		}
		for _, x := range shared {
			if x < 0 || x > 1 {
				t.Fatal(shared)
			}
		}
	})
}
