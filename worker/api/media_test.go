package api

import (
	"net/http"
	"testing"
)

func TestContentType(t *testing.T) {
	for given, want := range map[string]int{
		"text/plain":                             0,
		"TEXT/Plain; Charset=\"UTF-8\"":          0,
		"text/plain;charset=utf8; format=flowed": 0,
		"text/plain;":                            0,
		"text/plain; charset=us-ascii":           415,
		"text/plain; charset=":                   415,
		"text/plain; charset=utf-8; charset=x":   415,
		"text/plain, application/json":           415,
		"text/html":                              415,
		"text":                                   415,
		"text/plain\x00":                         415,
		";":                                      415,
		"":                                       415,
	} {
		_, problem := contentType(&http.Request{Header: http.Header{"Content-Type": {given}}}, "text/plain", "application/json")
		if got := status(problem); got != want {
			t.Errorf("%q: %d, want %d", given, got, want)
		}
	}
	_, problem := contentType(&http.Request{Header: http.Header{"Content-Type": {"text/plain", "text/plain"}}}, "text/plain")
	if status(problem) != 415 {
		t.Error("two content types were taken")
	}
}

func TestAccept(t *testing.T) {
	for given, want := range map[string]string{
		"":                                   "application/json",
		" , ,":                               "application/json",
		"*/*":                                "application/json",
		"*":                                  "application/json",
		"text/*":                             "text/plain",
		"text/plain;q=0.5, */*;q=0.1":        "text/plain",
		"TEXT/PLAIN":                         "text/plain",
		"text/plain; charset=utf-8":          "text/plain",
		"text/plain;q=0":                     "",
		"text/plain;q=0, */*":                "application/json",
		"application/json;q=0.4,text/*;q=.5": "text/plain",
		"application/json;q=9, text/plain":   "application/json",
		"image/*, ;;;, =,q=1":                "",
		"*/json":                             "",
	} {
		got, problem := accepted(&http.Request{Header: http.Header{"Accept": {given}}}, "application/json", "text/plain")
		if got != want || (want == "") != (status(problem) == 406) {
			t.Errorf("%q: %q (%d), want %q", given, got, status(problem), want)
		}
	}
}

func status(p *Problem) int {
	if p == nil {
		return 0
	}
	return p.Status
}
