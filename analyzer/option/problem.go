package option

import "strings"

// Problem is why an option was refused, with what a client needs to put it right.
type Problem struct {
	Parameter string   // the option's name, as the caller wrote it
	Allowed   []string // the names or values that are known; nil where any number would be too many to list
	Detail    string   // what is wrong, for a person
}

// Error is the whole message: what is wrong, and what is allowed.
func (p *Problem) Error() string {
	if p.Allowed == nil {
		return p.Detail
	}
	return p.Detail + "; allowed: " + strings.Join(p.Allowed, ", ")
}

func unknownValue(parameter, value string, allowed []string) *Problem {
	return &Problem{Parameter: parameter, Allowed: allowed, Detail: parameter + " cannot be " + quote(value)}
}

// longest is how much of a caller's own value a message repeats, in bytes.
const longest = 80

func quote(s string) string {
	if len(s) > longest {
		s = strings.ToValidUTF8(s[:longest], "") + "…"
	}
	return `"` + s + `"`
}
