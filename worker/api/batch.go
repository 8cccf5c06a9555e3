package api

import (
	"bytes"
	"errors"
	"io"
	"net/http"

	"verbatim/analyzer/option"
)

const ndjson = "application/x-ndjson"

// batch answers POST /api/v1/batch: a text a line in, a report or problem a line out, in order, each as soon as
// it is made.
func (a *API) batch(w http.ResponseWriter, r *http.Request) *Problem {
	opt, problem := a.openBatch(r)
	if problem != nil {
		return problem
	}
	in := lines{body: r.Body, line: a.limits.JSON(), whole: a.limits.Batch}
	begun := false
	http.NewResponseController(w).EnableFullDuplex() // fails where it is not needed
	for {
		line, err := in.next()
		if !begun && err != nil && err != io.EOF && err != errLongLine {
			return a.lastProblem(err)
		}
		if !begun {
			w.Header().Set("Content-Type", ndjson)
			w.WriteHeader(200)
			begun = true
		}
		switch {
		case err == io.EOF:
			return nil
		case err == errLongLine:
			w.Write(answer([]byte("null"), in.number, tooLarge("text", a.limits.Text)))
		case err != nil:
			problem := a.lastProblem(err)
			problem.Line = in.number
			w.Write(append(append([]byte(`{"problem":`), problem.json()...), "}\n"...))
			return nil
		default:
			w.Write(a.line(line, in.number, opt))
		}
		if f, ok := w.(http.Flusher); ok {
			f.Flush()
		}
	}
}

// openBatch checks all that is known of a batch before its body.
func (a *API) openBatch(r *http.Request) (option.Options, *Problem) {
	if _, problem := accepted(r, ndjson); problem != nil {
		return option.Options{}, problem
	}
	if _, problem := contentType(r, ndjson); problem != nil {
		return option.Options{}, problem
	}
	return options(r.URL.RawQuery)
}

func (a *API) lastProblem(err error) *Problem {
	if errors.Is(err, errTooLarge) {
		return tooLarge("batch", a.limits.Batch)
	}
	return unreadable()
}

// line answers one line of a batch, the number-th; a blank one with nothing.
func (a *API) line(b []byte, number int, opt option.Options) []byte {
	if len(bytes.TrimSpace(b)) == 0 {
		return nil
	}
	if at := firstBadByte(b); at >= 0 {
		return answer([]byte("null"), number, notUTF8(at))
	}
	x, problem := a.parse(b, opt)
	if problem != nil {
		return answer(x.id, number, problem)
	}
	rep, problem := x.analyze()
	if problem != nil {
		return answer(x.id, number, problem)
	}
	out := append(append([]byte(`{"id":`), x.id...), `,"report":`...)
	return append(x.opt.AppendJSON(out, rep), "}\n"...)
}

// answer writes the refusal of a line.
func answer(id []byte, number int, problem *Problem) []byte {
	problem.Line = number
	out := append(append([]byte(`{"id":`), id...), `,"problem":`...)
	return append(append(out, problem.json()...), "}\n"...)
}
