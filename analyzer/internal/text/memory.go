package text

import (
	"sync/atomic"

	"verbatim/analyzer/internal/lang"
)

// Spare keeps the memory that nobody uses for the next text; of several at a time one is kept.
type Spare[T any] struct{ kept atomic.Pointer[T] }

// Take gives what is kept, or makes a new one.
func (s *Spare[T]) Take() *T {
	if t := s.kept.Swap(nil); t != nil {
		return t
	}
	return new(T)
}

// Give keeps t: nobody uses it after.
func (s *Spare[T]) Give(t *T) { s.kept.Store(t) }

// spares are documents that nobody uses: their memory serves the next texts. There are two, since a text that loses its
// repeats is two documents.
var spares [2]atomic.Pointer[Document]

// largest is the number of tokens from which on the memory of a document is not kept: a book's would stay for good.
const largest = 1 << 16

// Give leaves the memory of a document to the next text: neither it nor its parts are used after.
func (d *Document) Give() {
	if cap(d.Tokens) > largest {
		return
	}
	d.Text, d.Lang = "", nil
	for i := range spares {
		if spares[i].CompareAndSwap(nil, d) {
			return
		}
	}
}

// documentOf is a document without parts yet, which may have room for some.
func documentOf(s string, l *lang.Language, q Quoted) *Document {
	for i := range spares {
		if d := spares[i].Swap(nil); d != nil {
			*d = Document{Text: s, Lang: l, Quoted: q, Paragraphs: d.Paragraphs[:0], Sentences: d.Sentences[:0], Tokens: d.Tokens[:0], lines: d.lines[:0]}
			return d
		}
	}
	return &Document{Text: s, Lang: l, Quoted: q}
}

// sized is s without elements and with room for n.
func sized[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, 0, n)
	}
	return s[:0]
}
