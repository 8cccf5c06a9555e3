package quote

import (
	"strings"

	"verbatim/analyzer/internal/text"
	"verbatim/analyzer/report"
)

// findings are the documents that stand for one another: a study is the report on it. Others are only themselves: the
// letter is no Bill.
const findings = " analysis paper poll report research review study survey "

// document is the speaker that a definite document means: the last one before byte at that was called by a name of its
// own and is of a kind that fits, if nothing unnamed of that noun spoke since. It looks back as far as a pronoun does.
func (j *joiner) document(head string, words []string, at int) int {
	if len(words) > 1 || j.sort(head) != 'd' {
		return -1
	}
	d := j.doc
	for k := j.tokenAt(at) - 1; k > 0 && at-int(d.Tokens[k].End) < window; k-- {
		t := &d.Tokens[k]
		if !t.Upper || t.End-t.Start < 4 || !d.Tokens[k-1].Upper || k+1 < len(d.Tokens) && d.Tokens[k+1].Upper && d.Tokens[k+1].Class == text.Word {
			continue
		}
		w := strings.ToLower(d.Word(k))
		if j.sort(w) != 'd' || w != head && !(finding(w) && finding(head)) {
			continue
		}
		first := k
		for first > 0 && d.Tokens[first-1].Upper && d.Tokens[first-1].Class == text.Word && d.Tokens[first-1].End+1 == d.Tokens[first].Start {
			first--
		}
		if j.sort(d.Word(first)) == 'a' {
			first++
		}
		if first == k {
			continue
		}
		return j.titled(report.Span{Start: int(d.Tokens[first].Start), End: int(t.End)}, w, head)
	}
	return -1
}

// titled is the speaker that has the name at a span, made if it is new; -1 when another of the noun spoke behind it.
func (j *joiner) titled(s report.Span, noun, head string) int {
	name := s.Of(j.text)
	for i := len(j.speakers) - 1; i >= max(0, len(j.speakers)-memory); i-- {
		switch p := &j.speakers[i]; {
		case p.Name == name:
			return i
		case j.heads[i] == head && len(p.Mentions) > 0 && p.Mentions[0].Start > s.End:
			return -1
		}
	}
	id := j.add(report.Speaker{Name: name, Kind: "document", Mentions: []report.Span{s}}, -1)
	j.heads[id] = noun
	return id
}

func finding(noun string) bool {
	i := strings.Index(findings, noun)
	return i > 0 && findings[i-1] == ' ' && findings[i+len(noun)] == ' '
}
