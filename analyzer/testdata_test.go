package analyzer

import (
	"os"
	"strings"
	"testing"
)

// sample is an article of the project's own: a body pasted twice, one figure changed on the way.
func sample(tb testing.TB) string {
	b, err := os.ReadFile("testdata/tram.txt")
	if err != nil {
		tb.Fatal(err)
	}
	return string(b)
}

// articles are texts that every part of the analyzer meets in the tests of the whole.
func articles(tb testing.TB) []string {
	s := sample(tb)
	return []string{
		s, strings.ReplaceAll(s, "\n", "\r\n"), strings.ReplaceAll(s, "\n\n", "\n"), strings.ToUpper(s), s + s + s,
		"", " ", "\n\n\n", "a", "“", "said", "\xff\xfe\x80", "😀👩‍👩‍👧 “Ja”, sagte 😀.\n😀👩‍👩‍👧 “Ja”, sagte 😀.",
		"قال الوزير: \"لن نغلق الجسر\".\nقال الوزير: \"لن نغلق الجسر\".", "これは本です。「はい」と言った。", strings.Repeat("The same short line.\n", 40),
		strings.Repeat("\"a\" said b. ", 60), "A\u2028B\u2029C\u0085D", strings.Repeat("(", 300), "x\x00y\x00z",
	}
}
