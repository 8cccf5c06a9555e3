package quote

import (
	"strings"
	"unicode/utf8"

	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// plain reads direct quotes in a language of which only the verbs of saying are known: the marks, the nearest
// such verb in the reporting clause, and the words beside it. A language without even those gets quotes without
// speakers.
type plain struct {
	*finder
	tokens  []text.Token
	first   []int32 // the first token of each region
	last    []int32 // one behind the last
	claimed []int   // the quote a region belongs to, or -1
}

// sight is how many tokens a reporting clause may have.
const sight = 16

func (f *finder) readPlain() {
	p := plain{finder: f, tokens: f.doc.Tokens}
	t := int32(0)
	for i := range f.outer {
		r := &f.outer[i]
		for int(t) < len(p.tokens) && int(p.tokens[t].Start) < r.Start {
			t++
		}
		u := t
		for int(u) < len(p.tokens) && int(p.tokens[u].Start) < r.End {
			u++
		}
		p.first, p.last, p.claimed = append(p.first, t), append(p.last, u), append(p.claimed, -1)
		t = u
	}
	for i := range f.outer {
		p.region(i)
	}
	next := 0
	for k := range f.doc.Paragraphs {
		for next < len(f.outer) && int(f.outer[next].paragraph) < k {
			next++
		}
		if next == len(f.outer) || int(f.outer[next].paragraph) > k {
			par := &f.doc.Paragraphs[k]
			for s := par.First; s < par.Last && !p.dialogue(par, s, int32(k)); s++ {
			}
		}
	}
}

// dash tells whether a word is one that speech can stand behind.
func dash(w string) bool { return w == "—" || w == "–" || w == "―" }

// dialogue reads speech behind a dash, from sentence s of a paragraph on: — Jamais, répond Nadia Benali.
func (p *plain) dialogue(par *text.Paragraph, s, k int32) bool {
	first, last := p.doc.Sentences[s].First, p.doc.Sentences[par.Last-1].Last
	if !dash(p.word(first)) {
		return false
	}
	for t := first + 2; t < min(last, first+80); t++ {
		if !p.mark(t-1) || !p.verb(t) {
			continue
		}
		q := found{rule: interview, paragraph: k, cue: p.tokens[t].Span(), source: p.forward(t+1, last)}
		end := t - 1
		if w := p.word(end); end-1 > first && (w == "—" || w == "–" || w == "―") {
			end--
			if !p.mark(end) {
				end++
			}
		}
		if p.stops(end) {
			end++
		}
		if !q.source.IsZero() && end > first+1 {
			q.pieces = []report.Span{{Start: int(p.tokens[first+1].Start), End: int(p.tokens[end-1].End)}}
			for e := t + 1; e+1 < last; e++ {
				if int(p.tokens[e].Start) >= q.source.End && dash(p.word(e)) {
					q.pieces = append(q.pieces, tokenSpan(p.doc, int(e+1), int(last)))
					break // — Нет, — сказал он. — Не будет.
				}
			}
			p.out = append(p.out, q)
		}
		return true
	}
	return true
}

// region makes a quote of region i, or a further piece of the quote before.
func (p *plain) region(i int) {
	r := &p.outer[i]
	whole := p.sentence(i)
	q := found{paragraph: r.paragraph, pieces: []report.Span{r.Span}}
	switch {
	case p.count(i) <= 3 && int(p.last[i]) < len(p.tokens) && p.word(p.last[i]) == ":":
		return // who speaks: «Нефтяник»: …
	case i > 0 && p.claimed[i-1] >= 0 && p.out[p.claimed[i-1]].source.Contains(r.Span):
		p.claimed[i] = p.claimed[i-1] // a name in marks inside the source
		return
	case i > 0 && p.claimed[i-1] >= 0 && p.resumed(i):
		o := &p.out[p.claimed[i-1]]
		o.pieces = append(o.pieces, r.Span)
		p.claimed[i] = p.claimed[i-1]
		return
	case p.within(i, &q):
		q.rule = cueAfter
	case p.after(i, &q):
		q.rule = cueAfter
	case p.before(i, &q):
		q.rule = cueBefore
	case i > 0 && p.claimed[i-1] >= 0 && whole && (r.continues || p.outer[i-1].paragraph == r.paragraph && p.adjoins(i)):
		o := &p.out[p.claimed[i-1]]
		if last := &o.pieces[len(o.pieces)-1]; r.continues || last.End == r.Start {
			last.End = r.End
		} else {
			o.pieces = append(o.pieces, r.Span)
		}
		p.claimed[i] = p.claimed[i-1]
		return
	case whole, p.count(i) > 2 && p.cased() && p.lower(i) && p.about(i):
		q.rule = orphan
	default:
		return // a title, a term, a scare quote
	}
	p.claimed[i] = len(p.out)
	p.out = append(p.out, q)
}

// lower tells whether the first word of a region has no capital: no title does.
func (p *plain) lower(i int) bool {
	for t := p.first[i]; t < p.last[i]; t++ {
		if p.tokens[t].Class == text.Word {
			return !p.upper(t)
		}
	}
	return false
}

// about tells whether the sentence that region i stands in begins with a person: Elle dédie ce morceau « à ceux qui
// traversent ».
func (p *plain) about(i int) bool {
	t := p.first[i]
	for n := 0; t > 0 && n < 2*sight && !p.stops(t-1) && int(p.tokens[t-1].Start) >= int(p.doc.Paragraphs[p.outer[i].paragraph].Start); n++ {
		t--
	}
	if v, _ := p.doc.Lang.SourceWords.Get(strings.ToLower(p.word(t))); v == "ph" || v == "ps" {
		return true
	}
	return p.cast.within(int(t), int(p.first[i])) >= 0
}

// sentence tells whether a region is long enough to be speech by itself.
func (p *plain) sentence(i int) bool {
	n := p.count(i)
	in := p.outer[i].inner()
	in.End = max(in.Start, in.End)
	if n >= 5 || n >= 2 && isStop(lastByte(strings.TrimRight(in.Of(p.doc.Text), " "))) {
		return true
	}
	a, b := p.first[i], p.last[i]
	return n >= 2 && int(b) < len(p.tokens) && p.word(b) == "." && a > 0 && p.stops(a-1)
}

// count is how many words a region has.
func (p *plain) count(i int) (n int) {
	for t := p.first[i]; t < p.last[i]; t++ {
		if p.tokens[t].Class == text.Word {
			n++
		}
	}
	return n
}

func lastByte(s string) byte {
	if s == "" {
		return 0
	}
	return s[len(s)-1]
}

// resumed tells whether region i goes on with the sentence of the one before, behind its reporting clause: “…”, dijo Vélez,
// “…”.
func (p *plain) resumed(i int) bool {
	if p.outer[i].paragraph != p.outer[i-1].paragraph || p.out[p.claimed[i-1]].cue.Start < p.outer[i-1].End {
		return false
	}
	for t := p.last[i-1]; t < p.first[i]; t++ {
		if p.stops(t) {
			return false
		}
	}
	return true
}

// adjoins tells whether at most one sentence of the reporter stands between region i and the one before.
func (p *plain) adjoins(i int) bool {
	stops := 0
	for t := p.last[i-1]; t < p.first[i]; t++ {
		if w := p.word(t); w == "." || w == "!" || w == "?" {
			stops++
		}
	}
	return stops <= 1 && p.first[i]-p.last[i-1] <= sight
}

func (p *plain) verb(t int32) bool { return saysQuote(p.doc, p.word(t)) }

// after reads a reporting clause behind region i: „…“, sagte Schmidt.
func (p *plain) after(i int, q *found) bool {
	end := min(int32(len(p.tokens)), p.last[i]+sight)
	for k := i + 1; k < len(p.outer) && p.first[k] < end; k++ {
		if k > i+1 || p.count(k) > 3 || p.mark(p.first[k]-1) {
			end = p.first[k]
			break // but a name in marks stays: глава концерна «Сталь» Игорь Веденеев
		}
	}
	from := p.last[i]
	in := p.outer[i].inner()
	if stop := p.doc.Text[in.Start:in.End]; strings.HasSuffix(strings.TrimRight(stop, " \u00a0"), ".") && int(from) < len(p.tokens) && !p.verb(from) {
		return false // the sentence ended inside the marks
	}
	if int(from) < len(p.tokens) && p.count(i) <= 3 && (p.tokens[from].Class == text.Word) == p.cased() && p.word(from) != "،" && (p.cased() || p.count(i) < 3) {
		return false // the goalkeeper of «Sokol», a paper
	}
	if !p.cased() {
		end = min(end, from+2)
	}
	helper := int32(-1)
	for t := from; t < end; t++ {
		if int(p.tokens[t].Start) >= int(p.doc.Paragraphs[p.outer[i].paragraph].End) || p.stops(t) {
			return p.anyVerb(i, from, t, q)
		}
		if p.class(t) == 'u' && helper < 0 {
			helper = t // hat die Sprecherin gesagt
		}
		if p.verb(t) {
			q.cue = p.tokens[t].Span()
			if !p.cased() {
				end = min(int32(len(p.tokens)), t+sight)
			}
			if q.source = p.forward(t+1, end); q.source.IsZero() {
				if k := p.aside(t+1, end); k > 0 {
					if q.source = p.forward(k, end); !q.source.IsZero() {
						return true // témoigne, les yeux rougis, Marc Tessier
					}
				}
				if q.source = p.forward(helper+1, t); helper < 0 || q.source.IsZero() {
					q.source, _ = p.backward(from, t)
				}
				if q.source.IsZero() {
					q.source = p.later(t+1, end)
				}
			}
			return true
		}
	}
	return p.anyVerb(i, from, end, q)
}

// anyVerb reads a reporting clause whose verb is not known, from the comma or dash behind region i: “…”, pide la alcaldesa;
// « … », s'est félicitée la directrice. Without a subject it is one word: “…”, protesta.
func (p *plain) anyVerb(i int, from, end int32, q *found) bool {
	if from >= end || !p.cased() || p.count(i) < 3 {
		return false
	}
	t := from
	for t < end && p.mark(t) && t < from+2 {
		t++
	}
	if w := p.word(from); t == from || w != "," && w != "—" && w != "–" {
		return false
	}
	for v := t; v < min(end, t+4) && !p.upper(v) && p.tokens[v].Class == text.Word; v++ {
		if c := p.class(v); c != 0 && c != 'u' && c != 's' {
			return false
		}
		w := v + 1
		for w+1 < end && (p.word(w) == "-" || p.class(w) == 's' && w == v+2) {
			w++ // veut-il
		}
		if source := p.forward(w, end); w < end && !source.IsZero() && source.Start == int(p.tokens[w].Start) {
			if b := p.phrase(w, end); p.named(w, b) || p.human(w, b) || p.class(w) == 'p' || p.upper(w) && p.doc.Lang.Tag != "de" {
				q.source, q.cue = source, p.tokens[v].Span()
				return true
			}
		}
		if v <= t+1 && v+1 == end && int(end) < len(p.tokens) && p.stops(end) {
			q.cue = p.tokens[v].Span()
			return true
		}
	}
	return false
}

// within reads a reporting clause inside region i, as French and Russian write it: « Attendre, a dit le maire, serait une
// faute »; «Нет, — сказал он. — Не будет».
func (p *plain) within(i int, q *found) bool {
	for t := p.first[i] + 2; t+2 < p.last[i]; t++ {
		mark := p.word(t - 1)
		if mark != "," && mark != "—" && mark != "–" {
			continue
		}
		v := t
		if p.class(v) == 'u' {
			v++
		}
		known := p.verb(v)
		if !known && (!dash(mark) && p.cast.at(int(v+1)) < len(p.cast.seen) && p.cast.seen[p.cast.at(int(v+1))].from != v+1 || p.upper(v) || p.tokens[v].Class != text.Word || p.class(v) != 0) {
			continue
		}
		source := p.forward(v+1, p.last[i])
		if b := p.phrase(v+1, p.last[i]); !known && !(p.named(v+1, b) || p.human(v+1, b) || p.class(v+1) == 'p') {
			continue
		}
		if w := p.word(v + 1); source.IsZero() && w != mark {
			continue
		}
		e := v + 1
		for e < p.last[i] && int(p.tokens[e].Start) < source.End {
			e++
		}
		// journalists may be told in between: up to the next stop or dash
		for n := 0; n < 4 && e < p.last[i] && !p.mark(e); n++ {
			e++
		}
		if e >= p.last[i] {
			continue
		}
		if w := p.word(e); w != "," && w != "." && w != "—" && w != "»" {
			continue
		}
		for e < p.last[i] && p.mark(e) {
			e++
		}
		q.cue, q.source = p.tokens[v].Span(), source
		r := p.outer[i].Span
		q.pieces = []report.Span{{Start: r.Start, End: int(p.tokens[t-2].End)}}
		if w := p.word(t - 2); w == "," && t-3 > p.first[i] {
			q.pieces[0].End = int(p.tokens[t-3].End)
		}
		if e < p.last[i] {
			q.pieces = append(q.pieces, report.Span{Start: int(p.tokens[e].Start), End: r.End})
		}
		return true
	}
	return false
}

// stops tells whether a token ends a clause for good. A colon does only behind the quote.
func (p *plain) stops(t int32) bool {
	switch p.word(t) {
	case ".":
		return t == 0 || p.tokens[t-1].End != p.tokens[t].Start || p.tokens[t-1].Class != text.Word || p.class(t-1) != 'o' && utf8.RuneCountInString(p.word(t-1)) > 1 // M. Roux
	case ";", ":", "!", "?", "…", "؟", "؛":
		return true
	}
	return false
}
