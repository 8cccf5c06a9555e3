package name

import (
	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/text"
)

// finder is the state of one Find.
type finder struct {
	d       *text.Document
	known   *index
	words   []word   // of Tokens, filled for capitalised ones
	looks   []look   // of Tokens
	small   []uint64 // a bit for each hash of a word that stands in lower case; a power of two long
	found   []candidate
	units   []unit // of the run at hand
	from    int    // first token of the sentence at hand
	nouns   bool   // every noun has a capital in the language, which then says nothing
	bearers []bearer
	tables  joiner  // those of join, one after the other
	counts  []int32 // of mentions, by entity

	functions lang.Functions
}

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

	bearer  int32  // index into finder.bearers + 1, 0 when it has none
	lastKey uint32 // see last; 0 while nobody asked
	simple  bool   // see simple
}

// scan finds the runs of capitalised words in a sentence.
func (f *finder) scan(s *text.Sentence) {
	titled := f.titled(s)
	f.from = int(s.First)
	looks := f.looks[:s.Last]
	for i := int(s.First); i < len(looks); {
		if looks[i]&capital == 0 {
			i++
			continue
		}
		j := i + 1
		if j < len(looks) && !f.ends(j) {
			j = f.run(i, len(looks), titled)
		} else if w := &f.words[i]; i == f.from && w.lower&common != 0 && w.class&(country|organisation) == 0 {
			i++ // The, and nothing behind it: what part would find too
			continue
		}
		f.part(i, j, titled)
		i = j
	}
}

// ends tells whether token j can be seen to be in no name with the one before it. Where it tells nothing, run does.
func (f *finder) ends(j int) bool {
	t := &f.d.Tokens[j]
	w := f.d.Text[t.Start:t.End]
	if t.Class != text.Word {
		return w == ","
	}
	if t.Upper || f.looks[j]&capital != 0 {
		return false
	}
	switch w {
	case "of", "for", "on", "in", "to", "and":
		return false
	}
	k := f.known.find(t.Hash)
	return k < 0 || f.known.entries[k].class&particle == 0
}

// titled tells whether a sentence is written in capitals as headlines are, so that a capital says little: three words
// and more have one besides the first, and none but function words have none.
func (f *finder) titled(s *text.Sentence) bool {
	upper := 0
	tokens := f.d.Tokens[:s.Last]
	for i := int(s.First) + 1; i < len(tokens); i++ {
		t := &tokens[i]
		switch {
		case t.Class != text.Word || t.End-t.Start < 3:
		case t.Upper:
			upper++
		default:
			if !f.functions.Has(t.Hash) {
				return false
			}
		}
	}
	return upper >= 3
}

// run is where the run of capitalised words that begins at token i ends.
func (f *finder) run(i, last int, titled bool) int {
	j := i + 1
	last = min(last, i+24) // no name is longer, and a text of capitals stays linear
	for j < last && !f.ends(j) {
		if f.bare(j-1) < f.d.Tokens[j-1].End && !f.longer(j) {
			break // possessive: Hamill's | schedule
		}
		switch {
		case f.hyphen(j) && j+1 < last && f.d.Tokens[j+1].Class != text.Mark:
			if f.compound(i, j) {
				return j
			}
			j += 2
			continue
		case f.d.Text[f.d.Tokens[j].Start] == '.' && f.stop(j, i):
			if j++; j < last && f.capital(j) && !f.touch(j-1) {
				j++ // U.S. Navy
			}
			continue
		case !f.spaced(j):
		case f.capital(j) && f.begins(j) && !f.phrase(i, j+1, last):
			return j // the Supreme Court | All the judges: the stop between was lost
		case f.capital(j) && !f.breaks(i, j, last, titled):
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

// compound tells whether the hyphen at token j makes an adjective of the name before it, "Orlando-style", or stands
// between two names, "the U.S.-China talks". In "Ban Ki-moon" it does neither.
func (f *finder) compound(i, j int) bool {
	k := j - 1
	if k > i && f.d.Word(k) == "." {
		k--
	}
	a, b := &f.words[k], &f.words[j+1]
	if !f.d.Tokens[j+1].Upper {
		if f.d.Tokens[j+1].Class != text.Word || !f.ordinary(j+1) || f.particle(j+1) {
			return false
		}
		w := f.d.Word(j + 1)
		return k == i || len(w) > 5 || a.class&(place|organisation) != 0 || w == "based" || w == "style" || w == "led" || w == "era" || w == "like"
	}
	const bodies = place | organisation | demonym
	return a.class&bodies != 0 && b.class&bodies != 0 && f.entry(j-1, j+2) < 0
}

// longer tells whether the token before j has its 's as part of a known name: "People's Republic".
func (f *finder) longer(j int) bool { return f.looks[j-1]&longer != 0 }

// spaced tells whether nothing but one white space stands before token j, or the name goes on behind a mark.
func (f *finder) spaced(j int) bool {
	a, b := f.d.Tokens[j-1].End, f.d.Tokens[j].Start
	return b-a <= 2 || b == a
}

// beginners are words that begin a sentence and stand in no name.
const beginners = " a all although an but everyone he however it its many most she several some that there these they this those we what when where which while who "

// begins tells whether the capitalised token j begins a sentence rather than going on with a name.
func (f *finder) begins(j int) bool {
	if f.words[j].lower&common == 0 || f.words[j].class&^opens != 0 {
		return false
	}
	t := &f.d.Tokens[j]
	w := f.d.Text[t.Start:t.End]
	for k := 1; k+len(w) < len(beginners); k++ {
		if beginners[k-1] == ' ' && beginners[k+len(w)] == ' ' && beginners[k] == w[0]|0x20 && beginners[k+1:k+len(w)] == w[1:] {
			return true
		}
	}
	return false
}

// breaks tells whether the capitalised token j ends the run that began at token i: it begins a name of its own, or none.
func (f *finder) breaks(i, j, last int, titled bool) bool {
	w := &f.words[j]
	if w.class&calendar != 0 && w.class&(firstName|surname) == 0 {
		// Johnnie Christmas, but Sarah on Monday
		return f.words[j-1].class&firstName == 0 || j+1 < len(f.d.Tokens) && f.d.Tokens[j+1].Class == text.Number
	}
	return titled && w.class&(firstName|surname|place|organisation) == 0 && w.lower&(role|honorific) == 0 && (w.lower&common != 0 || f.stands(j) || f.ordinary(j)) && !f.phrase(i, j+1, last)
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
	if w == "Jr" || w == "Sr" {
		return true
	}
	if len(w) <= 5 && c.lower&(honorific|orgtail|placelead) != 0 || w == "Corp" {
		return j+1 < len(f.d.Tokens) && (f.d.Tokens[j+1].Upper || c.lower&orgtail != 0 && !f.final(j))
	}
	return c.class&dotted != 0
}

// final tells whether token j ends its text line.
func (f *finder) final(j int) bool {
	n := f.d.Tokens[j].End
	return int(n) >= len(f.d.Text) || f.d.Text[n] == '\n'
}
