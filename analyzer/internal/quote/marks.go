package quote

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// region is a stretch of text in quotation marks, the marks included.
type region struct {
	report.Span
	open, close int32 // widths of the marks in bytes; close is 0 when the closing mark is missing
	paragraph   int32
	nested      bool // stands inside another region
	continues   bool // goes on with the quote that the paragraph before left open
	single      bool // the marks are single ones
}

// inner is the region without its marks.
func (r *region) inner() report.Span {
	return report.Span{Start: r.Start + int(r.open), End: r.End - int(r.close)}
}

// mark is what a quotation mark can do where it stands.
type mark struct {
	at, width int32
	family    uint8 // see families
	opens     bool
	closes    bool
}

// The families of marks. A mark closes a region of its own family; curly, straight and low double marks
// are one family, since news sites mix them.
const (
	double uint8 = iota + 1
	single
	angle
	angleSingle
	corner
	cornerDouble
	twin // '' and ``
)

// findRegions pairs the quotation marks of a document. A missing mark spoils its own paragraph at most: every
// paragraph starts anew, unless the one before left a quote open and this one opens with a mark again. out is memory for them.
func findRegions(d *text.Document, out []region) []region {
	open := -1 // the region that the last paragraph left open
	for p := range d.Paragraphs {
		par := &d.Paragraphs[p]
		from, start := len(out), par.Start
		if open >= 0 {
			if m := closer(d.Text, par.Start, par.End, out[open].Start); m.width > 0 {
				// “A. / B.” with a single opening mark: the quote runs on to here.
				start = m.at + m.width
				out = append(out, region{Span: report.Span{Start: int(par.Start), End: int(start)}, close: m.width, paragraph: int32(p), continues: true})
			}
		}
		out = pair(d.Text, start, par.End, int32(p), out)
		if open >= 0 && from < len(out) && out[from].Start == int(par.Start) && !out[from].nested {
			out[from].continues = true
		}
		open = -1
		for i := len(out) - 1; i >= from; i-- {
			if !out[i].nested && out[i].close == 0 && out[i].End == int(par.End) {
				open = i
				break
			}
		}
	}
	return out
}

// closer is the first mark of a paragraph, single ones left out, if it can only close the quote that was opened at
// byte at.
func closer(s string, from, to int32, at int) mark {
	family := markAt(s, int32(at), int32(at), int32(len(s))).family
	m := nextMark(s, from, from, to)
	for m.width > 0 && m.family == single {
		m = nextMark(s, m.at+m.width, from, to)
	}
	if m.family == family && m.closes && !m.opens {
		return m
	}
	return mark{}
}

// nextMark is the first quotation mark of s[from:to] at i or behind it; one of no width when there is none.
func nextMark(s string, i, from, to int32) mark {
	for i < to {
		if plainBytes[s[i]>>5]>>(s[i]&31)&1 != 0 {
			i++
			continue
		}
		if m := markAt(s, i, from, to); m.width > 0 {
			return m
		}
		_, w := utf8.DecodeRuneInString(s[i:to])
		i += int32(w)
	}
	return mark{}
}

// plainBytes has a bit for each byte that no quotation mark starts with: ASCII but " ' and the backtick.
var plainBytes = [8]uint32{1<<32 - 1, 1<<32 - 1 - 1<<('"'-32) - 1<<('\''-32), 1<<32 - 1, 1<<32 - 1 - 1<<('`'-96)}

// pair pairs the marks of one paragraph with a stack of two: a quote, and one nested in it.
func pair(s string, from, to, paragraph int32, out []region) []region {
	var outer, inner mark
	outerAt, loose, closeAt := len(out), int32(0), int32(0)
	between := func(m mark, end, width int32, nested bool) region {
		return region{Span: report.Span{Start: int(m.at), End: int(end)}, open: m.width, close: width, paragraph: paragraph, nested: nested, single: m.family == single}
	}
	for m := nextMark(s, from, from, to); m.width > 0; m = nextMark(s, m.at+m.width, from, to) {
		end := m.at + m.width
		switch {
		case outer.width == 0 && m.opens:
			if m.family != single || closedLater(s, end, to) {
				outer, outerAt, loose = m, len(out), 0
			}
		case outer.width == 0:
		case m.closes && m.family == outer.family && !(m.opens && outer.family == double && mustOpen(s, m, to)):
			out = slices.Insert(out, outerAt, between(outer, end, m.width, false))
			outer, inner = mark{}, mark{}
		case m.opens && m.family == outer.family && outer.family != single:
			// A second opening mark: the first was never closed. Start again from here.
			out = out[:outerAt]
			outer, inner, loose = m, mark{}, 0
		case loose == 0 && m.closes && m.family == single && inner.width == 0 && isStop(s[m.at-1]):
			loose, closeAt = end, m.at // “We won.’: a single mark typed for a double one
		case inner.width == 0 && m.opens && m.family != outer.family:
			if m.family != single || closedLater(s, end, to) {
				inner = m
			}
		case inner.width != 0 && m.closes && m.family == inner.family:
			out = append(out, between(inner, end, m.width, true))
			inner = mark{}
		}
	}
	switch {
	case outer.width == 0 || outer.family == single:
	case loose != 0:
		out = append(out[:outerAt], between(outer, loose, loose-closeAt, false))
	default:
		out = slices.Insert(out, outerAt, between(outer, to, 0, false))
	}
	return out
}

// markAt reads the quotation mark at s[i], if one stands there. What it can do depends on its neighbours:
// a mark opens before a word and closes behind one.
func markAt(s string, i, from, to int32) mark {
	r, w := utf8.DecodeRuneInString(s[i:to])
	m := mark{at: i, width: int32(w)}
	switch r {
	case '"', '“', '”', '„', '‟', '＂':
		m.family = double
	case '\'', '`':
		if i+1 < to && s[i+1] == byte(r) {
			m.family, m.width = twin, 2
			if i > from && s[i-1] > ' ' && s[i-1] != byte(r) && i+2 < to && s[i+2] == byte(r) {
				m.family, m.width = single, 1 // 'Manhattan poor,''': the inner mark closes first
			}
		} else if r == '\'' {
			m.family = single
		}
	case '‘', '’', '‚', '‛':
		m.family = single
	case '«', '»':
		m.family = angle
	case '‹', '›':
		m.family = angleSingle
	case '「', '」':
		m.family = corner
	case '『', '』':
		m.family = cornerDouble
	}
	if m.family == 0 {
		return mark{}
	}
	before, after := neighbours(s, i, i+m.width, from, to)
	opening := before == ' ' || isOpener(before)
	closing := after == ' ' || isCloser(after)
	switch r {
	case '「', '『':
		m.opens = true
	case '」', '』':
		m.closes = true
	case '„', '‚':
		m.opens = true
	case '«', '‹':
		m.opens, m.closes = after != ' ' || before == ' ', closing && !opening
	case '»', '›':
		m.closes, m.opens = before != ' ' || closing, opening && !closing
	case '“', '‟':
		m.opens, m.closes = !(closing && !opening) || opening, closing && !opening || closing && after == ' '
	case '”':
		m.closes, m.opens = !(opening && !closing), opening && !closing
	case '\'', '’', '‘', '‛':
		m.opens = opening && !closing && after != ' ' && !elided(s[i+m.width:to]) && r != '’'
		m.closes = closing && before != ' '
	default:
		m.opens = opening && after != ' ' || !closing
		m.closes = before != ' ' || closing
		if r == '"' && unicode.IsDigit(before) && !closing {
			m.opens, m.closes = false, false
		}
	}
	return m
}

// mustOpen tells whether a mark that could do either can only open: a space before it and a letter behind.
func mustOpen(s string, m mark, to int32) bool {
	before, after := neighbours(s, m.at, m.at+m.width, 0, to)
	return before == ' ' && unicode.IsLetter(after)
}

// neighbours are the runes on either side of s[a:b], a space at the ends of the paragraph or for white space.
func neighbours(s string, a, b, from, to int32) (before, after rune) {
	before, after = ' ', ' '
	if a > from {
		if before, _ = utf8.DecodeLastRuneInString(s[from:a]); unicode.IsSpace(before) {
			before = ' '
		}
	}
	if b < to {
		if after, _ = utf8.DecodeRuneInString(s[b:to]); unicode.IsSpace(after) {
			after = ' '
		}
	}
	return before, after
}

func isStop(c byte) bool { return c == '.' || c == '!' || c == '?' || c == ',' }

func isOpener(r rune) bool {
	switch r {
	case '(', '[', '{', '-', '–', '—', '―', '/', '"', '“', '„', '‘', '«', '‚', '>', '\'', '¿', '¡':
		return true
	}
	return false
}

func isCloser(r rune) bool {
	switch r {
	case '.', ',', ';', ':', '!', '?', ')', ']', '}', '"', '”', '’', '\'', '»', '-', '–', '—', '―', '…', '/', '<', '“', '。', '、', '，':
		return true
	}
	return false
}

// elided tells whether what follows an apostrophe is a word cut at its front, or a decade: 'em, '90s.
func elided(s string) bool {
	n := 0
	for n < len(s) && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' || s[n] >= '0' && s[n] <= '9') {
		n++
	}
	switch w := s[:n]; {
	case n == 0:
		return false
	case s[0] >= '0' && s[0] <= '9':
		return true
	case n <= 5:
		switch w {
		case "em", "til", "tis", "twas", "cause", "n", "bout", "round", "cuz", "s", "t", "re", "ve", "ll", "d", "m":
			return true
		}
	}
	return false
}

// reach is how far a single quotation mark may be from the one that closes it, in bytes: without a bound
// every apostrophe of a text would search the rest of its paragraph.
const reach = 400

// closedLater tells whether a single mark that opens before s[i] has a closing one in reach.
func closedLater(s string, i, to int32) bool {
	end := min(to, i+reach)
	for j := i; j < end; {
		c := s[j]
		if c != '\'' && c < utf8.RuneSelf {
			j++
			continue
		}
		r, w := utf8.DecodeRuneInString(s[j:to])
		if r == '\'' || r == '’' {
			before, after := neighbours(s, j, j+int32(w), i, to)
			if before != ' ' && (after == ' ' || isCloser(after)) {
				return true
			}
		}
		j += int32(w)
	}
	return false
}
