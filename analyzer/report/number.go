package report

import (
	"math"
	"strconv"
)

// AppendNumber appends v with four decimals at most. JSON has no NaN and no infinity: they are written as 0,
// and a test of stats shows that none arises.
func AppendNumber(dst []byte, v float64) []byte {
	if n := int(v); float64(n) == v && n >= 0 && n < 1e5 {
		return appendInteger(dst, n) // most are counts
	}
	n := math.Round(v * 1e4)
	if math.IsNaN(n) || math.IsInf(n, 0) || n == 0 {
		return append(dst, '0')
	}
	if math.Abs(n) >= 1e15 { // beyond the digits that a float64 holds for sure
		return appendLarge(dst, n/1e4)
	}
	if n < 0 {
		dst = append(dst, '-')
		n = -n
	}
	whole, decimals := int64(n)/1e4, int64(n)%1e4
	return appendDecimals(strconv.AppendInt(dst, whole, 10), decimals, 1e4)
}

// appendInteger is strconv.AppendInt in decimals. Most numbers of a report are offsets of a few digits.
func appendInteger(dst []byte, n int) []byte {
	switch u := uint(n); {
	case u < 10:
		return append(dst, '0'+byte(u))
	case u < 100:
		return append(dst, '0'+byte(u/10), '0'+byte(u%10))
	case u < 1000:
		return append(dst, '0'+byte(u/100), '0'+byte(u/10%10), '0'+byte(u%10))
	case u < 10000:
		return append(dst, '0'+byte(u/1000), '0'+byte(u/100%10), '0'+byte(u/10%10), '0'+byte(u%10))
	}
	return strconv.AppendInt(dst, int64(n), 10)
}

// appendLarge appends the shortest decimals that read as v, and no exponent. It is for numbers of 1e11 and more; of 1<<63 and
// more it gives the largest integer of 64 bits.
//
// It stands in for strconv.AppendFloat, whose tables and code are 20 KB of download, for numbers that no report holds.
func appendLarge(dst []byte, v float64) []byte {
	if v < 0 {
		dst, v = append(dst, '-'), -v
	}
	if v >= 1<<63 {
		return strconv.AppendInt(dst, math.MaxInt64, 10)
	}
	whole := int64(v)
	if v >= 1<<53 {
		return strconv.AppendInt(dst, fewest(whole), 10)
	}
	// v has steps of 1/65536 at the finest: all that follows is in these, exact.
	const unit = 1 << 16
	part, step := int64((v-float64(whole))*unit), int64((math.Nextafter(v, math.Inf(1))-v)*unit)
	scale := int64(1)
	for part != 0 {
		near := divide(part*scale, unit) // part in decimals
		if off := near*unit - part*scale; 2*max(off, -off) < max(step, 1)*scale {
			dst = strconv.AppendInt(dst, whole+near/scale, 10)
			return appendDecimals(dst, near%scale, scale)
		}
		scale *= 10
	}
	return strconv.AppendInt(dst, whole, 10)
}

// fewest gives the number of fewest digits before its zeros that is the same float64, the nearest of those.
func fewest(whole int64) int64 {
	for unit := int64(1e18); unit > 1; unit /= 10 {
		if round := divide(whole, unit) * unit; round > 0 && float64(round) == float64(whole) {
			return round
		}
	}
	return whole
}

// divide rounds to the nearest, halves to the even one.
func divide(n, by int64) int64 {
	q, r := n/by, n%by
	if r > by-r || r == by-r && q&1 == 1 {
		q++
	}
	return q
}

// appendDecimals appends the decimals of n/scale, n below scale and scale a power of ten, without zeros at the end.
func appendDecimals(dst []byte, n, scale int64) []byte {
	if n == 0 {
		return dst
	}
	dst = append(dst, '.')
	for n > 0 {
		scale /= 10
		dst = append(dst, byte('0'+n/scale))
		n %= scale
	}
	return dst
}
