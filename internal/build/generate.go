package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"verbatim/analyzer"
	"verbatim/analyzer/report"
	"verbatim/internal/build/strip"
)

// generate adds the files of the site that are made here and stand in no source folder.
func (s *site) generate() error {
	wasm, err := buildWasm()
	if err != nil {
		return err
	}
	s.source["page/analyzer.wasm"] = wasm
	s.source["page/statistics.js"] = statistics(analyzer.Statistics())
	goroot, err := output("go", "env", "GOROOT")
	if err != nil {
		return err
	}
	// The loader must be that of the toolchain that built the wasm, so it is never committed.
	s.source["page/wasm_exec.js"], err = os.ReadFile(filepath.Join(strings.TrimSpace(goroot), "lib", "wasm", "wasm_exec.js"))
	return err
}

// statistics writes the analyzer's table of statistics as a module, for the panel that is made from it.
func statistics(table []report.Statistic) []byte {
	return slices.Concat([]byte("export const statistics = "), report.AppendStatistics(nil, table), []byte(";\n"))
}

// buildWasm compiles the analyzer for the browser. Without the version-control stamp the bytes, and so the
// file's name, change only when the program does.
func buildWasm() ([]byte, error) {
	dir, err := os.MkdirTemp("", "verbatim")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "analyzer.wasm")
	// Without inlining, the encoder is 8 KB smaller, and the runtime's atomics, which js/wasm has no second thread for, 10 KB; the
	// speed of the whole is the same. Where the time goes inlining stays.
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-gcflags=verbatim/analyzer/report=-l", "-gcflags=internal/runtime/atomic=-l",
		"-gcflags=verbatim/analyzer/option=-l", "-o", file, "./wasm")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("go build ./wasm: %w", err)
	}
	wasm, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return stripped(wasm), nil
}

// stripped takes out what the page has no use for. A Go release that strip does not know builds a page all the same: it is
// as good, and 185 KB larger.
func stripped(wasm []byte) []byte {
	less, err := strip.Strip(wasm)
	if err != nil {
		log.Printf("build: the wasm stays as Go links it: %v", err)
		return wasm
	}
	return less
}

func output(name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	return string(out), err
}
