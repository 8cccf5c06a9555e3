package text

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
)

// golden reads a file of testdata: rows of fields between tabs.
func golden(t *testing.T, name string) (rows [][]string) {
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		if !strings.HasPrefix(l, "#") {
			rows = append(rows, strings.Split(l, "\t"))
		}
	}
	return rows
}

func TestSentenceRules(t *testing.T) {
	for _, r := range golden(t, "rules.txt") {
		s := strings.ReplaceAll(r[2], "¦", "")
		got := cut(Segment(s, lang.For(r[1]), Split))
		if r[0] == "no-space" {
			r[2] = "The harbour is open.¦Ships may enter."
		}
		if got != r[2] {
			t.Errorf("%s\n-want %s\n+got  %s", r[0], r[2], got)
		}
	}
}

// cut is the text of a document with ¦ where a sentence ends inside of it.
func cut(d *Document) string {
	var out strings.Builder
	at := 0
	for i := range len(d.Sentences) - 1 {
		out.WriteString(d.Text[at:d.Sentences[i].End] + "¦")
		at = int(d.Sentences[i].End)
	}
	return out.String() + d.Text[at:]
}

// TestHardCases: what newspapers write and cutters trip over.
func TestHardCases(t *testing.T) {
	for _, r := range golden(t, "hard.txt") {
		want := strings.ReplaceAll(strings.Join(r, "\t"), "\\n", "\n")
		if got := cut(Segment(strings.ReplaceAll(want, "¦", ""), lang.For("en"), Split)); got != want {
			t.Errorf("-want %s\n+got  %s", want, got)
		}
	}
}

// TestWholeQuotations: a quotation of several sentences is one, when they stay whole; an apostrophe is none.
func TestWholeQuotations(t *testing.T) {
	for _, r := range golden(t, "whole.txt") {
		if got := cut(Segment(strings.ReplaceAll(r[0], "¦", ""), lang.For("en"), Whole)); got != r[0] {
			t.Errorf("-want %s\n+got  %s", r[0], got)
		}
	}
}

func TestKindRules(t *testing.T) {
	for _, r := range golden(t, "kinds.txt") {
		s := "A first paragraph about the harbour, which is long enough for one.\n\n" + r[2] + "\n\nThe mayor said on Friday that the harbour will open again in the spring of next year."
		d := Segment(s, lang.For("en"), Split)
		if k := d.Paragraphs[1].Kind.String(); k != r[1] {
			t.Errorf("%s: %q is a %s, want %s", r[0], r[2], k, r[1])
		}
	}
}

// TestRulesAreNamed: every rule of the package's comments has a golden case of its name, and the other way round.
func TestRulesAreNamed(t *testing.T) {
	cases := map[string]bool{"body": true}
	for _, r := range append(golden(t, "rules.txt"), golden(t, "kinds.txt")...) {
		cases[r[0]] = false
	}
	files, _ := filepath.Glob("*.go")
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		b, err := os.ReadFile(f)
		if err != nil {
			t.Skip("needs the package's source: ", err)
		}
		for _, m := range regexp.MustCompile(`(?m)//(?:\t| )([a-z]+(?:-[a-zI]+)*): [“A-Z1•«a-z]`).FindAllStringSubmatch(string(b), -1) {
			if _, ok := cases[m[1]]; !ok && (strings.Contains(m[1], "-") || strings.Contains(m[0], "\t")) {
				t.Errorf("%s: rule %s has no golden case", f, m[1])
			}
			cases[m[1]] = true
		}
	}
	for name, named := range cases {
		if !named && name != "body" {
			t.Errorf("golden case %s belongs to no rule", name)
		}
	}
}

// TestSegmentsTile: paragraphs and sentences are in order, do not overlap, and leave out nothing but white space; tokens
// too, within their sentences.
func TestSegmentsTile(t *testing.T) {
	texts := []string{"", " ", "\xff", "a.\r\nb.\u2029c\u2028d", "“A. B.” C. (D. E.) f", "…", "Dr.", "• a\n• b", "A . . . b", "1) a 2) b", "é.É", "。。", "Image: a Image: b", strings.Repeat("“", 40) + "A. B."}
	for _, f := range []string{"sentences-gum-dev.jsonl", "sentences-golden-multilang.jsonl", "dedup-real-dev.jsonl"} {
		if _, err := os.Stat(filepath.Join(shared, f)); err == nil {
			for _, d := range readLabelled(t, f) {
				texts = append(texts, d.Text)
			}
		}
	}
	for _, s := range texts {
		for _, q := range []Quoted{Split, Whole} {
			d := Parse(s, lang.For("en"), q)
			at := 0
			for p := range d.Paragraphs {
				par := &d.Paragraphs[p]
				if strings.TrimFunc(s[at:par.Start], isBlank) != "" || par.Start >= par.End || par.First >= par.Last {
					t.Fatalf("%.60q: paragraph %d begins at %d after %d", s, p, par.Start, at)
				}
				at = int(par.Start)
				for i := par.First; i < par.Last; i++ {
					sen := &d.Sentences[i]
					if strings.TrimFunc(s[at:sen.Start], isBlank) != "" || sen.Start >= sen.End || int(sen.Paragraph) != p {
						t.Fatalf("%.60q: sentence %d begins at %d after %d", s, i, sen.Start, at)
					}
					at = int(sen.Start)
					for k := sen.First; k < sen.Last; k++ {
						tok := &d.Tokens[k]
						if strings.TrimSpace(s[at:tok.Start]) != "" && strings.TrimFunc(s[at:tok.Start], isBlank) != "" || tok.Start >= tok.End {
							t.Fatalf("%.60q: token %d begins at %d after %d", s, k, tok.Start, at)
						}
						at = int(tok.End)
					}
					at = int(sen.End)
				}
				if at != int(par.End) {
					t.Fatalf("%.60q: the sentences of paragraph %d end at %d, it ends at %d", s, p, at, par.End)
				}
			}
			if strings.TrimFunc(s[at:], isBlank) != "" {
				t.Fatalf("%.60q: %q is in no paragraph", s, s[at:])
			}
		}
	}
}
