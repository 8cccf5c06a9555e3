package eval

import (
	"strings"
	"unicode"
)

// quoteMask is true for each character inside or being primary quotation marks; an unclosed opening mark
// runs to the end of its paragraph. eval.py's quote_mask: it decides the type of a span, nothing else.
func quoteMask(t []rune) []bool {
	mask := make([]bool, len(t))
	for p0 := 0; p0 < len(t); {
		p1 := p0
		for p1 < len(t) && t[p1] != '\n' {
			p1++
		}
		maskParagraph(t, mask, p0, p1)
		p0 = p1 + 1
	}
	return mask
}

func maskParagraph(t []rune, mask []bool, p0, p1 int) {
	if strings.TrimSpace(string(t[p0:p1])) == "" {
		return
	}
	alnum := func(i int) bool { return unicode.IsLetter(t[i]) || unicode.IsNumber(t[i]) }
	double := func(i int, c rune) bool { return i+1 < len(t) && t[i] == c && t[i+1] == c }
	for i := p0; i < p1; {
		w, closers := 1, ""
		switch c := t[i]; {
		case double(i, '\'') || double(i, '`'):
			w, closers = 2, "''"
		case c == '"':
			closers = `"”“`
		case c == '“':
			closers = `”"`
		case c == '„':
			closers = `“”"`
		case c == '«':
			closers = "»"
		case c == '»':
			closers = "«"
		case strings.ContainsRune("‘'‚", c) && (i == p0 || !alnum(i-1)) && i+1 < p1 && !unicode.IsSpace(t[i+1]):
			closers = "single"
		}
		if closers == "" {
			i++
			continue
		}
		end := -1
		for j := i + w; j < p1 && end < 0; j++ {
			switch {
			case closers == "single":
				if strings.ContainsRune("’'‘", t[j]) && (j+1 >= p1 || !alnum(j+1)) && !unicode.IsSpace(t[j-1]) {
					end = j + 1
				}
			case closers == "''":
				if double(j, '\'') {
					end = j + 2
				}
			case strings.ContainsRune(closers, t[j]):
				end = j + 1
			}
		}
		if end < 0 {
			if closers == "single" {
				i++
				continue
			}
			end = p1
		}
		for k := i; k < end && k < len(mask); k++ {
			mask[k] = true
		}
		i = end
	}
}

// typeOf is the type that the marks give a span.
func typeOf(t []rune, mask []bool, p pieces) string {
	n, q := 0, 0
	p.each(func(i int) {
		if unicode.IsLetter(t[i]) || unicode.IsNumber(t[i]) {
			n++
			if mask[i] {
				q++
			}
		}
	})
	switch {
	case q == 0:
		return "indirect"
	case float64(q) >= 0.95*float64(n):
		return "direct"
	}
	return "mixed"
}
