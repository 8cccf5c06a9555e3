package name

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/text"
)

// TestShortcuts holds what is told of a token by itself to what is told when every question is asked.
func TestShortcuts(t *testing.T) {
	words := []string{"The", "the", "In", "May", "Texas", "Reuters", "Company", "Smith", "Anna", "President", "mayor", "of", "and", "de", "al", "-", "&", ",", ".", "“", "(", "US", "U.S.",
		"said", "party", "Bank", "Jr", "Smith's", "Washington", "WASHINGTON", "eBay", "Russian", "I", "city", "on", "Monday", "1998", "'", "Street", "Inc", "League"}
	r, ended, alone := rand.New(rand.NewSource(1)), 0, 0
	for n := range 4000 {
		var b strings.Builder
		for range 2 + r.Intn(14) {
			b.WriteString(words[r.Intn(len(words))])
			if r.Intn(5) > 0 {
				b.WriteByte(' ')
			}
		}
		d := text.Parse(b.String(), lang.For([]string{"en", "en", "de"}[n%3]), text.Split)
		f := &finder{d: d, known: known(), nouns: d.Lang.Traits.Has("nouns"), functions: d.Lang.Functions()}
		f.look()
		for si := range d.Sentences {
			f.from = int(d.Sentences[si].First)
			last := int(d.Sentences[si].Last)
			for i := f.from; i < last; i++ {
				if !f.capital(i) {
					continue
				}
				if j := i + 1; j < last && f.ends(j) {
					ended++
					if f.hyphen(j) || f.stop(j, i) || f.capital(j) || d.Word(j) == "&" || f.link(i, j, last) > 0 {
						t.Fatalf("%q: %q goes on at %q", d.Text, d.Word(i), d.Word(j))
					}
				}
				if f.words[i].lower&(role|honorific) == 0 {
					alone++
					weak := r.Intn(2) == 0
					f.found = nil
					f.alone(i, weak)
					got := f.found
					f.found = nil
					f.cut(i, i+1)
					f.name(0, len(f.units), weak)
					if !slices.Equal(got, f.found) {
						t.Fatalf("%q: %q alone is %+v, want %+v", d.Text, d.Word(i), got, f.found)
					}
				}
			}
		}
	}
	if ended < 1000 || alone < 1000 {
		t.Errorf("%d ends and %d words alone were tried", ended, alone)
	}
}
