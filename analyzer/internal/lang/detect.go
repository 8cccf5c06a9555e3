package lang

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// sample is how many words Detect reads at most: more do not change its mind.
const sample = 400

// Detect names the language of a text, "en" when nothing speaks for another. The script decides, then letters that
// few languages have, then function words; sample words are read, from the beginning.
func Detect(s string) string {
	var t tally
	for i, n := 0, 0; i < len(s) && n < sample; n++ {
		i = t.word(s, i)
	}
	return t.language()
}

// tally counts what speaks for each script and language.
type tally struct {
	scripts [scripts]int
	marks   [32]float32 // by index into latin: letters that few languages have
	words   [len(worded)]float32
}

const (
	latinScript = iota
	cyrillic
	greek
	arabic
	devanagari
	han
	kana
	hangul
	hebrew
	thai
	armenian
	georgian
	bengali
	tamil
	scripts
)

// byScript is the language of a script when its words do not tell; Latin letters say too little for one.
var byScript = [scripts]string{greek: "el", han: "zh", kana: "ja", hangul: "ko", hebrew: "he", thai: "th", armenian: "hy", georgian: "ka", bengali: "bn", tamil: "ta", devanagari: "hi", arabic: "ar", cyrillic: "ru"}

// worded are the languages told apart by function words, the more frequent in the news first: the first of equals wins.
var worded = [...]string{"en", "es", "fr", "de", "pt", "it", "nl", "pl", "tr", "sv", "id", "cs", "da", "nb", "fi", "ro", "hu", "ca", "vi", "ru", "uk", "bg", "ar", "fa", "hi", "el"}

// letter is a letter that speaks for some languages and how much.
type letter struct {
	letter    rune
	languages string
	weight    float32
}

// letters are those that tell languages of one script apart, in order of the letter.
var letters = [...]letter{
	{'ß', "de", 2}, {'à', "fr it ca", .2}, {'á', "hu", .2}, {'ã', "pt", 1}, {'ä', "de fi sv", .3}, {'å', "sv da nb fi", .7},
	{'æ', "da nb", 1}, {'ç', "fr pt tr ca", .3}, {'è', "it fr ca", .3}, {'é', "fr hu es cs", .2}, {'ê', "fr pt", .3}, {'ì', "it", 1},
	{'í', "es cs hu", .2}, {'ñ', "es", 2}, {'ò', "it ca", .5}, {'ó', "es pl hu", .2}, {'ô', "fr", .3}, {'õ', "pt", 1},
	{'ö', "de sv fi tr hu", .3}, {'ø', "da nb", 1}, {'ù', "it fr", .5}, {'ú', "es cs hu", .2}, {'ü', "de tr hu", .3}, {'ý', "cs", .5},
	{'ă', "ro vi", 1}, {'ą', "pl", 1}, {'ć', "pl", .7}, {'č', "cs", .5}, {'đ', "vi", 1}, {'ę', "pl", 1}, {'ě', "cs", 2}, {'ğ', "tr", 2},
	{'ı', "tr", 2}, {'ł', "pl", 2}, {'ń', "pl", 1}, {'ő', "hu", 2}, {'œ', "fr", 1}, {'ř', "cs", 2}, {'ś', "pl", 1}, {'ş', "tr ro", 1},
	{'š', "cs", .5}, {'ţ', "ro", 1}, {'ů', "cs", 2}, {'ű', "hu", 2}, {'ź', "pl", 1}, {'ż', "pl", 1}, {'ž', "cs", .5}, {'ơ', "vi", 2},
	{'ư', "vi", 2}, {'ș', "ro", 2}, {'ț', "ro", 2}, {'щ', "ru uk bg", .1}, {'ъ', "bg", .6}, {'ы', "ru", 1}, {'э', "ru", 1}, {'ё', "ru", 1},
	{'є', "uk", 2}, {'і', "uk", 1}, {'ї', "uk", 2}, {'ґ', "uk", 2}, {'أ', "ar", .5}, {'إ', "ar", 1}, {'ة', "ar", 1}, {'ك', "ar", .5},
	{'ى', "ar", .3}, {'ي', "ar", .3}, {'پ', "fa", 1}, {'چ', "fa", 1}, {'ژ', "fa", 1}, {'ک', "fa", 1}, {'گ', "fa", 1}, {'ی', "fa", .5},
	{'ạ', "vi", 2}, {'ấ', "vi", 2}, {'ế', "vi", 2}, {'ệ', "vi", 2}, {'ộ', "vi", 2}, {'ớ', "vi", 2}, {'ờ', "vi", 2}, {'ợ', "vi", 2},
}

// word takes in the word that begins at or behind s[i] and gives where it ends.
func (t *tally) word(s string, i int) int {
	for i < len(s) {
		if c := s[i]; c < utf8.RuneSelf {
			if (c|0x20)-'a' < 26 {
				break
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) {
			break
		}
		i += n
	}
	h, runes := uint32(offset), 0
	for i < len(s) && runes < 64 {
		c := s[i]
		if c >= utf8.RuneSelf {
			i, h = t.beyond(s, i, h, runes)
			break
		}
		if c != '\'' {
			if c |= 0x20; c-'a' >= 26 {
				break
			}
			t.scripts[latinScript]++
		}
		h = (h ^ uint32(c)) * prime
		i++
		runes++
	}
	if of := functionWords().get(h) &^ genericBit; of != 0 {
		share := 1 / float32(bits.OnesCount32(of))
		for ; of != 0; of &= of - 1 {
			t.words[bits.TrailingZeros32(of)] += share
		}
	}
	return i
}

// beyond goes on with a word at s[i], where a character beyond ASCII stands; h is its hash so far.
func (t *tally) beyond(s string, i int, h uint32, runes int) (int, uint32) {
	var enc [utf8.UTFMax]byte
	for ; i < len(s); runes++ {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !(unicode.IsLetter(r) || unicode.IsMark(r) || r == '\'' || r == '’') || runes >= 64 {
			break
		}
		i += n
		r = unicode.ToLower(r)
		if r == '’' {
			r = '\''
		}
		for _, b := range enc[:utf8.EncodeRune(enc[:], r)] {
			h = (h ^ uint32(b)) * prime
		}
		sc := scriptOf(r)
		if sc >= 0 {
			t.scripts[sc]++
		}
		if r >= 0x80 {
			t.letter(r)
		}
		if sc == han || sc == kana || sc == thai {
			break // written without spaces: each letter counts as a word
		}
	}
	return i, h
}

// letter takes in what a letter says.
func (t *tally) letter(r rune) {
	lo, hi := 0, len(letters)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); letters[m].letter < r {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == len(letters) || letters[lo].letter != r {
		return
	}
	of := letters[lo].languages
	for len(of) >= 2 {
		for k := range worded {
			if worded[k] == of[:2] {
				t.marks[k] += letters[lo].weight
			}
		}
		of = of[min(3, len(of)):]
	}
}

// language is the language for which most speaks.
func (t *tally) language() string {
	script, most := latinScript, 0
	for k, n := range t.scripts {
		if n > most {
			script, most = k, n
		}
	}
	if t.scripts[kana]*10 > t.scripts[han] && t.scripts[kana]+t.scripts[han] >= most {
		return "ja"
	}
	best, at := float32(0), -1
	for k := range worded {
		if scriptOfWorded(k) != script {
			continue
		}
		if v := t.words[k] + t.marks[k]; v > best {
			best, at = v, k
		}
	}
	switch {
	case at >= 0:
		return worded[at]
	case byScript[script] != "":
		return byScript[script]
	}
	return "en"
}

// firstOther is where the languages of other scripts than the Latin one begin in worded.
const firstOther = 19

// scriptOfWorded is the script of a language in worded.
func scriptOfWorded(k int) int {
	if k < firstOther {
		return latinScript
	}
	switch worded[k] {
	case "ru", "uk", "bg":
		return cyrillic
	case "ar", "fa":
		return arabic
	case "hi":
		return devanagari
	}
	return greek
}

// scriptOf is the script of a letter, by the blocks of Unicode; -1 for one that says nothing.
func scriptOf(r rune) int {
	switch {
	case r < 0x250 || r >= 0x1E00 && r < 0x1F00:
		return latinScript
	case r >= 0x370 && r < 0x400 || r >= 0x1F00 && r < 0x2000:
		return greek
	case r >= 0x400 && r < 0x530:
		return cyrillic
	case r >= 0x530 && r < 0x590:
		return armenian
	case r >= 0x590 && r < 0x600:
		return hebrew
	case r >= 0x600 && r < 0x780 || r >= 0xFB50 && r < 0xFE00 || r >= 0xFE70 && r < 0xFF00:
		return arabic
	case r >= 0x900 && r < 0x980:
		return devanagari
	case r >= 0x980 && r < 0xA00:
		return bengali
	case r >= 0xB80 && r < 0xC00:
		return tamil
	case r >= 0xE00 && r < 0xE80:
		return thai
	case r >= 0x10A0 && r < 0x1100:
		return georgian
	case r >= 0x3040 && r < 0x3100:
		return kana
	case r >= 0x3400 && r < 0xA000 || r >= 0xF900 && r < 0xFB00 || r >= 0x20000 && r < 0x30000:
		return han
	case r >= 0xAC00 && r < 0xD7B0 || r >= 0x1100 && r < 0x1200:
		return hangul
	}
	return -1
}
