package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// entry is what the lexicon says of a word.
type entry struct {
	off               int // syllables that the rules miss
	daleChall, spache bool
}

func sourceOfRules(rules []rule) string {
	m := modelOf(rules)
	var b strings.Builder
	for _, p := range slices.Sorted(maps.Keys(m)) {
		switch d := m[p]; {
		case d > 0:
			b.WriteString(p + strings.Repeat("+", d))
		case d < 0:
			b.WriteString(p + strings.Repeat("-", -d))
		}
	}
	return header + "// syllableRules is, in order, each pattern with + or - for every syllable that it adds or takes.\nconst syllableRules = " + quoted(b.String())
}

// sourceOfLexicon packs the words in order, each as the number of letters it shares with the one before (A for none),
// the rest of its letters, and a digit: see package stats.
func sourceOfLexicon(lexicon map[string]*entry) string {
	var b strings.Builder
	before := ""
	for _, w := range slices.Sorted(maps.Keys(lexicon)) {
		e := lexicon[w]
		n := 0
		for n < len(w) && n < len(before) && w[n] == before[n] {
			n++
		}
		code := 0
		if e.daleChall {
			code |= 1
		}
		if e.spache {
			code |= 2
		}
		if e.off < -3 || e.off > 4 {
			e.off = max(-3, min(4, e.off))
		}
		fmt.Fprintf(&b, "%c%s%c", 'A'+n, w[n:], digit(e.off, code))
		before = w
	}
	return header + fmt.Sprintf("// lexicon is %d words; see lexicon.go for the packing.\nconst lexicon = ", len(lexicon)) + quoted(b.String())
}

// digit packs what the lexicon says: '0' + 4·(off+3) + lists, kept below 'A' for the frequent values.
func digit(off, lists int) byte {
	return "!\"#$%&()*+,/0123456789:;<=>?@[]^"[4*(off+3)+lists]
}

// quoted writes a string constant over several lines.
func quoted(s string) string {
	var b strings.Builder
	b.WriteString(`"" +` + "\n")
	for len(s) > 100 {
		fmt.Fprintf(&b, "%q +\n", s[:100])
		s = s[100:]
	}
	fmt.Fprintf(&b, "%q\n", s)
	return b.String()
}
