package dedup

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestRandomDocuments holds the invariants on documents put together at random, of copies with every kind of
// edit beside each other: more tangled than any page. It tells how many readings they need until the clean text
// has nothing to remove, and holds that all but one in a hundred do settle and lose their copies.
func TestRandomDocuments(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	count := 400
	if testing.Short() {
		count = 60
	}
	unsettled := 0
	for range count {
		s := tangle(r)
		check(t, s)
		for _, d := range findIn(s).Duplicates {
			if d.Reason == "unsettled" {
				unsettled++
				break
			}
		}
	}
	t.Logf("%d of %d were left as they are", unsettled, count)
	if 100*unsettled > count {
		t.Errorf("%d of %d were left as they are", unsettled, count)
	}
}

// TestSettle holds that a text whose clean text never settles keeps everything, and that sources that a later
// reading removed are replaced, in random tangles read without limit: that some need a second reading shows that
// the first alone would not do.
func TestSettle(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	seconds := 0
	for range 300 {
		s := tangle(r)
		d := segment(s)
		once := new(workspace).find(d, len(s))
		v := newView(d, kept(s, removed(once.Duplicates)))
		v.doc = segment(v.doc.Text)
		if len(removed(new(workspace).find(v.doc, len(v.doc.Text)).Duplicates)) > 0 {
			seconds++
			checkOnce(t, s)
		}
	}
	t.Logf("%d of 300 need a second reading", seconds)
	if seconds == 0 {
		t.Error("no text needed a second reading: nothing was tried")
	}
	late := 0
	for range 20 { // texts too long to be read again whole
		var b strings.Builder
		for b.Len() <= settledWhole {
			b.WriteString(tangle(r) + "\n\n")
		}
		s := b.String()
		if removedOf(clean(s, checkOnce(t, s))) != nil {
			late++
		}
	}
	t.Logf("%d of 20 long texts of tangles have something to remove from their clean text", late)
	if late > 4 {
		t.Errorf("%d of 20 long texts of tangles have something to remove from their clean text", late)
	}
	s := paragraph + "\nSomething else stands here.\n" + paragraph
	x := new(workspace).find(segment(s), len(s))
	if x.putBack(s); len(removed(x.Duplicates)) > 0 || clean(s, x) != s || x.Duplicates[0].Reason != "unsettled" {
		t.Errorf("put back, but the clean text is %q and the findings %+v", clean(s, x), x.Duplicates)
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
