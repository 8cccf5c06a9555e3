package syntax

import "verbatim/analyzer/internal/text"

// reading is what is known of a token before its neighbours are looked at.
type reading struct {
	hash uint32 // of the word in lower case, without its clitic
	tail uint32 // its last three bytes
	kind uint32 // its class in the lexicon or by its ending, and its case: what the neighbours see of it
	tags Set    // what it can be
	flag Tag    // Possessive for any 's, Clitic for another clitic
}

// Case of a word, part of a reading's kind.
const (
	lower   uint32 = iota
	initial        // upper case where a sentence or a quote starts: says little
	upper          // Clinton
	capital        // NATO
)

const (
	unknown   uint32 = 1 << 10 // bit of a kind: not in the lexicon
	markKind  uint32 = 1 << 11 // kinds of punctuation start here
	numKind   uint32 = markKind + 256
	edgeKind  uint32 = numKind + 1 // beyond the sentence
	hashBasis uint32 = 2166136261
	hashPrime uint32 = 16777619
)

// edge is the reading of what lies outside the sentence.
var edge = reading{kind: edgeKind, tags: 1 << Punct}

// Lexicon finds the class of a word: what it can be. A word is found by hash with linear probing; of the word itself only 16
// bits of the hash are kept, so that one unknown word in some 40,000 is taken for a known one. (With 8 bits "Rubio" was among
// them, and with him all that he said.) Endings of one to three letters are entries too.
type Lexicon struct {
	Prints  [1 << lexiconBits]uint16
	Kinds   [1 << lexiconBits]uint8 // index into Classes, 0 in an empty slot
	Classes [256]Set
}

const lexiconBits = 14

// Find is the class of a hash, 0 if it has none.
func (l *Lexicon) Find(hash uint32) uint32 {
	hash = spread(hash)
	for i := hash >> (32 - lexiconBits); ; i = (i + 1) & (1<<lexiconBits - 1) {
		if k := l.Kinds[i]; k == 0 || l.Prints[i] == uint16(hash) {
			return uint32(k)
		}
	}
}

// spread is a finaliser of good avalanche (Wellons, 2018).
func spread(h uint32) uint32 {
	h = (h ^ h>>16) * 0x7feb352d
	h = (h ^ h>>15) * 0x846ca68b
	return h ^ h>>16
}

// Add puts a class under a hash. It tells whether it could: not when another word has the same entry. The table must not
// get full.
func (l *Lexicon) Add(hash, class uint32) bool {
	if l.Find(hash) != 0 {
		return false
	}
	hash = spread(hash)
	i := hash >> (32 - lexiconBits)
	for l.Kinds[i] != 0 {
		i = (i + 1) & (1<<lexiconBits - 1)
	}
	l.Prints[i], l.Kinds[i] = uint16(hash), uint8(class)
	return true
}

// Hash is the key of a word: ASCII letters in lower case, a curly apostrophe as a straight one. It is the hash that the
// token of an ASCII word carries.
func Hash(w string) uint32 {
	h := hashBasis
	for i := 0; i < len(w); i++ {
		c := fold(w[i])
		if c == 0xe2 && i+2 < len(w) && w[i+1] == 0x80 && w[i+2] == 0x99 {
			c, i = '\'', i+2
		}
		h = (h ^ uint32(c)) * hashPrime
	}
	return h
}

// mayCut tells whether a byte may be the last of the apostrophe before a clitic.
func mayCut(c byte) bool { return c == '\'' || c == 0x99 }

// Ending is the key of the last n bytes of a word, n 1, 2 or 3, packed in tail.
func Ending(tail, n uint32) uint32 {
	return (tail&(1<<(8*n)-1)^n<<24)*0x9e3779b1 ^ 0x5bd1e995
}

func fold(c byte) byte {
	if c-'A' < 26 {
		c |= 0x20
	}
	return c
}

// read looks at token i, in Tokens[first:last].
func (l *Lexicon) read(d *text.Document, first, last, i int32, r *reading) {
	if i >= last {
		*r = edge
		return
	}
	t := &d.Tokens[i]
	w := d.Text[t.Start:t.End]
	r.flag = 0
	switch t.Class {
	case text.Mark, text.Symbol:
		c := uint32(w[0])
		if len(w) >= 3 && c == 0xe2 { // dashes and quotes of Unicode: their last byte tells them apart
			c = uint32(w[2])
		}
		r.hash, r.tail, r.kind, r.tags = c*hashPrime, c, markKind+c, 1<<Punct
		switch {
		case t.Class == text.Symbol:
			r.tags = 1 << Sym
		case w == ".":
			if i > first && i+1 < last && d.Tokens[i-1].End == t.Start && d.Tokens[i-1].Class == text.Word {
				r.tags = 1<<Dot | 1<<Punct
				if d.Tokens[i+1].Class == text.Word {
					r.tags = 1 << Dot // the sentence goes on: Rep. Smith
				}
			}
		case w == "'" || w == "’":
			if i > first && d.Tokens[i-1].End == t.Start && d.Tokens[i-1].Class == text.Word {
				r.tags = 1<<Poss | 1<<Punct
			}
		case w == "%" || w == "#" || w == "&" || w == "*" || w == "@" || w == "/":
			r.tags = 1<<Sym | 1<<Punct | 1<<Conj
		}
		return
	case text.Number:
		r.hash, r.tail, r.kind, r.tags = numKind, uint32(len(w)), numKind, 1<<Num
		return
	}
	h, n := t.Hash, len(w)
	if n > 2 && (mayCut(w[n-2]) || n > 3 && mayCut(w[n-3])) {
		if w, r.flag = cutClitic(w); len(w) < n {
			h = Hash(w)
		}
	}
	tail := tailOf(w)
	r.hash, r.tail = h, tail
	class := l.Find(h)
	known := class != 0
	if !known {
		if class = l.Find(Ending(tail, 3)); class == 0 {
			if class = l.Find(Ending(tail, 2)); class == 0 {
				class = l.Find(Ending(tail, 1))
			}
		}
	}
	r.tags = l.Classes[class]
	r.kind = class << 2
	if !known {
		r.kind |= unknown
	}
	if !t.Upper {
		if r.tags&^(1<<Propn) != 0 {
			r.tags &^= 1 << Propn
		}
	} else {
		switch {
		case shouted(w):
			r.kind |= capital
		case starts(d, first, i):
			r.kind |= initial
		default:
			r.kind |= upper
		}
		if r.tags&open != 0 {
			r.tags |= 1 << Propn
		}
	}
	if w[0]-'0' < 10 {
		r.tags |= 1<<Num | 1<<Noun
	}
	if r.tags == 0 {
		r.tags = 1<<Noun | 1<<Propn
	}
}

// tailOf is the last three bytes of a word in lower case, packed; a curly apostrophe counts as a straight one.
func tailOf(w string) uint32 {
	n := len(w)
	if n < 3 {
		switch n {
		case 2:
			return folded(uint32(w[0])<<8 | uint32(w[1]))
		case 1:
			return folded(uint32(w[0]))
		}
		return 0
	}
	if n > 4 && w[n-2] == 0x99 && w[n-3] == 0x80 {
		return folded(uint32(w[n-5])<<16 | '\''<<8 | uint32(w[n-1])) // couldn’t
	}
	return folded(uint32(w[n-3])<<16 | uint32(w[n-2])<<8 | uint32(w[n-1]))
}

// folded is four bytes with their ASCII letters in lower case: a byte of 'A' to 'Z' gets its bit 7 in upper, whose shift is bit 5.
func folded(x uint32) uint32 {
	low := x & 0x7f7f7f7f
	upper := (low + 0x3f3f3f3f) &^ (low + 0x25252525) &^ x & 0x80808080
	return x | upper>>2
}

// shouted tells whether a word is all capitals: NATO.
func shouted(w string) bool {
	for j := range len(w) {
		if w[j]-'A' >= 26 {
			return false
		}
	}
	return len(w) > 1
}

// name makes a capitalised word a name, whatever the lexicon takes it for.
func (r *reading) name() {
	if r.tags&open != 0 && r.kind < markKind {
		r.tags = 1 << Propn
	}
}

// Names is the set of a document's tokens that are capitalised words of names: bit i&63 of word i>>6 for token i.
type Names []uint64

// Has tells whether token i is in the set.
func (n Names) Has(i int32) bool { return int(i>>6) < len(n) && n[i>>6]>>(i&63)&1 != 0 }

// starts tells whether token i opens the sentence, a quote or a clause after a colon: its capital says nothing.
func starts(d *text.Document, first, i int32) bool {
	for i--; i >= first; i-- {
		t := &d.Tokens[i]
		if t.Class != text.Mark {
			return false
		}
		switch d.Text[t.Start:t.End] {
		case ",", ".", "-", "'", "’", "/", ")":
			return false
		case "\"", "“", "‘", ":", "?", "!", "«", "„":
			return true
		}
	}
	return true
}

// cutClitic takes a clitic off the end of a word: 's as Possessive, 're 've 'll 'd 'm as Clitic. Negatives
// (don't) stay whole.
func cutClitic(w string) (string, Tag) {
	n := len(w)
	for k := 1; k <= 2 && k+1 < n; k++ {
		at := n - k - 1
		cut := at
		if c := w[at]; c != '\'' {
			if c != 0x99 || at < 2 || w[at-1] != 0x80 || w[at-2] != 0xe2 {
				continue
			}
			cut = at - 2
		}
		if cut == 0 {
			return w, 0
		}
		a, b := fold(w[at+1]), fold(w[n-1])
		switch {
		case k == 1 && a == 's':
			return w[:cut], Possessive
		case k == 1 && (a == 'd' || a == 'm'), k == 2 && (a == 'r' && b == 'e' || a == 'v' && b == 'e' || a == 'l' && b == 'l'):
			return w[:cut], Clitic
		}
		return w, 0
	}
	return w, 0
}

// Stem is a word without its clitic.
func Stem(w string) string {
	w, _ = cutClitic(w)
	return w
}
