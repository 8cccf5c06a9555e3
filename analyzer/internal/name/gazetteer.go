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
	alias // another name of the entry that index.same has
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
	hash  uint32 // 0: none
	class class
}

// index is an open hash table of the entries. It is made at first use, in about a third of a millisecond:
// a table laid out at link time would cost 16 bytes a word on the wire. Hash and class stand side by side, one line of cache.
type index struct {
	entries [1 << 14]entry
	same    [1 << 14]int16 // of an alias the entry that it is another name of
	matched []uint32       // see matchWords
}

var known = sync.OnceValue(load)

// load reads the gazetteer in one walk: an entry's key is taken on the way, and that of its first word with it.
func load() *index {
	x := &index{matched: matched()}
	for _, s := range sections {
		h, first, other := uint32(offset), uint32(0), int32(-1)
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
				if other >= 0 {
					x.same[other] = int16(i)
					x.entries[other].class |= alias
				}
				if other = -1; b == '=' {
					other = i
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
	s := h & (1<<14 - 1)
	for x.entries[s].hash != 0 && x.entries[s].hash != h {
		s = (s + 1) & (1<<14 - 1)
	}
	x.entries[s].hash = h
	x.entries[s].class |= c
	return int32(s)
}

// find looks a phrase up by its hash, as hash computes it; -1 when there is none. Hashes of 32 bits over some eight
// thousand entries take one unknown word in half a million for a known one.
func (x *index) find(h uint32) int32 {
	for s := h & (1<<14 - 1); x.entries[s].hash != 0; s = (s + 1) & (1<<14 - 1) {
		if x.entries[s].hash == h {
			return int32(s)
		}
	}
	return -1
}

// main is the key of entry k, whose own is h: that of the name that it is another one of. An unknown name, k below 0, keeps
// its own.
func (x *index) main(k int32, h uint32) uint32 {
	if k >= 0 && x.entries[k].class&alias != 0 {
		return x.entries[x.same[k]].hash
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
