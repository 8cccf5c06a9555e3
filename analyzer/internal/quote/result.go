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
	order := make([]int32, len(f.out))
	for i := range f.out {
		order[f.out[i].id] = int32(i)
	}
	number(f.out, r.Quotes, order)
	f.split.over(f, nil)
	r.Speakers = join(f.doc, names, r.Quotes, f.split, f.cast)
	return r
}
