package stats

import "verbatim/analyzer/internal/text"

// vocabulary is the words of a document: which different ones there are, and which stands where. It is made in one walk
// over the tokens; counts, keywords and key sentences are read off it.
//
// Words are the same when text.HashOf is: two in a billion pairs are mistaken for one another, and a text made for that
// gets wrong figures, but no slower ones.
type vocabulary struct {
	d        *text.Document
	english  bool
	types    []wordType
	sequence []int32 // the type of each word, in order
	lengths  []int32 // words of each sentence that has any, in order
	ids      []int32 // of each token the type of it alone, -1 where it is no word of letters
	parts    []part  // of each token what that type can be in a phrase, 0 where it is no word of letters
	room     []int32 // for a number for each type
	counted  count
	slots    []int32 // open addressing: 1 + index into types, 0 where free; a power of two long
	memo     *memo
	known    *knowledge
	fold     []byte // the word looked up, in lower case
	plain    [24]byte
}

// wordType is one different word, told apart by more than case, or a token inside a compound word.
type wordType struct {
	hash       uint32
	start, end int32   // its first place
	count      int32   // as a word
	named      int32   // how often capitalised in mid-sentence: a name
	weight     float32 // as a token: how often and how early it stands
	about      about
	compound   bool // has a mark inside
}

// read reads the words of a document.
func (v *vocabulary) read(d *text.Document, known *knowledge, m *memo) {
	v.d, v.known, v.memo = d, known, m
	v.english = len(d.Lang.Tag) >= 2 && d.Lang.Tag[:2] == "en" && (len(d.Lang.Tag) == 2 || d.Lang.Tag[2] == '-' || d.Lang.Tag[2] == '_')
	n := 64
	for n < len(d.Tokens) && n < 1<<20 {
		n *= 2
	}
	v.slots = sized(v.slots, n)
	clear(v.slots)
	v.ids, v.parts = sized(v.ids, len(d.Tokens)), sized(v.parts, len(d.Tokens))
	v.sequence = sized(v.sequence, len(d.Tokens))[:0]
	v.lengths = sized(v.lengths, len(d.Sentences))[:0]
	v.types = sized(v.types, len(d.Tokens)/2+8)[:0]
}

// sized is s with n elements, whatever they are, or a new slice where it is too short.
func sized[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, n)
	}
	return s[:n]
}

// sentence reads the words of sentence si and gives how many bytes its tokens have. A word token weighs as early(si).
func (v *vocabulary) sentence(si int) (inked int) {
	s := &v.d.Sentences[si]
	tokens, slots, types, sequence, memo := v.d.Tokens[:s.Last], v.slots, v.types, v.sequence, v.memo
	ids, parts := v.ids[:len(tokens)], v.parts[:len(tokens)]
	mask := uint32(len(slots) - 1)
	weight := float32(early(si))
	from, next := len(sequence), s.First // the word at hand ends before token next
	for i := s.First; int(i) < len(tokens); i++ {
		t := &tokens[i]
		inked += int(t.End - t.Start)
		ids[i], parts[i] = -1, 0
		if t.Class > text.Number {
			continue
		}
		h := t.Hash
		at := h & mask
		for slots[at] != 0 && types[slots[at]-1].hash != h {
			at = (at + 1) & mask
		}
		if slots[at] == 0 {
			// a new word, mostly one that the memo has where it looks first
			m := &memo[h>>3&(1<<12-1)][h&7]
			a := m.about
			if m.hash != h || !v.english || t.End-t.Start <= 3 {
				a = v.meaning(h, t.Start, t.End)
			}
			types = append(types, wordType{hash: h, start: t.Start, end: t.End, about: a})
			slots[at] = int32(len(types))
			if 2*len(types) > len(slots) {
				v.types = types
				at = v.grow(at)
				slots, mask = v.slots, uint32(len(v.slots)-1)
			}
		}
		id := slots[at] - 1
		y := &types[id]
		if t.Class == text.Word {
			ids[i], parts[i] = id, y.about.part()|isWord
			y.weight += weight
		}
		if i < next {
			continue // inside a compound
		}
		if next = i + 1; int(next) < len(tokens) && tokens[next].Start == t.End {
			if next = wordEnd(v.d.Text, tokens, i, s.Last); next > i+1 {
				v.types = types
				id = v.find(t.Start, tokens[next-1].End)
				slots, mask, types = v.slots, uint32(len(v.slots)-1), v.types
				y = &types[id]
			}
		}
		y.count++
		if t.Upper && len(sequence) > from {
			y.named++
		}
		sequence = append(sequence, id)
	}
	v.sequence, v.types = sequence, types
	if n := len(sequence) - from; n > 0 {
		v.lengths = append(v.lengths, int32(n))
	}
	return inked
}

// meaning is what is known of a new word; initials count one syllable.
func (v *vocabulary) meaning(h uint32, start, end int32) about {
	a := v.look(h, start, end)
	if end-start <= 3 && a.syllables() > 1 && v.known.spelled(v.d.Text[start:end], h) {
		a = a&^255 | 1
	}
	return a
}

// find gives the type of a compound word.
func (v *vocabulary) find(start, end int32) int32 {
	h := text.HashOf(v.d.Text[start:end])
	mask := uint32(len(v.slots) - 1)
	at := h & mask
	for v.slots[at] != 0 && v.types[v.slots[at]-1].hash != h {
		at = (at + 1) & mask
	}
	if v.slots[at] == 0 {
		v.types = append(v.types, wordType{hash: h, start: start, end: end, about: v.meaning(h, start, end), compound: true})
		v.slots[at] = int32(len(v.types))
		at = v.grow(at)
	}
	return v.slots[at] - 1
}

// grow makes more slots where the types need them, and gives the slot where the type added last at a slot stands then.
func (v *vocabulary) grow(at uint32) uint32 {
	if len(v.types)*2 <= len(v.slots) {
		return at
	}
	v.slots = sized(v.slots, 2*len(v.slots))
	clear(v.slots)
	mask := uint32(len(v.slots) - 1)
	for k := range v.types {
		at = v.types[k].hash & mask
		for v.slots[at] != 0 {
			at = (at + 1) & mask
		}
		v.slots[at] = int32(k) + 1
	}
	return at
}

// letters counts the letters and digits of a type that has too many to remember.
func (v *vocabulary) letters(y *wordType) int {
	n, _ := lettersOf(text.AppendLower(nil, v.d.Text[y.start:y.end]))
	return int(n)
}
