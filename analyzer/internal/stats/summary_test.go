package stats

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

var rougeWords = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// rouge1 is ROUGE-1 F1 (Lin 2004), as eval.py computes it.
func rouge1(ref, hyp string) float64 {
	count := map[string]int{}
	a, b := rougeWords.FindAllString(strings.ToLower(ref), -1), rougeWords.FindAllString(strings.ToLower(hyp), -1)
	for _, w := range a {
		count[w]++
	}
	t := 0.0
	for _, w := range b {
		if count[w] > 0 {
			count[w]--
			t++
		}
	}
	if t == 0 {
		return 0
	}
	p, r := t/float64(len(b)), t/float64(len(a))
	return 2 * p * r / (p + r)
}

// firstWords is the first n words of a text.
func firstWords(s string, n int) string {
	w := strings.Fields(s)
	return strings.Join(w[:min(n, len(w))], " ")
}

// lead is the article after its headline and dateline: leading paragraphs of fewer than 16 words are passed over.
func lead(s string) string {
	var ps []string
	for _, p := range strings.Split(s, "\n") {
		if strings.TrimSpace(p) != "" {
			ps = append(ps, p)
		}
	}
	for len(ps) > 1 && len(strings.Fields(ps[0])) < 16 {
		ps = ps[1:]
	}
	return strings.Join(ps, " ")
}

// TestSummary scores the key sentences beside the lead of the article, cut to as many words as the summary by a person
// has, as eval.py does.
func TestSummary(t *testing.T) {
	var ours, leads, oracle float64
	n := 0.0
	for _, a := range articles[labelled](t, "summary-gum-dev.jsonl") {
		d := text.Parse(a.Text, lang.For("en"), text.Split)
		names := name.Find(d)
		got := topicsOf(d, names).summary()
		words := len(strings.Fields(a.Summary))
		slices.SortFunc(got, func(x, y report.KeySentence) int { return x.Span.Start - y.Span.Start })
		var hyp []string
		for _, k := range got {
			hyp = append(hyp, d.Slice(k.Span))
		}
		o, l := rouge1(a.Summary, firstWords(strings.Join(hyp, " "), words)), rouge1(a.Summary, firstWords(lead(a.Text), words))
		best := 0.0
		for i := range d.Sentences {
			for j := i; j < len(d.Sentences); j++ {
				s := d.Slice(d.Sentences[i].Span())
				if j > i {
					s += " " + d.Slice(d.Sentences[j].Span())
				}
				best = max(best, rouge1(a.Summary, firstWords(s, words)))
			}
		}
		oracle += best
		ours += o
		leads += l
		n++
		if testing.Verbose() {
			t.Logf("%s ours %.1f lead %.1f best %.1f\n  REF %s\n  GOT %s\n  LEAD %s", a.ID, 100*o, 100*l, 100*best, a.Summary, firstWords(strings.Join(hyp, " "), words), firstWords(lead(a.Text), words))
		}
	}
	if ours < leads+n*.01 {
		t.Errorf("ROUGE-1 is %.2f, the lead %.2f: at least one more is asked", 100*ours/n, 100*leads/n)
	}
	t.Logf("ROUGE-1 %.2f, lead %.2f, best two sentences %.2f", 100*ours/n, 100*leads/n, 100*oracle/n)
}
