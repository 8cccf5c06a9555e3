package dedup

import (
	"sort"

	"verbatim/analyzer/internal/text"
)

// layout is where the paragraphs and sentences of a document lie in its folded text.
// Paragraph p is folded[paragraphs[p]:paragraphs[p+1]], sentence s folded[sentences[s]:sentences[s+1]].
type layout struct {
	folded
	paragraphs, sentences []int32
	walls                 []int // where one stands
}

// wall opens what an empty paragraph folds to, which stands nowhere else: no repeat reaches across it. Texts that
// are compared are parted by one.
const wall = 0x01

// lay folds a document.
func (l *layout) lay(d *text.Document) {
	l.reset(d.Text)
	l.paragraphs, l.sentences = sized(l.paragraphs, len(d.Paragraphs)+1), sized(l.sentences, len(d.Sentences)+1)
	l.walls = l.walls[:0]
	at := 0
	for p := range d.Paragraphs {
		if start := int(d.Paragraphs[p].Start); start > at { // what stands in no paragraph is no part of the document
			at, l.due = start, start
		}
		l.paragraphs[p] = int32(len(l.text))
		if d.Paragraphs[p].Start == d.Paragraphs[p].End {
			l.sentences[d.Paragraphs[p].First] = int32(len(l.text))
			l.walls = append(l.walls, len(l.text))
			l.text = append(l.text, wall, byte(p), byte(p>>8), byte(p>>16))
			l.due = at
			continue
		}
		for s := d.Paragraphs[p].First; s < d.Paragraphs[p].Last; s++ {
			at = l.fold(at, int(d.Sentences[s].Start))
			l.sentences[s] = int32(len(l.text))
		}
		at = l.fold(at, int(d.Paragraphs[p].End))
	}
	l.paragraphs[len(d.Paragraphs)] = int32(len(l.text))
	l.sentences[len(d.Sentences)] = int32(len(l.text))
}

// earliest gives, for each unit text[starts[i]:starts[i+1]], the first unit with the same bytes: itself for a
// unit that is new, -1 for an empty one. The bytes are compared, the hash only finds the candidate. It fills first,
// and takes room for its table.
func earliest(text []byte, starts, first []int32, room *[]slot) []int32 {
	units := len(starts) - 1
	bits := 4
	for 1<<bits < 2*units {
		bits++
	}
	*room = zeroed(*room, 1<<bits)
	table, mask := *room, 1<<bits-1 // unit+1, 0 when free
	first = sized(first, units)
	for i := range first {
		unit := text[starts[i]:starts[i+1]]
		if len(unit) == 0 {
			first[i] = -1
			continue
		}
		for at := int(hash(unit)>>(64-bits)) & mask; ; at = (at + 1) & mask {
			j := int(table[at]) - 1
			if j < 0 {
				table[at], first[i] = slot(i+1), int32(i)
				break
			}
			if string(text[starts[j]:starts[j+1]]) == string(unit) {
				first[i] = int32(j)
				break
			}
		}
	}
	return first
}

// hash mixes a unit, eight bytes at a time, into 64 bits of which the upper ones are best.
func hash(b []byte) uint64 {
	const odd = 0x9E3779B97F4A7C15 // 2^64 divided by the golden ratio (Knuth 1973)
	h := uint64(len(b)) * odd
	for len(b) >= 8 {
		h = (h ^ load(b)) * odd
		h ^= h >> 29
		b = b[8:]
	}
	for _, c := range b {
		h = (h ^ uint64(c)) * odd
	}
	return (h ^ h>>32) * odd
}

// load reads eight bytes.
func load(b []byte) uint64 {
	_ = b[7]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// sentenceAt is the sentence that folded byte i belongs to, paragraphAt the paragraph.
func (l *layout) sentenceAt(i int) int  { return unitAt(l.sentences, i) }
func (l *layout) paragraphAt(i int) int { return unitAt(l.paragraphs, i) }

// unitAt is the last of some places, in order, that is i or before it, -1 when there is none.
func unitAt(starts []int32, i int) int {
	low, high := 0, len(starts)
	for low < high {
		if m := int(uint(low+high) >> 1); int(starts[m]) <= i {
			low = m + 1
		} else {
			high = m
		}
	}
	return low - 1
}

// room is how far a source around folded byte j may reach, for a copy that begins at a.
func (l *layout) room(j, a int) (low, high int) {
	k := sort.SearchInts(l.walls, j+1)
	if k > 0 {
		low = l.walls[k-1]
	}
	if k < len(l.walls) {
		return low, min(a, l.walls[k])
	}
	return low, a
}
