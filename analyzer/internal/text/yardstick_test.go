package text

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"verbatim/analyzer/internal/lang"
)

// shared is where the labelled articles lie, beside the repository and not in it.
const shared = "../../../../shared/eval/data"

type labelled struct {
	ID, Lang, Text string
	Sentences      []json.RawMessage
}

func readLabelled(t testing.TB, name string) []labelled {
	if !filepath.IsAbs(name) {
		name = filepath.Join(shared, name)
	}
	f, err := os.Open(name)
	if err != nil {
		t.Skip("needs the labelled articles in ../shared, which are not here: ", err)
	}
	defer f.Close()
	var out []labelled
	for sc := bufio.NewScanner(f); ; {
		sc.Buffer(nil, 1<<26)
		for sc.Scan() {
			var d labelled
			if err := json.Unmarshal(sc.Bytes(), &d); err != nil {
				t.Fatal(err)
			}
			out = append(out, d)
		}
		return out
	}
}

var spaces = regexp.MustCompile(`\s+`)

// gold gives the byte ends of the labelled sentences, as eval.py does.
func (d labelled) gold(t testing.TB) []int {
	var ends []int
	pos := 0
	var back []int // code point to byte
	for i := range d.Text {
		back = append(back, i)
	}
	back = append(back, len(d.Text))
	for _, raw := range d.Sentences {
		var s string
		var at [2]int
		if json.Unmarshal(raw, &s) == nil {
			parts := spaces.Split(strings.TrimSpace(s), -1)
			for i := range parts {
				parts[i] = regexp.QuoteMeta(parts[i])
			}
			m := regexp.MustCompile(strings.Join(parts, `[\s\p{Z}]+`)).FindStringIndex(d.Text[pos:])
			if m == nil {
				t.Fatalf("%s: labelled sentence not in the text: %q", d.ID, s)
			}
			ends = append(ends, pos+m[1])
			pos += m[1]
		} else if json.Unmarshal(raw, &at) == nil {
			ends = append(ends, back[at[1]])
		}
	}
	return ends
}

// measure scores sentence ends as eval.py's run_sentences does.
func measure(t testing.TB, name string, q Quoted, show bool) (f1, off float64, exact, texts int) {
	var tp, p, g int
	for _, d := range readLabelled(t, name) {
		l := lang.For(d.Lang)
		if d.Lang == "" {
			l = lang.For("en")
		}
		doc := Segment(d.Text, l, q)
		end := func(e int) int { return len(strings.TrimRightFunc(d.Text[:e], unicode.IsSpace)) }
		G, P := map[int]bool{}, map[int]bool{}
		golden := d.gold(t)
		for _, e := range golden {
			G[end(e)] = true
		}
		for i := range doc.Sentences {
			P[end(int(doc.Sentences[i].End))] = true
		}
		delete(G, end(len(d.Text)))
		delete(P, end(len(d.Text)))
		same := len(G) == len(P)
		for e := range G {
			if P[e] {
				tp++
			} else {
				same = false
				if show {
					t.Logf("%s missed   %q | %q", d.ID, d.Text[max(0, e-50):e], d.Text[e:min(len(d.Text), e+40)])
				}
			}
		}
		for e := range P {
			if !G[e] && show {
				t.Logf("%s invented %q | %q", d.ID, d.Text[max(0, e-50):e], d.Text[e:min(len(d.Text), e+40)])
			}
		}
		p, g, texts = p+len(P), g+len(G), texts+1
		if same {
			exact++
		}
		n := float64(len(doc.Sentences) - len(golden))
		off += max(n, -n) / float64(len(golden))
		if show && n != 0 && name == "sentences-gum-dev.jsonl" {
			t.Logf("%s: %d sentences, labelled %d", d.ID, len(doc.Sentences), len(golden))
		}
	}
	pr, re := float64(tp)/float64(max(1, p)), float64(tp)/float64(max(1, g))
	return 2 * pr * re / max(1e-9, pr+re), off / float64(texts), exact, texts
}

// TestYardstickElsewhere scores a file of labelled sentences of your own: YARDSTICK=/tmp/x.jsonl go test -v -run Elsewhere
func TestYardstickElsewhere(t *testing.T) {
	name := os.Getenv("YARDSTICK")
	if name == "" {
		t.Skip("needs YARDSTICK, a file of labelled sentences")
	}
	f1, off, exact, texts := measure(t, name, Split, testing.Verbose())
	t.Logf("%s: boundary F1 %.4f, exact %d of %d, count off by %.1f %%", name, f1, exact, texts, 100*off)
}

func TestYardstick(t *testing.T) {
	for _, c := range []struct {
		file  string
		q     Quoted
		exact int
		f1    float64
		off   float64
	}{
		{"sentences-golden-en.jsonl", Whole, 52, 0, 1},
		{"sentences-golden-multilang.jsonl", Whole, 109, 0, 1},
		{"sentences-news-dev.jsonl", Split, 0, .985, 1},
		{"sentences-gum-dev.jsonl", Split, 0, .985, .03},
	} {
		f1, off, exact, texts := measure(t, c.file, c.q, testing.Verbose())
		t.Logf("%s: boundary F1 %.4f, exact %d of %d, count off by %.2f %%", c.file, f1, exact, texts, 100*off)
		if exact < c.exact || f1 < c.f1 || off > c.off {
			t.Errorf("%s: below the floor of exact %d, F1 %.3f, count error %.2f", c.file, c.exact, c.f1, c.off)
		}
	}
}
