//go:build js && faults

package main

import (
	"os"
	"strings"
)

// fault fails as the request's header X-Fault says. Only the tests' build has it.
func fault(head string) {
	_, rest, ok := strings.Cut(head, "\nx-fault: ")
	if !ok {
		return
	}
	switch name, _, _ := strings.Cut(rest, "\n"); name {
	case "exit":
		os.Exit(3)
	case "panic": // outside the handler, which would recover it: the program ends
		panic("a fault that was asked for")
	case "block":
		select {}
	case "overflow":
		overflow(0)
	case "memory":
		var kept [][]byte
		for {
			kept = append(kept, make([]byte, 64<<20))
		}
	case "grow": // past the mark above which an instance is not used again
		grown = make([]byte, 96<<20)
	}
}

var grown []byte

func overflow(n int) int { return overflow(n+1) + n }
