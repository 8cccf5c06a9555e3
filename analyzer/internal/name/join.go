package name

// joiner finds the bearer of a key: an open hash table over bearers.
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

// bearer is what the candidates of one name say together, before it is told which of them are mentions.
type bearer struct {
	votes   [4]int16 // for each kind
	kind    Kind
	firm    bool  // stands where a sentence's beginning does not explain its capital
	host    bool  // something happens in it, see teams
	gender  class // of a surname alone: what its titles say, Mr. and Mrs.
	seen    int32 // mentions so far
	acronym int32 // the token of its initials + 1
	entity  int32 // its index in Index.Entities + 1
}

// join gives each candidate its bearer and each bearer its kind.
func (f *finder) join() *Index {
	x := unused.Swap(nil)
	if x == nil {
		x = &Index{}
	}
	x.Mentions, x.Entities, x.Inner = nil, x.Entities[:0], nil
	n := len(f.found)
	if n == 0 {
		return x
	}
	size := 16
	for size < 4*n {
		size *= 2 // no table takes more than three keys a candidate
	}
	f.tables = sized(f.tables, 5*size)
	clear(f.tables)
	tables := f.tables
	names, surnames, recent, holders, given := tables[:size], tables[size:2*size], tables[2*size:3*size], tables[3*size:4*size], tables[4*size:]
	f.bearers = f.bearers[:0]
	// names that say what they are, and names of several words
	for i := range f.found {
		c := &f.found[i]
		if c.bare {
			continue
		}
		p := names.at(f.key(c))
		if *p == 0 {
			f.bearers = append(f.bearers, bearer{})
			*p = int32(len(f.bearers))
		}
		c.bearer, c.simple = *p, f.simple(c)
		b := &f.bearers[c.bearer-1]
		if c.sure {
			b.votes[c.kind] += 4
		} else if c.kind != Unknown {
			b.votes[c.kind] += 2
		}
		for k, v := range c.votes {
			b.votes[k] += int16(v)
		}
		if c.title < c.first {
			b.votes[Person] += 2
		}
		if c.title < c.first || !c.simple {
			b.gender |= c.gender
		}
		b.firm = b.firm || !c.weak
	}
	for k := range f.bearers {
		f.bearers[k].kind = decide(&f.bearers[k].votes)
	}
	f.surnamed(given)
	f.teams()
	// surnames of people in full
	for i := range f.found {
		c := &f.found[i]
		if e := c.bearer; e != 0 && !c.simple && f.bearers[e-1].kind == Person {
			key := f.last(c)
			for _, key := range [...]uint32{key, key ^ uint32(c.gender), f.firstKey(c)} {
				if p := surnames.at(key); *p == 0 {
					*p = e
				}
			}
		}
	}
	for i := range f.found {
		c := &f.found[i]
		if c.bare {
			c.bearer = *holders.at(c.called)
			continue
		}
		b := &f.bearers[c.bearer-1]
		if !c.simple {
			if b.kind == Person {
				b.seen++
				key := f.last(c)
				// one mention of Chelsea Clinton does not take the name from Hillary Clinton
				if p := recent.at(key); *p == 0 || 3*b.seen >= f.bearers[*p-1].seen {
					*p = c.bearer
				}
				if c.gender != 0 {
					*recent.at(key ^ uint32(c.gender)) = c.bearer
				}
				*recent.at(f.firstKey(c)) = c.bearer
				if c.called != 0 {
					*holders.at(c.called) = c.bearer
				}
			}
			continue
		}
		if b.kind == Person || b.kind == Unknown || !c.sure && (c.kind == Unknown || b.votes[Person] > 0) {
			// Mrs. Clinton is not Bill; where the text says Mr. Obama, Obama is not Michelle
			key, g := f.last(c), b.gender
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
				if p != 0 && g != 0 && f.bearers[p-1].gender != 0 && g&f.bearers[p-1].gender == 0 {
					p = 0
				}
			}
			if p != 0 {
				c.bearer = p
			}
			f.bearers[c.bearer-1].seen++
		}
		if c.called != 0 {
			*holders.at(c.called) = c.bearer
		}
	}
	f.acronyms(given)
	f.fill(x)
	return x
}

// surnamed makes people of names of several words whose last word stands with a title elsewhere: "Lajos Kosa", later
// "Mr. Kosa". It leaves the table empty.
func (f *finder) surnamed(table joiner) {
	titled := false
	for i := range f.found {
		if c := &f.found[i]; c.bearer != 0 && c.kind == Person && c.sure && c.title < c.first && c.last-c.first == 1 {
			*table.at(f.last(c)) = 1
			titled = true
		}
	}
	if !titled {
		return
	}
	for i := range f.found {
		if c := &f.found[i]; c.bearer != 0 && c.last-c.first > 1 && f.bearers[c.bearer-1].kind == Unknown && *table.at(f.last(c)) == 1 {
			f.bearers[c.bearer-1].kind = Person
		}
	}
	clear(table)
}

// decide picks the kind with most evidence; Unknown below two.
func decide(v *[4]int16) Kind {
	best, kind := int16(1), Unknown
	for k := Person; k <= Place; k++ {
		if v[k] > best {
			best, kind = v[k], k
		}
	}
	return kind
}

// acronyms joins initials to the name that they abbreviate.
func (f *finder) acronyms(given joiner) {
	for i := range f.found {
		c := &f.found[i]
		if c.bare || c.last-c.first < 2 || f.bearers[c.bearer-1].kind != Organisation {
			continue
		}
		if c.acronym >= 0 {
			f.bearers[c.bearer-1].acronym = c.acronym + 1
			*given.at(hash(f.initials(c.acronym))) = c.bearer
			continue
		}
		h, n := uint32(offset), 0
		for k := c.first; k < c.last; k++ {
			if t := &f.d.Tokens[k]; t.Upper {
				h, n = (h^uint32(f.d.Text[t.Start]))*prime, n+1
			}
		}
		if p := given.at(h); n >= 2 && *p == 0 {
			*p = c.bearer
		}
	}
	for i := range f.found {
		c := &f.found[i]
		if c.bare || c.last-c.first > 2 || !f.acronym(int(c.first)) {
			continue
		}
		k := f.bearers[c.bearer-1].kind
		if e := *given.at(f.key(c)); e != 0 && e != c.bearer && (k == Unknown || k == Organisation) {
			c.bearer = e
			f.bearers[e-1].acronym = c.first + 1
		}
	}
}

// initials is token i as an acronym, without a possessive.
func (f *finder) initials(i int32) string { return f.d.Text[f.d.Tokens[i].Start:f.bare(int(i))] }
