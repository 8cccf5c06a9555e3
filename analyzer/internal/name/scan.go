package name

import (
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// finder is the state of one Find.
type finder struct {
	d     *text.Document
	known *index
	words []word   // of Tokens, filled for capitalised ones
	small []uint64 // a bit for each hash of a word that stands in lower case; a power of two long
	found []candidate
	units []unit // of the run at hand
	from  int    // first token of the sentence at hand
}

// word is what the gazetteer says of a capitalised token, as it stands and in lower case.
type word struct{ class, lower class }

// candidate is a possible mention, before joining.
type candidate struct {
	first, last int32 // tokens of the bare name
	title       int32 // first token of what describes it; first when there is none
	end         int32 // byte where Full ends
	kind        Kind
	sure        bool    // the kind follows from the name itself
	weak        bool    // capitalised perhaps only because it begins a sentence
	votes       [4]int8 // evidence for each kind from what stands around
	head        int32   // token of the noun that makes it a body or place, or -1
	gender      class
	called      uint32 // hash of the role next to the name, 0 when there is none
	inner       bool   // stands inside a longer name
	apart       bool   // the title is an apposition of its own
	bare        bool   // a role without a name: "the President"
	acronym     int32  // token of the initials given behind it in brackets, or -1
}

// look fills in the words and the set of those in lower case.
func (f *finder) look() {
	d := f.d
	f.words = make([]word, len(d.Tokens))
	n := 64
	for n < len(d.Tokens)/8 {
		n *= 2
	}
	f.small = make([]uint64, n)
	mask := uint32(n - 1)
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Class != text.Word {
			continue
		}
		if !t.Upper {
			h := uint32(offset)
			for k := t.Start; k < t.End; k++ {
				h = (h ^ uint32(d.Text[k])) * prime
			}
			f.small[h>>6&mask] |= 1 << (h & 63)
			continue
		}
		s := d.Text[t.Start:f.bare(i)]
		raw, low := hashes(s)
		if k := f.known.find(raw, s); k >= 0 {
			f.words[i].class = f.known.entries[k].class
		}
		if k := f.known.find(low, s); k >= 0 {
			f.words[i].lower = f.known.entries[k].class
		}
	}
}

// hashes is the hash of s, and of s with small ASCII letters.
func hashes(s string) (raw, low uint32) {
	raw, low = offset, offset
	for i := 0; i < len(s); {
		b, n := letter(s, i)
		if i += n; b == 0 {
			continue
		}
		raw = (raw ^ uint32(b)) * prime
		if b >= 'A' && b <= 'Z' {
			b |= 0x20
		}
		low = (low ^ uint32(b)) * prime
	}
	return raw, low
}

// stands tells whether the document has the capitalised token i in lower case too.
func (f *finder) stands(i int) bool {
	h := uint32(offset)
	for k, end := f.d.Tokens[i].Start, f.bare(i); k < end; k++ {
		c := f.d.Text[k]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		h = (h ^ uint32(c)) * prime
	}
	return f.small[h>>6&uint32(len(f.small)-1)]&(1<<(h&63)) != 0
}

// bare is where token i ends without its possessive.
func (f *finder) bare(i int) int32 {
	t := &f.d.Tokens[i]
	w := f.d.Text[t.Start:t.End]
	n := len(w)
	switch {
	case n > 2 && w[n-2] == '\'' && w[n-1]|0x20 == 's':
		return t.End - 2
	case n > 4 && w[n-4:n-1] == "’" && w[n-1]|0x20 == 's':
		return t.End - 4
	}
	return t.End
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
func (f *finder) capital(i int) bool {
	t := &f.d.Tokens[i]
	if t.Class != text.Word {
		return false
	}
	if t.Upper {
		w := f.d.Text[t.Start:t.End]
		if t.Start > 0 && (f.d.Text[t.Start-1] == '@' || f.d.Text[t.Start-1] == '#') || int(t.End) < len(f.d.Text) && f.d.Text[t.End] == '$' {
			return false // @POTUS, US$
		}
		return !(w[0] == 'I' && (len(w) == 1 || w[1] == '\'' || w[1] == 0xE2))
	}
	// eBay, al-Qaeda
	if t.End-t.Start > 1 && f.d.Text[t.Start+1] >= 'A' && f.d.Text[t.Start+1] <= 'Z' {
		return true
	}
	return i+2 < len(f.d.Tokens) && f.d.Tokens[i+2].Upper && f.hyphen(i+1) && f.particle(i)
}

// hyphen tells whether token i joins its neighbours without spaces.
func (f *finder) hyphen(i int) bool {
	if i < 1 || i+1 >= len(f.d.Tokens) || !f.touch(i-1) || !f.touch(i) {
		return false
	}
	w := f.d.Word(i)
	return w == "-" || w == "‐" || w == "‑"
}

func (f *finder) particle(i int) bool { return f.lower(i)&particle != 0 }

// lower is what the gazetteer says of token i in lower case.
func (f *finder) lower(i int) class {
	if t := &f.d.Tokens[i]; t.Upper {
		return f.words[i].lower
	}
	s := f.d.Word(i)
	if k := f.known.find(hash(s), s); k >= 0 {
		return f.known.entries[k].class
	}
	return 0
}

// scan finds the runs of capitalised words in a sentence.
func (f *finder) scan(s *text.Sentence) {
	titled := f.titled(s)
	f.from = int(s.First)
	for i := int(s.First); i < int(s.Last); {
		if !f.capital(i) {
			i++
			continue
		}
		j := f.run(i, int(s.Last), titled)
		f.part(i, j, titled)
		i = j
	}
}

// titled tells whether a sentence is written in capitals as headlines are, so that a capital says little.
func (f *finder) titled(s *text.Sentence) bool {
	upper, all := 0, 0
	for i := s.First; i < s.Last; i++ {
		t := &f.d.Tokens[i]
		if t.Class == text.Word && t.End-t.Start > 3 && i > s.First {
			all++
			if t.Upper {
				upper++
			}
		}
	}
	return all >= 3 && upper*3 > all*2 && f.d.Word(int(s.Last)-1) != "."
}

// run is where the run of capitalised words that begins at token i ends.
func (f *finder) run(i, last int, titled bool) int {
	j := i + 1
	last = min(last, i+24) // no name is longer, and a text of capitals stays linear
	for j < last {
		if f.bare(j-1) < f.d.Tokens[j-1].End && !f.longer(i, j) {
			break // possessive: Hamill's | schedule
		}
		switch {
		case f.hyphen(j) && j+1 < last && f.d.Tokens[j+1].Class != text.Mark:
			j += 2
			continue
		case f.stop(j, i) && j+1 < last && f.capital(j+1) && !f.touch(j):
			j += 2
			continue
		case f.stop(j, i):
			j++ // U.S.
			continue
		case !f.spaced(j):
		case f.capital(j) && !f.breaks(j, titled):
			j++
			continue
		case f.d.Word(j) == "&" && j+1 < last && f.capital(j+1):
			j += 2
			continue
		}
		if n := f.link(i, j, last); n > 0 {
			j += n
			continue
		}
		break
	}
	return j
}

// longer tells whether the token before j has its 's as part of a known name: "People's Republic".
func (f *finder) longer(i, j int) bool {
	s := f.d.Word(j - 1)
	k := f.known.find(hash(s), s)
	return k >= 0 && f.known.entries[k].class != 0
}

// spaced tells whether nothing but one white space stands before token j, or the name goes on behind a mark.
func (f *finder) spaced(j int) bool {
	a, b := f.d.Tokens[j-1].End, f.d.Tokens[j].Start
	return b-a <= 2 || b == a
}

// breaks tells whether the capitalised token j begins a name of its own, or none.
func (f *finder) breaks(j int, titled bool) bool {
	w := &f.words[j]
	if w.class&calendar != 0 && w.class&(firstName|surname) == 0 {
		// Johnnie Christmas, but Sarah on Monday
		return f.words[j-1].class&firstName == 0 || j+1 < len(f.d.Tokens) && f.d.Tokens[j+1].Class == text.Number
	}
	if titled && w.class&(firstName|surname|place|organisation) == 0 && (w.lower&common != 0 || f.stands(j)) {
		return true
	}
	return false
}

// stop tells whether token j is the full stop of an initial or abbreviation that ends at it, so that it belongs to the name.
func (f *finder) stop(j, i int) bool {
	t := &f.d.Tokens[j]
	if t.End-t.Start != 1 || f.d.Text[t.Start] != '.' || !f.touch(j-1) {
		return false
	}
	p := &f.d.Tokens[j-1]
	w := f.d.Text[p.Start:p.End]
	if len(w) == 1 || (len(w) > 2 && w[1] == '.') {
		return true // J. K. Rowling, U.S.
	}
	c := f.words[j-1]
	if len(w) <= 5 && c.lower&(honorific|orgtail|placelead) != 0 || w == "Jr" || w == "Sr" || w == "Corp" {
		return j+1 < len(f.d.Tokens) && (f.d.Tokens[j+1].Upper || c.lower&orgtail != 0 && !f.final(j))
	}
	return c.class&dotted != 0
}

// final tells whether token j ends its text line.
func (f *finder) final(j int) bool {
	n := f.d.Tokens[j].End
	return int(n) >= len(f.d.Text) || f.d.Text[n] == '\n'
}

// link is how many tokens at j join the run that began at i to more capitals: "of the", "de", "and".
func (f *finder) link(i, j, last int) int {
	if f.d.Tokens[j].Class != text.Word || f.d.Tokens[j].Upper || j+1 >= last {
		return 0
	}
	left := f.words[j-1]
	switch w := f.d.Word(j); w {
	case "of", "for", "on", "in", "to":
		n := 1
		if j+2 < last && f.d.Word(j+1) == "the" {
			n = 2
		}
		if !f.capital(j+n) || f.words[j+n].class&calendar != 0 {
			return 0
		}
		headed := left.lower&(orghead|placehead) != 0
		switch w {
		case "of":
			switch {
			case f.phrase(i, j+n+1, last):
				return n
			case headed || f.headedIn(i, j):
				return n
			case f.words[i].class&firstName != 0 && j-i > 1:
				return 0
			case left.lower&role != 0:
				return f.toName(j+n, last, n)
			case left.class&(place|firstName|surname|demonym|people) != 0 || left.lower&(common|honorific) != 0:
				return 0
			case left.lower&topic != 0 || left.class&thing != 0:
				return 0
			}
			if j-i == 1 && f.opens(i) || f.acronym(j-1) {
				return 0
			}
			return n
		case "to":
			if left.lower&role != 0 {
				return f.toName(j+n, last, n)
			}
			return 0
		case "in":
			return 0
		default:
			if (headed || f.headedIn(i, j)) && !f.acronym(j-1) {
				return n
			}
			if w == "for" && left.lower&role != 0 {
				return f.toName(j+n, last, n)
			}
		}
	case "and":
		if !f.capital(j + 1) {
			return 0
		}
		if f.phrase(i, j+2, last) {
			return 1
		}
		// "Department of Health and Human Services", "Food and Drug Administration"
		if left.lower&topic != 0 && (f.words[j+1].lower&topic != 0 || f.words[j+1].lower&orghead != 0) && (j-i > 1 || f.headed(j+1, last)) {
			return 1
		}
	default:
		if f.particle(j) && left.class&(calendar|common) == 0 && f.words[j-1].lower&common == 0 {
			n := 1
			if j+2 < last && f.particle(j+1) && !f.d.Tokens[j+1].Upper {
				n = 2
			}
			if f.capital(j + n) {
				return n
			}
		}
	}
	return 0
}

// toName is n when the capitals that begin at token k end in a person's name: "Minister of Education Stefania Giannini".
func (f *finder) toName(k, last, n int) int {
	for m := k; m < last && m < k+6; m++ {
		if f.capital(m) {
			if m > k && f.words[m].class&firstName != 0 && m+1 < last && f.capital(m+1) && f.words[m].lower&(topic|placehead) == 0 {
				return n
			}
			continue
		}
		if w := f.d.Word(m); w != "and" && w != "&" && w != "." {
			break
		}
	}
	return 0
}

// headed tells whether the capitals at token k end in a noun that makes a body.
func (f *finder) headed(k, last int) bool {
	for ; k < last && f.capital(k); k++ {
		if f.words[k].lower&orghead != 0 {
			return true
		}
	}
	return false
}

// headedIn tells whether a noun that makes a body stands among the tokens i:j.
func (f *finder) headedIn(i, j int) bool {
	for ; i < j; i++ {
		if f.words[i].lower&orghead != 0 && f.words[i].class&(firstName|surname) == 0 {
			return true
		}
	}
	return false
}

// phrase tells whether a known name of several words begins in the run at i and covers token k-1.
func (f *finder) phrase(i, k, last int) bool {
	for s := k - 2; s >= i && s > k-6; s-- {
		if f.words[s].class&opens == 0 {
			continue
		}
		for e := k; e <= last && e < k+3; e++ {
			if f.entry(s, e) >= 0 {
				return true
			}
		}
	}
	return false
}

// entry is the gazetteer's entry for the tokens s:e, or -1.
func (f *finder) entry(s, e int) int32 {
	t := f.d.Text[f.d.Tokens[s].Start:f.bare(e-1)]
	return f.known.find(hash(t), t)
}

// acronym tells whether token i is written in capitals only, two and more.
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
	return n >= 2
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

// opens tells whether token i begins a sentence, a quotation or a bracket, so that its capital says nothing.
func (f *finder) opens(i int) bool {
	if i <= f.from {
		return true
	}
	w := f.d.Word(i - 1)
	if f.d.Tokens[i-1].Class == text.Word || f.d.Tokens[i-1].Class == text.Number {
		return false
	}
	switch w {
	case ":", "•", "—", "–", "*", "?", "!", ".", "…", "“", "«", "„", "|":
		return true
	case "\"", "'", "‘":
		return f.touch(i - 1)
	}
	return false
}

// span is the bytes of a bare name.
func (f *finder) span(first, last int32) report.Span {
	e := f.bare(int(last - 1))
	if f.longer(int(first), int(last)) {
		e = f.d.Tokens[last-1].End
	}
	return report.Span{Start: int(f.d.Tokens[first].Start), End: int(e)}
}
