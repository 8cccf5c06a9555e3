package dedup

import (
	"verbatim/analyzer/internal/text"
)

// workspace is the memory of one reading, which the next one takes over: that of the clean text, and the next text's.
type workspace struct {
	search   search
	judges   judges
	known    vocabulary
	verdicts []verdict
	told     []stretch
	gone     []stretch
	times    []int32
}

// spare is the workspace that nobody uses.
var spare text.Spare[workspace]

// largest is the size of a text in bytes from which on its workspace is not kept: that of a book would stay for good.
const largest = 1 << 16

// give leaves the workspace to the next, without what belongs to the caller.
func (w *workspace) give(d *text.Document) {
	if len(d.Text) > largest {
		return
	}
	w.search.source, w.judges.doc = "", nil
	spare.Give(w)
}

// emptied is an empty list with room for n.
func emptied[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, 0, n)
	}
	return list[:0]
}

// sized is a list of n, whatever they are.
func sized[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, n)
	}
	return list[:n]
}

// zeroed is a list of n zeros.
func zeroed[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, n)
	}
	clear(list[:n])
	return list[:n]
}
