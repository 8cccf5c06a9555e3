package dedup

import "verbatim/analyzer/internal/text"

// verdict is what a paragraph repeats.
type verdict struct {
	paragraph        int32
	from, to         int32 // its source in the folded text
	letters, matched int32
	first, last      int32 // its changes
	fresh            int32 // letters of sentences that repeat nothing
	whole            bool  // the same letters and digits as one earlier paragraph
	state            state
}

// fewNoises is how many misread words make a text one that has them. A single one may be what was meant.
const fewNoises = 3

// state is how far a paragraph is a copy.
type state uint8

const (
	copied  state = iota // all of it, up to noise and furniture
	changed              // mostly, but it says something else
	partly               // some of its sentences
)

// judges reads verdicts off the origins of sentences.
type judges struct {
	comparison
	doc     *text.Document
	origins []origin
	first   []int32 // first equal paragraph
	list    []change
	slips   bool // a slip is noise, because the copies of this text have noise of that kind
	noisy   bool // a variant is noise, because they have noise
}

// verdicts appends the verdict on every paragraph in which something repeats.
func (g *judges) verdicts(all []verdict) []verdict {
	n := 16
	for p, q := range g.first {
		if q >= 0 && int(q) < p {
			n++
		}
	}
	all = emptied(all, n)
	for p := range g.doc.Paragraphs {
		g.list = foreseen(g.list, int(g.paragraphs[p]), len(g.text))
		if v, ok := g.verdict(p); ok {
			all = append(all, v)
		}
	}
	noises, slips := 0, 0
	for i := range g.list {
		switch g.list[i].kind {
		case noise, variant:
			noises++
		case slip:
			slips++
		}
	}
	g.noisy = noises+slips >= fewNoises
	g.slips = noises >= 5 && 2*slips <= noises
	for i := range all {
		g.settle(&all[i])
	}
	return all
}

// foreseen is list with room for what all the letters will give, going by those that were read, but for no more than
// twice what it holds, when it is long and nearly full: growing by a quarter as often as it takes would leave behind
// several times as much.
func foreseen(list []change, read, letters int) []change {
	const long = 1 << 12
	n := len(list)
	if n <= long || cap(list)-n >= long/4 {
		return list
	}
	all := int(int64(n) * int64(letters) / int64(max(1, read)))
	wider := make([]change, n, min(all+all/32, 2*n)+long)
	copy(wider, list)
	return wider
}

// verdict aligns the sentences of paragraph p with their sources and collects what differs.
func (g *judges) verdict(p int) (verdict, bool) {
	par := &g.doc.Paragraphs[p]
	v := verdict{paragraph: int32(p), letters: g.paragraphs[p+1] - g.paragraphs[p], first: int32(len(g.list)), last: int32(len(g.list))}
	if q := g.first[p]; q >= 0 && int(q) < p {
		v.from, v.to, v.matched = g.paragraphs[q], g.paragraphs[q+1], v.letters
		g.figures(par.Span(), g.doc.Paragraphs[q].Span(), g.paragraphs[p])
		v.last = int32(len(g.list))
		v.whole = v.last == v.first
		return v, true
	}
	pivot := -1
	for s := int(par.First); s < int(par.Last); s++ {
		if g.origins[s].like != none && (pivot < 0 || g.origins[s].to-g.origins[s].from > g.origins[pivot].to-g.origins[pivot].from) {
			pivot = s
		}
	}
	if pivot < 0 {
		return v, false
	}
	for s := int(par.First); s < int(par.Last); {
		a, b, of := int(g.sentences[s]), int(g.sentences[s+1]), stretch{}
		if o := &g.origins[s]; o.like == none {
			from := s
			for s < int(par.Last) && (g.origins[s].like == none) {
				v.fresh += g.sentences[s+1] - g.sentences[s]
				s++
			}
			if g.sentences[from] < g.sentences[s] {
				g.list = append(g.list, change{at: g.sentences[from], n: g.sentences[s] - g.sentences[from], to: extent{g.doc.Sentences[from].Start, g.doc.Sentences[s-1].End}, kind: added})
			}
			continue
		} else if of = (stretch{o.from, o.to}); o.like == exact {
			v.matched += int32(b - a)
		} else {
			low, high := g.room(int(o.from), a)
			r := g.align(a, b, int(o.at), int(o.seed), low, high)
			v.matched += int32(r.matched)
			g.list = g.changes(g.list, r)
			of = stretch{int32(r.x), int32(r.y)}
		}
		if of.from < of.to && g.counts(a, b) {
			g.figures(g.doc.Sentences[s].Span(), g.places(of.from, of.to), int32(a))
		}
		s++
	}
	g.gather(&v, pivot)
	g.strays(&v)
	v.last = int32(len(g.list))
	for k := v.first; k < v.last; k++ {
		c := &g.list[k]
		if c.kind == added && g.beside(par, c.at, c.at+c.n) {
			c.kind = moved
		}
		if c.from == (extent{}) {
			at := int(par.Start) // an added sentence: the place in the source is where the one before ends
			if v.to > v.from {
				at, _ = g.place(int(v.from))
			}
			c.from = extent{int32(at), int32(at)}
		}
	}
	g.edges(&v, par)
	return v, true
}

// beside tells whether folded text[a:b] stands next to the source of a sentence of the paragraph as well: then
// it was moved, not added. It may be too short to be found by itself.
//
//	moved  Mr. Smith agreed. Others did not. -> Smith agreed. Others did not. Mr.
func (g *judges) beside(par *text.Paragraph, a, b int32) bool {
	for s := par.First; s < par.Last && b-a <= 2*minLone && b > a; s++ {
		o := g.origins[s]
		if o.like != none && (o.from >= b-a && string(g.text[o.from-(b-a):o.from]) == string(g.text[a:b]) ||
			o.to+b-a <= a && string(g.text[o.to:o.to+b-a]) == string(g.text[a:b])) {
			return true
		}
	}
	return false
}

// gather takes as source the stretch around the origin of sentence pivot, the longest, that holds the origins of the others
// as far as they stood near it.
func (g *judges) gather(v *verdict, pivot int) {
	par := &g.doc.Paragraphs[v.paragraph]
	o := g.origins[pivot]
	v.from, v.to = o.from, o.to
	room := v.letters + v.letters/4 + 8
	for s := par.First; s < par.Last; s++ {
		if x := g.origins[s]; x.like != none && max(v.to, x.to)-min(v.from, x.from) <= room {
			v.from, v.to = min(v.from, x.from), max(v.to, x.to)
		}
	}
}

// strays lists the sentences whose origin lies apart from the source.
func (g *judges) strays(v *verdict) {
	par := &g.doc.Paragraphs[v.paragraph]
	for s := par.First; s < par.Last; s++ {
		if o := &g.origins[s]; o.like != none && (o.from < v.from || o.to > v.to) {
			start, _ := g.place(int(o.from))
			_, end := g.place(int(o.to) - 1)
			g.list = append(g.list, change{from: extent{int32(start), int32(end)}, to: extentOf(g.doc.Sentences[s].Span()),
				at: g.sentences[s], n: g.sentences[s+1] - g.sentences[s], kind: moved})
		}
	}
}

// edges finds the dateline before and the credit or "Read more" behind a copy.
func (g *judges) edges(v *verdict, par *text.Paragraph) {
	list := g.list[v.first:v.last]
	for k := 0; k < len(list) && k < 4 && list[k].to.end < par.End; k++ {
		if list[k].to.start-par.Start > maxFurniture {
			break
		}
		if list[k].kind != noise && dateline(g.doc.Text[par.Start:g.next(int(list[k].to.end), int(par.End))], g.doc.Lang) {
			for i := 0; i <= k; i++ {
				list[i].kind = furniture
			}
			break
		}
	}
	for k := len(list) - 1; k >= 0 && k > len(list)-6; k-- {
		if list[k].kind == noise {
			continue
		}
		start := g.back(int(list[k].to.start), int(par.Start))
		if start == int(par.Start) || int(par.End)-start > maxFurniture+8 {
			break
		}
		if tail := g.doc.Text[start:par.End]; truncation(tail, g.doc.Lang) || credit(tail, g.doc.Lang) {
			for i := k; i < len(list); i++ {
				list[i].kind = furniture
			}
			break
		}
	}
}

// next is the first letter or digit from i on, back the place behind the last one before i.
func (g *judges) next(i, end int) int {
	for i < end && !letter(g.doc.Text[i]) {
		i++
	}
	return i
}

func (g *judges) back(i, start int) int {
	for i > start && !letter(g.doc.Text[i-1]) {
		i--
	}
	return i
}

// letter tells whether a byte belongs to a letter or digit, as far as one byte can tell.
func letter(b byte) bool { return ascii[b] != 0 && ascii[b] < special || b >= 0xC3 && b != 0xE2 }

// settle decides how far a paragraph is a copy.
func (g *judges) settle(v *verdict) {
	if v.whole {
		return
	}
	bad := 0
	noises, slips := int32(0), int32(0)
	for k := v.first; k < v.last; k++ {
		switch g.list[k].kind {
		case noise:
			noises++
		case variant:
			if noises++; !g.noisy {
				bad++
			}
		case furniture, moved:
		case slip:
			slips++
		default:
			bad++
		}
	}
	if slips > 0 && !(noises >= 2 && slips <= noises || g.slips && slips <= noises+1) {
		bad++
	}
	switch {
	case bad == 0 && noises == 0 && v.last > v.first && g.list[v.last-1].kind == furniture && v.letters < shortCaption && g.paragraphs[g.paragraphAt(int(v.to)-1)+1] == g.paragraphs[v.paragraph]:
		v.state = changed // a caption, and the same in full or with its credit
	case bad == 0:
		v.state = copied
	case v.from >= g.paragraphs[v.paragraph] || v.fresh > 0 && g.apart(v):
		v.state = partly
	case 2*v.matched >= v.letters:
		v.state = changed
	default:
		v.state = partly
	}
}

// apart tells whether what differs is whole sentences that stand beside long stretches of repeated ones.
func (g *judges) apart(v *verdict) bool {
	par := &g.doc.Paragraphs[v.paragraph]
	n, letters := 0, int32(0)
	for s := par.First; s < par.Last; s++ {
		switch o := &g.origins[s]; {
		case o.like == near:
			return false
		case o.like == exact && n > 0 && o.from == g.origins[s-1].to:
			n, letters = n+1, letters+o.to-o.from
		case o.like == exact:
			n, letters = 1, o.to-o.from
		case n < manySentences || letters < longPassage:
			n, letters = 0, 0
		}
		if n >= manySentences && letters >= longPassage {
			return true
		}
	}
	return false
}
