package text

import (
	"strings"

	"verbatim/analyzer/internal/lang"
)

// cutter finds the sentences of one paragraph after the other.
type cutter struct {
	d     *Document
	s     string
	l     *lang.Language
	words *wordlist
	whole bool
	index int32
	a, b  int    // the paragraph
	from  int    // where the current sentence begins
	held  []span // quotations and titles that no sentence ends inside of; in order, not overlapping
	list  enumeration

	own      byte      // an ASCII mark besides . ! ? that ends sentences in the language; 0 when there is none
	titles   bool      // the text may have titles in East Asian brackets
	english  bool      // the language has the verbs of saying of English
	ordinals bool      // a number with a full stop is an ordinal
	leads    [256]bool // the bytes at which a sentence may end
	tags     []int     // where the credits of the paragraph begin
}

// cutterOf makes the cutter of a document.
func cutterOf(d *Document, q Quoted) cutter {
	c := cutter{d: d, s: d.Text, l: d.Lang, words: wordlistOf(d.Lang), whole: q == Whole, ordinals: d.Lang.Traits.Has("ordinals"), leads: leads}
	c.titles = strings.IndexByte(d.Text, "「"[0]) >= 0
	switch {
	case d.Lang.Traits.Has("colon-stop"):
		c.own = ':' // the Armenian full stop, as typed
	case d.Lang.Traits.Has("semicolon-stop"):
		c.own = ';' // the Greek question mark, as typed
	}
	c.english = c.words.get("said")&replies != 0
	if c.own != 0 {
		c.leads[c.own] = true
	}
	if len(d.Lang.Restarts) == 0 {
		for b := 'A'; b <= 'Z'; b++ {
			c.leads[b] = false
		}
	}
	return c
}

type span struct{ start, end int }

// cut adds the sentences of a paragraph.
func (c *cutter) cut(index int32, p *Paragraph) {
	a, b := int(p.Start), int(p.End)
	c.index, c.a, c.b, c.from = index, a, b, a
	c.hold()
	if c.credits() {
		p.Kind = Caption
	}
	c.list = enumerationOf(c.s, a, b)
	s, held, tag, stop := c.s, 0, 0, b
	if len(c.tags) > 0 {
		stop = c.tags[0]
	}
	c.leads[' '] = c.list.style != 0
	for i := a; i < b; {
		for i+8 <= stop {
			b := s[i : i+8]
			if c.leads[b[0]] || c.leads[b[1]] || c.leads[b[2]] || c.leads[b[3]] || c.leads[b[4]] || c.leads[b[5]] || c.leads[b[6]] || c.leads[b[7]] {
				break
			}
			i += 8
		}
		for i < stop && !c.leads[s[i]] {
			i++
		}
		if i >= stop {
			if i >= b {
				break
			}
			if stop > c.from { // the credit of a picture begins
				c.emit(stop, stop)
			}
			if tag++; tag < len(c.tags) {
				stop = c.tags[tag]
			} else {
				stop = b
			}
			continue
		}
		if s[i] == "“"[0] && i+2 < b && s[i+1] == "“"[1] && s[i+2]&^0xF == "“"[2]&^0xF {
			i += 3 // a quotation mark or dash, U+2010 to U+201F, ends nothing
			continue
		}
		if s[i] >= 'A' && s[i] <= 'Z' {
			if c.restarts(i) {
				c.emit(i, i)
			}
			i++
			continue
		}
		if held == len(c.held) && c.plain(i) {
			next := min(i+2, b)
			c.emit(i+1, next)
			i = next
			continue
		}
		m, ok := c.markAt(i)
		if !ok {
			_, w := runeAt(s, i)
			i += w
			continue
		}
		end, next, ends := c.end(m)
		for held < len(c.held) && c.held[held].end <= end {
			held++
		}
		if ends && !(held < len(c.held) && c.held[held].start < end) && !(m.strength == ellipsis && c.idle(c.from, m.start)) {
			c.emit(end, next)
			i = next
			continue
		}
		i = m.end
	}
	if c.from < b {
		c.emit(b, b)
	}
}

// emit ends the current sentence at end; the next one begins at next.
func (c *cutter) emit(end, next int) {
	a, b := trim(c.s, c.from, end)
	if n := len(c.d.Sentences); a < b && n > 0 && c.d.Sentences[n-1].Paragraph == c.index && c.idle(a, b) {
		c.d.Sentences[n-1].End = int32(b) // marks-alone: So they said. “
	} else if a < b {
		c.d.Sentences = append(c.d.Sentences, Sentence{Start: int32(a), End: int32(b), Paragraph: c.index})
	}
	c.from = next
}

// idle tells whether s[a:b] has nothing but marks that open, close, join or end, and few of them.
func (c *cutter) idle(a, b int) bool {
	if b-a > 64 {
		return false // a text of such marks stays linear
	}
	for a < b {
		r, w := runeAt(c.s, a)
		if !isCloser(r) && !isOpener(r) && !isDash(r) && !isBlank(r) && !isStop(r) {
			return false
		}
		a += w
	}
	return true
}

// end decides whether a sentence ends at a mark. It gives where that sentence ends, with the quotation marks
// and brackets that close after the stop, and where the next one begins.
func (c *cutter) end(m mark) (end, next int, ends bool) {
	s := c.s
	if m.strength == item {
		return m.start, m.end, true
	}
	end = c.closers(m.end)
	closed := end > m.end && !isBidi(runeOf(s, m.end))
	if m.strength == ellipsis && m.start <= c.from {
		return end, end, false
	}
	if m.strength == ellipsis && closed && m.start > c.from && (s[m.start-1] == '[' || s[m.start-1] == '(') {
		// omission: “The sea wall [...]” (Lindqvist 12). But: It held [...] Nobody slept
		n := end
		for n < c.b && s[n] == ' ' {
			n++
		}
		if r, _ := runeAt(s, n); n < c.b && !isUpper(r) {
			return end, end, false
		}
	}
	next = end
	for next < c.b {
		r, w := runeAt(s, next)
		if !isBlank(r) && !isBidi(r) {
			break
		}
		next += w
	}
	if next >= c.b {
		return c.b, c.b, true
	}
	if c.list.opens(s, c.from, m.end) {
		return end, next, false
	}
	if next == end {
		switch {
		case m.strength == tightest:
			return end, next, c.l.Tag != "ja" || !closed
		case m.strength == strong && m.start > c.from && !closed:
			r, _ := runeAt(s, next)
			return end, next, m.end-m.start == len("।") && isLetter(r) || c.glued(m)
		case !closed && m.strength != ellipsis: // ellipsis-glued: it rained...Or so he said
			return end, next, c.glued(m)
		}
		return end, next, false
	}
	f := c.follow(next)
	if c.signature(next) || closed && m.strength == strong && f.kind == upper && c.replied(f) {
		return end, next, false
	}
	switch {
	case m.strength == strong && !closed && c.class(f.word) == company && f.end < c.b && s[f.end] == '.':
		// company-mark: Yahoo! Inc. rose
		return end, next, false
	case m.strength == period && c.s[next] == "№"[0] && runeOf(c.s, next) == '№':
		// number-sign: an issue of a paper is cited, 23 сәуір 2010 жыл. № 70
		return end, next, false
	case f.kind == lower:
		return end, next, m.strength == period && !closed && c.lapsed(m.start, f)
	case m.strength == period && (!closed || s[m.end] == ']' || s[m.end] == ')'):
		return end, next, !c.abbreviated(m.start, f)
	case m.strength == ellipsis && f.word == "I":
		// ellipsis-I: We were, well ... I do not know. ("I" is always a capital: no evidence)
		return end, next, false
	case m.strength == ellipsis && (f.kind == digit || f.kind == sign):
		return end, next, closed || f.kind == sign
	}
	return end, next, true
}
