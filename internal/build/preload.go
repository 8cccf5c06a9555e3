package main

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"
)

// moduleScript is the page's one script, as index.html writes it, with a built reference.
var moduleScript = regexp.MustCompile(`<script type="module" src="\./([^"]+)"></script>`)

// preload adds a link for each module that the page's script imports, at any depth: else a browser learns of
// them one level at a time.
func (s *site) preload(html []byte) []byte {
	match := moduleScript.FindSubmatch(html)
	if match == nil {
		return html
	}
	var links []string
	for source, f := range s.built {
		if f.name == string(match[1]) {
			for _, name := range s.imports(source, nil) {
				links = append(links, `<link rel="modulepreload" href="./`+s.built[name].name+`">`)
			}
		}
	}
	return bytes.Replace(html, match[0], []byte(strings.Join(links, "")+string(match[0])), 1)
}

// imports adds to seen the modules that one imports, and those that they import.
func (s *site) imports(name string, seen []string) []string {
	for _, match := range imported.FindAllSubmatch(s.source[name], -1) {
		target := path.Join(path.Dir(name), string(match[1]))
		if _, ok := s.source[target]; ok && !slices.Contains(seen, target) {
			seen = s.imports(target, append(seen, target))
		}
	}
	return seen
}

// imported matches a static import.
var imported = regexp.MustCompile(`(?m)^import .*?"(\./[^"]+)";$`)
