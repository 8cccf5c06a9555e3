package api

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// contentType is the media type of a body, which must be one of allowed, in UTF-8 and not compressed.
func contentType(r *http.Request, allowed ...string) (string, *Problem) {
	if encoding := strings.Join(r.Header.Values("Content-Encoding"), ", "); encoding != "" {
		return "", unsupported("Content-Encoding", "a body is taken as it is, not encoded as "+excerpt(encoding), nil)
	}
	given := strings.Join(r.Header.Values("Content-Type"), ", ")
	if given == "" {
		return "", unsupported("Content-Type", "the request does not say what its body is", allowed)
	}
	media, parameters, err := mime.ParseMediaType(given)
	if err != nil {
		return "", unsupported("Content-Type", excerpt(given)+" is no media type", allowed)
	}
	for _, a := range allowed {
		if a != media {
			continue
		}
		if charset, ok := parameters["charset"]; ok && !strings.EqualFold(charset, "utf-8") && !strings.EqualFold(charset, "utf8") {
			return "", unsupported("Content-Type", "the charset must be utf-8, not "+excerpt(charset), []string{media + "; charset=utf-8"})
		}
		return media, nil
	}
	return "", unsupported("Content-Type", "a body of "+excerpt(media)+" is not taken here", allowed)
}

// accepted picks the offer that the request's Accept header rates highest (RFC 9110, section 12.5.1); the first of
// equals. A part that is no media range says nothing.
func accepted(r *http.Request, offers ...string) (string, *Problem) {
	header := strings.Join(r.Header.Values("Accept"), ",")
	if strings.Trim(header, " \t,") == "" { // empty elements of a list say nothing (RFC 9110, section 5.6.1)
		return offers[0], nil
	}
	best, bestQuality := "", 0.0
	for _, offer := range offers {
		if q := quality(header, offer); q > bestQuality {
			best, bestQuality = offer, q
		}
	}
	if best == "" {
		return "", notAcceptable(header, offers)
	}
	return best, nil
}

// quality is how much an Accept header wants a media type, 0 to 1: the word of the most specific range that
// covers it.
func quality(header, offer string) float64 {
	kind, _, _ := strings.Cut(offer, "/")
	q, specific := 0.0, 0
	for part := range strings.SplitSeq(header, ",") {
		media, parameters, _ := strings.Cut(part, ";")
		s := 0
		switch media = strings.ToLower(strings.TrimSpace(media)); media {
		case offer:
			s = 3
		case kind + "/*":
			s = 2
		case "*/*", "*": // "*" alone is what some old clients send
			s = 1
		}
		if s > specific {
			q, specific = weight(parameters), s
		}
	}
	return q
}

// weight is the q of a media range. One that is no number from 0 to 1 counts as 1.
func weight(parameters string) float64 {
	for p := range strings.SplitSeq(parameters, ";") {
		name, value, _ := strings.Cut(p, "=")
		if strings.EqualFold(strings.TrimSpace(name), "q") {
			if q, err := strconv.ParseFloat(strings.TrimSpace(value), 64); err == nil && q >= 0 && q <= 1 {
				return q
			}
			return 1
		}
	}
	return 1
}
