package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// site is the page's source and what has been made of it so far. Paths are slashed and below web/ or dist/.
type site struct {
	source map[string][]byte // by path below web/
	built  map[string]*file
	open   []string // files being built, each referred to by the one before: to name a cycle
}

// file is a finished one.
type file struct {
	name    string // below dist/
	content []byte
}

// rooted are the files that keep name and place: their addresses are known from outside.
// A reference to one does not need it to be finished first.
var rooted = []string{"index.html", "sw.js", "robots.txt"}

func readSite(root string) (*site, error) {
	s := &site{source: map[string][]byte{}, built: map[string]*file{}}
	dir := os.DirFS(root)
	return s, fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		s.source[name], err = fs.ReadFile(dir, name)
		return err
	})
}

// finish builds every file and gives what dist/ is to hold.
func (s *site) finish() (map[string][]byte, error) {
	names := make([]string, 0, len(s.source))
	for name := range s.source {
		if name != headers && !slices.Contains(rooted, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	out := map[string][]byte{".assetsignore": []byte("*.br\n*.gz\n")}
	var assets []string
	for _, name := range names {
		f, err := s.build(name)
		if err != nil {
			return nil, err
		}
		out[f.name] = f.content
		assets = append(assets, f.name)
	}
	slices.Sort(assets)
	if err := s.listAssets(assets); err != nil {
		return nil, err
	}
	for _, name := range rooted {
		if _, ok := s.source[name]; !ok {
			continue
		}
		f, err := s.build(name)
		if err != nil {
			return nil, err
		}
		out[f.name] = f.content
	}
	text, err := s.rewriteHeaders()
	out[headers] = text
	return out, err
}

// build rewrites a file's references, minifies it and names it, after everything it refers to.
func (s *site) build(name string) (*file, error) {
	if f := s.built[name]; f != nil {
		return f, nil
	}
	if i := slices.Index(s.open, name); i >= 0 {
		return nil, fmt.Errorf("%s refers to itself by way of %s: content hashes need an order", name, strings.Join(s.open[i:], ", "))
	}
	s.open = append(s.open, name)
	defer func() { s.open = s.open[:len(s.open)-1] }()

	content, err := s.rewrite(name)
	if err != nil {
		return nil, err
	}
	if path.Ext(name) == ".html" {
		content = s.preload(content)
	}
	if content, err = minified(name, content); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	f := &file{name: name, content: content}
	if !slices.Contains(rooted, name) {
		f.name = hashed(name, content)
	}
	s.built[name] = f
	return f, nil
}

// hashed names an asset by its content: page/quotes.js -> assets/quotes.5f0c1d2e3a.js
func hashed(name string, content []byte) string {
	sum := sha256.Sum256(content)
	ext := path.Ext(name)
	return "assets/" + strings.TrimSuffix(path.Base(name), ext) + "." + hex.EncodeToString(sum[:5]) + ext
}

// assetList stands in sw.js where the list of assets belongs.
const assetList = "[/* assets */]"

// listAssets tells the service worker what to keep for use without a network.
func (s *site) listAssets(assets []string) error {
	if bytes.Count(s.source["sw.js"], []byte(assetList)) != 1 {
		return fmt.Errorf("sw.js must hold %s once", assetList)
	}
	list, err := json.Marshal(assets)
	s.source["sw.js"] = bytes.Replace(s.source["sw.js"], []byte(assetList), list, 1)
	return err
}
