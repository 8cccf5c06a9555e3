//go:build js && !faults

package main

import "net/http"

// fault does nothing. The build for the tests, with the tag faults, fails here when a request asks it to.
func fault(*http.Request) {}
