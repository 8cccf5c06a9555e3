package name

import "verbatim/analyzer/report"

// fill writes the mentions and what they say of their entities.
func (f *finder) fill(x *Index) {
	// what stays is counted first: bearers, mentions and names inside names
	bearers, inner, n := 0, 0, 0
	for i := range f.found {
		c := &f.found[i]
		if c.bearer == 0 {
			continue
		}
		b := &f.bearers[c.bearer-1]
		if !b.firm && b.kind == Unknown || c.weak && c.last-c.first == 1 && b.kind != Person && f.stands(int(c.first)) {
			c.bearer = 0
			continue
		}
		n++
		if c.inner {
			inner++
		}
		if b.entity == 0 {
			bearers++
			b.entity = int32(bearers)
		}
	}
	x.Entities, x.room, x.of = sized(x.Entities, bearers), sized(x.room, n), sized(x.of, n-inner)
	clear(x.Entities)
	x.Mentions, x.Inner = x.room[:0:n-inner], x.room[n-inner:n-inner]
	for i := range f.found {
		c := &f.found[i]
		if c.bearer == 0 {
			continue
		}
		b := &f.bearers[c.bearer-1]
		n := b.entity - 1
		ent := &x.Entities[n]
		ent.Kind = b.kind
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
		if ent.Kind == Person && (c.title < c.first || !c.simple || ent.Name == f.d.Slice(sp)) {
			ent.Female = ent.Female || c.gender == female
			ent.Male = ent.Male || c.gender == male
		}
		x.Mentions = append(x.Mentions, m)
	}
	for k := range f.bearers {
		if b := &f.bearers[k]; b.entity != 0 && b.acronym != 0 {
			x.Entities[b.entity-1].Acronym = f.initials(b.acronym - 1)
		}
	}
	f.count(x)
}

// count fills in the mentions of each entity.
func (f *finder) count(x *Index) {
	f.counts = sized(f.counts, len(x.Entities)+1)
	n := f.counts
	clear(n)
	for i := range x.Mentions {
		n[x.Mentions[i].Entity+1]++
	}
	for e := range x.Entities {
		n[e+1] += n[e]
	}
	for e := range x.Entities {
		x.Entities[e].Mentions = x.of[n[e]:n[e]:n[e+1]]
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
