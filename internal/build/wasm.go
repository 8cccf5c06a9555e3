package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"verbatim/internal/build/strip"
)

// compile compiles a program for the browser, as small as it gets at the same speed. Without the version-control stamp the
// bytes, and so the file's name, change only when the program does.
//
// What is done to the runtime and to the linked program knows one Go release. Another builds a page all the same: it is as
// good, and larger by what is written beside each step.
func compile(program string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "verbatim")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "program.wasm")
	// Without inlining, the encoder is 8 KB smaller, and the runtime's atomics, which js/wasm has no second thread for, 10 KB; the
	// speed of the whole is the same. Where the time goes inlining stays.
	arguments := []string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-gcflags=verbatim/analyzer/report=-l", "-gcflags=internal/runtime/atomic=-l",
		"-gcflags=verbatim/analyzer/option=-l", "-o", file}
	cmd := exec.Command("go")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if replaced, err := shorterRuntime(dir); err == nil {
		arguments = append(arguments, "-overlay="+replaced)
		cmd.Env = append(cmd.Env, "GOEXPERIMENT="+experiment)
	} else {
		log.Printf("build: the wasm has all of the runtime, 65 KB more: %v", err)
	}
	cmd.Args = append(append(cmd.Args, arguments...), program)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("go build %s: %w", program, err)
	}
	wasm, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	less, err := strip.Strip(wasm)
	if err != nil {
		log.Printf("build: the wasm stays as Go links it, 185 KB larger: %v", err)
		return wasm, nil
	}
	return less, nil
}

// experiment switches off the collector that Go 1.26 brought: on wasm it is 8 KB larger and no faster.
const experiment = "nogreenteagc"

// shorterRuntime writes the overlay of the runtime for go build into dir.
func shorterRuntime(dir string) (string, error) {
	out, err := output("go", "env", "GOVERSION", "GOROOT")
	if err != nil {
		return "", err
	}
	release, goroot, _ := strings.Cut(strings.TrimSpace(out), "\n")
	if release != strip.Release && !strings.HasPrefix(release, strip.Release+".") {
		return "", fmt.Errorf("%s is not %s", release, strip.Release)
	}
	return overlay(strings.TrimSpace(goroot), dir, shortcuts)
}
