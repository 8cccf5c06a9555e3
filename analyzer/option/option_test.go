package option

import (
	"math"
	"slices"
	"strings"
	"testing"

	"verbatim/analyzer/report"
)

func TestSet(t *testing.T) {
	for _, c := range []struct {
		name, value string
		want        Options
		refused     string // what the message must name
	}{
		{"offsets", "utf-8", Options{Unit: report.UTF8}, ""},
		{"offsets", "utf-16", Options{}, ""},
		{"offsets", "utf-32", Options{Unit: report.UTF32}, ""},
		{"offsets", "UTF-8", Options{}, "utf-8, utf-16, utf-32"},
		{"offsets", "", Options{}, `offsets cannot be ""`},
		{"include", "", Options{}, ""},
		{"include", "clean, tokens", Options{Include: report.Include{Clean: true, Tokens: true}}, ""},
		{"include", "paragraphs,sentences", Options{Include: report.Include{Paragraphs: true, Sentences: true}}, ""},
		{"include", "clean,html", Options{}, `include cannot be "html"; allowed: clean, paragraphs, sentences, tokens`},
		{"language", "x-klingon", Options{Language: "x-klingon"}, ""},
		{"quotedSentences", "whole", Options{Whole: true}, ""},
		{"quotedSentences", "split", Options{}, ""},
		{"quotedSentences", "both", Options{}, "split, whole"},
		{"units", "utf-8", Options{}, `no option "units"; allowed: offsets, include, language, quotedSentences`},
		{strings.Repeat("é", 1000), "", Options{}, "…"},
	} {
		var got Options
		problem := got.Set(c.name, c.value)
		if got.Unit != c.want.Unit || got.Include != c.want.Include || got.Language != c.want.Language || got.Whole != c.want.Whole {
			t.Errorf("%.20s=%s: got %+v, want %+v", c.name, c.value, got, c.want)
		}
		switch {
		case c.refused == "" && problem != nil:
			t.Errorf("%.20s=%s refused: %v", c.name, c.value, problem)
		case c.refused != "" && problem == nil:
			t.Errorf("%.20s=%s was taken", c.name, c.value)
		case c.refused != "" && (!strings.Contains(problem.Error(), c.refused) || problem.Parameter != c.name):
			t.Errorf("%.20s=%s: %q of %q does not name %q", c.name, c.value, problem.Error(), problem.Parameter, c.refused)
		case problem != nil && len(problem.Error()) > 300:
			t.Errorf("%.20s=%s: the message repeats %d bytes", c.name, c.value, len(problem.Error()))
		}
	}
}

func TestResolve(t *testing.T) {
	const text = "a𝄞b\ufffdc" // bytes 0 1 5 6 9 10; UTF-16 0 1 3 4 5 6; UTF-32 0 1 2 3 4 5
	for _, c := range []struct {
		unit    report.Unit
		place   Place
		want    report.Span
		refused string
	}{
		{report.UTF16, Place{1, 3}, report.Span{Start: 1, End: 5}, ""},
		{report.UTF16, Place{4, 6}, report.Span{Start: 6, End: 10}, ""},
		{report.UTF8, Place{1, 5}, report.Span{Start: 1, End: 5}, ""},
		{report.UTF32, Place{1, 2}, report.Span{Start: 1, End: 5}, ""},
		{report.UTF16, Place{3, 3}, report.Span{Start: 5, End: 5}, ""},
		{report.UTF16, Place{0, 2}, report.Span{}, "keep[0].end is no offset in the text: 2 is inside a character"},
		{report.UTF8, Place{3, 10}, report.Span{}, "keep[0].start is no offset in the text: 3 is inside a character"},
		{report.UTF16, Place{0, 7}, report.Span{}, "7 is outside 0 to 6"},
		{report.UTF16, Place{-1, 3}, report.Span{}, "-1 is outside 0 to 6"},
		{report.UTF16, Place{1.5, 3}, report.Span{}, "1.5 is not whole"},
		{report.UTF16, Place{1.00001, 3}, report.Span{}, "it is not whole"},
		{report.UTF16, Place{0, 1e15}, report.Span{}, "1000000000000000 is outside 0 to 6"},
		{report.UTF16, Place{0, 1e300}, report.Span{}, "it is outside 0 to 6"},
		{report.UTF16, Place{math.NaN(), 3}, report.Span{}, "missing"},
		{report.UTF16, Place{0, math.Inf(1)}, report.Span{}, "outside"},
		{report.UTF16, Place{0, 1e300}, report.Span{}, "outside"},
		{report.UTF16, Place{4, 1}, report.Span{}, "keep[0] ends before it starts"},
	} {
		o := Options{Unit: c.unit, Keep: []Place{c.place}, Language: "en", Whole: true}
		got, problem := o.Resolve(text)
		switch {
		case c.refused == "" && (problem != nil || !slices.Equal(got.Keep, []report.Span{c.want})):
			t.Errorf("%v in %v: got %v, %v", c.place, c.unit, got.Keep, problem)
		case c.refused == "" && (got.Language != "en" || !got.Whole):
			t.Errorf("%v: language or mode was lost", c.place)
		case c.refused != "" && (problem == nil || !strings.Contains(problem.Error(), c.refused) || problem.Parameter != "keep"):
			t.Errorf("%v in %v: refused with %v, want %q", c.place, c.unit, problem, c.refused)
		}
	}
	o := Options{Remove: []Place{{9, 9}}}
	if _, problem := o.Resolve(text); problem == nil || problem.Parameter != "remove" {
		t.Errorf("remove outside the text: %v", problem)
	}
}
