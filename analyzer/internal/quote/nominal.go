package quote

import (
	"strings"

	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/report"
)

// memory is how many speakers back an unnamed source is looked for by its words.
const memory = 64

// nominal is the speaker of a source without a name: the ministry, a spokesman, people familiar with the matter.
func (j *joiner) nominal(source report.Span) int {
	words := strings.Fields(source.Of(j.text))
	if len(words) == 0 {
		return -1
	}
	for i := 1; i+1 < len(words); i++ {
		if words[i] == "on" && j.doc.Lang.Calendar.Has(strings.ToLower(words[i+1])) {
			words = words[:i] // the Kentucky Republican on Tuesday said
			source.End = source.Start + strings.Index(source.Of(j.text), " on ")
		}
	}
	named, head := bare(source.Of(j.text)), headNoun(words)
	if len(words) > 1 && (equalFold(words[0], "the") || equalFold(words[0], "this") || equalFold(words[0], "that")) {
		if id := j.byHead(head, words[1:], source.Start); id >= 0 {
			return id
		}
		if id := j.again(named, head, len(words) == 2); id >= 0 {
			return id
		}
		if id := j.epithet(head, words[1:], source.Start); id >= 0 {
			return id
		}
	}
	s := report.Speaker{Name: named, Kind: "unnamed"}
	switch small := strings.ToLower(head); {
	case documentNoun(small):
		s.Kind = "document"
	case name.Body(small):
		s.Kind = "organisation"
	}
	return j.add(s, -1)
}

// again is the unnamed speaker that definite words mean: the same words, or its noun alone: a spokesman, the spokesman.
func (j *joiner) again(named, head string, alone bool) int {
	for i := len(j.speakers) - 1; i >= max(0, len(j.speakers)-memory); i-- {
		if s := &j.speakers[i]; j.said[i] < 0 && (equalText(named, s.Name) || alone && equalText(head, headNoun(strings.Fields(s.Name)))) {
			return i
		}
	}
	return -1
}

// byHead is the speaker or entity that a definite description means by its noun: the ministry, the president.
func (j *joiner) byHead(head string, words []string, at int) int {
	former := equalFold(words[0], "former")
	for m, n := j.mentionAt(at)-1, 0; m >= 0 && n < 60; m, n = m-1, n+1 {
		if j.names.Mentions[m].Span.End > at {
			continue
		}
		e := j.names.Mentions[m].Entity
		ent := &j.names.Entities[e]
		switch {
		case ent.Kind == name.Place && len(words) == 1 && placeNoun(head):
			if m > 0 && j.names.Mentions[m-1].Span.End+2 == j.names.Mentions[m].Span.Start && j.kind(m-1) == name.Place {
				e = j.names.Mentions[m-1].Entity // Livorno, Tuscany: the first of the two
			}
			return j.ofEntity(e)
		case documentNoun(head) && ent.Kind != name.Person && documentNoun(lastWord(ent.Name)):
			return j.ofEntity(e)
		case ent.Kind == name.Organisation && ent.Head != "" && equalText(ent.Head, head):
			return j.ofEntity(e)
		case ent.Kind == name.Person && len(words) <= 3 && !plural(head) && j.describedAs(e, head, former):
			return j.ofEntity(e)
		}
	}
	return -1
}

// describedAs tells whether a person's title or description has a noun: Sen. for senator.
func (j *joiner) describedAs(e int32, head string, former bool) bool {
	ds := [2]string{j.names.Entities[e].Title}
	if id := j.entity[e]; id >= 0 {
		ds[1] = j.speakers[id].Description
	}
	for _, d := range ds {
		if former && !hasWord(d, "former") && !hasWord(d, "ex") {
			continue
		}
		for i, w := range strings.Fields(d) {
			if i > 0 && preposition(w) && !equalFold(w, "and") {
				break
			}
			if w = strings.Trim(w, ","); equalText(w, head) || equalText(spelled(w), head) {
				return true
			}
		}
	}
	return false
}

// spelled is what a short title stands for.
func spelled(w string) string {
	switch strings.TrimSuffix(w, ".") {
	case "Sen":
		return "senator"
	case "Rep":
		return "congressman"
	case "Gov":
		return "governor"
	case "Dr":
		return "doctor"
	case "Prof":
		return "professor"
	case "Gen":
		return "general"
	}
	return w
}

// epithet is the person or company that a description means which says something new of who was just spoken of: “…”,
// said the Vermont senator; the bank.
func (j *joiner) epithet(head string, words []string, at int) int {
	small := strings.ToLower(head)
	if len(words) == 1 && companyNoun(small) {
		best := j.salient(at, it)
		if best.entity >= 0 && best.score >= perLine && j.names.Entities[best.entity].Head == "" {
			return j.speakerOf(best)
		}
		return -1
	}
	aged := strings.HasSuffix(small, "-year-old")
	if !equalText(strings.Trim(words[len(words)-1], ","), head) && !hasWord("secretary leader", head) ||
		!aged && !name.Role(small) || len(words) == 1 && !aged && !lonely(small) || len(words) > 10 {
		return -1
	}
	g := person
	switch {
	case strings.HasSuffix(small, "woman"), small == "actress", small == "mother":
		g = she
	case strings.HasSuffix(small, "man"), small == "actor", small == "father":
		g = he
	}
	best := j.salient(at, g)
	if best.entity < 0 || best.score < asSubject+perLine {
		return -1
	}
	return j.speakerOf(best)
}

// companyNoun tells whether a noun alone mostly means a company or body named before.
func companyNoun(w string) bool {
	switch w {
	case "company", "bank", "firm", "network", "airline", "retailer", "carmaker", "automaker", "chain", "group", "club", "team", "paper", "newspaper",
		"magazine", "organisation", "organization", "broadcaster", "publisher", "charity", "start-up", "startup", "manufacturer", "lender", "carrier":
		return true
	}
	return false
}

// lonely tells whether a noun alone mostly means a person named before: the candidate, but not the judge.
func lonely(w string) bool {
	switch w {
	case "candidate", "nominee", "republican", "democrat", "senator", "congressman", "congresswoman", "lawmaker", "billionaire", "businessman",
		"businesswoman", "star", "singer", "actor", "actress", "author", "striker", "midfielder", "goalkeeper", "mogul", "politician":
		return true
	}
	return false
}

func placeNoun(w string) bool {
	switch strings.ToLower(w) {
	case "city", "town", "country", "state", "nation", "kingdom", "island", "municipality", "province", "village", "republic":
		return true
	}
	return false
}

func documentNoun(w string) bool {
	switch strings.ToLower(w) {
	case "report", "study", "statement", "letter", "poll", "survey", "document", "documents", "article", "book", "memo", "email", "post", "tweet", "ad", "law", "bill", "lawsuit",
		"complaint", "filing", "paper", "editorial", "headline", "analysis", "research":
		return true
	}
	return false
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// headNoun is the last word before a preposition, comma or relative pronoun.
func headNoun(words []string) string {
	last := words[0]
	for _, w := range words[1:] {
		switch strings.ToLower(w) {
		case "of", "for", "at", "in", "from", "with", "to", "on", "who", "that", "which", "by", "familiar", "close", "briefed":
			return strings.Trim(last, ",.")
		}
		last = w
		if strings.HasSuffix(w, ",") {
			break
		}
	}
	return strings.Trim(last, ",.")
}

// bare is a source without its article.
func bare(s string) string {
	if i := strings.IndexAny(s, " \u00a0"); i > 0 && (equalFold(s[:i], "the") || equalFold(s[:i], "a") || equalFold(s[:i], "an")) {
		s = strings.TrimLeft(s[i:], " \u00a0")
	}
	return strings.TrimRight(s, ", ")
}

// equalText compares without ASCII case.
func equalText(a, b string) bool { return len(a) == len(b) && strings.EqualFold(a, b) }

// hasWord tells whether w stands as a word in s, without case.
func hasWord(s, w string) bool {
	for len(s) > 0 {
		i := strings.IndexByte(s, ' ')
		word := s
		if i >= 0 {
			word, s = s[:i], s[i+1:]
		} else {
			s = ""
		}
		if equalText(strings.Trim(word, ",."), w) {
			return true
		}
	}
	return false
}
