package stats

import (
	"slices"

	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/report"
)

const (
	mostKeywords   = 20 // a longer list says nothing more
	candidates     = 60 // phrases that are looked at more than once
	mostWords      = 4  // in a phrase: one in a hundred that people choose is longer
	earlyWeight    = 10 // what the first sentence counts beside the 1 of any
	earlySentences = 3  // sentences until early weight is halved
	repetition     = 4  // how much a phrase loses for terms that a better one has
	everyday       = .5 // what a term of the easy words counts: they name less than others
)

// lengthDiscount is n to the power of .8: a phrase weighs a little more than the mean of its terms.
var lengthDiscount = [mostWords + 1]float64{1, 1, 1.7411, 2.4082, 3.0314}

// keyphrases is what a text is about: noun phrases and people's names, each worth the weight of its terms times how
// often it stands. A term weighs by how often and how early it stands, as in PositionRank (Florescu and Caragea 2017)
// with the walk over the graph of words left out: on a graph without directions it comes to the frequency anyway.
type keyphrases struct {
	*vocabulary
	list     []term
	names    *name.Index
	at       int   // mention in names at hand
	person   int32 // token at which the next person's name begins
	phrases  []phrase
	places   []place
	byPhrase []int32   // open addressing over phrases: 1 + index, 0 where free
	ofPerson []int32   // phrase of an entity + 1
	terms    []int32   // of each type its term
	body     []int32   // sentences that can be key ones
	most     []float64 // what each of them was worth last
	seen     []int32   // of each term the sentence and round that counted it last
	covered  []bool    // a key sentence has the term
}

// find weighs the terms and phrases of a document that the vocabulary has read.
func (k *keyphrases) find(v *vocabulary, names *name.Index) {
	k.vocabulary, k.names, k.at = v, names, 0
	k.list, k.terms = v.terms(k.list, k.terms)
	k.collect()
	k.score()
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

// score weighs the phrases.
func (k *keyphrases) score() {
	for i := range k.phrases {
		p := &k.phrases[i]
		if p.person == 0 {
			n := 0
			for _, f := range k.ids[p.first:p.last] {
				if f >= 0 {
					p.score += float64(k.list[k.terms[f]].worth)
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
	// the best candidates before that: an insertion into a short list, most phrases are below its end
	var order [candidates]*phrase
	n := 0
	for i := range k.phrases {
		p := &k.phrases[i]
		if n == candidates && p.score <= order[n-1].score {
			continue
		}
		at := min(n, candidates-1)
		for ; at > 0 && order[at-1].score < p.score; at-- {
			order[at] = order[at-1]
		}
		order[at] = p
		n = min(n+1, candidates)
	}
	ranked := order[:n]
	out := make([]report.Keyword, 0, min(n, mostKeywords))
	var picked [mostKeywords]*phrase
	top, places := 0.0, 0
	for len(out) < mostKeywords && len(ranked) > 0 {
		best, at := -1.0, 0
		for i, p := range ranked {
			if p.score <= best {
				break // the rest is less even without a discount
			}
			if v := k.fresh(p); v > best {
				best, at = v, i
			}
		}
		if len(out) == 0 {
			top = best
		}
		p := ranked[at]
		picked[len(out)] = p
		places += int(p.count)
		out = append(out, report.Keyword{Score: best / top})
		for _, f := range k.ids[p.first:p.last] {
			if f >= 0 {
				k.list[k.terms[f]].picked = true
			}
		}
		ranked = slices.Delete(ranked, at, at+1)
	}
	spans := make([]report.Span, places)
	for i := range out {
		n := int(picked[i].count)
		k.fill(&out[i], picked[i], spans[:n:n])
		spans = spans[n:]
	}
	return out
}

// fresh is the score of a phrase less what better ones say already.
func (k *keyphrases) fresh(p *phrase) float64 {
	n, used := 0.0, 0.0
	for _, f := range k.ids[p.first:p.last] {
		if f >= 0 {
			n++
			if k.list[k.terms[f]].picked {
				used++
			}
		}
	}
	return p.score / (1 + repetition*used/max(n, 1))
}

// fill says of a phrase what the report says; its mentions go into spans.
func (k *keyphrases) fill(r *report.Keyword, p *phrase, spans []report.Span) {
	r.Count, r.Mentions = len(spans), spans
	at := len(spans)
	for n := p.places; n != 0; n = k.places[n-1].next {
		at--
		spans[at] = k.span(k.places[n-1].first, k.places[n-1].last)
	}
	r.Text = k.d.Slice(spans[0])
	if p.person > 0 {
		r.Text = k.names.Entities[p.person-1].Name
	}
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
