package quote

import (
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/report"
)

// result makes the report's quotes and speakers.
func (f *finder) result(names *name.Index) Result {
	r := Result{Quotes: make([]report.Quote, 0, len(f.out))}
	for i := range f.out {
		q := &f.out[i]
		row := &ruleTable[q.rule]
		r.Quotes = append(r.Quotes, report.Quote{
			Type: f.typeOf(q.pieces), Spans: q.pieces, Speaker: q.source, SpeakerID: -1, Cue: q.cue, Addressee: q.addressee,
			Negated: q.negated, Inside: -1, Confidence: row.confidence, Rule: row.name,
		})
	}
	r.Speakers = join(f.doc.Text, names, r.Quotes)
	return r
}

// typeOf is what the marks say: all inside is direct, none is indirect.
func (f *finder) typeOf(pieces []report.Span) string {
	in, out := 0, 0
	for _, p := range pieces {
		for k := p.Start; k < p.End; k++ {
			if c := f.doc.Text[k]; c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 {
				if f.marked(k) {
					in++
				} else {
					out++
				}
			}
		}
	}
	switch {
	case in == 0:
		return "indirect"
	case in*100 >= 95*(in+out):
		return "direct"
	}
	return "mixed"
}

// marked tells whether byte k stands in quotation marks.
func (f *finder) marked(k int) bool {
	lo, hi := 0, len(f.outer)
	for lo < hi {
		if m := (lo + hi) / 2; f.outer[m].End <= k {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo < len(f.outer) && f.outer[lo].Start <= k
}
