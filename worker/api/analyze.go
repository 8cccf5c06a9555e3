package api

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

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
	rep, problem := a.report(&x)
	if problem != nil {
		return problem
	}
	if form == "text/plain" {
		send(w, 200, "text/plain; charset=utf-8", clean(rep))
		return nil
	}
	out := a.buffers.Get().([]byte)
	out = x.opt.AppendJSON(out[:0], rep)
	send(w, 200, "application/json", out)
	a.keep(out)
	return nil
}

// options reads the options of a query, in their order. Each may be given once.
func options(query string) (option.Options, *Problem) {
	var opt option.Options
	var seen []string
	for pair := range strings.SplitSeq(query, "&") {
		if pair == "" {
			continue
		}
		name, value, _ := strings.Cut(pair, "=")
		name, err := url.QueryUnescape(name)
		if err == nil {
			value, err = url.QueryUnescape(value)
		}
		switch {
		case err != nil:
			return opt, invalid("query", "the query cannot be read: "+excerpt(err.Error()))
		case slices.Contains(seen, name):
			return opt, invalid(excerpt(name), excerpt(name)+" is given more than once")
		}
		seen = append(seen, name)
		if problem := opt.Set(name, value); problem != nil {
			return opt, refusedOption(problem)
		}
	}
	return opt, nil
}

// report analyses an article when its turn has come: natively as many at once as there are processors, and as many
// again, for an analysis needs many times the memory of its text.
func (a *API) report(x *article) (*report.Report, *Problem) {
	a.turns <- struct{}{}
	defer func() { <-a.turns }()
	opt, problem := x.opt.Resolve(x.text)
	if problem != nil {
		return nil, refusedOption(problem)
	}
	return analyzer.Analyze(x.text, opt), nil
}

// keep keeps a buffer for the next answer, unless it is as large as few answers are.
func (a *API) keep(buffer []byte) {
	if cap(buffer) <= 1<<20 {
		a.buffers.Put(buffer[:0])
	}
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
