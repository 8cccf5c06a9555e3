package name

import "verbatim/analyzer/internal/text"

// link is how many tokens at j join the run that began at i to more capitals: "of the", "de", "and".
func (f *finder) link(i, j, last int) int {
	if f.d.Tokens[j].Class != text.Word || f.d.Tokens[j].Upper || j+1 >= last {
		return 0
	}
	left := f.words[j-1]
	switch w := f.d.Word(j); w {
	case "of", "for", "on", "in", "to":
		n := 1
		if j+2 < last && f.d.Word(j+1) == "the" {
			n = 2
		}
		if !f.capital(j+n) || f.words[j+n].class&calendar != 0 {
			return 0
		}
		headed := left.lower&(orghead|placehead) != 0
		switch w {
		case "of":
			switch {
			case f.phrase(i, j+n+1, last):
				return n
			case headed || f.headedIn(i, j):
				return n
			case f.words[i].class&firstName != 0 && j-i > 1:
				return 0
			case left.lower&role != 0:
				return f.toName(j+n, last, n)
			case left.class&(place|firstName|surname|demonym|people) != 0 || left.lower&(common|honorific) != 0:
				return 0
			case left.lower&topic != 0 || left.class&thing != 0:
				return 0
			}
			if j-i == 1 && f.opens(i) || f.acronym(j-1) || !f.ordinary(j-1) {
				return 0
			}
			return n // Daughters of the American Revolution, but Orin Kramer | of Boston Provident
		case "to":
			if left.lower&role != 0 {
				return f.toName(j+n, last, n)
			}
			return 0
		case "in":
			return 0
		default:
			if f.words[j+n].class&firstName != 0 && f.words[j+n].lower == 0 && f.words[j+n].class&^(firstName|surname|opens) == 0 {
				return 0 // the Republican Party | for Hillary Clinton
			}
			if (headed || f.headedIn(i, j)) && !f.acronym(j-1) {
				return n
			}
			if w == "for" && left.lower&role != 0 {
				return f.toName(j+n, last, n)
			}
		}
	case "and":
		if !f.capital(j + 1) {
			return 0
		}
		if f.phrase(i, j+2, last) {
			return 1
		}
		// "Department of Health and Human Services", "Food and Drug Administration"
		if left.lower&topic != 0 && (f.words[j+1].lower&topic != 0 || f.words[j+1].lower&orghead != 0) && (j-i > 1 || f.headed(j+1, last)) {
			return 1
		}
	default:
		if f.particle(j) && (!f.nouns || left.class&firstName != 0) && left.class&(calendar|common) == 0 && f.words[j-1].lower&common == 0 {
			n := 1
			if j+2 < last && f.particle(j+1) && !f.d.Tokens[j+1].Upper {
				n = 2
			}
			if f.capital(j + n) {
				return n
			}
		}
	}
	return 0
}

// toName is n when the capitals that begin at token k end in a person's name: "Minister of Education Stefania Giannini".
func (f *finder) toName(k, last, n int) int {
	for m := k; m < last && m < k+6; m++ {
		if f.capital(m) {
			if m > k && f.words[m].class&firstName != 0 && m+1 < last && f.capital(m+1) && f.words[m].lower&(topic|placehead) == 0 {
				return n
			}
			continue
		}
		if w := f.d.Word(m); w != "and" && w != "&" && w != "." {
			break
		}
	}
	return 0
}

// headed tells whether the capitals at token k end in a noun that makes a body.
func (f *finder) headed(k, last int) bool {
	for ; k < last && f.capital(k); k++ {
		if f.words[k].lower&orghead != 0 {
			return true
		}
	}
	return false
}

// headedIn tells whether a noun that makes a body stands among the tokens i:j.
func (f *finder) headedIn(i, j int) bool {
	for ; i < j; i++ {
		if f.words[i].lower&orghead != 0 && f.words[i].class&(firstName|surname) == 0 {
			return true
		}
	}
	return false
}

// phrase tells whether a known name of several words begins in the run at i and covers token k-1.
func (f *finder) phrase(i, k, last int) bool {
	for s := k - 2; s >= i && s > k-6; s-- {
		if f.words[s].class&opens == 0 {
			continue
		}
		for e := k; e <= last && e < k+3; e++ {
			if f.entry(s, e) >= 0 {
				return true
			}
		}
	}
	return false
}
