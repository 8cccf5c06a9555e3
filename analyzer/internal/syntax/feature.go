package syntax

// Features is how many features a decision looks at.
const Features = 9

// weightBits is the binary logarithm of the number of weights. Features share them by hash (Ganchev and Dredze,
// 2008): no feature is stored, a weight of 0 costs next to nothing once compressed, and fitting goes around
// collisions.
const weightBits = 18

// Weights is how many weights the features of all tags use.
const Weights = 1<<weightBits + 32

// state is what the decisions so far leave to the next.
type state struct {
	t1, t2 uint32 // tags of the two tokens before
	w1     uint32 // hash of the word before
	k1     uint32 // its kind
	verb   uint32 // the last verb of this clause, 0 if none yet
}

// push takes a decision into the state.
func (s *state) push(r *reading, t Tag) {
	s.t2, s.w1, s.k1 = s.t1, r.hash, r.kind
	b := uint32(t.Base())
	s.t1 = b + 1
	switch {
	case t&Possessive != 0:
		s.t1 = uint32(Poss) + 1
	case t&Clitic != 0:
		s.t1 = uint32(Aux) + 1
		s.verb = s.t1
	}
	switch set := Set(1) << (b & 31); {
	case set&(Verbal|1<<To) != 0:
		s.verb = b + 1
	case set&(1<<Punct|1<<Sub|1<<Wh|1<<Conj) != 0:
		s.verb = 0
	}
}

// look hashes the features of a token between what stands before it and the reading after it. Each is
// where the weights of its tags begin.
func (s *state) look(f *[Features]uint32, r, n1 *reading) {
	k, w := r.kind, r.hash
	c, shape := k>>2, k&(3|unknown)
	f[0] = mix(0x01, k, s.t1)
	f[1] = mix(0x03, k, n1.kind)
	f[2] = mix(0x06, w, 0)
	f[3] = mix(0x08, w, n1.kind)
	f[4] = mix(0x0a, k, s.w1)
	f[5] = mix(0x0b, r.tail, k&unknown)
	f[6] = mix(0x0d, shape, s.k1&3|n1.kind&3<<2)
	f[7] = mix(0x10, c, s.verb)
	f[8] = mix(0x12, n1.kind, s.t1)
}

// mix hashes a feature of two values under a template.
func mix(template, a, b uint32) uint32 {
	h := (a + template*0x9e3779b1) * 0x85ebca6b
	h ^= h >> 15
	h = (h + b) * 0xc2b2ae35
	h ^= h >> 13
	return h * 0x27d4eb2f >> (32 - weightBits)
}
