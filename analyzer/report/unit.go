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
	o := Offsets{text: text, unit: u}
	o.measure(false)
	return o.total
}

// stride is the number of bytes between two remembered places: a look-up walks at most this far.
const stride = 32

// Offsets converts between byte offsets of one text and another unit. It remembers the count at every
// stride bytes, so that a look-up costs the same wherever it falls.
type Offsets struct {
	text  string
	unit  Unit
	marks []mark // marks[i] is the first rune edge at or after byte i*stride; nil when units are bytes
	total int
	runes int
	wide  int // runes that take two units of UTF-16
}

// mark is a remembered rune edge: n units stand before byte at.
type mark struct{ at, n int32 }

// NewOffsets prepares the conversion for a text. A byte that is not UTF-8 counts as one unit.
func NewOffsets(text string, unit Unit) *Offsets {
	o := &Offsets{text: text, unit: unit}
	o.measure(unit != UTF8 && !isASCII(text))
	return o
}

// measure counts the runes, and remembers marks on the way if asked.
func (o *Offsets) measure(marked bool) {
	s, runes, wide := o.text, 0, 0
	if marked {
		o.marks = make([]mark, 0, len(s)/stride+2)
	}
	for i, next := 0, 0; next <= len(s); next += stride {
		if marked {
			n := runes
			if o.unit == UTF16 {
				n += wide
			}
			o.marks = append(o.marks, mark{int32(i), int32(n)})
		}
		for end := min(next+stride, len(s)); i < end; {
			for i+8 <= end { // eight bytes at a time, as almost all are ASCII
				if b := s[i : i+8]; b[0]|b[1]|b[2]|b[3]|b[4]|b[5]|b[6]|b[7] >= utf8.RuneSelf {
					break
				}
				i, runes = i+8, runes+8
			}
			for i < end && s[i] < utf8.RuneSelf {
				i, runes = i+1, runes+1
			}
			if i < end {
				r, w := utf8.DecodeRuneInString(s[i:])
				if i, runes = i+w, runes+1; r >= 0x10000 {
					wide++
				}
			}
		}
	}
	o.runes, o.wide = runes, wide
	o.total = o.length(o.unit)
}

// Len is the length of the text in the unit.
func (o *Offsets) Len() int { return o.total }

// length is the length of the text in any unit.
func (o *Offsets) length(u Unit) int {
	switch u {
	case UTF8:
		return len(o.text)
	case UTF16:
		return o.runes + o.wide
	}
	return o.runes
}

// FromBytes converts a byte offset that lies on a rune edge.
func (o *Offsets) FromBytes(b int) int {
	if o.marks == nil {
		return b
	}
	k := b / stride
	m := o.marks[k]
	i, n := int(m.at), int(m.n)
	if k+1 < len(o.marks) && o.marks[k+1].n-m.n == o.marks[k+1].at-m.at {
		return n + b - i // up to the next mark each byte is a unit
	}
	for i < b {
		if o.text[i] < utf8.RuneSelf {
			i, n = i+1, n+1
			continue
		}
		r, w := utf8.DecodeRuneInString(o.text[i:])
		i, n = i+w, n+width(r, o.unit)
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
		if m := (lo + hi + 1) / 2; int(o.marks[m].n) <= u {
			lo = m
		} else {
			hi = m - 1
		}
	}
	i, n := int(o.marks[lo].at), int(o.marks[lo].n)
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
	i := 0
	for ; i+8 <= len(s); i += 8 {
		if b := s[i : i+8]; b[0]|b[1]|b[2]|b[3]|b[4]|b[5]|b[6]|b[7] >= utf8.RuneSelf {
			return false
		}
	}
	for ; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
