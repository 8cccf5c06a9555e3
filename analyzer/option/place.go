package option

import (
	"math"
	"strconv"

	"verbatim/analyzer/report"
)

// Place is a range of the text in the caller's unit, start inclusive and end exclusive, as JSON and
// JavaScript write it. NaN stands for a member that is missing or is no number.
type Place struct{ Start, End float64 }

// spans converts places to spans of bytes.
func spans(parameter string, places []Place, offsets *report.Offsets) ([]report.Span, *Problem) {
	out := make([]report.Span, len(places))
	for i, p := range places {
		var started, ended bool
		out[i].Start, started = toBytes(p.Start, offsets)
		out[i].End, ended = toBytes(p.End, offsets)
		at := parameter + "[" + strconv.Itoa(i) + "]"
		switch {
		case !started:
			return nil, badPlace(parameter, at+".start", p.Start, offsets)
		case !ended:
			return nil, badPlace(parameter, at+".end", p.End, offsets)
		case p.Start > p.End:
			return nil, &Problem{Parameter: parameter, Detail: at + " ends before it starts"}
		}
	}
	return out, nil
}

func toBytes(f float64, offsets *report.Offsets) (b int, ok bool) {
	if f != math.Trunc(f) || f < 0 || f > float64(offsets.Len()) { // NaN differs from itself
		return 0, false
	}
	return offsets.ToBytes(int(f))
}

func badPlace(parameter, at string, f float64, offsets *report.Offsets) *Problem {
	detail := at + " is no offset in the text: "
	switch {
	case math.IsNaN(f):
		detail += "it is missing or not a number"
	case f != math.Trunc(f):
		detail += number(f) + " is not whole"
	case f < 0 || f > float64(offsets.Len()):
		detail += number(f) + " is outside 0 to " + strconv.Itoa(offsets.Len())
	default:
		detail += number(f) + " is inside a character"
	}
	return &Problem{Parameter: parameter, Detail: detail}
}

// number writes a place as it came, or "it" where four decimals do not say what it is, or 53 bits.
func number(f float64) string {
	if math.Abs(f) >= 1<<53 || f != math.Round(f*1e4)/1e4 {
		return "it"
	}
	return string(report.AppendNumber(nil, f))
}
