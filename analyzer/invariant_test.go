package analyzer

import (
	"math"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"verbatim/analyzer/report"
)

// check fails when a report breaks what its documentation promises.
func check(t *testing.T, text string, opt Options) {
	t.Helper()
	r := Analyze(text, opt)
	span := func(what string, s report.Span) {
		if s.Start < 0 || s.Start > s.End || s.End > len(text) {
			t.Fatalf("%s %v is outside the %d bytes", what, s, len(text))
		}
		for _, at := range []int{s.Start, s.End} {
			if at < len(text) && !utf8.RuneStart(text[at]) && utf8.ValidString(text) {
				t.Fatalf("%s %v is inside a character", what, s)
			}
		}
	}
	ordered := func(what string, list []report.Span) {
		at := 0
		for _, s := range list {
			span(what, s)
			if s.Start < at {
				t.Fatalf("%s %v overlaps the one before, or stands before it", what, s)
			}
			at = s.End
		}
	}
	ordered("clean", r.Clean)
	ordered("sentence", r.Sentences)
	ordered("token", r.Tokens)
	for _, p := range r.Paragraphs {
		span("paragraph", p.Span)
	}
	for _, d := range r.Duplicates {
		span("duplicate", d.Span)
		span("source", d.Of)
		if d.Reason == "" || d.Similarity < 0 || d.Similarity > 1 || d.Of.Start >= d.Span.Start {
			t.Fatalf("incomplete duplicate %+v", d)
		}
		for _, c := range d.Changes {
			span("change", c.From)
			span("change", c.To)
		}
	}
	for i, q := range r.Quotes {
		ordered("quote", q.Spans)
		span("speaker", q.Speaker)
		span("cue", q.Cue)
		span("addressee", q.Addressee)
		if q.SpeakerID >= 0 && !slices.Contains(r.Speakers[q.SpeakerID].Quotes, i) {
			t.Fatalf("speaker %d does not know quote %d", q.SpeakerID, i)
		}
	}
	for _, list := range [][]report.Figure{r.Statistics, r.Original} {
		for _, f := range list {
			if math.IsNaN(f.Value) || math.IsInf(f.Value, 0) {
				t.Fatalf("%s is %v", f.ID, f.Value)
			}
		}
	}
	for _, e := range r.Entities {
		if e.Count != len(e.Mentions) {
			t.Fatalf("%s is counted %d times and mentioned %d times", e.Text, e.Count, len(e.Mentions))
		}
		ordered("entity", e.Mentions)
	}
	for _, k := range r.Keywords {
		for _, m := range k.Mentions {
			span("keyword", m)
		}
	}
	for _, k := range r.Summary {
		span("key sentence", k.Span)
	}
	if len(opt.Keep)+len(opt.Remove) > 0 || !utf8.ValidString(text) {
		return
	}
	var clean strings.Builder
	for _, s := range r.Clean {
		clean.WriteString(s.Of(text))
	}
	// The language found for the whole text holds for what is left of it.
	for _, d := range Analyze(clean.String(), Options{Language: r.Language, Whole: opt.Whole}).Duplicates {
		if d.Removed {
			t.Fatalf("the clean text still loses %q, which repeats %q", d.Span.Of(clean.String()), d.Of.Of(clean.String()))
		}
	}
}

func TestInvariants(t *testing.T) {
	for _, text := range articles(t) {
		check(t, text, Options{})
		check(t, text, Options{Whole: true, Language: "de"})
		if len(text) > 40 && utf8.ValidString(text) && utf8.RuneStart(text[10]) && utf8.RuneStart(text[30]) {
			check(t, text, Options{Keep: []report.Span{{Start: 10, End: 30}}, Remove: []report.Span{{Start: 10, End: 30}}})
		}
	}
}

// TestConcurrent shows that one text gets one report however many callers there are.
func TestConcurrent(t *testing.T) {
	text := sample(t)
	want := string(report.AppendJSON(nil, Analyze(text, Options{}), report.UTF16, report.Include{Tokens: true, Clean: true}))
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if got := string(report.AppendJSON(nil, Analyze(text, Options{}), report.UTF16, report.Include{Tokens: true, Clean: true})); got != want {
				t.Error("two reports of one text differ")
			}
		})
	}
	wait.Wait()
}

func FuzzAnalyze(f *testing.F) {
	for _, a := range articles(f) {
		f.Add(a, "", false)
	}
	f.Fuzz(func(t *testing.T, text, language string, whole bool) {
		if len(text) > 1<<14 || len(language) > 16 {
			t.Skip("longer than the fuzzer needs")
		}
		check(t, text, Options{Language: language, Whole: whole})
	})
}
