package text

import (
	"unicode"
	"unicode/utf8"
)

// leads marks the bytes at which a sentence may end or begin anew: the first letters of lang.Language.Restarts, ASCII stops, and the first bytes of the stops of other
// scripts (which lie in U+0300..U+FFFF, so every other lead byte is passed over).
var leads = [256]bool{'A': true, 'D': true, 'H': true, 'I': true, 'O': true, 'S': true, 'T': true, 'W': true, '.': true, '!': true, '?': true,
	0xD6: true, 0xD8: true, 0xDB: true, 0xDC: true, 0xDF: true, 0xE0: true, 0xE1: true, 0xE2: true, 0xE3: true,
	0xEA: true, 0xEF: true, 0xF0: true}

// isStop tells the sentence terminators of Unicode (property STerm) and the ellipsis.
func isStop(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r == '.' || r == '!' || r == '?'
	case r == '…' || r == '。' || r == '！' || r == '？' || r == '．':
		return true
	case r < 0x589 || r >= 0x2060 && r < 0x2E00 || r >= 0x3003 && r < 0xA4FF:
		return false
	}
	return unicode.Is(unicode.STerm, r)
}

// tight tells the stops of scripts written without spaces between sentences.
func tight(r rune) bool {
	switch r {
	case '。', '！', '？', '｡', '．', '።', '፧', '፨', '။', '၊':
		return true
	}
	return false
}

// isCloser tells the marks that close a quotation or bracket. Straight quotes and the German “ close and open.
func isCloser(r rune) bool {
	switch r {
	case '"', '\'', ')', ']', '}', '”', '’', '»', '“', '›', '」', '』', '》', '〉', '）', '］', '】', '〕', '＂', '‘':
		return true
	}
	return false
}

// isOpener tells the marks that open a quotation, a bracket or a question.
func isOpener(r rune) bool {
	switch r {
	case '"', '\'', '(', '[', '{', '“', '‘', '«', '»', '„', '‚', '‹', '¿', '¡', '「', '『', '《', '〈', '（', '［', '【', '”', '’', '`', '*', '_':
		return true
	}
	return false
}

func isDash(r rune) bool { return r == '-' || r == '–' || r == '—' || r == '―' || r == '‒' }

// isBidi tells the invisible marks of direction, which stand between a letter and its stop in Arabic wire copy.
func isBidi(r rune) bool {
	return r >= 0x200E && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x61C
}

// isBlank tells white space, the byte order mark and the zero-width space.
func isBlank(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	return r == 0x85 || r == 0xA0 || r == 0x3000 || r >= 0x2000 && r <= 0x200B || r == 0x2028 || r == 0x2029 || r == 0x202F || r == 0x205F || r == 0xFEFF
}

// runeAt is the rune that starts at s[i], and its width; zero at the end.
func runeAt(s string, i int) (rune, int) {
	if i >= len(s) {
		return 0, 0
	}
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// runeBefore is the rune that ends at s[i], and its width; zero at the start.
func runeBefore(s string, i int) (rune, int) {
	if i <= 0 {
		return 0, 0
	}
	if c := s[i-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeLastRuneInString(s[:i])
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

func isDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '0' && r <= '9'
	}
	return unicode.IsDigit(r)
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'A' && r <= 'Z'
	}
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z'
	}
	return unicode.IsLower(r)
}
