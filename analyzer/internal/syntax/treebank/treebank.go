// Package treebank reads Universal Dependencies treebanks of English in CoNLL-U and lays their words over the
// tokens of package text. Only fitting and tests use it.
package treebank

import (
	"bufio"
	"io"
	"os"
	"strconv"
	"strings"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
)

// Word is one syntactic word, as annotated.
type Word struct {
	Form, UPOS, XPOS, Relation string
	Head                       int // index into Sentence.Words, -1 for the root
	Start, End                 int // bytes of Sentence.Text; a word inside a contraction has what it stands for
}

// Sentence is an annotated sentence.
type Sentence struct {
	Text  string
	Words []Word
}

// ReadFile reads the sentences of a file.
func ReadFile(path string) ([]Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(f)
}

// Read reads sentences. One whose words cannot be found in its text is left out.
func Read(r io.Reader) ([]Sentence, error) {
	var out []Sentence
	var s Sentence
	good, at, inside := true, 0, 0
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, 1<<20)
	for scan.Scan() {
		line := scan.Text()
		if line == "" {
			if good && len(s.Words) > 0 {
				out = append(out, s)
			}
			s, good, at, inside = Sentence{}, true, 0, 0
			continue
		}
		if t, ok := strings.CutPrefix(line, "# text = "); ok {
			s.Text = t
		}
		if line[0] == '#' {
			continue
		}
		c := strings.Split(line, "\t")
		if a, b, ok := strings.Cut(c[0], "-"); ok { // a contraction: its words follow
			from, _ := strconv.Atoi(a)
			to, _ := strconv.Atoi(b)
			i := strings.Index(s.Text[at:], c[1])
			if i < 0 {
				good = false
				continue
			}
			at += i
			inside = to - from + 1
			continue
		}
		if strings.Contains(c[0], ".") || !good {
			continue
		}
		head, _ := strconv.Atoi(c[6])
		w := Word{Form: c[1], UPOS: c[3], XPOS: c[4], Relation: c[7], Head: head - 1}
		if i := strings.Index(s.Text[at:], c[1]); i >= 0 && (inside == 0 || i == 0) {
			w.Start, w.End = at+i, at+i+len(c[1])
		} else if inside > 0 {
			w.Start, w.End = at, at
		} else {
			good = false
			continue
		}
		at = w.End
		inside = max(0, inside-1)
		s.Words = append(s.Words, w)
	}
	return out, scan.Err()
}

// Document is the sentence as a document of one sentence.
func (s *Sentence) Document() *text.Document {
	d := &text.Document{Text: s.Text, Lang: lang.For("en"), Sentences: []text.Sentence{{End: int32(len(s.Text))}}}
	d.Tokenize()
	return d
}

// Cover gives for each token of d the words it covers: Words[first:last]. A token that starts inside a word has that
// word alone, and inner set.
func (s *Sentence) Cover(d *text.Document) []Covered {
	out := make([]Covered, len(d.Tokens))
	w := 0
	for i, t := range d.Tokens {
		for w+1 < len(s.Words) && s.Words[w].End <= int(t.Start) {
			w++
		}
		last := w + 1
		for last < len(s.Words) && s.Words[last].Start < int(t.End) {
			last++
		}
		out[i] = Covered{First: w, Last: last, Inner: s.Words[w].Start < int(t.Start)}
	}
	return out
}

// Covered is what words a token covers.
type Covered struct {
	First, Last int
	Inner       bool
}

// Unscored stands in place of the tag of a token that starts inside a word: the rest of an address or of a smiley.
const Unscored syntax.Tag = 0x3f

// Tags gives the gold tag of each token of d.
func (s *Sentence) Tags(d *text.Document) []syntax.Tag {
	out := make([]syntax.Tag, len(d.Tokens))
	for i, c := range s.Cover(d) {
		words := s.Words[c.First:c.Last]
		t := words[0].tag()
		switch {
		case c.Inner && d.Word(i) == "." && d.Tokens[i-1].Class == text.Word && words[0].UPOS != "PUNCT":
			t = syntax.Dot
			if i+1 == len(d.Tokens) {
				t = syntax.Punct
			}
		case c.Inner:
			t = Unscored
		case len(words) > 1 && words[len(words)-1].XPOS == "POS":
			t |= syntax.Possessive
		case len(words) > 1 && strings.ContainsAny(words[len(words)-1].Form, "'’") && words[len(words)-1].Form != "n't" && words[len(words)-1].Form != "n’t":
			t |= syntax.Clitic
		}
		out[i] = t
	}
	return out
}
