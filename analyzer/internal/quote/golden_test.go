package quote

import (
	"flag"
	"os"
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
)

var update = flag.Bool("update", false, "write what was found into testdata/golden.txt")

// goldenCase is a passage of testdata/golden.txt: its name, its language, and what is found in it, in words.
type goldenCase struct{ name, tag, text, want string }

func goldenCases(tb testing.TB) []goldenCase {
	b, err := os.ReadFile("testdata/golden.txt")
	if err != nil {
		tb.Fatal(err)
	}
	var out []goldenCase
	for _, part := range strings.Split(string(b), "== ")[1:] {
		head, body, _ := strings.Cut(part, "\n")
		in, want, _ := strings.Cut(body, "\n--\n")
		c := goldenCase{name: strings.TrimSpace(head), tag: "en", text: strings.TrimSpace(in), want: strings.TrimSpace(want)}
		if name, tag, ok := strings.Cut(c.name, " ["); ok {
			c.name, c.tag = name, strings.TrimSuffix(tag, "]")
		}
		out = append(out, c)
	}
	return out
}

// dump is what is found in a text, a line a quote.
func dump(in, tag string) string {
	d := text.Parse(in, lang.For(tag), text.Split)
	r := Find(d, name.Find(d))
	var b strings.Builder
	for _, q := range r.Quotes {
		b.WriteString(q.Type + " (" + q.Rule + ")")
		for i, p := range q.Spans {
			if i > 0 {
				b.WriteString(" …")
			}
			b.WriteString(" " + strings.ReplaceAll(p.Of(in), "\n", "⏎"))
		}
		if !q.Speaker.IsZero() {
			b.WriteString(" | by " + q.Speaker.Of(in))
		}
		if q.SpeakerID >= 0 {
			s := r.Speakers[q.SpeakerID]
			b.WriteString(" = " + s.Name + ", " + s.Kind)
			if s.Description != "" {
				b.WriteString(", " + s.Description)
			}
		}
		if !q.Cue.IsZero() {
			b.WriteString(" | cue " + q.Cue.Of(in))
		}
		if !q.Addressee.IsZero() {
			b.WriteString(" | to " + q.Addressee.Of(in))
		}
		if q.Negated {
			b.WriteString(" | negated")
		}
		if q.Inside >= 0 {
			b.WriteString(" | inside a quote")
		}
		b.WriteString("\n")
	}
	return strings.TrimSpace(b.String())
}

func TestGolden(t *testing.T) {
	cases := goldenCases(t)
	if *update {
		var b strings.Builder
		for _, c := range cases {
			b.WriteString("== " + c.name)
			if c.tag != "en" {
				b.WriteString(" [" + c.tag + "]")
			}
			b.WriteString("\n" + c.text + "\n--\n" + dump(c.text, c.tag) + "\n\n")
		}
		if err := os.WriteFile("testdata/golden.txt", []byte(strings.TrimSpace(b.String())+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := dump(c.text, c.tag); got != c.want {
				t.Errorf("in %q\n- want %s\n+ got  %s", c.text, c.want, got)
			}
		})
	}
}

// TestEveryRuleHasItsCase holds a rule to a golden case of its name in which it finds something.
func TestEveryRuleHasItsCase(t *testing.T) {
	cases := goldenCases(t)
	for r := range rules {
		found := false
		for _, c := range cases {
			found = found || c.name == ruleTable[r].name && strings.Contains(c.want, "("+c.name+")")
		}
		if !found {
			t.Errorf("rule %q has no golden case of its name that it finds", ruleTable[r].name)
		}
	}
}
