package quote

import (
	"strings"
	"unicode/utf8"

	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// direct reads the quoted regions that a cue reports.
func (f *finder) direct(s *stretch, ci int) {
	c := &f.cues[ci]
	if len(s.regions) == 0 {
		return
	}
	// The reporting clause is [a, b).
	a, b := c.first, c.last
	if !c.subject.none() {
		if c.subject.last <= c.first && c.subject.after >= c.first-2 {
			a = min(a, c.subject.first)
		} else if c.inverts() {
			b = max(b, c.subject.after)
		}
	}
	before := f.regionBefore(s, a)
	object := subject{}
	if c.takes('o') && b == c.last {
		object = s.phraseFrom(b)
	}
	if before >= 0 && f.taken[before] < 0 && c.form == 'f' && !c.passive && c.takesQuote() && s.closesClause(c, b) {
		f.cueAfter(s, c, before, b)
		f.address(s, object)
		return
	}
	if after, loose := f.regionAfter(s, c, b); after >= 0 && f.taken[after] < 0 {
		if loose && (!c.takesQuote() && !c.takes('t') || s.is(c.at, "begin", "began", "begun", "begins", "continue", "continues", "continued")) {
			return
		}
		if f.cueBefore(s, c, after, loose) {
			f.address(s, object)
		}
	}
}

// address records who was spoken to in the quote found last.
func (f *finder) address(s *stretch, object subject) {
	if !object.none() && !s.timeWord(object.head) {
		f.out[len(f.out)-1].addressee = s.span(object.first, object.last)
	}
}

// closesClause tells whether nothing that the cue could report follows it at b: at “Today,” Smith said the plan
// will fail, the marks hold a title.
func (s *stretch) closesClause(c *cue, b int) bool {
	if b >= len(s.words) || s.quoted(b) || s.timeWord(b) {
		return true
	}
	switch t := s.tag(b); t {
	case syntax.Det, syntax.Poss, syntax.Propn, syntax.Noun, syntax.Nouns, syntax.Pron, syntax.Dem, syntax.Num:
		return c.takes('o') || c.takes('u') && t == syntax.Pron || c.inverts() || s.finiteVerb(b, len(s.words)) < 0
	case syntax.Adj, syntax.Ger:
		return c.inverts() || !s.clauseFollows(b)
	case syntax.Sub:
		return !s.is(b, "that")
	}
	return true
}

// takesQuote tells whether the verb reports a direct quote.
func (c *cue) takesQuote() bool { return c.takes('q') }

// regionBefore is the region that ends right before position a, but for a comma or a dash; -1 when none does
// or when its end does not attribute it.
func (f *finder) regionBefore(s *stretch, a int) int {
	j := a - 1
	comma := false
	if s.mark(j, ", - -- — – ―") && !s.quoted(j) {
		comma = true
		j--
	}
	if !s.quoted(j) {
		return -1
	}
	r := int(s.words[j].region)
	if s.tag(a) == syntax.Punct || comma && !s.comma(r, j+1) {
		return -1
	}
	if p := int(s.at[r]) - 1; p >= 0 && !s.quoted(p) && s.title(r) && (s.tag(p) == syntax.Prep || s.words[p].tag&syntax.Possessive != 0) {
		return -1 // on “The Morning Call,” Smith asked
	}
	if comma || s.endsOpen(r) || int(s.at[r]) == 0 {
		return r
	}
	return -1
}

// comma tells whether the comma or dash at j hands over from region r to a reporting clause.
func (s *stretch) comma(r, j int) bool { return int(s.end[r]) == j }

// endsOpen tells whether the last character in the marks is one that hands over to a reporting clause.
func (s *stretch) endsOpen(r int) bool {
	in := s.regions[r].inner()
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s.doc.Text[in.Start:in.End], " "))
	switch last {
	case ',', '!', '?', '…', '-', '—', '–', '.', '\'', '’', '”', '"':
		return true
	}
	return false
}

// cueAfter takes the region before a reporting clause that ends at b, and what goes on behind it.
//
//	cue-after: “We will not go,” Smith said.
//	cue-after-part: The plan is “a disgrace,” Smith said.
func (f *finder) cueAfter(s *stretch, c *cue, r, b int) {
	pieces := []report.Span{s.regions[r].Span}
	kind := cueAfter
	first := r
	for first > 0 && f.taken[first-1] < 0 && s.end[first-1] == s.at[first] {
		first--
		pieces = append([]report.Span{s.regions[first].Span}, pieces...)
	}
	if start := s.clauseStart(int(s.at[first])); start < int(s.at[first]) {
		// Words before the marks belong to what was said.
		kind = cueAfterPart
		for first > 0 && int(s.at[first-1]) >= start {
			first--
		}
		pieces = []report.Span{{Start: int(s.words[start].start), End: s.regions[r].End}}
		c.content = [2]int{start, int(s.end[r])}
	} else {
		c.content = [2]int{int(s.at[first]), int(s.end[r])}
	}
	q := f.add(s, c, kind, pieces...)
	for k := first; k <= r; k++ {
		f.taken[k] = q
	}
	// “A,” Smith said, “B.”
	if next := f.resumes(s, r, b); next > r && f.taken[next] < 0 {
		f.extend(s, q, next)
	}
	f.last = q
}

// extend adds a region to a quote as another piece.
func (f *finder) extend(s *stretch, q, r int) {
	f.taken[r] = q
	p := &f.out[q].pieces
	if last := &(*p)[len(*p)-1]; last.End == s.regions[r].Start || s.regions[r].continues {
		last.End = s.regions[r].End
	} else {
		*p = append(*p, s.regions[r].Span)
	}
}

// resumes is the region that goes on with a quote behind the reporting clause that ends at b.
func (f *finder) resumes(s *stretch, r, b int) int {
	if r+1 >= len(s.regions) {
		return -1
	}
	at := int(s.at[r+1])
	if s.tag(at-1) == syntax.Conj && s.mark(at-2, ",") && at-2 >= b && s.finiteVerb(b, at) < 0 {
		return r + 1 // “A,” Smith said, but “B.”
	}
	if at == b && s.capital(r+1) {
		return r + 1 // “A,” Smith said “B.”
	}
	if at < b || !s.mark(at-1, ", : - -- — – ; . ―") {
		return -1
	}
	if s.finiteVerb(b, at) >= 0 && !s.stop(at-1) {
		return -1
	}
	for k := range f.cues {
		if c := &f.cues[k]; c.first >= b && c.last <= at && c.takesQuote() {
			return -1 // another attribution introduces it
		}
	}
	return r + 1
}

// clauseStart is where the clause begins that a region at position at ends: at itself when nothing but the
// start of the stretch, or a mark of the reporter's voice, stands before it.
func (s *stretch) clauseStart(at int) int {
	i := at
	for i > 0 {
		if s.mark(i-1, ": ;") || s.stop(i-1) && !s.quoted(i-1) {
			break
		}
		if i == at && (s.dash(i-1) || s.mark(i-1, "(")) && !s.quoted(i-1) && s.quoted(at) && s.capital(int(s.words[at].region)) {
			break // He was tired – “Go home,” he said.
		}
		i--
	}
	if i == at {
		return at
	}
	// He smiled. “Yes,” he said. / And “yes,” he said.
	if at-i <= 1 || s.mark(at-1, ", : — - -- –") && s.finiteVerb(i, at) < 0 {
		return at
	}
	return i
}

// regionAfter is the region that starts right behind a cue, or behind an addressee and adjuncts and a comma or
// colon. loose tells that no comma or colon introduces it.
func (f *finder) regionAfter(s *stretch, c *cue, b int) (r int, loose bool) {
	j := b
	if !s.quoted(j) {
		j = s.adjunctEnd(j, false)
		if s.mark(j, ", :") {
			j++
		} else if !s.quoted(j) || j > b && !s.mark(j-1, ", :") {
			return -1, false
		}
	}
	if !s.quoted(j) || int(s.at[s.words[j].region]) != j {
		return -1, false
	}
	if j > b+1 && s.mark(j-1, ",") && s.title(int(s.words[j].region)) {
		return -1, false // said in his book, “An American Life”
	}
	for k := range f.cues {
		if n := &f.cues[k]; n != c && n.first >= b && n.last <= j && n.takesQuote() && n.form != 'n' {
			return -1, false // a nearer cue introduces it
		}
	}
	r = int(s.words[j].region)
	return r, j == b
}

// cueBefore takes the region behind a cue.
//
//	cue-before: Smith said, “We will not go.”
//	cue-before-partial: Smith called it “a disgrace.”
func (f *finder) cueBefore(s *stretch, c *cue, r int, loose bool) bool {
	end := int(s.end[r])
	if loose {
		// The region may be the first words of a longer content: said “several” people left.
		if e := s.contentEnd(end, f.cues, -1); e > end && !s.mark(end, ", — – - --") && s.tag(end) != syntax.Conj && s.tag(end) != syntax.Prep && s.tag(end) != syntax.Sub && !s.sentenceQuote(r) {
			return false
		}
		pieces := f.partial(s, c, r)
		q := f.add(s, c, cueBeforeRaw, pieces...)
		f.taken[r] = q
		if s.sentenceQuote(r) {
			f.last = q
		}
		c.content = [2]int{int(s.at[r]), end}
		return true
	}
	pieces, kind := []report.Span{s.regions[r].Span}, cueBefore
	if a, b := s.opening(c, r); a < b {
		pieces, kind = []report.Span{s.span(a, b), s.regions[r].Span}, aside
	}
	q := f.add(s, c, kind, pieces...)
	f.taken[r] = q
	c.content = [2]int{int(s.at[r]), end}
	for k := r + 1; k < len(s.regions) && int(s.at[k]) == int(s.end[k-1]); k++ {
		f.extend(s, q, k)
	}
	f.last = q
	return true
}

// partial is the content that starts with region r right behind a verb: another region that and joins to it, the phrase
// that it goes on with, and the relative pronoun that stands for what was said: which he called “a disgrace”.
func (f *finder) partial(s *stretch, c *cue, r int) []report.Span {
	span, end := s.regions[r].Span, int(s.end[r])
	switch t := s.tag(end); {
	case end >= len(s.words) || s.commaInside(end-1):
	case t == syntax.Conj && r+1 < len(s.regions) && int(s.at[r+1]) == end+1 && f.taken[r+1] < 0:
		f.taken[r+1] = len(f.out)
		span.End = s.regions[r+1].End
	case t == syntax.Prep && !s.endsOpen(r) && !s.timeWord(end+1):
		if e := s.nounContentEnd(end, f.cues, -1); e > end {
			span.End = int(s.words[e-1].end)
			for k := r + 1; k < len(s.regions) && int(s.end[k]) <= e; k++ {
				f.taken[k] = len(f.out)
			}
		}
	}
	if w := c.subject.first - 1; !c.subject.none() && c.subject.last == c.first && s.is(w, "which", "what", "whom", "who") && !s.quoted(w) {
		return []report.Span{s.span(w, w+1), span}
	}
	return []report.Span{span}
}

// opening is the start of the sentence that region r goes on with, behind a reporting clause:
// If it rains, Smith said, “we stay at home.”
func (s *stretch) opening(c *cue, r int) (a, b int) {
	b = c.subject.first - 1
	if c.form != 'f' || c.subject.none() || c.subject.first > c.first || !s.mark(b, ",") || s.quoted(b) {
		return 0, 0
	}
	a = s.sentenceStart(b)
	if s.capital(r) || b-a < 2 {
		return 0, 0
	}
	for i := a; i < b; i++ {
		if s.quoted(i) {
			return 0, 0
		}
	}
	return a, b
}

// title tells whether a region holds a title: a few words, all of the longer ones with a capital.
func (s *stretch) title(r int) bool {
	a, b := int(s.at[r]), int(s.end[r])
	if b-a > 12 {
		return false
	}
	upper := 0
	for i := a; i < b; i++ {
		if w := &s.words[i]; w.class == text.Word && (w.end-w.start > 3 || w.upper) {
			if !w.upper {
				return false
			}
			upper++
		}
	}
	return upper > 1
}

// capital tells whether the first word of a region has a capital.
func (s *stretch) capital(r int) bool {
	for i := int(s.at[r]); i < int(s.end[r]); i++ {
		if s.words[i].class == text.Word {
			return s.words[i].upper
		}
	}
	return false
}

// sentenceQuote tells whether a region holds a sentence: it starts with a capital and ends like one.
func (s *stretch) sentenceQuote(r int) bool {
	a, b := int(s.at[r]), int(s.end[r])
	return b-a >= 6 && s.capital(r) && s.finiteVerb(a, b) >= 0 && s.endsOpen(r)
}
