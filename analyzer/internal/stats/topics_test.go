package stats

import (
	"strings"
	"testing"
	"time"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
)

// TestTopicsHostile: names, keywords and entities of a megabyte of anything come in the time of news, with places in the text.
func TestTopicsHostile(t *testing.T) {
	const size = 1 << 20
	for _, unit := range []string{"A", "A ", "a ", "Of ", "x-", "President ", "May ", "Smith's ", "U.S. ", "new York\n", "(ABC) ", "the United Nations (UN) of ", "\xff", "É ", "'", "said. Smith "} {
		s := strings.Repeat(unit, size/len(unit))
		d := text.Parse(s, lang.For("en"), text.Split)
		start := time.Now()
		names := name.Find(d)
		topics := topicsOf(d, names)
		for _, k := range topics.summary() {
			if k.Span.Start < 0 || k.Span.End > len(s) || !(k.Score > 0 && k.Score <= 1) {
				t.Fatalf("%q: key sentence at %v of score %v", unit, k.Span, k.Score)
			}
		}
		for _, k := range topics.pick() {
			for _, m := range k.Mentions {
				if m.Start < 0 || m.End > len(s) || m.Start >= m.End {
					t.Fatalf("%q: keyword at %v", unit, m)
				}
			}
			if k.Text == "" || !(k.Score > 0 && k.Score <= 1.0001) {
				t.Fatalf("%q: keyword %.20q of score %v", unit, k.Text, k.Score)
			}
		}
		for _, e := range new(roster).entities(names) {
			for _, m := range e.Mentions {
				if m.Start < 0 || m.End > len(s) || m.Start >= m.End {
					t.Fatalf("%q: entity at %v", unit, m)
				}
			}
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("a megabyte of %q took %v", unit, took)
		}
	}
}
