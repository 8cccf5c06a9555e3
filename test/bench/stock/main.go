//go:build js && wasm

// Command stock is the API behind the shim that github.com/syumai/workers generates: a new Go program for each
// request. It is what `make bench-edge` measures the Worker against, and nothing that is served.
package main

import (
	"github.com/syumai/workers"

	"verbatim/worker/api"
)

func main() {
	workers.Serve(api.New(api.Limits{}, api.Build{}))
}
