package quote

import (
	"strings"

	"verbatim/analyzer/internal/text"
)

// regular is how a language bends most of its verbs of saying: endings, and the ending of the form that the table has.
// de: sagte is found as sagen; ru: сказала as сказал.
var regular = [...]struct{ tag, ends, base string }{
	{"de", "eten ete et ten te t", "en"},
	{"fr", "aient ait ent é era e a", "er"},
	{"es", "aban aba aron ando ó an a", "ar"},
	{"es", "ieron ió ía iendo en e", "er"},
	{"es", "ieron ió ía iendo en e", "ir"},
	{"pt", "ava aram ando ou am a", "ar"},
	{"pt", "eram eu ia endo em e", "er"},
	{"pt", "iram iu ia indo em e", "ir"},
	{"ru", "ла ло ли", "л"},
	{"ru", "лась лись", "лся"},
	{"ru", "ют", "ет"},
	{"ru", "ят", "ит"},
	{"fr", "trice", "teur"},
	{"fr", "euse", "eur"},
	{"fr", "ière", "ier"},
	{"fr", "ienne", "ien"},
	{"fr", "e", ""},
	{"es", "ora", "or"},
	{"es", "a", "o"},
	{"pt", "ora", "or"},
	{"pt", "a", "o"},
	{"de", "in", ""},
}

// verbs is how many rows of regular are of verbs; the others make a man of a woman: Sprecherin, avocate.
const verbs = 12

// verbOf is the entry of a form of a verb of saying, or "". A second letter is the gender that the form shows.
func verbOf(d *text.Document, w string) string {
	w = strings.ToLower(w)
	if v, ok := d.Lang.CueVerbs.Get(w); ok {
		return v
	}
	switch d.Lang.Tag {
	case "ar":
		return arabicVerb(d, w)
	case "ru":
		if i := strings.Index(w, "ё"); i >= 0 {
			w = w[:i] + "е" + w[i+len("ё"):]
			if v, ok := d.Lang.CueVerbs.Get(w); ok {
				return v
			}
		}
	}
	for i := range regular[:verbs] {
		if v := unbent(d, w, i, true); v != "" {
			return v
		}
	}
	return ""
}

// unbent is the entry of a word without an ending of row i: of a verb, or of a noun for a person.
func unbent(d *text.Document, w string, i int, verb bool) string {
	r := &regular[i]
	if r.tag != d.Lang.Tag {
		return ""
	}
	for ends := r.ends; ends != ""; {
		e, rest, _ := strings.Cut(ends, " ")
		ends = rest
		base, ok := strings.CutSuffix(w, e)
		if !ok || len(base) < 2 {
			continue
		}
		table := d.Lang.SourceWords
		if verb {
			table = d.Lang.CueVerbs
		}
		if v, ok := table.Get(base + r.base); ok && (verb || v[0] == 't') {
			return v
		}
	}
	return ""
}

// arabicVerb is verbOf for Arabic: and, so before it in one word, him and her behind; the feminine of the past, the
// present and the participle.
func arabicVerb(d *text.Document, w string) string {
	for n := 0; n < 2; n++ {
		if n > 0 {
			rest, ok := strings.CutPrefix(w, "و")
			if !ok {
				if rest, ok = strings.CutPrefix(w, "ف"); !ok {
					return ""
				}
			}
			w = rest
		}
		for _, her := range [...]string{"", "ه", "ها"} {
			if s, ok := strings.CutSuffix(w, her); ok {
				if v := arabicForm(d, s); v != "" {
					return v
				}
			}
		}
	}
	return ""
}

func arabicForm(d *text.Document, w string) string {
	if v, ok := d.Lang.CueVerbs.Get(w); ok {
		return v
	}
	for _, f := range [...][4]string{{"", "", "ت", ""}, {"ت", "ي", "", ""}, {"", "", "ة", ""}} {
		s, ok := strings.CutPrefix(w, f[0])
		if s, cut := strings.CutSuffix(s, f[2]); ok && cut {
			if v, ok := d.Lang.CueVerbs.Get(f[1] + s); ok {
				return v[:1] + "s"
			}
		}
	}
	for _, e := range [...]string{"ا", "اً"} {
		if s, ok := strings.CutSuffix(w, e); ok {
			if v, ok := d.Lang.CueVerbs.Get(s); ok {
				return v
			}
		}
	}
	return ""
}

// saysQuote tells whether a word is a form of a verb of saying.
func saysQuote(d *text.Document, w string) bool {
	v := verbOf(d, w)
	return v != "" && v[0] == 'q'
}
