package stats

import (
	"sort"

	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// tenths is the number of parts that an article is cut into to show where things stand in it.
const tenths = 10

// placesOf are the distributions that tell where in the article keywords, names and statements concentrate: for each
// tenth of the text, by its tokens, how many begin in it. What does not occur has no distribution.
func placesOf(in Input, keywords []report.Keyword) (out []report.Distribution) {
	var ks, ns, qs [tenths]int
	for i := range keywords {
		for _, m := range keywords[i].Mentions {
			ks[tenthOf(in.Clean, m.Start)]++
		}
	}
	if in.Names != nil {
		for i := range in.Names.Mentions {
			ns[tenthOf(in.Clean, in.Names.Mentions[i].Span.Start)]++
		}
	}
	for i := range in.Quotes {
		if len(in.Quotes[i].Spans) > 0 {
			qs[tenthOf(in.Clean, in.Quotes[i].Spans[0].Start)]++
		}
	}
	for _, d := range [...]struct {
		id string
		of *[tenths]int
	}{{"keywordPlaces", &ks}, {"namePlaces", &ns}, {"quotePlaces", &qs}} {
		if pairs, any := pairsOf(d.of); any {
			out = append(out, report.Distribution{ID: d.id, Pairs: pairs})
		}
	}
	return out
}

// tenthOf is the tenth of the document, from 0, that the byte stands in.
func tenthOf(d *text.Document, at int) int {
	n := len(d.Tokens)
	if n == 0 {
		return 0
	}
	i := sort.Search(n, func(k int) bool { return int(d.Tokens[k].End) > at })
	return min(i*tenths/n, tenths-1)
}

// pairsOf numbers the tenths from 1.
func pairsOf(of *[tenths]int) (pairs [][2]float64, any bool) {
	pairs = make([][2]float64, tenths)
	for i, n := range of {
		pairs[i] = [2]float64{float64(i + 1), float64(n)}
		any = any || n > 0
	}
	return pairs, any
}
