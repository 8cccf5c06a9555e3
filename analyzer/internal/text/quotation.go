package text

// hold finds the ranges of the paragraph that no sentence ends inside of: titles in East Asian brackets, and,
// when quotations stay whole, everything between a pair of quotation marks. A mark that is not closed within
// the paragraph holds nothing.
func (c *cutter) hold() {
	c.held = c.held[:0]
	if !c.titles && !c.whole {
		return
	}
	var open [16]opened
	depth := 0
	s := c.s
	for i := c.a; i < c.b; {
		b := s[i]
		if b != '"' && b < 0xC2 {
			i++
			continue
		}
		r, w := runeAt(s, i)
		if depth > 0 && open[depth-1].closing(r) || depth > 1 && open[depth-2].closing(r) {
			depth--
			if !open[depth].closing(r) {
				depth-- // a mark inside was not closed
			}
			if c.whole || open[depth].title {
				c.add(open[depth].at, i+w)
			}
		} else if o, ok := opening(r, i); ok && depth < len(open) {
			open[depth] = o
			depth++
		}
		i += w
	}
}

type opened struct {
	at    int
	close rune
	other rune
	title bool
}

func (o opened) closing(r rune) bool { return r == o.close || o.other != 0 && r == o.other }

func opening(r rune, at int) (opened, bool) {
	switch r {
	case '"':
		return opened{at: at, close: '"', other: '”'}, true
	case '“':
		return opened{at: at, close: '”', other: '"'}, true
	case '„':
		return opened{at: at, close: '“', other: '”'}, true
	case '«':
		return opened{at: at, close: '»'}, true
	case '»':
		return opened{at: at, close: '«'}, true
	case '「':
		return opened{at: at, close: '」', title: true}, true
	case '『':
		return opened{at: at, close: '』', title: true}, true
	case '《':
		return opened{at: at, close: '》', title: true}, true
	case '〈':
		return opened{at: at, close: '〉', title: true}, true
	}
	return opened{}, false
}

// add holds [start, end), and drops the ranges inside of it.
func (c *cutter) add(start, end int) {
	for len(c.held) > 0 && c.held[len(c.held)-1].start >= start {
		c.held = c.held[:len(c.held)-1]
	}
	c.held = append(c.held, span{start, end})
}
