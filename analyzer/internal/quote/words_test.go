package quote

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestWordsAtRandom checks texts of cues, marks and names in no order, with marks that have no partner.
func TestWordsAtRandom(t *testing.T) {
	words := strings.Fields("the council said that rails “cost more” than \"a bridge\" of nine - he told us, according to Ada Smith . \" ” “ and added : Jones who claimed (it) would have ; in April , but — not")
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		var b strings.Builder
		for range 6000 {
			b.WriteString(words[r.IntN(len(words))])
			if r.IntN(60) == 0 {
				b.WriteString(".\n\n")
			} else {
				b.WriteByte(' ')
			}
		}
		check(t, b.String(), "en")
	}
}
