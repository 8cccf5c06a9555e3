package dedup

import "math/bits"

// edit is a place where a copy differs from its source: text[i:i+ni] of the copy stands for text[j:j+nj].
type edit struct{ i, ni, j, nj int }

// alignment lays a copy text[a:b] on a source text[x:y], letter by letter. What lies between two edits is equal.
type alignment struct {
	a, b, x, y int
	matched    int // letters of the copy that stand in the source
	edits      []edit
}

// aligner aligns passages of one text. Its work is bounded: once the budget is spent nothing more aligns.
type aligner struct {
	letters []byte
	budget  int
	edits   []edit // room for the alignment in hand
	table   []uint8
}

// shortGap is the longest difference, in letters added and dropped, that is looked for in every way; maxGap the
// longest on either side that an alignment steps over at all. A clause of twenty words has about 100 letters.
const (
	shortGap = 16
	maxGap   = 120
)

// align aligns text[a:b] with the source that begins to be equal at j where the copy is at i, inside
// text[low:high]. The edits are good until the next call. With less than half equal there is no alignment.
func (al *aligner) align(a, b, i, j, low, high int) alignment {
	r := alignment{a: a, b: b, x: j, y: j}
	al.edits = al.edits[:0]
	for at := i; at > a; {
		n := backward(al.letters, at, r.x, min(at-a, r.x-low))
		at, r.x, r.matched = at-n, r.x-n, r.matched+n
		if at == a {
			break
		}
		if 2*(r.matched+at-a+b-i) < b-a {
			return alignment{a: a, b: b}
		}
		di, dj, ok := al.gap(at, r.x, at-a, r.x-low, -1)
		if !ok {
			if 2*(r.matched+b-i) < b-a {
				return alignment{a: a, b: b}
			}
			di, dj = at-a, al.tail(at, r.x, at-a, r.x-low, -1)
		}
		al.edits = append(al.edits, edit{at - di, di, r.x - dj, dj})
		at, r.x = at-di, r.x-dj
	}
	for l, h := 0, len(al.edits)-1; l < h; l, h = l+1, h-1 {
		al.edits[l], al.edits[h] = al.edits[h], al.edits[l]
	}
	for at := i; at < b; {
		n := forward(al.letters, at, r.y, min(b-at, high-r.y))
		at, r.y, r.matched = at+n, r.y+n, r.matched+n
		if at == b {
			break
		}
		if 2*(r.matched+b-at) < b-a {
			return alignment{a: a, b: b}
		}
		di, dj, ok := al.gap(at, r.y, b-at, high-r.y, 1)
		if !ok {
			if 2*r.matched < b-a {
				return alignment{a: a, b: b}
			}
			di, dj = b-at, al.tail(at, r.y, b-at, high-r.y, 1)
		}
		al.edits = append(al.edits, edit{at, di, r.y, dj})
		at, r.y = at+di, r.y+dj
	}
	r.edits = al.edits
	return r
}

// gap finds how far the copy at i and the source at j are apart before they run on alike, in direction dir:
// the least number of letters stepped over in both. When they do not, what is left of the copy stands for as much
// of the source as looks like it: see tail.
func (al *aligner) gap(i, j, leftI, leftJ, dir int) (di, dj int, ok bool) {
	var mine, yours [shortGap + 1]uint64 // what comes after stepping over so many letters, nearest letter lowest
	mostI, mostJ := min(shortGap, leftI-1), min(shortGap, leftJ-1)
	if mostI >= 0 {
		mine[0] = al.ahead(i, 0, leftI, dir)
	}
	if mostJ >= 0 {
		yours[0] = al.ahead(j, 0, leftJ, dir)
	}
	for e := 1; e <= shortGap && al.budget > 0; e++ {
		al.budget -= e + 8
		if e <= mostI {
			mine[e] = al.ahead(i, e, leftI, dir)
		}
		if e <= mostJ {
			yours[e] = al.ahead(j, e, leftJ, dir)
		}
		same := 4 // letters that have to be equal: few after a small gap, more where chance has more choice
		switch {
		case e <= 2:
			same = 3
		case e > 12:
			same = gram
		case e > 4:
			same = 6
		}
		least := min(same, 2+e/4)
		for k := 0; k <= e; k++ {
			di := e/2 + (k+1)/2*(2*(k&1)-1) // from the middle outward
			dj := e - di
			if di > mostI || dj > mostJ {
				continue
			}
			n := min(same, leftI-di)
			if n > leftJ-dj || n < least {
				continue
			}
			if (mine[di]^yours[dj])<<(64-8*n) == 0 {
				return di, dj, true
			}
		}
	}
	return al.longGap(i, j, leftI, leftJ, dir)
}

// ahead is the gram that lies d letters on from p, of left that there are, nearest letter in the lowest byte.
func (al *aligner) ahead(p, d, left, dir int) (g uint64) {
	if left-d >= gram {
		if dir > 0 {
			return load(al.letters[p+d:])
		}
		return bits.ReverseBytes64(load(al.letters[p-d-gram:]))
	}
	for k := left - d - 1; k >= 0; k-- {
		if dir > 0 {
			g = g<<8 | uint64(al.letters[p+d+k])
		} else {
			g = g<<8 | uint64(al.letters[p-d-1-k])
		}
	}
	return g
}

// longGap is gap for clauses: the nearest gram of the copy that the source has as well.
func (al *aligner) longGap(i, j, leftI, leftJ, dir int) (di, dj int, ok bool) {
	leftI, leftJ = min(leftI, maxGap)-gram, min(leftJ, maxGap)-gram
	if leftI < 0 || leftJ < 0 || al.budget <= 0 {
		return 0, 0, false
	}
	al.budget -= 2 * (leftI + leftJ)
	at := func(p, d int) uint64 {
		if dir > 0 {
			return load(al.letters[p+d:])
		}
		return load(al.letters[p-d-gram:])
	}
	var nearest [256]uint8 // 1 + how far on in the source, by hash of the gram
	for d := leftJ; d >= 0; d-- {
		nearest[gramHash(at(j, d))>>24] = uint8(d + 1)
	}
	best := 2*maxGap + 1
	for d := 0; d <= leftI && d < best; d++ {
		g := at(i, d)
		if k := int(nearest[gramHash(g)>>24]) - 1; k >= 0 && d+k < best && at(j, k) == g {
			best, di, dj = d+k, d, k
		}
	}
	return di, dj, best <= 2*maxGap
}

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
	var row [2*maxTail + 2]int
	for k := range wide + 1 {
		row[k] = k
	}
	at := func(p, k int) byte {
		if dir > 0 {
			return al.letters[p+k]
		}
		return al.letters[p-1-k]
	}
	for u := range left {
		diagonal := row[0]
		row[0] = u + 1
		for k := 1; k <= wide; k++ {
			cost := diagonal
			if at(i, u) != at(j, k-1) {
				cost++
			}
			diagonal = row[k]
			row[k] = min(cost, row[k]+1, row[k-1]+1)
		}
	}
	best := 0
	for k := 1; k <= wide; k++ {
		if row[k] < row[best] || row[k] == row[best] && k <= left {
			best = k
		}
	}
	if 2*row[best] > left {
		return 0
	}
	return best
}

// refine splits an edit of some letters on either side into its single differences (Levenshtein 1965),
// appended to edits, and tells how many letters are equal after all.
func (al *aligner) refine(edits []edit, e edit) ([]edit, int) {
	const most = 256
	if e.ni == 0 || e.nj == 0 || e.ni > most || e.nj > most || al.budget <= 0 {
		return append(edits, e), 0
	}
	al.budget -= e.ni * e.nj
	wide := e.nj + 1
	if need := (e.ni + 1) * wide; cap(al.table) < need {
		al.table = make([]uint8, need)
	}
	// move[u*wide+k]: how the cheapest way to (u, k) came: 0 equal or replaced, 1 copy only, 2 source only.
	move := al.table[:(e.ni+1)*wide]
	var row [most + 1]int
	for k := range wide {
		row[k], move[k] = k, 2
	}
	for u := 1; u <= e.ni; u++ {
		diagonal := row[0]
		row[0], move[u*wide] = u, 1
		for k := 1; k < wide; k++ {
			cost, m := diagonal, uint8(0)
			if al.letters[e.i+u-1] != al.letters[e.j+k-1] {
				cost++
			}
			diagonal = row[k]
			if c := row[k] + 1; c < cost {
				cost, m = c, 1
			}
			if c := row[k-1] + 1; c < cost {
				cost, m = c, 2
			}
			row[k], move[u*wide+k] = cost, m
		}
	}
	first, equal := len(edits), 0
	for u, k := e.ni, e.nj; u > 0 || k > 0; {
		pu, pk := u, k
		switch move[u*wide+k] {
		case 0:
			pu, pk = u-1, k-1
		case 1:
			pu = u - 1
		default:
			pk = k - 1
		}
		if pu < u && pk < k && al.letters[e.i+pu] == al.letters[e.j+pk] {
			equal++
		} else if n := len(edits); n > first && edits[n-1].i == e.i+u && edits[n-1].j == e.j+k {
			edits[n-1] = edit{e.i + pu, edits[n-1].ni + u - pu, e.j + pk, edits[n-1].nj + k - pk}
		} else {
			edits = append(edits, edit{e.i + pu, u - pu, e.j + pk, k - pk})
		}
		u, k = pu, pk
	}
	for l, h := first, len(edits)-1; l < h; l, h = l+1, h-1 {
		edits[l], edits[h] = edits[h], edits[l]
	}
	return edits, equal
}
