package stats

import (
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// TestPlaces: a statement in the last of ten equal paragraphs stands in the last tenth.
func TestPlaces(t *testing.T) {
	s := strings.Repeat("The harbour is open again.\n", 10)
	d := text.Parse(s, lang.For("en"), text.Split)
	at := strings.LastIndex(s, "The")
	in := Input{Whole: d, Clean: d, Names: &name.Index{}, Quotes: []report.Quote{{Spans: []report.Span{{Start: at, End: len(s)}}, Inside: -1}}}
	got := placesOf(nil, in, []report.Keyword{{Text: "harbour", Mentions: []report.Span{{Start: 4, End: 11}, {Start: at + 4, End: at + 11}}}})
	if len(got) != 2 || got[0].ID != "keywordPlaces" || got[1].ID != "quotePlaces" {
		t.Fatalf("distributions %+v", got)
	}
	if p := got[0].Pairs; p[0] != [2]float64{1, 1} || p[9] != [2]float64{10, 1} || p[5][1] != 0 {
		t.Errorf("keywords stand in %v", p)
	}
	if p := got[1].Pairs; p[9] != [2]float64{10, 1} {
		t.Errorf("the statement stands in %v", p)
	}
}

// TestEnglishOnly: a figure that is fitted to English is absent from a text in another language.
func TestEnglishOnly(t *testing.T) {
	s := strings.Repeat("Der Hafen ist seit Freitag wieder offen, sagte die Bürgermeisterin der Stadt. ", 15)
	have := map[string]bool{}
	for _, f := range general(countOf(text.Parse(s, lang.For("de"), text.Split), nil)) {
		have[f.ID] = true
	}
	for id, want := range map[string]bool{"words": true, "lix": true, "mattr": true, "syllables": false, "fleschReadingEase": false, "daleChall": false} {
		if have[id] != want {
			t.Errorf("%s of a German text: %v, want %v", id, have[id], want)
		}
	}
}

// TestMinimumText: below its minimum a figure is absent.
func TestMinimumText(t *testing.T) {
	for _, c := range []struct {
		sentences int
		id        string
		want      bool
	}{{29, "smog", false}, {30, "smog", true}, {19, "daleChall", false}, {20, "daleChall", true}, {0, "readingTime", false}, {1, "readingTime", true}} {
		have := false
		for _, f := range general(counted(strings.Repeat("The harbour is open again. ", c.sentences))) {
			have = have || f.ID == c.id
		}
		if have != c.want {
			t.Errorf("%s of %d sentences: %v, want %v", c.id, c.sentences, have, c.want)
		}
	}
}
