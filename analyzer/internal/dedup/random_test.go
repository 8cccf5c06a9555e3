package dedup

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestRandomDocuments holds the invariants on documents put together at random, of copies with every kind of
// edit beside each other: more tangled than any page. That the clean text has nothing to remove is promised for
// pages; here, where copies of copies lie in each other's way, it holds for nineteen of twenty.
func TestRandomDocuments(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	rounds := 400
	if testing.Short() {
		rounds = 60
	}
	unsettled := 0
	for range rounds {
		s := tangle(r)
		if removedOf(clean(s, checkOnce(t, s))) != nil {
			unsettled++
		}
	}
	t.Logf("%d of %d clean texts have something to remove", unsettled, rounds)
	if 20*unsettled > rounds {
		t.Errorf("%d of %d clean texts have something to remove", unsettled, rounds)
	}
}

// tangle is some paragraphs, and copies of them and of copies.
func tangle(r *rand.Rand) string {
	base := strings.Split(strings.TrimSpace(babble(600+r.IntN(2500), r.Uint64())), "\n\n")
	list := append([]string{"A headline of five words", "Is it a question that is asked again and again?", "“We did not do it,” he said."}, base...)
	for range 3 + r.IntN(12) {
		p := list[r.IntN(len(list))]
		for range r.IntN(3) {
			p = edited(r, p)
		}
		at := r.IntN(len(list) + 1)
		list = append(list[:at], append([]string{p}, list[at:]...)...)
		if n := r.IntN(len(list)); r.IntN(4) == 0 {
			list = append(list, list[n:min(n+1+r.IntN(5), len(list))]...)
		}
	}
	return strings.Join(list, []string{"\n", "\n\n", "\r\n"}[r.IntN(3)])
}

// edited is p with one edit of those that copies come with.
func edited(r *rand.Rand, p string) string {
	words := strings.Fields(p)
	if len(words) == 0 {
		return p
	}
	at := r.IntN(len(words))
	switch r.IntN(14) {
	case 0:
		return "LONDON (Reuters) - " + p
	case 1:
		return p + " (AP)"
	case 2:
		return strings.Join(words[:at+1], " ") + " … Read more"
	case 3:
		return strings.ToUpper(p)
	case 4:
		words[at] = "not " + words[at]
	case 5:
		words[at] = "41"
	case 6:
		words[at] = "42"
	case 7:
		words = append(words[:at], words[min(at+1, len(words)):]...)
	case 8:
		words = append(words[at:len(words):len(words)], words[:at]...)
	case 9:
		words[at] += "\u00AD"
	case 10:
		return p + " " + p
	case 11:
		b := []byte(p)
		for range 1 + len(b)/40 {
			b[r.IntN(len(b))] = "etaoinl1 "[r.IntN(9)]
		}
		return strings.ToValidUTF8(string(b), "?")
	case 12:
		if s := strings.SplitAfter(p, ". "); len(s) > 1 {
			r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
			return strings.Join(s, " ")
		}
	case 13:
		words[at] = "<b>" + words[at] + "</b>"
	}
	return strings.Join(words, " ")
}
