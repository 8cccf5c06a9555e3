package stats

// alphabet is the number of characters of the patterns: a to z, the apostrophe, and ^ and $ around a word.
const (
	alphabet        = 29
	apostrophe      = 26
	opening, ending = 27, 28
)

// node is a prefix of the patterns, of two signs at least.
type node struct {
	symbol         uint8  // its last sign
	delta          int8   // syllables that the pattern ending here adds
	child, sibling uint16 // the first of the longer ones, and the next of its own length with the same beginning; 0: none
}

// trie is the patterns. Most are told apart by their first two signs; behind those the choices are few.
type trie struct {
	pairs [alphabet * alphabet]uint16 // the node of two signs, 0: none
	nodes []node                      // the first is none
}

// trieOf reads the rules.
func trieOf(rules string) *trie {
	t := &trie{nodes: make([]node, 1, len(rules))}
	first, at, length := uint8(0), uint16(0), 0
	for i := range len(rules) {
		c := rules[i]
		if c == '+' || c == '-' {
			// a pattern ends here; its next signs follow, then the next pattern
			t.nodes[at].delta += int8(',' - c)
			if i+1 == len(rules) || rules[i+1] != '+' && rules[i+1] != '-' {
				length = 0
			}
			continue
		}
		symbol := symbolOf(c)
		switch length++; length {
		case 1:
			first = symbol
		case 2:
			p := &t.pairs[int(first)*alphabet+int(symbol)]
			if *p == 0 {
				*p = t.add(symbol, 0)
			}
			at = *p
		default:
			next := t.child(at, symbol)
			if next == 0 {
				next = t.add(symbol, t.nodes[at].child)
				t.nodes[at].child = next
			}
			at = next
		}
	}
	return t
}

// add makes a node in front of its sibling.
func (t *trie) add(symbol uint8, sibling uint16) uint16 {
	t.nodes = append(t.nodes, node{symbol: symbol, sibling: sibling})
	return uint16(len(t.nodes) - 1)
}

// child is the node that goes on with a sign, 0 when there is none.
func (t *trie) child(at uint16, symbol uint8) uint16 {
	for at = t.nodes[at].child; at != 0 && t.nodes[at].symbol != symbol; {
		at = t.nodes[at].sibling
	}
	return at
}

// symbolOf is a character of a pattern as an index below alphabet.
func symbolOf(c byte) byte {
	switch c {
	case '^':
		return opening
	case '$':
		return ending
	case '\'':
		return apostrophe
	}
	return c - 'a'
}

// signs is symbolOf of the letters, and whether a vowel is written with them.
var signs = [256]struct {
	symbol uint8
	vowel  bool
}{'a': {0, true}, 'b': {1, false}, 'c': {2, false}, 'd': {3, false}, 'e': {4, true}, 'f': {5, false}, 'g': {6, false}, 'h': {7, false}, 'i': {8, true},
	'j': {9, false}, 'k': {10, false}, 'l': {11, false}, 'm': {12, false}, 'n': {13, false}, 'o': {14, true}, 'p': {15, false}, 'q': {16, false}, 'r': {17, false},
	's': {18, false}, 't': {19, false}, 'u': {20, true}, 'v': {21, false}, 'w': {22, false}, 'x': {23, false}, 'y': {24, true}, 'z': {25, false}, '\'': {apostrophe, false}}
