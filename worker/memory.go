package main

import (
	"errors"
	"io"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"verbatim/worker/api"
)

// inMemory makes a request of what JavaScript has read of one: head is the method, the address and the headers
// that the API looks at, a line each. cut tells what is missing from the body.
func inMemory(head string, body []byte, cut api.Cut) (*http.Request, error) {
	first, rest, _ := strings.Cut(head, "\n")
	method, address, ok := strings.Cut(first, " ")
	if !ok {
		return nil, errors.New("the head of a request is METHOD ADDRESS")
	}
	u, err := url.ParseRequestURI(address)
	if err != nil { // such as /api/%zz: an address like any other that there is nothing at
		path, query, _ := strings.Cut(address, "?")
		u = &url.URL{Path: path, RawQuery: query}
	}
	h := make(http.Header, 4)
	for line := range strings.SplitSeq(rest, "\n") {
		if name, value, ok := strings.Cut(line, ": "); ok {
			h.Add(name, value)
		}
	}
	length := int64(len(body))
	if cut != api.Complete {
		length = -1
	}
	return &http.Request{Method: method, URL: u, RequestURI: address, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: h, Body: &memoryBody{body, cut}, ContentLength: length}, nil
}

// memoryBody is a body that has arrived, as far as it was read.
type memoryBody struct {
	rest []byte
	cut  api.Cut
}

func (b *memoryBody) Read(p []byte) (int, error) {
	switch b.cut {
	case api.Complete:
	case api.Unreadable:
		return 0, io.ErrUnexpectedEOF
	default:
		return 0, api.ErrTooLarge
	}
	if len(b.rest) == 0 {
		return 0, io.EOF
	}
	n := copy(p, b.rest)
	b.rest = b.rest[n:]
	return n, nil
}

func (b *memoryBody) Close() error { return nil }

// recorder is the answer to a request in memory.
type recorder struct {
	header http.Header
	status int
	body   []byte
}

func (w *recorder) Header() http.Header { return w.header }

func (w *recorder) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
}

// Write keeps the bytes themselves, which an http.ResponseWriter may not do: the API hands over the whole answer at once
// and writes to no buffer again before the next request, when this answer has been read.
func (w *recorder) Write(p []byte) (int, error) {
	w.WriteHeader(http.StatusOK)
	if w.body == nil {
		w.body = slices.Clip(p)
	} else {
		w.body = append(w.body, p...)
	}
	return len(p), nil
}

// head is the headers of the answer, a line each. The length is left out: whoever sends the body knows it.
func (w *recorder) head() string {
	var s strings.Builder
	for _, name := range slices.Sorted(maps.Keys(w.header)) {
		if name == "Content-Length" {
			continue
		}
		for _, v := range w.header[name] {
			s.WriteString(name)
			s.WriteString(": ")
			s.WriteString(v)
			s.WriteByte('\n')
		}
	}
	return s.String()
}
