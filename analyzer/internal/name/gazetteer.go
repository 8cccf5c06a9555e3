package name

import "sync"

// class is what the gazetteer knows of a word or phrase; one may have several.
type class uint32

const (
	bodynoun class = 1 << iota
	calendar
	city
	common
	country
	demonym
	dotted
	female
	honorific
	male
	modifier
	organisation
	orghead
	orgtail
	particle
	people
	placehead
	placelead
	region
	role
	site
	surname
	thing
	topic
	opens // begins a longer entry
)

const (
	firstName = female | male
	place     = city | country | region | site
)

// section is the part of the gazetteer that holds one class.
type section struct {
	class    class
	from, to int
}

// entry is one word or phrase.
type entry struct {
	hash  uint32
	class class
	same  int32 // the entry that it is another name of, or -1
}

// index is an open hash table over the entries. It is made at first use, in about a third of a millisecond:
// a table laid out at link time would cost 16 bytes a word on the wire.
type index struct {
	slots   [1 << 14]uint32 // 0: free, else entry + 1, and above it the upper half of its hash
	entries []entry
	matched []uint32 // see matchWords
}

var known = sync.OnceValue(load)

// load reads the gazetteer in one walk: an entry's key is taken on the way, and that of its first word with it.
func load() *index {
	x := &index{entries: make([]entry, 0, entries), matched: matched()}
	for _, s := range sections {
		h, first, alias := uint32(offset), uint32(0), int32(-1)
		for at := s.from; at < s.to; {
			b, n := letter(gazetteer, at)
			at += n
			switch b {
			case 0:
				continue
			case ',', '=':
				i := x.add(h, s.class)
				if first != 0 {
					x.add(first, opens)
				}
				if alias >= 0 {
					x.entries[alias].same = i
				}
				if alias = -1; b == '=' {
					alias = i
				}
				h, first = offset, 0
				continue
			case ' ', '-', '&':
				if first == 0 {
					first = h
				}
			}
			h = (h ^ uint32(b)) * prime
		}
	}
	return x
}

// add inserts an entry, or widens the one with the same key.
func (x *index) add(h uint32, c class) int32 {
	if i := x.find(h); i >= 0 {
		x.entries[i].class |= c
		return i
	}
	s := h & (1<<14 - 1)
	for x.slots[s] != 0 {
		s = (s + 1) & (1<<14 - 1)
	}
	x.entries = append(x.entries, entry{hash: h, class: c, same: -1})
	x.slots[s] = h&^0xFFFF | uint32(len(x.entries))
	return int32(len(x.entries)) - 1
}

// find looks a phrase up by its hash, as hash computes it; -1 when there is none. Hashes of 32 bits over some eight
// thousand entries take one unknown word in half a million for a known one.
func (x *index) find(h uint32) int32 {
	for s := h & (1<<14 - 1); x.slots[s] != 0; s = (s + 1) & (1<<14 - 1) {
		if v := x.slots[s]; (v^h)>>16 == 0 && x.entries[v&0xFFFF-1].hash == h {
			return int32(v&0xFFFF) - 1
		}
	}
	return -1
}

// main is the key of entry k, whose own is h: that of the name that it is another one of. An unknown name, k below 0, keeps
// its own.
func (x *index) main(k int32, h uint32) uint32 {
	if k >= 0 && x.entries[k].same >= 0 {
		return x.entries[x.entries[k].same].hash
	}
	return h
}

// offset and prime are those of the FNV-1a hash (Fowler, Noll and Vo 1991).
const (
	offset = 2166136261
	prime  = 16777619
)

// hash is FNV-1a over the letters of a phrase, see letter.
func hash(s string) uint32 {
	h := uint32(offset)
	for i := 0; i < len(s); {
		b, n := letter(s, i)
		if i += n; b != 0 {
			h = (h ^ uint32(b)) * prime
		}
	}
	return h
}

// letter is the byte that stands for s[i] in a key, and how many bytes of s it stands for: full stops are
// passed over ("U.S." is "US"), every apostrophe is ', all white space is a space.
func letter(s string, i int) (b byte, n int) {
	b = s[i]
	switch {
	case b == '.':
		return 0, 1
	case b < ' ':
		return ' ', 1
	case b == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0x99 || s[i+2] == 0x98):
		return '\'', 3
	}
	return b, 1
}
