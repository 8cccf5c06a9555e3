package name

import (
	"flag"
	"os"
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/text"
)

var update = flag.Bool("update", false, "write what is found into testdata/golden.txt")

// dump says each entity on a line: kind, name, what is known of it, its mentions in full; then the places inside.
func dump(s string) string {
	d := text.Parse(s, lang.For("en"), text.Split)
	x := Find(d)
	var b strings.Builder
	for i := range x.Entities {
		e := &x.Entities[i]
		if len(e.Mentions) == 0 {
			continue
		}
		kind := e.Kind.String()
		if kind == "" {
			kind = "unknown"
		}
		b.WriteString(kind + " " + e.Name)
		for _, more := range [...]struct{ what, is string }{{"title", e.Title}, {"head", e.Head}, {"acronym", e.Acronym}} {
			if more.is != "" {
				b.WriteString(", " + more.what + " " + more.is)
			}
		}
		if e.Female {
			b.WriteString(", female")
		}
		if e.Male {
			b.WriteString(", male")
		}
		for k, m := range e.Mentions {
			b.WriteString([...]string{" | ", ": "}[max(0, 1-k)] + d.Slice(x.Mentions[m].Full))
		}
		b.WriteString("\n")
	}
	for _, m := range x.Inner {
		b.WriteString("inside: " + x.Entities[m.Entity].Kind.String() + " " + d.Slice(m.Span) + "\n")
	}
	return strings.TrimSpace(b.String())
}

// TestGolden reads cases "== name", text, "--", dump.
func TestGolden(t *testing.T) {
	data, err := os.ReadFile("testdata/golden.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, c := range strings.Split("\n"+strings.TrimSpace(string(data)), "\n== ")[1:] {
		name, rest, _ := strings.Cut(c, "\n")
		in, want, ok := strings.Cut(rest, "\n--")
		if !ok {
			t.Fatalf("case %s has no --", name)
		}
		got := dump(in)
		out.WriteString("== " + name + "\n" + in + "\n--\n" + got + "\n\n")
		if want = strings.TrimSpace(want); !*update && got != want {
			t.Errorf("%s: %s\n- want\n%s\n+ got\n%s", name, in, want, got)
		}
	}
	if *update {
		if err := os.WriteFile("testdata/golden.txt", []byte(strings.TrimSpace(out.String())+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
