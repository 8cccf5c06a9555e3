package quote

// book finds members of a cast by a word. Go's maps would cost more on the wire than all that asks them.
type book struct {
	slots []int32 // 0: free, else entry + 1
	keys  []string
	who   []int32
}

// slot is where a key stands, or would.
func (b *book) slot(key string) int {
	h := uint32(2166136261) // FNV-1a (Fowler, Noll and Vo 1991)
	for i := 0; i < len(key); i++ {
		h = (h ^ uint32(key[i])) * 16777619
	}
	at := int(h) & (len(b.slots) - 1)
	for b.slots[at] != 0 && b.keys[b.slots[at]-1] != key {
		at = (at + 1) & (len(b.slots) - 1)
	}
	return at
}

// get is the member that a key was set to.
//
//go:noinline
func (b *book) get(key string) (who int32, ok bool) {
	if len(b.slots) == 0 {
		return 0, false
	}
	if s := b.slots[b.slot(key)]; s != 0 {
		return b.who[s-1], true
	}
	return 0, false
}

// set sets a key to a member.
//
//go:noinline
func (b *book) set(key string, who int32) {
	if 2*len(b.keys) >= len(b.slots) {
		b.slots = make([]int32, max(64, 2*len(b.slots)))
		for i, k := range b.keys {
			b.slots[b.slot(k)] = int32(i) + 1
		}
	}
	at := b.slot(key)
	if b.slots[at] != 0 {
		b.who[b.slots[at]-1] = who
		return
	}
	b.keys, b.who = append(b.keys, key), append(b.who, who)
	b.slots[at] = int32(len(b.keys))
}
