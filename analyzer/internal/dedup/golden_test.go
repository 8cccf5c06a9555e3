package dedup

import (
	"os"
	"strings"
	"testing"
)

// golden is one case of testdata/golden.txt: paragraphs, and before each what becomes of it.
type golden struct {
	name         string
	marks, lines []string
}

func readGolden(t *testing.T) (list []golden) {
	b, err := os.ReadFile("testdata/golden.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range strings.Split(string(b), "\n") {
		if name, ok := strings.CutPrefix(l, "== "); ok {
			list = append(list, golden{name: name})
			continue
		}
		if len(list) == 0 || l == "" {
			continue
		}
		g := &list[len(list)-1]
		mark, line := l[:1], l[2:]
		if end := strings.Index(l, "] "); mark == "=" && end > 0 {
			mark, line = l[:end+1], l[end+2:]
		}
		g.marks, g.lines = append(g.marks, mark), append(g.lines, line)
	}
	return list
}

// TestGolden holds what becomes of texts in which something stands twice, on purpose or not.
func TestGolden(t *testing.T) {
	list := readGolden(t)
	if len(list) < 20 {
		t.Fatalf("%d cases", len(list))
	}
	for _, g := range list {
		t.Run(g.name, func(t *testing.T) {
			s := strings.Join(g.lines, "\n")
			check(t, s)
			r := findIn(s)
			rest := "\n" + clean(s, r) + "\n"
			at := 0
			for i, l := range g.lines {
				got := "|"
				for _, d := range r.Duplicates {
					switch {
					case d.Span.Start > at || d.Span.End < at+len(l)-1:
					case d.Removed:
						got = "-"
					default:
						got = "= [" + d.Reason + "]"
					}
				}
				if got != g.marks[i] {
					t.Errorf("-want %s +got %s: %s", g.marks[i], got, l)
				}
				if g.marks[i] != "-" && !strings.Contains(rest, "\n"+l+"\n") {
					t.Errorf("lost: %s", l)
				}
				at += len(l) + 1
			}
		})
	}
}
