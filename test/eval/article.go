// Package eval scores the analyzer against labelled articles without a server, the way
// shared/eval/eval.py does over HTTP: same matching, same figures. It is for iterating and for the floors
// that a change may not break; eval.py itself stays the yardstick.
package eval

import (
	"bufio"
	"encoding/json"
	"os"
)

// Span is a range of Unicode code points.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Quote is a labelled quote.
type Quote struct {
	Start   int      `json:"start"`
	End     int      `json:"end"`
	Spans   [][2]int `json:"spans"`
	Type    string   `json:"type"`
	Speaker *Span    `json:"speaker"`
	Cue     *Span    `json:"cue"`
	Name    string   `json:"speaker_canonical"`
	Names   []string `json:"speaker_names"`
}

// Article is a labelled article.
type Article struct {
	ID     string  `json:"id"`
	Text   string  `json:"text"`
	Quotes []Quote `json:"quotes"`
	Other  []Quote `json:"other_quotes"`
}

// Read reads a JSON Lines file of articles.
func Read(path string) ([]Article, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Article
	s := bufio.NewScanner(f)
	s.Buffer(nil, 64<<20)
	for s.Scan() {
		if len(s.Bytes()) == 0 {
			continue
		}
		var a Article
		if err := json.Unmarshal(s.Bytes(), &a); err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, s.Err()
}

// pieces is where a labelled quote stands.
func (q *Quote) pieces() pieces {
	if len(q.Spans) == 0 {
		return pieces{{q.Start, q.End}}
	}
	return pieces(q.Spans)
}

// pieces is a set of characters: ranges that do not overlap.
type pieces [][2]int

func (p pieces) size() (n int) {
	for _, s := range p {
		n += s[1] - s[0]
	}
	return n
}

// shared is how many characters p and q have in common.
func (p pieces) shared(q pieces) (n int) {
	for _, a := range p {
		for _, b := range q {
			if lo, hi := max(a[0], b[0]), min(a[1], b[1]); hi > lo {
				n += hi - lo
			}
		}
	}
	return n
}

func (p pieces) each(f func(int)) {
	for _, s := range p {
		for i := s[0]; i < s[1]; i++ {
			f(i)
		}
	}
}

// bitmap marks every character that one of the quotes covers.
func bitmap(n int, ps []pieces) []bool {
	m := make([]bool, n)
	for _, p := range ps {
		p.each(func(i int) { m[i] = true })
	}
	return m
}

func (p pieces) on(m []bool) (n int) {
	p.each(func(i int) {
		if m[i] {
			n++
		}
	})
	return n
}
