package main

import (
	_ "embed"
	"log"
	"strings"

	"verbatim/analyzer/internal/syntax"
)

//go:embed verbs.txt
var verbs string

// form is what a form of a listed verb can be.
type form struct {
	set  syntax.Set
	past bool // mostly a finite past
}

// forms gives the forms of the verbs in verbs.txt.
func forms() map[string]form {
	const base, past, both = syntax.Set(1<<syntax.Verb | 1<<syntax.Pres), syntax.Set(1 << syntax.Past), syntax.Set(1<<syntax.Past | 1<<syntax.Part)
	out := map[string]form{}
	add := func(w string, s syntax.Set, p bool) {
		f := out[w]
		out[w] = form{f.set | s, f.past || p}
	}
	for line := range strings.Lines(verbs) {
		field := strings.Fields(line)
		if len(field) == 0 || field[0][0] == '#' {
			continue
		}
		var noun, nouns syntax.Set
		said := false
		for len(field) > 1 && len(field[len(field)-1]) == 1 {
			switch field[len(field)-1] {
			case "n":
				noun, nouns = 1<<syntax.Noun, 1<<syntax.Nouns
			case "s":
				said = true
			default:
				log.Fatal("verbs.txt: ", line)
			}
			field = field[:len(field)-1]
		}
		w := field[0]
		add(w, base|noun, false)
		add(third(w), 1<<syntax.Pres|nouns, false)
		add(stem(w, "ing")+"ing", 1<<syntax.Ger, false)
		switch {
		case len(field) < 3:
			add(stem(w, "ed")+"ed", both, said)
		case field[1] == field[2]:
			add(field[1], both, said)
		default:
			add(field[1], past, false)
			add(field[2], 1<<syntax.Part, false)
		}
	}
	return out
}

// third is the -s form.
func third(w string) string {
	switch n := len(w); {
	case strings.HasSuffix(w, "y") && !vowel(w[n-2]):
		return w[:n-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "o"):
		return w + "es"
	}
	return w + "s"
}

// stem is what a verb becomes before -ed or -ing: hop, hopp; hope, hop; try, tri.
func stem(w, ending string) string {
	n := len(w)
	switch {
	case strings.HasSuffix(w, "ie") && ending == "ing":
		return w[:n-2] + "y"
	case strings.HasSuffix(w, "ee") && ending == "ing":
		return w
	case strings.HasSuffix(w, "e"):
		return w[:n-1]
	case strings.HasSuffix(w, "y") && !vowel(w[n-2]) && ending == "ed":
		return w[:n-1] + "i"
	case doubles(w):
		return w + w[n-1:]
	}
	return w
}

// doubles tells whether the last consonant is doubled: one vowel before it, and the stress at the end, which is known for words of
// one syllable and the listed others.
func doubles(w string) bool {
	n := len(w)
	if n < 3 || vowel(w[n-1]) || !vowel(w[n-2]) || vowel(w[n-3]) && w[n-3] != 'u' || strings.ContainsRune("wxy", rune(w[n-1])) {
		return false
	}
	for i := range n - 2 {
		if vowel(w[i]) && !(i > 0 && w[i] == 'u' && w[i-1] == 'q') {
			switch w {
			case "acquit", "admit", "concur", "compel", "expel", "forget", "rebut", "submit", "upset", "begin", "cancel", "signal":
				return true
			}
			return false
		}
	}
	return true
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
