package syntax_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/syntax/treebank"
	"verbatim/analyzer/internal/text"
)

const folder = "../../../../shared/train/ud-ewt/"

// read is the named part of the treebank; the test is skipped where that isn't beside the repository.
func read(t testing.TB, name string) []treebank.Sentence {
	s, err := treebank.ReadFile(folder + name + ".conllu")
	if err != nil {
		t.Skip("the treebank that the tagger is fitted to and measured on is not here: ", err)
	}
	return s
}

// dump writes a text as word/Tag.
func dump(s string) string {
	d := text.Parse(s, lang.For("en"), text.Split)
	var out []string
	for _, sen := range d.Sentences {
		for i, t := range syntax.Sentence(d, sen.First, sen.Last, nil, nil) {
			out = append(out, d.Word(int(sen.First)+i)+"/"+t.String())
		}
	}
	return strings.Join(out, " ")
}

func TestTags(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"He said that he would leave.", "He/Pron said/Past that/Sub he/Pron would/Modal leave/Verb ./Punct"},
		{"The plan was said to fail.", "The/Det plan/Noun was/Aux said/Part to/To fail/Verb ./Punct"},
		{"I don't like that man.", "I/Pron don't/Aux like/Verb that/Det man/Noun ./Punct"},
		{"Clinton's plan would cost $5 million.", "Clinton's/Propn+Possessive plan/Noun would/Modal cost/Verb $/Sym 5/Num million/Num ./Punct"},
		{"He's leaving, they’ll stay.", "He's/Pron+Clitic leaving/Ger ,/Punct they’ll/Pron+Clitic stay/Verb ./Punct"},
		{"The man who called her went to Paris.", "The/Det man/Noun who/Wh called/Past her/Pron went/Past to/Prep Paris/Propn ./Punct"},
	} {
		if got := dump(c.text); got != c.want {
			t.Errorf("-want +got\n-%s\n+%s", c.want, got)
		}
	}
}

// floor is the share of tokens of the development part that must be tagged right.
const floor = 0.921

func TestAccuracy(t *testing.T) {
	right, all := 0, 0
	type tally struct{ right, gold, found int }
	var by [64]tally
	var got []syntax.Tag
	for _, s := range read(t, "dev") {
		d := s.Document()
		want := s.Tags(d)
		got = syntax.Sentence(d, 0, int32(len(d.Tokens)), nil, got[:0])
		for i, w := range want {
			if w == treebank.Unscored {
				continue
			}
			g, w := got[i].Base(), w.Base()
			all++
			by[w].gold++
			by[g].found++
			if g == w {
				right++
				by[w].right++
			}
		}
	}
	for tag, c := range by {
		if c.gold > 0 {
			t.Logf("%-9s %5d  recall %.3f  precision %.3f", syntax.Tag(tag), c.gold, float64(c.right)/float64(c.gold), float64(c.right)/float64(max(1, c.found)))
		}
	}
	share := float64(right) / float64(all)
	t.Logf("%.4f of %d tokens", share, all)
	if share < floor {
		t.Errorf("%.4f of the tokens are tagged right, below the floor of %.4f", share, floor)
	}
}

func TestHostile(t *testing.T) {
	for _, s := range []string{"", "\xff\xfe", "'", "''''", "'s", "’s ’ll", strings.Repeat("A", 1<<16), strings.Repeat("said ", 1<<12), strings.Repeat("'", 1<<12),
		strings.Repeat("….", 1<<12), "\u0000\u0000", "é’", "\xe2\x80", "a\x99s b’\x80", "مرحبا بالعالم", "10% of #5 @x"} {
		d := &text.Document{Text: s, Lang: lang.For("en"), Sentences: []text.Sentence{{End: int32(len(s))}}}
		d.Tokenize()
		n := int32(len(d.Tokens))
		for first := range min(n+1, 40) {
			got := syntax.Sentence(d, first, n, nil, nil)
			if len(got) != int(n-first) {
				t.Fatalf("%.20q: %d tags for %d tokens", s, len(got), n-first)
			}
			if first == 0 && !slices.Equal(got, syntax.Sentence(d, 0, n, nil, nil)) {
				t.Fatalf("%.20q: tagged differently the second time", s)
			}
		}
	}
}

func TestLinear(t *testing.T) {
	linear(t, "that said plan ", func(d *text.Document, dst []syntax.Tag) { syntax.Sentence(d, 0, int32(len(d.Tokens)), nil, dst) })
}

// linear fails if run takes more than three times as long a token on a sentence of eight times the length. Other programs on the
// machine can only make a run slower, so the best of many counts.
func linear(t *testing.T, part string, run func(d *text.Document, dst []syntax.Tag)) {
	var docs [2]*text.Document
	for i := range docs {
		s := strings.Repeat(part, 1<<(11+3*i))
		docs[i] = &text.Document{Text: s, Lang: lang.For("en"), Sentences: []text.Sentence{{End: int32(len(s))}}}
		docs[i].Tokenize()
	}
	best := [2]time.Duration{time.Hour, time.Hour}
	for range 40 {
		for i, d := range docs {
			dst := make([]syntax.Tag, 0, len(d.Tokens))
			start := time.Now()
			run(d, dst)
			best[i] = min(best[i], time.Since(start))
		}
		if best[1] <= 16*best[0] {
			return
		}
	}
	if best[1] > 24*best[0] {
		t.Errorf("8 times the tokens of one sentence take %.1f times as long", float64(best[1])/float64(best[0]))
	}
}

func TestNoAllocation(t *testing.T) {
	d := text.Parse("The head of the agency, who asked not to be named, said it wasn't Clinton's plan.", lang.For("en"), text.Split)
	dst := make([]syntax.Tag, 0, len(d.Tokens))
	if n := testing.AllocsPerRun(10, func() { syntax.Sentence(d, 0, int32(len(d.Tokens)), nil, dst) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkSentence(b *testing.B) {
	var docs []*text.Document
	size, tokens := 0, 0
	for _, s := range read(b, "dev") {
		d := s.Document()
		docs = append(docs, d)
		size += len(s.Text)
		tokens += len(d.Tokens)
	}
	dst := make([]syntax.Tag, 0, 1000)
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, d := range docs {
			syntax.Sentence(d, 0, int32(len(d.Tokens)), nil, dst)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mtokens/s")
}
