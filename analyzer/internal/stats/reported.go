package stats

import (
	"verbatim/analyzer/report"
)

// reported knows which words stand in reported speech.
type reported struct {
	spans []reportedSpan // in order
	next  int            // the first span that ends after the place asked for last
}

type reportedSpan struct {
	start, end int32
	in         speech
}

// speech is how a word is reported.
type speech uint8

const (
	own        speech = iota // the reporter's
	attributed               // told of somebody, in the reporter's words
	quotation                // between quotation marks
)

// reportedBy lays out the pieces of the quotes, those in quotation marks apart. A quote inside another adds nothing.
func reportedBy(s string, quotes []report.Quote) *reported {
	m := &reported{}
	for i := range quotes {
		if quotes[i].Inside < 0 {
			for _, p := range quotes[i].Spans {
				m.add(s, p)
			}
		}
	}
	report.SortBy(m.spans, func(s *reportedSpan) int { return int(s.start) })
	end := int32(0)
	for i := range m.spans { // what two pieces share belongs to the first
		m.spans[i].start = max(m.spans[i].start, end)
		end = max(end, m.spans[i].end)
	}
	return m
}

// add cuts one piece at its quotation marks.
func (m *reported) add(s string, p report.Span) {
	from, inside := p.Start, false
	put := func(to int) {
		if from < to {
			in := attributed
			if inside {
				in = quotation
			}
			m.spans = append(m.spans, reportedSpan{int32(from), int32(to), in})
		}
		from = to
	}
	for i, r := range s[p.Start:p.End] {
		at := p.Start + i
		switch r {
		case '"':
			put(at)
			inside = !inside
		case '“', '„', '«':
			put(at)
			inside = r != '“' || !inside
		case '”', '»':
			put(at)
			inside = false
		}
	}
	put(p.End)
}

// at tells how the word that starts at byte i is reported. The places asked for ascend.
func (m *reported) at(i int32) speech {
	for m.next < len(m.spans) && m.spans[m.next].end <= i {
		m.next++
	}
	if m.next < len(m.spans) && m.spans[m.next].start <= i {
		return m.spans[m.next].in
	}
	return own
}
