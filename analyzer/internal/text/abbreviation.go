package text

import "unicode"

// wordBefore is the word that ends at s[i]: letters, digits and the stops, apostrophes and degree signs between them.
func (c *cutter) wordBefore(i int) string {
	s, from := c.s, i
	for from > c.from && i-from < 32 {
		r, w := runeBefore(s, from)
		if !isBidi(r) && !isLetter(r) && !isDigit(r) && r != '.' && r != '°' && r != 'º' && r != '/' && !(r == '\'' || r == '’') {
			break
		}
		from -= w
	}
	return s[from:i]
}

// class is the class of an abbreviation given without its last full stop, 0 when it is none.
func (c *cutter) class(word string) listed {
	v := c.words.get(word)
	if v&capitalised != 0 {
		if r, _ := runeAt(word, 0); !isUpper(r) {
			return 0
		}
	}
	return v & classes
}

// fold appends w in lower case, without marks of direction.
func fold(dst []byte, w string) []byte {
	for _, r := range w {
		if isBidi(r) {
			continue
		}
		if r < 0x80 {
			if r >= 'A' && r <= 'Z' {
				r |= 0x20
			}
			dst = append(dst, byte(r))
			continue
		}
		dst = append(dst, string(unicode.ToLower(r))...)
	}
	return dst
}

// abbreviated tells whether the full stop at s[i] belongs to an abbreviation, an initial or an ordinal and
// ends no sentence; f is what comes after it.
func (c *cutter) abbreviated(i int, f follower) bool {
	w := c.wordBefore(i)
	if w == "" {
		return false
	}
	r, n := runeAt(w, 0)
	if isDigit(r) {
		return c.ordinal(w, i, f)
	}
	if n == len(w) && isLetter(r) {
		return c.initial(r, i, f)
	}
	if c.ordinals && len(w) > 1 && roman(w) {
		return f.kind == upper && !c.starter(f.word) // ordinal-roman: XII. Obvode
	}
	class := c.class(w)
	if f.dash && (class != 0 || acronym(w)) {
		return true // dateline-dash: NEWPORT, Va. - In a rare move
	}
	switch class {
	case 0:
	case title:
		return !c.addressed(w, i, f)
	case neverEnds:
		return true
	case numberSign:
		return f.kind == digit || roman(f.word)
	case month, weekday:
		return f.kind == digit
	case timeOfDay:
		// time-zone: The ferry left at 9:30 a.m. EST.
		// time-day: The wall fell at 3 a.m. Sunday.
		// time-alone: At 5 a.m. Dr. Lind went (so far there is nothing but the time)
		return f.kind == digit || zone(f.word) || c.words.get(f.word)&calendar != 0 && f.kind == upper ||
			c.soFar(i) <= 3 && c.starts("at", "by", "around", "on", "from", "until", "before", "after", "since")
	default: // company, suffix, street, place, unit, other
		if f.kind == digit {
			// year-bracket: Lind et al. (1998) found
			return c.s[f.end-len(f.word)-1] == '('
		}
		return f.kind != upper || !c.starter(f.word)
	}
	if acronym(w) {
		// acronym-number: the bill, H.R. 1234, passed
		return f.kind == digit || f.kind == upper && !c.starter(f.word) || f.kind == uncased
	}
	return false
}

// addressed tells a word that may be a title but is the end of an address: a capital stands before it, and what
// follows is no name.
//
//	street-end: They live on Main St. The mayor does too.
func (c *cutter) addressed(w string, i int, f follower) bool {
	if len(w) != 2 || f.kind != upper || !c.starter(f.word) {
		return false
	}
	if w != "St" && w != "Dr" {
		return false
	}
	p, _ := runeAt(c.prior(i), 0)
	return isUpper(p)
}

// zone tells a time zone: EST, PT, GMT, UTC, Eastern.
func zone(w string) bool {
	switch w {
	case "Eastern", "Central", "Mountain", "Pacific":
		return true
	}
	if len(w) < 2 || len(w) > 4 || w[len(w)-1] != 'T' && w != "UTC" {
		return false
	}
	for i := range len(w) {
		if w[i]-'A' >= 26 {
			return false
		}
	}
	return true
}

// lapsed tells a full stop that ends a sentence although a lower-case word follows: the word before is too long
// for an abbreviation that is not known, and the one after is one that sentences begin with.
//
//	lapse: too many harbours. it closed two
func (c *cutter) lapsed(i int, f follower) bool {
	w := c.wordBefore(i)
	if len(w) < 5 || !c.english || c.class(w) != 0 || !c.starter(f.word) {
		return false
	}
	for _, r := range w {
		if r == '.' || r == '/' || r == '_' || isDigit(r) {
			return false
		}
	}
	return true
}

// initial tells whether a single letter with its stop is part of a name.
//
//	initial: The prize went to Jonas E. Lind.
//	pronoun-I: They make a good team, she and I. Did you see them?
func (c *cutter) initial(r rune, i int, f follower) bool {
	if !isUpper(r) && !isLower(r) {
		return f.kind == uncased // an Arabic title
	}
	if isLower(r) {
		return f.kind == digit || f.kind != upper || !c.starter(f.word)
	}
	before := c.prior(i)
	if before == "" && (r == 'Q' || r == 'A') && f.kind == upper {
		return true // question-and-answer: Q. Who are you? A. Nobody.
	}
	p, _ := runeAt(before, 0)
	if r == 'I' && isLower(p) {
		return false
	}
	if f.kind == upper {
		if len(f.word) == 1 && f.end < c.b && c.s[f.end] == '.' {
			return true // J. R. R. Tolkien
		}
		return !c.starter(f.word)
	}
	return f.kind == uncased || f.kind == digit && before == ""
}

// prior is the word before the word that ends at s[i], "" at the start of the sentence.
func (c *cutter) prior(i int) string {
	i -= len(c.wordBefore(i))
	for i > c.from && c.s[i-1] == ' ' {
		i--
	}
	return c.wordBefore(i)
}

// ordinal tells whether a number with a stop is an ordinal or a list number.
//
//	list-number: 1. The first item
//	ordinal-date: vom 12. Juni (in languages that write ordinals so)
func (c *cutter) ordinal(w string, i int, f follower) bool {
	if i-len(w) == c.from && len(w) <= 3 {
		return true
	}
	if !c.ordinals || len(w) > 3 {
		return false
	}
	for k := range len(w) {
		if w[k] < '0' || w[k] > '9' {
			return false
		}
	}
	return f.kind == upper && !c.starter(f.word)
}

// starter tells whether a capitalised word in mid-text mostly begins a sentence. "It's" counts as "It".
func (c *cutter) starter(w string) bool {
	for k := 1; k < len(w); k++ {
		if w[k] == '\'' || w[k] == 0xE2 {
			w = w[:k]
			break
		}
	}
	if len(w) > 24 {
		return false
	}
	if len(c.l.Starters) > 0 {
		return c.words.get(w)&starts != 0
	}
	function, _ := c.l.Role(foldedHash(w))
	return function
}

// starts tells whether the sentence begins with one of the words, given in lower case.
func (c *cutter) starts(words ...string) bool {
	from, _ := trim(c.s, c.from, c.b)
	end := from
	for end < c.b && end-from < 16 && isLetter(rune(c.s[end])) {
		end++
	}
	var buf [32]byte
	first := string(fold(buf[:0], c.s[from:end]))
	for _, w := range words {
		if w == first {
			return true
		}
	}
	return false
}

// soFar counts the words of the sentence up to s[i], four at most.
func (c *cutter) soFar(i int) int {
	n := 0
	for k := c.from; k < i && n < 4; k++ {
		if c.s[k] != ' ' && (k == c.from || c.s[k-1] == ' ') {
			n++
		}
	}
	return n
}

// acronym tells letters with stops between them: U.S, K.G.B, р.ф
func acronym(w string) bool {
	letters, stop := 0, true
	for _, r := range w {
		switch {
		case r == '.' && !stop:
			stop = true
		case isLetter(r) && stop:
			letters, stop = letters+1, false
		default:
			return false
		}
	}
	return letters >= 2
}

// roman tells a capital roman numeral.
func roman(w string) bool {
	for i := range len(w) {
		switch w[i] {
		case 'I', 'V', 'X', 'L', 'C', 'D', 'M':
		default:
			return false
		}
	}
	return w != ""
}
