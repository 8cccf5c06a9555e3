package lang

// Set is a sorted list of words, each followed by a line feed: one string in the program's data, where a slice
// would cost a pointer and a length for each word.
type Set string

// Has tells whether w, in the case of the list, stands in it.
func (s Set) Has(w string) bool {
	_, ok := find(string(s), w)
	return ok
}

// Table is a sorted list of lines: a word, a tab, its value.
type Table string

// Get is the value of w, in the case of the table.
func (t Table) Get(w string) (value string, ok bool) { return find(string(t), w) }

// All yields the entries in order.
func (t Table) All(yield func(key, value string) bool) {
	for at := 0; at < len(t); {
		tab, end := keyEnd(string(t), at), lineEnd(string(t), at)
		if !yield(string(t[at:tab]), string(t[min(tab+1, end):end])) {
			return
		}
		at = end + 1
	}
}

// find searches the lines of s for the key w by bisection: a place in the middle, then back to the start of its
// line. Lines are short, so going back costs a few bytes.
func find(s, w string) (value string, ok bool) {
	lo, hi := 0, len(s)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		for m > lo && s[m-1] != '\n' {
			m--
		}
		i, k := m, 0
		for k < len(w) && s[i] == w[k] && w[k] > '\n' {
			i, k = i+1, k+1
		}
		switch c := s[i]; {
		case k == len(w) && c <= '\n':
			end := lineEnd(s, i)
			return s[min(i+1, end):end], true
		case k == len(w) || c > w[k]:
			hi = m
		default:
			lo = lineEnd(s, i) + 1
		}
	}
	return "", false
}

// keyEnd is the first tab or line feed from i on.
func keyEnd(s string, i int) int {
	for s[i] > '\n' {
		i++
	}
	return i
}

// lineEnd is the first line feed from i on.
func lineEnd(s string, i int) int {
	for s[i] != '\n' {
		i++
	}
	return i
}
