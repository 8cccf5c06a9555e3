package text

// follower is what stands after a stop.
type follower struct {
	kind kind
	word string // the word itself, without what opens before it
	end  int    // where it ends
	dash bool   // a dash stands before it
}

type kind uint8

const (
	sign    kind = iota // no word: a symbol, or nothing
	lower               // a word in lower case: the sentence goes on
	upper               // a capitalised word
	digit               // a number
	uncased             // a word of a script without case
)

// follow reads the word at s[i], passing over quotation marks, brackets and dashes.
func (c *cutter) follow(i int) follower {
	s := c.s
	r, _ := runeAt(s, i)
	dash := isDash(r)
	for n := 0; i < c.b && n < 8; n++ {
		r, w := runeAt(s, i)
		if !isOpener(r) && !isDash(r) && !isBlank(r) && !isBidi(r) {
			break
		}
		i += w
	}
	first, _ := runeAt(s, i)
	end := i
	mixed := false // a capital inside: iPhone, al-Qaeda
	for end < c.b {
		r, w := runeAt(s, end)
		if !isLetter(r) && !isDigit(r) && !(r == '\'' || r == '’' || r == '-') {
			break
		}
		if isUpper(r) {
			mixed = true
		}
		if end-i > 64 {
			break
		}
		end += w
	}
	f := follower{word: s[i:end], end: end, dash: dash}
	switch {
	case f.word == "http" || f.word == "https" || f.word == "www":
		// an address has no case: become carbon neutral. (http://www.example.org)
	case isDigit(first):
		f.kind = digit
	case isUpper(first), isLower(first) && mixed:
		f.kind = upper
	case isLower(first):
		f.kind = lower
	case isLetter(first):
		f.kind = uncased
	}
	return f
}
