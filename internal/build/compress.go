package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
)

// compressible are the kinds of files that get compressed copies. PNG is compressed already.
var compressible = []string{".html", ".css", ".js", ".svg", ".json", ".webmanifest", ".txt", ".wasm"}

// encodings are the kinds of copies, by the suffix of the file name.
var encodings = []struct {
	suffix string
	writer func(io.Writer) (io.WriteCloser, error)
}{
	{".br", func(w io.Writer) (io.WriteCloser, error) {
		return brotli.NewWriterLevel(w, brotli.BestCompression), nil
	}},
	{".gz", func(w io.Writer) (io.WriteCloser, error) { return gzip.NewWriterLevel(w, gzip.BestCompression) }},
}

// compress writes the compressed copies. The copies of an asset whose name, and so whose content, is that of
// the last build are taken over: brotli 11 needs seconds for the wasm.
func compress(root, last string, files map[string][]byte) error {
	var group sync.WaitGroup
	errs := make(chan error, len(files)*len(encodings))
	for name, content := range files {
		if !slices.Contains(compressible, path.Ext(name)) {
			continue
		}
		for _, e := range encodings {
			group.Go(func() {
				to := filepath.Join(root, filepath.FromSlash(name)+e.suffix)
				if strings.HasPrefix(name, "assets/") {
					if old, err := os.ReadFile(filepath.Join(last, filepath.FromSlash(name)+e.suffix)); err == nil {
						errs <- os.WriteFile(to, old, 0o644)
						return
					}
				}
				var b bytes.Buffer
				w, err := e.writer(&b)
				if err == nil {
					_, err = w.Write(content)
				}
				if err == nil {
					err = w.Close()
				}
				if err == nil {
					err = os.WriteFile(to, b.Bytes(), 0o644)
				}
				errs <- err
			})
		}
	}
	group.Wait()
	close(errs)
	for err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
