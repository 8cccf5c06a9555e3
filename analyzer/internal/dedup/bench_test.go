package dedup

import (
	"math"
	"math/rand/v2"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/text"
)

// news is about size bytes of articles, labelled ones where they are here, otherwise made up of words.
func news(t testing.TB, size int) string {
	var b strings.Builder
	for _, d := range corpus() {
		if b.Len() > size {
			break
		}
		b.WriteString(d)
		b.WriteString("\n\n")
	}
	if b.Len() < size {
		b.WriteString(babble(size-b.Len(), 1))
	}
	return b.String()[:size]
}

// babble is made of random words in sentences and paragraphs.
func babble(size int, seed uint64) string {
	r := rand.New(rand.NewPCG(seed, 2))
	var words [5000]string
	for i := range words {
		w := make([]byte, 2+r.IntN(9))
		for k := range w {
			w[k] = "etaoinshrdlucmfwypvbgkjqxz"[min(r.IntN(26), r.IntN(26))]
		}
		words[i] = string(w)
	}
	var b strings.Builder
	for b.Len() < size {
		for range 3 {
			b.WriteString("The ")
			for range 8 + r.IntN(20) {
				b.WriteString(words[min(r.IntN(5000), r.IntN(5000))])
				b.WriteByte(' ')
			}
			b.WriteString("said. ")
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

func segment(s string) *text.Document { return text.Segment(s, lang.For("en"), text.Split) }

// BenchmarkFind is the speed on 1 MB of news, segmentation left out.
//
//	go test -run '^$' -bench Find ./analyzer/internal/dedup
//	GOOS=js GOARCH=wasm go test -exec "$(go env GOROOT)/lib/wasm/go_js_wasm_exec" -run '^$' -bench Find ./analyzer/internal/dedup
func BenchmarkFind(b *testing.B) {
	s := news(b, 1<<20)
	d := segment(s)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Find(d, Options{})
	}
}

// BenchmarkTwice is the same for half a megabyte of news pasted twice.
func BenchmarkTwice(b *testing.B) {
	s := news(b, 1<<19)
	s += "\n\n" + s
	d := segment(s)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Find(d, Options{})
	}
}

// BenchmarkArticle is the project's sample, what most texts are like: some paragraphs, two of them twice.
func BenchmarkArticle(b *testing.B) {
	s, err := os.ReadFile("../../testdata/tram.txt")
	if err != nil {
		b.Fatal(err)
	}
	d := segment(string(s))
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Find(d, Options{})
	}
}

// hostile are texts that have cost others quadratic time or memory.
var hostile = []struct {
	name string
	make func(n int) string
}{
	{"random", func(n int) string {
		r := rand.New(rand.NewPCG(3, 4))
		b := make([]byte, n)
		for i := range b {
			b[i] = "abcdefghijklmnopqrstuvwxyz .\n"[r.IntN(29)]
		}
		return string(b)
	}},
	{"two letters", func(n int) string {
		r := rand.New(rand.NewPCG(5, 6))
		b := make([]byte, n)
		for i := range b {
			b[i] = "ab"[r.IntN(2)]
		}
		return string(b)
	}},
	{"one paragraph", func(n int) string {
		const p = "The same paragraph stands here again and again.\n"
		return strings.Repeat(p, n/len(p)+1)[:n]
	}},
	{"one character", func(n int) string { return strings.Repeat("a", n) }},
	{"fibonacci", func(n int) string {
		a, b := "a", "ab"
		for len(b) < n {
			a, b = b, b+a
		}
		return b[:n]
	}},
	{"half twice", func(n int) string {
		s := babble(n/2, 7)[:n/2]
		return s + s
	}},
	{"near copies", func(n int) string {
		s := []byte(babble(n/8, 8)[:n/8])
		r := rand.New(rand.NewPCG(9, 10))
		var b strings.Builder
		for range 8 {
			for range len(s) / 40 {
				s[r.IntN(len(s))] = "etaoinshrdlu"[r.IntN(12)]
			}
			b.Write(s)
		}
		return b.String()
	}},
	{"tags", func(n int) string { return strings.Repeat("<a", n/2) }},
	{"short lines", func(n int) string { return strings.Repeat("a\nb\nc\nd\n", n/8) }},
}

// TestLinear holds that eight times the text takes about eight times as long, on hostile texts too: quadratic
// work would take 64 times. It logs what that is for twice the text. DEDUP_SIZE changes the larger size.
func TestLinear(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("times mean nothing under the race detector, and are left out of the short suite")
	}
	if runtime.GOOS == "js" && os.Getenv("DEDUP_SIZE") == "" {
		t.Skip("js/wasm has no processor time, and the wall clock of a busy machine is no measure; the native test holds it, DEDUP_SIZE asks for it here")
	}
	n := 1 << 18
	if v, err := strconv.Atoi(os.Getenv("DEDUP_SIZE")); err == nil {
		n = v
	}
	for _, h := range hostile {
		ratio, large := 0.0, time.Duration(0)
		for range 3 { // a machine at work gives outliers: once is enough
			large = processing(h.make(n), 2)
			if ratio = float64(large) / float64(max(processing(h.make(n/8), 5), time.Millisecond/2)); ratio < 13 {
				break
			}
		}
		t.Logf("%-14s %6.1f ms for %d KiB, twice as much takes %.2f times as long", h.name, float64(large.Microseconds())/1e3, n>>10, math.Cbrt(ratio))
		if ratio > 32 {
			t.Errorf("%s: not linear", h.name)
		}
	}
}

// processing is the least processor time of some runs.
func processing(s string, runs int) time.Duration {
	d := segment(s)
	least := time.Duration(1 << 62)
	for range runs {
		runtime.GC()
		start := processorTime()
		Find(d, Options{})
		least = min(least, processorTime()-start)
	}
	return least
}

// TestSpeed prints the speed by processor time.
//
//	go test -run Speed -v ./analyzer/internal/dedup
//	GOOS=js GOARCH=wasm go test -exec "$(go env GOROOT)/lib/wasm/go_js_wasm_exec" -run Speed -v ./analyzer/internal/dedup
func TestSpeed(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("times mean nothing under the race detector, and are left out of the short suite")
	}
	for _, x := range []struct{ name, s string }{
		{"news", news(t, 1<<20)}, {"words", babble(1<<20, 5)}, {"news twice", news(t, 1<<19) + "\n" + news(t, 1<<19)},
	} {
		t.Logf("%-10s %6.1f MB/s", x.name, float64(len(x.s))/1e6/processing(x.s, 9).Seconds())
	}
}

// BenchmarkLarge is 100 MB, with segmentation, and the peak of the heap against the text: of words, and of near copies,
// which is the worst that was found. Its peak holds what making the text left behind, too.
//
//	go test -run '^$' -bench Large/words -benchtime 1x ./analyzer/internal/dedup
func BenchmarkLarge(b *testing.B) {
	for _, x := range []struct {
		name string
		make func(n int) string
	}{{"words", func(n int) string { return babble(n, 11) }}, {"near", hostile[6].make}} {
		b.Run(x.name, func(b *testing.B) {
			s := x.make(100 << 20)
			b.SetBytes(int64(len(s)))
			var peak uint64
			for b.Loop() {
				start := processorTime()
				d := segment(s)
				cut := processorTime() - start
				Find(d, Options{})
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				peak = max(peak, m.HeapSys)
				b.ReportMetric(cut.Seconds(), "s-segment")
				b.ReportMetric((processorTime() - start - cut).Seconds(), "s-dedup")
			}
			b.ReportMetric(float64(peak)/float64(len(s)), "x-memory")
		})
	}
}
