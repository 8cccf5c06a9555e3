package stats

import (
	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
)

// terms is the different words of a document. Forms that differ in case, possessive or number are one term.
type terms struct {
	d       *text.Document
	english bool
	list    []term
	forms   []form
	slots   []int32 // open addressing over forms: 1 + index, 0 where free; a power of two long
	stems   []int32 // the same over list
}

// term is what its forms share.
type term struct {
	hash   uint32
	weight float32
	picked bool // a keyword has it
}

// form is one spelling in lower case.
type form struct {
	hash uint32
	term int32
	part part
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
)

func newTerms(d *text.Document) *terms {
	n := 64
	for n < len(d.Tokens) {
		n *= 2
	}
	tables := make([]int32, 2*n)
	return &terms{
		d:       d,
		english: len(d.Lang.Tag) >= 2 && d.Lang.Tag[:2] == "en",
		slots:   tables[:n],
		stems:   tables[n:],
		forms:   make([]form, 0, len(d.Tokens)*2/5),
		list:    make([]term, 0, len(d.Tokens)*2/5),
	}
}

// add gives the number of the form that token i has.
func (t *terms) add(i int32) int32 {
	w := t.d.Text[t.d.Tokens[i].Start:t.d.Tokens[i].End]
	h, ascii := wordHash(w)
	mask := uint32(len(t.slots) - 1)
	s := h & mask
	for ; t.slots[s] != 0; s = (s + 1) & mask {
		if k := t.slots[s] - 1; t.forms[k].hash == h {
			return k
		}
	}
	lower := h
	if !ascii {
		lower = lang.WordHash(w)
	}
	f := form{hash: h, part: t.partOf(w, lower)}
	stem := stemHash(w)
	k := stem & mask
	for t.stems[k] != 0 && t.list[t.stems[k]-1].hash != stem {
		k = (k + 1) & mask
	}
	if t.stems[k] == 0 {
		t.list = append(t.list, term{hash: stem})
		t.stems[k] = int32(len(t.list))
	}
	f.term = t.stems[k] - 1
	t.forms = append(t.forms, f)
	t.slots[s] = int32(len(t.forms))
	return int32(len(t.forms)) - 1
}

// partOf says what a word can be; lower is its lang.WordHash.
func (t *terms) partOf(w string, lower uint32) part {
	p := part(0)
	if possessive(w) > 0 {
		p = owner
	}
	stop, common := t.d.Lang.Role(lower)
	if !t.english {
		if !stop && len(w) > 2 {
			p |= noun | adj
		}
		return p
	}
	can := syntax.Possible(w)
	if stop {
		if can&(1<<syntax.To|1<<syntax.Modal|1<<syntax.Pron|1<<syntax.Aux) != 0 && can&(1<<syntax.Poss|1<<syntax.Prep) == 0 || w == "to" {
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

// wordHash is FNV-1a of a word with small ASCII letters, and whether it has no others.
func wordHash(w string) (h uint32, ascii bool) {
	h = 2166136261
	all := byte(0)
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c-'A' < 26 {
			c |= 0x20
		}
		all |= c
		h = (h ^ uint32(c)) * 16777619
	}
	return h, all < 0x80
}

// stemHash is wordHash without possessive and plural ending.
func stemHash(w string) uint32 {
	w = w[:len(w)-possessive(w)]
	n, y := len(w), false
	if n > 3 && w[n-1] == 's' {
		switch c := w[n-2]; {
		case c == 's' || c == 'u' || c == 'i':
		case c == 'e' && n > 5 && w[n-3] == 'i':
			n, y = n-3, true
		default:
			n--
		}
	}
	h, _ := wordHash(w[:n])
	if y {
		h = (h ^ 'y') * 16777619
	}
	return h
}
