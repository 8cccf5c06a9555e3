package report

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

var texts = []string{"", "a", "é", "😀", "plain ASCII", "a😀b", "\ufeffé\u0301", "naïve — “quoted” 👩‍👩‍👧‍👦 שלום 日本語", "\x80\xff a \xf0\x9f b\xed\xa0\x80", strings.Repeat("é😀a", 100), strings.Repeat("a", 200) + "\xc3"}

// random makes a text of runes and, when broken, of bytes that are none.
func random(r *rand.Rand, broken bool) string {
	var s strings.Builder
	for range r.IntN(400) {
		switch r.IntN(5) {
		case 0:
			s.WriteRune(rune(0x10000 + r.IntN(0x10000)))
		case 1:
			s.WriteRune(rune(0x80 + r.IntN(0xD000)))
		case 2:
			if broken {
				s.WriteByte(byte(0x80 + r.IntN(0x80)))
			}
		default:
			s.WriteByte(byte(r.IntN(0x80)))
		}
	}
	return s.String()
}

// oracle is the length of a text in a unit, from the standard library.
func oracle(s string, u Unit) int {
	switch u {
	case UTF8:
		return len(s)
	case UTF16:
		return len(utf16.Encode([]rune(s)))
	}
	return utf8.RuneCountInString(s)
}

func TestOffsets(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	all := texts
	for i := range 100 {
		all = append(all, random(r, i%2 == 0))
	}
	for _, s := range all {
		for _, u := range []Unit{UTF16, UTF8, UTF32} {
			o := NewOffsets(s, u)
			if o.Len() != oracle(s, u) || Length(s, u) != oracle(s, u) {
				t.Fatalf("%q is %d and %d long in %v, want %d", s, o.Len(), Length(s, u), u, oracle(s, u))
			}
			edges := map[int]int{len(s): oracle(s, u)}
			for i := range s {
				edges[i] = oracle(s[:i], u)
			}
			back := map[int]int{}
			for b, want := range edges {
				if got := o.FromBytes(b); got != want {
					t.Fatalf("%q: byte %d is %d in %v, want %d", s, b, got, u, want)
				}
				back[want] = b
			}
			for n := -1; n <= o.Len()+1; n++ {
				got, ok := o.ToBytes(n)
				want, edge := back[n]
				if u == UTF8 && !utf8.ValidString(s) {
					continue // any byte that starts no character is an edge of its own there
				}
				if ok != edge || ok && got != want {
					t.Fatalf("%q: %d in %v is byte %d, %v, want %d, %v", s, n, u, got, ok, want, edge)
				}
			}
		}
	}
}

func TestParseUnit(t *testing.T) {
	for _, u := range []Unit{UTF16, UTF8, UTF32} {
		if got, ok := ParseUnit(u.String()); !ok || got != u {
			t.Errorf("%v is read as %v, %v", u, got, ok)
		}
	}
	for _, s := range []string{"", "utf8", "UTF-8", "utf-7"} {
		if _, ok := ParseUnit(s); ok {
			t.Errorf("%q was taken", s)
		}
	}
}
