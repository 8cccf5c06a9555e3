package name

import "verbatim/analyzer/report"

// joiner finds the entity of a key: an open hash table over entity numbers.
type joiner []slot

type slot struct {
	key   uint32
	value int32
}

// at is the place of a key: its value, 0 when it is new. Inlined into its callers it would cost 2 KB of download.
//
//go:noinline
func (t joiner) at(key uint32) *int32 {
	key |= 1
	mask := uint32(len(t) - 1)
	s := key >> 1 & mask
	for t[s].key != 0 && t[s].key != key {
		s = (s + 1) & mask
	}
	t[s].key = key
	return &t[s].value
}

// join gives each candidate its entity and its kind.
func (f *finder) join() *Index {
	x := &Index{}
	n := len(f.found)
	if n == 0 {
		return x
	}
	size := 16
	for size < 4*n {
		size *= 2 // no table takes more than three keys a candidate
	}
	tables := make(joiner, 5*size)
	names, surnames, recent, holders, given := tables[:size], tables[size:2*size], tables[2*size:3*size], tables[3*size:4*size], tables[4*size:]
	entity := make([]int32, n) // 0: none yet, else number + 1
	votes := make([][4]int16, 0, n)
	firm := make([]bool, 0, n)
	genders := make([]class, 0, n) // of a surname alone: what its titles say, Mr. and Mrs.
	x.Entities = make([]Entity, 0, n/2+1)
	number := func(key uint32) int32 {
		p := names.at(key)
		if *p == 0 {
			x.Entities = append(x.Entities, Entity{})
			votes, firm, genders = append(votes, [4]int16{}), append(firm, false), append(genders, 0)
			*p = int32(len(x.Entities))
		}
		return *p
	}
	// names that say what they are, and names of several words
	for i := range f.found {
		c := &f.found[i]
		if c.bare {
			continue
		}
		e := number(f.key(c))
		entity[i] = e
		if c.sure {
			votes[e-1][c.kind] += 4
		} else if c.kind != Unknown {
			votes[e-1][c.kind] += 2
		}
		for k, v := range c.votes {
			votes[e-1][k] += int16(v)
		}
		if c.title < c.first {
			votes[e-1][Person] += 2
		}
		if c.title < c.first || !f.simple(c) {
			genders[e-1] |= c.gender
		}
		if !c.weak {
			firm[e-1] = true
		}
	}
	for e := range x.Entities {
		x.Entities[e].Kind = decide(votes[e])
	}
	f.surnamed(x, entity, given)
	f.teams(x, entity)
	// surnames of people in full
	for i := range f.found {
		c := &f.found[i]
		if e := entity[i]; e != 0 && x.Entities[e-1].Kind == Person && !f.simple(c) {
			key := f.lastKey(c)
			for _, key := range [...]uint32{key, key ^ uint32(c.gender), f.firstKey(c)} {
				if p := surnames.at(key); *p == 0 {
					*p = e
				}
			}
		}
	}
	seen := make([]int32, len(x.Entities)) // mentions so far
	for i := range f.found {
		c := &f.found[i]
		e := entity[i]
		if c.bare {
			entity[i] = *holders.at(c.called)
			continue
		}
		if !f.simple(c) {
			if x.Entities[e-1].Kind == Person {
				seen[e-1]++
				key := f.lastKey(c)
				// one mention of Chelsea Clinton does not take the name from Hillary Clinton
				if p := recent.at(key); *p == 0 || 3*seen[e-1] >= seen[*p-1] {
					*p = e
				}
				if c.gender != 0 {
					*recent.at(key ^ uint32(c.gender)) = e
				}
				*recent.at(f.firstKey(c)) = e
				if c.called != 0 {
					*holders.at(c.called) = e
				}
			}
			continue
		}
		if k := x.Entities[e-1].Kind; k == Person || k == Unknown || !c.sure && (c.kind == Unknown || votes[e-1][Person] > 0) {
			// Mrs. Clinton is not Bill; where the text says Mr. Obama, Obama is not Michelle
			key, g := f.lastKey(c), genders[e-1]
			if c.title < c.first && c.gender != 0 {
				g = c.gender
			}
			p := int32(0)
			if g != 0 && g != firstName {
				if p = *recent.at(key ^ uint32(g)); p == 0 {
					p = *surnames.at(key ^ uint32(g))
				}
			}
			if p == 0 {
				if p = *recent.at(key); p == 0 {
					p = *surnames.at(key)
				}
				if p != 0 && g&genders[p-1] == 0 && g != 0 && genders[p-1] != 0 {
					p = 0
				}
			}
			if p != 0 {
				entity[i] = p
			}
			seen[entity[i]-1]++
		}
		if c.called != 0 {
			*holders.at(c.called) = entity[i]
		}
	}
	f.acronyms(x, entity, given)
	f.fill(x, entity, firm)
	return x
}

// surnamed makes people of names of several words whose last word stands with a title elsewhere: "Lajos Kosa", later
// "Mr. Kosa". It leaves the table empty.
func (f *finder) surnamed(x *Index, entity []int32, table joiner) {
	for i := range f.found {
		if c := &f.found[i]; entity[i] != 0 && c.kind == Person && c.sure && c.title < c.first && c.last-c.first == 1 {
			*table.at(f.lastKey(c)) = 1
		}
	}
	for i := range f.found {
		if c := &f.found[i]; entity[i] != 0 && c.last-c.first > 1 && x.Entities[entity[i]-1].Kind == Unknown && *table.at(f.lastKey(c)) == 1 {
			x.Entities[entity[i]-1].Kind = Person
		}
	}
	clear(table)
}

// decide picks the kind with most evidence; Unknown below two.
func decide(v [4]int16) Kind {
	best, kind := int16(1), Unknown
	for _, k := range [...]Kind{Person, Organisation, Place} {
		if v[k] > best {
			best, kind = v[k], k
		}
	}
	return kind
}

// key is the hash of a bare name, of its main form when it is another name of a known one.
func (f *finder) key(c *candidate) uint32 {
	s := f.span(c.first, c.last)
	t := f.d.Text[s.Start:s.End]
	h := hash(t)
	if shouts(t) && f.known.find(h) < 0 {
		h = calm(t) // WASHINGTON
	}
	if k := f.known.find(h); k >= 0 && f.known.entries[k].same >= 0 {
		return f.known.entries[f.known.entries[k].same].hash
	}
	return h
}

// lastKey is the hash of the last word of a name with the words that hyphens join to it.
func (f *finder) lastKey(c *candidate) uint32 {
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
	return hash(f.d.Text[f.d.Tokens[c.first].Start:f.d.Tokens[c.first].End])
}

// acronyms joins initials to the name that they abbreviate.
func (f *finder) acronyms(x *Index, entity []int32, given joiner) {
	for i := range f.found {
		c := &f.found[i]
		if c.bare || x.Entities[entity[i]-1].Kind != Organisation || c.last-c.first < 2 {
			continue
		}
		if c.acronym >= 0 {
			t := &f.d.Tokens[c.acronym]
			w := f.d.Text[t.Start:f.bare(int(c.acronym))]
			x.Entities[entity[i]-1].Acronym = w
			*given.at(hash(w)) = entity[i]
			continue
		}
		h, n := uint32(offset), 0
		for k := c.first; k < c.last; k++ {
			if t := &f.d.Tokens[k]; t.Upper {
				h, n = (h^uint32(f.d.Text[t.Start]))*prime, n+1
			}
		}
		if p := given.at(h); n >= 2 && *p == 0 {
			*p = entity[i]
		}
	}
	for i := range f.found {
		c := &f.found[i]
		if c.bare || c.last-c.first > 2 || !f.acronym(int(c.first)) {
			continue
		}
		k := x.Entities[entity[i]-1].Kind
		if e := *given.at(f.key(c)); e != 0 && e != entity[i] && (k == Unknown || k == Organisation) {
			entity[i] = e
			x.Entities[e-1].Acronym = f.d.Text[f.d.Tokens[c.first].Start:f.bare(int(c.first))]
		}
	}
}

// fill writes the mentions and what they say of their entities.
func (f *finder) fill(x *Index, entity []int32, firm []bool) {
	renumber := make([]int32, len(x.Entities))
	old := x.Entities
	x.Entities = make([]Entity, 0, len(old))
	x.Mentions = make([]Mention, 0, len(f.found))
	number := func(e int32) int32 {
		if renumber[e] == 0 {
			x.Entities = append(x.Entities, old[e])
			renumber[e] = int32(len(x.Entities))
		}
		return renumber[e] - 1
	}
	for i := range f.found {
		c := &f.found[i]
		e := entity[i] - 1
		if e < 0 || !firm[e] && old[e].Kind == Unknown {
			continue
		}
		if c.weak && f.stands(int(c.first)) && c.last-c.first == 1 && old[e].Kind != Person {
			continue
		}
		n := number(e)
		ent := &x.Entities[n]
		sp := f.span(c.first, c.last)
		m := Mention{Span: sp, First: c.first, Last: c.last, Entity: n}
		m.Full = report.Span{Start: int(f.d.Tokens[c.title].Start), End: int(max(c.end, int32(sp.End)))}
		if c.inner {
			m.Full = sp
			if ent.Name == "" {
				ent.Name = f.d.Slice(sp)
			}
			x.Inner = append(x.Inner, m)
			continue
		}
		if ent.Kind != Person || c.apart {
			m.Full.Start = sp.Start
		}
		if n := len(x.Mentions); n > 0 {
			f.widen(x, &m, &x.Mentions[n-1])
		}
		if c.bare {
			x.Mentions = append(x.Mentions, m)
			continue
		}
		if name := f.d.Slice(sp); (len(name) > len(ent.Name) || shouts(ent.Name) && len(name) == len(ent.Name)) && !(f.acronym(int(c.first)) && ent.Name != "") {
			ent.Name = name
		}
		if ent.Title == "" && c.title < c.first && ent.Kind == Person {
			ent.Title = f.d.Text[f.d.Tokens[c.title].Start:f.d.Tokens[c.first-1].End]
		}
		if ent.Head == "" && c.head >= 0 && ent.Kind != Person {
			ent.Head = f.d.Word(int(c.head))
		}
		if ent.Kind == Person && (c.title < c.first || !f.simple(c) || ent.Name == f.d.Slice(sp)) {
			ent.Female = ent.Female || c.gender == female
			ent.Male = ent.Male || c.gender == male
		}
		x.Mentions = append(x.Mentions, m)
	}
	x.count()
}

// count fills in the mentions of each entity.
func (x *Index) count() {
	n := make([]int32, len(x.Entities)+1)
	for i := range x.Mentions {
		n[x.Mentions[i].Entity+1]++
	}
	for e := range x.Entities {
		n[e+1] += n[e]
	}
	all := make([]int32, len(x.Mentions))
	for e := range x.Entities {
		x.Entities[e].Mentions = all[n[e]:n[e]:n[e+1]]
	}
	for i := range x.Mentions {
		e := &x.Entities[x.Mentions[i].Entity]
		e.Mentions = append(e.Mentions, int32(i))
	}
}

// widen takes the possessor into a person's mention, "Korea's Kim Shin-Wook", and the wider place into the one before:
// "Irving, Texas".
func (f *finder) widen(x *Index, m, before *Mention) {
	k := x.Entities[before.Entity].Kind
	switch x.Entities[m.Entity].Kind {
	case Person:
		if (k == Place || k == Organisation) && before.Full.End > before.Span.End && m.Full.Start-before.Full.End == 1 {
			m.Full.Start = before.Full.Start
		}
	case Place:
		if k == Place && int(before.Last)+1 == int(m.First) && before.Span.End == before.Full.End && f.d.Word(int(before.Last)) == "," &&
			f.words[m.First].class&(region|country|dotted) != 0 && f.words[before.First].class&(country|region|placelead) == 0 && f.words[before.First].lower&placelead == 0 {
			before.Full.End = m.Full.End
		}
	}
}
