package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// The page has words for every rule that finds quotes: one that is new in the table must get them.
func TestRulesHaveWords(t *testing.T) {
	table, err := os.ReadFile("../../analyzer/internal/quote/rule.go")
	if err != nil {
		t.Fatal(err)
	}
	words, err := os.ReadFile("../../web/page/words.js")
	if err != nil {
		t.Fatal(err)
	}
	rules := regexp.MustCompile(`(?m)^\t\w+:\s+\{"([a-z-]+)", \.\d+\},$`).FindAllSubmatch(table, -1)
	if len(rules) < 20 {
		t.Fatalf("%d rows were found in the table of rules", len(rules))
	}
	_, said, _ := strings.Cut(string(words), "const RULES")
	for _, r := range rules {
		if name := string(r[1]); !regexp.MustCompile(`(?m)^  "?` + name + `"?: \["`).MatchString(said) {
			t.Errorf("the rule %q has no words in web/page/words.js", name)
		}
	}
}
