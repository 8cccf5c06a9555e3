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
