package stats

import (
	"regexp"
	"strings"
	"testing"

	"verbatim/analyzer/internal/lang"
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
)

var evalWords = regexp.MustCompile(`[\p{L}\p{N}_'’-]+`)

// evalKey is a keyphrase as eval.py compares it.
func evalKey(s string) string {
	ws := evalWords.FindAllString(strings.ToLower(s), -1)
	for i, w := range ws {
		for _, e := range []string{"ies", "es", "s"} {
			if strings.HasSuffix(w, e) && len([]rune(w)) > len(e)+3 {
				w = w[:len(w)-len(e)]
				if e == "ies" {
					w += "y"
				}
				break
			}
		}
		ws[i] = w
	}
	return strings.Join(ws, " ")
}

// nounPhrase tells whether a keyphrase that people chose is one; a half of those in the noisy set are not.
func nounPhrase(s string) bool {
	d := text.Parse(s, lang.For("en"), text.Split)
	if len(d.Sentences) != 1 {
		return false
	}
	tags := syntax.Sentence(d, 0, int32(len(d.Tokens)), nil, nil)
	for i, g := range tags {
		if !(syntax.Nominal | 1<<syntax.Adj).Has(g) && !(d.Word(i) == "-") {
			return false
		}
	}
	return syntax.Nominal.Has(tags[len(tags)-1])
}

// TestKeywords scores the first ten keywords as eval.py does, against all keyphrases that people chose, those that are
// noun phrases, and those of several words.
func TestKeywords(t *testing.T) {
	var sp, sr, n, cp, cr, mp, mr float64
	for ai, a := range articles[labelled](t, "keywords-kpcrowd-dev.jsonl") {
		gold, clean, multi := map[string]bool{}, map[string]bool{}, map[string]bool{}
		for _, k := range a.Keys {
			gold[evalKey(k)] = true
			if nounPhrase(k) {
				clean[evalKey(k)] = true
				if strings.Contains(evalKey(k), " ") {
					multi[evalKey(k)] = true
				}
			}
		}
		d := text.Parse(a.Text, lang.For("en"), text.Split)
		got := map[string]bool{}
		var list []string
		for _, k := range topicsOf(d, name.Find(d)).pick() {
			if x := evalKey(k.Text); !got[x] && len(got) < 10 {
				got[x] = true
				list = append(list, k.Text)
			}
		}
		if testing.Verbose() && ai%12 == 0 {
			t.Logf("%.80q: %q", a.Text, list)
		}
		r, c, m := 0.0, 0.0, 0.0
		for x := range got {
			if gold[x] {
				r++
			}
			if clean[x] {
				c++
			}
			if multi[x] {
				m++
			}
		}
		n++
		sp += r / max(1, float64(len(got)))
		sr += r / max(1, float64(len(gold)))
		cp += c / max(1, float64(len(got)))
		cr += c / max(1, float64(len(clean)))
		mp += m / max(1, float64(len(got)))
		mr += m / max(1, float64(len(multi)))
	}
	f := func(p, r float64) float64 { return 2 * p * r / (p + r) / n }
	if f(sp, sr) < .157 || f(cp, cr) < .212 {
		t.Errorf("F1 fell below .157 on all keyphrases, or below .212 on those that are noun phrases")
	}
	t.Logf("P %.4f R %.4f F1 %.4f; clean P %.4f R %.4f F1 %.4f; multi %.4f %.4f %.4f", sp/n, sr/n, f(sp, sr), cp/n, cr/n, f(cp, cr), mp/n, mr/n, f(mp, mr))
}

// chunks is the noun phrases of a summary.
func chunks(s string) map[string]bool {
	d := text.Parse(s, lang.For("en"), text.Split)
	out := map[string]bool{}
	var tags []syntax.Tag
	for i := range d.Sentences {
		tags = syntax.Sentence(d, d.Sentences[i].First, d.Sentences[i].Last, nil, tags)
	}
	for i := 0; i < len(d.Tokens); {
		j := i
		for j < len(d.Tokens) && (syntax.Nominal | 1<<syntax.Adj).Has(tags[j]) {
			j++
			if tags[j-1]&syntax.Possessive != 0 {
				break
			}
		}
		if j == i {
			i++
			continue
		}
		b := j
		for b > i && !syntax.Nominal.Has(tags[b-1]) {
			b--
		}
		if b > i && b-i <= 4 {
			out[strings.TrimSuffix(strings.TrimSuffix(evalKey(s[d.Tokens[i].Start:d.Tokens[b-1].End]), "'s"), "’s")] = true
		}
		i = j
	}
	return out
}

// TestKeywordsSummary scores the first ten keywords against the noun phrases of people's summaries of other articles.
func TestKeywordsSummary(t *testing.T) {
	var sp, sr, n float64
	for _, a := range articles[labelled](t, "summary-gum-dev.jsonl") {
		gold := chunks(a.Summary)
		d := text.Parse(a.Text, lang.For("en"), text.Split)
		got := map[string]bool{}
		var list []string
		for _, k := range topicsOf(d, name.Find(d)).pick() {
			if x := evalKey(k.Text); !got[x] && len(got) < 10 {
				got[x] = true
				list = append(list, k.Text)
			}
		}
		r := 0.0
		for x := range got {
			if gold[x] {
				r++
			}
		}
		n++
		sp += r / 10
		sr += r / max(1, float64(len(gold)))
		if testing.Verbose() {
			t.Logf("%.80q: %q", a.Text, list)
		}
	}
	if 2*sp*sr/(sp+sr)/n < .22 {
		t.Errorf("F1 fell below .22 on the noun phrases of people's summaries")
	}
	t.Logf("summary P %.4f R %.4f F1 %.4f", sp/n, sr/n, 2*sp*sr/(sp+sr)/n)
}

// TestTerms: types share a term where they share a stem, and only there.
func TestTerms(t *testing.T) {
	d := text.Parse("City cities city's cities' boss bosses boss's bus buses us x's's x's glasses glass 1990s 1990 dogs DOGS dog's ss s s's e-mails e-mail mails. Ponies ponie pony ponys.", lang.For("en"), text.Split)
	v, _ := readOf(d, nil)
	n := len(v.types)
	_, of := v.terms(nil, nil)
	stem := func(i int) uint32 {
		if y := &v.types[i]; d.Text[y.end-1]|0x20 == 's' {
			return v.stem(y)
		}
		return v.types[i].hash
	}
	for i := range n {
		for k := range i {
			if v.types[i].weight > 0 && v.types[k].weight > 0 && (of[i] == of[k]) != (stem(i) == stem(k)) {
				t.Errorf("terms %d and %d of %q and %q", of[i], of[k], d.Text[v.types[i].start:v.types[i].end], d.Text[v.types[k].start:v.types[k].end])
			}
		}
	}
}
