package quote

import (
	"strings"

	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// plainly is the speaker of quote i in a language without a grammar: a name in its source, or what a description,
// a pronoun or a verb alone stands for.
func (j *joiner) plainly(i int) int {
	q := &j.quotes[i]
	if q.Speaker.IsZero() && q.Cue.IsZero() {
		return -1
	}
	a, b := j.tokenAt(q.Speaker.Start), j.tokenAt(q.Speaker.End)
	var g byte
	if v, _ := j.doc.Lang.SourceWords.Get(strings.ToLower(q.Speaker.Of(j.text))); v != "" && v[0] == 'p' {
		g, a = v[len(v)-1], b
	}
	if q.Speaker.IsZero() || a == b {
		if id := j.plainSubject(i, g, 8); id >= 0 {
			return id
		}
		return j.last
	}
	if from, to := j.run(a, b, true); from < to {
		id := j.plainName(from, to)
		j.describe(id, q.Speaker, report.Span{Start: int(j.doc.Tokens[from].Start), End: int(j.doc.Tokens[to-1].End)})
		return id
	}
	return j.plainNominal(i, a, b)
}

// run is the first name in the tokens [a, b): it starts with a known given name, stands behind a noun that says what a
// person is, or has two capitals. Alone tells whether one capital is enough.
func (j *joiner) run(a, b int, alone bool) (from, to int) {
	if from, to = j.runOf(a, b, alone, true); from == to {
		from, to = j.runOf(a, b, alone, false)
	}
	return from, to
}

// runOf is run for names that start with a known given name, or for all.
func (j *joiner) runOf(a, b int, alone, given bool) (from, to int) {
	d := j.doc
	nouns := d.Lang.Tag == "de" // writes every noun with a capital
	for t := a; t < b; t++ {
		if !d.Tokens[t].Upper || d.Tokens[t].Class != text.Word || shortArticle(d.Word(t)) > 0 || t > 0 && j.hyphen(t-1) || j.hyphen(t+1) && t+2 < b && (!d.Tokens[t+2].Upper || nouns && !given) {
			continue // the parts of a compound, but Hans-Peter
		}
		e, n, start := t, 0, -1
		for e < b {
			tok := &d.Tokens[e]
			w := d.Word(e)
			switch c := j.sort(w); {
			case tok.Upper && n == 0 && (c == 't' || c == 'a'):
				t = e + 1 // Trainer Stefan Maurer
			case tok.Upper && c != 'x' && c != 'p' && c != 'c':
				if _, ok := name.Given(w); ok && start < 0 {
					start = e
				}
				n++
			case e+1 < b && n > 0 && d.Tokens[e+1].Upper && (c == 'k' || c == 'a' || j.hyphen(e) || w == "'" || w == "’" || w == "." && tok.Start == d.Tokens[e-1].End && tok.Start-d.Tokens[e-1].Start < 4):
			default:
				goto done
			}
			e++
		}
	done:
		first := t
		if nouns && start >= 0 && start < e-1 {
			first = start // Ökonom Martin Keil
		}
		titled := first > 0 && (j.sort(d.Word(first-1)) == 't' || t > a && j.sort(d.Word(t-1)) == 't')
		if nouns && start < 0 && n > 2 {
			first = e - 2 // Bauunternehmer Rolf Lindner
		}
		if n > 0 && (start >= 0 || !given) && (start >= 0 && n > 1 || titled || n > 1 && !nouns || alone && n > 1 || alone && first == a && j.sort(d.Word(a)) == 0 && (start >= 0 || !j.opens(a) || j.spoke(d.Word(a)))) {
			return first, e
		}
		t = max(t, e)
	}
	return 0, 0
}

// opens tells whether token t is the first of its sentence, where a capital says nothing.
func (j *joiner) opens(t int) bool {
	return int(j.doc.Sentences[j.line(int(j.doc.Tokens[t].Start))].First) == t
}

// spoke tells whether a word is the surname of a speaker.
func (j *joiner) spoke(w string) bool {
	for i := len(j.speakers) - 1; i >= 0 && i >= len(j.speakers)-memory; i-- {
		if sameName(lastWord(j.speakers[i].Name), w) {
			return true
		}
	}
	return false
}

// hyphen tells whether token t is a hyphen inside a word.
func (j *joiner) hyphen(t int) bool {
	d := j.doc
	return t > 0 && t+1 < len(d.Tokens) && d.Word(t) == "-" && d.Tokens[t-1].End == d.Tokens[t].Start && d.Tokens[t].End == d.Tokens[t+1].Start
}

// plainName is the speaker whose name the tokens [from, to) are; a surname alone is looked for with what stood before
// it earlier in the text.
func (j *joiner) plainName(from, to int) int {
	d := j.doc
	span := report.Span{Start: int(d.Tokens[from].Start), End: int(d.Tokens[to-1].End)}
	last := d.Word(to - 1)
	for i := len(j.speakers) - 1; i >= 0 && i >= len(j.speakers)-memory; i-- {
		if s := &j.speakers[i]; j.heads[i] == "" && (sameName(lastWord(s.Name), last) && (to-from == 1 || strings.HasPrefix(s.Name, d.Word(from)) || j.sort(d.Word(from)) == 'o' || strings.IndexByte(s.Name, ' ') < 0) ||
			to-from == 1 && strings.HasPrefix(s.Name, last) && s.Name[min(len(last), len(s.Name)-1)] == ' ') {
			return i // by surname, but Elena Quispe is not Rosa; or by first name
		}
	}
	if to-from == 1 || j.sort(d.Word(from)) == 'o' {
		for t := to - 2; t > 0 && t > to-1500; t-- {
			if d.Tokens[t].Upper && t < from && sameName(d.Word(t), last) {
				a := t
				for a > 0 && t-a < 3 && d.Tokens[a-1].Upper && j.sort(d.Word(a-1)) == 0 {
					a--
				}
				if f, e := j.run(a, t+1, false); f < t && e > f {
					span = report.Span{Start: int(d.Tokens[f].Start), End: int(d.Tokens[t].End)}
					break
				}
			}
		}
	}
	s := report.Speaker{Name: span.Of(j.text), Kind: "person"}
	if m := j.mentionAt(span.Start); m < len(j.names.Mentions) && j.names.Mentions[m].Span == span && j.kind(m) == name.Organisation {
		s.Kind = "organisation"
	}
	return j.add(s, -1)
}

// sameName tells whether two words are one surname, perhaps in another case: Соколова, Соколовой.
func sameName(a, b string) bool {
	if a == b {
		return true
	}
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return a[0] >= 0x80 && n >= 8 && len(a)-n <= 4 && len(b)-n <= 4
}

// plainNominal is the speaker of a source without a name: the one whom the same noun named before, whoever spoke right
// before this sentence, or a new one.
func (j *joiner) plainNominal(i, a, b int) int {
	d := j.doc
	definite, g := false, byte(0)
	if v, _ := d.Lang.SourceWords.Get(strings.ToLower(d.Word(a))); v != "" && v[0] == 'a' && b-a > 1 {
		g = v[len(v)-1]
		definite = !(strings.HasPrefix(d.Word(a), "un") || strings.HasPrefix(d.Word(a), "ein") || strings.HasPrefix(d.Word(a), "Ein") || strings.HasPrefix(d.Word(a), "Un"))
		a++
		for a+1 < b && d.Tokens[a].Class == text.Mark {
			a++
		}
	}
	cut := shortArticle(d.Word(a))
	span := report.Span{Start: int(d.Tokens[a].Start) + cut, End: int(d.Tokens[b-1].End)}
	head := strings.ToLower(d.Word(a)[cut:])
	definite = definite || cut > 0
	human := j.sort(head) == 't' || d.Tokens[a].Class == text.Number
	if id := j.again(head, strings.Fields(span.Of(j.text)), 0); id >= 0 {
		return id
	}
	if human && (definite || d.Lang.Tag == "ru") && b-a <= 4 {
		// la ministre, of “la ministre de la Santé, Hélène Morin”
		for t := a - 1; t > 0 && t > a-400; t-- {
			if w := d.Word(t); strings.EqualFold(w, head) || d.Lang.Tag == "de" && strings.HasSuffix(w, head) {
				if f, e := j.run(t+1, min(t+9, len(d.Tokens)), false); f < e && !j.crosses(t, f) {
					return j.plainName(f, e)
				}
			}
		}
		// “…”, completa a cientista: whoever was spoken of right before
		if lines := 2; j.quotes[i].Speaker.Start > j.quotes[i].Spans[0].Start {
			if d.Tokens[a].Class == text.Number || b-a > 2 && d.Tokens[b-2].Class == text.Number {
				lines = 4 // o homem de 70 anos
			} else if b-a > 1 {
				lines = 0
			}
			if id := j.plainSubject(i, g, lines); id >= 0 && j.heads[id] == "" {
				return id
			}
		}
	}
	kind := "unnamed"
	if !j.plainCased() {
		// a script without capitals: the last word may be a surname
		last := d.Word(b - 1)
		if j.spoke(last) && b-a < 3 {
			return j.plainName(b-1, b)
		}
		if j.sort(head) == 't' && b-a > 2 {
			kind, head = "person", ""
		}
	}
	id := j.add(report.Speaker{Name: span.Of(j.text), Kind: kind}, -1)
	j.heads[id] = head
	return id
}

// crosses tells whether a sentence ends between two tokens.
func (j *joiner) crosses(a, b int) bool {
	return j.line(int(j.doc.Tokens[a].Start)) != j.line(int(j.doc.Tokens[b].Start))
}

// plainSubject is who a pronoun, or a verb alone, stands for: the speaker or the first person named in the nearest
// of so many sentences before that has one, else -1.
func (j *joiner) plainSubject(i int, g byte, lines int) int {
	d, at := j.doc, j.quotes[i].Spans[0].Start
	if s := j.quotes[i].Speaker; !s.IsZero() {
		at = min(at, s.Start)
	}
	k, breaks := j.line(at), 0
	for n := 0; k >= 0 && n < lines && breaks < 2; k, n = k-1, n+1 {
		s := &d.Sentences[k]
		for q := i - 1; q >= 0 && q > i-4; q-- {
			w := j.quotes[q].Speaker
			if w.IsZero() {
				w = j.quotes[q].Cue
			}
			if j.quotes[q].SpeakerID >= 0 && w.Start >= int(s.Start) && w.End <= int(s.End) && j.fitsName(j.quotes[q].SpeakerID, g) {
				return j.quotes[q].SpeakerID
			}
		}
		if id := j.subjectIn(s, at, g); id >= 0 {
			return id
		}
		if k == int(d.Paragraphs[s.Paragraph].First) {
			breaks++
		}
	}
	return -1
}

// subjectIn is the first person whom a sentence names before byte at, outside quotes, or its opening description.
func (j *joiner) subjectIn(s *text.Sentence, at int, g byte) int {
	d := j.doc
	a, b := int(s.First), int(s.First)
	if s.Last-s.First > longest {
		return -1
	}
	for b < int(s.Last) && int(d.Tokens[b].End) <= at {
		b++
	}
	for a < b {
		span := d.Tokens[a].Span()
		if j.insideQuote(span) {
			a++
			continue
		}
		c := j.sort(d.Word(a))
		if f, e := j.run(a, min(b, a+6), false); f < e && (f == a || c == 't' && j.sort(d.Word(f-1)) != 'k') {
			if gender, _ := name.Given(d.Word(f)); g != 'h' && g != 's' || gender == 0 || (gender == 'm') == (g == 'h') {
				return j.plainName(f, e)
			}
			a = e
			continue
		}
		for e := a + 1; c == 't' && e < min(a+8, b-1); e++ {
			if d.Word(e) == "," {
				if f, to := j.run(e+1, min(e+7, b), false); f == e+1 && f < to {
					return j.plainName(f, to) // l'entraîneur de Valmont, Marc Le Goff,
				}
				break
			}
		}
		if c == 't' && a-int(s.First) <= 2 || a > 0 && a <= int(s.First)+5 && g == 'i' && d.Tokens[a-1].Upper && j.sort(d.Word(a-1)) == 'a' {
			e := a + 1
			for !j.plainCased() && e < min(a+4, b) && j.sort(d.Word(e)) == 0 {
				e++
			}
			return j.plainNominal(0, a, e) // its quote stands first: no description of somebody before
		}
		a++
	}
	return -1
}

// plainCased tells whether the language has capitals.
func (j *joiner) plainCased() bool { return j.doc.Lang.Tag != "ar" }

// fitsName tells whether a pronoun fits the gender of a speaker's given name.
func (j *joiner) fitsName(id int, g byte) bool {
	w, _, _ := strings.Cut(j.speakers[id].Name, " ")
	gender, _ := name.Given(w)
	return g != 'h' && g != 's' || gender == 0 || (gender == 'm') == (g == 'h')
}
