package report

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
	"testing"
)

// What the encoder writes for a string is what encoding/json reads back, bad bytes replaced as it replaces them.
func TestText(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	all := append([]string{"\u2028\u2029\x00\x1f\x7f\"\\/<>&", "\b\f\n\r\t"}, texts...)
	for i := range 100 {
		all = append(all, random(r, i%2 == 0))
	}
	for _, s := range all {
		e := encoder{}
		e.text(s)
		var got string
		if err := json.Unmarshal(e.out, &got); err != nil {
			t.Fatalf("%q: %s: %v", s, e.out, err)
		}
		if want := string([]rune(s)); got != want {
			t.Errorf("%q reads back as %q", s, got)
		}
		if bytes.ContainsAny(e.out, "\u2028\u2029") {
			t.Errorf("%q: a line separator was not escaped", s)
		}
	}
}

func TestNumber(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 1: "1", -1: "-1", 0.5: "0.5", 0.00004: "0", 0.00005: "0.0001", -0.00004: "0", 12.3456789: "12.3457", 99.99999: "100",
		-3.1: "-3.1", 0.0001: "0.0001", 0.0101: "0.0101", 1e12: "1000000000000", 1e15: "1000000000000000", 1e30: "9223372036854775807", math.Inf(1): "0", math.Inf(-1): "0"} {
		e := encoder{}
		if e.number(v); string(e.out) != want {
			t.Errorf("%v is written %s, want %s", v, e.out, want)
		}
	}
	e := encoder{}
	if e.number(math.NaN()); string(e.out) != "0" {
		t.Errorf("NaN is written %s", e.out)
	}
	r := rand.New(rand.NewPCG(7, 8))
	for range 300_000 {
		v := (r.Float64() - 0.5) * math.Pow(10, float64(r.IntN(20)))
		rounded := math.Round(v*1e4) / 1e4
		if rounded == 0 {
			rounded = 0 // not -0
		}
		want := strconv.FormatFloat(rounded, 'f', -1, 64)
		e := encoder{}
		if e.number(v); string(e.out) != want {
			t.Fatalf("%v is written %s, want %s", v, e.out, want)
		}
	}
}

// The JSON of a full report, read back by encoding/json, says what the report says.
func TestAppendJSON(t *testing.T) {
	const text = "😀 “No,” said Ada. “Yes.” “No,” said Ada."
	at := func(s string, from int) Span {
		i := from + strings.Index(text[from:], s)
		return Span{i, i + len(s)}
	}
	ada := at("Ada", 0)
	r := &Report{
		Text: text, Language: "en-\"x",
		Duplicates: []Duplicate{{Kind: "near", Unit: "sentence", Span: at("“No,”", 30), Of: at("“No,”", 0), Similarity: 0.98765, Removed: true, Reason: "r",
			Changes: []Change{{From: ada, To: at("Yes", 0)}}}},
		Quotes: []Quote{{Type: "direct", Spans: []Span{at("“No,”", 0), at("“Yes.”", 0)}, Speaker: ada, SpeakerID: 0, Cue: at("said", 0), Inside: -1, Confidence: 0.9, Rule: "cue-after"},
			{Type: "indirect", Spans: []Span{ada}, SpeakerID: -1, Inside: 0, Negated: true, Addressee: ada}},
		Speakers:      []Speaker{{Name: "Ada", Kind: "person", Mentions: []Span{ada}, Quotes: []int{0}}},
		Statistics:    []Figure{{"words", 7}, {"lix", 12.34567}},
		Distributions: []Distribution{{ID: "sentenceLengths", Pairs: [][2]float64{{1, 2}, {2, 0}}}, {ID: "none"}},
		Keywords:      []Keyword{{Text: "ada", Score: 1, Count: 2, Mentions: []Span{ada}}},
		Summary:       []KeySentence{{Span: ada, Score: 0.5}},
		Entities:      []Entity{{Text: "Ada", Kind: "person", Count: 1, Mentions: []Span{ada}}},
		Clean:         []Span{{0, 5}, ada},
		Paragraphs:    []Paragraph{{Span: Span{0, len(text)}, Kind: "body"}},
		Sentences:     []Span{{0, len(text)}},
		Tokens:        []Span{ada},
	}
	for _, u := range []Unit{UTF8, UTF16, UTF32} {
		o := NewOffsets(text, u)
		type m = map[string]any
		span := func(s Span) m { return m{"start": float64(o.FromBytes(s.Start)), "end": float64(o.FromBytes(s.End))} }
		with := func(s Span, key string, value any) m { x := span(s); x[key] = value; return x }
		passage := func(s Span) m { return with(s, "text", s.Of(text)) }
		want := m{
			"schema": 1.0, "analyzer": Version, "language": "en-\"x", "offsets": u.String(),
			"length": m{"utf-8": float64(len(text)), "utf-16": float64(oracle(text, UTF16)), "utf-32": float64(oracle(text, UTF32))},
			"text":   text,
			"duplicates": []any{m{"kind": "near", "unit": "sentence", "span": span(r.Duplicates[0].Span), "of": span(r.Duplicates[0].Of), "similarity": 0.9877, "removed": true,
				"reason": "r", "changes": []any{m{"from": passage(ada), "to": passage(at("Yes", 0))}}}},
			"quotes": []any{
				m{"type": "direct", "spans": []any{span(at("“No,”", 0)), span(at("“Yes.”", 0))}, "text": "“No,” … “Yes.”", "speaker": passage(ada), "speakerId": 0.0, "cue": passage(at("said", 0)),
					"addressee": nil, "negated": false, "inside": nil, "confidence": 0.9, "rule": "cue-after"},
				m{"type": "indirect", "spans": []any{span(ada)}, "text": "Ada", "speaker": nil, "speakerId": nil, "cue": nil, "addressee": passage(ada), "negated": true, "inside": 0.0, "confidence": 0.0, "rule": ""}},
			"speakers":   []any{m{"name": "Ada", "description": "", "kind": "person", "mentions": []any{span(ada)}, "quotes": []any{0.0}}},
			"statistics": m{"words": 7.0, "lix": 12.3457}, "original": m{},
			"distributions": m{"sentenceLengths": []any{[]any{1.0, 2.0}, []any{2.0, 0.0}}, "none": []any{}},
			"keywords":      []any{m{"text": "ada", "score": 1.0, "count": 2.0, "mentions": []any{span(ada)}}},
			"summary":       []any{with(ada, "score", 0.5)},
			"entities":      []any{m{"text": "Ada", "kind": "person", "count": 1.0, "mentions": []any{span(ada)}}},
			"clean":         m{"text": "😀 Ada", "spans": []any{span(Span{0, 5}), span(ada)}},
			"paragraphs":    []any{with(Span{0, len(text)}, "kind", "body")}, "sentences": []any{span(Span{0, len(text)})}, "tokens": []any{span(ada)},
		}
		var got m
		if err := json.Unmarshal(AppendJSON(nil, r, u, Include{Clean: true, Paragraphs: true, Sentences: true, Tokens: true, Text: true}), &got); err != nil {
			t.Fatal(err)
		}
		for key := range want {
			if !reflect.DeepEqual(got[key], want[key]) {
				t.Errorf("%v, %s: got %v, want %v", u, key, got[key], want[key])
			}
		}
		if len(got) != len(want) {
			t.Errorf("%d members, want %d", len(got), len(want))
		}
	}
}

// The zero report is that of the empty text, and has every list.
func TestEmpty(t *testing.T) {
	const want = `{"schema":1,"analyzer":"` + Version + `","language":"","offsets":"utf-16","length":{"utf-8":0,"utf-16":0,"utf-32":0},"duplicates":[],"quotes":[],"speakers":[],"statistics":{},"original":{},"distributions":{},"keywords":[],"summary":[],"entities":[]}`
	if got := string(AppendJSON(nil, &Report{}, UTF16, Include{})); got != want {
		t.Errorf("got %s", got)
	}
}

// TestInteger holds the digits of small numbers to strconv's.
func TestInteger(t *testing.T) {
	for n := -20; n < 20_000; n++ {
		if got, want := string(appendInteger(nil, n)), strconv.Itoa(n); got != want {
			t.Fatalf("%d is written %s", n, got)
		}
	}
}
