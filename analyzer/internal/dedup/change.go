package dedup

import "verbatim/analyzer/report"

// difference is what a change between a copy and its source says.
type difference uint8

const (
	noise     difference = iota // letters misread, a stray letter
	variant                     // a word that nothing knows for one like it: noise where there is more of it, else a name or a form
	slip                        // what may be noise where there is noise: fall -> tall, time -> irne, 14 -> 1
	moved                       // words that stand beside the source of another sentence of the paragraph
	furniture                   // dateline, byline, credit, "Read more": around the text, not of it
	number                      // another number, month or day
	negation                    // one comes or goes
	replaced                    // other words
	added                       // words that the source has not
	dropped                     // words that the copy has not
)

// change is one difference of a copy from its source, in words: places in the source text.
type change struct {
	from, to extent
	at, n    int32 // the words of the copy in the folded text
	kind     difference
}

// extent is a span in half the room: a text made of near copies has millions of changes.
type extent struct{ start, end int32 }

func extentOf(x report.Span) extent { return extent{int32(x.Start), int32(x.End)} }

func (x extent) span() report.Span { return report.Span{Start: int(x.start), End: int(x.end)} }

// comparison says in words how copies differ from their sources.
type comparison struct {
	*layout
	*vocabulary
	aligner
	edits       []edit
	mine, yours []word
}

// changes appends the changes of the copy aligned as r: each edit, widened to whole words.
func (c *comparison) changes(list []change, r alignment) []change {
	c.edits = c.edits[:0]
	for _, e := range r.edits {
		c.edits, _ = c.refine(c.edits, e)
	}
	if len(c.edits) == 0 {
		return list
	}
	c.mine = c.words(c.mine[:0], r.a, r.b)
	c.yours = c.words(c.yours[:0], r.x, r.y)
	c.slide()
	edits := widen(c.edits, c.mine, c.yours)
	m, y := 0, 0
	for _, e := range edits {
		for m < len(c.mine) && c.mine[m].to <= e.i {
			m++
		}
		for y < len(c.yours) && c.yours[y].to <= e.j {
			y++
		}
		var mine, yours []word
		mine, m = within(c.mine, m, e.i+e.ni)
		yours, y = within(c.yours, y, e.j+e.nj)
		list = append(list, change{
			from: extentOf(c.span(yours, e.j, r.x, r.y)),
			to:   extentOf(c.span(mine, e.i, r.a, r.b)),
			at:   int32(e.i), n: int32(e.ni),
			kind: c.judge(mine, yours),
		})
	}
	return list
}

// within is the words from number k on that begin before to.
func within(list []word, k, to int) ([]word, int) {
	first := k
	for k < len(list) && list[k].from < to {
		k++
	}
	return list[first:k], k
}

// span is the bytes of some words; of none, the empty place before folded byte at, inside [from, to].
func (c *comparison) span(list []word, at, from, to int) report.Span {
	if n := len(list); n > 0 {
		return report.Span{Start: list[0].start, End: list[n-1].end}
	}
	if at >= to && at > from || at >= len(c.text) {
		_, end := c.place(at - 1)
		return report.Span{Start: end, End: end}
	}
	start, _ := c.place(at)
	return report.Span{Start: start, End: start}
}

// slide moves what was only added or only dropped to where it is whole words, when the letters allow it: an alignment
// that runs on as long as letters are equal takes one too many.
//
//	So far -> SYDNEY (AAP) – So far: "SYDNEY (AAP)" was added, not "YDNEY (AAP) S"
func (c *comparison) slide() {
	m, y := 0, 0
	for k := 0; k < len(c.edits) && len(c.mine) > 0 && len(c.yours) > 0; k++ {
		e := &c.edits[k]
		n, at := e.ni, e.i
		if e.ni == 0 {
			n, at = e.nj, e.j
		} else if e.nj > 0 {
			continue
		}
		for d, dir := 0, -1; d <= mostSlide; d++ {
			i, j := e.i+dir*d, e.j+dir*d
			m, y = seek(c.mine, m, i), seek(c.yours, y, j)
			if floor(c.mine, m, i) == i && floor(c.yours, y, j) == j {
				e.i, e.j = i, j
				break
			}
			p := at + d // the letter that is passed, and the one that takes its place
			if dir < 0 {
				p = at - d - 1
			}
			if c.passes(k, i, j, dir) && p >= 0 && p+n < len(c.text) && c.text[p] == c.text[p+n] && d < mostSlide {
				continue
			}
			if dir > 0 {
				break
			}
			d, dir = -1, 1
		}
	}
}

// mostSlide is how far, in letters, an edit is moved.
const mostSlide = 12

// passes tells whether edit k may go one letter on from (i, j), which is no part of the next edit or of none.
func (c *comparison) passes(k, i, j, dir int) bool {
	if dir < 0 {
		low, lowJ := c.mine[0].from, c.yours[0].from
		if k > 0 {
			b := c.edits[k-1]
			low, lowJ = b.i+b.ni, b.j+b.nj
		}
		return i > low && j > lowJ
	}
	e := c.edits[k]
	high, highJ := c.mine[len(c.mine)-1].to, c.yours[len(c.yours)-1].to
	if k+1 < len(c.edits) {
		high, highJ = c.edits[k+1].i, c.edits[k+1].j
	}
	return i+e.ni < high && j+e.nj < highJ
}

// widen makes every edit cover whole words of both sides, and joins those that then meet.
func widen(edits []edit, mine, yours []word) []edit {
	n, m, y := 0, 0, 0
	for k := 0; k < len(edits); k++ {
		e := edits[k]
		for {
			m, y = seek(mine, m, e.i), seek(yours, y, e.j)
			if d := max(e.i-floor(mine, m, e.i), e.j-floor(yours, y, e.j)); d > 0 {
				if n > 0 && d >= e.i-edits[n-1].i-edits[n-1].ni {
					n--
					e = join(edits[n], e)
				} else {
					e = edit{e.i - d, e.ni + d, e.j - d, e.nj + d}
				}
				continue
			}
			i, j := e.i+e.ni, e.j+e.nj
			d := max(ceiling(mine, m, i)-i, ceiling(yours, y, j)-j)
			if d == 0 {
				break
			}
			if k+1 < len(edits) && d >= edits[k+1].i-i {
				k++
				e = join(e, edits[k])
			} else {
				e.ni, e.nj = e.ni+d, e.nj+d
			}
		}
		edits[n] = e
		n++
	}
	return edits[:n]
}

// join is one edit from the start of a to the end of b.
func join(a, b edit) edit {
	return edit{a.i, b.i + b.ni - a.i, a.j, b.j + b.nj - a.j}
}

// seek is the first word that ends behind at, from about number k.
func seek(list []word, k, at int) int {
	for k > 0 && list[k-1].to > at {
		k--
	}
	for k < len(list) && list[k].to <= at {
		k++
	}
	return k
}

// floor is the start of the word that at lies inside, or at.
func floor(list []word, k, at int) int {
	if k < len(list) && list[k].from < at {
		return list[k].from
	}
	return at
}

// ceiling is the end of the word that at lies inside, or at.
func ceiling(list []word, k, at int) int {
	if k = seek(list, k, at); k < len(list) && list[k].from < at {
		return list[k].to
	}
	return at
}
