package dedup

import (
	"math/rand/v2"
	"runtime"
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

// TestLinear holds that twice the text takes about twice the time, on hostile texts too.
func TestLinear(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("times mean nothing here")
	}
	for _, h := range hostile {
		n := 1 << 20
		best := func(n int) time.Duration {
			d := segment(h.make(n))
			least := time.Duration(1 << 62)
			for range 3 {
				start := time.Now()
				Find(d, Options{})
				least = min(least, time.Since(start))
			}
			return least
		}
		small, large := best(n), best(2*n)
		t.Logf("%-14s %6.1f ms for 1 MiB, twice as much takes %.2f times as long", h.name, float64(small.Microseconds())/1e3, float64(large)/float64(small))
		if float64(large) > 4*float64(small) && large > 40*time.Millisecond {
			t.Errorf("%s: not linear", h.name)
		}
	}
}

// BenchmarkLarge is 100 MB, with segmentation, and the peak of the heap against the text.
//
//	go test -run '^$' -bench Large -benchtime 1x ./analyzer/internal/dedup
func BenchmarkLarge(b *testing.B) {
	s := babble(100<<20, 11)
	b.SetBytes(int64(len(s)))
	var peak uint64
	for b.Loop() {
		start := time.Now()
		d := segment(s)
		cut := time.Since(start)
		Find(d, Options{})
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		peak = max(peak, m.HeapSys)
		b.ReportMetric(cut.Seconds(), "s-segment")
		b.ReportMetric((time.Since(start) - cut).Seconds(), "s-dedup")
	}
	b.ReportMetric(float64(peak)/float64(len(s)), "x-memory")
}
