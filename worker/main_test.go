//go:build !js

package main

import (
	"net"
	"strings"
	"testing"
)

func TestPortTaken(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	if _, err := listen("127.0.0.1", port); err == nil || !strings.Contains(err.Error(), "port "+port+" of 127.0.0.1 is taken") {
		t.Errorf("got %v", err)
	}
}
