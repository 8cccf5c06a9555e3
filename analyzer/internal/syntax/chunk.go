package syntax

import "verbatim/analyzer/internal/text"

// Chunk is a run of tokens that hang together without doubt: a noun phrase up to its head with the preposition before
// it, a verb with its helpers, or a single word. Tokens are counted within the sentence.
//
//	[The head] [of the agency] , [who] [asked] [not] [to be named] , [told] [reporters] [Tuesday] ...
type Chunk struct {
	First, Last int32 // tokens [First, Last)
	Head        int32 // the last noun, or the main verb
	Prep        int32 // the preposition that opens it, -1 if none
	Tag         Tag   // what it is: the tag of the head; for a verb group the tag of what makes it finite, or To
	Marks       uint8 // punctuation between this chunk and the one before
}

// Punctuation between chunks.
const (
	Comma   uint8 = 1 << iota
	Colon         // or semicolon
	Dash          // or dots
	Bracket       // round or square, either side
	Quote         // any quotation mark
	Stop          // anything else
)

// Chunks appends the chunks of a sentence, Tokens[first:first+len(tags)], given its tags. Every token other than punctuation
// between chunks is in one.
func Chunks(d *text.Document, first int32, tags []Tag, dst []Chunk) []Chunk {
	c := chunker{d: d, first: first, tags: tags}
	n := int32(len(tags))
	marks := uint8(0)
	for i := int32(0); i < n; {
		t := tags[i].Base()
		if t == Punct {
			marks |= c.mark(i)
			i++
			continue
		}
		ch := Chunk{First: i, Last: i + 1, Head: i, Prep: -1, Tag: t, Marks: marks}
		marks = 0
		j := i
		if t == Prep && i+1 < n {
			ch.Prep = i
			j = i + 1
			if tags[j].Base() == Prep && j+1 < n { // from under the table
				j++
			}
		}
		switch {
		case c.phrase(&ch, j), c.group(&ch, j):
		default:
			ch.Prep = -1
		}
		for ch.Last < n && tags[ch.Last].Base() == Dot {
			ch.Last++
		}
		dst = append(dst, ch)
		i = ch.Last
	}
	return dst
}

// chunker is a sentence on its way into chunks.
type chunker struct {
	d     *text.Document
	first int32
	tags  []Tag
}

func (c *chunker) word(i int32) string {
	t := &c.d.Tokens[c.first+i]
	return c.d.Text[t.Start:t.End]
}

// tag is the tag of token i, Punct beyond the sentence.
func (c *chunker) tag(i int32) Tag {
	if int(i) < len(c.tags) {
		return c.tags[i].Base()
	}
	return Punct
}

// phrase reads a noun phrase at token i into ch. It tells whether there is one.
func (c *chunker) phrase(ch *Chunk, i int32) bool {
	switch c.tag(i) {
	case Pron, Dem:
		ch.Last, ch.Head, ch.Tag = i+1, i, c.tag(i)
		return true
	}
	head, number, owned := int32(-1), int32(-1), false
	j := i
scan:
	for ; int(j) < len(c.tags); j++ {
		t := c.tag(j)
		switch t {
		case Det, Poss:
			if j > i && head >= 0 && !(t == Poss && c.word(j) != "" && (c.word(j)[0] == '\'' || c.word(j)[0] == 0xe2)) {
				break scan
			}
			if head >= 0 {
				owned = true
			}
		case Adj:
			if head >= 0 && !owned {
				break scan
			}
			number = j
		case Num:
			if head >= 0 && !owned && c.tags[j-1].Base() != Propn {
				break scan
			}
			number = j
		case Adv:
			if n := c.tag(j + 1); head >= 0 && !owned || n != Adj && n != Num && !(n == Part && j > i) {
				break scan
			}
		case Part, Ger:
			if n := c.tag(j + 1); j == i || head >= 0 && !owned || !(Nominal.Has(n) || n == Adj) {
				break scan
			}
		case Noun, Nouns, Propn:
			if head >= 0 && !owned && t == Propn && (c.tag(j-1) == Nouns || weekday(c.word(j))) {
				break scan
			}
			head = j
			owned = c.tags[j]&Possessive != 0
		case Sym:
			if number < 0 && c.tag(j+1) != Num {
				break scan
			}
			number = j
		case Dot:
		case Punct: // ten-year, Franco-German
			if j == i || int(j)+1 >= len(c.tags) || c.word(j) != "-" || c.d.Tokens[c.first+j].Start != c.d.Tokens[c.first+j-1].End ||
				c.d.Tokens[c.first+j].End != c.d.Tokens[c.first+j+1].Start || c.tag(j+1) == Punct {
				break scan
			}
			if n := c.tag(j + 1); n == Part || n == Ger || n == Particle || n == Prep || n == Adv || n == Past {
				j++ // the compound word is an adjective whatever its parts are
				number = j
			}
			if head >= 0 {
				owned = true
			}
		default:
			break scan
		}
	}
	if head < 0 {
		head = number
	}
	if j == i || head < 0 {
		return false
	}
	ch.Last, ch.Head, ch.Tag = j, head, c.tag(head)
	return true
}

// weekday tells whether a name is a day of the week: it opens a phrase of its own ("told the Post Tuesday").
func weekday(w string) bool { return len(w) >= 6 && len(w) <= 9 && w[len(w)-3:] == "day" }

// group reads a verb with its helpers at token i into ch. It tells whether there is one.
func (c *chunker) group(ch *Chunk, i int32) bool {
	t := c.tag(i)
	if !Verbal.Has(t) && t != To {
		return false
	}
	ch.Tag = t
	ch.Head = i
	j := i + 1
	for k := i; ; {
		if t := c.tag(k); t != Modal && t != Aux && t != AuxBase && t != To {
			break
		}
		n := k + 1
		for n < k+4 && c.tag(n) == Adv {
			n++
		}
		if t := c.tag(n); t != AuxBase && t != Verb && t != Part && t != Ger && !(t == Pres && (c.tag(k) == Modal || c.tag(k) == To)) {
			break
		}
		k, j, ch.Head = n, n+1, n
	}
	if ch.Head > i && t != To && t != AuxBase {
		ch.Tag = Modal
		if b := c.tag(ch.Head); b == AuxBase {
			ch.Tag = Aux
		}
	}
	if c.tag(j) == Particle {
		j++
	}
	ch.Last = j
	return true
}

// mark is the kind of a punctuation mark.
func (c *chunker) mark(i int32) uint8 {
	switch c.word(i) {
	case ",":
		return Comma
	case ";", ":":
		return Colon
	case "-", "--", "–", "—", "...", "…":
		return Dash
	case "(", ")", "[", "]":
		return Bracket
	case "\"", "“", "”", "'", "‘", "’", "``", "''", "«", "»", "„":
		return Quote
	}
	return Stop
}
