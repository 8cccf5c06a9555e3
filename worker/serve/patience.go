package serve

import (
	"io"
	"net/http"
	"time"
)

// patientBody is a request's body with a deadline that each byte read moves on.
type patientBody struct {
	io.ReadCloser
	control  *http.ResponseController
	pace     pace
	deadline time.Time
	ended    bool
}

func (b *patientBody) Read(p []byte) (int, error) {
	b.control.SetReadDeadline(b.deadline)
	n, err := b.ReadCloser.Read(p)
	b.deadline = b.deadline.Add(b.pace.need(n))
	if err == io.EOF {
		b.ended = true
		b.control.SetReadDeadline(time.Time{}) // the server goes on listening for the client's leaving
	}
	return n, err
}

// patientWriter is a response with a deadline for each write.
type patientWriter struct {
	http.ResponseWriter
	control   *http.ResponseController
	body      *patientBody
	expecting bool // the client waits with its body until it is asked for it
	begun     bool
	refused   bool // before its body was read to the end
}

// Unwrap is for http.ResponseController.
func (w *patientWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

func (w *patientWriter) WriteHeader(status int) {
	if status >= 400 && !w.begun && !w.body.ended && !w.expecting {
		w.refused = w.control.EnableFullDuplex() == nil
	}
	w.begun = true
	w.ResponseWriter.WriteHeader(status)
}

// drained is how much of a refused body is still read, in bytes: a client that sends all before it reads anything
// then sees the refusal, and not a broken connection.
const drained = 8 << 20

// drain reads what is left of a refused body, once the refusal has been sent.
func (w *patientWriter) drain() {
	if w.refused && !w.body.ended {
		w.control.Flush()
		io.CopyN(io.Discard, w.body, drained)
	}
}

func (w *patientWriter) Write(p []byte) (int, error) {
	w.begun = true
	w.control.SetWriteDeadline(time.Now().Add(w.body.pace.grace + w.body.pace.need(len(p))))
	return w.ResponseWriter.Write(p)
}
