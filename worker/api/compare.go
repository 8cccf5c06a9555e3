package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"

	"verbatim/analyzer"
	"verbatim/analyzer/report"
)

// fewest and most are how many articles can be compared.
const (
	fewest = 2
	most   = 50
)

// compare answers POST /api/v1/compare: articles in, what they share out.
func (a *API) compare(w http.ResponseWriter, r *http.Request) *Problem {
	if _, problem := accepted(r, "application/json"); problem != nil {
		return problem
	}
	if _, problem := contentType(r, "application/json"); problem != nil {
		return problem
	}
	opt, problem := options(r.URL.RawQuery)
	if problem != nil {
		return problem
	}
	if opt.Include != (report.Include{}) || opt.Language != "" || opt.Whole {
		return invalid("", "a comparison has one option", "offsets")
	}
	b, problem := body(r, a.limits.Batch, "comparison", a.limits.Batch)
	if problem != nil {
		return problem
	}
	ids, texts, problem := a.articles(b)
	if problem != nil {
		return problem
	}
	a.turns <- struct{}{}
	c := func() *report.Comparison {
		defer func() { <-a.turns }()
		return analyzer.Compare(texts...)
	}()
	for i := range ids {
		c.Articles[i].ID = string(ids[i])
	}
	out := a.buffers.Get().([]byte)
	out = report.AppendComparison(out[:0], c, opt.Unit)
	send(w, 200, "application/json", out)
	a.keep(out)
	return nil
}

// articles reads {"articles": [{"id", "text"}, ...]}.
func (a *API) articles(b []byte) (ids [][]byte, texts []string, problem *Problem) {
	var members map[string]json.RawMessage // not a struct: Go takes Articles for articles
	var list []map[string]json.RawMessage
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	err := json.Unmarshal(b, &members)
	if err == nil && members["articles"] != nil {
		err = json.Unmarshal(members["articles"], &list)
	}
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		return nil, nil, malformed(syntax.Error(), int(syntax.Offset))
	}
	if err != nil {
		return nil, nil, invalid("articles", `the JSON must be an object, and articles a list of {"id", "text"}`)
	}
	if n := len(list); n < fewest || n > most {
		return nil, nil, invalid("articles", strconv.Itoa(n)+" articles were sent, "+strconv.Itoa(fewest)+" to "+strconv.Itoa(most)+" can be compared")
	}
	whole := 0
	for i, m := range list {
		name := "articles[" + strconv.Itoa(i) + "]"
		id, text := m["id"], ""
		switch c := append(id, 0)[0]; {
		case len(id) == 0 || string(id) == "null":
			id = []byte(strconv.Itoa(i)) // as the place in the list
		case c != '"' && c != '-' && (c < '0' || c > '9'):
			return nil, nil, invalid(name+".id", "an id is a string or a number")
		}
		if m["text"] == nil || string(m["text"]) == "null" || json.Unmarshal(m["text"], &text) != nil {
			return nil, nil, invalid(name+".text", "text is a string")
		}
		if len(text) > a.limits.Text {
			return nil, nil, tooLarge("text", a.limits.Text)
		}
		if whole += len(text); whole > a.limits.Batch {
			return nil, nil, tooLarge("comparison", a.limits.Batch)
		}
		ids, texts = append(ids, id), append(texts, text)
	}
	return ids, texts, nil
}
