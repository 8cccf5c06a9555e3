package syntax

import (
	"math/bits"

	"verbatim/analyzer/internal/text"
)

// Sentence appends to dst the tags of Tokens[first:last], which are one sentence. It is meant for English and total:
// other languages and any bytes get some tag. It allocates nothing but what dst grows by. What the document knows to be
// names is in named, which may be nil: a capital where a sentence starts says little.
func Sentence(d *text.Document, first, last int32, named Names, dst []Tag) []Tag {
	var s state
	var f [Features]uint32
	var window [2]reading
	a, b := &window[0], &window[1]
	lexicon.read(d, first, last, first, a)
	if named.Has(first) {
		a.name()
	}
	for i := first; i < last; i++ {
		lexicon.read(d, first, last, i+1, b)
		if named.Has(i + 1) {
			b.name()
		}
		can := s.candidates(a)
		t := Tag(bits.TrailingZeros32(uint32(can)))
		if can&(can-1) != 0 {
			s.look(&f, a, b)
			t = best(&f, can)
		}
		if a.flag != 0 {
			t = finish(t, a, b)
		}
		dst = append(dst, t)
		s.push(a, t)
		a, b = b, a
	}
	return dst
}

// candidates are the tags a token can have where it stands: an open-class word behind a modal (and not) is its verb, even
// if the lexicon knows it only as something else.
func (s *state) candidates(r *reading) Set {
	const modal, adverb, verb = uint32(Modal) + 1, uint32(Adv) + 1, Set(1 << Verb)
	if s.t1 != modal && (s.t1 != adverb || s.t2 != modal) || r.kind&3 != lower || r.tags&open == 0 {
		return r.tags
	}
	if r.kind&unknown != 0 && r.tags&(1<<Adv) == 0 || r.tags&verb != 0 {
		return r.tags&^open | r.tags&(1<<Adv) | verb
	}
	return r.tags
}

// best is the tag of the highest sum of weights, the first of equals. Two tags are summed at a time.
func best(f *[Features]uint32, candidates Set) Tag {
	top, t := int32(-1<<31), Tag(0)
	for c := uint32(candidates); c != 0; {
		k := uint32(bits.TrailingZeros32(c)) & 31
		c &= c - 1
		l := k
		if c != 0 {
			l = uint32(bits.TrailingZeros32(c)) & 31
			c &= c - 1
		}
		sum, next := int32(0), int32(0)
		for _, at := range f {
			at &= 1<<weightBits - 1
			sum += int32(weights[at+k])
			next += int32(weights[at+l])
		}
		if sum > top {
			top, t = sum, Tag(k)
		}
		if next > top {
			top, t = next, Tag(l)
		}
	}
	return t
}

// finish sets what the clitic of a word that has one makes of it, given the next word: 's is a verb after a pronoun, and after a noun
// when what follows cannot start or continue a noun phrase.
func finish(t Tag, r, next *reading) Tag {
	switch {
	case r.flag == Clitic:
		return t | Clitic
	case Pronouns.Has(t) || t == Adv || t == Verb:
		return t | Clitic
	case Nominal.Has(t) && next.tags&(Nominal|1<<Adj|1<<Num|1<<Punct) == 0:
		return t | Clitic
	}
	return t | Possessive
}

// Walk tags as Sentence does, but leaves each choice between several tags to decide, which sees the features and the
// candidates. For fitting and testing.
func Walk(l *Lexicon, d *text.Document, first, last int32, decide func(i int32, f *[Features]uint32, candidates Set) Tag, dst []Tag) []Tag {
	var s state
	var f [Features]uint32
	var a, b reading
	l.read(d, first, last, first, &a)
	for i := first; i < last; i++ {
		l.read(d, first, last, i+1, &b)
		can := s.candidates(&a)
		if can&(can-1) != 0 {
			s.look(&f, &a, &b)
		}
		t := decide(i, &f, can)
		if a.flag != 0 {
			t = finish(t, &a, &b)
		}
		dst = append(dst, t)
		s.push(&a, t)
		a = b
	}
	return dst
}

// zero is the character that stands for a weight of 0 in the generated string.
const zero = 'P'
