package stats

import (
	"math"
	"slices"

	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

const (
	mostKeywords   = 20 // a longer list says nothing more
	candidates     = 60 // phrases that are looked at more than once
	mostWords      = 4  // in a phrase: one in a hundred that people choose is longer
	earlyWeight    = 10 // what the first sentence counts beside the 1 of any
	earlySentences = 3  // sentences until early weight is halved
	repetition     = 2  // how much a phrase loses for terms that a better one has
)

// lengthDiscount is n to the power of .8: a phrase weighs a little more than the mean of its terms.
var lengthDiscount = [mostWords + 1]float64{1, 1, 1.7411, 2.4082, 3.0314}

// keyphrases is what a text is about: noun phrases and people's names, each worth the weight of its terms times how
// often it stands. A term weighs by how often and how early it stands, as in PositionRank (Florescu and Caragea 2017)
// with the walk over the graph of words left out: on a graph without directions it comes to the frequency anyway.
type keyphrases struct {
	*terms
	names    *name.Index
	at       int     // mention in names at hand
	ids      []int32 // of each token its form, or -1
	phrases  []phrase
	places   []place
	byPhrase []int32 // open addressing over phrases: 1 + index, 0 where free
	ofPerson []int32 // phrase of an entity + 1
}

// newKeyphrases weighs the terms and phrases of a document.
func newKeyphrases(d *text.Document, names *name.Index) *keyphrases {
	k := &keyphrases{terms: newTerms(d), names: names}
	k.weigh()
	k.find()
	k.score()
	return k
}

// phrase is a candidate: the same terms in the same order, wherever they stand, or a person under any name.
type phrase struct {
	first, last int32 // tokens of its first mention; of its longest for a person
	hash        uint32
	count       int32
	places      int32 // index of the last of its places + 1
	person      int32 // entity + 1
	score       float64
}

// place is where a phrase stands, in a list that begins at the last.
type place struct{ first, last, next int32 }

// early is the weight of a word in a sentence.
func early(sentence int) float64 {
	return 1 + earlyWeight*earlySentences/(earlySentences+float64(sentence))
}

// weigh numbers the words and weighs their terms.
func (k *keyphrases) weigh() {
	k.ids = make([]int32, len(k.d.Tokens))
	for si := range k.d.Sentences {
		s := &k.d.Sentences[si]
		w := float32(early(si))
		for i := s.First; i < s.Last; i++ {
			if k.d.Tokens[i].Class != text.Word {
				k.ids[i] = -1
				continue
			}
			f := k.add(i)
			k.ids[i] = f
			k.list[k.forms[f].term].weight += w
		}
	}
}

// score weighs the phrases.
func (k *keyphrases) score() {
	for i := range k.phrases {
		p := &k.phrases[i]
		if p.person == 0 {
			n := 0
			for _, f := range k.ids[p.first:p.last] {
				if f >= 0 {
					p.score += float64(k.list[k.forms[f].term].weight)
					n++
				}
			}
			p.score /= lengthDiscount[n]
		}
		p.score *= float64(p.count)
	}
}

// pick gives the keywords, best first: phrases that repeat the terms of better ones step back.
func (k *keyphrases) pick() []report.Keyword {
	ranked := make([]uint64, len(k.phrases))
	for i := range ranked {
		// a positive float sorts as its bits do; of equals the earlier comes first
		ranked[i] = uint64(^math.Float32bits(float32(k.phrases[i].score)))<<32 | uint64(i)
	}
	slices.Sort(ranked)
	order := make([]int32, min(len(ranked), candidates))
	for i := range order {
		order[i] = int32(uint32(ranked[i]))
	}
	out := make([]report.Keyword, 0, min(len(order), mostKeywords))
	spans := make([]report.Span, len(k.places))
	top := 0.0
	for len(out) < mostKeywords && len(order) > 0 {
		best, at := -1.0, 0
		for i, o := range order {
			if k.phrases[o].score <= best {
				break // the rest is less even without a discount
			}
			if v := k.fresh(&k.phrases[o]); v > best {
				best, at = v, i
			}
		}
		if len(out) == 0 {
			top = best
		}
		p := &k.phrases[order[at]]
		out = append(out, k.keyword(p, best/top, spans[:p.count:p.count]))
		spans = spans[p.count:]
		for _, f := range k.ids[p.first:p.last] {
			if f >= 0 {
				k.list[k.forms[f].term].picked = true
			}
		}
		order = slices.Delete(order, at, at+1)
	}
	return out
}

// fresh is the score of a phrase less what better ones say already.
func (k *keyphrases) fresh(p *phrase) float64 {
	n, used := 0.0, 0.0
	for _, f := range k.ids[p.first:p.last] {
		if f >= 0 {
			n++
			if k.list[k.forms[f].term].picked {
				used++
			}
		}
	}
	return p.score / (1 + repetition*used/max(n, 1))
}

// keyword is a phrase as the report says it; its mentions go into spans.
func (k *keyphrases) keyword(p *phrase, score float64, spans []report.Span) report.Keyword {
	r := report.Keyword{Score: score, Count: int(p.count), Mentions: spans}
	at := int(p.count)
	for n := p.places; n != 0; n = k.places[n-1].next {
		at--
		r.Mentions[at] = k.span(k.places[n-1].first, k.places[n-1].last)
	}
	r.Text = k.d.Slice(r.Mentions[0])
	if p.person > 0 {
		r.Text = k.names.Entities[p.person-1].Name
	}
	return r
}

// span is the bytes of the tokens first:last, without a possessive, with the last stop of U.S.
func (k *keyphrases) span(first, last int32) report.Span {
	a, b := int(k.d.Tokens[first].Start), int(k.d.Tokens[last-1].End)
	if n := possessive(k.d.Text[a:b]); n > 0 {
		b -= n
	} else if b < len(k.d.Text) && b-a >= 3 && k.d.Text[b] == '.' && k.d.Text[b-2] == '.' {
		b++
	}
	return report.Span{Start: a, End: b}
}
