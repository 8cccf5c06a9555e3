package serve

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

// echo answers with the length of what it has read, or with how reading failed.
var echo = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
	b, err := io.ReadAll(r.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
	fmt.Fprint(w, len(b))
})

func start(t *testing.T, p pace, h http.Handler) *httptest.Server {
	s := httptest.NewServer(p.patient(h))
	t.Cleanup(s.Close)
	return s
}

// dribble sends body bytes one at a time, and gives the status line of what comes back.
func dribble(t *testing.T, s *httptest.Server, body int, pause time.Duration) string {
	c, err := net.Dial("tcp", s.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	fmt.Fprintf(c, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n", body)
	go func() {
		for range body {
			time.Sleep(pause)
			if _, err := c.Write([]byte("a")); err != nil {
				return
			}
		}
	}()
	c.SetReadDeadline(time.Now().Add(10 * time.Second))
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(line)
}

func TestSlowClients(t *testing.T) {
	s := start(t, pace{time.Second, 1000}, echo)
	if got := dribble(t, s, 50, 2*time.Millisecond); got != "HTTP/1.1 200 OK" {
		t.Errorf("slow but steady: %s", got)
	}
	if got := dribble(t, s, 1000, 200*time.Millisecond); got != "HTTP/1.1 400 Bad Request" {
		t.Errorf("a byte now and then: %s", got)
	}
}

func TestRefusalIsReadByClientsThatSendFirst(t *testing.T) {
	s := start(t, usual, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		io.CopyN(io.Discard, r.Body, 1<<20)
		w.WriteHeader(http.StatusRequestEntityTooLarge)
	}))
	c, err := net.Dial("tcp", s.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	const size = 6 << 20
	fmt.Fprintf(c, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n", size)
	if _, err := c.Write(make([]byte, size)); err != nil {
		t.Fatalf("the server broke off: %v", err)
	}
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil || !strings.Contains(line, " 413 ") {
		t.Errorf("got %q, %v", line, err)
	}
}

// A client that asks before it sends is answered before it sends.
func TestExpectation(t *testing.T) {
	s := start(t, usual, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusUnsupportedMediaType) }))
	for _, expect := range []string{"", "Expect: 100-continue\r\n"} {
		c, err := net.Dial("tcp", s.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		fmt.Fprintf(c, "POST / HTTP/1.1\r\nHost: x\r\n%sContent-Length: 9999999\r\n\r\n", expect)
		c.SetReadDeadline(time.Now().Add(5 * time.Second))
		line, err := bufio.NewReader(c).ReadString('\n')
		if err != nil || !strings.Contains(line, " 415 ") {
			t.Errorf("%q: got %q, %v", expect, line, err)
		}
	}
}

func TestGate(t *testing.T) {
	inside, leave := make(chan struct{}), make(chan struct{})
	h := Gate(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		inside <- struct{}{}
		<-leave
	}))
	for range inFlight {
		go h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/", nil))
		<-inside
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
	if w.Code != 503 || w.Header().Get("Retry-After") != "1" || w.Header().Get("Content-Type") != "application/problem+json" {
		t.Errorf("one too many: %d %v", w.Code, w.Header())
	}
	close(leave)
}

func TestAhead(t *testing.T) {
	want := bytes.Repeat([]byte("0123456789"), 100_000)
	for name, from := range map[string]io.Reader{
		"whole":     bytes.NewReader(want),
		"halves":    iotest.HalfReader(bytes.NewReader(want)),
		"with EOF":  iotest.DataErrReader(bytes.NewReader(want)),
		"cut short": io.MultiReader(bytes.NewReader(want), iotest.ErrReader(errors.New("gone"))),
	} {
		a := &ahead{from: io.NopCloser(from), interrupt: func() {}}
		got, err := io.ReadAll(a)
		a.stop()
		if !bytes.Equal(got, want) || (err != nil) != (name == "cut short") {
			t.Errorf("%s: %d bytes, %v", name, len(got), err)
		}
	}
}

// An answer may end before its request does: the body is left in peace, and the server goes on.
func TestAheadStops(t *testing.T) {
	s := start(t, usual, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.NewResponseController(w).EnableFullDuplex()
		r.Body.Read(make([]byte, 1))
		fmt.Fprint(w, "enough")
	}))
	from, to := io.Pipe()
	defer to.Close()
	go to.Write([]byte("a"))
	done := make(chan error, 1)
	go func() {
		r, err := http.Post(s.URL+"/api/v1/batch", "text/plain", from)
		if err == nil {
			r.Body.Close()
		}
		done <- err
	}()
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		t.Fatal("the answer waits for the body")
	}
}
