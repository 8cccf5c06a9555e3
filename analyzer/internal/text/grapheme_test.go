package text

import (
	"math/rand/v2"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

func sameLength(t *testing.T, s string) {
	t.Helper()
	want := 0
	for it := graphemes.FromString(s); it.Next(); {
		want++
	}
	if c, g := Length(s); g != want || c != utf8.RuneCountInString(s) {
		t.Fatalf("%q: %d characters in %d clusters, want %d in %d", s, c, g, utf8.RuneCountInString(s), want)
	}
}

func TestLengthIsUAX29(t *testing.T) {
	for _, s := range []string{"", "a", "\r\n", "a\r\nb", "é", "é\u0301", "\u0301", "a\u0301", "😀a", "a😀", "👩‍👩‍👧", "🇩🇪🇫🇷", "\r\u0301", "x’s “y”", "\xff", "a\xc3"} {
		sameLength(t, s)
	}
	r := rand.New(rand.NewPCG(3, 4))
	for range 200_000 {
		b := make([]rune, r.IntN(12))
		for i := range b {
			b[i] = pool[r.IntN(len(pool))]
		}
		sameLength(t, string(b))
	}
}
