package site

import (
	"path"
	"strconv"
	"strings"
)

// encodings are the compressed copies that the build makes, smallest first.
var encodings = []struct{ name, suffix string }{{"br", ".br"}, {"gzip", ".gz"}}

// types are the content types by ending. The system's own table differs from machine to machine.
var types = []struct{ ending, contentType string }{
	{".html", "text/html; charset=utf-8"},
	{".js", "text/javascript; charset=utf-8"},
	{".mjs", "text/javascript; charset=utf-8"},
	{".css", "text/css; charset=utf-8"},
	{".json", "application/json"},
	{".webmanifest", "application/manifest+json"},
	{".wasm", "application/wasm"},
	{".svg", "image/svg+xml"},
	{".png", "image/png"},
	{".ico", "image/x-icon"},
	{".woff2", "font/woff2"},
	{".txt", "text/plain; charset=utf-8"},
	{".xml", "application/xml"},
}

func typeOf(name string) string {
	for _, t := range types {
		if t.ending == path.Ext(name) {
			return t.contentType
		}
	}
	return "application/octet-stream"
}

// choose picks the form that an Accept-Encoding header rates highest; of equals the smallest.
func (f *file) choose(accepted string) *form {
	best, rated := &f.plain, 0.0
	for i := range f.encoded {
		if q := rating(accepted, f.encoded[i].encoding); q > rated {
			best, rated = &f.encoded[i], q
		}
	}
	return best
}

// rating is how much an Accept-Encoding header wants an encoding, 0 to 1 (RFC 9110, section 12.5.3).
func rating(accepted, encoding string) float64 {
	q, named := 0.0, false
	for part := range strings.SplitSeq(accepted, ",") {
		name, weight, weighted := strings.Cut(part, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name != encoding && (name != "*" || named) {
			continue
		}
		named = name == encoding
		q = 1
		if weighted {
			_, value, _ := strings.Cut(weight, "=")
			v, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
			if err != nil || v < 0 || v > 1 {
				v = 0
			}
			q = v
		}
	}
	return q
}
