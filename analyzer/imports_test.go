package analyzer

import (
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// allowed is every import of every package of the analyzer. An import costs download: fmt 126 KB, regexp 123,
// encoding/json 205, time 54, embed 35, net/http 708 (RATIONALE.md); a package that enters here is a decision.
// The order of the rows is the order of the floors: a package imports only packages above its own row.
var allowed = []struct{ name, imports string }{
	{"report", "math slices strconv unicode/utf8"},
	{"internal/lang", "math/bits sync unicode unicode/utf8"},
	{"internal/text", "github.com/clipperhouse/uax29/v2/graphemes github.com/clipperhouse/uax29/v2/words slices strings sync/atomic unicode unicode/utf8 internal/lang report"},
	{"internal/syntax", "math/bits internal/text"},
	{"internal/dedup", "math/bits slices sort strings unicode unicode/utf8 internal/lang internal/text report"},
	{"internal/name", "slices sync sync/atomic internal/lang internal/syntax internal/text report"},
	{"internal/quote", "slices strings sync unicode unicode/utf8 internal/lang internal/name internal/syntax internal/text report"},
	{"internal/stats", "math slices sync unicode unicode/utf8 internal/lang internal/name internal/syntax internal/text report"},
	{"", "strconv internal/dedup internal/lang internal/name internal/quote internal/stats internal/text report"},
	{"option", "math strconv strings . report"},
}

// banned never enter the analyzer, not even through a package that may.
var banned = []string{"fmt", "regexp", "encoding/json", "reflect", "time", "embed", "net/http", "syscall/js"}

const path = "verbatim/analyzer"

func list(t *testing.T, args ...string) []string {
	t.Helper()
	if runtime.GOOS == "js" {
		t.Skip("there is no go command in js/wasm")
	}
	out, err := exec.Command("go", append([]string{"list"}, args...)...).Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

func TestImports(t *testing.T) {
	seen := map[string]bool{}
	for _, line := range list(t, "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "./...") {
		pkg, imports, _ := strings.Cut(line, " ")
		name := strings.TrimPrefix(strings.TrimPrefix(pkg, path), "/")
		if strings.HasPrefix(name, "internal/syntax/") {
			continue // the programs that fit the tagger: no part of the analyzer
		}
		row := slices.IndexFunc(allowed, func(a struct{ name, imports string }) bool { return a.name == name })
		if row < 0 {
			t.Errorf("package %s is not in the list", pkg)
			continue
		}
		seen[name] = true
		list := strings.Fields(allowed[row].imports)
		for _, i := range strings.Fields(imports) {
			short := i
			if i == path {
				short = "."
			} else if strings.HasPrefix(i, path+"/") {
				short = i[len(path)+1:]
				if floor := slices.IndexFunc(allowed, func(a struct{ name, imports string }) bool { return a.name == short }); floor >= row {
					t.Errorf("%s imports %s, which stands above it", pkg, i)
				}
			}
			if !slices.Contains(list, short) {
				t.Errorf("%s may not import %s", pkg, i)
			}
		}
	}
	for _, a := range allowed {
		if !seen[a.name] {
			t.Errorf("the list has %q, which is no package", a.name)
		}
	}
}

func TestBanned(t *testing.T) {
	for _, dep := range list(t, "-deps", "-f", "{{.ImportPath}}", ".", "./option") {
		if slices.Contains(banned, dep) {
			t.Errorf("%s has entered the analyzer; go list -deps . and go mod why tell how", dep)
		}
	}
}
