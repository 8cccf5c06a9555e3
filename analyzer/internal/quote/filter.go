package quote

import (
	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/report"
)

// filter tells cheaply which words cannot be a cue, so that most sentences need no tags: a set of bits, one for
// what the length and three letters of a word hash to. It is filled at the start of each Find, which costs
// what a paragraph costs.
type filter [1 << filterBits / 64]uint64

const filterBits = 13

func newFilter(l *lang.Language) *filter {
	f := new(filter)
	for w := range l.CueVerbs.All {
		f.add(w)
	}
	for w := range l.CueNouns.All {
		f.add(w)
	}
	f.add("according")
	f.add("put")
	f.add("puts")
	return f
}

func (f *filter) add(w string) {
	h := shape(w)
	f[h>>6] |= 1 << (h & 63)
}

// may tells whether the word can be in the set, whatever its case.
func (f *filter) may(w string) bool {
	h := shape(w)
	return f[h>>6]>>(h&63)&1 != 0
}

// shape hashes the length, the first, the middle and the last letter of a word, case folded.
func shape(w string) uint32 {
	n := uint32(len(w))
	if n == 0 {
		return 0
	}
	h := n*0x9e3779b1 ^ uint32(w[0]|0x20)*0x85ebca6b ^ uint32(w[n-1]|0x20)*0xc2b2ae35 ^ uint32(w[n/2]|0x20)*0x27d4eb2f ^ uint32(w[n/3]|0x20)*0x165667b1
	return h >> (32 - filterBits)
}

// typeOf is what the marks say of a quote's pieces: all letters inside is direct, none is indirect.
func (f *finder) typeOf(pieces []report.Span) string {
	in, all := 0, 0
	for _, p := range pieces {
		for r := f.regionAt(p.Start); r < len(f.outer) && f.outer[r].Start < p.End; r++ {
			in += letters(f.doc.Text[max(p.Start, f.outer[r].Start):min(p.End, f.outer[r].End)])
		}
		if in > 0 || len(pieces) > 1 && f.touches(pieces) {
			all += letters(p.Of(f.doc.Text))
		}
	}
	switch {
	case in == 0:
		return "indirect"
	case in*100 >= 95*all:
		return "direct"
	}
	return "mixed"
}

// letters counts the bytes of letters and digits; a byte outside ASCII counts as one.
func letters(s string) (n int) {
	for i := range len(s) {
		if c := s[i]; c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c >= 0xC3 && c != 0xE2 {
			n++
		}
	}
	return n
}

// regionAt is the first region that ends behind byte b.
func (f *finder) regionAt(b int) int {
	lo, hi := 0, len(f.outer)
	for lo < hi {
		if m := (lo + hi) / 2; f.outer[m].End <= b {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// touches tells whether any piece holds quotation marks.
func (f *finder) touches(pieces []report.Span) bool {
	for _, p := range pieces {
		if r := f.regionAt(p.Start); r < len(f.outer) && f.outer[r].Start < p.End {
			return true
		}
	}
	return false
}
