package quote

import (
	"verbatim/analyzer/internal/syntax"
	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// readColon reads a quote that the stretch before introduced with a colon, and remembers such an introduction:
// Smith said on Twitter: “…” in the next paragraph.
func (f *finder) readColon(s *stretch) {
	if f.colon != nil && len(s.regions) > 0 && s.at[0] == 0 && s.first {
		q := *f.colon
		q.pieces = []report.Span{s.regions[0].Span}
		f.out = append(f.out, q)
		f.taken[0] = len(f.out) - 1
		f.last = f.taken[0]
	}
	f.colon = nil
	n := len(s.words)
	if n < 2 || !s.mark(n-1, ":") || !s.last {
		return
	}
	for i := len(f.cues) - 1; i >= 0; i-- {
		if c := &f.cues[i]; !c.subject.none() && (c.takesQuote() || c.takes('t')) && c.form != 'n' {
			f.colon = &found{rule: colonBefore, paragraph: s.paragraph, cue: s.span(c.first, c.last), source: s.mention(c.subject)}
			c.done = true
			return
		}
	}
	if n := s.introducer(n - 1); !n.none() {
		f.colon = &found{rule: colonBefore, paragraph: s.paragraph, source: s.mention(n), cue: s.span(len(s.words)-1, len(s.words))}
	}
}

// introducer is who speaks behind the colon at e, when no verb of saying tells: the name before it, or else the
// subject of its clause.
func (s *stretch) introducer(e int) subject {
	lo := s.lowest(e)
	if n := s.phraseBefore(e, lo); !n.none() && s.tag(n.head) == syntax.Propn && !s.timeWord(n.head) {
		return n
	}
	for i := lo; i < e; i++ {
		if t := s.tag(i); t == syntax.Past || t == syntax.Pres || t == syntax.Aux {
			a := i
			for a > lo && s.tag(a-1) == syntax.Adv {
				a--
			}
			return s.subjectBefore(a, lo)
		}
	}
	return subject{}
}

// headline reads a heading whose first words name who speaks.
//
//	headline: Smith: plan will fail
func (f *finder) headline(s *stretch) {
	if s.paragraph != 0 && s.doc.Paragraphs[s.paragraph].Kind != text.Heading || !s.first {
		return
	}
	for i := 1; i < min(8, len(s.words)-2) && !s.quoted(i); i++ {
		if !s.mark(i, ":") {
			continue
		}
		n := s.phraseFrom(0)
		if n.last != i || s.tag(i-1) != syntax.Propn && s.tag(i-1) != syntax.Nouns || len(f.cues) > 0 && f.cues[0].first < i {
			return
		}
		if s.is(0, "exclusive", "video", "watch", "report", "breaking", "update", "opinion", "analysis", "poll") || s.is(i-1, "latest", "poll", "update", "analysis", "video") {
			return
		}
		if s.finiteVerb(i+1, len(s.words)) < 0 && len(s.regions) == 0 {
			return // The Ferry: a town at war
		}
		c := cue{first: i, last: i + 1, subject: n}
		end := len(s.words)
		if !s.quoted(end - 1) {
			end = s.trimEnd(i+1, end)
		}
		q := f.add(s, &c, headline, s.span(i+1, end))
		for r := range s.regions {
			f.taken[r] = q
		}
		for k := range f.cues {
			f.cues[k].done = true
		}
		return
	}
}

// loneByline reads a stretch that is a dash and a name: the source of the quote before it.
func (f *finder) loneByline(s *stretch) {
	if len(s.words) < 2 || !s.mark(0, "— ― -- – -") || !s.words[1].upper {
		return
	}
	at := f.last
	if s.first {
		at = f.before // a paragraph of its own
	}
	if at < 0 || f.out[at].rule != orphan {
		return
	}
	if n := s.phraseFrom(1); !n.none() {
		q := &f.out[at]
		q.source, q.cue, q.rule = s.mention(s.withApposition(n)), s.span(0, 1), dashAfter
		f.last = -1
	}
}

// rest gives the regions that no cue took to the quote before them, or makes them quotes of their own.
func (f *finder) rest(s *stretch) {
	for r := range s.regions {
		if f.taken[r] >= 0 {
			continue
		}
		reg := &s.regions[r]
		at, end := int(s.at[r]), int(s.end[r])
		if reg.single && end-at < 8 {
			continue
		}
		if f.byline(s, r) || f.transcript(s, r) {
			continue
		}
		whole := at == 0 && s.trimEnd(end, len(s.words)) == end
		starts := at == 0 || s.stop(at-1)
		if f.last >= 0 && f.out[f.last].end() <= reg.Start && (starts && s.capital(r) || whole) && (reg.continues || f.out[f.last].paragraph == s.paragraph) {
			f.extend(s, f.last, r)
			continue
		}
		if at >= 2 && s.mark(at-1, ":") && end-at > 4 {
			n := s.introducer(at - 1)
			if !s.mark(at-1, ":") {
				n = s.subjectBefore(at-1, s.lowest(at-1))
			}
			if !n.none() && (s.tag(n.head) == syntax.Propn || s.mark(at-1, ":") && s.capital(r)) {
				c := cue{first: at - 1, last: at, subject: n}
				f.taken[r] = f.add(s, &c, colonBefore, reg.Span)
				f.last = f.taken[r]
				continue
			}
		}
		if f.anyVerb(s, r) {
			continue
		}
		if p := f.prior; starts && s.capital(r) && end-at >= 7 && p >= 0 && f.out[p].paragraph == s.paragraph && f.out[p].end() <= reg.Start {
			// Smith said the town was tired. “We have had enough.”
			f.extend(s, p, r)
			f.last = p
			continue
		}
		if !starts && f.worded(s, r) {
			continue
		}
		if whole && s.first && r == 0 && f.before >= 0 && f.out[f.before].end() <= reg.Start && reg.Len() > 20 {
			// “A,” Smith said. / “B.” in the next paragraph: the quote goes on.
			f.extend(s, f.before, r)
			f.last = f.before
			continue
		}
		if whole && end-at >= 8 && s.first {
			prev := found{}
			if len(f.out) > 0 {
				prev = f.out[len(f.out)-1]
			}
			f.out = append(f.out, found{pieces: []report.Span{reg.Span}, rule: orphan, source: prev.source, cue: prev.cue, paragraph: s.paragraph})
			f.taken[r] = len(f.out) - 1
			f.last = f.taken[r]
		}
	}
	if n := len(s.words); n > 0 && f.last >= 0 && !s.quoted(n-1) && f.out[f.last].paragraph == s.paragraph && !f.reports(s) {
		// The reporter spoke a sentence of his own: what follows in marks is new.
		f.last = -1
	}
	if f.last >= 0 {
		f.out[f.last].paragraph = s.paragraph
	}
}

// reports tells whether the stretch holds a direct quote that may go on behind it.
func (f *finder) reports(s *stretch) bool {
	for _, q := range f.taken {
		if q == f.last {
			return true
		}
	}
	return false
}

// byline reads a quote whose source stands behind a dash, to the end of the paragraph.
//
//	dash-after: “A wonderful man.” — Jane Smith
func (f *finder) byline(s *stretch, r int) bool {
	end := int(s.end[r])
	if !s.mark(end, "— ― -- – -") || end+1 >= len(s.words) || !s.words[end+1].upper {
		return false
	}
	n := s.phraseFrom(end + 1)
	if n.none() || s.trimEnd(n.last, len(s.words)) > n.last && !s.mark(n.last, ",") {
		return false
	}
	c := cue{first: end, last: end + 1, subject: s.withApposition(n)}
	f.taken[r] = f.add(s, &c, dashAfter, s.regions[r].Span)
	f.last = -1
	return true
}

// transcript reads a paragraph in quotation marks that names its speaker: “SMITH: We will not go.”
func (f *finder) transcript(s *stretch, r int) bool {
	at, end := int(s.at[r]), int(s.end[r])
	if at != 0 || !s.first {
		return false
	}
	i := at + 1
	for i < end && i < at+6 && s.words[i].upper {
		i++
	}
	if i == at+1 || !s.mark(i, ":") || i+2 >= end {
		return false
	}
	c := cue{first: i, last: i + 1, subject: subject{first: at + 1, last: i, head: i - 1, after: i}}
	stop := int(s.regions[r].End) - int(s.regions[r].close)
	f.taken[r] = f.add(s, &c, transcript, report.Span{Start: int(s.words[i+1].start), End: stop})
	f.last = f.taken[r]
	return true
}

// anyVerb reads a quote that its comma and a clause of subject and verb attribute, whatever the verb.
//
//	any-verb: “We lost,” Smith confessed.
func (f *finder) anyVerb(s *stretch, r int) bool {
	at, end := int(s.at[r]), int(s.end[r])
	if end-at < 4 || !s.endsOpen(r) || s.clauseStart(at) < at || end >= len(s.words) || s.quoted(end) {
		return false
	}
	n := s.phraseFrom(end)
	if n.none() || n.last-end > 10 {
		return false
	}
	v := n.last
	for s.tag(v) == syntax.Adv {
		v++
	}
	if t := s.tag(v); t != syntax.Past && t != syntax.Pres || s.quoted(v) {
		return false
	}
	b := v + 1
	if s.tag(b) == syntax.Particle || s.tag(b) == syntax.Adv {
		b++
	}
	if !s.commaInside(end-1) && !(b >= len(s.words) || s.stop(b)) {
		return false
	}
	c := cue{first: n.last, last: b, subject: n}
	f.taken[r] = f.add(s, &c, anyVerb, s.regions[r].Span)
	if next := f.resumes(s, r, b); next > r && f.taken[next] < 0 {
		f.extend(s, f.taken[r], next)
	}
	f.last = f.taken[r]
	return true
}
