package stats

import (
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
)

// Syllables are counted by spelling: one for each run of vowel letters, changed by the rules of syllableRules, whose
// patterns stand in the word between ^ and $. The rules were learned from the CMU Pronouncing Dictionary by
// internal/build/sylgen (Brill 1995); what they get wrong in the dictionary's words stands in the lexicon.

// rules counts the syllables of w, which is spelled with a to z and apostrophes only, by the rules alone.
func (k *knowledge) rules(w []byte) int {
	n, vowel := 0, false
	t := k.trie
	nodes, first := t.nodes, uint8(opening)
	for i := 0; i <= len(w); i++ { // first is the sign before w[i]
		second := uint8(ending)
		if i < len(w) {
			c := &signs[w[i]]
			if second = c.symbol; c.vowel && !vowel {
				n++
			}
			vowel = c.vowel
		}
		at := t.pairs[uint(first)*alphabet+uint(second)]
		first = second
		for j := i + 1; at != 0; j++ {
			n += int(nodes[at].delta)
			next := uint8(ending)
			if j < len(w) {
				next = signs[w[j]].symbol
			} else if j > len(w) {
				break
			}
			for at = nodes[at].child; at != 0 && nodes[at].symbol != next; {
				at = nodes[at].sibling
			}
		}
	}
	return max(1, n)
}

// syllables counts the syllables of a word in lower case, whose hash is h, and those of its longest part: a hyphenated
// word is the sum of its parts, among which a number says nothing (60-year-old, STS-1). A word without letters, a number
// alone and initials have one; letters that are no English ones make
// a syllable for each run of vowels, as far as the Latin alphabet goes.
func (k *knowledge) syllables(w []byte, h uint32) (n, longest int) {
	plain := true
	for _, c := range w {
		if c-'a' >= 26 && c != '\'' {
			plain = false
			break
		}
	}
	if plain {
		n = max(1, k.rules(w)+k.lookup(h).off())
		return n, n
	}
	if initials(w) {
		return 1, 1
	}
	from, digits, part := 0, false, 0
	for i := 0; i <= len(w); i++ {
		if i < len(w) && (w[i]-'a' < 26 || w[i] == '\'') {
			continue
		}
		if i < len(w) && w[i]-'0' < 10 {
			digits = true
			continue
		}
		if i < len(w) && w[i] >= 0x80 && !(len(w)-i >= 3 && w[i] == 0xE2 && w[i+1] == 0x80) { // an accent: part of the word; not a dash
			m := k.foreign(w[from:])
			return max(1, n+m), max(1, longest, m)
		}
		if p := w[from:i]; len(p) > 0 && digits {
			if lettered(p) {
				part++ // 3rd
			}
		} else if len(p) > 0 {
			part += max(1, k.rules(p)+k.lookup(text.HashBytes(p)).off())
		}
		if i == len(w) || w[i] != '.' && w[i] != '@' && w[i] != '_' { // an address is no compound
			n, longest, part = n+part, max(longest, part), 0
		}
		from, digits = i+1, false
	}
	return max(1, n), max(1, longest)
}

// lettered tells whether a part of a word has a letter.
func lettered(p []byte) bool {
	for _, c := range p {
		if c-'a' < 26 {
			return true
		}
	}
	return false
}

// spelled tells of a word of three bytes at most whether it is initials without stops, which count one as those with stops
// do: two or three capitals that are no word of the lexicons. What the dictionary has in another number than the rules keeps that: USA is three, UNI one.
func (k *knowledge) spelled(w string, h uint32) bool {
	if k.lookup(h) != unlisted || syntax.Known(w) {
		return false
	}
	for i := range len(w) {
		if w[i]-'A' >= 26 {
			return false
		}
	}
	return true
}

// initials tells letters with stops between them: u.s, a.m
func initials(w []byte) bool {
	for i, c := range w {
		if i%2 == 0 && c-'a' >= 26 || i%2 == 1 && c != '.' {
			return false
		}
	}
	return len(w) > 1
}

// foreign counts the syllables of a word with letters beyond a to z: those of the Latin alphabet lose their marks.
func (k *knowledge) foreign(w []byte) int {
	var buf [64]byte
	plain := buf[:0]
	n := 0
	if k := len(w) - len("é"); k >= 0 && string(w[k:]) == "é" {
		n, w = 1, w[:k] // a written accent at the end is spoken: café, Beyoncé
	}
	for _, r := range string(w) {
		switch {
		case r >= 'a' && r <= 'z' || r == '\'':
			plain = append(plain, byte(r))
		case r >= 'à' && r <= 'å' || r == 'ā' || r == 'ă' || r == 'ą':
			plain = append(plain, 'a')
		case r == 'æ' || r == 'è' || r == 'é' || r == 'ê' || r == 'ë' || r == 'ē' || r == 'ė' || r == 'ę' || r == 'ě' || r == 'œ':
			plain = append(plain, 'e')
		case r >= 'ì' && r <= 'ï' || r == 'ī' || r == 'ı' || r == 'į':
			plain = append(plain, 'i')
		case r >= 'ò' && r <= 'ö' || r == 'ø' || r == 'ō' || r == 'ő':
			plain = append(plain, 'o')
		case r >= 'ù' && r <= 'ü' || r == 'ū' || r == 'ů' || r == 'ű' || r == 'ų':
			plain = append(plain, 'u')
		case r == 'ç' || r == 'ć' || r == 'č':
			plain = append(plain, 'c')
		case r == 'ñ' || r == 'ń' || r == 'ň':
			plain = append(plain, 'n')
		case r == 'š' || r == 'ś' || r == 'ş' || r == 'ß':
			plain = append(plain, 's')
		case r == 'ž' || r == 'ź' || r == 'ż':
			plain = append(plain, 'z')
		case r == 'ł':
			plain = append(plain, 'l')
		case r == 'ý' || r == 'ÿ':
			plain = append(plain, 'y')
		case r == 'ğ':
			plain = append(plain, 'g')
		default:
			if len(plain) > 0 {
				n += k.rules(plain)
				plain = plain[:0]
			}
		}
	}
	if len(plain) > 0 {
		n += k.rules(plain)
	}
	return n
}

// inflected tells whether a word ends as an inflection that adds a syllable.
func inflected(w []byte) bool {
	for _, e := range [...]string{"es", "ed", "ing"} {
		if n := len(w) - len(e); n > 2 && string(w[n:]) == e {
			return true
		}
	}
	return false
}
