package text

// mark is a run of stops, s[start:end], and what it is worth.
type mark struct {
	start, end int
	strength   strength
}

type strength uint8

const (
	period   strength = iota // one full stop, which may belong to an abbreviation
	ellipsis                 // two stops and more, or "…"
	strong                   // has a mark that ends nothing but sentences
	tightest                 // the same, in a script that puts no space after it
	item                     // no stop at all: the space before an item of an enumeration
)

// markAt reads the run of stops that begins at s[i].
func (c *cutter) markAt(i int) (m mark, ok bool) {
	s := c.s
	if s[i] == ' ' {
		return mark{i, i + 1, item}, c.list.next(s, i+1, c.b)
	}
	if c.leaves(i) {
		return mark{i, i + 1, strong}, true
	}
	dots, m := 0, mark{start: i}
	for i < c.b {
		r, w := runeAt(s, i)
		switch {
		case r == '.' || r == '…':
			dots++
			if r == '…' {
				dots += 2
			}
		case isStop(r):
			if m.strength != tightest {
				m.strength = strong
			}
			if tight(r) {
				m.strength = tightest
			}
		case c.own != 0 && r == rune(c.own):
			m.strength = strong
		case r == ' ' && dots > 0 && m.strength == period && i+1 < c.b && s[i+1] == '.' && (i+2 == c.b || s[i+2] == ' ' || s[i+2] == '.' || atCloser(s, i+2)):
			// ellipsis-spaced: It was . . . a long winter
			dots += 2
		default:
			w = 0
		}
		if w == 0 {
			break
		}
		i += w
	}
	if m.end = i; m.end == m.start {
		return m, false
	}
	if m.strength == period && dots > 1 {
		m.strength = ellipsis
	}
	return m, true
}

// leaves tells a full stop that is followed by an ellipsis of its own, which opens the next sentence.
//
//	ellipsis-opens: met in closed session. . . . The vote was
func (c *cutter) leaves(i int) bool {
	s := c.s
	if s[i] != '.' || i+1 >= c.b || s[i+1] != ' ' || i <= c.from || s[i-1] == ' ' || s[i-1] == '.' {
		return false
	}
	dots, k := 0, i+2
	for k < c.b && dots < 4 {
		if s[k] == '.' {
			dots++
			k++
		} else if r, w := runeAt(s, k); r == '…' {
			dots, k = dots+3, k+w
		} else if r == ' ' && dots > 0 && k+1 < c.b && s[k+1] == '.' {
			k++
		} else {
			break
		}
	}
	if dots != 3 {
		return false
	}
	for k < c.b && s[k] == ' ' {
		k++
	}
	r, _ := runeAt(s, k)
	return k < c.b && isLetter(r)
}
