package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"verbatim/analyzer"
	"verbatim/analyzer/report"
)

// generate adds the files of the site that are made here and stand in no source folder.
func (s *site) generate() error {
	wasm, err := compile("verbatim/wasm")
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

func output(name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	return string(out), err
}
