package name

// matchWords are words of match reports, of any game.
const matchWords = "goal,goals,goalkeeper,striker,midfielder,defender,penalty,coach,captain,match,half,scored,scoring,tournament,semifinal," +
	"semi-final,quarterfinal,quarter-final,final,group,wicket,wickets,innings,bowled,runs,medal,victory,defeat,defeated,beat,lead,substitute,kick,"

// matched are the hashes of matchWords.
func matched() (out []uint32) {
	at := 0
	for i := 0; i < len(matchWords); i++ {
		if matchWords[i] == ',' {
			out = append(out, hash(matchWords[at:i]))
			at = i + 1
		}
	}
	return out
}

// teams makes countries of match reports organisations: "Sweden defeated South Korea 1–0" names two teams. A country
// in which something happens stays a place. Nine different words make a match report.
func (f *finder) teams() {
	n := 0
	for _, h := range f.known.matched {
		if f.stood(h) {
			n++
		}
	}
	if n < 9 || len(f.d.Tokens) > 5000 {
		return // a book holds all of them
	}
	for i := range f.found {
		if c := &f.found[i]; c.bearer != 0 && int(c.first) > 0 && f.d.Word(int(c.first)-1) == "in" {
			f.bearers[c.bearer-1].host = true
		}
	}
	for i := range f.found {
		c := &f.found[i]
		if c.bearer == 0 {
			continue
		}
		b := &f.bearers[c.bearer-1]
		if b.host || b.kind != Place {
			continue
		}
		if k := f.entry(int(c.first), int(c.last)); k >= 0 && f.known.entries[k].class&country != 0 {
			b.kind = Organisation
		}
	}
}

// stood tells whether a word in lower case stands in the text, by its hash.
func (f *finder) stood(h uint32) bool {
	return f.small[h>>6&uint32(len(f.small)-1)]&(1<<(h&63)) != 0
}
