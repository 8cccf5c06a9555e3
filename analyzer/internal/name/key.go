package name

// key is the hash of a bare name, of its main form when it is another name of a known one.
func (f *finder) key(c *candidate) uint32 {
	if c.last-c.first == 1 && f.looks[c.first]&plain != 0 {
		return f.words[c.first].key
	}
	s := f.span(c.first, c.last)
	t := f.d.Text[s.Start:s.End]
	h := hash(t)
	k := f.known.find(h)
	if k < 0 && shouts(t) {
		h = calm(t) // WASHINGTON
		k = f.known.find(h)
	}
	return f.known.main(k, h)
}

// last is the hash of the last word of a name with the words that hyphens join to it.
func (f *finder) last(c *candidate) uint32 {
	if c.lastKey == 0 {
		c.lastKey = f.lastKey(c)
	}
	return c.lastKey
}

func (f *finder) lastKey(c *candidate) uint32 {
	if c.last-c.first == 1 && f.looks[c.first]&plain != 0 {
		return f.words[c.first].last
	}
	i := int(c.last) - 1
	for i-2 >= int(c.first) && f.hyphen(i-1) && !f.particle(i-2) {
		i -= 2 // Ki-moon, but al-Assad is Assad
	}
	if w := f.d.Word(i); (w == "Jr" || w == "Sr" || w == "." || w == "III" || w == "II") && i > int(c.first)+1 {
		i--
		if f.d.Word(i) == "Jr" {
			i--
		}
	}
	s := f.d.Text[f.d.Tokens[i].Start:f.bare(int(c.last)-1)]
	if shouts(s) {
		return calm(s) // WEISS: of an interview
	}
	return hash(s)
}

// simple tells whether a name is one word, with its particle: "Reyes", "al-Sayid".
func (f *finder) simple(c *candidate) bool {
	return c.last-c.first == 1 || c.last-c.first == 3 && f.hyphen(int(c.first)+1) && f.particle(int(c.first))
}

// firstKey is the hash of the first word of a name.
func (f *finder) firstKey(c *candidate) uint32 {
	if l := f.looks[c.first]; l&plain != 0 && l&shouting == 0 {
		return f.words[c.first].last
	}
	return hash(f.d.Text[f.d.Tokens[c.first].Start:f.d.Tokens[c.first].End])
}
