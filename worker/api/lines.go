package api

import (
	"bytes"
	"io"
)

// lines cuts a body into lines while it arrives, and keeps no more of it than one line.
type lines struct {
	body        io.Reader
	line, whole int // limits, in bytes
	number      int // of the line last returned, from 1
	buf         []byte
	used        int   // of buf, by lines already returned
	read        int   // bytes read so far
	err         error // what ended the body
}

// next is the next line without its line feed, valid until the next call. A body past its limit is
// BatchTooLarge, once the lines that end before the limit have been returned.
func (l *lines) next() ([]byte, Cut) {
	l.number++
	scanned, long := 0, false
	for {
		rest := l.buf[l.used:]
		if i := bytes.IndexByte(rest[scanned:], '\n'); i >= 0 {
			line := rest[:scanned+i]
			l.used += len(line) + 1
			if long || len(line) > l.line {
				return nil, LineTooLarge
			}
			return line, Complete
		}
		scanned = len(rest)
		if long || scanned > l.line {
			long, scanned = true, 0
			l.buf, l.used = l.buf[:0], 0
		}
		if l.err != nil {
			return l.last(long)
		}
		l.fill()
	}
}

// last is the line that no line feed ends.
func (l *lines) last(long bool) ([]byte, Cut) {
	rest := l.buf[l.used:]
	l.used = len(l.buf)
	switch {
	case l.err != io.EOF:
		return nil, cutOf(l.err)
	case long:
		return nil, LineTooLarge
	case len(rest) == 0:
		return nil, End
	}
	return rest, Complete
}

// fill reads once more. What has been returned makes room first.
func (l *lines) fill() {
	if l.used > 0 {
		l.buf = l.buf[:copy(l.buf, l.buf[l.used:])]
		l.used = 0
	}
	if cap(l.buf)-len(l.buf) < 4096 {
		l.buf = append(make([]byte, 0, 2*cap(l.buf)+1<<16), l.buf...)
	}
	n, err := l.body.Read(l.buf[len(l.buf):cap(l.buf)])
	l.buf = l.buf[:len(l.buf)+n]
	l.read += n
	if over := l.read - l.whole; over > 0 {
		l.buf = l.buf[:max(0, len(l.buf)-over)]
		err = ErrTooLarge
	}
	l.err = err
}
