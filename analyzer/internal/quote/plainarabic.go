package quote

import (
	"strings"

	"verbatim/analyzer/internal/text"
)

// arabicName is nameAt in a script without capitals. A name starts with a known given name, or where the noun phrase behind
// a title ends: وزيرة التعليم سعاد المرزوقي.
func (c *cast) arabicName(t int) (from, to int, sure bool) {
	d := c.doc
	w := wordAt(d, t)
	if d.Tokens[t].Class != text.Word {
		return t, t, false
	}
	if who, ok := c.bySurname.get(w); ok && c.members[who].sure {
		return t, t + 1, true
	}
	if _, ok := c.given(w); ok {
		if who, ok := c.byFirst.get(w); ok {
			if n := c.like(t, who); n > 0 {
				return t, t + n, true
			}
		}
		return t, c.arabicEnd(t), true
	}
	switch w {
	case "عبد", "أبو", "أم":
		if c.arabicWord(t+1) && !strings.HasPrefix(wordAt(d, t+1), "ل") {
			return t, c.arabicEnd(t), true
		}
	}
	if s := sourceWord(d, w); s != 't' && s != 'o' || t+1 >= len(d.Tokens) {
		return t, t, false
	}
	k := t + 1
	for k+1 < len(d.Tokens) && k < t+7 && (d.Tokens[k].Class == text.Word || wordAt(d, k) == "،" && definite(wordAt(d, k+1))) {
		if d.Tokens[k].Class != text.Word {
			k++ // مدرب الاتحاد، البرتغالي باولو مينديش
		}
		w := wordAt(d, k)
		if _, ok := c.given(w); ok {
			return k, k, false // it is read for itself
		}
		if _, ok := c.bySurname.get(w); ok {
			return k, k, false
		}
		switch s := sourceWord(d, w); {
		case w == "عن" && definite(wordAt(d, k+1)):
			k += 2 // النائب عن المحافظة
		case s == 't' || s == 'o':
			return k, k, false
		case s == 'k' || strings.HasPrefix(w, "لل"):
			k++ // المتحدث باسم الجيش
		case s == 'x' || s == 'p' || s == 'c' || s == 'u' || s == 's' || saysQuote(d, w) || prefixed(w) || strings.HasPrefix(w, "ل") && c.sortOf("ال"+w[len("ل"):]) == 't':
			return t, t, false
		case definite(w):
			k++ // التعليم
		case k+1 < len(d.Tokens) && strings.HasPrefix(wordAt(d, k+1), "ال") && d.Tokens[k+1].Class == text.Word && !strings.HasPrefix(wordAt(d, k-1), "ال"):
			k += 2 // نقابة المعلمين
		default:
			if e := c.arabicEnd(k); e > k+1 {
				return k, e, true
			}
			return t, t, false
		}
	}
	return t, t, false
}

// like is how many tokens from t on are the name of a member, from its first word on; 0 when it is somebody else's.
func (c *cast) like(t int, who int32) int {
	d := c.doc
	s := c.token(c.members[who].name.Start)
	n := 0
	for s+n < len(d.Tokens) && int(d.Tokens[s+n].End) <= c.members[who].name.End && t+n < len(d.Tokens) && wordAt(d, s+n) == wordAt(d, t+n) {
		n++
	}
	if int(d.Tokens[min(s+n, len(d.Tokens)-1)].Start) < c.members[who].name.End && c.arabicWord(t+n) && strings.HasPrefix(wordAt(d, t+n), "ال") {
		return 0 // the same first name with another surname
	}
	return n
}

// arabicEnd is where the name that starts at token t ends: two words, three with ابن or where both others have the article.
func (c *cast) arabicEnd(t int) int {
	d := c.doc
	e, n := t, 0
	for c.arabicWord(e) {
		w := wordAt(d, e)
		e++
		switch {
		case c.sortOf(w) == 'k':
			continue // بن, عبد, أبو
		case w == "الدين" || w == "الله" || w == "الزهراء":
			continue
		}
		if n++; n == 2 {
			if e < len(d.Tokens) && (wordAt(d, e) == "الله" || wordAt(d, e) == "الدين") {
				e++
			}
			break
		}
	}
	for e > t && c.sortOf(wordAt(d, e-1)) == 'k' {
		e--
	}
	return e
}

func (c *cast) sortOf(w string) byte { return sourceWord(c.doc, w) }

// arabicWord tells whether token t can be a word of a name.
func (c *cast) arabicWord(t int) bool {
	d := c.doc
	if t >= len(d.Tokens) || d.Tokens[t].Class != text.Word {
		return false
	}
	w := wordAt(d, t)
	if s := c.sortOf(w); s != 0 && s != 'k' && s != 'o' {
		return false
	}
	return !saysQuote(d, w) && !prefixed(w)
}

// prefixed tells whether a word begins with a preposition written in one with the article: بالقول, للجريدة.
//
//go:noinline
func prefixed(w string) bool {
	return strings.HasPrefix(w, "بال") || strings.HasPrefix(w, "لل") || strings.HasPrefix(w, "كال") || strings.HasPrefix(w, "وال")
}

// definite tells whether an Arabic word has the article.
//
//go:noinline
func definite(w string) bool { return strings.HasPrefix(w, "ال") }
