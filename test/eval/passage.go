package eval

import (
	"strings"

	"verbatim/analyzer/report"
)

// Passage is one run of quoted words in an article of testdata/languages, labelled where it stands:
//
//	⟦full name¦mention¦“the words as typed”⟧   a passage, who said it, and the words that name the speaker
//	⟦+¦“more words”⟧                           a further piece of the quote before
//
// A name behind ? is a speaker without a name of their own: the answer must hold it, or one of several between |.
type Passage struct {
	Span    report.Span
	Name    string
	Mention string // empty where no words beside the passage name the speaker
	Further bool   // a further piece of the quote before
}

// Passages is an article with its labels.
type Passages struct {
	Name, Language, Text string
	Labels               []Passage
}

// ParsePassages reads the articles of one file. Each begins with a line "== set-language-number".
func ParsePassages(file string) []Passages {
	var out []Passages
	for _, part := range strings.Split("\n"+file, "\n== ")[1:] {
		head, body, _ := strings.Cut(part, "\n")
		a := Passages{Name: strings.TrimSpace(head)}
		a.Language = strings.Split(a.Name, "-")[1]
		a.read(strings.TrimSpace(body))
		out = append(out, a)
	}
	return out
}

// read takes the labels out of a text.
func (a *Passages) read(body string) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(body, "⟦")
		b.WriteString(before)
		if !found {
			a.Text = b.String()
			return
		}
		label, after, _ := strings.Cut(rest, "⟧")
		f := strings.Split(label, "¦")
		p := Passage{Name: f[0]}
		if f[0] == "+" {
			last := a.Labels[len(a.Labels)-1]
			p.Name, p.Mention, p.Further = last.Name, last.Mention, true
		} else {
			p.Mention = f[1]
		}
		words := f[len(f)-1]
		p.Span = report.Span{Start: b.Len(), End: b.Len() + len(words)}
		b.WriteString(words)
		a.Labels = append(a.Labels, p)
		body = after
	}
}

// said is the answer that a passage is found in: the quote with a span that shares four fifths with it, or -1.
func said(r *report.Report, p report.Span) int {
	for i := range r.Quotes {
		if r.Quotes[i].Inside >= 0 {
			continue
		}
		for _, s := range r.Quotes[i].Spans {
			shared := min(s.End, p.End) - max(s.Start, p.Start)
			if union := max(s.End, p.End) - min(s.Start, p.Start); shared*5 >= union*4 {
				return i
			}
		}
	}
	return -1
}

// rightName says whether an answer names the speaker of a label.
func rightName(r *report.Report, q *report.Quote, label string) bool {
	if q.SpeakerID < 0 {
		return false
	}
	name := strings.ToLower(r.Speakers[q.SpeakerID].Name)
	label = strings.ToLower(label)
	if !strings.HasPrefix(label, "?") {
		return name == label
	}
	for _, one := range strings.Split(label[1:], "|") {
		if strings.Contains(name, one) {
			return true
		}
	}
	return false
}

// loosely says whether an answer names the speaker of a label, or by a part of the name, or with a title before it.
func loosely(r *report.Report, q *report.Quote, label string) bool {
	if rightName(r, q, label) {
		return true
	}
	if q.SpeakerID < 0 || strings.HasPrefix(label, "?") {
		return false
	}
	name := r.Speakers[q.SpeakerID].Name
	return strings.Contains(name, label) || strings.Contains(label, name)
}
