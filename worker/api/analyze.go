package api

import (
	"net/http"
	"net/url"

	"verbatim/analyzer"
	"verbatim/analyzer/option"
	"verbatim/analyzer/report"
)

// analyze answers POST /api/v1/analyze: one text in, its report out, or its clean text.
func (a *API) analyze(w http.ResponseWriter, r *http.Request) *Problem {
	w.Header().Set("Vary", "Accept")
	form, problem := accepted(r, "application/json", "text/plain")
	if problem != nil {
		return problem
	}
	media, problem := contentType(r, "text/plain", "text/markdown", "application/json")
	if problem != nil {
		return problem
	}
	opt, problem := options(r.URL.RawQuery)
	if problem != nil {
		return problem
	}
	x := article{opt: opt}
	if media == "application/json" {
		b, problem := body(r, a.limits.JSON(), "text", a.limits.Text)
		if problem != nil {
			return problem
		}
		if x, problem = a.parse(b, opt); problem != nil {
			return problem
		}
	} else {
		b, problem := body(r, a.limits.Text, "text", a.limits.Text)
		if problem != nil {
			return problem
		}
		x.text = string(b)
	}
	rep, problem := x.analyze()
	if problem != nil {
		return problem
	}
	if form == "text/plain" {
		send(w, 200, "text/plain; charset=utf-8", clean(rep))
		return nil
	}
	send(w, 200, "application/json", x.opt.AppendJSON(nil, rep))
	return nil
}

// options reads the options of a query. Each may be given once.
func options(query string) (option.Options, *Problem) {
	var opt option.Options
	values, err := url.ParseQuery(query)
	if err != nil {
		return opt, invalid("query", "the query cannot be read: "+excerpt(err.Error()))
	}
	for name, given := range values {
		if problem := opt.Set(name, given[0]); problem != nil {
			return opt, refusedOption(problem)
		}
		if len(given) > 1 {
			return opt, invalid(name, name+" is given more than once")
		}
	}
	return opt, nil
}

func (x *article) analyze() (*report.Report, *Problem) {
	opt, problem := x.opt.Resolve(x.text)
	if problem != nil {
		return nil, refusedOption(problem)
	}
	return analyzer.Analyze(x.text, opt), nil
}

// clean is the text without the repeats that were removed.
func clean(r *report.Report) []byte {
	n := 0
	for _, s := range r.Clean {
		n += s.Len()
	}
	out := make([]byte, 0, n)
	for _, s := range r.Clean {
		out = append(out, s.Of(r.Text)...)
	}
	return out
}
