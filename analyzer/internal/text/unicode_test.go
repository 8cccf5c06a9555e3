package text

import (
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"unicode"
	"unicode/utf8"
)

// official gives the cases of Unicode's own test file, as clipperhouse/uax29 carries them in its tests: each a
// list of segments.
func official(t *testing.T, of string) (cases [][]string) {
	mod, err := os.ReadFile("../../../go.mod")
	if err != nil {
		t.Skip("needs go.mod to find the Unicode test files of uax29: ", err)
	}
	version := regexp.MustCompile(`clipperhouse/uax29/v2 (\S+)`).FindSubmatch(mod)
	cache := os.Getenv("GOMODCACHE")
	if cache == "" {
		cache = filepath.Join(build.Default.GOPATH, "pkg", "mod")
	}
	name := filepath.Join(cache, "github.com/clipperhouse/uax29/v2@"+string(version[1]), of, "unicode_test.go")
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Skip("needs the Unicode test files of uax29 in the module cache: ", err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		kv, ok := n.(*ast.KeyValueExpr)
		if !ok || kv.Key.(*ast.Ident).Name != "expected" {
			return true
		}
		var segments []string
		for _, seg := range kv.Value.(*ast.CompositeLit).Elts {
			var b []byte
			for _, x := range seg.(*ast.CompositeLit).Elts {
				v, _ := strconv.ParseUint(x.(*ast.BasicLit).Value, 0, 8)
				b = append(b, byte(v))
			}
			segments = append(segments, string(b))
		}
		cases = append(cases, segments)
		return false
	})
	return cases
}

func TestUnicodeWordBreak(t *testing.T) {
	cases := official(t, "words")
	if len(cases) < 1900 {
		t.Fatalf("%d official cases, want all of Unicode 17's", len(cases))
	}
	for _, segments := range cases {
		var s string
		var want []string
		for _, w := range segments {
			s += w
			if r, _ := utf8.DecodeRuneInString(w); !unicode.IsSpace(r) {
				want = append(want, w)
			}
		}
		got := tokens(s)
		for i := 0; i < len(want) || i < len(got); i++ {
			if i >= len(want) || i >= len(got) || s[got[i].Start:got[i].End] != want[i] {
				t.Errorf("%q: want tokens %q, got %+v", s, want, got)
				break
			}
		}
	}
}

func TestUnicodeGraphemeBreak(t *testing.T) {
	cases := official(t, "graphemes")
	if len(cases) < 700 {
		t.Fatalf("%d official cases, want all of Unicode 17's", len(cases))
	}
	for _, segments := range cases {
		var s string
		for _, w := range segments {
			s += w
		}
		if _, n := Length(s); n != len(segments) {
			t.Errorf("%q: %d clusters, want %d", s, n, len(segments))
		}
	}
}
