package main

import (
	"bytes"
	"context"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"verbatim/internal/build/strip"
)

// plain gives a program as Go builds it by itself.
func plain(t *testing.T, program string) []byte {
	t.Helper()
	file := filepath.Join(t.TempDir(), "program.wasm")
	cmd := exec.Command("go", "build", "-o", file, program)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	wasm, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return wasm
}

// shrunk gives a program as the page's is built, with every step.
func shrunk(t *testing.T, program string) []byte {
	t.Helper()
	var said strings.Builder
	log.SetOutput(&said)
	defer log.SetOutput(os.Stderr)
	wasm, err := compile(program)
	if err != nil {
		t.Fatal(err)
	}
	if said.Len() > 0 {
		if !strings.HasPrefix(runtime.Version(), strip.Release) {
			t.Skipf("%s is not the release that the steps know: the page is built whole", runtime.Version())
		}
		t.Fatalf("%s(a new Go release? Read strip/table.go against its linker and runtime, and the shortcuts against its runtime)", said.String())
	}
	return wasm
}

// node runs a script of testdata on a program, or the program itself, and gives what it writes, and how it ends.
func node(t *testing.T, wasm []byte, args ...string) (stdout, stderr string) {
	t.Helper()
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("there is no node to run the program")
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	lib := filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm")
	file := filepath.Join(t.TempDir(), "program.wasm")
	if err := os.WriteFile(file, wasm, 0o644); err != nil {
		t.Fatal(err)
	}
	command := []string{"--stack-size=8192", filepath.Join(lib, "wasm_exec_node.js"), file}
	if len(args) > 0 && strings.HasSuffix(args[0], ".mjs") {
		command, args = []string{args[0], filepath.Join(lib, "wasm_exec.js"), file}, args[1:]
	}
	stop, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(stop, "node", append(command, args...)...)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH")} // wasm_exec.js has room for few variables
	var out, problems strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &problems
	if err := cmd.Run(); err != nil {
		return out.String(), err.Error() + "\n" + problems.String()
	}
	return out.String(), problems.String()
}

// Panics, recovery, deep stacks, the collector, goroutines and finalizers do as before.
func TestProgram(t *testing.T) {
	full := plain(t, "verbatim/internal/build/testdata/program")
	less := shrunk(t, "verbatim/internal/build/testdata/program")
	want, problems := node(t, full)
	if problems != "" || !strings.HasSuffix(want, "\ndone\n") {
		t.Fatalf("the program itself failed:\n%s%s", want, problems)
	}
	for _, line := range []string{
		"runtime error: index out of range [7] with length 3",
		"assignment to entry in nil map",
		"value method main.value.Number called using nil *value pointer",
		"direct: through a wrapper 5\n<nil>",
		"recovers: <nil>\none call too deep",
	} {
		if !strings.Contains(want, line+"\n") {
			t.Errorf("the program does not print %q:\n%s", line, want)
		}
	}
	if got, problems := node(t, less); got != want || problems != "" {
		t.Fatalf("want\n%s\ngot\n%s%s", want, got, problems)
	}
	for _, how := range []string{"panic", "panic while printing", "wrapper", "deadlock"} {
		wantOut, want := node(t, full, how)
		gotOut, got := node(t, less, how)
		want, _, _ = strings.Cut(want, "\ngoroutine ") // the traceback is what was taken out
		got, _, _ = strings.Cut(got, "\ngoroutine ")
		if got != want || gotOut != wantOut || !strings.Contains(want, "exit status 2") {
			t.Errorf("%s: want\n%s\ngot\n%s", how, want, got)
		}
	}
}

// The analyzer answers the same bytes.
func TestAnalyzer(t *testing.T) {
	full := plain(t, "verbatim/wasm")
	less := shrunk(t, "verbatim/wasm")
	want, problems := node(t, full, "testdata/analyze.mjs")
	if problems != "" || strings.Count(want, `"quotes":[{`) < 4 {
		t.Fatalf("the analyzer itself failed: %s\n%.2000s", problems, want)
	}
	if got, problems := node(t, less, "testdata/analyze.mjs"); got != want || problems != "" {
		t.Errorf("the small analyzer answers otherwise: %s\n%.2000s", problems, got)
	}
}

// The same program gives the same bytes, whatever the folder of the overlay is called.
func TestSmallIsReproducible(t *testing.T) {
	if !bytes.Equal(shrunk(t, "verbatim/wasm"), shrunk(t, "verbatim/wasm")) {
		t.Error("built twice, the wasm differs")
	}
}

func TestShortened(t *testing.T) {
	const source = "package p\n\nfunc (t T) a() { x() }\nfunc a() int {\n\tfor { y() }\n}\nfunc b() { z() }\n"
	got, err := shortened([]byte(source), []shortcut{{function: "b"}, {function: "a", body: "return 1"}})
	if want := "package p\n\nfunc (t T) a() { x() }\nfunc a() int { return 1 }\nfunc b() {  }\n"; err != nil || string(got) != want {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
	for _, bad := range []string{"package p\nfunc b() {}", "package p\nfunc a()", "package p\nfunc (t T) a() {}", "no Go"} {
		if got, err := shortened([]byte(bad), []shortcut{{function: "a"}}); err == nil {
			t.Errorf("%q became %q", bad, got)
		}
	}
}
