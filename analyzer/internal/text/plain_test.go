package text

import (
	"math/rand"
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
)

// TestPlain holds a plain stop to what is found when every question is asked.
func TestPlain(t *testing.T) {
	pieces := []string{". ", ".", " ", ". A", " a.", " Dr.", " Inc.", " St. ", "The harbour", " is open", " p.m.", " U.S.", ") ", "“", "” ", "'s", "-", ".. ", "…", " Ships", " I", " vol. ",
		" xiv. ", " XIV.", "\n", "[1]", " (1998). ", " :) ", "№ 7", "é. ", " May. ", " nov. ", " № ", "1. ", "a. ", "• ", "said", " Anna", strings.Repeat(" ships enter", 9)}
	r, plain := rand.New(rand.NewSource(1)), 0
	for n := range 20000 {
		var b strings.Builder
		for range 3 + r.Intn(20) {
			b.WriteString(pieces[r.Intn(len(pieces))])
		}
		s := b.String()
		d := &Document{Text: s, Lang: lang.For([]string{"en", "de", "cs", "hy", "xx"}[n%5])}
		c := cutterOf(d, Split)
		c.b, c.list = len(s), enumerationOf(s, 0, len(s))
		for i := range s {
			if s[i] == '.' && c.plain(i) {
				plain++
				m, ok := c.markAt(i)
				if end, next, ends := c.end(m); !ok || !ends || end != i+1 || next != min(i+2, len(s)) {
					t.Fatalf("%q at %d: %v, %d, %d, %v", s, i, m, end, next, ends)
				}
				c.from = min(i+2, len(s))
			}
		}
	}
	if plain < 1000 {
		t.Errorf("%d plain stops were tried", plain)
	}
}
