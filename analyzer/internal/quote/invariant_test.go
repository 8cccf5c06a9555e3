package quote

import (
	"math/rand"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// check fails when a quote or a speaker of a text breaks what the report promises.
func check(t *testing.T, in, tag string) {
	t.Helper()
	d := text.Parse(in, lang.For(tag), text.Split)
	r := Find(d, name.Find(d))
	span := func(what string, s report.Span) {
		if s.Start < 0 || s.End > len(in) || s.Start > s.End {
			t.Fatalf("%s %v out of bounds of %d bytes", what, s, len(in))
		}
		if utf8.ValidString(in) && !utf8.ValidString(s.Of(in)) {
			t.Fatalf("%s %v is not on rune edges", what, s)
		}
	}
	for i, q := range r.Quotes {
		if len(q.Spans) == 0 || q.Rule == "" || q.Confidence <= 0 || q.Confidence > 1 {
			t.Fatalf("quote %d is incomplete: %+v", i, q)
		}
		at := -1
		for _, p := range q.Spans {
			span("piece", p)
			if p.Start < at || p.Len() == 0 {
				t.Fatalf("quote %d: pieces %v out of order or empty", i, q.Spans)
			}
			at = p.End
		}
		span("speaker", q.Speaker)
		span("cue", q.Cue)
		span("addressee", q.Addressee)
		if q.SpeakerID >= len(r.Speakers) || q.Inside >= len(r.Quotes) || q.Inside == i {
			t.Fatalf("quote %d points outside: %+v", i, q)
		}
		if q.SpeakerID >= 0 {
			found := false
			for _, k := range r.Speakers[q.SpeakerID].Quotes {
				found = found || k == i
			}
			if !found {
				t.Fatalf("speaker %d does not know quote %d", q.SpeakerID, i)
			}
		}
	}
	for i, s := range r.Speakers {
		if s.Name == "" || len(s.Quotes) == 0 {
			t.Fatalf("speaker %d is incomplete: %+v", i, s)
		}
		for _, m := range s.Mentions {
			span("mention", m)
		}
	}
}

// hostile are texts made to break a reader of quotes.
var hostile = []string{
	"", "\"", "“”", "said", "said said said", "“said”", "\" \" \"", "He said", "said he", ", said", "“A,” said", "said that", "according to", "according to .",
	"“‘“‘“‘", "''''''", "`` ''", "Q:", "Q: \nA: ", "A: b\nC: d", ": : :", "— — —", "“a” — ", "’s said ’s", "( said )", "“x\n“y\n“z", "\xff\xfe said \x80", "He said\u2028“x”",
	"\"a\"\"b\"\"c\" he said", "Smith, , , said", "who who who said", "as as said,", "told told told that that", "“,”", "“.” he said", "12\" said 5'", "«»‹›„“‚‘「」『』",
}

func TestHostile(t *testing.T) {
	for _, h := range hostile {
		for _, tag := range []string{"en", "de", "xx"} {
			check(t, h, tag)
			check(t, h+" "+h, tag)
			check(t, "Smith said "+h+" that "+h+", “"+h+"” Jones added.", tag)
		}
	}
}

// TestTangles reads paragraphs of words and marks in random order: what a quote goes on with may stand anywhere.
func TestTangles(t *testing.T) {
	words := strings.Split("the mayor said that “cost more” than he told Smith of ‘nine’ \" bridges, which. Jones added: — ( ) according to her; \"A saying who", " ")
	r := rand.New(rand.NewSource(7))
	for range 300 {
		var b strings.Builder
		for range 12 {
			for range r.Intn(60) {
				b.WriteString(words[r.Intn(len(words))])
				b.WriteByte(' ')
			}
			b.WriteString(".\n\n")
		}
		check(t, b.String(), "en")
		check(t, b.String(), "de")
	}
}

func FuzzFind(f *testing.F) {
	for _, h := range hostile {
		f.Add(h, "en")
	}
	for _, c := range goldenCases(f) {
		f.Add(c.text, c.tag)
	}
	f.Fuzz(func(t *testing.T, in, tag string) {
		if len(in) > 4096 || len(tag) > 8 {
			t.Skip("longer than the fuzzer needs")
		}
		check(t, in, tag)
	})
}

// TestLinear holds the time for sixteen times the text well under what the square would take, on texts that send
// every rule looking.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, unit := range []string{"\"", "“", "' ", "“a ‘b ", "said ", "Smith said, ", "he said that ", "saying ", ", who said ", "said “a” ", "according to ", "the of ", "A: b\n",
		"“a”\n", "Smith's claim that ", "( ", "“a,” he said. ", "Smith said he left. "} {
		once := func(n int) time.Duration {
			in := strings.Repeat(unit, n/len(unit))
			d := text.Parse(in, lang.For("en"), text.Split)
			names := name.Find(d)
			best := time.Hour
			for range 3 {
				start := time.Now()
				Find(d, names)
				best = min(best, time.Since(start))
			}
			return best
		}
		const n = 1 << 14
		// Linear is 16, the square 256. A loaded machine can slow one try down, not five in a row.
		ratio := 0.0
		for range 5 {
			small, large := once(n), once(16*n)
			if ratio = float64(large) / float64(max(small, time.Millisecond)); ratio < 64 {
				break
			}
		}
		if ratio >= 64 {
			t.Errorf("%q: sixteen times the text takes %.0f times as long", unit, ratio)
		}
	}
}
