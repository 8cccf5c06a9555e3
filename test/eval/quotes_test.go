package eval

import (
	"flag"
	"os"
	"path/filepath"
	"sort"
	"testing"

	"verbatim/analyzer"
	"verbatim/analyzer/report"
)

var (
	file  = flag.String("articles", "quotes-polnear-dev.jsonl", "the labelled articles to score, in ../shared/eval/data")
	scope = flag.String("scope", "all", "what -errors prints: direct, direct+mixed or all")
	cues  = flag.Int("cues", 0, "print the share right of each rule and cue that answered this often, and the cues of labels that were missed so often")
	errs  = flag.Bool("errors", false, "print every error")
	from  = flag.Int("from", 0, "first article")
	count = flag.Int("count", 1<<30, "how many articles")
)

// labelled reads a file of labelled articles, or skips the test where they are not at hand.
func labelled(t *testing.T, name string) []Article {
	path := filepath.Join("..", "..", "..", "shared", "eval", "data", name)
	a, err := Read(path)
	if os.IsNotExist(err) {
		t.Skipf("labelled articles are not beside this checkout: %s", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	return a
}

var scopes = []struct {
	name  string
	types []string
}{{"direct", []string{"direct"}}, {"direct+mixed", []string{"direct", "mixed"}}, {"all", nil}}

// TestQuotes prints the figures of eval.py quotes.
func TestQuotes(t *testing.T) {
	articles := labelled(t, *file)
	articles = articles[min(*from, len(articles)):]
	articles = articles[:min(*count, len(articles))]
	reports := make([]*report.Report, len(articles))
	for i := range articles {
		reports[i] = analyzer.Analyze(articles[i].Text, analyzer.Options{Language: "en"})
	}
	for _, sc := range scopes {
		s := Score{Cues: map[string]*Share{}, Missed: map[string]*Share{}}
		if *errs && *scope == sc.name {
			s.Log = t.Logf
		}
		for i := range articles {
			s.Add(&articles[i], reports[i], sc.types)
		}
		t.Logf("%-12s exact %v | .3 %v | .8 %v | e2e %v | speaker %.1f exact %.1f type %.1f", sc.name, s.Exact, s.Loose, s.Matched, s.EndToEnd,
			s.Speaker.Percent(), s.SpeakerExact.Percent(), s.Type.Percent())
		if sc.types == nil {
			var names []string
			for n := range s.Rules {
				names = append(names, n)
			}
			sort.Strings(names)
			for _, n := range names {
				t.Logf("   %-20s right %4d of %4d  %.2f", n, s.Rules[n].Right, s.Rules[n].All, s.Rules[n].Percent()/100)
			}
			if *cues > 0 {
				for n, x := range s.Cues {
					if x.All >= *cues {
						t.Logf("CUE %4d of %4d  %.2f %s", x.Right, x.All, x.Percent()/100, n)
					}
				}
				for n, x := range s.Missed {
					if x.Right >= *cues {
						t.Logf("MISSED %4d of %4d %s", x.Right, x.All, n)
					}
				}
			}
		}
	}
}
