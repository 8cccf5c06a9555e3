package syntax

// ParserFeatures is how many features a move is chosen by.
const ParserFeatures = 28

// parserBits is the binary logarithm of the number of the parser's weights.
const parserBits = 19

// ParserWeights is how many weights the parser has.
const ParserWeights = 1<<parserBits + moves

// Look hashes the features of the state: the last three chunks on the stack, the next two, and their outermost children
// (after Zhang and Nivre, 2011).
func (t *Tree) Look(f *[ParserFeatures]uint32) {
	var i0, i1, i2 int32
	if n := len(t.stack); n > 0 {
		i0 = t.stack[n-1]
		if n > 1 {
			i1 = t.stack[n-2]
			if n > 2 {
				i2 = t.stack[n-3]
			}
		}
	}
	s0, s1, s2, b0, b1 := &t.nodes[i0], &t.nodes[i1], &t.nodes[i2], &t.nodes[t.next], &t.nodes[0]
	if int(t.next)+1 < len(t.nodes) {
		b1 = &t.nodes[t.next+1]
	}
	s0l, s0r, s1l, s1r, b0l := t.nodes[s0.left].tag, t.nodes[s0.right].tag, t.nodes[s1.left].tag, t.nodes[s1.right].tag, t.nodes[b0.left].tag
	gap := min(t.next-i0, 10)
	if gap > 5 {
		gap = 6 + (gap-5)/3
	}
	near := min(i0-i1, 5)
	tags, pair := s0.tag<<7|b0.tag, s1.tag<<7|s0.tag // across the next move of the buffer, and of the stack
	f[0] = slot(1, s0.hash, s0.tag)
	f[1] = slot(2, b0.hash, b0.tag)
	f[2] = slot(3, s1.hash, s1.tag)
	f[3] = slot(4, tags, 0)
	f[4] = slot(5, tags, s0.hash)
	f[5] = slot(6, tags, b0.hash)
	f[6] = slot(7, tags, b1.tag)
	f[7] = slot(8, tags, s1.tag)
	f[8] = slot(9, pair, s0r)
	f[9] = slot(10, pair, s0l)
	f[10] = slot(11, tags, s0l)
	f[11] = slot(12, tags, b0l)
	f[12] = slot(13, pair, s1r)
	f[13] = slot(14, tags, uint32(gap))
	f[14] = slot(15, s0.hash, uint32(gap))
	f[15] = slot(16, s0.tag, s0.lefts<<8|s0.rights)
	f[16] = slot(17, tags, b0.marks)
	f[17] = slot(18, pair, s0.marks<<8|b0.marks)
	f[18] = slot(19, s1.hash, s0.tag<<7|b0.tag)
	f[19] = slot(20, tags, b1.hash)
	f[20] = slot(21, pair, uint32(near)<<8|b0.tag)
	f[21] = slot(22, tags, s1.tag<<16|s1l<<8|s0l)
	f[22] = slot(23, tags, b0.marks<<16|b1.marks<<8|b1.tag)
	f[23] = slot(24, pair, s0.prep)
	f[24] = slot(25, s0.prep, s1.hash)
	f[25] = slot(26, tags, b0.prep)
	f[26] = slot(27, pair, s2.tag)
	f[27] = slot(28, s1.hash, b0.hash)
}

// slot is where the weights of a feature begin.
func slot(template, a, b uint32) uint32 {
	h := (a + template*0x9e3779b1) * 0x85ebca6b
	h ^= h >> 15
	h = (h + b) * 0xc2b2ae35
	h ^= h >> 13
	return h * 0x27d4eb2f >> (32 - parserBits)
}

// bestMove is the valid move of the highest sum of weights.
func bestMove(f *[ParserFeatures]uint32, valid uint32) uint32 {
	var a, b, c int32
	for _, at := range f {
		a += int32(parserWeights[at])
		b += int32(parserWeights[at+1])
		c += int32(parserWeights[at+2])
	}
	top, m := int32(-1<<31), uint32(0)
	if valid&(1<<Shift) != 0 {
		top, m = a, Shift
	}
	if valid&(1<<Left) != 0 && b > top {
		top, m = b, Left
	}
	if valid&(1<<Right) != 0 && c > top {
		m = Right
	}
	return m
}
