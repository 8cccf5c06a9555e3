// Package api is the HTTP interface of the analyzer: one http.Handler, the same natively and on a Worker.
//
// It is stateless, reads a body only as far as its limit, never logs or stores a text, and answers every
// refusal with a problem document (RFC 9457) that carries what a client needs to do better.
package api

import (
	"log"
	"net/http"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
)

// API answers the requests under /api/. Make it with New; it is safe for concurrent use.
type API struct {
	limits  Limits
	build   Build
	routes  []route
	buffers sync.Pool     // of []byte, for answers
	turns   chan struct{} // one for each analysis at work
}

// Build names what is running.
type Build struct{ Commit string }

// route is one address and what it does. serve answers, or says why it does not.
type route struct {
	path    string
	methods []string // without OPTIONS, which every address answers
	serve   func(http.ResponseWriter, *http.Request) *Problem
}

// New makes the handler. A zero limit means its default.
func New(limits Limits, build Build) *API {
	a := &API{limits: limits.orDefault(), build: build, turns: make(chan struct{}, 2*runtime.GOMAXPROCS(0))}
	a.buffers.New = func() any { return make([]byte, 0, 32<<10) }
	read, write := []string{"GET", "HEAD"}, []string{"POST"}
	a.routes = []route{
		{"/api/v1/analyze", write, a.analyze},
		{"/api/v1/batch", write, a.batch},
		{"/api/v1/compare", write, a.compare},
		{"/api/v1/statistics", read, a.statistics},
		{"/api/openapi.json", read, a.openapi},
		{"/api/health", read, a.health},
		{"/api/version", read, a.version},
	}
	return a
}

// Limits are the limits in force, defaults filled in.
func (a *API) Limits() Limits { return a.limits }

// ServeHTTP answers one request. It never panics: a fault of ours is a 500.
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	secure(w.Header())
	defer func() {
		if fault := recover(); fault != nil {
			if fault == http.ErrAbortHandler {
				panic(fault)
			}
			log.Printf("fault: %T\n%s", fault, debug.Stack()) // the value may hold some of the text
			internal().send(w)
		}
	}()
	if problem := a.dispatch(w, r); problem != nil {
		problem.send(w)
	}
}

func (a *API) dispatch(w http.ResponseWriter, r *http.Request) *Problem {
	for i := range a.routes {
		if route := &a.routes[i]; route.path == r.URL.Path {
			for _, m := range route.methods {
				if m == r.Method {
					return route.serve(w, r)
				}
			}
			allowed := append(route.methods[:len(route.methods):len(route.methods)], "OPTIONS")
			if r.Method == "OPTIONS" {
				preflight(w, allowed)
				return nil
			}
			return methodNotAllowed(r.Method, allowed)
		}
	}
	return notFound(a.routes)
}

// preflight answers OPTIONS, for people and for browsers that ask before a request from another origin.
func preflight(w http.ResponseWriter, allowed []string) {
	methods := strings.Join(allowed, ", ")
	h := w.Header()
	h.Set("Allow", methods)
	h.Set("Access-Control-Allow-Methods", methods)
	h.Set("Access-Control-Allow-Headers", "Accept, Content-Type")
	h.Set("Access-Control-Max-Age", "86400")
	w.WriteHeader(http.StatusNoContent)
}

// secure sets the headers that every answer carries. Anyone may call the API from any page; no answer may be
// framed, sniffed, or taken for a document that runs anything.
func secure(h http.Header) {
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Access-Control-Expose-Headers", "Allow, Retry-After")
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
}

// send writes a whole answer.
func send(w http.ResponseWriter, status int, contentType string, body []byte) {
	h := w.Header()
	h.Set("Content-Type", contentType)
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	w.Write(body)
}
