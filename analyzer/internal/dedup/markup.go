package dedup

import "unicode/utf8"

// maxMarkup is how long a tag or link target may be, in bytes. A bound keeps a text full of "<" linear.
const maxMarkup = 400

// tag is the length of the HTML tag or comment at the start of s, or 1 when "<" is only a character.
func tag(s string) int {
	if len(s) < 3 || !(s[1] == '/' || s[1] == '!' || s[1]|0x20 >= 'a' && s[1]|0x20 <= 'z') {
		return 1
	}
	for i := 2; i < len(s) && i < maxMarkup; i++ {
		switch s[i] {
		case '>':
			return i + 1
		case '<', '\n':
			return 1
		}
	}
	return 1
}

// link is the length of "](target)" at the start of s, or 1: [text](target) folds to its text.
func link(s string) int {
	if len(s) < 3 || s[1] != '(' {
		return 1
	}
	for i := 2; i < len(s) && i < maxMarkup; i++ {
		switch s[i] {
		case ')':
			return i + 1
		case ' ', '\n', '(':
			return 1
		}
	}
	return 1
}

// maxEntity is the length of the longest entity that is looked at: "&Scaron;", "&#x1F600;".
const maxEntity = 10

// entity is the character of the HTML entity at the start of s, the accent that stands on it, and its
// length: 0 when there is no entity. Named punctuation is a blank.
func entity(s string) (r rune, accent byte, width int) {
	end := 1
	for end < len(s) && end < maxEntity && s[end] != ';' {
		end++
	}
	if end >= len(s) || s[end] != ';' || end < 3 {
		return 0, 0, 0
	}
	name := s[1:end]
	if name[0] == '#' {
		return numeric(name[1:]), 0, end + 1
	}
	for _, p := range punctuation {
		if name == p {
			return ' ', 0, end + 1
		}
	}
	for _, a := range accented {
		if name[1:] == a.name && name[0]|0x20 >= 'a' && name[0]|0x20 <= 'z' {
			return rune(name[0]), accentByte(a.accent), end + 1
		}
	}
	return 0, 0, 0
}

var punctuation = [...]string{"amp", "quot", "apos", "nbsp", "lt", "gt", "rsquo", "lsquo", "rdquo", "ldquo", "laquo", "raquo",
	"ndash", "mdash", "hellip", "bull", "middot", "copy", "reg", "trade", "euro", "pound", "shy", "thinsp", "ensp", "emsp"}

var accented = [...]struct {
	name   string
	accent rune // U+0300 + accent
}{{"grave", 0}, {"acute", 1}, {"circ", 2}, {"tilde", 3}, {"uml", 8}, {"ring", 10}, {"caron", 12}, {"cedil", 39}}

// numeric reads the digits of "&#39;" or "&#x27;".
func numeric(s string) rune {
	base := rune(10)
	if len(s) > 0 && s[0]|0x20 == 'x' {
		base, s = 16, s[1:]
	}
	r := rune(0)
	for i := range len(s) {
		d := rune(s[i]) - '0'
		if l := rune(s[i]|0x20) - 'a'; base == 16 && l >= 0 && l < 6 {
			d = l + 10
		}
		if d < 0 || d >= base || r > utf8.MaxRune {
			return ' '
		}
		r = r*base + d
	}
	return r
}

// mojibake undoes UTF-8 that was read as Windows-1252: "â€™" is the three bytes of "’". It gives the character
// meant and the bytes that it takes up in s, or 0 when the characters at the start of s are what they seem.
func mojibake(s string) (r rune, width int) {
	var b [4]byte
	n := 0
	for width < len(s) && n < len(b) {
		c, w := utf8.DecodeRuneInString(s[width:])
		x := windows1252(c)
		if x < 0x80 || n > 0 && x >= 0xC0 {
			break
		}
		b[n], n, width = x, n+1, width+w
		if utf8.FullRune(b[:n]) {
			if r, size := utf8.DecodeRune(b[:n]); size == n && n > 1 {
				return r, width
			}
			break
		}
	}
	return 0, 0
}

// windows1252 is the byte that Windows-1252 shows as r, 0 when there is none.
func windows1252(r rune) byte {
	if r >= 0x80 && r < 0x100 {
		return byte(r)
	}
	for i, c := range [...]rune{'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
		0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ'} {
		if c == r {
			return byte(0x80 + i)
		}
	}
	return 0
}
