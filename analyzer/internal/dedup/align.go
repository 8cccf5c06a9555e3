package dedup

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
	seats   [256]uint64 // where each letter stands in the stretch in hand, a bit a place; all zero between two
}

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

// refine splits an edit of some letters on either side into its single differences (Levenshtein 1965),
// appended to edits, and tells how many letters are equal after all.
func (al *aligner) refine(edits []edit, e edit) ([]edit, int) {
	const most = 256
	if e.ni == 0 || e.nj == 0 || e.ni > most || e.nj > most || al.budget <= 0 {
		return append(edits, e), 0
	}
	al.budget -= e.ni * e.nj
	if e.ni == 1 && e.nj == 1 && al.letters[e.i] != al.letters[e.j] {
		return append(edits, e), 0
	}
	wide := e.nj + 1
	if need := (e.ni + 1) * wide; cap(al.table) < need {
		al.table = make([]uint8, need)
	}
	// move[u*wide+k]: how the cheapest way to (u, k) came: 0 equal or replaced, 1 copy only, 2 source only.
	move := al.table[:(e.ni+1)*wide]
	var row [most + 1]uint16
	for k := range wide {
		row[k], move[k] = uint16(k), 2
	}
	for u := 1; u <= e.ni; u++ {
		diagonal := row[0]
		row[0], move[u*wide] = uint16(u), 1
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
