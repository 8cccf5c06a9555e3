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
		if b != '"' && b != '\'' && b < 0xC2 {
			i++
			continue
		}
		r, w := runeAt(s, i)
		if r == '\'' || r == '‘' || r == '’' {
			depth = c.single(open[:], depth, r, i)
			i += w
			continue
		}
		if depth > 0 && open[depth-1].closing(r) || depth > 1 && open[depth-2].closing(r) {
			depth--
			if !open[depth].closing(r) {
				depth-- // a mark inside was not closed
			}
			if c.whole || open[depth].title {
				c.add(open[depth].at, i+w)
			}
		} else if o, ok := opening(r, i); ok && depth < len(open) && !(r == '"' && c.inches(i)) {
			open[depth] = o
			depth++
		}
		i += w
	}
}

// single reads a single quotation mark, which may be an apostrophe: it opens before a letter, and closes behind a comma
// or a stop.
//
//	single-quotes: ‘The tide is out. We wait,’ he said. (one sentence, when quotations stay whole)
func (c *cutter) single(open []opened, depth int, r rune, i int) int {
	if !c.whole {
		return depth
	}
	before, _ := runeBefore(c.s, i)
	next, _ := runeAt(c.s, i+len(string(r)))
	top := opened{}
	if depth > 0 {
		top = open[depth-1]
	}
	switch {
	case r == top.close:
		if isStop(before) && !isLetter(next) || before == ',' {
			c.add(top.at, i+len(string(r)))
			return depth - 1
		}
	case r != '’' && isUpper(next) && (i == c.a || isBlank(before) || isOpener(before)):
		o := opened{at: i, close: '’'}
		if r == '\'' {
			o.close = r
		}
		if top.close == '’' || top.close == '\'' {
			depth-- // that one was no quotation
		}
		if depth < len(open) {
			open[depth] = o
			return depth + 1
		}
	}
	return depth
}

// inches tells a straight mark behind a figure: a 6" pipe.
func (c *cutter) inches(i int) bool {
	r, _ := runeBefore(c.s, i)
	return i > c.a && isDigit(r)
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
