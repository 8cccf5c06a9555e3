package text

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"verbatim/analyzer/internal/lang"
)

// byTheBook tokenizes by UAX #29 alone.
func byTheBook(s string) []Token {
	var out []Token
	for it := words.FromString(s); it.Next(); {
		w := it.Value()
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsSpace(r) {
			continue
		}
		t := Token{Start: int32(it.Start()), End: int32(it.End()), Class: classify(w), Upper: isUpper(r)}
		if t.Class <= Number {
			t.Hash = HashBytes(AppendLower(nil, w))
		}
		out = append(out, t)
	}
	return out
}

// tokens tokenizes s as one sentence.
func tokens(s string) []Token {
	d := &Document{Text: s, Lang: lang.For("en"), Sentences: []Sentence{{End: int32(len(s))}}}
	d.Tokenize()
	return d.Tokens
}

func sameTokens(t *testing.T, s string) {
	t.Helper()
	got, want := tokens(s), byTheBook(s)
	for i := 0; i < len(got) || i < len(want); i++ {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Fatalf("%q: token %d differs\n-want %+v\n+got  %+v", s, i, want[min(i, len(want)):], got[min(i, len(got)):])
		}
	}
}

// The characters that decide about words, and one each of those that scan knows and does not know.
var pool = []rune("aZé9_:,;.'’‘\"“”—–…-$€ \t\n\r\u00a0\u0301\u200d\u00ad\u2060\ufe0f😀👩🇩🇪אבЖжΣсカ漢字กa1 \u0085\u2028·ⅷ")

func TestScanIsUAX29(t *testing.T) {
	for _, s := range []string{"", " ", "a", "can't", "3.14", "a:b", "1:2", "3,000;4", "_a_", "U.S.", "x’s", "é́", "a\u0301b", "1️⃣", "👩‍👩‍👧", "\xff\xfe", "a\xc3", "\xe2\x80", "a\xe2\x80"} {
		sameTokens(t, s)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		b := make([]rune, r.IntN(12))
		for i := range b {
			b[i] = pool[r.IntN(len(pool))]
		}
		sameTokens(t, string(b))
	}
}

func TestScanIsUAX29OnSharedArticles(t *testing.T) {
	for _, f := range []string{"sentences-gum-dev.jsonl", "sentences-golden-multilang.jsonl", "dedup-real-dev.jsonl"} {
		for _, d := range readLabelled(t, f) {
			sameTokens(t, d.Text)
		}
	}
}

func FuzzScanIsUAX29(f *testing.F) {
	f.Add("“Don’t,” he said — 3.14.")
	f.Fuzz(func(t *testing.T, s string) { sameTokens(t, strings.ToValidUTF8(s, "\ufffd")) })
}
