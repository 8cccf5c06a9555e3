package api

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestCompare(t *testing.T) {
	a := New(Limits{Text: 2000, Batch: 5000}, Build{})
	const agency = "The bridge over the Thames was closed on Friday after a crack was found in a pillar, the council said. Repairs will take 41 days."
	send := func(articles ...string) (int, map[string]any) {
		body := `{"articles":[` + strings.Join(articles, ",") + `]}`
		w := post(a, "/api/v1/compare?offsets=utf-32", "application/json", []byte(body))
		var x map[string]any
		if err := json.Unmarshal(w.Body.Bytes(), &x); err != nil {
			t.Fatal(err)
		}
		return w.Code, x
	}
	article := func(id, text string) string {
		b, _ := json.Marshal(text)
		return `{"id":` + id + `,"text":` + string(b) + `}`
	}
	code, x := send(article(`"agency"`, agency), article("1e2", "Öwn words.\n\n"+strings.Replace(agency, "41", "42", 1)), article("3", "Nothing of it."))
	if code != 200 {
		t.Fatal(code, x)
	}
	m := at(x, "matches").([]any)
	if len(m) != 1 || at(m[0], "kind") != "near" || at(m[0], "a", "id") != "agency" || at(m[0], "b", "id") != 100.0 || at(m[0], "b", "start") != 12.0 {
		t.Errorf("matches: %v", m)
	}
	if c := at(m[0], "changes").([]any); len(c) != 1 || at(c[0], "from", "text") != "41" || at(c[0], "to", "text") != "42" {
		t.Errorf("changes: %v", c)
	}
	ratios := at(x, "articles").([]any)
	if at(ratios[0], "sharedRatio") != 1.0 || at(ratios[2], "sharedRatio") != 0.0 {
		t.Errorf("articles: %v", ratios)
	}
	for _, c := range []struct {
		body string
		code int
	}{
		{"{", 400}, {"[]", 422}, {"{}", 422}, {`{"articles":1}`, 422}, {`{"Articles":[{"text":"a"},{"text":"b"}]}`, 422}, {`{"articles":[{"text":"a"}]}`, 422},
		{`{"articles":[{"text":"a"},{}]}`, 422}, {`{"articles":[{"text":"a"},{"text":null}]}`, 422}, {`{"articles":[{"text":"a"},{"id":[],"text":"b"}]}`, 422},
		{`{"articles":[{"text":"a"},{"text":""}]}`, 200},
		{`{"articles":[{"text":"a"},{"text":"` + strings.Repeat("b", 2001) + `"}]}`, 413},
		{`{"articles":[` + strings.Repeat(`{"text":"`+strings.Repeat("b", 1900)+`"},`, 3) + `{"text":""}]}`, 413},
		{`{"articles":[` + strings.Repeat(`{"text":""},`, 50) + `{"text":""}]}`, 422},
	} {
		if w := post(a, "/api/v1/compare", "application/json", []byte(c.body)); w.Code != c.code {
			t.Errorf("%.60s: %d, want %d: %s", c.body, w.Code, c.code, w.Body)
		}
	}
	if w := post(a, "/api/v1/compare?include=clean", "application/json", []byte("{}")); w.Code != 422 {
		t.Errorf("include: %d", w.Code)
	}
}
