package name

import "verbatim/analyzer/internal/text"

// add takes a candidate in, with the evidence of what stands around it.
func (f *finder) add(c *candidate) {
	// "Springfield, Ill." ends with the stop of its abbreviation; a lone full stop is no name
	i, j := int(c.first), int(c.last)
	c.end = f.possessed(j - 1)
	if c.kind != Place && f.roman(i) && j == i+1 || f.nouns && !f.vouched(c) {
		return
	}
	if f.bodily(c, j) {
		if c.kind == Place || c.kind == Person || c.votes[Person] > 0 || c.kind == Unknown && j == i+1 && !f.acronym(i) {
			// the Trump administration: a body of its own, that names a person inside
			in := *c
			in.inner = true
			f.before(&in, i)
			f.found = append(f.found, in)
			c.head, c.last, c.kind, c.sure, c.weak, c.title = int32(j), int32(j+1), Organisation, true, false, c.first
			c.end = f.possessed(j)
			f.found = append(f.found, *c)
			return
		}
		// the Scientology organization: the same body
		c.votes[Organisation] += 3
		c.end = f.possessed(j)
	}
	if c.kind == Unknown || !c.sure {
		f.before(c, i)
		f.after(c, j)
	}
	if j < len(f.d.Tokens) && f.d.Text[f.d.Tokens[j].Start] == '(' {
		f.brackets(c, j)
	}
	if (c.kind == Person || c.kind == Unknown) && c.title == c.first && i > f.from && !f.d.Tokens[i-1].Upper && f.d.Tokens[i-1].Class == text.Word {
		f.described(c)
	}
	f.found = append(f.found, *c)
}

// vouched tells whether more than the capital speaks for a name: the gazetteer, a title, initials.
func (f *finder) vouched(c *candidate) bool {
	if c.bare || c.title < c.first {
		return true
	}
	for i := int(c.first); i < int(c.last); i++ {
		if f.words[i].class&(firstName|surname|place|organisation) != 0 || f.d.Tokens[i].Class == text.Word && f.acronym(i) {
			return true
		}
	}
	return f.entry(int(c.first), int(c.last)) >= 0
}

// bodily tells whether a small noun behind a name makes it a body: "the M5S party".
func (f *finder) bodily(c *candidate, j int) bool {
	return j < len(f.d.Tokens) && !c.bare && !c.inner && c.title == c.first && !f.d.Tokens[j].Upper && f.d.Tokens[j].Class == text.Word &&
		c.end == f.d.Tokens[j-1].End && f.bare(j-1) == c.end && f.spaced(j) && f.lower(j)&bodynoun != 0
}

// roman tells whether token i is a number in Roman figures of two letters and more.
func (f *finder) roman(i int) bool {
	w := f.d.Word(i)
	for k := 0; k < len(w); k++ {
		if c := w[k]; c != 'I' && c != 'V' && c != 'X' {
			return false
		}
	}
	return len(w) > 1
}

// before weighs the word before token i.
func (f *finder) before(c *candidate, i int) {
	if i <= f.from {
		return
	}
	switch f.d.Word(i - 1) {
	case "in", "In":
		if f.inner(i) {
			return // in iTunes, in LinkedIn
		}
		c.votes[Place] += 2
		c.votes[Person]--
	case "at", "from", "near", "across", "outside", "around", "throughout", "At", "From", "Near", "Across":
		c.votes[Place]++
	case "the", "The":
		c.votes[Organisation]++
		c.votes[Person] -= 3
	case "by", "with", "said", "says", "told", "and":
		c.votes[Person]++
	}
	// the city of X
	if i >= 2 && f.d.Word(i-1) == "of" && f.lower(i-2)&placehead != 0 {
		c.votes[Place] += 3
	}
}

// inner tells whether token i is a brand by its looks: a capital inside, behind a small letter.
func (f *finder) inner(i int) bool {
	w := f.d.Word(i)
	for k := 1; k < len(w); k++ {
		if w[k]-'A' < 26 && w[k-1]-'a' < 26 {
			return w[:k] != "Mc" && w[:k] != "Mac" // McAllen
		}
	}
	return false
}

// after weighs the words behind token j-1.
func (f *finder) after(c *candidate, j int) {
	if j >= len(f.d.Tokens) {
		return
	}
	w := f.d.Word(j)
	if w == "," && j+1 < len(f.d.Tokens) {
		n := &f.d.Tokens[j+1]
		switch {
		case n.Class == text.Number && n.End-n.Start <= 2 && j+2 < len(f.d.Tokens) && f.d.Word(j+2) == ",":
			c.votes[Person] += 3 // Montalvo, 19,
		case n.Upper && f.words[j+1].class&(region|country) != 0:
			c.votes[Place] += 3 // Irving, Texas; BAAR, Switzerland
		case !n.Upper && (f.d.Word(j+1) == "who" || f.d.Word(j+1) == "whose"):
			c.votes[Person] += 2
		}
		return
	}
	if f.d.Tokens[j].Class == text.Word && !f.d.Tokens[j].Upper {
		switch w {
		case "said", "says", "told", "added", "asked", "replied", "wrote", "tweeted", "stated", "commented", "explained", "recalled", "argued", "insisted", "testified", "joked", "thinks", "believes", "died", "smiled", "who":
			c.votes[Person]++
		}
	}
}

// brackets reads the initials given behind a name: "Movimento 5 Stelle (M5S)".
func (f *finder) brackets(c *candidate, j int) {
	if j+2 < len(f.d.Tokens) && f.d.Word(j) == "(" && f.d.Word(j+2) == ")" && f.acronym(j+1) && j-int(c.first) > 1 {
		c.acronym = int32(j + 1)
		if c.kind == Unknown {
			c.votes[Organisation] += 2
		}
	}
}

// described looks for a role in lower case right before a name, behind a small word: "musician Tiziano Lugli", "team member Rodaba Noori".
func (f *finder) described(c *candidate) {
	i := int(c.first) - 1
	if f.lower(i)&role == 0 {
		return
	}
	if c.kind == Unknown {
		c.votes[Person] += 3
	}
	_, c.called, _ = hashes(f.d.Word(i))
	// prime minister, chief executive
	if i-1 >= f.from && f.pair(i-1, i+1) {
		i--
	}
	c.title = int32(i)
	// Facebook creator, Texas student, 22-year-old
	for i--; i >= f.from; i-- {
		t := &f.d.Tokens[i]
		if f.hyphen(i) && i-1 >= f.from {
			i--
			c.title = int32(i)
			continue
		}
		if t.Class != text.Word || !t.Upper && !f.modifier(i) || t.Upper && (f.words[i].lower&common != 0 && f.words[i].lower&modifier == 0 || f.bare(i) < t.End) {
			break
		}
		c.title = int32(i)
	}
	if n := len(f.found); n > 0 && f.found[n-1].last > c.title && !f.found[n-1].inner {
		c.title = f.found[n-1].first
	}
	for i = int(c.title) - 1; i >= f.from && i > int(c.title)-4 && f.d.Tokens[i].Class == text.Word; i-- {
		switch f.d.Word(i) {
		case "the", "The", "his", "her", "their", "my", "our", "its", "His", "Her", "Their", "My", "Our", "Its", "whose":
			c.apart = true // the match referee | Joel Aguilar
			return
		}
		if f.d.Word(i) == "and" && i > f.from && f.lower(i-1)&role != 0 {
			c.apart = true // academic and professor | Marc Hill
			return
		}
		if f.d.Tokens[i].Upper || !f.ordinary(i) || f.lower(i)&common != 0 {
			return
		}
	}
}

// pair tells whether the tokens i:j are a role of several words in lower case.
func (f *finder) pair(i, j int) bool {
	s := f.d.Text[f.d.Tokens[i].Start:f.d.Tokens[j-1].End]
	k := f.known.find(hash(s))
	return k >= 0 && f.known.entries[k].class&role != 0
}

// modifier tells whether a small word describes a role: "former", "team", "science fiction".
func (f *finder) modifier(i int) bool {
	return f.lower(i)&modifier != 0
}
