package eval

import (
	"fmt"
	"slices"
	"strings"

	"verbatim/analyzer/report"
)

// Answer is a quote of the analyzer, in code points.
type Answer struct {
	*report.Quote
	pieces  pieces
	speaker *Span
	cue     *Span
}

// Answers converts the quotes of a report to code points.
func Answers(r *report.Report) []Answer {
	o := report.NewOffsets(r.Text, report.UTF32)
	span := func(s report.Span) *Span {
		if s.IsZero() {
			return nil
		}
		return &Span{o.FromBytes(s.Start), o.FromBytes(s.End), s.Of(r.Text)}
	}
	out := make([]Answer, len(r.Quotes))
	for i := range r.Quotes {
		q := &r.Quotes[i]
		a := Answer{Quote: q, speaker: span(q.Speaker), cue: span(q.Cue)}
		for _, s := range q.Spans {
			a.pieces = append(a.pieces, [2]int{o.FromBytes(s.Start), o.FromBytes(s.End)})
		}
		out[i] = a
	}
	return out
}

// Ratio is a precision and recall in the making.
type Ratio struct{ Hit, Answered, Labelled int }

// F1 in per cent.
func (r Ratio) F1() float64 {
	if r.Answered+r.Labelled == 0 {
		return 0
	}
	return 200 * float64(r.Hit) / float64(r.Answered+r.Labelled)
}

func (r Ratio) String() string {
	return fmt.Sprintf("P %5.1f R %5.1f F1 %5.1f", 100*float64(r.Hit)/float64(max(1, r.Answered)), 100*float64(r.Hit)/float64(max(1, r.Labelled)), r.F1())
}

// Share is a count right out of all.
type Share struct{ Right, All int }

// Percent is the share in per cent.
func (s Share) Percent() float64 { return 100 * float64(s.Right) / float64(max(1, s.All)) }

func (s *Share) add(ok bool) {
	s.All++
	if ok {
		s.Right++
	}
}

// Score is what eval.py quotes prints for one scope of types.
type Score struct {
	Exact, Loose, Matched, EndToEnd Ratio // contiguous pieces; overlap .3; overlap .8; .8 with the speaker right
	Speaker, SpeakerExact, Type     Share
	Rules                           map[string]*Share // per rule: right end to end, of answers in scope
	Bins                            [10]Share         // by tenths of confidence
	Confidence                      [10]float64       // the sum of the confidences in each
	Cues                            map[string]*Share // the same per rule and cue
	Missed                          map[string]*Share // per labelled cue: labels that no answer touches, of all
	Log                             func(format string, args ...any)
}

// Add scores one article. scope holds the types scored; nil is all.
func (s *Score) Add(a *Article, r *report.Report, scope []string) {
	t := []rune(a.Text)
	mask := quoteMask(t)
	in := func(typ string) bool { return scope == nil || slices.Contains(scope, typ) }
	var gold []Quote
	var G, O []pieces
	for _, q := range a.Quotes {
		if in(q.Type) {
			gold = append(gold, q)
			G = append(G, q.pieces())
		} else {
			O = append(O, q.pieces())
		}
	}
	for i := range a.Other {
		O = append(O, a.Other[i].pieces())
	}
	gall, oall := bitmap(len(t), G), bitmap(len(t), O)
	var P []Answer
	for _, p := range Answers(r) {
		n := p.pieces.size()
		if n > 0 && (10*p.pieces.on(gall) > 3*n || in(typeOf(t, mask, p.pieces)) && 2*p.pieces.on(oall) <= n) {
			P = append(P, p)
		}
	}
	gs, ps := map[[2]int]bool{}, map[[2]int]bool{}
	for _, g := range G {
		for _, x := range g {
			gs[x] = true
		}
	}
	for _, p := range P {
		for _, x := range p.pieces {
			ps[x] = true
		}
	}
	for x := range ps {
		if gs[x] {
			s.Exact.Hit++
		}
	}
	s.Exact.Answered += len(ps)
	s.Exact.Labelled += len(gs)
	cover := func(i, j int) float64 {
		n := float64(G[i].shared(P[j].pieces))
		g, p := float64(G[i].size()), float64(P[j].pieces.size())
		return min(n/g, 1.25*n/p) + 1e-3*n/(g+p-n)
	}
	loose, tight := oneToOne(len(G), len(P), cover, .3), oneToOne(len(G), len(P), cover, .8)
	for _, x := range []*Ratio{&s.Loose, &s.Matched, &s.EndToEnd} {
		x.Answered += len(P)
		x.Labelled += len(G)
	}
	s.Loose.Hit += len(loose)
	s.Matched.Hit += len(tight)
	hit, sure := map[int]bool{}, map[int]bool{}
	for _, m := range tight {
		g, p := gold[m[0]], P[m[1]]
		ok := p.speaker == nil
		if g.Speaker != nil {
			ok = p.speaker != nil && 2*(pieces{{g.Speaker.Start, g.Speaker.End}}).shared(pieces{{p.speaker.Start, p.speaker.End}}) > p.speaker.End-p.speaker.Start
			s.Speaker.add(ok)
			s.SpeakerExact.add(p.speaker != nil && trim(t, g.Speaker.Start, g.Speaker.End) == trim(t, p.speaker.Start, p.speaker.End))
		}
		s.Type.add(typeOf(t, mask, p.pieces) == p.Quote.Type)
		hit[m[0]] = true
		if ok {
			s.EndToEnd.Hit++
			sure[m[1]] = true
		} else {
			s.log("SPEAKER %s [%s] cue %q gold %q ours %q\n   %q\n   text …%s", a.ID, p.Rule, spanText(p.cue), spanText(g.Speaker), spanText(p.speaker), show(t, p.pieces), around(t, p.pieces))
		}
	}
	for j, p := range P {
		if s.Rules == nil {
			s.Rules = map[string]*Share{}
		}
		if s.Rules[p.Rule] == nil {
			s.Rules[p.Rule] = &Share{}
		}
		s.Rules[p.Rule].add(sure[j])
		if p.cue != nil && s.Cues != nil {
			k := p.Rule + " " + strings.ToLower(p.cue.Text)
			if s.Cues[k] == nil {
				s.Cues[k] = &Share{}
			}
			s.Cues[k].add(sure[j])
		}
		bin := min(9, int(10*p.Quote.Confidence))
		s.Bins[bin].add(sure[j])
		s.Confidence[bin] += p.Quote.Confidence
	}
	for i, g := range gold {
		if s.Missed == nil || g.Cue == nil {
			continue
		}
		k := strings.ToLower(g.Cue.Text)
		if s.Missed[k] == nil {
			s.Missed[k] = &Share{}
		}
		s.Missed[k].add(!slices.ContainsFunc(P, func(p Answer) bool { return G[i].shared(p.pieces) > 0 }))
	}
	s.explain(a, t, gold, P, hit, tight)
}

// explain logs what was missed, what was made up, and what was cut wrong.
func (s *Score) explain(a *Article, t []rune, gold []Quote, P []Answer, hit map[int]bool, tight [][2]int) {
	if s.Log == nil {
		return
	}
	used := map[int]bool{}
	for _, m := range tight {
		used[m[1]] = true
	}
	for i := range gold {
		if hit[i] {
			continue
		}
		g := gold[i].pieces()
		best := -1
		for j := range P {
			if !used[j] && P[j].pieces.shared(g) > 0 && (best < 0 || P[j].pieces.shared(g) > P[best].pieces.shared(g)) {
				best = j
			}
		}
		if best >= 0 {
			used[best] = true
			s.log("BORDER %s [%s] cue %q\n   gold %q\n   ours %q", a.ID, P[best].Rule, spanText(gold[i].Cue), show(t, g), show(t, P[best].pieces))
			continue
		}
		s.log("MISSED %s %s cue %q by %q\n   gold %q\n   text …%s", a.ID, gold[i].Type, spanText(gold[i].Cue), spanText(gold[i].Speaker), show(t, g), around(t, g))
	}
	for j, p := range P {
		if !used[j] {
			s.log("MADEUP %s [%s] cue %q by %q\n   ours %q\n   text …%s", a.ID, p.Rule, spanText(p.cue), spanText(p.speaker), show(t, p.pieces), around(t, p.pieces))
		}
	}
}

func (s *Score) log(format string, args ...any) {
	if s.Log != nil {
		s.Log(format, args...)
	}
}

func show(t []rune, p pieces) string {
	var b []string
	for _, x := range p {
		b = append(b, string(t[x[0]:x[1]]))
	}
	return strings.Join(b, " … ")
}

func around(t []rune, p pieces) string {
	return strings.ReplaceAll(string(t[max(0, p[0][0]-120):min(len(t), p[len(p)-1][1]+100)]), "\n", "⏎")
}

func spanText(s *Span) string {
	if s == nil {
		return ""
	}
	return s.Text
}

func trim(t []rune, a, b int) [2]int {
	const cut = " \t\n\r\"“”„«»‘’'`.,;:!?–—-"
	for a < b && strings.ContainsRune(cut, t[a]) {
		a++
	}
	for b > a && strings.ContainsRune(cut, t[b-1]) {
		b--
	}
	return [2]int{a, b}
}

// oneToOne pairs labels with answers greedily, best first, each once.
func oneToOne(n, m int, f func(i, j int) float64, threshold float64) [][2]int {
	type pair struct {
		v    float64
		i, j int
	}
	var all []pair
	for i := range n {
		for j := range m {
			if v := f(i, j); v > threshold {
				all = append(all, pair{v, i, j})
			}
		}
	}
	slices.SortFunc(all, func(a, b pair) int {
		switch {
		case a.v != b.v:
			if a.v > b.v {
				return -1
			}
			return 1
		case a.i != b.i:
			return a.i - b.i
		}
		return a.j - b.j
	})
	gi, pj := map[int]bool{}, map[int]bool{}
	var out [][2]int
	for _, p := range all {
		if !gi[p.i] && !pj[p.j] {
			gi[p.i], pj[p.j] = true, true
			out = append(out, [2]int{p.i, p.j})
		}
	}
	return out
}
