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
// it is made. A front end that owns its own stream runs it on an empty body, for the head of the answer, and
// calls Line for each line.
func (a *API) batch(w http.ResponseWriter, r *http.Request) *Problem {
	if _, problem := accepted(r, ndjson); problem != nil {
		return problem
	}
	if _, problem := contentType(r, ndjson); problem != nil {
		return problem
	}
	opt, problem := options(r.URL.RawQuery)
	if problem != nil {
		return problem
	}
	control := http.NewResponseController(w)
	control.EnableFullDuplex() // an error says that it is not needed, or not to be had
	in := lines{body: r.Body, line: a.limits.JSON(), whole: a.limits.Batch}
	for begun := false; ; begun = true {
		line, cut := in.next()
		if !begun {
			if cut == BatchTooLarge || cut == Unreadable {
				return a.refusal(cut)
			}
			w.Header().Set("Content-Type", ndjson)
			w.WriteHeader(http.StatusOK)
		}
		if cut == End {
			return nil
		}
		if answer := a.line(line, in.number, opt, cut); answer != nil {
			w.Write(answer)
			control.Flush()
		}
		if cut.last() {
			return nil
		}
	}
}

// Cut says what is missing from a line of a batch.
type Cut int

const (
	Complete      Cut = iota
	LineTooLarge      // longer than its limit, and not here
	BatchTooLarge     // the batch passed its limit inside this line
	Unreadable        // the body broke off inside this line
	End               // no line: the body has ended
)

func (c Cut) last() bool { return c == BatchTooLarge || c == Unreadable }

// Line answers one line of a batch, the number-th from 1, under the options of the batch's query, which have
// been found right before. The answer to a blank line is nothing.
func (a *API) Line(b []byte, number int, query string, cut Cut) (out []byte) {
	defer func() {
		if recover() != nil {
			out = refuse(noID, number, internal())
		}
	}()
	opt, problem := options(query)
	if problem != nil {
		return refuse(noID, number, problem)
	}
	return a.line(b, number, opt, cut)
}

// refusal is the problem of what is missing.
func (a *API) refusal(cut Cut) *Problem {
	switch cut {
	case LineTooLarge:
		return tooLarge("text", a.limits.Text)
	case BatchTooLarge:
		return tooLarge("batch", a.limits.Batch)
	}
	return unreadable()
}

func (a *API) line(b []byte, number int, opt option.Options, cut Cut) []byte {
	switch {
	case cut.last():
		problem := a.refusal(cut)
		problem.Line = number
		return append(append([]byte(`{"problem":`), problem.json()...), "}\n"...)
	case cut == LineTooLarge:
		return refuse(noID, number, a.refusal(cut))
	case len(bytes.TrimSpace(b)) == 0:
		return nil
	}
	if at := firstBadByte(b); at >= 0 {
		return refuse(noID, number, notUTF8(at))
	}
	x, problem := a.parse(b, opt)
	if problem != nil {
		return refuse(x.id, number, problem)
	}
	rep, problem := a.report(&x)
	if problem != nil {
		return refuse(x.id, number, problem)
	}
	out := append(append([]byte(`{"id":`), x.id...), `,"report":`...)
	return append(x.opt.AppendJSON(out, rep), "}\n"...)
}

// noID stands for the id of a line that has none, or of which nothing could be read.
var noID = []byte("null")

// refuse writes the refusal of a line.
func refuse(id []byte, number int, problem *Problem) []byte {
	problem.Line = number
	out := append(append([]byte(`{"id":`), id...), `,"problem":`...)
	return append(append(out, problem.json()...), "}\n"...)
}

// cutOf is what an error of reading means for a batch.
func cutOf(err error) Cut {
	switch {
	case err == io.EOF:
		return End
	case errors.Is(err, ErrTooLarge):
		return BatchTooLarge
	}
	return Unreadable
}
