package name

import "verbatim/analyzer/internal/text"

// unit is a part of a run: a known phrase, or one token.
type unit struct {
	first, last  int32 // tokens
	class, lower class
	link         bool // "of", "and", a hyphen: joins its neighbours
}

func (u *unit) is(c class) bool { return (u.class|u.lower)&c != 0 }

// part cuts the run of tokens i:j into title and name and adds what it names.
func (f *finder) part(i, j int, titled bool) {
	weak := false
	for i < j && (titled || f.opens(i)) {
		// the first word of a sentence is no name when it is a common word, or stands in lower case elsewhere
		w := &f.words[i]
		if w.class&firstName != 0 && i+1 < j && f.d.Tokens[i+1].Upper && f.words[i+1].class&^(firstName|surname) == 0 && !f.ordinary(i+1) {
			break // May Lindt will appeal
		}
		if titled && f.ordinary(i) && w.lower&(honorific|role) == 0 && f.knownAt(i, j) <= i+1 {
			i++
			continue
		}
		if w.class&opens != 0 && f.knownAt(i, j) > i+1 {
			break
		}
		if w.lower&common == 0 || w.class&(country|organisation) != 0 && f.acronym(i) {
			weak = w.class&(firstName|place|organisation|surname|demonym) == 0 && w.lower&(honorific|role|orghead) == 0
			if j-i == 1 && weak && f.ordinary(i) {
				return // Hats off to him
			}
			if weak && (f.stands(i) || f.ordinary(i)) && j-i > 1 && f.words[i+1].class&(firstName|country|city|organisation) != 0 {
				i++
				weak = false
				continue
			}
			break
		}
		i++
		if i < j && f.headless(i) {
			return
		}
		titled = false
	}
	if i+1 < j && f.d.Word(i) == "The" {
		i++ // he told The Huffington Post
	}
	if i >= j {
		return
	}
	if i > f.from && f.ordinal(i-1) && f.words[j-1].lower&orghead != 0 {
		i-- // 101st Airborne Division
	}
	if j == i+1 && f.looks[i]&capital != 0 && f.words[i].lower&(role|honorific) == 0 {
		f.alone(i, weak)
		return
	}
	f.cut(i, j)
	f.name(0, len(f.units), weak)
}

// alone adds what token i names by itself, a capitalised word and no title: what cut, name and whole come to.
func (f *finder) alone(i int, weak bool) {
	w := &f.words[i]
	f.units = append(f.units[:0], unit{first: int32(i), last: int32(i + 1), class: w.class &^ opens, lower: w.lower &^ opens})
	c := candidate{first: int32(i), last: int32(i + 1), title: int32(i), head: -1, acronym: -1, weak: weak}
	if w.lower&(orghead|orgtail) != 0 && w.class&firstName == 0 {
		c.head = int32(i)
	}
	f.single(&f.units[0], &c)
}

// headless tells whether token i is a small word: the run has lost its first word.
func (f *finder) headless(i int) bool {
	return !f.capital(i) && f.d.Tokens[i].Class == text.Word && !f.particle(i)
}

// knownAt is where the longest known phrase that begins at token i ends, i when there is none.
func (f *finder) knownAt(i, j int) int {
	if f.words[i].class&opens != 0 {
		for e := min(j, i+6); e > i+1; e-- {
			if k := f.entry(i, e); k >= 0 && f.known.entries[k].class&^opens != 0 {
				return e
			}
		}
	}
	if f.words[i].class&^opens != 0 {
		return i + 1
	}
	return i
}

// lowerAt is where the longest role, title or head that begins at token i ends, and what it is; i when there is none.
func (f *finder) lowerAt(i, j int) (int, class) {
	if f.words[i].lower&opens != 0 {
		for e := min(j, i+4); e > i+1; e-- {
			s := f.d.Text[f.d.Tokens[i].Start:f.bare(e-1)]
			_, low, _ := hashes(s)
			if k := f.known.find(low); k >= 0 {
				if c := f.known.entries[k].class & (role | honorific | orghead | placehead); c != 0 {
					return e, c
				}
			}
		}
	}
	return i, 0
}

// cut fills in the units of the tokens i:j.
func (f *finder) cut(i, j int) {
	f.units = f.units[:0]
	for i < j {
		t := &f.d.Tokens[i]
		u := unit{first: int32(i), last: int32(i + 1)}
		switch e := f.knownAt(i, j); {
		case t.Class != text.Word:
			if w := f.d.Word(i); w == "." && len(f.units) > 0 {
				f.units[len(f.units)-1].last++
				i++
				continue
			}
			if f.hyphen(i) && i+1 < j && len(f.units) > 0 {
				f.units[len(f.units)-1].last += 2
				i += 2
				continue
			}
			u.link = true
		case e > i+1:
			k := f.entry(i, e)
			u.last, u.class = int32(e), f.known.entries[k].class&^alias
		default:
			if r, c := f.lowerAt(i, j); r > i+1 {
				u.last, u.lower = int32(r), c
				break
			}
			u.class, u.lower = f.words[i].class&^opens, f.words[i].lower&^opens
			u.link = !t.Upper && !f.capital(i) && !f.ordinal(i)
		}
		i = int(u.last)
		f.units = append(f.units, u)
	}
}

// name adds what the units a:b name.
func (f *finder) name(a, b int, weak bool) {
	for a < b && f.units[a].link {
		a++
	}
	for b > a && f.units[b-1].link && f.d.Word(int(f.units[b-1].first)) != "." {
		b--
	}
	if a >= b {
		return
	}
	us := f.units[a:b]
	c := candidate{first: us[0].first, last: us[len(us)-1].last, title: us[0].first, head: -1, acronym: -1, weak: weak}
	// a title or role, and a name behind it
	if r := f.titleEnd(us); r > 0 && r < len(us) {
		c.gender = f.titleGender(us[:r])
		f.nested(us[:r], true)
		rest := us[r:]
		c.called = f.roleKey(&us[r-1])
		c.first, c.weak = rest[0].first, false
		if f.body(rest) {
			c.title = c.first
			f.whole(rest, &c)
			return
		}
		c.kind, c.sure = Person, true
		f.person(rest, &c)
		return
	} else if r == len(us) && r > 0 {
		f.nested(us, true)
		if last := &us[r-1]; !weak && !(f.opens(int(us[0].first))) && us[0].first == last.first || len(us) == 1 && last.last-last.first > 1 {
			c.kind, c.bare, c.called, c.first = Person, true, f.roleKey(last), last.first
			c.title = c.first
			f.add(&c)
		}
		return
	}
	f.whole(us, &c)
}

// roleKey is the key of a role, in lower case.
func (f *finder) roleKey(u *unit) uint32 {
	_, low, _ := hashes(f.d.Text[f.d.Tokens[u.first].Start:f.bare(int(u.last-1))])
	return low
}

// titleEnd is how many of the units are title: up to the last role or honorific that a name follows.
func (f *finder) titleEnd(us []unit) int {
	end := 0
	for k := range us {
		u := &us[k]
		if u.lower&(role|honorific) == 0 || u.class&(firstName|surname) != 0 && u.lower&honorific == 0 {
			continue
		}
		if k+1 < len(us) && us[k+1].link {
			// Minister of Education Stefania Giannini
			for m := k + 2; m+1 < len(us); m++ {
				if us[m].class&firstName != 0 && us[m].lower&topic == 0 || us[m-1].class&place != 0 && !us[m].is(orghead|placehead|demonym|place) && !us[m].link {
					return m
				}
			}
			if k > 0 {
				return 0
			}
			continue
		}
		end = k + 1
	}
	if end > 0 && end < len(us) {
		if last := &us[len(us)-1]; last.lower&orghead != 0 && last.class&(surname|firstName) == 0 && us[end-1].lower&honorific == 0 {
			return 0 // Justice Department, Republican Governors Association
		}
		if us[end-1].lower&role != 0 && us[end-1].lower&honorific == 0 && us[len(us)-1].is(orghead|placehead|thing|orgtail) && us[len(us)-1].class&surname == 0 {
			return 0
		}
	}
	return end
}

// body tells whether the units end as a body or place does.
func (f *finder) body(us []unit) bool {
	last := &us[len(us)-1]
	return len(us) > 1 && last.lower&(orghead|orgtail) != 0 && last.class&surname == 0 || f.headOf(us, orghead)
}

// titleGender is what a title says of its bearer: "Mrs", "Queen", "actress".
func (f *finder) titleGender(us []unit) class {
	for k := range us {
		switch f.d.Word(int(us[k].first)) {
		case "Mr", "Sir", "Lord", "King", "Prince", "Father", "Pope", "Imam", "Sheikh", "Duke", "Emperor", "Congressman", "Chairman", "Herr", "Señor", "Monsieur", "Brother", "Bishop", "Archbishop", "Cardinal", "Ayatollah", "Rabbi", "Sultan", "Baron", "Spokesman":
			return male
		case "Mrs", "Ms", "Miss", "Dame", "Lady", "Queen", "Princess", "Sister", "Duchess", "Baroness", "Congresswoman", "Chairwoman", "Frau", "Señora", "Madame", "Spokeswoman", "Empress":
			return female
		}
	}
	return 0
}

// person adds a person's name; what cannot belong to it is left off its end.
func (f *finder) person(us []unit, c *candidate) {
	for len(us) > 2 && us[len(us)-1].class&(calendar|thing) != 0 && us[len(us)-1].class&(firstName|surname) == 0 {
		us = us[:len(us)-1]
	}
	c.last = us[len(us)-1].last
	if g := us[0].class & firstName; g != firstName && c.gender == 0 {
		c.gender = g
	}
	f.add(c)
}

// nested adds the places, and if asked the bodies, named inside a longer name.
func (f *finder) nested(us []unit, bodies bool) {
	for k := range us {
		u := &us[k]
		kind := Unknown
		switch {
		case u.class&place != 0:
			kind = Place
		case u.class&organisation != 0 && bodies:
			kind = Organisation
		}
		if kind != Unknown && u.class&(firstName|surname) == 0 || u.class&city != 0 && u.class&surname == 0 || u.class&(country|region) != 0 {
			f.found = append(f.found, candidate{first: u.first, last: u.last, title: u.first, end: f.bare(int(u.last - 1)), kind: kind, inner: true, head: -1, acronym: -1})
		}
	}
}
