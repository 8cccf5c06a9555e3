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
	tokens, slots, sequence := v.d.Tokens[:s.Last], v.slots, v.sequence
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
		at := t.Hash & mask
		for slots[at] != 0 && v.types[slots[at]-1].hash != t.Hash {
			at = (at + 1) & mask
		}
		if slots[at] == 0 {
			at = v.add(at, t.Hash, t.Start, t.End, false)
			slots, mask = v.slots, uint32(len(v.slots)-1)
		}
		id := slots[at] - 1
		y := &v.types[id]
		if t.Class == text.Word {
			ids[i], parts[i] = id, y.about.part()|isWord
			y.weight += weight
		}
		if i < next {
			continue // inside a compound
		}
		if next = i + 1; int(next) < len(tokens) && tokens[next].Start == t.End {
			if next = wordEnd(v.d.Text, tokens, i, s.Last); next > i+1 {
				id = v.find(t.Start, tokens[next-1].End)
				slots, mask, y = v.slots, uint32(len(v.slots)-1), &v.types[id]
			}
		}
		y.count++
		if t.Upper && len(sequence) > from {
			y.named++
		}
		sequence = append(sequence, id)
	}
	v.sequence = sequence
	if n := len(sequence) - from; n > 0 {
		v.lengths = append(v.lengths, int32(n))
	}
	return inked
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
		at = v.add(at, h, start, end, true)
	}
	return v.slots[at] - 1
}

// add adds a type at a free slot and gives the slot where it stands then.
func (v *vocabulary) add(at, h uint32, start, end int32, compound bool) uint32 {
	y := wordType{hash: h, start: start, end: end, compound: compound}
	if m := &v.memo[h>>3&(1<<12-1)][h&7]; m.hash == h && v.english {
		y.about = m.about
	} else {
		y.about = v.look(h, start, end)
	}
	if end-start <= 3 && y.about.syllables() > 1 && v.known.spelled(v.d.Text[start:end], h) {
		y.about = y.about&^255 | 1
	}
	v.types = append(v.types, y)
	v.slots[at] = int32(len(v.types))
	return v.grow(at)
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

// letters is how many letters and digits a type has.
func (v *vocabulary) letters(y *wordType) int {
	n := y.about.letters()
	if n == mostLetters {
		k, _ := lettersOf(text.AppendLower(nil, v.d.Text[y.start:y.end]))
		n = int(k)
	}
	return n
}
