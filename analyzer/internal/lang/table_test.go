package lang

import (
	"slices"
	"strings"
	"testing"
)

// TestFind holds the bisection to a look through every line, for every key there is and for words beside them.
func TestFind(t *testing.T) {
	for _, l := range languages {
		for _, table := range []Table{l.Abbreviations, l.CueVerbs, l.SourceWords, l.Facts, Table(l.Starters)} {
			var keys []string
			values := map[string]string{}
			for k, v := range table.All {
				keys = append(keys, k)
				values[k] = v
			}
			if !slices.IsSorted(keys) {
				t.Fatalf("%s: a table is not sorted: %.60q", l.Tag, string(table))
			}
			for _, k := range keys {
				for _, w := range []string{k, k + "x", k[:len(k)-1], "A" + k, strings.ToUpper(k), ""} {
					want, has := values[w]
					if got, ok := table.Get(w); ok != has || got != want {
						t.Fatalf("%s: Get(%q) = %q, %v, want %q, %v", l.Tag, w, got, ok, want, has)
					}
				}
			}
		}
	}
}
