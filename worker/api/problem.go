package api

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"

	"verbatim/analyzer/option"
)

// Problem is a refusal (RFC 9457) and how it is sent. Members that say nothing are left out.
type Problem struct {
	Type       string   `json:"type"`
	Title      string   `json:"title"`
	Status     int      `json:"status"`
	Detail     string   `json:"detail,omitempty"`
	Parameter  string   `json:"parameter,omitempty"`  // the option, member or header at fault
	Allowed    []string `json:"allowed,omitempty"`    // what would have been taken
	MaxBytes   int      `json:"maxBytes,omitempty"`   // the limit that was passed
	Line       int      `json:"line,omitempty"`       // of a batch, from 1
	Offset     *int     `json:"offset,omitempty"`     // the first bad byte of the body or line
	RetryAfter int      `json:"retryAfter,omitempty"` // seconds
}

// kind starts the type of every problem. It names the problem; nothing is served there.
const kind = "urn:verbatim:problem:"

func malformed(detail string, offset int) *Problem {
	return &Problem{Type: kind + "malformed-json", Title: "The body is not JSON", Status: 400, Detail: detail, Offset: &offset}
}

func notUTF8(offset int) *Problem {
	return &Problem{Type: kind + "invalid-utf-8", Title: "The body is not UTF-8", Status: 400,
		Detail: "byte " + strconv.Itoa(offset) + " starts no UTF-8 character; convert the text, or mend it", Offset: &offset}
}

func unreadable() *Problem {
	return &Problem{Type: kind + "incomplete-body", Title: "The body could not be read to its end", Status: 400}
}

func notFound(routes []route) *Problem {
	p := &Problem{Type: kind + "not-found", Title: "There is nothing at this address", Status: 404,
		Detail: "GET /api/openapi.json describes what there is"}
	for i := range routes {
		p.Allowed = append(p.Allowed, routes[i].path)
	}
	return p
}

func methodNotAllowed(method string, allowed []string) *Problem {
	return &Problem{Type: kind + "method-not-allowed", Title: "The address does not answer this method", Status: 405,
		Detail: excerpt(method) + " is not among " + strings.Join(allowed, ", "), Allowed: allowed}
}

func notAcceptable(accept string, allowed []string) *Problem {
	return &Problem{Type: kind + "not-acceptable", Title: "No answer is to be had in the form asked for", Status: 406,
		Detail: "Accept: " + excerpt(accept) + " takes none of " + strings.Join(allowed, ", "), Parameter: "Accept", Allowed: allowed}
}

func tooLarge(what string, maxBytes int) *Problem {
	return &Problem{Type: kind + "too-large", Title: "The " + what + " is too large", Status: 413,
		Detail: "the limit is " + strconv.Itoa(maxBytes) + " bytes of UTF-8; nothing was cut off, and nothing analysed", MaxBytes: maxBytes}
}

func unsupported(parameter, detail string, allowed []string) *Problem {
	return &Problem{Type: kind + "unsupported-media-type", Title: "The body is in a form that is not taken", Status: 415,
		Detail: detail, Parameter: parameter, Allowed: allowed}
}

func invalid(parameter, detail string, allowed ...string) *Problem {
	return &Problem{Type: kind + "invalid-option", Title: "An option or member is not as it must be", Status: 422,
		Detail: detail, Parameter: parameter, Allowed: allowed}
}

func noText() *Problem {
	return &Problem{Type: kind + "no-text", Title: "There is no text to analyse", Status: 422,
		Detail: `the JSON has no member "text"; an empty text is written ""`, Parameter: "text"}
}

func internal() *Problem {
	return &Problem{Type: kind + "internal", Title: "The server failed", Status: 500,
		Detail: "the fault is ours, and the request may be tried again"}
}

// Busy refuses a request that there is no room for at the moment.
func Busy(w http.ResponseWriter) {
	secure(w.Header())
	p := &Problem{Type: kind + "busy", Title: "Too many requests are at work", Status: 503, Detail: "try again in a second", RetryAfter: 1}
	p.send(w)
}

// refusedOption is the problem of an option that the analyzer's own reader refused.
func refusedOption(p *option.Problem) *Problem {
	return invalid(excerpt(p.Parameter), p.Detail, p.Allowed...)
}

func (p *Problem) json() []byte {
	b, err := json.Marshal(p)
	if err != nil {
		panic(err) // strings and numbers always marshal
	}
	return b
}

func (p *Problem) send(w http.ResponseWriter) {
	h := w.Header()
	switch {
	case p.Status == 405:
		h.Set("Allow", strings.Join(p.Allowed, ", "))
	case p.Status == 415 && p.Parameter == "Content-Encoding":
		h.Set("Accept-Encoding", "identity")
	case p.RetryAfter > 0:
		h.Set("Retry-After", strconv.Itoa(p.RetryAfter))
	}
	send(w, p.Status, "application/problem+json", p.json())
}

// longest is how much of a caller's own words a problem repeats, in bytes.
const longest = 80

func excerpt(s string) string {
	if len(s) > longest {
		s = s[:longest] + "…"
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}
