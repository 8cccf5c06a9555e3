package quote

import (
	"strings"
	"unicode/utf8"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
)

// unit is one word of a name with its hyphens: Jean-Marc, Keïta, P.
type unit struct{ from, to int }

// nameAt is the name that starts at token t or behind the titles there. Sure is false where it may as well be something
// else. An empty one ends behind what was read for nothing.
func (c *cast) nameAt(t int) (from, to int, sure bool) {
	if c.uncased {
		return c.arabicName(t)
	}
	d := c.doc
	var units [8]unit
	n, e := 0, t
	for e < len(d.Tokens) && n < len(units) {
		if u := c.unitAt(e); u > e {
			units[n] = unit{e, u}
			n, e = n+1, u
			continue
		}
		if n > 0 && e+1 < len(d.Tokens) && c.joins(e, units[:n]) {
			k := e + 1
			for k+1 < len(d.Tokens) && sortAt(d, k) == 'a' && !upperAt(d, k) {
				k++ // Álvaro de la Hoz
			}
			if u := c.unitAt(k); u > k {
				units[n-1].to = u
				e = u
				continue
			}
		}
		break
	}
	if n == 0 {
		return t, t, false
	}
	list, titled := c.untitled(units[:n])
	if len(list) == 0 {
		return e, e, false
	}
	known := -1
	for k := range list {
		if _, ok := c.given(d.Text[d.Tokens[list[k].from].Start:d.Tokens[list[k].to-1].End]); ok {
			known = k
			break
		}
		if _, ok := c.given(wordAt(d, list[k].from)); ok {
			known = k
			break
		}
	}
	for k := 1; k < len(list) && k < 4; k++ {
		if patronymic(wordAt(d, list[k].from)) {
			list, known = list[k-1:], 0 // жительница посёлка Заречный Тамара Ивановна Белоусова
			break
		}
	}
	nouns := d.Lang.Tag == "de"
	switch {
	case known > 0 && known < len(list)-1 && (nouns || known > 1 || d.Lang.Tag == "ru" || c.opens(list[0].from) || c.isBody(list[0].from) || sortAt(d, list[0].from) == 'b'):
		list, titled = list[known:], true // Ökonom Martin Keil; Cuando Ana Vidal
	case known < 0 && nouns && len(list) > 2:
		list, titled = list[len(list)-2:], true // Landrätin Gesine Hollweg
	case known < 0 && len(list) > 2 && d.Lang.Tag == "ru":
		list = list[len(list)-2:] // депутат от Венгрии Ласло Керекеш
	}
	from, to = list[0].from, list[len(list)-1].to
	if known < 0 && (!titled && c.isBody(from) || sortAt(d, from) == 'b') {
		return to, to, false
	}
	return from, to, titled || known >= 0
}

// unitAt is where the word of a name that starts at token t ends; t when none does.
func (c *cast) unitAt(t int) int {
	d := c.doc
	if !upperAt(d, t) || d.Tokens[t].Class != text.Word || t > 0 && hyphenAt(d, t-1) {
		return t
	}
	switch w := wordAt(d, t); sourceWord(d, w) {
	case 'x', 'p', 'c', 'u', 's':
		if _, ok := c.given(w); !ok || c.opens(t) || sourceWord(d, w) != 'x' {
			return t // but Domingo Cabrera
		}
	case 'k':
		if capitals(w) {
			return t // CIUDAD DE SAN GERÓNIMO
		}
	case 'a':
		if !hyphenAt(d, t+1) && !(t+1 < len(d.Tokens) && upperAt(d, t+1) && t > 0 && upperAt(d, t-1)) {
			return t // but Maëlle Le Goff
		}
	}
	e := t + 1
	for hyphenAt(d, e) && e+1 < len(d.Tokens) && d.Tokens[e+1].Class == text.Word {
		e += 2
	}
	if e < len(d.Tokens) && wordAt(d, e) == "." && d.Tokens[e].Start == d.Tokens[e-1].End && e == t+1 && utf8.RuneCountInString(wordAt(d, t)) == 1 {
		e++ // Dragan P.
	}
	return e
}

// hyphenAt tells whether token t is a hyphen inside a word.
//
//go:noinline
func hyphenAt(d *text.Document, t int) bool {
	return t > 0 && t+1 < len(d.Tokens) && wordAt(d, t) == "-" && d.Tokens[t-1].End == d.Tokens[t].Start && d.Tokens[t].End == d.Tokens[t+1].Start
}

// joins tells whether the small word at token e can stand between words of a name: Friederike von Thalheim.
func (c *cast) joins(e int, units []unit) bool {
	d := c.doc
	w := wordAt(d, e)
	if sourceWord(d, w) != 'k' && w != "y" && w != "e" && w != "al" && w != "bin" && w != "ben" {
		return false
	}
	n := 0
	for _, u := range units {
		if sortAt(d, u.to-1) != 't' {
			n++
		}
	}
	_, known := c.given(wordAt(d, units[0].from))
	switch w {
	case "von", "van", "zu", "bin", "ben", "al":
		return n == 1 // Ursula von der Leyen; but Frank Hübner von der Mainbank
	case "da", "do", "dos", "das", "y", "e":
		return n == 1 || n == 2 && known
	}
	return known && n <= 2 && (n == 1 || d.Lang.Tag != "fr")
}

// untitled is the words of a name without those before it that are none: titles, and small words that open a sentence.
func (c *cast) untitled(units []unit) (name []unit, titled bool) {
	d := c.doc
	if from := units[0].from; from > 0 {
		switch sortAt(d, from-1) {
		case 't', 'o':
			titled = true
		}
		if from > 1 && sortAt(d, from-2) == 't' && !upperAt(d, from-1) && d.Tokens[from-1].Class == text.Word && sortAt(d, from-1) == 0 && !saysAt(d, from-1) {
			titled = true // le chef finlandais Esko Rautio
		}
		if wordAt(d, from-1) == "." && from > 1 && sortAt(d, from-2) == 'o' {
			titled = true
		}
	}
	for len(units) > 0 {
		u := units[0]
		w := wordAt(d, u.to-1)
		if w == "." {
			w = wordAt(d, u.to-2)
		}
		s := sourceWord(d, w)
		function := false
		if s == 0 && c.opens(u.from) {
			function, _ = d.Lang.Role(lang.WordHash(strings.ToLower(w)))
			function = function || saysQuote(d, w)
		}
		if s == 0 && len(units) > 2 && u.from == u.to-1 && len(w) > 1 && capitals(w) {
			s = 't' // le sénateur LR Raphaël Quentin
		}
		if s == 0 && (shortArticle(w) > 0 || d.Lang.Tag == "fr" && len(units) > 2 && u.from > 0 && sortAt(d, u.from-1) == 'a') {
			s = 't' // l'Espagnol Íñigo Arriaga, le Belge Jan Peeters
		}
		if s != 't' && s != 'o' && !function {
			break
		}
		titled = titled || s != 0
		units = units[1:]
	}
	return units, titled
}

// opens tells whether token t is the first of its sentence, where a capital says nothing.
func (c *cast) opens(t int) bool {
	if t == 0 {
		return true
	}
	d := c.doc
	switch w := wordAt(d, t-1); w {
	case ".", "!", "?", ":", "…", "«", "»", "\"", "“", "”", "„", "–", "—", "-":
		return w != "-" || !hyphenAt(d, t-1)
	}
	return strings.IndexByte(d.Text[d.Tokens[t-1].End:d.Tokens[t].Start], '\n') >= 0
}

// isBody tells whether the list of names takes token t for the start of a body or a place.
func (c *cast) isBody(t int) bool {
	at := int(c.doc.Tokens[t].Start)
	if w := wordAt(c.doc, t); len(w) > 1 && capitals(w) {
		return true // SV Harkenfeld
	}
	lo, hi := 0, len(c.names.Mentions)
	for lo < hi {
		if m := (lo + hi) / 2; c.names.Mentions[m].Span.End <= at {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == len(c.names.Mentions) || c.names.Mentions[lo].Span.Start > at {
		return false
	}
	k := c.names.Entities[c.names.Mentions[lo].Entity].Kind
	return k == name.Organisation || k == name.Place
}

// patronymic tells whether a Russian word is a father's name.
func patronymic(w string) bool {
	for _, e := range [...]string{"вич", "вна", "вича", "вны", "вной", "вичу", "ична", "ичны"} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}
