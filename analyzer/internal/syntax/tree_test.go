package syntax_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
)

// chunked writes the chunks of a sentence, each with the head word of the chunk it depends on.
func chunked(s string) string {
	d := &text.Document{Text: s, Lang: lang.For("en"), Sentences: []text.Sentence{{End: int32(len(s))}}}
	d.Tokenize()
	var t syntax.Tree
	t.Parse(d, 0, syntax.Sentence(d, 0, int32(len(d.Tokens)), nil))
	var out []string
	for i, c := range t.Chunks {
		head := "."
		if h := t.Head(i); h >= 0 {
			head = d.Word(int(t.Chunks[h].Head))
		}
		out = append(out, fmt.Sprintf("[%s]%s", s[d.Tokens[c.First].Start:d.Tokens[c.Last-1].End], head))
	}
	return strings.Join(out, " ")
}

func TestTree(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The head of the agency said that the talks had stalled.",
			"[The head]said [of the agency]head [said]. [that]stalled [the talks]stalled [had stalled]said"},
		{"John Smith, the head of the group, said he would not resign.",
			"[John Smith]said [the head]Smith [of the group]head [said]. [he]resign [would not resign]said"},
	} {
		if got := chunked(c.text); got != c.want {
			t.Errorf("-want +got\n-%s\n+%s", c.want, got)
		}
	}
}

// Floors on the development part: subjects with head and borders right, and subordinate clauses under a verb with head right.
const (
	subjectFloor = 0.76
	clauseFloor  = 0.72
)

func TestTreeAccuracy(t *testing.T) {
	var tree syntax.Tree
	var tags []syntax.Tag
	subjects, subjectsRight, clauses, clausesRight := 0, 0, 0, 0
	for _, s := range read(t, "dev") {
		d := s.Document()
		gold := s.Tree(d)
		start, end := gold.Reaches()
		tags = syntax.Sentence(d, 0, int32(len(d.Tokens)), tags[:0])
		tree.Parse(d, 0, tags)
		chunk := make([]int, len(tags))
		for i, c := range tree.Chunks {
			for k := c.First; k < c.Last; k++ {
				chunk[k] = i + 1
			}
		}
		for i, r := range gold.Relations {
			right := false
			if chunk[i] > 0 && gold.Heads[i] >= 0 {
				right = tree.Head(chunk[i]-1)+1 == chunk[gold.Heads[i]] && chunk[gold.Heads[i]] > 0
			}
			switch {
			case strings.HasPrefix(r, "nsubj"):
				subjects++
				if right {
					if a, b := tree.Reach(chunk[i] - 1); int(a) == start[i] && int(b) == end[i] {
						subjectsRight++
					}
				}
			case r == "ccomp":
				clauses++
				if right {
					clausesRight++
				}
			}
		}
	}
	a, b := float64(subjectsRight)/float64(subjects), float64(clausesRight)/float64(clauses)
	t.Logf("%.3f of %d subjects have head and borders right, %.3f of %d clauses their head", a, subjects, b, clauses)
	if a < subjectFloor || b < clauseFloor {
		t.Errorf("below the floors of %.3f and %.3f", subjectFloor, clauseFloor)
	}
}

func TestTreeIsOne(t *testing.T) {
	for _, s := range []string{"", ".", "'s", "said", "of", "the", "- - -", "ten-year", "to be or not to be", "from under", "\xff\xfe", "a's's 's’s",
		strings.Repeat("of the said ", 3000), strings.Repeat("(", 9000), strings.Repeat("that he said ", 3000), strings.Repeat("-a", 5000), strings.Repeat("$5 ", 3000),
		"مرحبا بالعالم", "« Je suis », dit-il.", "10%-15% U.S.-led co-op's"} {
		d := &text.Document{Text: s, Lang: lang.For("en"), Sentences: []text.Sentence{{End: int32(len(s))}}}
		d.Tokenize()
		tags := syntax.Sentence(d, 0, int32(len(d.Tokens)), nil)
		var tree syntax.Tree
		tree.Parse(d, 0, tags)
		last := int32(0)
		for i, c := range tree.Chunks {
			if c.First < last || c.Last <= c.First || int(c.Last) > len(tags) || c.Head < c.First || c.Head >= c.Last || c.Prep >= c.Last {
				t.Fatalf("%.20q: chunk %d is %+v", s, i, c)
			}
			for k := last; k < c.First; k++ {
				if tags[k] != syntax.Punct {
					t.Fatalf("%.20q: token %d is in no chunk", s, k)
				}
			}
			last = c.Last
			h, steps := i, 0
			for ; h >= 0; steps++ {
				if steps > len(tree.Chunks) {
					t.Fatalf("%.20q: a cycle over chunk %d", s, i)
				}
				a, b := tree.Reach(h)
				if a > c.First || b < c.Last {
					t.Fatalf("%.20q: chunk %d is not within reach of %d", s, i, h)
				}
				h = tree.Head(h)
			}
		}
		before := slices.Clone(tree.Chunks)
		tree.Parse(d, 0, tags)
		if !slices.Equal(before, tree.Chunks) {
			t.Fatalf("%.20q: other chunks the second time", s)
		}
	}
}

func TestTreeLinear(t *testing.T) {
	var tree syntax.Tree
	linear(t, "that the head of it said (", func(d *text.Document, dst []syntax.Tag) {
		tree.Parse(d, 0, syntax.Sentence(d, 0, int32(len(d.Tokens)), dst))
	})
}

func TestTreeNoAllocation(t *testing.T) {
	d := text.Parse("The head of the agency, who asked not to be named, said it wasn't Clinton's plan.", lang.For("en"), text.Split)
	tags := syntax.Sentence(d, 0, int32(len(d.Tokens)), nil)
	var tree syntax.Tree
	tree.Parse(d, 0, tags)
	if n := testing.AllocsPerRun(10, func() { tree.Parse(d, 0, tags) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkTree(b *testing.B) {
	type tagged struct {
		d    *text.Document
		tags []syntax.Tag
	}
	var all []tagged
	size, tokens := 0, 0
	for _, s := range read(b, "dev") {
		d := s.Document()
		all = append(all, tagged{d, syntax.Sentence(d, 0, int32(len(d.Tokens)), nil)})
		size += len(s.Text)
		tokens += len(d.Tokens)
	}
	var tree syntax.Tree
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, s := range all {
			tree.Parse(s.d, 0, s.tags)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mtokens/s")
}
