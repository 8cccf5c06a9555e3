package dedup

import (
	"strings"
	"testing"
	"unicode/utf8"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// check holds what must be true of every text.
func check(t *testing.T, s string) {
	t.Helper()
	rest := clean(s, checkOnce(t, s))
	if d := removedOf(rest); d != nil {
		t.Fatalf("the clean text %q still has %q removed (%s), source %q; the text was %q", rest, d.Span.Of(rest), d.Reason, d.Of.Of(rest), s)
	}
}

// removedOf is the first copy that is removed from a text, nil when there is none.
func removedOf(s string) *report.Duplicate {
	for _, d := range findIn(s).Duplicates {
		if d.Removed {
			return &d
		}
	}
	return nil
}

// checkOnce holds what must be true of one analysis.
func checkOnce(t *testing.T, s string) Result {
	t.Helper()
	r := findIn(s)
	edge := func(what string, x report.Span) {
		if x.Start < 0 || x.End < x.Start || x.End > len(s) {
			t.Fatalf("%s %v is out of bounds of %q", what, x, s)
		}
		if utf8.ValidString(s) && (x.Start < len(s) && !utf8.RuneStart(s[x.Start]) || x.End < len(s) && !utf8.RuneStart(s[x.End])) {
			t.Fatalf("%s %v cuts a character of %q", what, x, s)
		}
	}
	cut := make([]bool, len(s))
	last := 0
	for _, d := range r.Duplicates {
		edge("copy", d.Span)
		edge("source", d.Of)
		if d.Span.Start < last {
			t.Fatalf("%v is out of order in %q", d.Span, s)
		}
		last = d.Span.Start
		if d.Reason == "" || d.Similarity < 0 || d.Similarity > 1 || d.Of.IsZero() && d.Removed {
			t.Fatalf("%+v says too little", d)
		}
		for _, c := range d.Changes {
			edge("change from", c.From)
			edge("change to", c.To)
			if !d.Span.Contains(c.To) {
				t.Fatalf("change %v lies outside of its copy %v", c.To, d.Span)
			}
		}
		if d.Kind == "exact" && d.Unit != "passage" && plain(d.Span.Of(s)) != plain(d.Of.Of(s)) {
			t.Fatalf("exact, but %q is not %q", d.Span.Of(s), d.Of.Of(s))
		}
		if d.Removed {
			for k := d.Span.Start; k < d.Span.End; k++ {
				cut[k] = true
			}
		}
	}
	for _, d := range r.Duplicates {
		for k := d.Of.Start; d.Removed && k < d.Of.End; k++ {
			if cut[k] && ascii[s[k]] != 0 && ascii[s[k]] != special {
				t.Fatalf("the source %q of %q is removed itself, in %q", d.Of.Of(s), d.Span.Of(s), s)
			}
		}
	}
	at := 0
	for _, k := range r.Kept {
		edge("kept", k)
		if k.Start < at || k.Len() == 0 {
			t.Fatalf("kept spans %v of %q are out of order", r.Kept, s)
		}
		for i := at; i < k.Start; i++ {
			if !cut[i] && !blank(s[i]) {
				t.Fatalf("%q is lost of %q", s[i:k.Start], s)
			}
		}
		for i := k.Start; i < k.End; i++ {
			if cut[i] {
				t.Fatalf("%q was removed and is kept, in %q", s[k.Start:k.End], s)
			}
		}
		at = k.End
	}
	return r
}

// TestInvariants holds them on the labelled articles and on what once broke them.
func TestInvariants(t *testing.T) {
	for _, s := range awkward {
		check(t, s)
	}
	for _, name := range []string{"dedup-synthetic-dev.jsonl", "dedup-real-dev.jsonl"} {
		t.Run(name, func(t *testing.T) {
			for _, d := range readLabelled(t, name) {
				check(t, d.Text)
			}
		})
	}
}

var paragraph = "The minister said on Friday that the bridge would be closed for two weeks. Nobody was hurt, he added."

var awkward = []string{
	"", " ", "\n", "a", "\xff", "\xff\xfe\n\xff\xfe", "é\né", "a\na\na\na",
	strings.Repeat("ab", 300), strings.Repeat("The end. ", 200), strings.Repeat("The end.\n", 200),
	paragraph + "\n" + paragraph, paragraph + "\n\n" + paragraph + "\n", paragraph + " " + paragraph,
	strings.Repeat(paragraph+" ", 12), strings.Repeat(paragraph, 12), strings.Repeat(paragraph+"\r\n", 5),
	paragraph + "\n“" + paragraph + "”\n" + strings.ToUpper(paragraph),
	paragraph + "\n" + strings.ReplaceAll(paragraph, "Friday", "Monday") + "\n" + strings.ReplaceAll(paragraph, "Friday", "Monday"),
	paragraph + "\nA\n" + strings.Replace(paragraph, "bridge", "br1dge", 1) + "\nB\n" + strings.Replace(paragraph, "bridge", "br1dge", 1),
	"<" + strings.Repeat("<a", 500), "&#x;&#99999999999;&;&amp" + paragraph, "[a](" + strings.Repeat("b", 600) + ")",
	"🙂 " + paragraph + "\n🙂🙂 " + paragraph, paragraph + "\n" + strings.Join(strings.Split(paragraph, ""), "\u00AD"),
	"e" + strings.Repeat("\u0301", 3000), strings.Repeat("é", 2000) + strings.Repeat("😀", 2000),
}

// TestOverride holds that the caller has the last word.
func TestOverride(t *testing.T) {
	s := paragraph + "\nSomething else stands here.\n" + paragraph + "\nThe end."
	d := text.Segment(s, lang.For("en"), text.Split)
	r := Find(d, Options{})
	if len(r.Duplicates) != 1 || !r.Duplicates[0].Removed {
		t.Fatalf("want one removed copy, got %+v", r.Duplicates)
	}
	copied := r.Duplicates[0].Span
	kept := Find(d, Options{Keep: []report.Span{{Start: copied.Start + 5, End: copied.Start + 6}}})
	if kept.Duplicates[0].Removed || clean(s, kept) != s {
		t.Errorf("kept by the caller, but the clean text is %q", clean(s, kept))
	}
	source := report.Span{Start: 0, End: len(paragraph)}
	gone := Find(d, Options{Keep: []report.Span{copied}, Remove: []report.Span{source, {Start: 1 << 40, End: 1 << 41}, {Start: -5, End: 0}, {Start: 9, End: 3}}})
	if want := "Something else stands here.\n" + paragraph + "\nThe end."; clean(s, gone) != want {
		t.Errorf("-want %q\n+got  %q", want, clean(s, gone))
	}
	if both := Find(d, Options{Keep: []report.Span{copied}, Remove: []report.Span{copied}}); !both.Duplicates[0].Removed {
		t.Error("kept and removed by the caller: it goes")
	}
}

// FuzzFind looks for a text of which one of them is not true.
//
//	go test -run '^$' -fuzz Find -fuzztime 60s ./analyzer/internal/dedup
func FuzzFind(f *testing.F) {
	for _, s := range awkward {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 1<<14 {
			check(t, s)
		}
	})
}
