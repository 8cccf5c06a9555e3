package dedup

import (
	"unicode"
	"unicode/utf8"

	"verbatim/analyzer/internal/lang"
)

// word is a run of letters and digits: folded text[from:to], source bytes [start, end). An apostrophe, a soft
// hyphen, or a point or comma between digits does not end it.
type word struct{ from, to, start, end int }

// words appends the words that folded text[from:to] was made of.
func (f *folded) words(list []word, from, to int) []word {
	if from >= to {
		return list
	}
	i, _ := f.place(from)
	var room [16]byte
	open := false
	for n := from; n < to && i < len(f.source); {
		start, v := i, ascii[f.source[i]]
		if v != 0 && v < special { // a run of letters that each stand for one
			most := i + to - n
			for i++; i < len(f.source) && i < most; i++ {
				if v = ascii[f.source[i]]; v == 0 || v >= special {
					break
				}
			}
			if open {
				last := &list[len(list)-1]
				last.to, last.end = n+i-start, i
			} else {
				list = append(list, word{n, n + i - start, start, i})
				open = true
			}
			n += i - start
			continue
		}
		k := 0
		if v < special {
			i++
		} else if punctuated(f.source, i) {
			i += 3
		} else {
			var out []byte
			out, i = step(room[:0], f.source, i)
			k = len(out)
		}
		switch {
		case k == 0:
			open = open && joins(f.source, start, i)
			continue
		case open:
			last := &list[len(list)-1]
			last.to, last.end = n+k, i
		default:
			list = append(list, word{n, n + k, start, i})
			open = true
		}
		n += k
	}
	return list
}

// joins tells whether what stands at s[i:j] holds the letters before and behind it together.
func joins(s string, i, j int) bool {
	if j-i == 1 {
		switch s[i] {
		case '\'', '`':
			return true
		case '.', ',':
			return i > 0 && s[i-1]-'0' < 10 && j < len(s) && s[j]-'0' < 10
		}
		return false
	}
	switch r, _ := utf8.DecodeRuneInString(s[i:]); r {
	case '’', '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF':
		return true
	case '&':
		e, _, _ := entity(s[i:])
		return e == '\'' || e == '’'
	}
	return false
}

// vocabulary knows the words of a text, by hash: a word is well formed when the text has it elsewhere. The text is
// read when the first word is asked for: in most nobody asks.
type vocabulary struct {
	lang    *lang.Language
	facts   [16]uint64 // a bit for what some word that states a fact begins, ends and measures: see factBit
	layout  *layout
	origins []origin
	row     []word
	table   []uint32 // empty as long as the text is not read
}

// of prepares for the words of the sentences that repeat nothing.
func (v *vocabulary) of(l *layout, origins []origin, language *lang.Language) {
	v.layout, v.origins, v.table = l, origins, v.table[:0]
	if v.lang == language {
		return
	}
	v.lang, v.facts = language, [16]uint64{}
	if language == nil {
		return
	}
	for w := range language.Facts.All {
		k := factBit(w)
		v.facts[k>>6] |= 1 << (k & 63)
	}
}

// vocabularySize is how many letters of the text are read for its words: the more the text has, the less one
// word more says.
const vocabularySize = 1 << 15

// read takes in the text, once.
func (v *vocabulary) read() {
	if len(v.table) > 0 {
		return
	}
	l, size := v.layout, 1<<6
	for size < 1<<14 && size < len(l.text)/2 { // a word has five letters; tables a third full at most
		size *= 2
	}
	v.table = zeroed(v.table, size)
	letters := 0
	for s := range v.origins {
		n := int(l.sentences[s+1] - l.sentences[s])
		if v.origins[s].like != none || n == 0 || n > longest || l.text[l.sentences[s]] == wall {
			continue
		}
		if letters += n; letters > vocabularySize {
			break
		}
		v.row = l.words(v.row[:0], int(l.sentences[s]), int(l.sentences[s+1]))
		for _, w := range v.row {
			v.add(l.text[w.from:w.to])
		}
	}
}

func (v *vocabulary) add(w []byte) {
	h := uint32(hash(w)>>32) | 1
	mask := uint32(len(v.table) - 1)
	for n := uint32(0); n < 16; n++ {
		if slot := &v.table[(h>>1+n)&mask]; *slot == 0 || *slot == h {
			*slot = h
			return
		}
	}
}

// knows tells whether w, folded, stands in the text or in the lists of its language.
func (v *vocabulary) knows(w []byte) bool {
	v.read()
	h := uint32(hash(w)>>32) | 1
	mask := uint32(len(v.table) - 1)
	for n := uint32(0); n < 16; n++ {
		if slot := v.table[(h>>1+n)&mask]; slot == h {
			return true
		} else if slot == 0 {
			break
		}
	}
	if v.lang == nil {
		return false
	}
	_, verb := v.lang.CueVerbs.Get(string(w))
	return verb || v.lang.Function(string(w)) || v.fact(w) != ""
}

// fact is the class of a word that states a fact by itself: number, month, day, negation, or "".
func (v *vocabulary) fact(w []byte) string {
	if k := factBit(w); v.facts[k>>6]>>(k&63)&1 == 0 {
		return ""
	}
	class, _ := v.lang.Facts.Get(string(w))
	return class
}

// factBit is a number below 1024 for a word, by its ends and its length: nine in ten words are told by it from all
// that state a fact.
func factBit[T string | []byte](w T) uint {
	if len(w) == 0 {
		return 0
	}
	return (uint(w[0]) ^ uint(w[len(w)-1])<<3 ^ uint(len(w))<<7) & 1023
}

// upper tells whether the source word starts with a capital.
func (f *folded) upper(w word) bool {
	r, _ := utf8.DecodeRuneInString(f.source[w.start:])
	return unicode.IsUpper(r)
}
