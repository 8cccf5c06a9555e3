package stats

import "verbatim/analyzer/internal/text"

// workspace is the memory of one Compute, which the next one takes over: a short article costs no more than its words.
type workspace struct {
	vocabulary vocabulary
	topics     keyphrases
	roster     roster
	memo       memo
}

// spare is the workspace that nobody uses.
var spare text.Spare[workspace]

// largest is the number of tokens from which on a workspace is not kept: a book's would stay for good.
const largest = 1 << 16

// give leaves the workspace to the next, without what belongs to the caller.
func (w *workspace) give() {
	if cap(w.vocabulary.ids) > largest {
		w.vocabulary, w.topics, w.roster = vocabulary{}, keyphrases{}, roster{}
	}
	w.vocabulary.d, w.topics.vocabulary, w.topics.names = nil, nil, nil
	spare.Give(w)
}
