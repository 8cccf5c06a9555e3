package eval

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"verbatim/analyzer"
	"verbatim/analyzer/report"
)

var (
	set    = flag.String("set", "", "the set of testdata/languages to score: a to e; empty for all, held to their floors")
	tongue = flag.String("tongue", "", "the language to score: ar, de, es, fr, pt or ru; empty for all")
)

// tongueScore counts the passages of one set in one language.
type tongueScore struct {
	labelled, found, right int // passages: all, found, found with the right speaker
	loose                  int // right, or a part of the name, or the name with a title
	madeUp                 int // answers in marks that touch no label
}

func (s *tongueScore) add(t *testing.T, a *Passages) {
	r := analyzer.Analyze(a.Text, analyzer.Options{})
	if r.Language != a.Language {
		t.Logf("%s: read as %q", a.Name, r.Language)
	}
	for _, p := range a.Labels {
		s.labelled++
		i := said(r, p.Span)
		if i < 0 {
			s.wrong(t, a, p, "not found")
			continue
		}
		s.found++
		q := &r.Quotes[i]
		if loosely(r, q, p.Name) {
			s.loose++
		}
		if !rightName(r, q, p.Name) {
			got := "nobody"
			if q.SpeakerID >= 0 {
				got = r.Speakers[q.SpeakerID].Name
			}
			s.wrong(t, a, p, got+" by "+q.Rule+" from "+q.Speaker.Of(a.Text))
			continue
		}
		s.right++
	}
	for _, q := range r.Quotes {
		if q.Type != "indirect" && q.Inside < 0 && !touches(&q, a.Labels) {
			s.madeUp++
			if *errs {
				t.Logf("%s: made up: %s", a.Name, q.Spans[0].Of(a.Text))
			}
		}
	}
}

func (s *tongueScore) wrong(t *testing.T, a *Passages, p Passage, got string) {
	if *errs {
		t.Logf("%s: %s: want %s (%s), got %s", a.Name, p.Span.Of(a.Text), p.Name, p.Mention, got)
	}
}

func touches(q *report.Quote, labels []Passage) bool {
	for _, s := range q.Spans {
		for _, p := range labels {
			if s.Start < p.Span.End && p.Span.Start < s.End {
				return true
			}
		}
	}
	return false
}

// languageFloors is the share of passages with the right speaker that each set has reached, after its errors were read.
var languageFloors = [...]struct {
	set   string
	floor float64
}{{"a", 95}, {"b", 94}, {"c", 91}, {"d", 93}, {"e", 92}}

// TestLanguages scores direct quotes and their speakers in the languages that internal/quote reads by tables.
func TestLanguages(t *testing.T) {
	for _, f := range languageFloors {
		name := f.set
		if *set != "" && *set != name {
			continue
		}
		var all tongueScore
		for _, language := range []string{"de", "fr", "es", "pt", "ru", "ar"} {
			if *tongue != "" && *tongue != language {
				continue
			}
			b, err := os.ReadFile(filepath.Join("testdata", "languages", name+"-"+language+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			var s tongueScore
			for _, a := range ParsePassages(string(b)) {
				s.add(t, &a)
			}
			s.log(t, name+" "+language)
			all.labelled, all.found, all.right, all.loose, all.madeUp = all.labelled+s.labelled, all.found+s.found, all.right+s.right, all.loose+s.loose, all.madeUp+s.madeUp
		}
		all.log(t, name+" all")
		if got := 100 * float64(all.right) / float64(all.labelled); *tongue == "" && got < f.floor {
			t.Errorf("set %s: %.1f, was %.1f", name, got, f.floor)
		}
	}
}

func (s *tongueScore) log(t *testing.T, name string) {
	t.Logf("%-6s %3d passages, %.1f %% found, %.1f %% with the right speaker, %.1f %% loosely; %d made up", name, s.labelled,
		100*float64(s.found)/float64(s.labelled), 100*float64(s.right)/float64(s.labelled), 100*float64(s.loose)/float64(s.labelled), s.madeUp)
}
