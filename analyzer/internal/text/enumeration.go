package text

import "unicode/utf8"

// enumeration is a list that runs on in one paragraph, its items told apart by their markers alone. The zero
// value is none.
//
//	inline-list: 1.) The first item 2.) The second item
type enumeration struct {
	style  byte // '.', ')' or '2' (".)") after a number or letter; 'b' for bullets
	letter bool
	at     int // the number, or letter, of the item before
	bullet rune
}

// enumerationOf reads the marker that the paragraph s[a:b] begins with.
func enumerationOf(s string, a, b int) enumeration {
	r, w := runeAt(s, a)
	switch r {
	case '•', '⁃', '▪', '●', '‣', '◦', '■':
		return enumeration{style: 'b', bullet: r}
	}
	if r == 0 || r >= utf8.RuneSelf || w != 1 {
		return enumeration{}
	}
	n, letter, end := number(s, a, b)
	style := style(s, end, b)
	if end == a || style == 0 || letter && n != 1 {
		return enumeration{}
	}
	return enumeration{style: style, letter: letter, at: n}
}

// number reads a number of up to three digits, or one lower-case letter as its place in the alphabet.
func number(s string, a, b int) (n int, letter bool, end int) {
	for end = a; end < b && end-a < 3 && s[end] >= '0' && s[end] <= '9'; end++ {
		n = 10*n + int(s[end]-'0')
	}
	if end == a && a < b && s[a] >= 'a' && s[a] <= 'z' {
		return int(s[a]-'a') + 1, true, a + 1
	}
	return n, false, end
}

// style reads the mark after a list number, which a space has to follow; 0 when there is none.
func style(s string, i, b int) byte {
	switch {
	case i+2 < b && s[i] == '.' && s[i+1] == ')' && s[i+2] == ' ':
		return '2'
	case i+1 < b && (s[i] == '.' || s[i] == ')') && s[i+1] == ' ':
		return s[i]
	}
	return 0
}

// next tells whether the next item begins at s[i], and goes on to it.
func (e *enumeration) next(s string, i, b int) bool {
	if e.style == 'b' {
		r, _ := runeAt(s, i)
		return r == e.bullet
	}
	n, letter, end := number(s, i, b)
	if end == i || letter != e.letter || n != e.at+1 || style(s, end, b) != e.style {
		return false
	}
	e.at = n
	return true
}

// opens tells whether the stop that ends at s[end] belongs to the marker of the item that begins at s[from].
//
//	bullet-number: • 9. The first item • 10. The second item
func (e *enumeration) opens(s string, from, end int) bool {
	if e.style == 'b' {
		for from < end {
			r, w := runeAt(s, from)
			if r != e.bullet && r != ' ' {
				break
			}
			from += w
		}
	}
	return e.style != 0 && end > from && end-from <= 5 && (s[from] >= '0' && s[from] <= '9' || e.letter && end-from <= 3)
}
