package dedup

// maxTail is the longest end of a copy that is compared letter by letter with what the source has there.
const maxTail = 32

// tail is how much of the source at j the last left letters of the copy at i stand for, 0 when they are
// nothing like it (Sellers 1980: the end in the source is free).
func (al *aligner) tail(i, j, left, leftJ, dir int) int {
	if left > maxTail || leftJ <= 0 {
		return 0
	}
	wide := min(leftJ, left+left/4+2)
	al.budget -= left * wide
	if dir < 0 {
		i, j = i-1, j-1
	}
	for u := range left {
		al.seats[al.letters[i+dir*u]] |= 1 << u
	}
	c, best, least := newColumn(left), 0, left
	for k := 1; k <= wide; k++ {
		cost := c.next(al.seats[al.letters[j]])
		if cost < least || cost == least && k <= left {
			best, least = k, cost
		}
		j += dir
	}
	for u := range left {
		al.seats[al.letters[i+dir*u]] = 0
	}
	if 2*least > left {
		return 0
	}
	return best
}

// column is one column of the table of edit distances between the letters in seats, 64 at most, and those of a
// text up to some place: a bit for each row that is more, or less, than the one above (Myers 1999, as Hyyrö 2003
// has it).
type column struct {
	more, less uint64
	last       uint64 // the bit of the last row
	cost       int    // what stands there
}

func newColumn(rows int) column {
	return column{more: ^uint64(0), last: 1 << ((rows - 1) & 63), cost: rows}
}

// next goes on to the next letter of the text, which stands at those places, and gives the distance up to it.
func (c *column) next(places uint64) int {
	x := places | c.less
	d := (c.more + x&c.more) ^ c.more | x
	less, more := c.more&d, c.less|^(c.more|d)
	if more&c.last != 0 {
		c.cost++
	} else if less&c.last != 0 {
		c.cost--
	}
	more, less = more<<1|1, less<<1
	c.more, c.less = less|^(d|more), d&more
	return c.cost
}

// distance is how many letters have to be changed to make one of a and b the other (Levenshtein 1965), for
// words; the length of the longer one for long passages.
func (al *aligner) distance(a, b []byte) int {
	const most = 128
	if len(a) > most || len(b) > most {
		return max(len(a), len(b))
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return len(b)
	}
	if len(a) <= 64 {
		for u := range a {
			al.seats[a[u]] |= 1 << (u & 63)
		}
		c := newColumn(len(a))
		for _, x := range b {
			c.next(al.seats[x])
		}
		for _, x := range a {
			al.seats[x] = 0
		}
		return c.cost
	}
	return table(a, b)
}

// table is the distance by the table of all beginnings of both, for more letters than a column has.
func table(a, b []byte) int {
	var row [129]int
	for k := range len(b) + 1 {
		row[k] = k
	}
	for u := range a {
		diagonal := row[0]
		row[0] = u + 1
		for k := range b {
			cost := diagonal
			if a[u] != b[k] {
				cost++
			}
			diagonal = row[k+1]
			row[k+1] = min(cost, diagonal+1, row[k]+1)
		}
	}
	return row[len(b)]
}
