package main

import (
	"path"
	"regexp"
	"slices"
	"strings"
)

// quoted matches a string or attribute that may be a relative reference: "./quotes.js", 'icon/icon.svg'.
var quoted = regexp.MustCompile(`(["'])((?:\./|\.\./)*[\w-][\w./-]*\.\w+)(["'])`)

// rewrite replaces each reference to another file of the site by that file's built name, relative to this
// one's. A quoted string that names no file of the site is none.
func (s *site) rewrite(name string) ([]byte, error) {
	if !slices.Contains([]string{".html", ".js", ".css", ".webmanifest"}, path.Ext(name)) {
		return s.source[name], nil
	}
	from := "assets"
	if slices.Contains(rooted, name) {
		from = "."
	}
	var failed error
	out := quoted.ReplaceAllFunc(s.source[name], func(match []byte) []byte {
		part := quoted.FindSubmatch(match)
		target := path.Join(path.Dir(name), string(part[2]))
		if _, ok := s.source[target]; !ok || string(part[1]) != string(part[3]) {
			return match
		}
		to := target
		if !slices.Contains(rooted, target) {
			f, err := s.build(target)
			if err != nil {
				failed = err
				return match
			}
			to = f.name
		}
		return slices.Concat(part[1], []byte(relative(from, to)), part[3])
	})
	return out, failed
}

// relative writes the way from a folder of dist/, "." or "assets", to a file.
func relative(from, to string) string {
	if from == "." {
		return "./" + to
	}
	if rest, ok := strings.CutPrefix(to, from+"/"); ok {
		return "./" + rest
	}
	return "../" + to
}

// headers is the file of response headers, in Cloudflare's format; the native server reads it too.
const headers = "_headers"

// path lines of it start with a slash and stand at the line's beginning.
var headerPath = regexp.MustCompile(`(?m)^/(\S+)$`)

// rewriteHeaders puts built names in the place of the source's.
func (s *site) rewriteHeaders() ([]byte, error) {
	var failed error
	return headerPath.ReplaceAllFunc(s.source[headers], func(line []byte) []byte {
		name := strings.TrimPrefix(string(line), "/")
		if _, ok := s.source[name]; !ok {
			return line
		}
		f, err := s.build(name)
		if err != nil {
			failed = err
			return line
		}
		return []byte("/" + f.name)
	}), failed
}
