// Command fit fits the tagger of package syntax to UD English EWT and writes z_lexicon.go and z_weights.go. Run by
// go generate in the package's folder, with the treebank beside the repository. The same treebank gives the same bytes.
package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand"

	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/syntax/treebank"
	"verbatim/analyzer/internal/text"
)

var (
	folder = flag.String("treebank", "../../../../shared/train/ud-ewt", "folder of train.conllu, test.conllu and dev.conllu; dev is only measured on")
	epochs = flag.Int("epochs", 10, "passes over the treebank")
	tune   = flag.Int("tune", 10, "passes after pruning, over the weights that are left")
	size   = flag.Int("size", 20000, "weights left after pruning")
	levels = flag.Int("levels", 10, "levels of a weight on each side of 0")
	least  = flag.Int("least", 2, "occurrences that bring a word into the lexicon")
	errors = flag.Int("errors", 0, "print as many of the most frequent errors")
	margin = flag.Float64("margin", 40, "lead over its best rival that the right tag should have")
	write  = flag.Bool("write", false, "write the generated files")
)

// example is a sentence with its tags.
type example struct {
	d    *text.Document
	gold []syntax.Tag
}

func main() {
	log.SetFlags(0)
	flag.Parse()
	train, dev := append(load("train"), load("test")...), load("dev")
	lex, words := buildLexicon(train)
	p := fit(lex, train, *epochs, nil, rand.New(rand.NewSource(1)))
	w := p.average()
	report("full", lex, dev, w)
	mask := keep(w, *size)
	p = fit(lex, train, *tune, mask, rand.New(rand.NewSource(2)))
	w = p.average()
	report("pruned", lex, dev, w)
	q := quantise(w, *levels)
	report("quantised", lex, dev, q)
	confusions(lex, dev, q, *errors)
	n := 0
	for _, v := range q {
		if v != 0 {
			n++
		}
	}
	fmt.Printf("%d words in the lexicon, %d weights\n", words, n)
	writeFiles(lex, q, *write)
}

func load(name string) []example {
	s, err := treebank.ReadFile(*folder + "/" + name + ".conllu")
	if err != nil {
		log.Fatal(err)
	}
	out := make([]example, len(s))
	for i := range s {
		d := s[i].Document()
		out[i] = example{d, s[i].Tags(d)}
	}
	return out
}

// report prints how many tokens of examples are tagged right.
func report(name string, lex *syntax.Lexicon, examples []example, w []float32) {
	right, all, ambiguous, lost := 0, 0, 0, 0
	for _, e := range examples {
		syntax.Walk(lex, e.d, 0, int32(len(e.d.Tokens)), func(i int32, f *[syntax.Features]uint32, c syntax.Set) syntax.Tag {
			t := choose(w, f, c)
			if e.gold[i] == treebank.Unscored {
				return t
			}
			all++
			if c&(c-1) != 0 {
				ambiguous++
			}
			if t == e.gold[i].Base() {
				right++
			} else if !c.Has(e.gold[i]) {
				lost++
			}
			return t
		}, nil)
	}
	fmt.Printf("%-10s %.2f %% of %d tokens right; %.1f %% ambiguous, %.2f %% without the right candidate\n", name,
		100*float64(right)/float64(all), all, 100*float64(ambiguous)/float64(all), 100*float64(lost)/float64(all))
}
