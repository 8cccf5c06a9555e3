package serve

import (
	"net/http"

	"verbatim/worker/api"
)

// inFlight is how many requests are taken at once. Each may hold a body of 6 MiB, so this is 1.5 GiB at the worst;
// how many are analysed at once is up to the API.
const inFlight = 256

// Gate refuses what comes above inFlight requests at once with 503 and a time to come back.
func Gate(h http.Handler) http.Handler {
	places := make(chan struct{}, inFlight)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case places <- struct{}{}:
			defer func() { <-places }()
			h.ServeHTTP(w, r)
		default:
			api.Busy(w)
		}
	})
}
