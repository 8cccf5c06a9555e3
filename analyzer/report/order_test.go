package report

import (
	"math/rand"
	"slices"
	"testing"
)

// TestSortBy holds the sort to slices.SortStableFunc.
func TestSortBy(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 200 {
		list := make([]Span, r.Intn(40))
		for i := range list {
			list[i] = Span{r.Intn(12), i}
		}
		want := slices.Clone(list)
		slices.SortStableFunc(want, func(a, b Span) int { return a.Start - b.Start })
		SortBy(list, func(s *Span) int { return s.Start })
		if !slices.Equal(list, want) {
			t.Fatalf("got %v, want %v", list, want)
		}
	}
}
