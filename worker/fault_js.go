//go:build js && faults

package main

import (
	"net/http"
	"os"
)

// fault fails as the request's header X-Fault says. Only the tests' build has it.
func fault(r *http.Request) {
	switch r.Header.Get("X-Fault") {
	case "exit":
		os.Exit(3)
	case "panic": // outside the handler, which would recover it: the program ends
		panic("a fault that was asked for")
	case "handler":
		r.Body = nil
	case "block":
		select {}
	case "overflow":
		overflow(0)
	case "memory":
		var kept [][]byte
		for {
			kept = append(kept, make([]byte, 64<<20))
		}
	case "grow": // past the mark above which a program is not used again
		grown = make([]byte, 96<<20)
	case "exit-if-grown":
		if grown != nil {
			os.Exit(3)
		}
	}
}

var grown []byte

func overflow(n int) int { return overflow(n+1) + n }
