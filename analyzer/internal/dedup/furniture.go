package dedup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"verbatim/analyzer/internal/lang"
)

// maxFurniture is the longest dateline or credit, in bytes.
const maxFurniture = 120

// dateline tells whether s, which a copy has before its first letter, is where and by whom a text was filed.
//
//	LONDON (Reuters) -
//	SYDNEY, March 3 (AAP) –
//	By Staff Writer |
func dateline(s string, l *lang.Language) bool {
	s = strings.TrimRight(strings.TrimSpace(s), " \"“”„«‘’'`[")
	if len(s) > maxFurniture || s == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	dashed := last == '-' || last == '–' || last == '—' || last == '|' || last == ')' || last == '/' || last == '•' || last == '·'
	if !dashed && !(last == ':' && strings.ContainsAny(s, "-–—(|")) {
		return false
	}
	name := strings.TrimRight(s, "-–—|/•·: ")
	return capitalised(name, 10) && (strings.HasPrefix(name, "By ") || filed(name, l))
}

// filed tells whether a word of s is a place in capitals, an agency by its initials, or one by its name.
func filed(s string, l *lang.Language) bool {
	for _, w := range strings.Fields(s) {
		w = strings.Trim(w, "()[],.:-–—/")
		upper := 0
		for _, r := range w {
			if !unicode.IsUpper(r) {
				upper = 0
				break
			}
			upper++
		}
		if upper > 1 || w != "" && opens(w, l, "agency") {
			return true
		}
	}
	return opens(s, l, "agency")
}

// capitalised tells whether s is at most so many words, each with a capital, a digit or a bracket in front,
// apart from "by", "of" and the like.
func capitalised(s string, most int) bool {
	words := 0
	for _, w := range strings.Fields(s) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(["))
		switch {
		case unicode.IsUpper(r) || unicode.IsDigit(r) || !unicode.IsLetter(r):
		case w == "by" || w == "of" || w == "de" || w == "and" || w == "the" || w == "for" || w == "in":
		default:
			return false
		}
		words++
	}
	return words > 0 && words <= most
}

// credit tells whether s, which a copy has behind its last letter, says who wrote or owns the text.
//
//	(AP)
//	— Reuters
//	© 2023 AFP
//	(Reporting by Jane Roe; Editing by John Doe)
//	With files from The Canadian Press
func credit(s string, l *lang.Language) bool {
	s = strings.TrimLeft(strings.TrimSpace(s), ".!?:;,”\"’')]… ")
	if len(s) > maxFurniture || s == "" {
		return false
	}
	first, w := utf8.DecodeRuneInString(s)
	inner := strings.TrimRight(strings.TrimLeft(s, "([—–- |•"), ")]. ")
	switch {
	case first == '©' || strings.HasPrefix(s, "(c) "):
		return true
	case opens(inner, l, "credit"):
		return true
	case first == '(' || first == '[':
		return capitalised(inner, 6) && filed(inner, l)
	case first == '—' || first == '–' || first == '|' || first == '-' && strings.HasPrefix(s[w:], " "):
		return capitalised(inner, 5) && filed(inner, l)
	}
	return strings.HasPrefix(s, "By ") && capitalised(inner[2:], 6)
}

// truncation tells whether s, which a copy has behind its last letter, says that the text was cut short.
//
//	…
//	[...]
//	... Read more
func truncation(s string, l *lang.Language) bool {
	s = strings.TrimLeft(strings.TrimSpace(s), "–—-,;:\"“”’' ")
	if len(s) > maxFurniture/2 {
		return false
	}
	rest := strings.TrimLeft(s, ".…[]() \u00A0")
	dots := s[:len(s)-len(rest)]
	if !strings.Contains(dots, "…") && !strings.Contains(dots, "..") {
		return rest != "" && len(rest) < len("Continue reading >>") && opens(rest, l, "more")
	}
	return rest == "" || opens(rest, l, "more")
}

// opens tells whether s begins with a phrase of that class, of five words at most.
func opens(s string, l *lang.Language, class string) bool {
	if l == nil {
		return false
	}
	var lower [maxFurniture / 2]byte
	n := copy(lower[:], s)
	words := 0
	for i := 0; i <= n && words < 5; i++ {
		if i < n && lower[i] != ' ' {
			if c := lower[i]; c >= 'A' && c <= 'Z' {
				lower[i] = c | 0x20
			}
			continue
		}
		words++
		end := i
		for end > 0 && lower[end-1] != ':' && !letter(lower[end-1]) {
			end--
		}
		if of, _ := l.Furniture.Get(string(lower[:end])); of == class {
			return true
		}
	}
	return false
}
