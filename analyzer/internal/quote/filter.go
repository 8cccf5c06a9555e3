package quote

import (
	"strings"
	"sync"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// filter is the words that can be a cue, by the hash that their tokens carry: most sentences hold none and need
// no tags. An open hash table, made at the first use.
type filter struct {
	hashes     [1 << filterBits]uint32
	entries    [1 << filterBits]entry
	accordings uint32
	that, it   uint32
	behindNoun [6]uint32 // what stands behind a noun that is a cue
}

// entry is what a word can be: frames and forms of a verb, frames of a noun, or neither.
type entry struct {
	verb, noun string
	phrasal    bool // the verb of one with a particle
	weak       bool // a cue only before that, or beside quotation marks
}

const filterBits = 12

var english = sync.OnceValue(func() *filter {
	f := new(filter)
	l := lang.For("en")
	for w, v := range l.CueVerbs.All {
		if verb, particle, phrasal := strings.Cut(w, " "); phrasal {
			f.at(text.HashOf(verb)).phrasal = true
			f.at(phrase(text.HashOf(verb), text.HashOf(particle))).verb = v
			continue
		}
		e := f.at(text.HashOf(w))
		e.verb = v
	}
	for w, v := range l.CueNouns.All {
		f.at(text.HashOf(w)).noun = v
	}
	for i := range f.entries {
		e := &f.entries[i]
		e.weak = strings.IndexByte(e.verb, 's') >= 0 && e.noun == "" && !e.phrasal
	}
	for _, w := range [...]string{"put", "puts", "according"} {
		f.at(text.HashOf(w))
	}
	f.accordings, f.that, f.it = text.HashOf("according"), text.HashOf("that"), text.HashOf("it")
	for i, w := range [...]string{"that", "to", "of", "for", "from", "by"} {
		f.behindNoun[i] = text.HashOf(w)
	}
	return f
})

// phrase is the hash of a verb and the particle behind it: point out.
func phrase(verb, particle uint32) uint32 { return max(verb*31^particle, 1) }

// at is the place of a word by its hash, made if it is new.
func (f *filter) at(h uint32) *entry {
	i := h >> (32 - filterBits)
	for f.hashes[i] != 0 && f.hashes[i] != h {
		i = (i + 1) & (1<<filterBits - 1)
	}
	f.hashes[i] = h
	return &f.entries[i]
}

// get is the entry of a word by its hash, nil when it can be no cue.
func (f *filter) get(h uint32) *entry {
	for i := h >> (32 - filterBits); f.hashes[i] != 0; i = (i + 1) & (1<<filterBits - 1) {
		if f.hashes[i] == h {
			return &f.entries[i]
		}
	}
	return nil
}

// typeOf is what the marks say of a quote's pieces: all letters inside is direct, none is indirect.
func (f *finder) typeOf(pieces []report.Span) string {
	in, all, whole := 0, 0, true
	for _, p := range pieces {
		r := f.regionAt(p.Start)
		whole = whole && r < len(f.outer) && f.outer[r].Start <= p.Start && p.End <= f.outer[r].End
	}
	if whole {
		return "direct"
	}
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
