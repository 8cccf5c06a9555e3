package dedup

import (
	"unicode"
	"unicode/utf8"
)

// step appends what the one thing at s[i] folds to that ascii does not settle: an entity, a tag, a link target, a
// character outside ASCII. It returns where that ends.
func step(out []byte, s string, i int) ([]byte, int) {
	switch s[i] {
	case '&':
		r, accent, w := entity(s[i:])
		if w == 0 {
			return out, i + 1
		}
		if out = character(out, r); accent != 0 {
			out = append(out, accent)
		}
		return out, i + w
	case '<':
		return out, i + tag(s[i:])
	case ']':
		return out, i + link(s[i:])
	}
	r, w := utf8.DecodeRuneInString(s[i:])
	if r >= 0xC2 && r <= 0xF4 {
		if m, n := mojibake(s[i:]); n > 0 {
			r, w = m, n
		}
	}
	return character(out, r), i + w
}

// character appends what a character folds to: Unicode's compatibility forms as far as news text has them, lower
// case, accents split off.
func character(out []byte, r rune) []byte {
	switch {
	case r < 0x80:
		if v := ascii[r]; v != 0 && v < special {
			out = append(out, v)
		}
	case r >= 0xC0 && r < 0xC0+rune(len(bases)) && bases[r-0xC0] != ' ':
		out = append(out, bases[r-0xC0], accentByte(rune(accents[r-0xC0])-'0'))
	case r >= 0x300 && r < 0x370: // combining accents
		out = append(out, accentByte(r-0x300))
	case r == 'ß', r == 'ẞ':
		out = append(out, "ss"...)
	case r == 'ſ':
		out = append(out, 's')
	case r == '²', r == '³':
		out = append(out, byte(r-'²')+'2')
	case r == '¹':
		out = append(out, '1')
	case r >= '⁰' && r <= '⁹' || r >= '₀' && r <= '₉':
		out = append(out, byte(r&15)+'0')
	case r >= 0xFB00 && r < 0xFB00+rune(len(ligatures)):
		out = append(out, ligatures[r-0xFB00]...)
	case r >= 0xFF01 && r <= 0xFF5E: // full-width forms of ASCII
		out = character(out, r-0xFEE0)
	case r >= 0x1D400 && r <= 0x1D6A3: // mathematical alphabets: bold, italic, script ..., 52 letters each
		out = append(out, byte((r-0x1D400)%26)+'a')
	case r >= 0x1D7CE && r <= 0x1D7FF: // mathematical digits
		out = append(out, byte((r-0x1D7CE)%10)+'0')
	case r != utf8.RuneError && r > 0xA9 && (unicode.IsLetter(r) || unicode.IsMark(r) && r != 0xFE0F || unicode.IsNumber(r)):
		out = utf8.AppendRune(out, unicode.ToLower(r))
	}
	return out
}

// punctuated tells whether s[i:] begins with one of U+2000 to U+203F, the quotation marks and dashes of news: three
// bytes that fold to nothing.
func punctuated(s string, i int) bool {
	return s[i] == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2]&0xC0 == 0x80
}

// accentByte is the folded byte of the combining character U+0300+n.
func accentByte(n rune) byte { return 0x80 | byte(n&0x3F) }

// bases and accents are the canonical decompositions of U+00C0 to U+017F (Unicode Character Database): the
// letter in lower case, a blank where there is none, and the accent as U+0300 + (c - '0').
const (
	bases = "aaaaaa ceeeeiiii nooooo  uuuuy  aaaaaa ceeeeiiii nooooo  uuuuy yaaaaaaccccccccdd  eeeeeeeeeegggggggghh  " +
		"iiiiiiiii   jjkk llllll    nnnnnn   oooooo  rrrrrrsssssssstttt  uuuuuuuuuuuuwwyyyzzzzzz "
	accents = "01238:0W01280128030123800012810001238:0W0128012803012380001281084466XX112277<<<<00446677XX<<226677WW2200334466XX700022WW011WW<<" +
		"000011WW<<0004466;;0011WW<<1122WW<<WW<<00334466::;;XX222281177<<0"
)

var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}
