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

func (e *encoder) integer(n int) { e.out = strconv.AppendInt(e.out, int64(n), 10) }

func (e *encoder) number(v float64) { e.out = AppendNumber(e.out, v) }

func (e *encoder) text(s string) {
	e.out = append(e.out, '"')
	e.escape(s)
	e.out = append(e.out, '"')
}

const hex = "0123456789abcdef"

// escape writes the inside of a JSON string (RFC 8259, section 7). U+2028 and U+2029 are escaped too, so
// that the answer is also a JavaScript literal.
func (e *encoder) escape(s string) {
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c < utf8.RuneSelf {
			i++
			continue
		}
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
