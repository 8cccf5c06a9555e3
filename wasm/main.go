//go:build js && wasm

// Command wasm is the analyzer for JavaScript. It sets one function and waits:
//
//	analyze(text, {offsets, include, language, quotedSentences, keep, remove})
//
// It returns the JSON of the API as a string, or an Error that carries parameter and, where there are some,
// allowed: Go cannot throw, so the caller does. include may be a list; keep and remove are lists of
// {start, end}. A lone surrogate in the text reads as U+FFFD, one UTF-16 unit like itself, so offsets still
// slice the string that was passed.
package main

import (
	"math"
	"syscall/js"
	"unsafe"

	"verbatim/analyzer"
	"verbatim/analyzer/option"
)

func main() {
	encoder := js.Global().Get("TextEncoder").New()
	js.Global().Set("analyze", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if len(args) == 0 || args[0].Type() != js.TypeString {
			return problem(&option.Problem{Parameter: "text", Detail: "text must be a string"})
		}
		var o option.Options
		if len(args) > 1 {
			if p := read(&o, args[1]); p != nil {
				return problem(p)
			}
		}
		text := goString(encoder.Call("encode", args[0]))
		opt, p := o.Resolve(text)
		if p != nil {
			return problem(p)
		}
		out := o.AppendJSON(nil, analyzer.Analyze(text, opt))
		return js.ValueOf(unsafe.String(unsafe.SliceData(out), len(out))) // decoded from Go's memory, without a copy
	}))
	select {}
}

// goString copies the bytes of a Uint8Array once; Value.String would copy them twice.
func goString(utf8 js.Value) string {
	b := make([]byte, utf8.Length())
	js.CopyBytesToGo(b, utf8)
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// read reads the options object. undefined and null are absent, as in the API's JSON.
func read(o *option.Options, v js.Value) *option.Problem {
	if absent(v) {
		return nil
	}
	if v.Type() != js.TypeObject {
		return &option.Problem{Parameter: "options", Detail: "options must be an object"}
	}
	keys := js.Global().Get("Object").Call("keys", v)
	for i := range keys.Length() {
		name := keys.Index(i).String()
		value := v.Get(name)
		if absent(value) {
			continue
		}
		var p *option.Problem
		switch {
		case name == "keep":
			o.Keep, p = places(name, value)
		case name == "remove":
			o.Remove, p = places(name, value)
		case name == "include" && isArray(value):
			p = o.Set(name, value.Call("join", ",").String())
		default:
			p = o.Set(name, js.Global().Call("String", value).String())
		}
		if p != nil {
			return p
		}
	}
	return nil
}

func places(name string, v js.Value) ([]option.Place, *option.Problem) {
	if !isArray(v) {
		return nil, &option.Problem{Parameter: name, Detail: name + " must be a list of {start, end}"}
	}
	out := make([]option.Place, v.Length())
	for i := range out {
		out[i] = option.Place{Start: math.NaN(), End: math.NaN()}
		if p := v.Index(i); p.Type() == js.TypeObject {
			out[i] = option.Place{Start: number(p.Get("start")), End: number(p.Get("end"))}
		}
	}
	return out, nil
}

func number(v js.Value) float64 {
	if v.Type() != js.TypeNumber {
		return math.NaN()
	}
	return v.Float()
}

func absent(v js.Value) bool { return v.IsUndefined() || v.IsNull() }

func isArray(v js.Value) bool { return js.Global().Get("Array").Call("isArray", v).Bool() }

func problem(p *option.Problem) js.Value {
	e := js.Global().Get("Error").New(p.Error())
	e.Set("name", "ProblemError")
	e.Set("parameter", p.Parameter)
	if p.Allowed != nil {
		allowed := js.Global().Get("Array").New()
		for _, a := range p.Allowed {
			allowed.Call("push", a)
		}
		e.Set("allowed", allowed)
	}
	return e
}
