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
	words, sentences, paragraphs             int
	syllables, monosyllables, polysyllables  int
	longWords, hardWords                     int
	unfamiliar, strangers                    int // words, and word types, that the easy word lists lack
	types, hapaxes                           int
	squares                                  float64 // Σ n² over word types that occur n times
	sampleEasy, sampleHard, sampleSentences  int     // of the first 100 words
	lengths                                  []int32 // words of each sentence, in order
	sequence                                 []int32 // the type of each word, in order
	room                                     []int32 // for a number for each type
	quotedWords, attributedWords, leadWords  int
	repeatedWords, quotes, speakers, sources int
	reporter, quoted                         prose
}

// sampled is the length of the sample of Linsear Write, in words.
const sampled = 100

// count reads the words of its document and counts them; marks is nil where no quotes were looked for. What it counts
// holds until the vocabulary reads another document.
func (v *vocabulary) count(marks *reported) *count {
	c, d := &v.counted, v.d
	*c = count{english: v.english}
	for p := range d.Paragraphs {
		par := &d.Paragraphs[p]
		before, inked := len(v.sequence), 0
		for si := par.First; si < par.Last; si++ {
			from := len(v.sequence)
			inked += v.sentence(int(si))
			if len(v.sequence) == from {
				continue
			}
			if from < sampled {
				c.sampleSentences++
			}
			if marks != nil {
				c.report(v, from, &d.Sentences[si], marks)
			}
		}
		if n := len(v.sequence) - before; n > 0 {
			c.paragraphs++
			if c.leadWords == 0 && par.Kind == text.Body {
				c.leadWords = n
			}
		}
		s := d.Text[par.Start:par.End]
		characters, clusters := text.Length(s)
		c.characters += characters
		c.graphemes += clusters
		c.strokes += characters - (len(s) - inked) // white space beyond ASCII is too rare to tell
	}
	v.room = sized(v.room, len(v.types))
	c.sequence, c.lengths, c.room = v.sequence, v.lengths, v.room
	c.words, c.sentences = len(v.sequence), len(v.lengths)
	c.add(v)
	for _, id := range c.sequence[:min(sampled, len(c.sequence))] {
		if v.types[id].about&isPoly != 0 {
			c.sampleHard++
		} else {
			c.sampleEasy++
		}
	}
	return c
}

// add counts every occurrence of every word type.
func (c *count) add(v *vocabulary) {
	var types, hapaxes, all, syllables, long, mono, poly, hard, unfamiliar, strangers int
	squares := 0.0
	for i := range v.types {
		y := &v.types[i]
		n, a := int(y.count), y.about
		if n == 0 {
			continue // stands inside compounds only
		}
		letters := a.letters()
		if letters == mostLetters {
			letters = v.letters(y)
		}
		types++
		squares += float64(n) * float64(n)
		all += n * letters
		syllables += n * a.syllables()
		unnamed := n - int(y.named)
		if n == 1 {
			hapaxes++
		}
		if letters > 6 {
			long += n
		}
		if a.syllables() == 1 {
			mono += n
		}
		if a&isPoly != 0 {
			poly += n
			if a&isInflected == 0 && !y.compound {
				hard += unnamed
			}
		}
		if a&isFamiliar == 0 {
			unfamiliar += unnamed
		}
		if a&isSpache == 0 {
			strangers++
		}
	}
	c.types, c.hapaxes, c.squares, c.letters, c.syllables, c.longWords = types, hapaxes, squares, all, syllables, long
	c.monosyllables, c.polysyllables, c.hardWords, c.unfamiliar, c.strangers = mono, poly, hard, unfamiliar, strangers
}

// report counts who speaks in a sentence, whose words are those of the sequence from the given one on.
func (c *count) report(v *vocabulary, from int, s *text.Sentence, marks *reported) {
	n, quoted := len(v.sequence)-from, 0
	if len(marks.spans) > 0 {
		tokens := v.d.Tokens[:s.Last]
		for i := s.First; i < s.Last; i++ {
			t := &tokens[i]
			if t.Class > text.Number {
				continue
			}
			in := marks.at(t.Start)
			if in >= attributed {
				c.attributedWords++
			}
			if in == quotation {
				quoted++
			}
			if i+1 < s.Last && tokens[i+1].Start == t.End {
				i = wordEnd(v.d.Text, tokens, i, s.Last) - 1
			}
		}
	}
	c.quotedWords += quoted
	p := &c.reporter
	if 2*quoted > n {
		p = &c.quoted
	}
	p.words += n
	p.sentences++
	for _, id := range v.sequence[from:] {
		p.syllables += v.types[id].about.syllables()
	}
}

func (c *count) medianLength() float64 {
	n := len(c.lengths)
	var of [256]int32 // how many sentences have so many words
	for _, l := range c.lengths {
		if l >= int32(len(of)) {
			l := slices.Clone(c.lengths)
			slices.Sort(l)
			return float64(l[(n-1)/2]+l[n/2]) / 2
		}
		of[l]++
	}
	low, high, sum := -1, -1, 0 // the lengths at the two places in the middle, which are one place or two
	for l := 0; high < 0; l++ {
		sum += int(of[l])
		if low < 0 && sum > (n-1)/2 {
			low = l
		}
		if sum > n/2 {
			high = l
		}
	}
	return float64(low+high) / 2
}

// lengthSpread is the standard deviation of the sentence lengths.
func (c *count) lengthSpread() float64 {
	mean, sum := per(c.words, c.sentences), 0.0
	for _, l := range c.lengths {
		sum += (float64(l) - mean) * (float64(l) - mean)
	}
	return math.Sqrt(sum / float64(len(c.lengths)))
}
