package api

import (
	"bytes"
	"encoding/json"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

func post(a http.Handler, path, kind string, body []byte) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	r := httptest.NewRequest("POST", path, bytes.NewReader(body))
	r.Header.Set("Content-Type", kind)
	a.ServeHTTP(w, r)
	return w
}

func TestPanicIsAProblem(t *testing.T) {
	log.SetOutput(io.Discard)
	defer log.SetOutput(os.Stderr)
	a := New(Limits{}, Build{})
	a.routes = append(a.routes, route{"/api/panic", []string{"GET"}, func(http.ResponseWriter, *http.Request) *Problem { panic("the text") }})
	w := httptest.NewRecorder()
	a.ServeHTTP(w, httptest.NewRequest("GET", "/api/panic", nil))
	if w.Code != 500 || w.Body.String() != string(internal().json()) {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

func TestLimitsFrom(t *testing.T) {
	for value, want := range map[string]int{"": 0, "1": 1, "1048576": 1 << 20, "0": -1, "-1": -1, "1MB": -1, "99999999999999999999": -1, "2147483648": -1} {
		l, err := LimitsFrom(func(name string) string {
			if name == "MAX_TEXT_BYTES" {
				return value
			}
			return ""
		})
		if want < 0 != (err != nil) || err == nil && l.Text != want {
			t.Errorf("%q: %v, %v", value, l, err)
		}
	}
}

// Whatever the bytes, the answer is a report or a problem, and it is JSON.
func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{`{"text":"a"}`, `{"text":"\ud800","keep":[{"start":0,"end":1}]}`, `{"id":1,"text":"“a,” said b."}`, "\ufeff{}", "[[[", `{"text":"a","remove":[{"start":-1,"end":1e9}]}`, "\x00\xff"} {
		f.Add([]byte(s), "offsets=utf-8&include=clean,tokens")
	}
	a := New(Limits{Text: 1 << 12, Batch: 1 << 14}, Build{})
	f.Fuzz(func(t *testing.T, body []byte, query string) {
		for _, kind := range []string{"text/plain", "application/json"} {
			r := httptest.NewRequest("POST", "/api/v1/analyze", bytes.NewReader(body))
			r.URL.RawQuery = query
			r.Header.Set("Content-Type", kind)
			w := httptest.NewRecorder()
			a.ServeHTTP(w, r)
			if w.Code >= 500 || !json.Valid(w.Body.Bytes()) || !utf8.Valid(w.Body.Bytes()) {
				t.Fatalf("%s: %d %q", kind, w.Code, w.Body)
			}
		}
		r := httptest.NewRequest("POST", "/api/v1/batch", bytes.NewReader(body))
		r.Header.Set("Content-Type", ndjson)
		w := httptest.NewRecorder()
		a.ServeHTTP(w, r)
		for line := range strings.Lines(w.Body.String()) {
			if !json.Valid([]byte(line)) {
				t.Fatalf("batch: %q", line)
			}
		}
	})
}

// The line by line way in gives what the handler gives for the whole batch.
func TestLineIsBatch(t *testing.T) {
	a := New(Limits{Text: 100}, Build{})
	in := []string{`{"id":1,"text":"One. One."}`, ``, `nonsense`, `{"text":"` + strings.Repeat("a", 101) + `"}`, `{"id":"x","text":"a","language":"fr"}`}
	want := post(a, "/api/v1/batch?offsets=utf-8", ndjson, []byte(strings.Join(in, "\n"))).Body.String()
	var got []byte
	for i, line := range in {
		got = append(got, a.Line([]byte(line), i+1, "offsets=utf-8", Complete)...)
	}
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
