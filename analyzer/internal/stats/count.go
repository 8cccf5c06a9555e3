package stats

import (
	"math"
	"slices"

	"verbatim/analyzer/internal/text"
)

// count is what the figures are computed from. The zero value is the count of the empty text. What is counted
// here in a paragraph adds up over paragraphs, but for the word types.
type count struct {
	english                                  bool // the language of the text
	characters, letters, graphemes           int
	strokes                                  int // characters but for white space
	inked                                    int // bytes of tokens
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

// countOf counts a document; marks is nil where no quotes were looked for.
func countOf(d *text.Document, marks *reported) *count {
	c := &count{sequence: make([]int32, 0, len(d.Tokens)), lengths: make([]int32, 0, len(d.Sentences))}
	c.english = len(d.Lang.Tag) >= 2 && d.Lang.Tag[:2] == "en" && (len(d.Lang.Tag) == 2 || d.Lang.Tag[2] == '-' || d.Lang.Tag[2] == '_')
	v := newVocabulary(d)
	for p := range d.Paragraphs {
		par := &d.Paragraphs[p]
		before, inked := c.words, c.inked
		for s := par.First; s < par.Last; s++ {
			c.sentence(d, v, &d.Sentences[s], marks)
		}
		if c.words > before {
			c.paragraphs++
			if c.leadWords == 0 && par.Kind == text.Body {
				c.leadWords = c.words - before
			}
		}
		s := d.Text[par.Start:par.End]
		characters, clusters := text.Length(s)
		c.characters += characters
		c.graphemes += clusters
		c.strokes += characters - (len(s) - (c.inked - inked)) // white space beyond ASCII is too rare to tell
	}
	c.types = len(v.types)
	for i := range v.types {
		c.add(&v.types[i])
	}
	for _, id := range c.sequence[:min(sampled, len(c.sequence))] {
		if v.types[id].poly {
			c.sampleHard++
		} else {
			c.sampleEasy++
		}
	}
	return c
}

// add counts every occurrence of a word type.
func (c *count) add(t *wordType) {
	n := int(t.count)
	c.squares += float64(n) * float64(n)
	c.letters += n * int(t.letters)
	c.syllables += n * int(t.syllables)
	unnamed := n - int(t.named)
	if n == 1 {
		c.hapaxes++
	}
	if t.letters > 6 {
		c.longWords += n
	}
	if t.syllables == 1 {
		c.monosyllables += n
	}
	if t.poly {
		c.polysyllables += n
		if !t.inflected && !t.compound {
			c.hardWords += unnamed
		}
	}
	if !t.familiar {
		c.unfamiliar += unnamed
	}
	if !t.spache {
		c.strangers++
	}
}

// sentence counts the words of one sentence.
func (c *count) sentence(d *text.Document, v *vocabulary, s *text.Sentence, marks *reported) {
	from, quoted := c.words, 0
	asked := marks != nil && len(marks.spans) > 0
	tokens := d.Tokens[:s.Last]
	for i := s.First; int(i) < len(tokens); {
		t := &tokens[i]
		if t.Class > text.Number {
			c.inked += int(t.End - t.Start)
			i++
			continue
		}
		at, id, upper := i, int32(-1), t.Upper
		if k := int(i) + 1; k == len(tokens) || tokens[k].Start != t.End || tokens[k].Class <= text.Number {
			c.inked += int(t.End - t.Start)
			id = v.seen(t) // nine words in ten: one token, met before
			i++
		}
		if id < 0 {
			w := words{d: d, at: at, last: s.Last}
			w.next()
			id = v.find(&w)
			if w.at > i {
				c.inked += int(w.end - w.start)
				i = w.at
			}
		}
		c.sequence = append(c.sequence, id)
		if upper && len(c.sequence) > from+1 {
			v.types[id].named++
		}
		if asked {
			in := marks.at(t.Start)
			if in >= attributed {
				c.attributedWords++
			}
			if in == quotation {
				quoted++
			}
		}
	}
	n := len(c.sequence) - from
	if n == 0 {
		return
	}
	c.words += n
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
	for _, id := range c.sequence[from:] {
		p.syllables += int(v.types[id].syllables)
	}
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
