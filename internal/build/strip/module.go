package strip

import (
	"encoding/binary"
	"fmt"
)

// The ids of the sections that are read here (WebAssembly Core Specification 2.0, section 5.5).
const (
	custom = 0
	data   = 11
)

// section is a part of a module.
type section struct {
	id   byte
	body []byte
}

// header is the magic number and the version of the format.
const header = "\x00asm\x01\x00\x00\x00"

// sections cuts a module.
func sections(wasm []byte) ([]section, error) {
	if len(wasm) < len(header) || string(wasm[:len(header)]) != header {
		return nil, fmt.Errorf("no WebAssembly module of version 1")
	}
	r := reader{b: wasm[len(header):]}
	var out []section
	for len(r.b) > 0 {
		id := r.byte()
		out = append(out, section{id, r.bytes(r.size())})
	}
	return out, r.err
}

// join is the way back.
func join(all []section) []byte {
	out := []byte(header)
	for _, s := range all {
		out = append(out, s.id)
		out = binary.AppendUvarint(out, uint64(len(s.body)))
		out = append(out, s.body...)
	}
	return out
}

// reader reads the numbers of a module. After the first failure everything it gives is zero.
type reader struct {
	b   []byte
	err error
}

func (r *reader) byte() byte {
	if b := r.bytes(1); len(b) == 1 {
		return b[0]
	}
	return 0
}

func (r *reader) bytes(n int) []byte {
	if r.err == nil && (n < 0 || n > len(r.b)) {
		r.err = fmt.Errorf("the module ends early")
	}
	if r.err != nil {
		r.b = nil
		return nil
	}
	out := r.b[:n:n]
	r.b = r.b[n:]
	return out
}

// size reads an unsigned LEB128 number.
func (r *reader) size() int {
	v, n := binary.Uvarint(r.b)
	if r.bytes(n); n <= 0 || v > 1<<32 {
		r.fail("a size is none")
		return 0
	}
	return int(v)
}

// signed reads a signed LEB128 number.
func (r *reader) signed() int {
	v := 0
	for shift := 0; shift < 64; shift += 7 {
		b := r.byte()
		v |= int(b&0x7f) << shift
		if b&0x80 == 0 {
			if b&0x40 != 0 && shift < 57 {
				v |= -1 << (shift + 7)
			}
			return v
		}
	}
	r.fail("a number has no end")
	return 0
}

// want reads bytes that must be these.
func (r *reader) want(b ...byte) {
	if got := r.bytes(len(b)); r.err == nil && string(got) != string(b) {
		r.fail("unexpected bytes")
	}
}

func (r *reader) fail(why string) {
	if r.err == nil {
		r.err = fmt.Errorf("%s", why)
	}
	r.b = nil
}

// appendSigned appends a signed LEB128 number.
func appendSigned(b []byte, v int) []byte {
	for {
		c := byte(v & 0x7f)
		v >>= 7
		if v == 0 && c&0x40 == 0 || v == -1 && c&0x40 != 0 {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}
