package api

import (
	"errors"
	"io"
	"net/http"
	"strconv"
	"unicode/utf8"
)

// Limits are the sizes that the API takes, in bytes of UTF-8.
type Limits struct {
	Text  int // one text; default 1 MiB
	Batch int // the whole body of a batch; default 32 MiB
}

// escaped is how many times its size a text may take up in JSON: \u0001 is six bytes for one.
const escaped = 6

// LimitsFrom reads MAX_TEXT_BYTES and MAX_BATCH_BYTES of the environment.
func LimitsFrom(getenv func(string) string) (l Limits, err error) {
	for _, v := range []struct {
		name string
		to   *int
	}{{"MAX_TEXT_BYTES", &l.Text}, {"MAX_BATCH_BYTES", &l.Batch}} {
		s := getenv(v.name)
		if s == "" {
			continue
		}
		n, e := strconv.Atoi(s)
		if e != nil || n <= 0 || n > 1<<30 {
			return Limits{}, errors.New(v.name + " must be a number of bytes from 1 to 1073741824, not " + strconv.Quote(s))
		}
		*v.to = n
	}
	return l, nil
}

func (l Limits) orDefault() Limits {
	if l.Text == 0 {
		l.Text = 1 << 20
	}
	if l.Batch == 0 {
		l.Batch = 32 << 20
	}
	return l
}

// JSON is the limit of a JSON body or of one line of a batch.
func (l Limits) JSON() int { return escaped * l.Text }

// ErrTooLarge is what reading a body past its limit gives. A body that was never read in full may give it at once.
var ErrTooLarge = errors.New("the body is too large")

// read reads a body of at most limit bytes. hint is its declared length, or -1: it sizes the first buffer and
// is trusted for nothing else.
func read(body io.Reader, limit int, hint int64) ([]byte, error) {
	size := 4096
	if hint >= 0 && hint <= int64(limit) {
		size = int(hint) + 1 // one more, so that the end is seen without growing
	}
	buf := make([]byte, 0, size)
	for {
		if len(buf) == cap(buf) {
			buf = append(buf, 0)[:len(buf)]
		}
		n, err := body.Read(buf[len(buf):min(cap(buf), limit+1)])
		buf = buf[:len(buf)+n]
		switch {
		case len(buf) > limit:
			return nil, ErrTooLarge
		case err == io.EOF:
			return buf, nil
		case err != nil:
			return nil, err
		}
	}
}

// body reads what a request carries, UTF-8 of at most limit bytes. what and shown name the limit in the
// problem: a JSON body has more room than the text in it.
func body(r *http.Request, limit int, what string, shown int) ([]byte, *Problem) {
	if r.ContentLength > int64(limit) {
		return nil, tooLarge(what, shown) // it need not be sent for that
	}
	b, err := read(r.Body, limit, r.ContentLength)
	switch {
	case errors.Is(err, ErrTooLarge):
		return nil, tooLarge(what, shown)
	case err != nil:
		return nil, unreadable()
	}
	if at := firstBadByte(b); at >= 0 {
		return nil, notUTF8(at)
	}
	return b, nil
}

// firstBadByte is where b stops being UTF-8, or -1.
func firstBadByte(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	i := 0
	for i < len(b) {
		r, w := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && w == 1 {
			break
		}
		i += w
	}
	return i
}
