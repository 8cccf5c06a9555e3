package stats

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// hostile are texts that break what counts on words, letters or sentences being there.
var hostile = []string{"", " ", "\n", ".", "...", "\x00", "\xff\xfe", "a", "1", "é", "。", "😀", "\u200d\u200d", "(((", "\"", "“", "”“", "- - -", "\u2028\u2029",
	"a\u0301", "字", "1.2.3.", "’", "--", "a-", "-a", "a--b", "http://", "U.S.", strings.Repeat("x", 3000), strings.Repeat("x-", 3000), strings.Repeat("é", 300), strings.Repeat("a.b", 99)}

// TestNoFigureIsNaN: every figure of every text is a number.
func TestNoFigureIsNaN(t *testing.T) {
	try := func(s string) {
		d := text.Parse(s, lang.For("en"), text.Split)
		quotes := []report.Quote{{Type: "direct", Spans: []report.Span{{Start: 0, End: len(s)}}, Inside: -1, SpeakerID: -1}}
		for _, q := range [][]report.Quote{nil, quotes} {
			r := Compute(Input{Whole: d, Clean: d, Names: &name.Index{}, Quotes: q})
			for _, f := range append(r.Statistics, r.Original...) {
				if math.IsNaN(f.Value) || math.IsInf(f.Value, 0) || f.Value == absent {
					t.Fatalf("%s of %q is %v", f.ID, s, f.Value)
				}
			}
			for _, x := range r.Distributions {
				for _, p := range x.Pairs {
					if math.IsNaN(p[0]+p[1]) || math.IsInf(p[0]+p[1], 0) {
						t.Fatalf("%s of %q is %v", x.ID, s, x.Pairs)
					}
				}
			}
		}
	}
	for _, s := range hostile {
		try(s)
		try(strings.Repeat(s+" ", 120))
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 3000 {
		var b strings.Builder
		for range r.IntN(30) {
			b.WriteString(hostile[r.IntN(len(hostile)-6)])
			b.WriteString([]string{"", " ", "\n", ". "}[r.IntN(4)])
		}
		try(b.String())
	}
}

// TestCountsAreAdditive: what is counted in a text is the sum of what is counted in its paragraphs.
func TestCountsAreAdditive(t *testing.T) {
	s := "By Jane Doe\n\nDr. Smith said the U.S. economy grew 3.2 percent. “It did,” he said. “We are glad!”\n\n• A café in Zürich\n• Nothing\n\nOne more well-known paragraph, with 字 and 😀.\n"
	whole := counted(s)
	var sum count
	d := text.Parse(s, lang.For("en"), text.Split)
	for i := range d.Paragraphs {
		c := countOf(d.Keep([]report.Span{d.Paragraphs[i].Span()}), nil)
		sum.characters, sum.letters, sum.graphemes, sum.strokes = sum.characters+c.characters, sum.letters+c.letters, sum.graphemes+c.graphemes, sum.strokes+c.strokes
		sum.words, sum.sentences, sum.paragraphs = sum.words+c.words, sum.sentences+c.sentences, sum.paragraphs+c.paragraphs
		sum.syllables, sum.monosyllables, sum.polysyllables = sum.syllables+c.syllables, sum.monosyllables+c.monosyllables, sum.polysyllables+c.polysyllables
		sum.longWords, sum.hardWords, sum.unfamiliar = sum.longWords+c.longWords, sum.hardWords+c.hardWords, sum.unfamiliar+c.unfamiliar
	}
	got := [...]int{sum.characters, sum.letters, sum.graphemes, sum.strokes, sum.words, sum.sentences, sum.paragraphs, sum.syllables, sum.monosyllables, sum.polysyllables, sum.longWords, sum.hardWords, sum.unfamiliar}
	want := [...]int{whole.characters, whole.letters, whole.graphemes, whole.strokes, whole.words, whole.sentences, whole.paragraphs, whole.syllables, whole.monosyllables, whole.polysyllables, whole.longWords, whole.hardWords, whole.unfamiliar}
	if got != want {
		t.Errorf("the paragraphs add up to %v, the text has %v", got, want)
	}
}

// TestLinearTime: ten megabytes of hostile text take some times what ten megabytes of prose take, for they have more tokens; were anything quadratic, it would be hours.
func TestLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("ten megabytes several times over")
	}
	long := 10 << 20
	if slow {
		long = 1 << 20
	}
	run := func(s string, size int) time.Duration {
		s = strings.Repeat(s, size/len(s))
		began := time.Now()
		d := text.Parse(s, lang.For("en"), text.Whole)
		countOf(d, nil).figures()
		return time.Since(began)
	}
	const prose = "The mayor said on Tuesday that “the harbour will open again,” after three years. It cost $3.2 million.\n"
	check := func(what, s string, size int) {
		if d, p := run(s, size), run(prose, size); d > 60*p+5*time.Second {
			t.Errorf("%d bytes of %s take %v, of prose %v", size, what, d, p)
		}
	}
	for what, s := range map[string]string{"one character": "a", "one word": "word ", "full stops": ".", "opening brackets": "("} {
		check(what, s, long)
	}
	for what, s := range map[string]string{"spaced full stops": ". ", "opening quotes": "“", "straight quotes": "\"", "newlines": "\n", "lines": "a\n", "initials": "A. ",
		"marks": "a\u0301", "joiners": "a-", "closers": ".)", "bullets": "• a ", "list": "1. a\n", "colons": "Image: ", "dashes": "— ", "no spaces": "ab.Cd", "exclamations": "!\" Xy ",
		"abbreviations": "Dr. ", "mixed brackets": "「(", "blanks": " "} {
		check(what, s, long/10)
	}
}
