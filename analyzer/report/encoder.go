package report

import (
	"strconv"
	"unicode/utf8"
)

// encoder appends JSON. It knows the field's few shapes; encoding/json would cost 205 KB of download.
type encoder struct {
	out     []byte
	r       *Report
	offsets *Offsets
}

// list writes a member that is an array, each element by its own writer.
func list[T any](e *encoder, name string, xs []T, write func(*encoder, *T)) {
	e.key(name)
	e.out = append(e.out, '[')
	for i := range xs {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		write(e, &xs[i])
	}
	e.out = append(e.out, ']')
}

// open starts an object with its first member, a string.
func (e *encoder) open(name, value string) {
	e.out = append(e.out, '{')
	e.text(name)
	e.out = append(e.out, ':')
	e.text(value)
}

// key writes a further member's name. It starts no object.
func (e *encoder) key(name string) {
	e.out = append(append(append(e.out, ',', '"'), name...), '"', ':')
}

func (e *encoder) field(name, value string) {
	e.key(name)
	e.text(value)
}

func (e *encoder) boolean(name string, v bool) {
	e.key(name)
	e.out = strconv.AppendBool(e.out, v)
}

// bounds starts the object of a span and leaves it open.
func (e *encoder) bounds(s Span) {
	e.out = append(e.out, `{"start":`...)
	e.integer(e.offsets.FromBytes(s.Start))
	e.key("end")
	e.integer(e.offsets.FromBytes(s.End))
}

func (e *encoder) span(s *Span) {
	e.bounds(*s)
	e.out = append(e.out, '}')
}

func (e *encoder) place(name string, s Span) {
	e.key(name)
	e.span(&s)
}

// passage writes a span together with its text.
func (e *encoder) passage(s Span) {
	e.bounds(s)
	e.field("text", s.Of(e.r.Text))
	e.out = append(e.out, '}')
}

// optional writes a passage, or null for the zero span.
func (e *encoder) optional(name string, s Span) {
	e.key(name)
	if s.IsZero() {
		e.out = append(e.out, "null"...)
		return
	}
	e.passage(s)
}

// index writes an index, or null for a negative one.
func (e *encoder) index(name string, i int) {
	e.key(name)
	if i < 0 {
		e.out = append(e.out, "null"...)
		return
	}
	e.integer(i)
}

func (e *encoder) integer(n int) { e.out = appendInteger(e.out, n) }

func (e *encoder) number(v float64) { e.out = AppendNumber(e.out, v) }

func (e *encoder) text(s string) {
	e.out = append(e.out, '"')
	e.escape(s)
	e.out = append(e.out, '"')
}

const hex = "0123456789abcdef"

// escaped marks the bytes that may not stand in a JSON string as they are, or begin a character that may not.
var escaped = [256]bool{
	'"': true, '\\': true,
	0: true, 1: true, 2: true, 3: true, 4: true, 5: true, 6: true, 7: true, 8: true, 9: true, 10: true, 11: true, 12: true, 13: true, 14: true, 15: true,
	16: true, 17: true, 18: true, 19: true, 20: true, 21: true, 22: true, 23: true, 24: true, 25: true, 26: true, 27: true, 28: true, 29: true, 30: true, 31: true,
	0x80: true, 0x81: true, 0x82: true, 0x83: true, 0x84: true, 0x85: true, 0x86: true, 0x87: true, 0x88: true, 0x89: true, 0x8A: true, 0x8B: true, 0x8C: true, 0x8D: true, 0x8E: true, 0x8F: true,
	0x90: true, 0x91: true, 0x92: true, 0x93: true, 0x94: true, 0x95: true, 0x96: true, 0x97: true, 0x98: true, 0x99: true, 0x9A: true, 0x9B: true, 0x9C: true, 0x9D: true, 0x9E: true, 0x9F: true,
	0xA0: true, 0xA1: true, 0xA2: true, 0xA3: true, 0xA4: true, 0xA5: true, 0xA6: true, 0xA7: true, 0xA8: true, 0xA9: true, 0xAA: true, 0xAB: true, 0xAC: true, 0xAD: true, 0xAE: true, 0xAF: true,
	0xB0: true, 0xB1: true, 0xB2: true, 0xB3: true, 0xB4: true, 0xB5: true, 0xB6: true, 0xB7: true, 0xB8: true, 0xB9: true, 0xBA: true, 0xBB: true, 0xBC: true, 0xBD: true, 0xBE: true, 0xBF: true,
	0xC0: true, 0xC1: true, 0xC2: true, 0xC3: true, 0xC4: true, 0xC5: true, 0xC6: true, 0xC7: true, 0xC8: true, 0xC9: true, 0xCA: true, 0xCB: true, 0xCC: true, 0xCD: true, 0xCE: true, 0xCF: true,
	0xD0: true, 0xD1: true, 0xD2: true, 0xD3: true, 0xD4: true, 0xD5: true, 0xD6: true, 0xD7: true, 0xD8: true, 0xD9: true, 0xDA: true, 0xDB: true, 0xDC: true, 0xDD: true, 0xDE: true, 0xDF: true,
	0xE0: true, 0xE1: true, 0xE2: true, 0xE3: true, 0xE4: true, 0xE5: true, 0xE6: true, 0xE7: true, 0xE8: true, 0xE9: true, 0xEA: true, 0xEB: true, 0xEC: true, 0xED: true, 0xEE: true, 0xEF: true,
	0xF0: true, 0xF1: true, 0xF2: true, 0xF3: true, 0xF4: true, 0xF5: true, 0xF6: true, 0xF7: true, 0xF8: true, 0xF9: true, 0xFA: true, 0xFB: true, 0xFC: true, 0xFD: true, 0xFE: true, 0xFF: true,
}

// escape writes the inside of a JSON string (RFC 8259, section 7). U+2028 and U+2029 are escaped too, so
// that the answer is also a JavaScript literal.
func (e *encoder) escape(s string) {
	from := 0
	for i := 0; i < len(s); {
		for i+8 <= len(s) { // eight bytes at a time, as most runs are longer
			b := s[i : i+8]
			if escaped[b[0]] || escaped[b[1]] || escaped[b[2]] || escaped[b[3]] || escaped[b[4]] || escaped[b[5]] || escaped[b[6]] || escaped[b[7]] {
				break
			}
			i += 8
		}
		for i < len(s) && !escaped[s[i]] {
			i++
		}
		if i == len(s) {
			break
		}
		c := s[i]
		w, short := 1, ""
		switch {
		case c == '"':
			short = `\"`
		case c == '\\':
			short = `\\`
		case c == '\n':
			short = `\n`
		case c == '\r':
			short = `\r`
		case c == '\t':
			short = `\t`
		case c >= utf8.RuneSelf:
			var r rune
			r, w = utf8.DecodeRuneInString(s[i:])
			switch {
			case r == utf8.RuneError && w == 1:
				short = `\ufffd`
			case r == '\u2028':
				short = `\u2028`
			case r == '\u2029':
				short = `\u2029`
			default:
				i += w
				continue
			}
		default:
			short = `\u00` + string(hex[c>>4]) + string(hex[c&15])
		}
		e.out = append(append(e.out, s[from:i]...), short...)
		i += w
		from = i
	}
	e.out = append(e.out, s[from:]...)
}
