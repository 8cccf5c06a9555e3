// Package serve runs a handler natively: timeouts that a slow client cannot hold open and an honest one never meets, and
// a limit to how much is in flight.
package serve

import (
	"net/http"
	"time"
)

// New makes the server of a handler.
func New(h http.Handler) *http.Server {
	return &http.Server{
		Handler:           usual.patient(h),
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    32 << 10,
	}
}

// pace is how fast a client must be: it has grace, and then must keep up rate bytes a second.
type pace struct {
	grace time.Duration
	rate  int
}

var usual = pace{30 * time.Second, 4 << 10}

// need is the time that n bytes may take after the grace.
func (p pace) need(n int) time.Duration {
	return time.Duration(n) * time.Second / time.Duration(p.rate)
}

// patient gives each request deadlines that move on with the bytes that have passed.
func (p pace) patient(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		control := http.NewResponseController(w)
		body := &patientBody{ReadCloser: r.Body, control: control, pace: p, deadline: time.Now().Add(p.grace)}
		mine := *r // the server looks at its own body again when the answer is written
		mine.Body = body
		pw := &patientWriter{ResponseWriter: w, control: control, body: body, expecting: r.Header.Get("Expect") != ""}
		if r.URL.Path == "/api/v1/batch" {
			ahead := &ahead{from: body, interrupt: func() { control.SetReadDeadline(time.Unix(1, 0)) }}
			defer ahead.stop()
			mine.Body = ahead
		}
		h.ServeHTTP(pw, &mine)
		pw.drain()
	})
}
