package text

import (
	"sync/atomic"
	"unicode/utf8"

	"verbatim/analyzer/internal/lang"
)

// listed is what the lists of a language say of a word: the class of the abbreviation that it is, and bits.
type listed uint16

const (
	classes     listed = 15              // 0: no abbreviation
	capitalised listed = 1 << (3 + iota) // an abbreviation with a capital only
	starts                               // of lang.Language.Starters
	replies
	restarts // a word of Restarts
	bylines
	calendar
	credits
)

// abbreviations are the classes, by number; what is none of them is "other".
var abbreviations = [...]string{"", "other", "never", "title", "number", "month", "day", "time", "company", "suffix", "street", "place", "unit"}

const (
	otherAbbreviation listed = 1 + iota
	neverEnds
	title
	numberSign
	month
	weekday
	timeOfDay
	company
)

// wordlist is the lists of one language in one table, open addressing by hash. One word in a million that is listed
// nowhere is taken for one that is.
type wordlist struct {
	l    *lang.Language
	keys []uint32 // 0: free
	of   []listed
}

// lastList is the list used last: texts mostly come in one language.
var lastList atomic.Pointer[wordlist]

func wordlistOf(l *lang.Language) *wordlist {
	if w := lastList.Load(); w != nil && w.l == l {
		return w
	}
	w := &wordlist{l: l}
	sets := [...]struct {
		set lang.Set
		bit listed
	}{{l.Starters, starts}, {l.Replies, replies}, {l.Bylines, bylines}, {l.Calendar, calendar}, {l.Credits, credits}}
	lines := len(l.Abbreviations)/6 + len(l.Restarts)/20 // no list has shorter lines on average
	for i := range sets {
		lines += len(sets[i].set) / 3
	}
	n := 16
	for n < 2*lines {
		n *= 2
	}
	w.keys, w.of = make([]uint32, n), make([]listed, n)
	for key, class := range l.Abbreviations.All {
		w.put(key, classOf(class))
	}
	for key := range l.Restarts.All {
		w.put(key, restarts)
	}
	for i := range sets {
		for key := range lang.Table(sets[i].set).All {
			w.put(key, sets[i].bit)
		}
	}
	lastList.Store(w)
	return w
}

// classOf reads the class of an abbreviation. One that begins with ^ holds for the capitalised word only.
func classOf(class string) listed {
	bit := listed(0)
	if class != "" && class[0] == '^' {
		class, bit = class[1:], capitalised
	}
	for i := range abbreviations {
		if i > 0 && abbreviations[i] == class {
			return listed(i) | bit
		}
	}
	return otherAbbreviation | bit
}

func (w *wordlist) put(key string, what listed) {
	h := foldedHash(key)
	at := int(h) & (len(w.keys) - 1)
	for w.keys[at] != 0 && w.keys[at] != h {
		at = (at + 1) & (len(w.keys) - 1)
	}
	w.keys[at] = h
	w.of[at] |= what
}

// get is what is listed of a word, whatever its case.
func (w *wordlist) get(word string) listed {
	h := foldedHash(word)
	mask := uint32(len(w.keys) - 1)
	for at := h & mask; w.keys[at] != 0; at = (at + 1) & mask {
		if w.keys[at] == h {
			return w.of[at]
		}
	}
	return 0
}

// foldedHash is the hash of a word in lower case, without marks of direction.
func foldedHash(w string) uint32 {
	h := uint32(basis)
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c >= utf8.RuneSelf {
			var buf [64]byte
			return hashBytes(h, fold(buf[:0], w[i:]))
		}
		if c-'A' < 26 {
			c |= 0x20
		}
		h = (h ^ uint32(c)) * prime
	}
	return max(h, 1)
}
