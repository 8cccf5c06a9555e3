package api

import (
	"bytes"
	"errors"
	"io"
)

// lines cuts a body into lines while it arrives, and keeps no more of it than one line.
type lines struct {
	body        io.Reader
	line, whole int // limits, in bytes
	number      int // of the line last returned, from 1
	buf         []byte
	used        int // of buf, by lines already returned
	read        int // bytes read so far
	err         error
}

// errLongLine is a line past its limit. The lines after it are still to be had.
var errLongLine = errors.New("the line is too long")

// next is the next line, without its line feed, valid until the next call; after the last, io.EOF. A body past its limit gives
// errTooLarge, once the lines that end before it have been returned.
func (l *lines) next() ([]byte, error) {
	l.number++
	scanned, long := 0, false
	for {
		rest := l.buf[l.used:]
		if i := bytes.IndexByte(rest[scanned:], '\n'); i >= 0 {
			line := rest[:scanned+i]
			l.used += scanned + i + 1
			if long || len(line) > l.line {
				return nil, errLongLine
			}
			return line, nil
		}
		scanned = len(rest)
		if long || scanned > l.line {
			long, scanned = true, 0
			l.buf, l.used = l.buf[:0], 0
		}
		if l.err != nil {
			return l.last(rest, long)
		}
		l.fill()
	}
}

// last is the line that no line feed ends.
func (l *lines) last(rest []byte, long bool) ([]byte, error) {
	l.used = len(l.buf)
	switch {
	case l.err != io.EOF:
		return nil, l.err
	case long:
		return nil, errLongLine
	case len(rest) == 0:
		return nil, io.EOF
	}
	return rest, nil
}

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
		l.buf = l.buf[:len(l.buf)-over]
		err = errTooLarge
	}
	if l.err == nil {
		l.err = err
	}
}
