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
	f.Add("\n", paragraph+"\n"+strings.Replace(paragraph, "bridge", "br1dge", 1)) // a text without a letter, before a near copy
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

// TestComparePieces holds that a paragraph put together from several texts names each of them, and that what only
// one text has is not shared.
func TestComparePieces(t *testing.T) {
	const flood = "A bridge at Arnfels was closed to lorries until engineers can look at its piers."
	const hay = "Farmers on the lower river have asked for help with the hay that was lost in the barns."
	first, second := paragraph+"\n"+flood, "Nothing of this is new.\n"+hay
	third := hay + " It gave no reason for the delay at all. " + flood + " The mayor was away."
	matches, shared := compare(first, second, third)
	if len(matches) != 2 {
		t.Fatalf("%d matches: %+v", len(matches), matches)
	}
	for i, want := range []struct {
		article int
		text    string
	}{{1, hay}, {0, flood}} {
		m := matches[i]
		if m.A.Article != want.article || m.B.Article != 2 || m.Kind != "exact" || m.B.Span.Of(third) != want.text {
			t.Errorf("match %d: %+v", i, m)
		}
	}
	if s := float64(solid(hay)+solid(flood)) / float64(solid(third)); shared[2] != s {
		t.Errorf("shared %v, want %v", shared[2], s)
	}

	// one sentence with words around the shared ones
	quoting := "He recalled that " + flood[:len(flood)-1] + ", and laughed."
	if matches, shared = compare(flood, quoting); len(matches) != 1 || matches[0].Kind != "near" || shared[0] < .99 || shared[1] > .9 || shared[1] < .6 {
		t.Errorf("shared %v, matches %+v", shared, matches)
	}
}

// TestCompareMany holds that each of fifty articles that share one of four paragraphs names the first that has it.
func TestCompareMany(t *testing.T) {
	parts := strings.Split(strings.TrimSpace(babble(2500, 3)), "\n\n")[:4]
	words := strings.Split(strings.TrimSpace(babble(20000, 4)), "\n\n")
	articles := make([]string, 50)
	for i := range articles {
		parts[i%4] = strings.TrimSpace(parts[i%4])
		articles[i] = words[i] + "\n" + parts[i%4]
	}
	matches, shared := compare(articles...)
	from := make([]int, 50)
	for i := range from {
		from[i] = -1
	}
	for _, m := range matches {
		if m.B.Span.Of(articles[m.B.Article]) == parts[m.B.Article%4] {
			from[m.B.Article] = m.A.Article
		}
	}
	for i, a := range from {
		if i >= 4 && a != i%4 || i < 4 && a != -1 || shared[i] == 0 {
			t.Errorf("article %d has its paragraph from %d, shared %v", i, a, shared[i])
		}
	}
}
