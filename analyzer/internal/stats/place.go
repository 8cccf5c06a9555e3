package stats

import (
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// tenths is the number of parts that an article is cut into to show where things stand in it.
const tenths = 10

// placesOf adds the distributions that tell where in the article keywords, names and statements concentrate: for each
// tenth of the text, by its tokens, how many begin in it. What does not occur has no distribution.
func placesOf(out []report.Distribution, in Input, keywords []report.Keyword) []report.Distribution {
	var ks, ns, qs [tenths]int
	t := tenthsOf(in.Clean)
	for i := range keywords {
		for _, m := range keywords[i].Mentions {
			ks[t.of(m.Start)]++
		}
	}
	if in.Names != nil {
		for i := range in.Names.Mentions {
			ns[t.of(in.Names.Mentions[i].Span.Start)]++
		}
	}
	for i := range in.Quotes {
		if len(in.Quotes[i].Spans) > 0 {
			qs[t.of(in.Quotes[i].Spans[0].Start)]++
		}
	}
	room := make([][2]float64, 3*tenths)
	for _, d := range [...]struct {
		id string
		of *[tenths]int
	}{{"keywordPlaces", &ks}, {"namePlaces", &ns}, {"quotePlaces", &qs}} {
		if pairs := room[:tenths:tenths]; number(pairs, d.of) {
			out = append(out, report.Distribution{ID: d.id, Pairs: pairs})
			room = room[tenths:]
		}
	}
	return out
}

// borders are the bytes at which the tenths of a document end.
type borders [tenths]int32

func tenthsOf(d *text.Document) (b borders) {
	n := len(d.Tokens)
	for k := range b {
		if last := ((k+1)*n + tenths - 1) / tenths; last > 0 { // the first token of the next tenth is token last
			b[k] = d.Tokens[last-1].End
		}
	}
	return b
}

// of is the tenth of the document, from 0, that the byte stands in.
func (b *borders) of(at int) int {
	k := 0
	for k < tenths-1 && int(b[k]) <= at {
		k++
	}
	return k
}

// number writes the tenths, numbered from 1, into pairs and tells whether there is anything in one.
func number(pairs [][2]float64, of *[tenths]int) (any bool) {
	for i, n := range of {
		pairs[i] = [2]float64{float64(i + 1), float64(n)}
		any = any || n > 0
	}
	return any
}
