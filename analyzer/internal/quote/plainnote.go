package quote

import (
	"strings"

	"verbatim/analyzer/internal/text"
)

// bare tells whether a capital at token t can be a surname alone; a German noun stands behind an article or a preposition.
func (c *cast) bare(t int) bool {
	return c.doc.Lang.Tag != "de" || c.opens(t) || saysAt(c.doc, t-1)
}

// introduced tells whether a noun that says what a person is stands right before token t: ihr Sohn Jonas; дочь фермера,
// десятилетняя Алёна.
func (c *cast) introduced(t int) bool {
	for k, n := t-1, 0; k >= 0 && n < 5; k, n = k-1, n+1 {
		switch sortAt(c.doc, k) {
		case 't', 'o':
			return true
		}
		if !c.noun(k) && wordAt(c.doc, k) != "," {
			return false
		}
	}
	return false
}

// aged tells whether an age or a trade stands in commas from token t on: Rodrigo, de 11 anos; Bilal, trompetista.
func (c *cast) aged(t int) bool {
	if t+3 >= len(c.doc.Tokens) || wordAt(c.doc, t) != "," {
		return false
	}
	for k := t + 1; k < t+4; k++ {
		if c.doc.Tokens[k].Class == text.Number || sortAt(c.doc, k) == 't' {
			return true
		}
	}
	return false
}

// described is whom a noun with the article means that stood beside a name before: la biologiste; -1 for none.
func (c *cast) described(t int) int32 {
	d := c.doc
	if c.uncased || t == 0 || len(wordAt(d, t)) < 4 {
		return -1
	}
	who, ok := c.byNoun.get(strings.ToLower(wordAt(d, t)))
	if !ok || sortAt(d, t) != 't' || t+1 < len(d.Tokens) && (sortAt(d, t+1) == 'k' || upperAt(d, t+1)) {
		return -1
	}
	if v, _ := d.Lang.SourceWords.Get(strings.ToLower(wordAt(d, t-1))); d.Lang.Tag != "ru" && (v == "" || v[0] != 'a' || strings.HasPrefix(strings.ToLower(wordAt(d, t-1)), "un")) {
		return -1
	}
	return who
}

// note keeps the words beside a name that say what the person is: la consejera de Sanidad, Elena Ruiz; Karim Belhadj, délégué
// syndical.
func (c *cast) note(who int32, from, to int) {
	d, m := c.doc, &c.members[who]
	if len(m.notes) >= 6 {
		return
	}
	a := from
	if a > 1 && wordAt(d, a-1) == "," {
		a--
	}
	end := a
	if end == from && !c.uncased && from > 0 && sortAt(d, from-1) == 'k' {
		return // la directrice de Paul Garnier
	}
	for a > 0 && end-a < 9 && c.noun(a-1) {
		a--
	}
	if a < end {
		m.notes = append(m.notes, [2]int32{int32(a), int32(end)})
		m.sure = m.sure || c.human(a, end)
		c.nouns(who, a, end)
		if g := c.genderOf(a, end); g != 0 && m.gender == 0 {
			m.gender = g
		}
	}
	if to+1 < len(d.Tokens) && wordAt(d, to) == "," {
		m.sure = m.sure || !c.uncased && a < from && a+1 < from && wordAt(d, from-1) == "," // sa marraine, Béa Olivaux, calculait
		b := to + 1
		for b < len(d.Tokens) && b-to < 9 && c.noun(b) {
			b++
		}
		if b > to+1 && b < len(d.Tokens) && isMark(d, b) {
			m.notes = append(m.notes, [2]int32{int32(to + 1), int32(b)})
			m.sure = m.sure || c.human(to+1, b)
			c.nouns(who, to+1, b)
			if g := c.genderOf(to+1, b); g != 0 && m.gender == 0 {
				m.gender = g
			}
		}
	}
}

// nouns keeps what a note calls a member.
func (c *cast) nouns(who int32, a, b int) {
	for t := a; t < b; t++ {
		if w := wordAt(c.doc, t); sourceWord(c.doc, w) == 't' {
			c.byNoun.set(strings.ToLower(w), who)
		}
	}
}

// human tells whether one of the tokens [a, b) says what a person is.
func (c *cast) human(a, b int) bool {
	for t := a; t < b; t++ {
		if sortAt(c.doc, t) == 't' {
			return true
		}
	}
	return false
}

// noun tells whether a token can belong to what a person is called.
//
//go:noinline
func (c *cast) noun(t int) bool {
	tok := &c.doc.Tokens[t]
	if tok.Class == text.Mark {
		w := wordAt(c.doc, t)
		return w == "-" || w == "«" || w == "»"
	}
	w := wordAt(c.doc, t)
	switch sourceWord(c.doc, w) {
	case 'x', 'p', 'u', 's', 'c':
		return false
	case 't', 'a', 'k', 'o':
		return true
	}
	return !saysQuote(c.doc, w)
}

// genderOf is the gender that an article, an ending or a noun gives the description in the tokens [a, b).
func (c *cast) genderOf(a, b int) byte {
	d := c.doc
	for t := a; t < b; t++ {
		w := wordAt(d, t)
		v, _ := d.Lang.SourceWords.Get(strings.ToLower(w))
		if len(v) > 1 && (v[0] == 'a' && t == a || v[0] == 't' || v[0] == 'o') {
			return v[len(v)-1]
		}
		if sourceWord(d, w) == 't' {
			return c.ending(w)
		}
	}
	return 0
}

// ending is the gender that the ending of a noun for a person tells.
func (c *cast) ending(w string) byte {
	switch c.doc.Lang.Tag {
	case "de":
		if strings.HasSuffix(w, "in") || strings.HasSuffix(w, "frau") {
			return 's'
		}
		return 0
	case "ar":
		if strings.HasSuffix(w, "ة") {
			return 's'
		}
		return 'h'
	case "ru":
		if strings.HasSuffix(w, "ца") || strings.HasSuffix(w, "ка") || strings.HasSuffix(w, "ая") {
			return 's'
		}
	}
	return 0
}
