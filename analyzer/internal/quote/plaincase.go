package quote

import "strings"

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
