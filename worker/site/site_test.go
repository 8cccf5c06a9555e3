package site

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func folder(t *testing.T, files map[string]string) *Site {
	dir := t.TempDir()
	for name, content := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func get(s *Site, method, address string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, address, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

var page = map[string]string{
	"index.html": "<p>plain", "index.html.br": "br", "index.html.gz": "gz",
	"about.html": "about", "assets/a.1f.js": "js", "assets/a.1f.js.gz": "jsgz", "x.png": "png",
	"_headers":      "/*\n  X-All: yes\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n",
	".assetsignore": "*.br",
}

func TestSite(t *testing.T) {
	s := folder(t, page)
	for _, c := range []struct {
		address, accept      string
		status               int
		body, encoding, kind string
	}{
		{"/", "", 200, "<p>plain", "", "text/html; charset=utf-8"},
		{"/", "gzip, deflate, br", 200, "br", "br", "text/html; charset=utf-8"},
		{"/", "gzip", 200, "gz", "gzip", "text/html; charset=utf-8"},
		{"/", "br;q=0.1, gzip", 200, "gz", "gzip", "text/html; charset=utf-8"},
		{"/", "br;q=0, *", 200, "gz", "gzip", "text/html; charset=utf-8"},
		{"/", "*", 200, "br", "br", "text/html; charset=utf-8"},
		{"/", "br;q=nonsense", 200, "<p>plain", "", "text/html; charset=utf-8"},
		{"/?q=1", "", 200, "<p>plain", "", "text/html; charset=utf-8"},
		{"/about", "", 200, "about", "", "text/html; charset=utf-8"},
		{"/assets/a.1f.js", "br, gzip", 200, "jsgz", "gzip", "text/javascript; charset=utf-8"},
		{"/x.png", "br", 200, "png", "", "image/png"},
		{"/index.html", "", 307, "It is at /\n", "", "text/plain; charset=utf-8"},
		{"/assets/a.1f.js.gz", "", 404, "There is nothing at this address.\n", "", "text/plain; charset=utf-8"},
		{"/_headers", "", 404, "There is nothing at this address.\n", "", "text/plain; charset=utf-8"},
		{"/.assetsignore", "", 404, "There is nothing at this address.\n", "", "text/plain; charset=utf-8"},
		{"/../site.go", "", 404, "There is nothing at this address.\n", "", "text/plain; charset=utf-8"},
		{"/assets/", "", 404, "There is nothing at this address.\n", "", "text/plain; charset=utf-8"},
	} {
		w := get(s, "GET", c.address, "Accept-Encoding", c.accept)
		h := w.Result().Header
		if w.Code != c.status || w.Body.String() != c.body || h.Get("Content-Encoding") != c.encoding || h.Get("Content-Type") != c.kind {
			t.Errorf("%s for %q: %d %q %q %q", c.address, c.accept, w.Code, w.Body, h.Get("Content-Encoding"), h.Get("Content-Type"))
		}
		if h.Get("X-All") != "yes" || h.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: headers %v", c.address, h)
		}
	}
}

func TestCaching(t *testing.T) {
	s := folder(t, page)
	if got := get(s, "GET", "/assets/a.1f.js").Result().Header.Get("Cache-Control"); got != "public, max-age=31536000, immutable" {
		t.Errorf("an asset: %q", got)
	}
	h := get(s, "GET", "/", "Accept-Encoding", "br").Result().Header
	if h.Get("Cache-Control") != "public, max-age=0, must-revalidate" || h.Get("Vary") != "Accept-Encoding" {
		t.Errorf("the page: %v", h)
	}
	for given, status := range map[string]int{h.Get("ETag"): 304, "W/" + h.Get("ETag"): 304, `"other", ` + h.Get("ETag"): 304, "*": 304, `"other"`: 200, "": 200} {
		w := get(s, "GET", "/", "Accept-Encoding", "br", "If-None-Match", given)
		if w.Code != status || (status == 304) != (w.Body.Len() == 0) {
			t.Errorf("If-None-Match %s: %d, %d bytes", given, w.Code, w.Body.Len())
		}
	}
	if w := get(s, "GET", "/", "If-None-Match", h.Get("ETag")); w.Code != 200 {
		t.Errorf("the tag of another encoding: %d", w.Code)
	}
}

func TestMethods(t *testing.T) {
	s := folder(t, page)
	if w := get(s, "POST", "/"); w.Code != 405 || w.Result().Header.Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: %d", w.Code)
	}
	if w := get(s, "HEAD", "/"); w.Code != 200 || w.Result().Header.Get("Content-Length") != "8" {
		t.Errorf("HEAD: %d %v", w.Code, w.Result().Header)
	}
}

func TestNotBuilt(t *testing.T) {
	s, err := Read(filepath.Join(t.TempDir(), "none"))
	if err != nil || !s.Empty() {
		t.Fatal(err)
	}
	if w := get(s, "GET", "/"); w.Code != 404 || !strings.Contains(w.Body.String(), "make build") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

func TestHeaders(t *testing.T) {
	const text = `# comment
/*
  X-A: 1
	X-Colon: a:b
https://example.org/deep/*
  X-A: 2
  X-Splat: at :splat
/user/:name/edit
  X-Name: :name
/deep/quiet
  ! X-A
`
	rules, err := parseHeaders(text)
	if err != nil {
		t.Fatal(err)
	}
	for address, want := range map[string]http.Header{
		"/":              {"X-A": {"1"}, "X-Colon": {"a:b"}},
		"/deep/er/x":     {"X-A": {"1, 2"}, "X-Colon": {"a:b"}, "X-Splat": {"at er/x"}},
		"/user/ada/edit": {"X-A": {"1"}, "X-Colon": {"a:b"}, "X-Name": {"ada"}},
		"/user//edit":    {"X-A": {"1"}, "X-Colon": {"a:b"}},
		"/deep/quiet":    {"X-Colon": {"a:b"}, "X-Splat": {"at quiet"}},
	} {
		got := http.Header{}
		for i := range rules {
			rules[i].apply(got, address)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %v, want %v", address, got, want)
		}
	}
	for _, bad := range []string{"  X-A: 1\n", "/a\n  no header\n", "a/b\n  X-A: 1\n"} {
		if _, err := parseHeaders(bad); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
}
