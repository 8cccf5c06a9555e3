package text

// eachParagraph calls found for each paragraph of s, without the white space around it. A newline ends a
// paragraph, as in wire copy, unless the line goes on in the next one:
//
//	wrapped    the text is hard-wrapped, and the line is full
//	mid-line   the next line begins in lower case, in a run of lines whose last one ends as a sentence
func eachParagraph(s string, found func(a, b int)) {
	wrap := wrapOf(s)
	from, to := 0, 0          // the paragraph so far
	line := 0                 // where its last line begins
	block, prose := -1, false // where the run of lines ends that s[at] stands in, and whether it ends as a sentence does
	for at := 0; at < len(s); {
		end, next, sep := nextLine(s, at)
		a, b := trim(s, at, end)
		switch {
		case a == b: // a blank line
			if from < to {
				found(from, to)
			}
			from, to = 0, 0
		case from == to:
			from, to = a, b
		default:
			if at > block {
				block, prose = runOf(s, at)
			}
			r, _ := runeAt(s, a)
			switch {
			case wrap.width > 0 && marker(s, a, b) == 0 && wrap.full(s, line, to, a, b),
				prose && isLower(r) && !ends(s, line, to) && marker(s, a, b) == 0:
				to = b
			default:
				found(from, to)
				from, to = a, b
			}
		}
		line = a
		if sep && from < to {
			found(from, to)
			from, to = 0, 0
		}
		at = next
	}
	if from < to {
		found(from, to)
	}
}

// runOf finds where the run of lines ends that s[at] stands in, and whether its last line ends as a sentence.
func runOf(s string, at int) (end int, prose bool) {
	for at < len(s) {
		e, next, sep := nextLine(s, at)
		a, b := trim(s, at, e)
		if a == b {
			break
		}
		end, prose = e, ends(s, a, b)
		if at = next; sep {
			break
		}
	}
	return end, prose
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
