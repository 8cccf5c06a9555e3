package syntax

import "verbatim/analyzer/internal/text"

// Tree is the dependency tree of a sentence, over its chunks. The zero value is ready for Parse, which can be called
// again for the next sentence and then reuses the memory.
type Tree struct {
	Chunks []Chunk
	nodes  []node  // 0 is nothing, then the chunks, then the root
	stack  []int32 // nodes that may still get dependents or a head, outermost first
	next   int32   // first node not yet read
}

// node is a chunk and what is known of its place in the tree.
type node struct {
	hash, tag   uint32 // of its head word; its tag, with a bit for a preposition
	prep        uint32 // hash of the preposition
	marks       uint32
	head        int32
	left, right int32 // outermost children
	first       int32 // leftmost child, once the tree is whole
	sibling     int32 // next child of the same head
	lefts       uint32
	rights      uint32
	start, end  int32 // nodes its subtree reaches from and to
}

// Moves of the parser, in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta, 2011).
const (
	Shift = iota // read the next chunk
	Left         // the last chunk on the stack depends on the next one
	Right        // the last chunk on the stack depends on the one under it
	moves = iota
)

// single is the move of a mask that holds one.
var single = [1 << moves]uint32{1 << Shift: Shift, 1 << Left: Left, 1 << Right: Right}

// Tags of nodes beyond those of words.
const (
	withPrep = 32
	noTag    = 64
	rootTag  = 65
)

// Parse finds the tree of Tokens[first:first+len(tags)], given their tags. It takes time linear in the tokens.
func (t *Tree) Parse(d *text.Document, first int32, tags []Tag) {
	t.Begin(d, first, tags)
	var f [ParserFeatures]uint32
	for !t.Done() {
		valid := t.Valid()
		m := single[valid]
		if valid&(valid-1) != 0 {
			t.Look(&f)
			m = bestMove(&f, valid)
		}
		t.Apply(m)
	}
	for i := len(t.nodes) - 2; i > 0; i-- {
		h := &t.nodes[t.nodes[i].head]
		t.nodes[i].sibling, h.first = h.first, int32(i)
	}
}

// Begin cuts the sentence into chunks, none attached.
func (t *Tree) Begin(d *text.Document, first int32, tags []Tag) {
	t.Chunks = Chunks(d, first, tags, t.Chunks[:0])
	t.nodes = append(t.nodes[:0], node{tag: noTag})
	t.stack, t.next = t.stack[:0], 1
	for i := range t.Chunks {
		c := &t.Chunks[i]
		n := int32(i + 1)
		w := &d.Tokens[first+c.Head]
		word, _ := cutClitic(d.Text[w.Start:w.End])
		node := node{hash: Hash(word), tag: uint32(c.Tag.Base()), marks: uint32(c.Marks), start: n, end: n}
		if c.Prep >= 0 {
			p := &d.Tokens[first+c.Prep]
			node.prep = Hash(d.Text[p.Start:p.End])
			node.tag |= withPrep
		}
		t.nodes = append(t.nodes, node)
	}
	t.nodes = append(t.nodes, node{tag: rootTag})
}

// Done tells whether every chunk has its head.
func (t *Tree) Done() bool { return len(t.stack) == 0 && int(t.next) == len(t.nodes)-1 }

// Valid is the mask of the moves that can be made.
func (t *Tree) Valid() (m uint32) {
	if int(t.next) < len(t.nodes)-1 {
		m |= 1 << Shift
	}
	if len(t.stack) > 0 {
		m |= 1 << Left
	}
	if len(t.stack) > 1 {
		m |= 1 << Right
	}
	return m
}

// Apply makes a move.
func (t *Tree) Apply(m uint32) {
	if m == Shift {
		t.stack = append(t.stack, t.next)
		t.next++
		return
	}
	top := len(t.stack) - 1
	child := t.stack[top]
	t.stack = t.stack[:top]
	c := &t.nodes[child]
	if m == Left {
		c.head = t.next
		h := &t.nodes[t.next]
		h.left = child
		h.lefts++
		h.start = c.start
	} else {
		c.head = t.stack[top-1]
		h := &t.nodes[c.head]
		h.right = child
		h.rights++
		h.end = c.end
	}
}

// Head is the chunk that chunk i depends on, -1 for the root.
func (t *Tree) Head(i int) int {
	if h := int(t.nodes[i+1].head); h < len(t.nodes)-1 {
		return h - 1
	}
	return -1
}

// Child is the leftmost chunk that depends on chunk i, -1 if none does. Child(-1) is the first root.
func (t *Tree) Child(i int) int {
	if i < 0 {
		i = len(t.nodes) - 2
	}
	return int(t.nodes[i+1].first) - 1
}

// Next is the chunk after chunk i among those that depend on the same head, -1 if i is the last.
func (t *Tree) Next(i int) int { return int(t.nodes[i+1].sibling) - 1 }

// At is the chunk of a token of the sentence, -1 for punctuation between chunks.
func (t *Tree) At(token int32) int {
	lo, hi := 0, len(t.Chunks)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); t.Chunks[m].Last <= token {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(t.Chunks) && t.Chunks[lo].First <= token {
		return lo
	}
	return -1
}

// Reach is the range of tokens of the subtree under chunk i, [first, last), without punctuation around it.
func (t *Tree) Reach(i int) (first, last int32) {
	n := &t.nodes[i+1]
	return t.Chunks[n.start-1].First, t.Chunks[n.end-1].Last
}

// State is the stack and the next node, 1 for the first chunk. For fitting.
func (t *Tree) State() (stack []int32, next int32) { return t.stack, t.next }
