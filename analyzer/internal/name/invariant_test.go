package name

import (
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/text"
)

// hostile holds texts that break what takes news for granted.
var hostile = []string{
	"", " ", "A", "'s", "’s", "A's", ".", "A.", "A. B.", "U.S.", "-A-B-", "A-", "al-", "al-A", "The", "The of the", "of Of of",
	"University of", "University of of of", "President", "President President", "Mr. Mr. Mr.", "President of the", "A & B & C &",
	"(ABC)", "Movimento 5 Stelle (M5S", "\xff\xfe A\xff B", "É. É É", "İ I İ", "A\x00B C", "Dr.\nSmith", "'A' 'B'' ''",
	strings.Repeat("A ", 3000), strings.Repeat("President ", 3000), strings.Repeat("A of ", 3000), strings.Repeat("U.S. ", 3000),
	strings.Repeat("A-", 3000), strings.Repeat("Texas, ", 3000), strings.Repeat("Smith's ", 3000), strings.Repeat("a-", 3000) + "A", strings.Repeat("actor ", 3000) + "Smith",
}

func FuzzFind(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Add("WASHINGTON (Reuters) — U.S. President Barack Obama's aide, John Q. Public of Irving, Texas, met Ban Ki-moon.")
	f.Fuzz(func(t *testing.T, s string) { check(t, s) })
}

// check says what holds for any text: mentions lie in it, in order, apart, and belong to entities that know them.
func check(t *testing.T, s string) {
	d := text.Parse(s, lang.For("en"), text.Split)
	x := Find(d)
	at := 0
	for i, m := range x.Mentions {
		if m.Span.Start < at || m.Span.End <= m.Span.Start || m.Span.End > len(s) {
			t.Fatalf("mention %d of %q: %v begins before %d or ends past %d", i, s, m.Span, at, len(s))
		}
		at = m.Span.End
		if m.Full.Start > m.Span.Start || m.Full.End < m.Span.End || m.Full.Start < 0 || m.Full.End > len(s) {
			t.Fatalf("mention %d of %q: %v is not around %v", i, s, m.Full, m.Span)
		}
		if m.First >= m.Last || int(m.Last) > len(d.Tokens) || int(m.Span.Start) != int(d.Tokens[m.First].Start) {
			t.Fatalf("mention %d of %q: tokens %d:%d", i, s, m.First, m.Last)
		}
	}
	seen := 0
	for e := range x.Entities {
		for _, m := range x.Entities[e].Mentions {
			if seen++; x.Mentions[m].Entity != int32(e) {
				t.Fatalf("%q: mention %d is of entity %d, not %d", s, m, x.Mentions[m].Entity, e)
			}
		}
		if x.Entities[e].Name == "" {
			t.Fatalf("%q: entity %d has no name", s, e)
		}
	}
	if seen != len(x.Mentions) {
		t.Fatalf("%q: %d mentions, entities have %d", s, len(x.Mentions), seen)
	}
	for _, m := range x.Inner {
		if m.Span.Start < 0 || m.Span.End > len(s) || m.Span.Start >= m.Span.End || int(m.Entity) >= len(x.Entities) {
			t.Fatalf("%q: inner mention %v", s, m.Span)
		}
	}
}

// TestNouns: where every noun has a capital, the capital alone makes no name.
func TestNouns(t *testing.T) {
	x := Find(text.Parse("Der Hafen von Hamburg und das Rathaus der Stadt bleiben offen, sagte Anna Lindt. Die Freigabe von Daten beginnt im Herbst.", lang.For("de"), text.Split))
	var got []string
	for i := range x.Entities {
		got = append(got, x.Entities[i].Kind.String()+" "+x.Entities[i].Name)
	}
	if want := "place Hamburg, person Anna Lindt"; strings.Join(got, ", ") != want {
		t.Errorf("names are %q, want %s", got, want)
	}
}
