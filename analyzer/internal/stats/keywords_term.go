package stats

import (
	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
)

// term is what the forms of a word share that differ in case, possessive or number. Its number is that of the type whose
// hash is the stem of them all.
type term struct {
	weight float32 // how often and how early it stands
	worth  float32 // the same for phrases, where everyday words count less
	picked bool    // a keyword has it
}

// terms gives each type that stands as a token its term, in of, and adds up the terms.
func (v *vocabulary) terms(list []term, of []int32) ([]term, []int32) {
	n := len(v.types)
	of, list = sized(of, n), sized(list, 2*n)
	clear(list)
	for i := range of {
		y := &v.types[i]
		if y.weight == 0 {
			continue // a number, or compound
		}
		k := i
		if v.d.Text[y.end-1]|0x20 == 's' {
			k = v.stemmed(v.stem(y))
			y = &v.types[i]
		}
		of[i] = int32(k)
		t := &list[k]
		t.weight += y.weight
		switch {
		case y.end-y.start == 1: // a letter
		case y.about&isFamiliar != 0:
			t.worth += everyday * y.weight
		default:
			t.worth += y.weight
		}
	}
	return list[:len(v.types)], of
}

// stemmed is the type with hash h. Where the text has only other forms of the word, an empty one is added.
func (v *vocabulary) stemmed(h uint32) int {
	mask := uint32(len(v.slots) - 1)
	at := h & mask
	for v.slots[at] != 0 && v.types[v.slots[at]-1].hash != h {
		at = (at + 1) & mask
	}
	if v.slots[at] == 0 {
		v.types = append(v.types, wordType{hash: h})
		v.slots[at] = int32(len(v.types))
		at = v.grow(at)
	}
	return int(v.slots[at] - 1)
}

// stem is the hash of a type that ends in s, without possessive and plural ending.
func (v *vocabulary) stem(y *wordType) uint32 {
	w := v.d.Text[y.start:y.end]
	w = w[:len(w)-possessive(w)]
	n := len(w)
	if n > 3 && w[n-1] == 's' {
		switch c := w[n-2]; {
		case c == 's' || c == 'u' || c == 'i':
		case c == 'e' && n > 5 && w[n-3] == 'i':
			return (text.HashOf(w[:n-3]) ^ 'y') * 16777619 // cities: city
		default:
			n--
		}
	}
	return text.HashOf(w[:n])
}

// part is what a word can be in a phrase.
type part uint8

const (
	noun    part = 1 << iota // can end a phrase
	adj                      // can begin one or stand inside
	verb                     // can be a finite verb too
	opener                   // a verb follows it rather than a noun: to, will, he
	article                  // a noun follows it: the, his
	generic                  // no phrase by itself: year, people
	owner                    // ends in a possessive: the phrase ends with it
	isWord                   // a word of letters at all
)

// partOf says what a word can be in a phrase, whatever its case; h is its hash, can what it can be in English.
func partOf(l *lang.Language, w string, h uint32, can syntax.Set, english bool) part {
	p := part(0)
	if possessive(w) > 0 {
		p = owner
	}
	stop, common := l.Role(h)
	if !english {
		if !stop && len(w) > 2 {
			p |= noun | adj
		}
		return p
	}
	if stop {
		if can&(1<<syntax.To|1<<syntax.Modal|1<<syntax.Pron|1<<syntax.Aux) != 0 && can&(1<<syntax.Poss|1<<syntax.Prep) == 0 || len(w) == 2 && w[0]|0x20 == 't' && w[1]|0x20 == 'o' {
			p |= opener
		}
		if can&(1<<syntax.Det|1<<syntax.Poss) != 0 {
			p |= article
		}
		return p
	}
	if common {
		p |= generic
	}
	if can&(1<<syntax.Num) != 0 {
		return p
	}
	if can&(syntax.Nominal|1<<syntax.Ger) != 0 && can&(syntax.Pronouns|1<<syntax.Det|1<<syntax.Prep|1<<syntax.Sub) == 0 {
		p |= noun | adj
	}
	if can&(1<<syntax.Adj) != 0 {
		p |= adj
	}
	if can&(syntax.Finite|1<<syntax.Verb) != 0 {
		p |= verb
	}
	return p
}

// possessive is how many bytes the possessive at the end of a word has.
func possessive(w string) int {
	n := len(w)
	switch {
	case n > 2 && w[n-2] == '\'' && w[n-1]|0x20 == 's':
		return 2
	case n > 4 && w[n-4:n-1] == "’" && w[n-1]|0x20 == 's':
		return 4
	}
	return 0
}
