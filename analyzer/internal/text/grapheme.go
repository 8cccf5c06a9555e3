package text

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Length counts the code points of s and its extended grapheme clusters (UAX #29): what people count as
// characters. A byte that is not UTF-8 is one of each.
func Length(s string) (characters, clusters int) {
	for i := 0; i < len(s); {
		from, returns := i, false
		for i+8 <= len(s) {
			b := s[i : i+8]
			if b[0]|b[1]|b[2]|b[3]|b[4]|b[5]|b[6]|b[7] >= utf8.RuneSelf ||
				b[0] == '\r' || b[1] == '\r' || b[2] == '\r' || b[3] == '\r' || b[4] == '\r' || b[5] == '\r' || b[6] == '\r' || b[7] == '\r' {
				break
			}
			i += 8
		}
		for i < len(s) && s[i] < utf8.RuneSelf {
			returns = returns || s[i] == '\r'
			i++
		}
		if i < len(s) && i > from && s[i-1] >= ' ' {
			i-- // what follows may combine with the last one, but not with a control (GB4)
		}
		if i > from {
			characters += i - from
			clusters += i - from // GB4, GB5 and GB999
			if returns {
				clusters -= strings.Count(s[from:i], "\r\n") // GB3
			}
		}
		if i == len(s) {
			break
		}
		if w := single(s, i); w > 0 {
			characters++
			clusters++
			i += w
			continue
		}
		// up to the next two ASCII characters: between them there is always a break
		end := i + 1
		for end < len(s) && !(s[end] < utf8.RuneSelf && s[end-1] < utf8.RuneSelf) {
			end++
		}
		if end < len(s) {
			end--
		}
		if end <= i {
			end = i + 1
		}
		for it := graphemes.FromString(s[i:end]); it.Next(); {
			clusters++
		}
		characters += utf8.RuneCountInString(s[i:end])
		i = end
	}
	return characters, clusters
}

// single is the width of the character at s[i] when it is a cluster alone: a known letter or mark before another
// such, or before ASCII. 0 when that takes the whole of UAX #29.
func single(s string, i int) int {
	k, w := known(s, i)
	if k == unknown || s[i] == '\r' {
		return 0
	}
	if next, _ := known(s, i+w); next == unknown {
		return 0
	}
	return w
}
