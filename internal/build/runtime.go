package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// shortcut gives a function of Go's runtime another body. What only that function led to is then not linked.
type shortcut struct{ file, function, body string }

// shortcuts are what the page's program has no use for. Each makes a function say at once what it says in this program
// always, or print nothing where only a developer of the runtime reads it. In KB of brotli 11:
var shortcuts = []shortcut{
	// Execution traces, 22 KB: nothing can start one, as runtime/trace is not linked.
	{"traceruntime.go", "traceEnabled", "return false"},
	{"traceruntime.go", "traceAllocFreeEnabled", "return false"},
	// Tracebacks, 4 KB: their names are stripped. The reason of a crash is printed before.
	{"runtime1.go", "gotraceback", "return 0, false, false"},
	{"traceback.go", "traceback1", ""},
	{"traceback.go", "tracebackHexdump", ""},
	// The types of several modules, 6.5 KB: plugins and shared libraries, which wasm has none of.
	{"type.go", "typelinksinit", ""},
	// What GODEBUG asks for, 3.5 KB: a page has no environment.
	{"proc.go", "schedtrace", ""},
	{"mcheckmark.go", "checkFinalizersAndCleanups", ""},
	{"mgcscavenge.go", "printScavTrace", ""},
	// Floats in the reason of a crash, 20 KB: nothing in the program panics with one, nor formats one otherwise.
	{"print.go", "printfloat64", `printstring("a float64")`},
	{"print.go", "printfloat32", `printstring("a float32")`},
	{"print.go", "printcomplex128", `printstring("a complex128")`},
	{"print.go", "printcomplex64", `printstring("a complex64")`},
	// The object dump of a corrupt heap: the program ends just behind it.
	{"mgcmark.go", "gcDumpObject", ""},
}

// overlay writes the files of the runtime with shortcuts into dir, and what go build -overlay wants to read of them.
func overlay(goroot, dir string, shortcuts []shortcut) (string, error) {
	source := filepath.Join(goroot, "src", "runtime")
	edits := map[string][]shortcut{}
	for _, s := range shortcuts {
		edits[s.file] = append(edits[s.file], s)
	}
	replace := map[string]string{}
	for file, edits := range edits {
		text, err := os.ReadFile(filepath.Join(source, file))
		if err != nil {
			return "", err
		}
		if text, err = shortened(text, edits); err != nil {
			return "", fmt.Errorf("%s: %w", file, err)
		}
		to := filepath.Join(dir, file)
		if err := os.WriteFile(to, text, 0o644); err != nil {
			return "", err
		}
		replace[filepath.Join(source, file)] = to
	}
	list, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, "overlay.json")
	return file, os.WriteFile(file, list, 0o644)
}

// shortened gives a file's functions other bodies.
func shortened(source []byte, edits []shortcut) ([]byte, error) {
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, "", source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	type body struct {
		start, end int
		text       string
	}
	var bodies []body
	for _, e := range edits {
		i := slices.IndexFunc(parsed.Decls, func(d ast.Decl) bool {
			f, ok := d.(*ast.FuncDecl)
			return ok && f.Recv == nil && f.Name.Name == e.function && f.Body != nil
		})
		if i < 0 {
			return nil, fmt.Errorf("no function %s", e.function)
		}
		f := parsed.Decls[i].(*ast.FuncDecl)
		bodies = append(bodies, body{files.Position(f.Body.Lbrace).Offset, files.Position(f.Body.Rbrace).Offset, "{ " + e.body + " "})
	}
	slices.SortFunc(bodies, func(a, b body) int { return a.start - b.start })
	var out strings.Builder
	at := 0
	for _, b := range bodies {
		out.Write(source[at:b.start])
		out.WriteString(b.text)
		at = b.end
	}
	out.Write(source[at:])
	return []byte(out.String()), nil
}
