package syntax

// Possible is what a word can be, whatever stands around it: by the lexicon, or by its ending. It is meant for English
// and for words in the case that they have inside a sentence.
func Possible(w string) Set {
	w, _ = cutClitic(w)
	return PossibleOf(Hash(w), tailOf(w))
}

// PossibleOf is Possible of a word without clitic that is known by its Hash and its last bytes in lower case, the last
// one lowest.
func PossibleOf(h, tail uint32) Set {
	class := lexicon.Find(h)
	for n := uint32(3); class == 0 && n > 0; n-- {
		class = lexicon.Find(Ending(tail, n))
	}
	return lexicon.Classes[class]
}

// Known tells whether the lexicon has a word as something else than a proper noun.
func Known(w string) bool {
	w, _ = cutClitic(w)
	return KnownOf(Hash(w))
}

// KnownOf is Known of a word without clitic that is known by its Hash.
func KnownOf(h uint32) bool { return lexicon.Classes[lexicon.Find(h)]&^(1<<Propn|1<<Other) != 0 }
