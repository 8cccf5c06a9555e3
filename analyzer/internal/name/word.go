package name

import (
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// hashes is the hash of s, and of s with small ASCII letters, and whether s shouts.
func hashes(s string) (raw, low uint32, shout bool) {
	raw, low = offset, offset
	capitals := 0
	for i := 0; i < len(s); {
		b := s[i]
		if c := b | 0x20; c-'a' < 26 {
			if b == c {
				capitals = -len(s) // one small letter, and it does not shout
			}
			capitals++
			raw, low = (raw^uint32(b))*prime, (low^uint32(c))*prime
			i++
			continue
		}
		b, n := letter(s, i)
		if i += n; b == 0 {
			continue
		}
		raw, low = (raw^uint32(b))*prime, (low^uint32(b))*prime
	}
	return raw, low, capitals >= 4
}

// stands tells whether the document has the capitalised token i in lower case too.
func (f *finder) stands(i int) bool {
	if f.looks[i]&bared == 0 {
		return f.stood(f.d.Tokens[i].Hash)
	}
	return f.stood(text.HashOf(f.d.Text[f.d.Tokens[i].Start:f.bare(i)]))
}

// bare is where token i ends without its possessive.
func (f *finder) bare(i int) int32 { return f.d.Tokens[i].End - int32(f.looks[i]&bared) }

// possessive is how many bytes the possessive at the end of a word has.
func possessive(w string) look {
	switch n := len(w); {
	case w[n-2] == '\'':
		return bared2
	case n > 4 && w[n-4:n-1] == "’":
		return bared4
	}
	return 0
}

// possessed is where the possessive behind token i ends: in the token itself ('s) or after it (').
func (f *finder) possessed(i int) int32 {
	t := &f.d.Tokens[i]
	if f.bare(i) < t.End {
		return t.End
	}
	if w := f.d.Text[t.Start:t.End]; w[len(w)-1] == 's' && i+1 < len(f.d.Tokens) && f.touch(i) && f.apostrophe(i+1) {
		n := f.d.Tokens[i+1].End
		if int(n) < len(f.d.Text) && f.d.Text[n] == ' ' && !f.quoted(i) {
			return n
		}
	}
	return t.End
}

// quoted tells whether a single quotation mark was opened in the eight tokens before token i.
func (f *finder) quoted(i int) bool {
	for k := i; k >= 0 && k > i-8; k-- {
		if f.apostrophe(k) && k+1 < len(f.d.Tokens) && f.touch(k) {
			return true
		}
	}
	return false
}

func (f *finder) apostrophe(i int) bool {
	w := f.d.Word(i)
	return w == "'" || w == "’" || w == "‘"
}

// touch tells whether token i+1 follows token i without a space.
func (f *finder) touch(i int) bool {
	return i+1 < len(f.d.Tokens) && f.d.Tokens[i].End == f.d.Tokens[i+1].Start
}

// capital tells whether token i can be part of a name by its looks.
func (f *finder) capital(i int) bool { return f.looks[i]&capital != 0 }

// proper tells whether token i, which begins with a capital, can be part of a name: not @POTUS, US$, I.
func (f *finder) proper(i int) bool {
	t := &f.d.Tokens[i]
	w := f.d.Text[t.Start:t.End]
	if t.Start > 0 && (f.d.Text[t.Start-1] == '@' || f.d.Text[t.Start-1] == '#') || int(t.End) < len(f.d.Text) && f.d.Text[t.End] == '$' {
		return false
	}
	return !(w[0] == 'I' && (len(w) == 1 || w[1] == '\'' || w[1] == 0xE2))
}

// hyphen tells whether token i joins its neighbours without spaces.
func (f *finder) hyphen(i int) bool {
	c := f.d.Text[f.d.Tokens[i].Start]
	return (c == '-' || c == "‐"[0]) && f.hyphened(i)
}

func (f *finder) hyphened(i int) bool {
	if i < 1 || i+1 >= len(f.d.Tokens) || !f.touch(i-1) || !f.touch(i) {
		return false
	}
	w := f.d.Word(i)
	return w == "-" || w == "‐" || w == "‑"
}

func (f *finder) particle(i int) bool { return f.lower(i)&particle != 0 }

// lower is what the gazetteer says of token i in lower case.
func (f *finder) lower(i int) class {
	t := &f.d.Tokens[i]
	if t.Upper {
		return f.words[i].lower
	}
	if k := f.known.find(t.Hash); k >= 0 { // the hash of letters too, for a word without stops
		return f.known.entries[k].class
	}
	return 0
}

// entry is the gazetteer's entry for the tokens s:e, or -1.
func (f *finder) entry(s, e int) int32 {
	t := f.d.Text[f.d.Tokens[s].Start:f.bare(e-1)]
	k := f.known.find(hash(t))
	if k < 0 && shouts(t) {
		k = f.known.find(calm(t))
	}
	return k
}

// acronym tells whether token i is written in two to five capitals and perhaps digits: longer ones are words that shout.
func (f *finder) acronym(i int) bool {
	w := f.d.Text[f.d.Tokens[i].Start:f.bare(i)]
	n := 0
	for k := 0; k < len(w); k++ {
		switch c := w[k]; {
		case c >= 'A' && c <= 'Z':
			n++
		case c >= '0' && c <= '9' || c == '.':
		case c == 's' && k == len(w)-1:
		default:
			return false
		}
	}
	return n >= 2 && n <= 5
}

// digits tells whether token i holds a digit.
func (f *finder) digits(i int) bool {
	w := f.d.Word(i)
	for k := 0; k < len(w); k++ {
		if w[k] >= '0' && w[k] <= '9' {
			return true
		}
	}
	return false
}

// ordinal tells whether token i is an ordinal in figures: "101st".
func (f *finder) ordinal(i int) bool {
	w := f.d.Word(i)
	if n := len(w); n < 3 || w[0] < '0' || w[0] > '9' || w[n-3] < '0' || w[n-3] > '9' {
		return false
	}
	switch w[len(w)-2:] {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// opens tells whether token i begins a sentence, a quotation or a bracket, so that its capital says nothing.
func (f *finder) opens(i int) bool {
	return i <= f.from || f.d.Tokens[i-1].Class > text.Number && f.opened(i)
}

func (f *finder) opened(i int) bool {
	switch f.d.Word(i - 1) {
	case ":", "•", "—", "–", "*", "?", "!", ".", "…", "“", "«", "„", "|":
		return true
	case "-", "--", "‐":
		return !f.touch(i-1) && (i < 2 || !f.touch(i-2)) // TRENTON, N.J. - A New Jersey man
	case "\"", "'", "‘":
		return f.touch(i - 1)
	}
	return false
}

// span is the bytes of a bare name.
func (f *finder) span(first, last int32) report.Span {
	e := f.bare(int(last - 1))
	if e < f.d.Tokens[last-1].End && f.longer(int(last)) {
		e = f.d.Tokens[last-1].End
	}
	return report.Span{Start: int(f.d.Tokens[first].Start), End: int(e)}
}

// ordinary tells whether token i, in lower case, is an English word and no name.
func (f *finder) ordinary(i int) bool {
	if f.words[i].class&(firstName|surname|place|organisation) != 0 {
		return false
	}
	if f.looks[i]&bared == 0 {
		return syntax.KnownOf(f.d.Tokens[i].Hash)
	}
	return syntax.Known(f.d.Text[f.d.Tokens[i].Start:f.bare(i)])
}

// shouts tells whether a phrase of four letters and more has no small one: "WASHINGTON".
func shouts(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			n++
		case c >= 'a' && c <= 'z':
			return false
		}
	}
	return n >= 4
}

// capitals tells whether a word has nothing but capitals.
func capitals(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i]-'A' >= 26 {
			return false
		}
	}
	return true
}

// calm is the hash of a phrase that shouts, written as a name is: "New York".
func calm(s string) uint32 {
	h, inside := uint32(offset), false
	for i := 0; i < len(s); {
		b, n := letter(s, i)
		i += n
		upper := b >= 'A' && b <= 'Z'
		if b == 0 {
			continue
		}
		if upper && inside {
			b |= 0x20
		}
		inside = upper || b == '\''
		h = (h ^ uint32(b)) * prime
	}
	return h
}
