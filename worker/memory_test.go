package main

import (
	"io"
	"net/http"
	"testing"

	"verbatim/worker/api"
)

func TestInMemory(t *testing.T) {
	r, err := inMemory("POST /api/v1/analyze?offsets=utf-8\naccept: text/plain\ncontent-type: text/plain; charset=utf-8", []byte("One."), api.Complete)
	if err != nil {
		t.Fatal(err)
	}
	w := recorder{header: http.Header{}}
	api.New(api.Limits{}, api.Build{}).ServeHTTP(&w, r)
	if w.status != 200 || string(w.body) != "One." || w.header.Get("Content-Type") != "text/plain; charset=utf-8" {
		t.Errorf("%d %s %v", w.status, w.body, w.header)
	}
}

func TestInMemoryCut(t *testing.T) {
	for cut, want := range map[api.Cut]error{api.BatchTooLarge: api.ErrTooLarge, api.Unreadable: io.ErrUnexpectedEOF} {
		r, err := inMemory("POST /api/v1/analyze\ncontent-type: text/plain", nil, cut)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadAll(r.Body); err != want {
			t.Errorf("cut %d: %v, want %v", cut, err, want)
		}
	}
}

// An address that is none is answered like one that nothing is at: it must not end the program.
func TestInMemoryAddress(t *testing.T) {
	for _, address := range []string{"/api/%zz", "/api/%zz?a=%zz", "x", "://", "\x7f"} {
		r, err := inMemory("GET "+address, nil, api.Complete)
		if err != nil {
			t.Fatal(err)
		}
		w := recorder{header: http.Header{}}
		api.New(api.Limits{}, api.Build{}).ServeHTTP(&w, r)
		if w.status != 404 {
			t.Errorf("%q: %d %s", address, w.status, w.body)
		}
	}
}

func TestInMemoryRefusesWhatIsNoRequest(t *testing.T) {
	for _, head := range []string{"", "POST"} {
		if _, err := inMemory(head, nil, api.Complete); err == nil {
			t.Errorf("%q was taken", head)
		}
	}
}
