package dedup

import (
	"os"
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/text"
)

// shared is where the labelled articles lie, which are no part of the project.
const shared = "../../../../shared/"

// findIn runs the whole package on a text.
func findIn(s string) Result {
	return Find(text.Segment(s, lang.For("en"), text.Split), Options{})
}

// clean is the text that stays.
func clean(s string, r Result) string {
	var b strings.Builder
	for _, k := range r.Kept {
		b.WriteString(s[k.Start:k.End])
	}
	return b.String()
}

// TestFounding holds the article that the project was founded on: its body pasted twice.
func TestFounding(t *testing.T) {
	b, err := os.ReadFile(shared + "articles/peskov-saba.txt")
	if err != nil {
		t.Skip("the labelled articles of ../shared are not here: ", err)
	}
	s := string(b)
	r := findIn(s)
	if len(r.Duplicates) != 1 || !r.Duplicates[0].Removed || r.Duplicates[0].Unit != "block" || r.Duplicates[0].Kind != "exact" {
		t.Fatalf("want one removed block, got %+v", r.Duplicates)
	}
	lines := strings.Split(s, "\n")
	if got, want := clean(s, r), strings.Join(lines[:7], "\n"); got != want {
		t.Errorf("clean text\n-want %q\n+got  %q", want, got)
	}
	if d := r.Duplicates[0]; d.Span.Of(s) != d.Of.Of(s) {
		t.Error("the copy and its source differ")
	}
}
