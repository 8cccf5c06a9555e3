package text

import "strings"

// longestCredit is the length in bytes of the longest paragraph that may end in the credit of a picture.
const longestCredit = 500

// credits finds where the credits of the paragraph begin: they are sentences of their own, stop or not. It tells
// whether there are any, be it at the start of the paragraph: then it is the text of a picture.
//
//	credit: The harbour at dawn Image: Northport Gazette.
func (c *cutter) credits() (caption bool) {
	c.tags = c.tags[:0]
	if c.b-c.a > longestCredit || len(c.l.Credits) == 0 {
		return false
	}
	s := c.s
	for i := c.a; ; i++ {
		k := strings.IndexByte(s[i:c.b], ':')
		if k < 0 {
			return caption
		}
		i += k
		from := i
		for from > c.a && i-from < 24 && isLetter(rune(s[from-1])) {
			from--
		}
		if from == i || !isUpper(rune(s[from])) || i+1 < c.b && s[i+1] != ' ' {
			continue
		}
		if c.words.get(s[from:i])&credits == 0 {
			continue
		}
		caption = true
		if from > c.a && s[from-1] == ' ' {
			c.tags = append(c.tags, from)
		}
	}
}

// signature tells whether what follows a sentence signs it: a name, mostly after a dash, up to the end of the paragraph.
//
//	signature: “It is a long game.” — Anna Lindqvist
func (c *cutter) signature(i int) bool {
	if c.b-i > 100 {
		return false
	}
	r, w := runeAt(c.s, i)
	dashed := isDash(r)
	if dashed {
		i += w
		for i < c.b && (c.s[i] == '-' || c.s[i] == ' ') {
			i++
		}
	}
	words := 0
	for i < c.b { // nothing but capitalised words
		if r, _ := runeAt(c.s, i); !isUpper(r) {
			return false
		}
		for i < c.b && c.s[i] != ' ' {
			if b := c.s[i]; b == '?' || b == '!' || b == ',' || b == ':' || b == '"' || b == '.' && !dashed {
				return false
			}
			i++
		}
		i++
		words++
	}
	// without a dash only a pull quote is signed: a long sentence that is the paragraph's only one
	return dashed || words >= 2 && words <= 3 && c.from == c.a && i-c.a > 80
}

// replied tells whether a name and a verb of saying follow a quotation that ends with a question or
// exclamation mark: they belong to its sentence.
//
//	reply: “Is it fair?” Mr. Lind asked.
func (c *cutter) replied(f follower) bool {
	if len(c.l.Replies) == 0 || c.starter(f.word) {
		return false
	}
	i := f.end
	for n := 0; n < 5; n++ {
		for i < c.b && (c.s[i] == ' ' || c.s[i] == '.') {
			i++
		}
		from := i
		for i < c.b && i-from < 24 {
			r, w := runeAt(c.s, i)
			if !isLetter(r) && r != '-' && r != '\'' && r != '’' {
				break
			}
			i += w
		}
		if from == i {
			return false
		}
		if r, _ := runeAt(c.s, from); !isUpper(r) {
			return c.words.get(c.s[from:i])&replies != 0
		}
	}
	return false
}
