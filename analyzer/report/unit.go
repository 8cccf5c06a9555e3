package report

import "unicode/utf8"

// Unit is what an offset counts. The zero value is UTF16, the unit of JavaScript strings.
type Unit uint8

const (
	UTF16 Unit = iota // UTF-16 code units
	UTF8              // bytes
	UTF32             // Unicode code points
)

// ParseUnit reads the name that the API uses: utf-8, utf-16 or utf-32.
func ParseUnit(name string) (u Unit, ok bool) {
	switch name {
	case "utf-8":
		return UTF8, true
	case "utf-16":
		return UTF16, true
	case "utf-32":
		return UTF32, true
	}
	return UTF16, false
}

func (u Unit) String() string { return [...]string{"utf-16", "utf-8", "utf-32"}[u] }

// Length is the length of a text in the unit. A byte that is not UTF-8 counts as one unit.
func Length(text string, u Unit) int {
	if u == UTF8 {
		return len(text)
	}
	n := 0
	for _, r := range text {
		n += width(r, u)
	}
	return n
}

// stride is the number of bytes between two remembered places: a look-up walks at most this far.
const stride = 64

// Offsets converts between byte offsets of one text and another unit. It remembers the count at every
// stride bytes, so that a look-up costs the same wherever it falls.
type Offsets struct {
	text  string
	unit  Unit
	marks []mark // marks[i] is the first rune edge at or after byte i*stride; nil when units are bytes
	total int
	valid bool // the text is UTF-8: its units can be counted by their first bytes
}

// mark is a remembered rune edge: n units stand before byte at.
type mark struct{ at, n int }

// NewOffsets prepares the conversion for a text. A byte that is not UTF-8 counts as one unit.
func NewOffsets(text string, unit Unit) *Offsets {
	o := &Offsets{text: text, unit: unit, total: len(text)}
	if unit == UTF8 || isASCII(text) {
		return o
	}
	o.valid = utf8.ValidString(text)
	o.marks = make([]mark, 0, len(text)/stride+2)
	n, next := 0, 0
	for i, r := range text {
		for next <= i {
			o.marks = append(o.marks, mark{i, n})
			next += stride
		}
		n += width(r, unit)
	}
	for next <= len(text) {
		o.marks = append(o.marks, mark{len(text), n})
		next += stride
	}
	o.total = n
	return o
}

// Len is the length of the text in the unit.
func (o *Offsets) Len() int { return o.total }

// FromBytes converts a byte offset that lies on a rune edge.
func (o *Offsets) FromBytes(b int) int {
	if o.marks == nil {
		return b
	}
	m := o.marks[b/stride]
	i, n := m.at, m.n
	if o.valid {
		return n + o.count(o.text[i:max(i, b)])
	}
	for i < b {
		r, w := utf8.DecodeRuneInString(o.text[i:])
		i, n = i+w, n+width(r, o.unit)
	}
	return n
}

// count is the length of a piece of UTF-8 in the unit.
func (o *Offsets) count(piece string) int {
	n := 0
	for i := range len(piece) {
		switch c := piece[i]; {
		case c >= 0xF0 && o.unit == UTF16: // the first of four bytes: two surrogates
			n += 2
		case c < 0x80 || c >= 0xC0:
			n++
		}
	}
	return n
}

// ToBytes converts an offset in the unit to a byte offset. One inside a surrogate pair, or outside the
// text, is refused.
func (o *Offsets) ToBytes(u int) (b int, ok bool) {
	if u < 0 || u > o.total {
		return 0, false
	}
	if o.marks == nil {
		return u, u == len(o.text) || utf8.RuneStart(o.text[u])
	}
	lo, hi := 0, len(o.marks)-1
	for lo < hi {
		if m := (lo + hi + 1) / 2; o.marks[m].n <= u {
			lo = m
		} else {
			hi = m - 1
		}
	}
	i, n := o.marks[lo].at, o.marks[lo].n
	for n < u {
		r, w := utf8.DecodeRuneInString(o.text[i:])
		i, n = i+w, n+width(r, o.unit)
	}
	return i, n == u
}

func width(r rune, u Unit) int {
	if u == UTF16 && r >= 0x10000 {
		return 2
	}
	return 1
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
