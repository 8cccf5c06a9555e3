package stats

import (
	"bufio"
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/text"
)

// shared is where the labelled articles lie, beside the repository and not in it.
const shared = "../../../../shared/eval/data/"

// lines reads a file of shared.
func lines(t testing.TB, name string) (out []string) {
	if out = optional(name); out == nil {
		t.Skip("needs the measures in ../shared, which are not here: ", name)
	}
	return out
}

// optional reads a file of shared, nil where it is not.
func optional(name string) (out []string) {
	f, err := os.Open(shared + name)
	if err != nil {
		return nil
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	for sc.Scan() {
		out = append(out, sc.Text())
	}
	return out
}

func syllablesOf(w string) int {
	b := text.AppendLower(nil, w)
	n, _ := known().syllables(b, text.HashBytes(b))
	return n
}

// dictionary is the CMU Pronouncing Dictionary: the syllables of each word's first pronunciation.
func dictionary(t testing.TB) map[string]int {
	d := map[string]int{}
	for _, l := range lines(t, "syllables-cmudict.tsv") {
		p := strings.Split(l, "\t")
		d[p[0]], _ = strconv.Atoi(p[1])
	}
	return d
}

func TestSyllablesOfTheDictionary(t *testing.T) {
	right, all := 0, 0
	for w, n := range dictionary(t) {
		all++
		if syllablesOf(w) == n {
			right++
		} else if strings.IndexFunc(w, func(r rune) bool { return r < 'a' || r > 'z' }) < 0 && n > 0 {
			t.Errorf("%s has %d syllables, want %d", w, syllablesOf(w), n)
		}
	}
	t.Logf("%d of %d words of CMUdict right", right, all)
}

// TestSyllablesOfRunningWords: 99 % at least of the words of real articles, counted as often as they occur.
func TestSyllablesOfRunningWords(t *testing.T) {
	d := dictionary(t)
	right, all := 0, 0
	for _, l := range lines(t, "sentences-gum-dev.jsonl") {
		var a struct{ Text string }
		if err := json.Unmarshal([]byte(l), &a); err != nil {
			t.Fatal(err)
		}
		doc := text.Parse(a.Text, lang.For("en"), text.Split)
		v, _ := readOf(doc, nil)
		for _, id := range v.sequence {
			word := string(text.AppendLower(nil, a.Text[v.types[id].start:v.types[id].end]))
			n, ok := d[word]
			if !ok {
				continue
			}
			if all++; v.types[id].about.syllables() == n {
				right++
			} else {
				t.Logf("%s has %d syllables, want %d", word, v.types[id].about.syllables(), n)
			}
		}
	}
	if t.Logf("%d of %d running words right, %.4f", right, all, float64(right)/float64(all)); right*100 < all*99 {
		t.Error("below the floor of .99")
	}
}

// TestSyllablesOfNpmSyllable: the fixture of the npm package, for the words that its rules were made for.
func TestSyllablesOfNpmSyllable(t *testing.T) {
	var words map[string]int
	if err := json.Unmarshal([]byte(strings.Join(lines(t, "syllables-fixture.json"), "\n")), &words); err != nil {
		t.Fatal(err)
	}
	right := 0
	for w, n := range words {
		if syllablesOf(w) == n {
			right++
		}
	}
	if t.Logf("%d of %d right", right, len(words)); right*100 < len(words)*90 {
		t.Error("below the floor of .90")
	}
}

func TestSyllables(t *testing.T) {
	for w, n := range map[string]int{"": 1, "a": 1, "the": 1, "reader": 2, "people": 2, "government": 3, "well-known": 2, "café": 2, "2015": 1, "don't": 1,
		"president's": 3, "Zürich": 2, "ABC": 1, "'": 1, "---": 1, "3rd": 1, "60-year-old": 2, "3:15": 1, "1,000": 1, "3.5": 1, "2003-04": 1, "STS-1": 1, "U.S.": 1, "example.org": 4, "and/or": 2} {
		if got := syllablesOf(w); got != n {
			t.Errorf("%q has %d syllables, want %d", w, got, n)
		}
	}
}

// TestSpelled: initials without stops count one, as those with stops do; words in capitals count as they are.
func TestSpelled(t *testing.T) {
	for s, n := range map[string]int{"the UJI said": 3, "the U.J.I. said": 3, "THE CITY IS OPEN": 6, "any ANY day": 5, "at NATO now": 4} {
		if c := counted(s); c.syllables != n {
			t.Errorf("%q has %d syllables, want %d", s, c.syllables, n)
		}
	}
}

// TestPatternsHaveTwoSigns: the trie finds a pattern by its first two.
func TestPatternsHaveTwoSigns(t *testing.T) {
	for _, p := range strings.FieldsFunc(syllableRules, func(r rune) bool { return r == '+' || r == '-' }) {
		if len(p) < 2 {
			t.Errorf("the pattern %q has one sign", p)
		}
	}
}
