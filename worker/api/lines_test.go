package api

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
)

// found is one line as a test writes it.
type found struct {
	line string
	cut  Cut
}

func cutAll(r io.Reader, line, whole int) (out []found) {
	l := lines{body: r, line: line, whole: whole}
	for {
		b, cut := l.next()
		if cut == End {
			return out
		}
		out = append(out, found{string(b), cut})
		if cut.last() {
			return out
		}
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		body string
		want []found
	}{
		{"", nil},
		{"a", []found{{"a", Complete}}},
		{"a\n", []found{{"a", Complete}}},
		{"\n\na", []found{{"", Complete}, {"", Complete}, {"a", Complete}}},
		{"12345\n123456\n1\n", []found{{"12345", Complete}, {"", LineTooLarge}, {"1", Complete}}},
		{"123456", []found{{"", LineTooLarge}}},
		{"12345\n12345\n12345\n123", []found{{"12345", Complete}, {"12345", Complete}, {"12345", Complete}, {"", BatchTooLarge}}},
		{"12345\n12345\n12345\n12", []found{{"12345", Complete}, {"12345", Complete}, {"12345", Complete}, {"12", Complete}}},
		{strings.Repeat("1", 21), []found{{"", BatchTooLarge}}},
		{strings.Repeat("1", 10) + "\n1234567890\n", []found{{"", LineTooLarge}, {"", BatchTooLarge}}},
	} {
		for name, r := range map[string]io.Reader{
			"whole": strings.NewReader(c.body), "bytes": iotest.OneByteReader(strings.NewReader(c.body)), "EOF with data": iotest.DataErrReader(strings.NewReader(c.body)),
		} {
			if got := cutAll(r, 5, 20); !reflect.DeepEqual(got, c.want) {
				t.Errorf("%q, %s: got %v, want %v", c.body, name, got, c.want)
			}
		}
	}
	broken := io.MultiReader(strings.NewReader("a\nb"), iotest.ErrReader(errors.New("gone")))
	if got, want := cutAll(broken, 5, 20), []found{{"a", Complete}, {"", Unreadable}}; !reflect.DeepEqual(got, want) {
		t.Errorf("broken off: got %v, want %v", got, want)
	}
}

// The lines are those of bytes.Split, however the body arrives.
func TestLinesOracle(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		body := make([]byte, random.IntN(300_000))
		for i := range body {
			body[i] = "abcdefghij\n"[random.IntN(11)]
			if random.IntN(2000) > 0 && body[i] == '\n' && len(body)%2 == 0 {
				body[i] = 'x' // long lines
			}
		}
		var want []found
		for line := range bytes.SplitSeq(body, []byte("\n")) {
			want = append(want, found{string(line), Complete})
		}
		if last := len(want) - 1; want[last].line == "" {
			want = want[:last]
		}
		got := cutAll(iotest.HalfReader(bytes.NewReader(body)), len(body), len(body))
		if len(got)+len(want) > 0 && !reflect.DeepEqual(got, want) {
			t.Fatalf("%d bytes: %d lines, want %d", len(body), len(got), len(want))
		}
	}
}
