//go:build js

package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"syscall/js"

	"github.com/syumai/workers"

	"verbatim/worker/api"
)

// The Worker: JavaScript (edge/) owns everything that waits, and calls into this program once per unit of work. A
// call starts nothing that outlives it, so calls never overlap in here.
func main() {
	limits, err := api.LimitsFrom(os.Getenv)
	if err != nil {
		fmt.Println("verbatim:", err)
		os.Exit(1)
	}
	handler := api.New(limits, build())
	debug.SetGCPercent(400)
	binding := js.Global().Get("context").Get("binding")
	var body []byte // the last answer's, to write the next one over it
	binding.Set("handle", js.FuncOf(func(_ js.Value, args []js.Value) any {
		r, err := inMemory(args[0].String(), bytesOf(args[1]), args[2].Bool())
		if err != nil {
			return js.Undefined()
		}
		fault(r)
		w := recorder{header: map[string][]string{}, body: body[:0]}
		handler.ServeHTTP(&w, r)
		to := args[3].Invoke(w.status, w.head(), len(w.body))
		js.CopyBytesToJS(to, w.body)
		if cap(w.body) <= 1<<20 {
			body = w.body
		}
		return true
	}))
	binding.Set("line", js.FuncOf(func(_ js.Value, args []js.Value) any {
		out := handler.Line(bytesOf(args[1]), args[2].Int(), args[0].String(), api.Cut(args[3].Int()))
		js.CopyBytesToJS(args[4].Invoke(len(out)), out)
		return true
	}))
	limits = handler.Limits()
	binding.Set("maxBody", limits.JSON())
	binding.Set("maxBatch", limits.Batch)
	workers.Ready()
	select {}
}

func bytesOf(v js.Value) []byte {
	b := make([]byte, v.Length())
	js.CopyBytesToGo(b, v)
	return b
}
