package eval

import (
	"testing"

	"verbatim/analyzer"
)

// floors are the figures reached on quotes-polnear-dev. A change may lower one by 0.3 at most; one that raises
// them writes the new ones here and into docs/ACCURACY.md.
var floors = []struct {
	scope  string
	figure string
	floor  float64
}{
	{"direct", "exact", 93.9}, {"direct", ".8", 94.5}, {"direct", "end to end", 91.0},
	{"direct+mixed", "exact", 84.1}, {"direct+mixed", "end to end", 82.1},
	{"all", "exact", 76.4}, {"all", ".3", 88.0}, {"all", ".8", 79.7}, {"all", "end to end", 76.9},
	{"all", "speaker right", 96.7}, {"all", "speaker exact", 92.9}, {"all", "type", 100},
}

func TestFloors(t *testing.T) {
	articles := labelled(t, "quotes-polnear-dev.jsonl")
	figures := map[string]float64{}
	scores := make([]Score, len(scopes))
	for i := range articles {
		r := analyzer.Analyze(articles[i].Text, analyzer.Options{Language: "en"})
		for k, sc := range scopes {
			scores[k].Add(&articles[i], r, sc.types)
		}
	}
	for k, sc := range scopes {
		s := &scores[k]
		figures[sc.name+" exact"], figures[sc.name+" .3"], figures[sc.name+" .8"] = s.Exact.F1(), s.Loose.F1(), s.Matched.F1()
		figures[sc.name+" end to end"] = s.EndToEnd.F1()
		figures[sc.name+" speaker right"], figures[sc.name+" speaker exact"], figures[sc.name+" type"] = s.Speaker.Percent(), s.SpeakerExact.Percent(), s.Type.Percent()
	}
	for _, f := range floors {
		if got := figures[f.scope+" "+f.figure]; got < f.floor-.3 {
			t.Errorf("%s, %s: %.1f, was %.1f", f.scope, f.figure, got, f.floor)
		}
	}
	// Confidence means something: in every tenth that holds a hundred answers it is within 7 points of the share right.
	for b, s := range scores[len(scopes)-1].Bins {
		if s.All >= 100 {
			mean := scores[len(scopes)-1].Confidence[b] / float64(s.All)
			if right := s.Percent() / 100; right < mean-.07 || right > mean+.07 {
				t.Errorf("confidence %.2f: %.2f of %d answers are right", mean, right, s.All)
			}
		}
	}
}
