package analyzer

import (
	"flag"
	"os"
	"strconv"
	"strings"
	"testing"

	"verbatim/analyzer/report"
)

var update = flag.Bool("update", false, "write what was found into testdata/tram.golden")

// dump is a report in words, without offsets.
func dump(r *report.Report) string {
	var b strings.Builder
	line := func(parts ...string) { b.WriteString(strings.Join(parts, " ") + "\n") }
	quote := func(s report.Span) string { return strconv.Quote(s.Of(r.Text)) }
	line("language", r.Language)
	for _, d := range r.Duplicates {
		what := "kept"
		if d.Removed {
			what = "removed"
		}
		line(what, d.Unit, d.Kind, d.Reason, quote(report.Span{Start: d.Span.Start, End: min(d.Span.End, d.Span.Start+60)}))
		for _, c := range d.Changes {
			line("  changed", quote(c.From), "to", quote(c.To))
		}
	}
	for _, q := range r.Quotes {
		by := ""
		if q.SpeakerID >= 0 {
			by = "by " + r.Speakers[q.SpeakerID].Name
		}
		line("quote", q.Type, q.Rule, by)
		for _, p := range q.Spans {
			line("  " + quote(p))
		}
	}
	for _, e := range r.Entities {
		line("name", e.Kind, e.Text, strconv.Itoa(e.Count))
	}
	for _, f := range r.Statistics {
		switch f.ID {
		case "words", "sentences", "paragraphs", "quotes", "speakers", "repeatedShare":
			line("figure", f.ID, strconv.FormatFloat(f.Value, 'f', 3, 64))
		}
	}
	return b.String()
}

// TestGolden shows what the whole finds in the project's own article; -update writes it anew, to be read.
func TestGolden(t *testing.T) {
	got := dump(Analyze(sample(t), Options{}))
	if *update {
		if err := os.WriteFile("testdata/tram.golden", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile("testdata/tram.golden")
	if err != nil {
		t.Fatal(err)
	}
	w, g := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		var a, b string
		if i < len(w) {
			a = w[i]
		}
		if i < len(g) {
			b = g[i]
		}
		if a != b {
			t.Errorf("line %d\n- want %s\n+ got  %s", i+1, a, b)
		}
	}
}
