package quote

import (
	"strings"

	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// cast is the people whom an article names, in a language without a grammar: it is made in one walk over the text, before
// any quote is read, so that a surname finds the name in full wherever that stands.
type cast struct {
	doc       *text.Document
	names     *name.Index
	members   []member
	seen      []sighting // in the order of the text
	bySurname book       // the member first named by a surname, see stem
	byName    book       // by the full name
	byNoun    book       // or last called so
	byFirst   book       // or by a first name
	uncased   bool       // the script has no capitals
}

// member is one person.
type member struct {
	name   report.Span
	gender byte       // h, s, or 0
	id     int        // the speaker, or -1
	notes  [][2]int32 // tokens that say what the person is: before the name, or behind it in commas
	sure   bool       // a given name or a title shows that it is a person
}

// sighting is a place where a member is named: the tokens [from, to).
type sighting struct{ from, to, who int32 }

// newCast finds the people of a document.
func newCast(d *text.Document, names *name.Index) *cast {
	c := &cast{doc: d, names: names, uncased: d.Lang.Tag == "ar"}
	if len(d.Lang.SourceWords) == 0 {
		return c
	}
	for t := 0; t < len(d.Tokens); {
		from, to, sure := c.nameAt(t)
		if from == to {
			if who := c.described(t); who >= 0 {
				c.seen = append(c.seen, sighting{int32(t), int32(t) + 1, who})
			}
			t = max(t+1, to)
			continue
		}
		if who := c.member(from, to, sure); who >= 0 {
			c.seen = append(c.seen, sighting{int32(from), int32(to), who})
			c.note(who, from, to)
		}
		t = max(t+1, to)
	}
	for _, s := range c.seen {
		// a surname that stands alone elsewhere makes two capitals a person
		if m := &c.members[s.who]; s.to == s.from+1 && !m.sure && strings.HasSuffix(m.name.Of(d.Text), " "+wordAt(d, int(s.from))) && !c.isBody(c.token(m.name.Start)) && c.bare(int(s.from)) {
			m.sure = true
		}
	}
	return c
}

// member is whom the tokens [from, to) name, made if a name of several words is new; -1 for a word that is nobody's name.
func (c *cast) member(from, to int, sure bool) int32 {
	d := c.doc
	first, last := c.stem(wordAt(d, from)), c.stem(wordAt(d, to-1))
	if wordAt(d, to-1) == "." {
		last = wordAt(d, to-2)
	}
	if hyphenAt(d, to-2) {
		last = wordAt(d, to-3) + "-" + last
	}
	if hyphenAt(d, from+1) {
		first += "-" + wordAt(d, from+2)
	}
	who, known := c.bySurname.get(last)
	if strings.IndexByte(d.Text[d.Tokens[from].Start:d.Tokens[to-1].End], ' ') < 0 {
		if known {
			return who
		}
		if who, ok := c.byFirst.get(first); ok {
			return who
		}
		if g, ok := c.given(wordAt(d, from)); ok && !c.uncased && (c.introduced(from) || c.aged(to)) {
			who = c.add(from, to, g, true)
			c.byFirst.set(first, who) // ihr Sohn Jonas
			return who
		}
		return -1
	}
	if known && (c.has(who, first) || from+2 < to && c.has(who, c.stem(wordAt(d, from+1)))) {
		c.members[who].sure = c.members[who].sure || sure
		return who // Arriaga Loyo, of Ximena Arriaga Loyo
	}
	full := d.Text[d.Tokens[from].Start:d.Tokens[to-1].End]
	if who, ok := c.byName.get(full); ok {
		return who
	}
	if who, ok := c.byFirst.get(first); ok && c.has(who, last) {
		return who
	}
	g, _ := c.given(wordAt(d, from))
	if g == 0 && d.Lang.Tag == "ru" {
		g = c.surnameGender(wordAt(d, to-1), from)
	}
	if who, ok := c.byFirst.get(first); ok && strings.IndexByte(c.members[who].name.Of(d.Text), ' ') < 0 {
		c.members[who].name = tokenSpan(d, from, to) // Jonas was named before Jonas Weber
		c.bySurname.set(last, who)
		return who
	}
	prior := who
	who = c.add(from, to, g, sure)
	c.byName.set(full, who)
	if !known || sure && !c.members[prior].sure {
		c.bySurname.set(last, who)
	}
	if sure || !known {
		c.byFirst.set(first, who)
		if to-from == 3 && upperAt(d, from+1) && !patronymic(wordAt(d, from+1)) {
			c.bySurname.set(c.stem(wordAt(d, from+1)), who) // the first of two surnames
		}
	}
	return who
}

// surnameGender is what the ending of a Russian surname tells, or the noun for a man in the genitive before the name.
func (c *cast) surnameGender(w string, from int) byte {
	if from > 0 && c.bent(from-1) {
		return 'h'
	}
	for _, e := range [...]string{"ова", "ева", "ёва", "ина", "ская", "цкая"} {
		if strings.HasSuffix(w, e) {
			return 's'
		}
	}
	for _, e := range [...]string{"ов", "ев", "ёв", "ин", "ский", "цкий"} {
		if strings.HasSuffix(w, e) {
			return 'h'
		}
	}
	return 0
}

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

// add makes a member.
//
//go:noinline
func (c *cast) add(from, to int, gender byte, sure bool) int32 {
	c.members = append(c.members, member{name: tokenSpan(c.doc, from, to), gender: gender, id: -1, sure: sure})
	return int32(len(c.members)) - 1
}

// has tells whether a word, see stem, is one of a member's name.
func (c *cast) has(who int32, w string) bool {
	m := &c.members[who]
	for _, word := range strings.Fields(m.name.Of(c.doc.Text)) {
		if c.stem(word) == w {
			return true
		}
	}
	return false
}

// token is the first token that ends behind byte b.
func (c *cast) token(b int) int {
	lo, hi := 0, len(c.doc.Tokens)
	for lo < hi {
		if m := (lo + hi) / 2; int(c.doc.Tokens[m].End) <= b {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// at is the first sighting that ends behind token t.
func (c *cast) at(t int) int {
	lo, hi := 0, len(c.seen)
	for lo < hi {
		if m := (lo + hi) / 2; int(c.seen[m].to) <= t {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// within is the first sighting in the tokens [a, b), or -1.
func (c *cast) within(a, b int) int {
	if k := c.at(a); k < len(c.seen) && int(c.seen[k].from) >= a && int(c.seen[k].to) <= b {
		return k
	}
	return -1
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

// given is the gender of a given name, if the word is one; in Russian in any case.
//
//go:noinline
func (c *cast) given(w string) (gender byte, ok bool) {
	if v, ok := c.doc.Lang.Given.Get(w); ok {
		return v[0], true
	}
	if w == "" {
		return 0, false
	}
	if w[0] >= 0xD0 && w[0] <= 0xD1 && len(w) > 5 {
		base := w[:len(w)-2]
		for _, tail := range [...]string{"", "а", "я", "й", "ь"} {
			if v, ok := c.doc.Lang.Given.Get(base + tail); ok {
				return v[0], true
			}
		}
		return 0, false
	}
	if c.uncased {
		return 0, false
	}
	g, ok := name.Given(w)
	switch g {
	case 'f':
		g = 's'
	case 'm':
		g = 'h'
	}
	return g, ok
}

// endings are what Russian surnames and given names end in, the longest first.
var endings = [...]string{"ого", "ому", "ыми", "ого", "ой", "ая", "ую", "ий", "ый", "ым", "им", "ом", "ем", "ей", "ою", "ее", "а", "у", "е", "ы", "и", "я", "ю", "ь", "й"}

// stem is a word without the ending of its case, so that Соколовой finds Соколова; without the s of a German genitive.
func (c *cast) stem(w string) string {
	switch {
	case c.doc.Lang.Tag == "ru":
		for _, e := range endings {
			if s, ok := strings.CutSuffix(w, e); ok && len(s) >= 6 {
				return s
			}
		}
	case c.doc.Lang.Tag == "de" && len(w) > 4:
		return strings.TrimSuffix(w, "s")
	}
	return w
}

// nominative is the name of a member, in Russian in the case that a list would have: Бориса Лапина is Борис Лапин.
func (c *cast) nominative(m *member) string {
	s := m.name.Of(c.doc.Text)
	first, rest, ok := strings.Cut(s, " ")
	if c.doc.Lang.Tag != "ru" || !ok {
		return s
	}
	if _, ok := c.doc.Lang.Given.Get(first); ok || len(first) < 6 {
		return s
	}
	if t := c.token(m.name.Start); t > 0 && c.bent(t-1) {
		words := strings.Fields(rest)
		for i, w := range words {
			words[i] = unbend(w, false)
		}
		if base, ok := strings.CutSuffix(first, "а"); ok {
			return base + " " + strings.Join(words, " ")
		}
	}
	base := first[:len(first)-2]
	for _, tail := range [...]string{"", "й", "ь", "а", "я"} {
		v, ok := c.doc.Lang.Given.Get(base + tail)
		if !ok {
			continue
		}
		words := strings.Fields(rest)
		for i, w := range words {
			words[i] = unbend(w, v[0] == 's')
		}
		return base + tail + " " + strings.Join(words, " ")
	}
	return s
}

// bent tells whether token t is a noun for a man in the genitive: фермера.
func (c *cast) bent(t int) bool {
	base, ok := strings.CutSuffix(wordAt(c.doc, t), "а")
	v, _ := c.doc.Lang.SourceWords.Get(base)
	return ok && v == "t"
}

// unbend is a Russian surname or father's name without the ending of an oblique case.
func unbend(w string, woman bool) string {
	tails := [...][2]string{{"ского", "ский"}, {"скому", "ский"}, {"ским", "ский"}, {"вича", "вич"}, {"вичу", "вич"}, {"ова", "ов"}, {"ову", "ов"}, {"овым", "ов"},
		{"ева", "ев"}, {"еву", "ев"}, {"евым", "ев"}, {"ина", "ин"}, {"ину", "ин"}, {"иным", "ин"}, {"ына", "ын"}, {"яна", "ян"}}
	if woman {
		tails = [...][2]string{{"ской", "ская"}, {"скую", "ская"}, {"вны", "вна"}, {"вне", "вна"}, {"вной", "вна"}, {"овой", "ова"}, {"ову", "ова"},
			{"евой", "ева"}, {"еву", "ева"}, {"иной", "ина"}, {"ину", "ина"}, {"ыной", "ына"}, {"ыну", "ына"}, {"", ""}, {"", ""}, {"", ""}}
	}
	for _, t := range tails {
		if s, ok := strings.CutSuffix(w, t[0]); ok && t[0] != "" {
			return s + t[1]
		}
	}
	return w
}
