package main

import (
	"fmt"
	"io/fs"
	"log"
	"os"
	"path"
	"slices"
	"strings"
)

// budgets are what a reader may have to download, in KB of 1,000 bytes, brotli 11.
var budgets = []struct {
	name  string
	kinds []string
	limit float64
}{
	{"wasm", []string{".wasm"}, 800},
	{"HTML + CSS + JS", []string{".html", ".css", ".js"}, 60},
}

// printSizes prints the download of each file and each budget, the total last, and tells whether all hold.
func printSizes(root string) bool {
	dir := os.DirFS(root)
	sizes := map[string]int64{} // as downloaded
	err := fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(name, ".") || name == headers {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		plain, isBrotli := strings.CutSuffix(name, ".br")
		if _, known := sizes[plain]; isBrotli || !known && !strings.HasSuffix(name, ".gz") {
			sizes[plain] = info.Size()
		}
		return nil
	})
	if err != nil {
		log.Fatalf("size: %v (make build first)", err)
	}
	names := make([]string, 0, len(sizes))
	total := int64(0)
	for name, n := range sizes {
		names = append(names, name)
		total += n
	}
	slices.SortFunc(names, func(a, b string) int { return int(sizes[b] - sizes[a]) })
	for _, name := range names {
		fmt.Printf("%8.1f KB  %s\n", kilobytes(sizes[name]), name)
	}
	fmt.Println()
	held := true
	for _, b := range budgets {
		sum := int64(0)
		for _, name := range names {
			if slices.Contains(b.kinds, path.Ext(name)) {
				sum += sizes[name]
			}
		}
		verdict := "within"
		if kilobytes(sum) > b.limit {
			verdict, held = "OVER", false
		}
		fmt.Printf("%8.1f KB  %s, %s its budget of %.0f KB\n", kilobytes(sum), b.name, verdict, b.limit)
	}
	fmt.Printf("%8.1f KB  total\n", kilobytes(total))
	return held
}

func kilobytes(n int64) float64 { return float64(n) / 1000 }
