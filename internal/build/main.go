// Command build makes dist/ out of web/ and wasm/: the page as it is served.
//
//	go run ./internal/build         build
//	go run ./internal/build -size   print what a reader downloads, and fail when it is over budget
//
// Everything but index.html and the service worker gets a name with a hash of its content, so that it may be
// cached for ever. Text and wasm get brotli and gzip copies beside them, which the native server chooses by
// Accept-Encoding; Cloudflare compresses by itself and is told by .assetsignore to leave the copies out.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"
)

const (
	source = "web"  // what is built
	dist   = "dist" // what is served
)

func main() {
	log.SetFlags(0)
	sizes := flag.Bool("size", false, "print what a reader downloads, instead of building")
	flag.Parse()
	if *sizes {
		if !printSizes(dist) {
			os.Exit(1)
		}
		return
	}
	start := time.Now()
	fmt.Println("building", dist, "(half a minute the first time: Go compiles, brotli does its best)")
	if err := build(); err != nil {
		log.Fatalf("build: %v", err)
	}
	fmt.Printf("built %s in %.1f s\n", dist, time.Since(start).Seconds())
}

// build makes everything in a folder beside dist and then swaps the two, so that a server never sees half of it.
func build() error {
	s, err := readSite(source)
	if err != nil {
		return err
	}
	if err := s.generate(); err != nil {
		return err
	}
	files, err := s.finish()
	if err != nil {
		return err
	}
	next, last := dist+".next", dist+".last"
	if err := os.RemoveAll(next); err != nil {
		return err
	}
	if err := write(next, files); err != nil {
		return err
	}
	if err := compress(next, dist, files); err != nil {
		return err
	}
	if err := os.RemoveAll(last); err != nil {
		return err
	}
	if err := os.Rename(dist, last); err != nil && !os.IsNotExist(err) {
		return err
	}
	if err := os.Rename(next, dist); err != nil {
		return err
	}
	return os.RemoveAll(last)
}

// write writes files, named by their paths below root.
func write(root string, files map[string][]byte) error {
	for name, content := range files {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}
