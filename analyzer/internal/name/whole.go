package name

import "verbatim/analyzer/internal/text"

// whole adds one name without a title.
func (f *finder) whole(us []unit, c *candidate) {
	n := len(us)
	first, last := &us[0], &us[n-1]
	c.first, c.last = first.first, last.last
	for k := range us {
		if us[k].link && c.head >= 0 {
			break
		}
		if us[k].lower&(orghead|orgtail) != 0 && us[k].class&firstName == 0 {
			c.head = us[k].first
		}
	}
	switch {
	case n == 1:
		f.single(first, c)
		return
	case f.follows(us) > 0:
		// University of Texas Arlington | Amneh Jafari
		k := f.follows(us)
		p := *c
		p.first, p.title, p.head, p.kind, p.sure = us[k].first, us[k].first, -1, Person, true
		c.last, c.kind, c.sure = us[k-1].last, Organisation, true
		f.nested(us[:k], false)
		f.add(c)
		f.person(us[k:], &p)
		return
	case f.partners(us):
		c.kind, c.sure = Organisation, true
	case first.class&firstName != 0 && !f.bodied(us) && first.class&(country|region) == 0 && f.ordinaries(us) < 2:
		c.kind, c.sure = Person, true
		f.person(us, c)
		return
	case last.lower&(orghead|orgtail) != 0 || f.headOf(us, orghead):
		c.kind, c.sure = Organisation, true
		f.nested(us, false)
	case last.lower&placehead != 0 && !last.link || f.headOf(us, placehead):
		c.kind, c.sure = Place, true
		if last.class&surname != 0 && n == 2 {
			c.sure = false
		}
		f.nested(us, false)
	case first.lower&placelead != 0 && !f.unlike(us[1:]):
		c.kind, c.sure = Place, last.class&place != 0 || first.lower&common == 0
	case last.class&(thing|calendar) != 0 && last.class&(surname|firstName) == 0 || f.thingOf(us):
		f.nested(us, true)
		return
	case first.class&(place|demonym|organisation) != 0:
		// US team | Barack Obama; Russian Vladimir Putin
		rest := us[1:]
		if rest[0].class&firstName != 0 && len(rest) > 1 {
			f.nested(us[:1], true)
			c.first, c.title = rest[0].first, first.first
			c.kind, c.sure = Person, true
			f.person(rest, c)
			return
		}
		if last.class&place != 0 && first.class&place != 0 && n == 2 {
			f.single(first, &candidate{first: first.first, last: first.last, title: first.first, head: -1, acronym: -1})
			f.single(last, &candidate{first: last.first, last: last.last, title: last.first, head: -1, acronym: -1})
			return
		}
		if first.class&demonym != 0 && first.class&(place|organisation) == 0 && n == 2 && last.class&^demonym == 0 && last.lower&common != 0 {
			return
		}
		c.votes[Organisation]++
		f.nested(us, false)
	default:
		if last.class&surname != 0 || f.initialled(us) {
			c.votes[Person] += 2
		}
		if !f.unlike(us) && n <= 3 {
			c.votes[Person]++
			if f.ordinaries(us) == 0 {
				c.votes[Person]++
			}
		}
	}
	if c.kind == Person {
		f.person(us, c)
		return
	}
	f.add(c)
}

// plural tells whether a unit ends in s.
func (f *finder) plural(u *unit) bool {
	w := f.d.Word(int(u.last - 1))
	return w[len(w)-1] == 's'
}

// partners tells a firm named for several people: "Ernst & Young".
func (f *finder) partners(us []unit) bool {
	for k := 1; k+1 < len(us); k++ {
		if us[k].link && f.d.Word(int(us[k].first)) == "&" {
			return true
		}
	}
	return false
}

// follows is where a person's name begins behind the name of a body, or 0.
func (f *finder) follows(us []unit) int {
	if !f.headOf(us, orghead) && us[0].lower&orghead == 0 {
		headed := false
		for k := 1; k+2 < len(us); k++ {
			headed = headed || us[k].lower&orghead != 0 && us[k].class&firstName == 0
		}
		if !headed {
			return 0
		}
	}
	for k := 2; k+1 < len(us); k++ {
		if us[k].class&firstName != 0 && us[k].class&(place|organisation) == 0 && us[k].lower == 0 && !us[k-1].link &&
			len(us)-k <= 3 && !us[len(us)-1].is(orghead|placehead|orgtail|thing|organisation|demonym) {
			return k
		}
	}
	return 0
}

// bodied tells whether units that begin with a first name are the name of a body or place all the same: "Martin Luther University".
func (f *finder) bodied(us []unit) bool {
	last := &us[len(us)-1]
	if len(us) == 2 && last.lower&orghead == 0 && us[0].class&^(firstName|opens) == 0 && f.plural(last) {
		return false // Joan Rivers; but Franklin Park
	}
	if len(us) == 2 {
		return last.lower&(orghead|orgtail|placehead) != 0 && last.class&surname == 0 && us[1].lower&common == 0 || last.lower&orgtail != 0
	}
	return last.is(orghead|orgtail|placehead|thing) && last.class&surname == 0 || f.headOf(us, orghead|placehead)
}

// headOf tells whether a unit of class c stands before an "of" or "for": "University of Texas Arlington".
func (f *finder) headOf(us []unit, c class) bool {
	for k := 1; k < len(us); k++ {
		if us[k].link {
			if w := f.d.Word(int(us[k].first)); w == "of" || w == "for" || w == "on" {
				return us[k-1].lower&c != 0
			}
		}
	}
	return false
}

// thingOf tells whether a thing stands before an "of": "Day of Action".
func (f *finder) thingOf(us []unit) bool {
	for k := 1; k < len(us); k++ {
		if us[k].link && f.d.Word(int(us[k].first)) == "of" {
			return us[k-1].class&thing != 0
		}
	}
	return false
}

// unlike tells whether the units hold a word that a person's name has not.
func (f *finder) unlike(us []unit) bool {
	for k := range us {
		u := &us[k]
		if u.class&(thing|demonym|organisation) != 0 || u.lower&(orghead|topic|role) != 0 && u.class&(surname|firstName) == 0 || u.lower&common != 0 && u.class&surname == 0 && !u.link ||
			u.link && !f.particle(int(u.first)) && !f.hyphen(int(u.first)) {
			return true
		}
		if f.acronym(int(u.first)) && u.last-u.first == 1 {
			return true
		}
		if !u.link && u.class == 0 && f.stands(int(u.first)) {
			return true
		}
	}
	return false
}

// ordinaries is how many of the units are English words and no names.
func (f *finder) ordinaries(us []unit) int {
	n := 0
	for k := range us {
		if !us[k].link && us[k].last-us[k].first == 1 && f.d.Tokens[us[k].first].End-f.d.Tokens[us[k].first].Start > 1 && f.ordinary(int(us[k].first)) {
			n++
		}
	}
	return n
}

// initialled tells whether a single letter stands between words: "John Q Public".
func (f *finder) initialled(us []unit) bool {
	for k := 0; k+1 < len(us); k++ {
		t := &f.d.Tokens[us[k].first]
		if t.End-t.Start == 1 && t.Upper {
			return true
		}
	}
	return false
}

// single adds a name of one unit.
func (f *finder) single(u *unit, c *candidate) {
	switch {
	case f.d.Tokens[u.first].End-f.d.Tokens[u.first].Start == 1:
		return
	case u.class&calendar != 0 && u.class&(firstName|surname) != 0 && !f.dated(int(u.first)):
		c.weak = true // May, April: people only if they are named in full somewhere
	case u.class&calendar != 0 && u.class&(firstName|surname) != 0:
		return
	case u.class&thing != 0 && u.class&(place|organisation|firstName|surname) == 0:
		return
	case u.class&calendar != 0 && u.class&(firstName|surname) == 0 || u.lower&calendar != 0:
		return
	case u.class&dotted != 0 && u.class&(place|organisation|firstName) == 0 && (u.last-u.first < 2 || f.words[c.first].lower&common != 0 && c.first == int32(f.from)):
		return
	case u.class&(demonym|people) != 0 && u.class&(place|organisation|surname) == 0:
		return
	case f.demonyms(u):
		return
	case u.class&(place|dotted) != 0 && u.class&organisation == 0:
		c.kind = Place
		c.sure = u.class&(firstName|surname) == 0
		if u.class&surname != 0 {
			c.votes[Place]++
		}
	case u.class&organisation != 0 && u.class&place == 0:
		c.kind = Organisation
		c.sure = u.class&(firstName|surname) == 0
	case u.class&organisation != 0:
		c.kind = Organisation
	case u.class&(firstName|surname) != 0:
		c.votes[Person]++
		if u.class&surname != 0 {
			c.votes[Person]++
		}
		c.gender = u.class & firstName
	case u.lower&(honorific|role|common) != 0:
		return
	case u.lower&(orghead|placehead) != 0:
		if c.weak || f.opens(int(u.first)) || f.stands(int(u.first)) {
			return
		}
		c.votes[Organisation]++
	case u.class == 0 && f.ordinary(int(u.first)) && f.headlined(int(u.first)):
		return
	case f.acronym(int(u.first)) && !f.digits(int(u.first)):
		c.votes[Organisation] += 2
	}
	if (c.kind != Unknown || c.votes != [4]int8{}) && u.lower&common != 0 && f.opens(int(u.first)) {
		return
	}
	f.add(c)
}

// headlined tells whether a "The" that begins a sentence stands before token i: its capital may be the headline's.
func (f *finder) headlined(i int) bool {
	return i > f.from && f.opens(i-1) && f.d.Word(i-1) == "The"
}

// dated tells whether the month at token i stands in a date.
func (f *finder) dated(i int) bool {
	if i+1 < len(f.d.Tokens) && f.d.Tokens[i+1].Class == text.Number {
		return true
	}
	if i == 0 {
		return false
	}
	if f.d.Tokens[i-1].Class == text.Number {
		return true
	}
	switch f.d.Word(i - 1) {
	case "in", "In", "since", "Since", "until", "last", "Last", "next", "this", "late", "early", "mid", "by", "of", "through", "between", "during":
		return true
	}
	return false
}

// demonyms tells whether a unit is the plural of a demonym: "Americans".
func (f *finder) demonyms(u *unit) bool {
	s := f.d.Text[f.d.Tokens[u.first].Start:f.bare(int(u.last-1))]
	if len(s) < 4 || s[len(s)-1] != 's' {
		return false
	}
	s = s[:len(s)-1]
	k := f.known.find(hash(s))
	return k >= 0 && f.known.entries[k].class&demonym != 0
}
