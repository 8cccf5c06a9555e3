package site

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// rule is one block of a _headers file, in Cloudflare's format: a pattern of addresses on a line of its own, and below
// it, indented, the headers that every address of that pattern gets.
//
//	/assets/*
//	  Cache-Control: public, max-age=31536000, immutable
//	  ! X-Frame-Options
//
// A star stands for anything, a :name for anything up to a slash; both may be used once more in a value (:splat, :name). All
// rules that fit apply, in order; a header set twice has both values, joined by a comma; "! Name" takes one away.
type rule struct {
	pattern string
	set     []header
}

type header struct {
	name, value string
	remove      bool
}

func parseHeaders(text string) ([]rule, error) {
	var rules []rule
	for i, line := range strings.Split(text, "\n") {
		trimmed := strings.TrimSpace(line)
		switch {
		case trimmed == "" || trimmed[0] == '#':
		case line[0] != ' ' && line[0] != '\t':
			pattern := trimmed
			if u, err := url.Parse(trimmed); err == nil && u.Host != "" {
				pattern = u.Path // one site is served here, whatever its name
			}
			if !strings.HasPrefix(pattern, "/") {
				return nil, fmt.Errorf("_headers, line %d: %q is no address: it must start with a slash", i+1, trimmed)
			}
			rules = append(rules, rule{pattern: pattern})
		case len(rules) == 0:
			return nil, fmt.Errorf("_headers, line %d: a header without an address before it", i+1)
		default:
			h, ok := parseHeader(trimmed)
			if !ok {
				return nil, fmt.Errorf("_headers, line %d: %q is no header", i+1, trimmed)
			}
			last := &rules[len(rules)-1]
			last.set = append(last.set, h)
		}
	}
	return rules, nil
}

func parseHeader(s string) (header, bool) {
	if name, ok := strings.CutPrefix(s, "!"); ok {
		return header{name: strings.TrimSpace(name), remove: true}, true
	}
	name, value, ok := strings.Cut(s, ":")
	name = strings.TrimSpace(name)
	return header{name: name, value: strings.TrimSpace(value)}, ok && name != "" && !strings.ContainsAny(name, " \t")
}

// apply adds the rule's headers when it fits the address.
func (r *rule) apply(h http.Header, address string) {
	values, ok := match(r.pattern, address)
	if !ok {
		return
	}
	for _, x := range r.set {
		value := x.value
		for i := 0; i < len(values); i += 2 {
			value = strings.ReplaceAll(value, values[i], values[i+1])
		}
		switch old := h.Get(x.name); {
		case x.remove:
			h.Del(x.name)
		case old != "" && old != value:
			h.Set(x.name, old+", "+value)
		default:
			h.Set(x.name, value)
		}
	}
}

// match fits a pattern to an address, and gives what its placeholders stand for, as name and value in turn. A pattern
// has one star at most.
func match(pattern, address string) (values []string, ok bool) {
	for pattern != "" {
		switch c := pattern[0]; {
		case c == '*':
			rest := pattern[1:]
			for end := len(address); end >= 0; end-- {
				if more, ok := match(rest, address[end:]); ok {
					return append(append(values, ":splat", address[:end]), more...), true
				}
			}
			return nil, false
		case c == ':' && len(pattern) > 1 && isLetter(pattern[1]):
			n := 1
			for n < len(pattern) && (isLetter(pattern[n]) || pattern[n] == '_' || pattern[n] >= '0' && pattern[n] <= '9') {
				n++
			}
			end := strings.IndexByte(address, '/')
			if end < 0 {
				end = len(address)
			}
			if end == 0 {
				return nil, false
			}
			values = append(values, pattern[:n], address[:end])
			pattern, address = pattern[n:], address[end:]
		case address != "" && address[0] == c:
			pattern, address = pattern[1:], address[1:]
		default:
			return nil, false
		}
	}
	return values, address == ""
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
