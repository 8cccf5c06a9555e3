package main

import (
	"io"
	"net/http"
	"testing"

	"verbatim/worker/api"
)

func TestInMemory(t *testing.T) {
	r, err := inMemory("POST /api/v1/analyze?offsets=utf-8\naccept: text/plain\ncontent-type: text/plain; charset=utf-8", []byte("One."), false)
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
	r, err := inMemory("POST /api/v1/analyze\ncontent-type: text/plain", nil, true)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(r.Body); err != api.ErrTooLarge {
		t.Errorf("reading what was cut: %v", err)
	}
}

func TestInMemoryRefusesWhatIsNoRequest(t *testing.T) {
	for _, head := range []string{"", "POST", "POST \x7f", "POST ://"} {
		if _, err := inMemory(head, nil, false); err == nil {
			t.Errorf("%q was taken", head)
		}
	}
}
