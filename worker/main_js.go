//go:build js

package main

import (
	"fmt"
	"net/http"
	"os"
	"runtime/debug"
	"syscall/js"
	"unsafe"

	"github.com/syumai/workers"

	"verbatim/worker/api"
)

// The Worker: JavaScript (edge/) owns everything that waits, and calls into this program once per unit of work. A
// call starts nothing that outlives it, so calls never overlap in here. Requests and answers pass through memory that
// both see: a js.Func would cost more than the handler does.
func main() {
	limits, err := api.LimitsFrom(os.Getenv)
	if err != nil {
		fmt.Println("verbatim:", err)
		os.Exit(1)
	}
	handler = api.New(limits, build())
	// Collecting costs more than an article's garbage is worth, until the heap nears what Calls.mark lets a program have:
	// without that limit its memory crept past the mark every 2,000 requests, and the program was started anew.
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(32 << 20)
	offered := js.Global().Get("context").Get("binding")
	offered.Set("maxBody", handler.Limits().JSON())
	offered.Set("maxBatch", handler.Limits().Batch)
	workers.Ready()
	select {}
}

var (
	handler *api.API
	in      []byte // the request: its head, and its body or line
	head    []byte // its headers
	answer  struct{ status, head, headLength, body, bodyLength uint32 }
)

// kept is how large a buffer may be and still be kept for the next request, in bytes.
const kept = 1 << 20

// room gives the place where a request of n bytes is to be written.
//
//go:wasmexport room
func room(n int32) unsafe.Pointer {
	if cap(in) < int(n) {
		in = make([]byte, 2*n)
	}
	return unsafe.Pointer(unsafe.SliceData(in[:cap(in)]))
}

// handle runs the handler on the request that was written: its head, then its body; cut tells what is missing from the
// body. It gives the answer's place, or nil for what is no request.
//
//go:wasmexport handle
func handle(headLength, bodyLength, cut int32) unsafe.Pointer {
	request := in[:headLength+bodyLength]
	r, err := inMemory(string(request[:headLength]), request[headLength:], api.Cut(cut))
	if err != nil {
		return nil
	}
	fault(r)
	w := recorder{header: make(http.Header, 16)}
	handler.ServeHTTP(&w, r)
	head = append(head[:0], w.head()...)
	return answered(w.status, w.body)
}

// line runs one line of a batch: the query of its request, then the line.
//
//go:wasmexport line
func line(queryLength, lineLength, number, cut int32) unsafe.Pointer {
	request := in[:queryLength+lineLength]
	return answered(http.StatusOK, handler.Line(request[queryLength:], int(number), string(request[:queryLength]), api.Cut(cut)))
}

// answered notes where the answer is. It stays there until the next call.
func answered(status int, body []byte) unsafe.Pointer {
	answer.status = uint32(status)
	answer.head, answer.headLength = place(head)
	answer.body, answer.bodyLength = place(body)
	if cap(in) > kept {
		in = nil // nothing runs until the answer has been read
	}
	return unsafe.Pointer(&answer)
}

func place(b []byte) (at, length uint32) {
	return uint32(uintptr(unsafe.Pointer(unsafe.SliceData(b)))), uint32(len(b))
}
