package api

import (
	"encoding/json"
	"fmt"
	"math"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"

	"verbatim/analyzer/report"
)

func describe(t *testing.T) map[string]any {
	var doc map[string]any
	if err := json.Unmarshal(description, &doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

// at walks down an object by names.
func at(x any, names ...string) any {
	for _, n := range names {
		m, ok := x.(map[string]any)
		if !ok {
			return nil
		}
		x = m[n]
	}
	return x
}

// The description has the addresses and methods of the handler, and no others.
func TestDescriptionIsComplete(t *testing.T) {
	doc := describe(t)
	a := New(Limits{}, Build{})
	paths := at(doc, "paths").(map[string]any)
	for _, r := range a.routes {
		operation := at(paths, r.path, strings.ToLower(r.methods[0]))
		if operation == nil {
			t.Errorf("%s %s is not described", r.methods[0], r.path)
		}
		delete(paths, r.path)
	}
	for path := range paths {
		t.Errorf("%s is described, and not there", path)
	}
	if v := at(doc, "info", "version"); v != report.Version {
		t.Errorf("version %v, want %s", v, report.Version)
	}
	if v := at(doc, "components", "schemas", "Report", "properties", "schema", "const"); v != float64(report.Schema) {
		t.Errorf("schema %v, want %d", v, report.Schema)
	}
}

// What is answered fits what is described.
func TestAnswersFitTheDescription(t *testing.T) {
	doc := describe(t)
	a := New(Limits{}, Build{Commit: "x"})
	const text = "“It will rain in Lund,” Mayor Ruth Okafor said.\n\nShe said that it was late. Nobody knew.\n\n“It will rain in Lund,” Mayor Ruth Okafor said.\n\nShe said that it was late. Nobody knew.\n"
	body, _ := json.Marshal(map[string]string{"text": strings.Repeat(text, 5)})
	quoted := strconv.Quote(text)
	for _, c := range []struct {
		method, path, kind, body string
		schema                   []string
	}{
		{"POST", "/api/v1/analyze?include=clean,paragraphs,sentences,tokens", "application/json", string(body), []string{"components", "schemas", "Report"}},
		{"POST", "/api/v1/analyze", "application/json", `{"text":""}`, []string{"components", "schemas", "Report"}},
		{"POST", "/api/v1/compare?offsets=utf-8", "application/json", `{"articles":[{"id":"a","text":` + quoted + `},{"id":2,"text":` + strings.Replace(quoted, "Lund", "Rome", 1) + `},{"text":""}]}`, []string{"components", "schemas", "Comparison"}},
		{"POST", "/api/v1/compare", "application/json", `{"articles":[]}`, []string{"components", "schemas", "Problem"}},
		{"POST", "/api/v1/batch", ndjson, `{"id":1,"text":"a"}`, []string{"components", "schemas", "BatchAnswer"}},
		{"POST", "/api/v1/batch", ndjson, `{"id":1}`, []string{"components", "schemas", "BatchAnswer"}},
		{"POST", "/api/v1/analyze?offsets=1", "application/json", "", []string{"components", "schemas", "Problem"}},
		{"POST", "/api/v1/analyze", "application/json", "{", []string{"components", "schemas", "Problem"}},
		{"GET", "/api/version", "", "", []string{"components", "schemas", "Version"}},
		{"GET", "/api/v1/statistics", "", "", []string{"paths", "/api/v1/statistics", "get", "responses", "200", "content", "application/json", "schema"}},
		{"GET", "/api/health", "", "", []string{"paths", "/api/health", "get", "responses", "200", "content", "application/json", "schema"}},
	} {
		w := httptest.NewRecorder()
		r := httptest.NewRequest(c.method, c.path, strings.NewReader(c.body))
		r.Header.Set("Content-Type", c.kind)
		a.ServeHTTP(w, r)
		var x any
		if err := json.Unmarshal(w.Body.Bytes(), &x); err != nil {
			t.Fatalf("%s: %v", c.path, err)
		}
		schema := at(doc, c.schema...)
		if schema == nil {
			t.Fatalf("%s: no schema at %v", c.path, c.schema)
		}
		for _, fault := range fits(doc, schema.(map[string]any), x, "") {
			t.Errorf("%s %s: %s", c.method, c.path, fault)
		}
	}
}

// fits checks a value against the part of JSON Schema that the description uses. A member that an object's schema does not
// name is a fault too: what is answered must be described.
func fits(doc any, schema map[string]any, x any, path string) (faults []string) {
	if ref, ok := schema["$ref"].(string); ok {
		schema = at(doc, strings.Split(strings.TrimPrefix(ref, "#/"), "/")...).(map[string]any)
	}
	fault := func(format string, args ...any) { faults = append(faults, path+": "+fmt.Sprintf(format, args...)) }
	if kinds := typesOf(schema["type"]); kinds != nil && !slices.ContainsFunc(kinds, func(k string) bool { return isA(x, k) }) {
		fault("%v is no %v", x, kinds)
		return faults
	}
	if values, ok := schema["enum"].([]any); ok && !slices.Contains(values, x) {
		fault("%v is none of %v", x, values)
	}
	if c, ok := schema["const"]; ok && c != x {
		fault("%v is not %v", x, c)
	}
	if low, ok := schema["minimum"].(float64); ok && x.(float64) < low {
		fault("%v is below %v", x, low)
	}
	if high, ok := schema["maximum"].(float64); ok && x.(float64) > high {
		fault("%v is above %v", x, high)
	}
	for _, key := range []string{"anyOf", "oneOf"} {
		choices, ok := schema[key].([]any)
		fitting := 0
		for _, c := range choices {
			if len(fits(doc, c.(map[string]any), x, path)) == 0 {
				fitting++
			}
		}
		if ok && (fitting == 0 || key == "oneOf" && fitting > 1) {
			fault("fits %d of %s: %v", fitting, key, x)
		}
	}
	switch x := x.(type) {
	case []any:
		items, _ := schema["items"].(map[string]any)
		prefix, _ := schema["prefixItems"].([]any)
		for i, e := range x {
			if i < len(prefix) {
				faults = append(faults, fits(doc, prefix[i].(map[string]any), e, fmt.Sprintf("%s[%d]", path, i))...)
			} else if items != nil {
				faults = append(faults, fits(doc, items, e, fmt.Sprintf("%s[%d]", path, i))...)
			}
		}
	case map[string]any:
		properties, described := schema["properties"].(map[string]any)
		required, _ := schema["required"].([]any)
		for _, name := range required {
			if _, ok := x[name.(string)]; !ok {
				fault("has no %s", name)
			}
		}
		rest, _ := schema["additionalProperties"].(map[string]any)
		for name, v := range x {
			if p, ok := properties[name].(map[string]any); ok {
				faults = append(faults, fits(doc, p, v, path+"."+name)...)
			} else if rest != nil {
				faults = append(faults, fits(doc, rest, v, path+"."+name)...)
			} else if described {
				fault("%s is not described", name)
			}
		}
	}
	return faults
}

func typesOf(x any) (kinds []string) {
	switch x := x.(type) {
	case string:
		return []string{x}
	case []any:
		for _, k := range x {
			kinds = append(kinds, k.(string))
		}
	}
	return kinds
}

func isA(x any, kind string) bool {
	switch x := x.(type) {
	case nil:
		return kind == "null"
	case string:
		return kind == "string"
	case bool:
		return kind == "boolean"
	case float64:
		return kind == "number" || kind == "integer" && x == math.Trunc(x)
	case []any:
		return kind == "array"
	}
	return kind == "object"
}
