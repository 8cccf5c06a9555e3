package dedup

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/text"
)

// labelled is one article of the labelled sets: see eval/README.md beside them.
type labelled struct {
	ID        string   `json:"id"`
	Text      string   `json:"text"`
	Extractor string   `json:"extractor"`
	Units     []unit   `json:"units"`
	Sentences []string `json:"sents"`
}

type unit struct {
	Start, End int
	Label, Op  string
	Of         *int
}

func readLabelled(t testing.TB, name string) []labelled {
	f, err := os.Open(shared + "eval/data/" + name)
	if err != nil {
		t.Skip("the labelled articles of ../shared are not here: ", err)
	}
	defer f.Close()
	var docs []labelled
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var d labelled
		if err := json.Unmarshal(in.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	return docs
}

// score holds the figures that eval.py prints for dedup.
type score struct {
	tp, fp, fn, charTP, charP, charG     int
	neg, negCut, near, nearCut, nearTold int
	pair, pairRight, lost, docsLost      int
	gold, goldCut, strong, strongCut     int
	weak, weakTold, edit, editTold       int
	op                                   map[string][2]int
	errors                               []string
}

func (c *score) add(d labelled, r Result) {
	s := d.Text
	removed := make([]bool, len(s))
	for _, x := range r.Duplicates {
		if x.Removed {
			for k := x.Span.Start; k < x.Span.End; k++ {
				removed[k] = true
			}
		}
	}
	letters := func(u unit) (n, cut int) {
		for k, r := range s[u.Start:u.End] {
			if unicode.IsLetter(r) || unicode.IsNumber(r) {
				n++
				if removed[u.Start+k] {
					cut++
				}
			}
		}
		return
	}
	want := make([]bool, len(s))
	mark := func(u unit) {
		for k := u.Start; k < u.End; k++ {
			want[k] = true
		}
	}
	told := func(u unit) bool {
		for _, x := range r.Duplicates {
			n := x.Span.Len()
			if 2*(min(x.Span.End, u.End)-max(x.Span.Start, u.Start)) < u.End-u.Start || !(n <= 2*(u.End-u.Start)+40 || x.Removed) || 2*x.Of.Len() > 3*n+80 {
				continue
			}
			if u.Of == nil || x.Of.Start < d.Units[*u.Of].End && x.Of.End > d.Units[*u.Of].Start {
				return true
			}
		}
		return false
	}
	wrong := func(u unit, format string) {
		of := ""
		if u.Of != nil {
			of = s[d.Units[*u.Of].Start:d.Units[*u.Of].End]
		}
		var about strings.Builder
		for _, x := range r.Duplicates {
			if x.Span.Start < u.End && u.Start < x.Span.End {
				fmt.Fprintf(&about, "\n      %s %s removed=%v %s of %q", x.Kind, x.Unit, x.Removed, x.Reason, clip(x.Of.Of(s)))
				for _, ch := range x.Changes {
					if ch.To.Start >= u.Start && ch.To.End <= u.End {
						fmt.Fprintf(&about, " [%s -> %s]", ch.From.Of(s), ch.To.Of(s))
					}
				}
			}
		}
		c.errors = append(c.errors, fmt.Sprintf("%s %s/%s %s\n   COPY %q\n   OF   %q%s", d.ID, u.Label, u.Op, format, clip(s[u.Start:u.End]), clip(of), about.String()))
	}
	for n, u := range d.Units {
		all, gone := letters(u)
		if all == 0 {
			continue
		}
		cut := float64(gone) >= 0.8*float64(all)
		switch {
		case u.Op == "subs2" || u.Op == "subs5" || u.Op == "subs10":
			c.edit++
			if cut || told(u) {
				c.editTold++
			} else {
				wrong(u, "not told")
			}
			if cut {
				mark(u)
			}
			if u.Label == "near" {
				// counted under edits only, as eval.py does
			}
		case u.Label == "dup":
			mate := false
			for _, k := range []int{n - 1, n + 1} {
				if k >= 0 && k < len(d.Units) {
					if v := d.Units[k]; v.Label == "dup" && v.Of != nil && u.Of != nil && *v.Of-*u.Of <= 2 && *u.Of-*v.Of <= 2 {
						mate = true
					}
				}
			}
			if d.Extractor != "" && !mate && all < 200 {
				c.weak++
				if cut || told(u) {
					c.weakTold++
				} else {
					wrong(u, "weak, not told")
				}
				if cut {
					mark(u)
				}
				continue
			}
			if d.Extractor != "" {
				c.strong++
				if cut {
					c.strongCut++
				}
			}
			mark(u)
			x := c.op[u.Op]
			x[1]++
			if cut {
				x[0]++
				c.tp++
				if u.Of != nil {
					c.pair++
					if told(u) {
						c.pairRight++
					} else {
						wrong(u, "wrong source")
					}
				}
			} else {
				c.fn++
				wrong(u, "not removed")
			}
			c.op[u.Op] = x
		default:
			if cut {
				c.fp++
				if d.Extractor == "" || d.Extractor == "GOLD" {
					wrong(u, "REMOVED")
				}
			}
			switch u.Label {
			case "neg":
				c.neg++
				if cut {
					c.negCut++
				}
			case "near":
				c.near++
				if cut {
					c.nearCut++
				}
				if told(u) {
					c.nearTold++
				} else {
					wrong(u, "near not told")
				}
			}
		}
	}
	goldHurt := false
	for k, r := range s {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			switch {
			case removed[k] && want[k]:
				c.charTP++
				fallthrough
			case removed[k]:
				c.charP++
				goldHurt = goldHurt || !want[k]
			}
			if want[k] {
				c.charG++
			}
		}
	}
	if d.Extractor == "GOLD" {
		c.gold++
		if goldHurt {
			c.goldCut++
			for _, x := range r.Duplicates {
				if x.Removed {
					c.errors = append(c.errors, d.ID+" GOLD CUT "+x.Reason+" "+clip(x.Span.Of(s)))
				}
			}
		}
	}
	if len(d.Sentences) > 0 {
		var left strings.Builder
		for k, r := range s {
			if removed[k] {
				r = ' '
			}
			left.WriteRune(r)
		}
		rest, lost := plain(left.String()), 0
		for _, x := range d.Sentences {
			if utf8.RuneCountInString(x) > 20 && !strings.Contains(rest, plain(x)) && strings.Contains(plain(s), plain(x)) {
				lost++
				c.errors = append(c.errors, d.ID+" LOST "+x)
			}
		}
		c.lost += lost
		if lost > 0 {
			c.docsLost++
		}
	}
}

// plain is roughly the fold of eval.py.
func plain(s string) string {
	f := &folded{}
	f.reset(s)
	f.fold(0, len(s))
	return string(f.text)
}

func clip(s string) string {
	if len(s) > 700 {
		return s[:350] + " […] " + s[len(s)-340:]
	}
	return s
}

func f1(tp, fp, fn int) float64 { return 2 * float64(tp) / float64(max(1, 2*tp+fp+fn)) }

func ratio(a, b int) float64 { return float64(a) / float64(max(1, b)) }

func (c *score) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "units F1 %.4f (fp %d fn %d), characters P %.4f R %.4f, right source %.4f (%d wrong)\n", f1(c.tp, c.fp, c.fn), c.fp, c.fn,
		ratio(c.charTP, c.charP), ratio(c.charTP, c.charG), ratio(c.pairRight, c.pair), c.pair-c.pairRight)
	fmt.Fprintf(&b, "removed: hard negatives %d of %d, near %d of %d (told %d); edits told %d of %d; GOLD cut %d of %d; strong %d/%d weak %d/%d; lost %d in %d docs\n",
		c.negCut, c.neg, c.nearCut, c.near, c.nearTold, c.editTold, c.edit, c.goldCut, c.gold, c.strongCut, c.strong, c.weakTold, c.weak, c.lost, c.docsLost)
	var ops []string
	for k := range c.op {
		ops = append(ops, k)
	}
	sort.Strings(ops)
	for _, k := range ops {
		fmt.Fprintf(&b, "%s %d/%d (%.3f)  ", k, c.op[k][0], c.op[k][1], ratio(c.op[k][0], c.op[k][1]))
	}
	return b.String()
}

func scoreOf(t testing.TB, name string) *score {
	c := &score{op: map[string][2]int{}}
	for _, d := range readLabelled(t, name) {
		c.add(d, Find(text.Segment(d.Text, lang.For("en"), text.Split), Options{}))
	}
	return c
}

// TestScore prints the figures on the labelled sets, and with DEDUP_ERRORS=1 every error.
func TestScore(t *testing.T) {
	for _, name := range []string{"dedup-synthetic-dev.jsonl", "dedup-real-dev.jsonl"} {
		c := scoreOf(t, name)
		t.Logf("%s\n%s", name, c)
		if os.Getenv("DEDUP_ERRORS") != "" {
			for _, e := range c.errors {
				t.Log(e)
			}
		}
	}
}

// corpus is real pages and articles, or nothing where the labelled ones are not here.
func corpus() []string {
	f, err := os.Open(shared + "eval/data/quotes-polnear-train.jsonl")
	if err != nil {
		return nil
	}
	defer f.Close()
	var list []string
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var d labelled
		if json.Unmarshal(in.Bytes(), &d) == nil {
			list = append(list, d.Text)
		}
	}
	return list
}
