package api

import (
	_ "embed"
	"encoding/json"
	"net/http"

	"verbatim/analyzer"
	"verbatim/analyzer/report"
)

func (a *API) health(w http.ResponseWriter, r *http.Request) *Problem {
	send(w, 200, "application/json", []byte(`{"status":"ok"}`))
	return nil
}

func (a *API) version(w http.ResponseWriter, r *http.Request) *Problem {
	b, err := json.Marshal(struct {
		Analyzer string `json:"analyzer"`
		Commit   string `json:"commit"`
		Schema   int    `json:"schema"`
	}{report.Version, a.build.Commit, report.Schema})
	if err != nil {
		return internal()
	}
	send(w, 200, "application/json", b)
	return nil
}

// statistics answers with the table of statistics: what every figure of a report means.
func (a *API) statistics(w http.ResponseWriter, r *http.Request) *Problem {
	table := report.AppendStatistics([]byte(`{"statistics":`), analyzer.Statistics())
	send(w, 200, "application/json", append(table, '}'))
	return nil
}

// description is the API in OpenAPI 3.1. A test holds it against the handler.
//
//go:embed openapi.json
var description []byte

func (a *API) openapi(w http.ResponseWriter, r *http.Request) *Problem {
	send(w, 200, "application/json", description)
	return nil
}
