package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// word is the text of token t.
//
//go:noinline
func (p *plain) word(t int32) string { return wordAt(p.doc, int(t)) }

// wordAt is the text of token t, "" where there is none. A call costs a tenth of the bytes that the bounds checked in place do.
//
//go:noinline
func wordAt(d *text.Document, t int) string {
	if uint(t) >= uint(len(d.Tokens)) {
		return ""
	}
	return d.Word(t)
}

//go:noinline
func upperAt(d *text.Document, t int) bool { return uint(t) < uint(len(d.Tokens)) && d.Tokens[t].Upper }

//go:noinline
func isMark(d *text.Document, t int) bool {
	return uint(t) < uint(len(d.Tokens)) && d.Tokens[t].Class == text.Mark
}

//go:noinline
func (p *plain) upper(t int32) bool { return upperAt(p.doc, int(t)) }

//go:noinline
func (p *plain) mark(t int32) bool { return isMark(p.doc, int(t)) }

// tokenSpan is the text of the tokens [from, to).
//
//go:noinline
func tokenSpan(d *text.Document, from, to int) report.Span {
	return report.Span{Start: int(d.Tokens[from].Start), End: int(d.Tokens[to-1].End)}
}

// sortAt is what the word at token t does around a source.
//
//go:noinline
func sortAt(d *text.Document, t int) byte { return sourceWord(d, wordAt(d, t)) }

// saysAt tells whether a verb of saying stands at token t.
//
//go:noinline
func saysAt(d *text.Document, t int) bool { return saysQuote(d, wordAt(d, t)) }

// class is what a word does around a source, see data/de/sourcewords.txt; 0 for the others.
//
//go:noinline
func (p *plain) class(t int32) byte { return sourceWord(p.doc, p.word(t)) }

// sourceWord is what a word does around a source; the article that French joins to it does not count: l'artiste.
func sourceWord(d *text.Document, w string) byte {
	cut := w[shortArticle(w):]
	low := strings.ToLower(cut)
	if len(cut) < len(w) {
		if v, ok := d.Lang.SourceWords.Get(strings.ToLower(w)); ok {
			return v[0] // d'après
		}
	}
	if v, ok := d.Lang.SourceWords.Get(low); ok {
		return v[0]
	}
	switch {
	case d.Lang.Tag == "de":
		if cut == low {
			return 0
		}
		return compound(d, low)
	case d.Lang.Tag == "ru" && len(low) > 8:
		for _, e := range [...]string{"а", "у", "ом", "ой", "е"} {
			if base, ok := strings.CutSuffix(low, e); ok && titled(d, base) {
				return 't' // фермера
			}
		}
	case d.Lang.Tag == "ar":
		return arabicSort(d, w)
	}
	if feminine(d, low) {
		return 't'
	}
	return 0
}

// titled tells whether a word in the case of the table says what a person is.
func titled(d *text.Document, w string) bool {
	v, _ := d.Lang.SourceWords.Get(w)
	return v != "" && v[0] == 't'
}

// feminine tells whether the masculine of a word does: avocate, Sprecherin.
func feminine(d *text.Document, w string) bool {
	for i := verbs; i < len(regular); i++ {
		if unbent(d, w, i, false) != "" {
			return true
		}
	}
	return false
}

// arabicSort is sourceWord for a word with a preposition, and, the article, or the ending of a woman: والوزيرة.
func arabicSort(d *text.Document, w string) byte {
	if prefixed(w) {
		return 'x'
	}
	if rest, ok := strings.CutPrefix(w, "و"); ok {
		if v, ok := d.Lang.SourceWords.Get(rest); ok && v[0] != 'k' {
			return v[0]
		}
		w = rest
	}
	w = strings.TrimPrefix(w, "ال")
	for _, e := range [...]string{"", "ة", "ه", "ها"} {
		if s, ok := strings.CutSuffix(w, e); ok && titled(d, s) {
			return 't'
		}
	}
	return 0
}

// compound is t for a German noun whose last part says what a person is: Polizeisprecherin.
func compound(d *text.Document, w string) byte {
	for k := 0; k+4 <= len(w); k++ {
		if w[k]&0xC0 == 0x80 || k > 0 && k < 3 {
			continue
		}
		if titled(d, w[k:]) || feminine(d, w[k:]) {
			return 't'
		}
	}
	return 0
}

// shortArticle is how many bytes of a word are an article cut short.
func shortArticle(w string) int {
	if len(w) > 4 && (w[0]|0x20 == 'l' || w[0]|0x20 == 'd') {
		if w[1] == '\'' {
			return 2
		}
		if w[1] == 0xE2 {
			return 4
		}
	}
	return 0
}

// forward reads the source that starts behind a verb: the words up to punctuation or one that ends a source, with the
// name in commas behind a title: le maire, Paul Garnier.
func (p *plain) forward(t, end int32) report.Span {
	for t+1 < end && p.word(t) == "-" {
		t++ // a-t-elle
	}
	for k := t; k < min(end, t+3); k++ {
		if c := p.class(k); c == 'p' || p.upper(k) {
			break
		} else if c == 's' {
			t = k + 1 // dagegen, en cambio, de son côté
		}
	}
	if p.doc.Lang.Tag == "ru" && t+1 < end && p.class(t) == 'x' && (p.class(t+1) == 'b' || hyphenAt(p.doc, int(t+2)) && p.class(t+3) == 'b') {
		t++ // отметили в министерстве
	}
	a, b := t, p.phrase(t, end)
	if !p.cased() {
		return p.uncased(a, b, end)
	}
	if a < b && b+1 < end && p.word(b) == "," && p.class(b-1) != 'p' {
		if k := p.cast.at(int(b) + 1); k < len(p.cast.seen) && p.cast.seen[k].from == b+1 && p.cast.seen[k].to <= end && !p.named(a, b) && (p.human(a, b) || p.class(a) == 'a') {
			b = p.cast.seen[k].to
		} else if c := p.phrase(b+1, end); c > b+1 && !p.named(a, b) && p.human(a, b) && p.named(b+1, c) {
			b = c
		} else if p.named(a, b) && !p.verb(b+1) && p.class(b+1) != 'p' && p.class(b+1) != 'x' {
			// Paul Garnier, maire de Valmont
			c := b + 1
			for c < end && c-b < 10 && !p.mark(c) && !p.verb(c) && p.class(c) != 'x' {
				c++
			}
			if c < end && p.mark(c) {
				b = c
			}
		}
	}
	return p.source(a, b)
}

// uncased is the source of the phrase [a, b) in a script without capitals: it ends with the name in it, or with the one in
// commas behind it.
func (p *plain) uncased(a, b, end int32) report.Span {
	to := b
	if b+1 < end && p.word(b) == "،" && p.human(a, b) {
		to = p.phrase(b+1, end)
	}
	for to == b && b < end && to-b < 4 && p.class(to) == 'x' && (p.word(to) == "عن" || p.word(to) == "في" || p.word(to) == "من") && p.human(a, b) {
		to = p.phrase(to+1, end) // النائب عن المحافظة ثامر العزاوي
	}
	for _, e := range [...]int32{b, to} {
		if k := p.cast.within(int(a), int(e)); k >= 0 {
			return p.source(a, p.cast.seen[k].to)
		}
	}
	for t := a + 2; t < b; t++ {
		if !definite(p.word(t-2)) && !definite(p.word(t-1)) && definite(p.word(t)) && p.class(t-1) == 0 {
			b = t // دبلوماسي غربي
		}
	}
	for t := a; t < b; t++ {
		if c := p.class(t); c == 't' || c == 'b' || c == 'p' || c == 'o' {
			return p.source(a, b)
		}
	}
	return report.Span{}
}

// phrase is where the noun phrase that starts at token t ends.
func (p *plain) phrase(t, end int32) int32 {
	upper := false
	for a := t; t < min(end, a+12); t++ {
		c, tok := p.class(t), &p.tokens[t]
		switch {
		case c == 's' && t > a && !upper:
			continue // son côté
		case tok.Class == text.Mark:
			w := p.word(t)
			if (w == "«" || w == "“" || w == "„") && t > a && t+3 < end && p.upper(t+1) {
				if k := p.closing(t, end); k > 0 {
					t = k
					continue
				}
			}
			if !(w == "-" || w == "'" || w == "’" || w == "." && t > a && tok.Start == p.tokens[t-1].End && p.upper(t-1) && tok.Start-p.tokens[t-1].Start < 4) || t+1 >= end {
				return t
			}
		case c == 'x', c == 's', c == 'u', c == 'c' && t > a, c == 'p' && t > a, p.verb(t):
			return t
		case c == 'p':
			return t + 1
		case t > a+1 && p.word(t) == "dem" && p.class(t-1) != 'k':
			return t // ein Zeuge dem Hessischen Rundfunk
		case !upper && !tok.Upper && c == 0 && t > a+1 && p.class(t-1) != 'a' && p.class(t-1) != 'k' && p.cased() && !p.goesOn(t, end) && tok.Start > p.tokens[t-1].End:
			return t
		case upper && !tok.Upper && c == 0 && p.cased() && tok.Start > p.tokens[t-1].End && (t == a || p.class(t-1) == 0 || p.class(t-1) == 't'):
			return t
		}
		upper = upper || tok.Upper && c != 't' && (t+1 >= end || p.word(t+1) != "-")
	}
	return t
}

// closing is the token of the mark that closes a name in marks of up to three words, or 0.
func (p *plain) closing(t, end int32) int32 {
	for k := t + 2; k < min(end, t+5); k++ {
		if w := p.word(k); w == "»" || w == "”" || w == "“" {
			return k
		}
	}
	return 0
}

// goesOn tells whether a small word behind the noun of a phrase belongs to it: secretaria general de la unión, le gardien
// adverse, Ousmane Diallo; but not la romancière hausse les épaules.
func (p *plain) goesOn(t, end int32) bool {
	if t+1 >= end {
		return false
	}
	c := p.class(t + 1)
	for k := t + 1; p.doc.Lang.Tag == "ru" && k < min(end, t+5) && p.class(k) == 0 && !p.verb(k); k++ {
		if w := p.word(k); p.upper(k) || w == "«" {
			return true // эксперт аналитического центра «Диалог» Роман Бельский
		}
	}
	return c == 'k' || p.upper(t+1) || p.mark(t+1) || c == 't'
}

// human tells whether tokens hold a noun that says what a person is.
func (p *plain) human(a, b int32) bool {
	for t := a; t < b; t++ {
		if p.class(t) == 't' {
			return true
		}
	}
	return false
}

// named tells whether tokens hold a name: two capitals in a row or a known given name.
func (p *plain) named(a, b int32) bool {
	n := 0
	for t := a; t < b; t++ {
		if !p.upper(t) || shortArticle(p.word(t)) > 0 {
			n = 0
			continue
		}
		n++
		if _, ok := name.Given(p.word(t)); ok || n == 2 {
			return true
		}
	}
	return false
}

// backward reads the source that ends before token t and starts at lo at the earliest: the first phrase with a name,
// else the last in which something can speak.
func (p *plain) backward(lo, t int32) (source report.Span, named bool) {
	for a := lo; a < t; a++ {
		if c := p.class(a); c == 's' || c == 'x' || c == 'u' || p.mark(a) || p.verb(a) {
			continue
		}
		b := p.phrase(a, t)
		if b == a {
			continue
		}
		if s := p.forward(a, t); !s.IsZero() && (p.class(a) != 0 || p.upper(a) || !p.cased()) {
			source = s
			if c := p.class(a); p.named(a, b) || !p.cased() || c == 'p' {
				return s, true
			}
			for b < t && int(p.tokens[b].Start) < s.End {
				b++
			}
			if p.named(a, b) {
				return s, true
			}
		}
		a = b - 1
	}
	return source, false
}

// source is the tokens [a, b) if they can name somebody: with a capital, an article or a pronoun in front, in
// scripts that have capitals.
func (p *plain) source(a, b int32) report.Span {
	for b > a && (p.class(b-1) == 'k' || p.class(b-1) == 'a' || p.mark(b-1) && p.word(b-1) != ".") {
		b--
	}
	if a >= b {
		return report.Span{}
	}
	ok := !p.cased()
	for t := a; t < b && !ok; t++ {
		c := p.class(t)
		ok = p.upper(t) || t == a && c == 'a' && b > a+1 || c == 'p' || c == 't' || c == 'b'
	}
	if !ok {
		return report.Span{}
	}
	return tokenSpan(p.doc, int(a), int(b))
}

// cased tells whether the language is written in a script with capitals.
func (p *plain) cased() bool {
	if len(p.doc.Lang.CueVerbs) == 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(string(p.doc.Lang.CueVerbs))
	return unicode.IsLower(r)
}
