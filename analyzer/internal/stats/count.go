package stats

import (
	"math"
	"slices"

	"verbatim/analyzer/internal/text"
)

// count is what the figures are computed from. The zero value is the count of the empty text. What is counted
// here in a paragraph adds up over paragraphs, but for the word types.
type count struct {
	characters, letters, graphemes           int
	strokes                                  int // characters but for white space
	words, sentences, paragraphs             int
	syllables, monosyllables, polysyllables  int
	longWords, hardWords                     int
	unfamiliar, strangers                    int // words, and word types, that the easy word lists lack
	types, hapaxes                           int
	squares                                  float64 // Σ n² over word types that occur n times
	sampleEasy, sampleHard, sampleSentences  int     // of the first 100 words
	lengths                                  []int32 // words of each sentence, in order
	sequence                                 []int32 // the type of each word, in order
	quotedWords, attributedWords, leadWords  int
	repeatedWords, quotes, speakers, sources int
	reporter, quoted                         prose
}

// sampled is the length of the sample of Linsear Write, in words.
const sampled = 100

// countOf counts a document.
func countOf(d *text.Document, marks *reported) *count {
	c := &count{sequence: make([]int32, 0, len(d.Tokens)), lengths: make([]int32, 0, len(d.Sentences))}
	v := newVocabulary(d)
	for p := range d.Paragraphs {
		par := &d.Paragraphs[p]
		before := c.words
		for s := par.First; s < par.Last; s++ {
			c.sentence(d, v, &d.Sentences[s], marks)
		}
		if c.words > before {
			c.paragraphs++
			if c.leadWords == 0 && par.Kind == text.Body {
				c.leadWords = c.words - before
			}
		}
		ch, gr := text.Length(d.Text[par.Start:par.End])
		c.characters += ch
		c.strokes += ch - blanks(d.Text[par.Start:par.End])
		c.graphemes += gr
	}
	c.types = len(v.types)
	for i := range v.types {
		t := &v.types[i]
		c.squares += float64(t.count) * float64(t.count)
		if t.count == 1 {
			c.hapaxes++
		}
		if !t.spache {
			c.strangers++
		}
	}
	return c
}

// blanks counts white space. Spaces beyond ASCII are too rare to count.
func blanks(s string) (n int) {
	for i := range len(s) {
		if c := s[i]; c == ' ' || c-'\t' < 5 {
			n++
		}
	}
	return n
}

// sentence counts the words of one sentence.
func (c *count) sentence(d *text.Document, v *vocabulary, s *text.Sentence, marks *reported) {
	from, syllables, quoted := c.words, c.syllables, 0
	for w := (words{d: d, at: s.First, last: s.Last}); w.next(); {
		id := v.add(w.start, w.end, w.hash)
		t := &v.types[id]
		c.words++
		c.sequence = append(c.sequence, id)
		n := int(t.syllables)
		c.syllables += n
		c.letters += int(t.letters)
		switch {
		case t.poly:
			c.polysyllables++
			if !t.inflected && !w.compound && !(w.upper && c.words-1 > from) {
				c.hardWords++
			}
		case n <= 1:
			c.monosyllables++
		}
		if t.letters > 6 {
			c.longWords++
		}
		if !t.familiar && !(w.upper && c.words-1 > from) {
			c.unfamiliar++
		}
		if c.words <= sampled {
			if t.poly {
				c.sampleHard++
			} else {
				c.sampleEasy++
			}
		}
		if marks != nil {
			in := marks.at(w.start)
			if in >= attributed {
				c.attributedWords++
			}
			if in == quotation {
				quoted++
			}
		}
	}
	n := c.words - from
	if n == 0 {
		return
	}
	c.sentences++
	c.lengths = append(c.lengths, int32(n))
	if from < sampled {
		c.sampleSentences++
	}
	if marks == nil {
		return
	}
	c.quotedWords += quoted
	p := &c.reporter
	if 2*quoted > n {
		p = &c.quoted
	}
	p.words += n
	p.sentences++
	p.syllables += c.syllables - syllables
}

func (c *count) medianLength() float64 {
	l := slices.Clone(c.lengths)
	slices.Sort(l)
	n := len(l)
	return float64(l[(n-1)/2]+l[n/2]) / 2
}

// lengthSpread is the standard deviation of the sentence lengths.
func (c *count) lengthSpread() float64 {
	mean, sum := per(c.words, c.sentences), 0.0
	for _, l := range c.lengths {
		sum += (float64(l) - mean) * (float64(l) - mean)
	}
	return math.Sqrt(sum / float64(len(c.lengths)))
}
