// Package site serves the built page from memory, as Cloudflare serves it from dist/: the same addresses, and the
// headers of the same _headers file.
package site

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"net/http"
	"os"
	"path"
	"strconv"
	"strings"
)

// Site is a folder as it was when it was read.
type Site struct {
	files map[string]*file // by path, without a leading slash
	rules []rule
}

// file is one file and the ways in which it can be sent.
type file struct {
	contentType string
	plain       form
	encoded     []form // what is smallest first
}

type form struct {
	encoding string // "" for none
	body     []byte
	etag     string
}

// Read reads a folder. One that does not exist is an empty site, which says how to build it.
func Read(dir string) (*Site, error) {
	s := &Site{files: map[string]*file{}}
	tree := os.DirFS(dir)
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || hidden(name) {
			return err
		}
		body, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		f := &file{contentType: typeOf(name), plain: newForm("", body)}
		for _, e := range encodings {
			if body, err := fs.ReadFile(tree, name+e.suffix); err == nil {
				f.encoded = append(f.encoded, newForm(e.name, body))
			}
		}
		s.files[name] = f
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return nil, err
	}
	if b, err := fs.ReadFile(tree, "_headers"); err == nil {
		s.rules, err = parseHeaders(string(b))
		if err != nil {
			return nil, err
		}
	}
	return s, nil
}

// hidden are the files that tell the server something, and the compressed copies, which have no address.
func hidden(name string) bool {
	base := path.Base(name)
	return base == "_headers" || base == "_redirects" || strings.HasPrefix(base, ".") || strings.HasSuffix(base, ".br") || strings.HasSuffix(base, ".gz")
}

func newForm(encoding string, body []byte) form {
	sum := sha256.Sum256(append([]byte(encoding+"\n"), body...))
	return form{encoding, body, `"` + hex.EncodeToString(sum[:12]) + `"`}
}

// Empty tells whether there is nothing to serve.
func (s *Site) Empty() bool { return len(s.files) == 0 }

func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	for i := range s.rules {
		s.rules[i].apply(h, r.URL.Path)
	}
	if r.Method != "GET" && r.Method != "HEAD" {
		h.Set("Allow", "GET, HEAD")
		say(w, r, http.StatusMethodNotAllowed, "A page is read by GET.\n")
		return
	}
	f, to := s.find(r.URL.Path)
	switch {
	case to != "":
		h.Set("Location", to)
		say(w, r, http.StatusTemporaryRedirect, "It is at "+to+"\n")
	case f != nil:
		f.serve(w, r, http.StatusOK)
	case s.Empty():
		say(w, r, http.StatusNotFound, "The page is not built yet: run `make build` (or `go run ./internal/build`) and start this server again.\nThe API answers: GET /api/openapi.json describes it.\n")
	case s.files["404.html"] != nil:
		h.Set("Cache-Control", "no-store")
		s.files["404.html"].serve(w, r, http.StatusNotFound)
	default:
		say(w, r, http.StatusNotFound, "There is nothing at this address.\n")
	}
}

// find gives the file of an address, or the address where it is. An .html file answers without its ending, an index
// for its folder.
func (s *Site) find(address string) (f *file, redirect string) {
	name := strings.TrimPrefix(address, "/")
	switch {
	case name == "" || strings.HasSuffix(name, "/"):
		return s.files[name+"index.html"], ""
	case path.Base(name) == "index.html" && s.files[name] != nil:
		return nil, strings.TrimSuffix(address, "index.html")
	case s.files[name] != nil:
		return s.files[name], ""
	}
	return s.files[name+".html"], ""
}

func (f *file) serve(w http.ResponseWriter, r *http.Request, status int) {
	h := w.Header()
	form := f.choose(strings.Join(r.Header.Values("Accept-Encoding"), ","))
	if len(f.encoded) > 0 {
		h.Add("Vary", "Accept-Encoding")
	}
	if h.Get("Cache-Control") == "" {
		h.Set("Cache-Control", "public, max-age=0, must-revalidate")
	}
	h.Set("ETag", form.etag)
	if status == http.StatusOK && matches(r.Header.Values("If-None-Match"), form.etag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if form.encoding != "" {
		h.Set("Content-Encoding", form.encoding)
	}
	h.Set("Content-Type", f.contentType)
	h.Set("Content-Length", strconv.Itoa(len(form.body)))
	w.WriteHeader(status)
	w.Write(form.body) // nothing, for HEAD
}

// matches compares weakly (RFC 9110, section 13.1.2).
func matches(given []string, etag string) bool {
	for part := range strings.SplitSeq(strings.Join(given, ","), ",") {
		if part = strings.TrimSpace(part); part == "*" || strings.TrimPrefix(part, "W/") == etag {
			return true
		}
	}
	return false
}

func say(w http.ResponseWriter, r *http.Request, status int, text string) {
	h := w.Header()
	h.Set("Content-Type", "text/plain; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Length", strconv.Itoa(len(text)))
	w.WriteHeader(status)
	w.Write([]byte(text))
}
