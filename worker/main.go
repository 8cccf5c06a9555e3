//go:build !js

// Command worker serves Verbatim: the page from dist/, and the API. Natively it is a server of its own; compiled to
// js/wasm it is the Go half of a Cloudflare Worker.
//
// Environment: HOST and PORT (127.0.0.1 and 8787; port 0 takes a free one), DIST (dist), MAX_TEXT_BYTES, MAX_BATCH_BYTES.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"verbatim/worker/api"
	"verbatim/worker/serve"
	"verbatim/worker/site"
)

func main() {
	log.SetFlags(0)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx); err != nil {
		log.Fatal("verbatim: ", err)
	}
}

// run serves until ctx is done, and then lets the requests at hand come to their end.
func run(ctx context.Context) error {
	limits, err := api.LimitsFrom(os.Getenv)
	if err != nil {
		return err
	}
	pages, err := site.Read(or(os.Getenv("DIST"), "dist"))
	if err != nil {
		return err
	}
	listener, err := listen(or(os.Getenv("HOST"), "127.0.0.1"), or(os.Getenv("PORT"), "8787"))
	if err != nil {
		return err
	}
	server := serve.New(both(serve.Gate(api.New(limits, build())), pages))
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	fmt.Printf("Verbatim is at http://%s\n", listener.Addr())
	if pages.Empty() {
		fmt.Println("The API answers; the page is not built: make build")
	}
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	patience, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := server.Shutdown(patience); err != nil {
		return server.Close()
	}
	return nil
}

// both sends what is under /api to the API, and the rest to the pages.
func both(api, pages http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/api" || strings.HasPrefix(r.URL.Path, "/api/") {
			api.ServeHTTP(w, r)
			return
		}
		pages.ServeHTTP(w, r)
	})
}

func listen(host, port string) (net.Listener, error) {
	listener, err := net.Listen("tcp", net.JoinHostPort(host, port))
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("port %s of %s is taken; another is set with PORT, as in PORT=8788 go run ./worker", port, host)
	}
	return listener, err
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
