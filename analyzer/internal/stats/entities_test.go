package stats

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
)

// articles reads a file of labelled articles, or skips the test where they are absent.
func articles[T any](t testing.TB, file string) []T {
	f, err := os.Open("../../../../shared/eval/data/" + file)
	if err != nil {
		t.Skipf("the labelled articles are not here: %v", err)
	}
	defer f.Close()
	var all []T
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<26)
	for s.Scan() {
		var v T
		if err := json.Unmarshal(s.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		all = append(all, v)
	}
	return all
}

type labelled struct {
	ID, Text, Summary string
	Keys              []string
	Entities          []struct {
		Start, End int
		Text, Type string
		Propn      bool
	}
}

// codePoints maps the bytes of s to code points.
func codePoints(s string) []int {
	at := make([]int, len(s)+1)
	n := 0
	for i := range s {
		at[i] = n
		n++
	}
	at[len(s)] = n
	return at
}

// floors are the least F1 of each kind; issue 3 asks .75, .65 and .50.
var floors = map[string]float64{"person": .79, "place": .79, "organisation": .80}

// TestEntities scores names with exact borders, a leading article left out, as eval.py does.
func TestEntities(t *testing.T) {
	type mention struct {
		kind       string
		start, end int
	}
	right, answered, gold := map[string]float64{}, map[string]float64{}, map[string]float64{}
	for _, a := range articles[labelled](t, "entities-gum-dev.jsonl") {
		r := []rune(a.Text)
		bare := func(s, e int) int {
			low := strings.ToLower(string(r[s:e]))
			for _, w := range []string{"the ", "a ", "an "} {
				if strings.HasPrefix(low, w) {
					return s + len(w)
				}
			}
			return s
		}
		want := map[mention]bool{}
		for _, e := range a.Entities {
			kind := map[string]string{"person": "person", "organization": "organisation", "place": "place"}[e.Type]
			if kind != "" && e.Propn && len(strings.Fields(e.Text)) <= 6 {
				want[mention{kind, bare(e.Start, e.End), e.End}] = true
			}
		}
		d := text.Parse(a.Text, lang.For("en"), text.Split)
		at := codePoints(a.Text)
		got := map[mention]bool{}
		for _, e := range new(roster).entities(name.Find(d)) {
			for _, m := range e.Mentions {
				got[mention{e.Kind, bare(at[m.Start], at[m.End]), at[m.End]}] = true
			}
		}
		for m := range want {
			gold[m.kind]++
			if got[m] {
				right[m.kind]++
			} else if testing.Verbose() {
				t.Logf("%s: missed %s %q", a.ID, m.kind, string(r[m.start:m.end]))
			}
		}
		for m := range got {
			answered[m.kind]++
			if !want[m] && testing.Verbose() {
				t.Logf("%s: wrong %s %q in %q", a.ID, m.kind, string(r[m.start:m.end]), string(r[max(0, m.start-20):min(len(r), m.end+20)]))
			}
		}
	}
	for kind, floor := range floors {
		p, rec := right[kind]/answered[kind], right[kind]/gold[kind]
		f1 := 2 * p * rec / (p + rec)
		t.Logf("%-13s P %.3f R %.3f F1 %.3f", kind, p, rec, f1)
		if f1 < floor {
			t.Errorf("%s: F1 %.3f, at least %.2f is asked", kind, f1, floor)
		}
	}
}
