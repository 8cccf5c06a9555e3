package main

import (
	"math"
	"math/bits"
	"math/rand"
	"slices"

	"verbatim/analyzer/internal/syntax"
)

// perceptron is an averaged perceptron with weights shared by hash.
type perceptron struct {
	w, total []float32
	stamp    []int32
	mask     []bool // weights that may change; all if nil
	now      int32
}

func newPerceptron(n int, mask []bool) *perceptron {
	return &perceptron{w: make([]float32, n), total: make([]float32, n), stamp: make([]int32, n), mask: mask}
}

// fit runs the perceptron over the examples, each time in another order.
func fit(lex *syntax.Lexicon, examples []example, epochs int, mask []bool, random *rand.Rand) *perceptron {
	p := newPerceptron(syntax.Weights, mask)
	for range epochs {
		for _, at := range random.Perm(len(examples)) {
			e := &examples[at]
			syntax.Walk(lex, e.d, 0, int32(len(e.d.Tokens)), func(i int32, f *[syntax.Features]uint32, c syntax.Set) syntax.Tag {
				t, gold := choose(p.w, f, c), e.gold[i].Base()
				p.now++
				if rival := rivalOf(p.w, f, c, gold, *margin); rival != gold {
					for _, at := range f {
						p.add(at+uint32(gold), 1)
						p.add(at+uint32(rival), -1)
					}
				}
				return t
			}, nil)
		}
	}
	return p
}

func (p *perceptron) add(at uint32, v float32) {
	if p.mask != nil && !p.mask[at] {
		return
	}
	p.total[at] += p.w[at] * float32(p.now-p.stamp[at])
	p.stamp[at] = p.now
	p.w[at] += v
}

// average is the mean of the weights over all steps.
func (p *perceptron) average() []float32 {
	out := make([]float32, len(p.w))
	for i := range out {
		out[i] = (p.total[i] + p.w[i]*float32(p.now-p.stamp[i])) / float32(p.now)
	}
	return out
}

// choose is the best of the candidates.
func choose(w []float32, f *[syntax.Features]uint32, candidates syntax.Set) syntax.Tag {
	if candidates&(candidates-1) == 0 {
		return syntax.Tag(bits.TrailingZeros32(uint32(candidates)))
	}
	top, t := float32(math.Inf(-1)), syntax.Tag(0)
	for c := uint32(candidates); c != 0; c &= c - 1 {
		k := uint32(bits.TrailingZeros32(c))
		sum := float32(0)
		for _, at := range f {
			sum += w[at+k]
		}
		if sum > top {
			top, t = sum, syntax.Tag(k)
		}
	}
	return t
}

// largest is the size of the weights that clip: few are larger.
func largest(w []float32) float32 {
	top := float32(0)
	for _, v := range w {
		top = max(top, float32(math.Abs(float64(v))))
	}
	return top
}

// keep marks the n largest weights.
func keep(w []float32, n int) []bool {
	sizes := make([]float32, len(w))
	for i, v := range w {
		sizes[i] = float32(math.Abs(float64(v)))
	}
	slices.Sort(sizes)
	least := max(sizes[max(0, len(w)-n)], 1e-9)
	mask := make([]bool, len(w))
	for i, v := range w {
		mask[i] = float32(math.Abs(float64(v))) >= least
	}
	return mask
}

// quantise rounds weights to whole levels.
func quantise(w []float32, levels int) []float32 {
	step := largest(w) / float32(levels)
	out := make([]float32, len(w))
	for i, v := range w {
		out[i] = float32(math.Round(float64(v / step)))
	}
	return out
}

// rivalOf is the best candidate other than gold if it comes within margin of gold, or else gold.
func rivalOf(w []float32, f *[syntax.Features]uint32, candidates syntax.Set, gold syntax.Tag, margin float64) syntax.Tag {
	if !candidates.Has(gold) || candidates&(candidates-1) == 0 {
		return gold
	}
	own := float32(0)
	for _, at := range f {
		own += w[at+uint32(gold)]
	}
	top, t := own-float32(margin), gold
	for c := uint32(candidates &^ (1 << gold)); c != 0; c &= c - 1 {
		k := uint32(bits.TrailingZeros32(c))
		sum := float32(0)
		for _, at := range f {
			sum += w[at+k]
		}
		if sum >= top {
			top, t = sum, syntax.Tag(k)
		}
	}
	return t
}
