package stats

import "verbatim/analyzer/report"

// longest is the last class of the histogram of sentence lengths, which holds everything longer too.
const longest = 100

// distributions are the figures that are no single number, with room for those of placesOf.
func (c *count) distributions() []report.Distribution {
	out := append(make([]report.Distribution, 0, 5), report.Distribution{ID: "sentenceLengths", Pairs: c.histogram()})
	if c.words > 0 {
		out = append(out, report.Distribution{ID: "readingTimes", Pairs: [][2]float64{
			{slowest, per(c.words, slowest) * 60}, {silent, per(c.words, silent) * 60}, {fastest, per(c.words, fastest) * 60}}})
	}
	return out
}

// histogram counts the sentences of each length in words, from 1 to the longest.
func (c *count) histogram() [][2]float64 {
	top := 0
	for _, l := range c.lengths {
		top = max(top, int(l))
	}
	out := make([][2]float64, min(top, longest))
	for i := range out {
		out[i][0] = float64(i + 1)
	}
	for _, l := range c.lengths {
		out[min(int(l), longest)-1][1]++
	}
	return out
}
