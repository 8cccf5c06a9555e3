package main

import (
	"math/rand"
	"os"
	"slices"
	"testing"

	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/syntax/treebank"
)

// treebankOrSkip points the program at the treebank beside the repository.
func treebankOrSkip(t *testing.T) {
	*folder = "../../../../../shared/train/ud-ewt"
	if _, err := os.Stat(*folder + "/dev.conllu"); err != nil {
		t.Skip("the treebank that the tagger is fitted to is not here: ", err)
	}
}

// loss is how many tokens of the development part pruning and quantising may cost, as a share.
const loss = 0.006

// The oracle of the shipped weights is the model before pruning and quantising.
func TestShippedAgainstFull(t *testing.T) {
	treebankOrSkip(t)
	if testing.Short() {
		t.Skip("fits the whole model: left out of short runs")
	}
	train, dev := append(load("train"), load("test")...), load("dev")
	lex, _ := buildLexicon(train)
	w := fit(lex, train, *epochs, nil, rand.New(rand.NewSource(1))).average()
	full, shipped, all := 0, 0, 0
	for _, e := range dev {
		n := int32(len(e.d.Tokens))
		a := syntax.Walk(lex, e.d, 0, n, func(_ int32, f *[syntax.Features]uint32, c syntax.Set) syntax.Tag { return choose(w, f, c) }, nil)
		b := syntax.Sentence(e.d, 0, n, nil, nil)
		for i, g := range e.gold {
			if g == treebank.Unscored {
				continue
			}
			all++
			if a[i].Base() == g.Base() {
				full++
			}
			if b[i].Base() == g.Base() {
				shipped++
			}
		}
	}
	x, y := float64(full)/float64(all), float64(shipped)/float64(all)
	t.Logf("full %.4f, shipped %.4f", x, y)
	if x-y > loss {
		t.Errorf("pruning and quantising cost %.4f of the tokens, more than %.4f", x-y, loss)
	}
}

func TestFitIsReproducible(t *testing.T) {
	treebankOrSkip(t)
	some := load("dev")[:400]
	var last []float32
	for range 2 {
		lex, _ := buildLexicon(some)
		w := quantise(fit(lex, some, 2, nil, rand.New(rand.NewSource(1))).average(), *levels)
		if last != nil && !slices.Equal(w, last) {
			t.Fatal("the same treebank gave other weights the second time")
		}
		last = w
	}
}

func TestVerbForms(t *testing.T) {
	all := forms()
	for _, w := range []string{"vowed", "vowing", "vows", "denied", "denies", "admitted", "submitting", "told", "withdrawn", "lying", "criticised", "echoes"} {
		if all[w].set == 0 {
			t.Errorf("%s is not among the forms", w)
		}
	}
	if f := all["vowed"]; !f.past || f.set != 1<<syntax.Past|1<<syntax.Part {
		t.Errorf("vowed is %+v", f)
	}
}
