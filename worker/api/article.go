package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"

	"verbatim/analyzer/option"
)

// article is the JSON of one text to analyse.
type article struct {
	id   []byte // as it was written; null when there is none
	text string
	opt  option.Options
}

// parse reads one JSON object: b is UTF-8, opt are the options of the query, which the object's own override.
// What it has understood before a problem stands in the article, so that a refusal can name the id.
func (a *API) parse(b []byte, opt option.Options) (article, *Problem) {
	x := article{id: noID, opt: opt}
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	var members map[string]json.RawMessage
	err := json.Unmarshal(b, &members)
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		return x, malformed(syntax.Error(), int(syntax.Offset))
	}
	if err != nil || members == nil {
		return x, invalid("", "the JSON must be an object")
	}
	for name, v := range members {
		if string(v) == "null" {
			delete(members, name)
		}
	}
	if id, ok := members["id"]; ok {
		if c := id[0]; c != '"' && c != '-' && (c < '0' || c > '9') {
			return x, invalid("id", "an id is a string or a number")
		}
		x.id = id
	}
	if v, ok := members["language"]; ok && json.Unmarshal(v, &x.opt.Language) != nil {
		return x, invalid("language", "language is a string")
	}
	for _, list := range []struct {
		name string
		to   *[]option.Place
	}{{"keep", &x.opt.Keep}, {"remove", &x.opt.Remove}} {
		if v, ok := members[list.name]; ok {
			if *list.to, ok = places(v); !ok {
				return x, invalid(list.name, list.name+` is a list of {"start": number, "end": number}`)
			}
		}
	}
	text, ok := members["text"]
	_, html := members["html"]
	switch {
	case !ok && html:
		return x, unsupported("html", "HTML is not analysed yet: send its text", []string{"text"})
	case !ok:
		return x, noText()
	case html:
		return x, invalid("html", "an article is given as text or as html, not as both")
	case json.Unmarshal(text, &x.text) != nil:
		return x, invalid("text", "text is a string")
	case len(x.text) > a.limits.Text:
		return x, tooLarge("text", a.limits.Text)
	}
	return x, nil
}

// places reads a list of spans. A member that is missing, null or no number becomes NaN, which the analyzer's
// options refuse by name.
func places(raw json.RawMessage) ([]option.Place, bool) {
	var list []map[string]any
	if json.Unmarshal(raw, &list) != nil {
		return nil, false
	}
	out := make([]option.Place, len(list))
	for i, m := range list {
		out[i] = option.Place{Start: number(m["start"]), End: number(m["end"])}
	}
	return out, true
}

func number(v any) float64 {
	if f, ok := v.(float64); ok {
		return f
	}
	return math.NaN()
}
