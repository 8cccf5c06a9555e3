package stats

import (
	"math"

	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

const (
	keySentences = 3   // and never more than a third of the text
	leastTokens  = 8   // in a key sentence: below stand captions and asides
	firstBonus   = 3   // what standing first counts beside the 1 of standing last; halved by the second
	coveredShare = .4  // what a term counts that a better sentence has
	shortWords   = 5.0 // added to the length, so that a short sentence of one strong term does not win
)

// summary finds the key sentences, best first: those that hold most of what the text is about, for their length, early
// ones before late ones, and what better ones do not say yet (maximal marginal relevance, Carbonell and Goldstein
// 1998). Of the text only, never a headline, a caption or a question.
func (k *keyphrases) summary() []report.KeySentence {
	body := sized(k.body, len(k.d.Sentences))[:0]
	for i := range k.d.Sentences {
		s := &k.d.Sentences[i]
		if k.d.Paragraphs[s.Paragraph].Kind == text.Body && s.Last-s.First >= leastTokens && k.d.Text[s.End-1] != '?' {
			body = append(body, int32(i))
		}
	}
	k.body = body
	k.seen, k.covered, k.most = sized(k.seen, len(k.list)), sized(k.covered, len(k.list)), sized(k.most, len(body))
	clear(k.seen)
	clear(k.covered)
	out := make([]report.KeySentence, 0, keySentences)
	top := 0.0
	for round := range min(keySentences, (len(body)+2)/3) {
		best, at := 0.0, -1
		for i, si := range body {
			if si < 0 {
				continue
			}
			if round > 0 && k.most[i] <= best {
				continue // it was worth no more before: what is covered since only takes away
			}
			v := k.worth(si, int32(round*len(body)+i+1), k.seen, k.covered) * (1 + firstBonus/float64(1+i))
			if k.most[i] = v; v > best {
				best, at = v, i
			}
		}
		if at < 0 {
			break
		}
		if round == 0 {
			top = best
		}
		s := &k.d.Sentences[body[at]]
		body[at] = -1
		for _, f := range k.ids[s.First:s.Last] {
			if f >= 0 {
				k.covered[k.terms[f]] = true
			}
		}
		out = append(out, report.KeySentence{Span: s.Span(), Score: best / top})
	}
	return out
}

// worth is the weight of a sentence's different terms over the root of its length.
func (k *keyphrases) worth(sentence, stamp int32, seen []int32, covered []bool) float64 {
	s := &k.d.Sentences[sentence]
	sum, words := 0.0, shortWords
	parts := k.parts[s.First:s.Last]
	ids, terms, list := k.ids[s.First:s.Last][:len(parts)], k.terms, k.list
	for i, p := range parts {
		if p == 0 {
			continue
		}
		words++
		if p&(noun|adj) == 0 || p&generic != 0 {
			continue
		}
		t := terms[ids[i]]
		if seen[t] == stamp {
			continue
		}
		seen[t] = stamp
		if covered[t] {
			sum += coveredShare * float64(list[t].weight)
		} else {
			sum += float64(list[t].weight)
		}
	}
	return sum / math.Sqrt(words)
}
