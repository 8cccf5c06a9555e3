package text

// paragraphs joins the lines of the text into paragraphs. A newline ends a paragraph, as in wire copy, unless the line
// goes on in the next one:
//
//	wrapped    the text is hard-wrapped, and the line is full
//	mid-line   the next line begins in lower case, in a run of lines whose last one ends as a sentence
func (d *Document) paragraphs() {
	s := d.Text
	d.lines = linesOf(s, d.lines)
	lines := d.lines
	wrap := wrapOf(s, lines)
	out := sized(d.Paragraphs, len(lines))
	prose, run := false, 0 // whether the run of lines that ends before lines[run] ends as a sentence does
	for i, l := range lines {
		if !l.gap {
			if i >= run {
				for run = i + 1; run < len(lines) && !lines[run].gap; run++ {
				}
				prose = ends(s, int(lines[run-1].start), int(lines[run-1].end))
			}
			if wrap.goesOn(s, lines[i-1], l, prose) {
				out[len(out)-1].End = l.end
				continue
			}
		}
		out = append(out, Paragraph{Start: l.start, End: l.end})
	}
	d.Paragraphs = out
}

// goesOn tells whether a line goes on in the next one.
func (w wrapping) goesOn(s string, l, next line, prose bool) bool {
	if w.width > 0 && w.full(s, l, next) {
		return marker(s, int(next.start), int(next.end)) == 0
	}
	if !prose {
		return false
	}
	r, _ := runeAt(s, int(next.start))
	return isLower(r) && !ends(s, int(l.start), int(l.end)) && marker(s, int(next.start), int(next.end)) == 0
}

// marker is the width of the list marker that s[a:b] begins with, with the space after it: "• ", "- ", "1. ",
// "2) ", "(c) ". 0 when there is none.
func marker(s string, a, b int) int {
	i := a
	r, w := runeAt(s, i)
	switch r {
	case '•', '◦', '▪', '■', '●', '⁃', '‣', '*', '·', '–', '—', '-', '➤', '►':
		i += w
		if i >= b || s[i] != ' ' && s[i] != '\t' && r < 0x2022 {
			return 0
		}
		return i - a
	case '(':
		i++
	}
	n := i
	for n < b && n-i < 3 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == i && n < b && isLetter(rune(s[n])) && s[n] < 0x80 {
		n++
	}
	if n == i || n >= b || s[n] != '.' && s[n] != ')' {
		return 0
	}
	n++
	if n < b && s[n] == ')' {
		n++
	}
	if n >= b || s[n] != ' ' && s[n] != '\t' {
		return 0
	}
	return n - a
}
