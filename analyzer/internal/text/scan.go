package text

import "unicode/utf8"

// What scan finds besides the classes of tokens.
const (
	space     Class = 0xFE // white space: no token
	undecided Class = 0xFF // needs the whole of UAX #29
)

// kinds of bytes and characters that scan knows, by property Word_Break and what Class they make
const (
	other      = iota // breaks on both sides; punctuation
	symbol            // the same; no punctuation
	letter            // ALetter
	numeral           // Numeric
	underscore        // ExtendNumLet
	colon             // MidLetter
	comma             // MidNum
	dot               // MidNumLet, and the straight apostrophe
	white             // white space
	unknown           // anything else: left to UAX #29
)

// ascii is what each ASCII character is.
var ascii = [utf8.RuneSelf]uint8{
	'\t': white, '\n': white, '\v': white, '\f': white, '\r': white, ' ': white,
	'$': symbol, '+': symbol, '<': symbol, '=': symbol, '>': symbol, '^': symbol, '`': symbol, '|': symbol, '~': symbol,
	0: symbol, 1: symbol, 2: symbol, 3: symbol, 4: symbol, 5: symbol, 6: symbol, 7: symbol, 8: symbol,
	14: symbol, 15: symbol, 16: symbol, 17: symbol, 18: symbol, 19: symbol, 20: symbol, 21: symbol, 22: symbol,
	23: symbol, 24: symbol, 25: symbol, 26: symbol, 27: symbol, 28: symbol, 29: symbol, 30: symbol, 31: symbol, 127: symbol,
	'0': numeral, '1': numeral, '2': numeral, '3': numeral, '4': numeral, '5': numeral, '6': numeral, '7': numeral, '8': numeral, '9': numeral,
	'_': underscore, ':': colon, ',': comma, ';': comma, '.': dot, '\'': dot,
	'A': letter, 'B': letter, 'C': letter, 'D': letter, 'E': letter, 'F': letter, 'G': letter, 'H': letter, 'I': letter,
	'J': letter, 'K': letter, 'L': letter, 'M': letter, 'N': letter, 'O': letter, 'P': letter, 'Q': letter, 'R': letter,
	'S': letter, 'T': letter, 'U': letter, 'V': letter, 'W': letter, 'X': letter, 'Y': letter, 'Z': letter,
	'a': letter, 'b': letter, 'c': letter, 'd': letter, 'e': letter, 'f': letter, 'g': letter, 'h': letter, 'i': letter,
	'j': letter, 'k': letter, 'l': letter, 'm': letter, 'n': letter, 'o': letter, 'p': letter, 'q': letter, 'r': letter,
	's': letter, 't': letter, 'u': letter, 'v': letter, 'w': letter, 'x': letter, 'y': letter, 'z': letter,
}

// known is what the character at s[i] is, and its width. It knows ASCII, the letters of the Latin, Greek and
// Cyrillic blocks that have no combining marks, and the quotation marks and dashes of news. width is 0 at the end.
func known(s string, i int) (k uint8, width int) {
	if i >= len(s) {
		return other, 0
	}
	b := s[i]
	if b < utf8.RuneSelf {
		return ascii[b], 1
	}
	if i+1 >= len(s) {
		return unknown, 1
	}
	n := s[i+1]
	if n < 0x80 || n > 0xBF {
		return unknown, 1
	}
	switch b {
	case 0xC2:
		switch n {
		case 0xA0:
			return white, 2
		case 0xAB, 0xBB, 0xA1, 0xBF, 0xA7: // « » ¡ ¿ §
			return other, 2
		case 0xA3, 0xB0: // £ °
			return symbol, 2
		}
	case 0xC3: // À to ÿ, without × and ÷
		if n != 0x97 && n != 0xB7 {
			return letter, 2
		}
	case 0xC4, 0xC5, 0xD0, 0xD1:
		return letter, 2
	case 0xCE: // Α to ο
		if n >= 0x91 && n != 0xA2 {
			return letter, 2
		}
	case 0xCF:
		if n <= 0xB5 {
			return letter, 2
		}
	case 0xE2:
		if n == 0x80 && i+2 < len(s) {
			switch x := s[i+2]; {
			case x == 0x98 || x == 0x99: // ‘ ’
				return dot, 3
			case x >= 0x90 && x <= 0x95, x >= 0x9A && x <= 0x9E, x == 0xA2, x == 0xA6: // dashes “ ” „ • …
				return other, 3
			}
		}
	}
	return unknown, 1
}

// scan reads one segment at s[at] where every character that bears on it is known; else c is undecided. What
// it finds is what UAX #29 finds (a test holds it to that), at a fraction of the time.
func scan(s string, at int) (end int, c Class) {
	k, w := known(s, at)
	end = at + w
	switch k {
	case letter, numeral, underscore:
	case unknown:
		return at, undecided
	case white:
		for {
			if k, w = known(s, end); k != white || w == 0 {
				break
			}
			end += w
		}
		if k == unknown {
			return at, undecided
		}
		return end, space
	default:
		if next, _ := known(s, end); next == unknown {
			return at, undecided // it may be a mark that combines with this one
		}
		if k == symbol {
			return end, Symbol
		}
		return end, Mark
	}
	c = Mark // underscores alone
	for {
		if k == letter {
			c = Word
		} else if k == numeral && c != Word {
			c = Number
		}
		next, w := known(s, end)
		switch next {
		case letter, numeral, underscore:
			k, end = next, end+w
			continue
		case unknown:
			return at, undecided
		case dot, colon, comma:
			if w == 0 {
				return end, c
			}
			after, v := known(s, end+w)
			if after == unknown {
				return at, undecided
			}
			if v > 0 && (k == letter && after == letter && next != comma || k == numeral && after == numeral && next != colon) {
				k, end = after, end+w+v // WB6, WB7, WB11, WB12
				continue
			}
		}
		return end, c
	}
}
