//go:build !js

// Command worker serves Verbatim: the page from dist/, and the API.
package main

import (
	"log"
	"net"
	"net/http"
	"os"
	"time"

	"verbatim/worker/api"
)

func main() {
	log.SetFlags(0)
	host, port := os.Getenv("HOST"), os.Getenv("PORT")
	if host == "" {
		host = "127.0.0.1"
	}
	if port == "" {
		port = "8787"
	}
	limits, err := api.LimitsFrom(os.Getenv)
	if err != nil {
		log.Fatal(err)
	}
	listener, err := net.Listen("tcp", net.JoinHostPort(host, port))
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("http://%s", listener.Addr())
	server := http.Server{Handler: api.New(limits, build()), ReadHeaderTimeout: 10 * time.Second}
	log.Fatal(server.Serve(listener))
}
