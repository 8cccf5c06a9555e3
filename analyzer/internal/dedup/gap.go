package dedup

import "math/bits"

// shortGap is the longest difference, in letters added and dropped, that is looked for in every way; maxGap the
// longest on either side that an alignment steps over at all. A clause of twenty words has about 100 letters.
const (
	shortGap = 16
	maxGap   = 120
)

// gap finds how far the copy at i and the source at j are apart before they run on alike, in direction dir:
// the least number of letters stepped over in both. When they do not, what is left of the copy stands for as much
// of the source as looks like it: see tail.
func (al *aligner) gap(i, j, leftI, leftJ, dir int) (di, dj int, ok bool) {
	sums := uint32(1<<1 | 1<<2)
	if leftI >= gram && leftJ >= gram && al.budget > 9 {
		if di, dj, ok = al.misread(i, j, dir); ok {
			al.budget -= (di + dj) * (di + dj + 17) / 2
			return di, dj, true
		}
		sums = 0
	}
	for look := 0; look < 2; look++ {
		for ; sums != 0; sums &= sums - 1 {
			e := bits.TrailingZeros32(sums)
			if al.budget <= (e-1)*(e+16)/2 { // what the sums before this one cost
				break
			}
			if di, dj, ok = al.step(i, j, leftI, leftJ, dir, e); ok {
				al.budget -= e * (e + 17) / 2
				return di, dj, true
			}
		}
		if look == 0 { // a letter misread is found at once, for all else it is worth asking where to look
			sums = al.promising(i, j, leftI, leftJ, dir)
		}
	}
	al.budget -= shortGap * (shortGap + 17) / 2
	return al.longGap(i, j, leftI, leftJ, dir)
}

// misread is step for one and two letters, where a gram follows on both sides.
func (al *aligner) misread(i, j, dir int) (di, dj int, ok bool) {
	var x, y uint64 // the letters that follow, the nearest lowest
	if dir > 0 {
		x, y = load(al.letters[i:]), load(al.letters[j:])
	} else {
		x, y = bits.ReverseBytes64(load(al.letters[i-gram:])), bits.ReverseBytes64(load(al.letters[j-gram:]))
	}
	const three = 1<<24 - 1
	switch {
	case (x^y>>8)&three == 0:
		return 0, 1, true
	case (x>>8^y)&three == 0:
		return 1, 0, true
	case (x>>8^y>>8)&three == 0:
		return 1, 1, true
	case (x>>16^y)&three == 0:
		return 2, 0, true
	case (x^y>>16)&three == 0:
		return 0, 2, true
	}
	return 0, 0, false
}

// runAfter is how many letters have to be equal behind a gap of e letters: few after a small gap, more where chance
// has more choice.
func runAfter(e int) int {
	switch {
	case e <= 2:
		return 3
	case e <= 4:
		return 4
	case e <= 12:
		return 6
	}
	return gram
}

// step finds a gap of e letters in copy and source together.
func (al *aligner) step(i, j, leftI, leftJ, dir, e int) (di, dj int, ok bool) {
	same := runAfter(e)
	least := min(same, 2+e/4)
	for k := 0; k <= e; k++ {
		di := e/2 + (k+1)/2*(2*(k&1)-1) // from the middle outward
		dj := e - di
		if di >= leftI || dj >= leftJ {
			continue
		}
		n := min(same, leftI-di)
		if n > leftJ-dj || n < least {
			continue
		}
		if (al.ahead(i, di, leftI, dir)^al.ahead(j, dj, leftJ, dir))<<(64-8*n) == 0 {
			return di, dj, true
		}
	}
	return 0, 0, false
}

// promising is a bit for each gap of 3 to shortGap letters behind which copy and source may run on alike: where bits
// are compared that say which letter of the one is which of the other, all places of the source at once. Letters
// beyond the end of either are taken for equal, so that no gap is left out.
func (al *aligner) promising(i, j, leftI, leftJ, dir int) uint32 {
	const reach = shortGap + gram
	if dir < 0 {
		i, j = i-1, j-1
	}
	haveI, haveJ := min(reach, leftI), min(reach, leftJ)
	at, seats, letters := j, &al.seats, al.letters
	for d := 0; d < haveJ; d++ {
		seats[letters[at]] |= 1 << (d & 63)
		at += dir
	}
	beyond := ^uint64(0) << (haveJ & 63)
	// ones[d]: where in the source letter d of the copy stands. twos, fours: where it and those behind it do.
	var ones, twos, fours [32]uint64
	for d := haveI; d < reach; d++ {
		ones[d&31] = ^uint64(0)
	}
	at = i + dir*(haveI-1)
	for d := haveI - 1; d >= 0; d-- {
		ones[d&31] = seats[letters[at]] | beyond
		at -= dir
	}
	at = j
	for d := 0; d < haveJ; d++ {
		seats[letters[at]] = 0
		at += dir
	}
	after4, after6, after8 := uint64(0), uint64(0), uint64(0)
	for d := reach - 2; d > shortGap; d-- {
		twos[d&31] = ones[d&31] & (ones[(d+1)&31] >> 1)
		fours[d&31] = twos[d&31] & (twos[(d+2)&31] >> 2)
	}
	for d := shortGap; d >= 0; d-- {
		two := ones[d&31] & (ones[(d+1)&31] >> 1)
		four := two & (twos[(d+2)&31] >> 2)
		twos[d&31], fours[d&31] = two, four
		after4 |= four << d
		after6 |= four & (twos[(d+4)&31] >> 4) << d
		after8 |= four & (fours[(d+4)&31] >> 4) << d
	}
	return uint32(after4&(1<<3|1<<4) | after6&(1<<13-1<<5) | after8&(1<<(shortGap+1)-1<<13))
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
	if dir < 0 {
		i, j = i-gram, j-gram
	}
	var nearest [256]uint8 // 1 + how far on in the source, by hash of the gram
	letters, at, d := al.letters, j+dir*leftJ, leftJ
	for ; d >= 3; d -= 4 {
		b := (*[gram + 3]byte)(letters[min(at, at-3*dir):])
		if dir > 0 {
			nearest[gramHash(load(b[3:]))>>24] = uint8(d + 1)
			nearest[gramHash(load(b[2:]))>>24] = uint8(d)
			nearest[gramHash(load(b[1:]))>>24] = uint8(d - 1)
			nearest[gramHash(load(b[:]))>>24] = uint8(d - 2)
		} else {
			nearest[gramHash(load(b[:]))>>24] = uint8(d + 1)
			nearest[gramHash(load(b[1:]))>>24] = uint8(d)
			nearest[gramHash(load(b[2:]))>>24] = uint8(d - 1)
			nearest[gramHash(load(b[3:]))>>24] = uint8(d - 2)
		}
		at -= 4 * dir
	}
	for ; d >= 0; d-- {
		nearest[gramHash(load(letters[at:]))>>24] = uint8(d + 1)
		at -= dir
	}
	best := 2*maxGap + 1
	at, d = i, 0
	for ; d <= leftI && d < best; d++ {
		if d+4 <= leftI { // four at a time, as long as none of them may be in the source
			b := (*[gram + 3]byte)(letters[min(at, at+3*dir):])
			if nearest[gramHash(load(b[:]))>>24]|nearest[gramHash(load(b[1:]))>>24]|nearest[gramHash(load(b[2:]))>>24]|nearest[gramHash(load(b[3:]))>>24] == 0 {
				at, d = at+4*dir, d+3
				continue
			}
		}
		g := load(letters[at:])
		if k := int(nearest[gramHash(g)>>24]) - 1; k >= 0 && d+k < best && load(letters[j+dir*k:]) == g {
			best, di, dj = d+k, d, k
		}
		at += dir
	}
	return di, dj, best <= 2*maxGap
}
