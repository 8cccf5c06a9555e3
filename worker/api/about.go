package api

import (
	"encoding/json"
	"net/http"

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

func (a *API) statistics(w http.ResponseWriter, r *http.Request) *Problem { return internal() }
func (a *API) openapi(w http.ResponseWriter, r *http.Request) *Problem    { return internal() }
