package stats

import "verbatim/analyzer/internal/name"

// collect collects the candidates: runs of words that a noun phrase can hold, and people's names.
func (k *keyphrases) collect() {
	n := 64
	for n < len(k.d.Tokens) {
		n *= 2
	}
	k.byPhrase, k.ofPerson = sized(k.byPhrase, n), sized(k.ofPerson, len(k.names.Entities))
	clear(k.byPhrase)
	clear(k.ofPerson)
	k.phrases, k.places = k.phrases[:0], k.places[:0]
	for si := range k.d.Sentences {
		s := &k.d.Sentences[si]
		for i := s.First; i < s.Last; {
			if e := k.personAt(i, si); e > i {
				i = e
				continue
			}
			if !k.fits(i, s.First, s.Last) {
				i++
				continue
			}
			j := k.runs(i, s.First, s.Last)
			k.take(i, j)
			i = j
		}
	}
}

// runs is where the phrase that begins at token i ends.
func (k *keyphrases) runs(i, first, last int32) int32 {
	j := i + 1
	for j < last && k.types[k.ids[j-1]].about.part()&owner == 0 && !k.named(j) {
		switch {
		case k.d.Tokens[j].Start-k.d.Tokens[j-1].End == 1 && k.fits(j, first, last):
			j++
		case k.hyphen(j) && j+1 < last && k.fits(j+1, first, last):
			j += 2
		default:
			return j
		}
	}
	return j
}

// fits tells whether token i can stand in a phrase, given its neighbours.
func (k *keyphrases) fits(i, first, last int32) bool {
	if k.ids[i] < 0 {
		return false
	}
	p := k.types[k.ids[i]].about.part()
	if p&(noun|adj) == 0 {
		return false
	}
	if p&verb == 0 || k.d.Tokens[i].Upper || i == first || k.ids[i-1] < 0 {
		return true
	}
	before := k.types[k.ids[i-1]].about.part()
	switch {
	case before&opener != 0:
		return false // verb-after-to: to plan
	case i+1 == last || before&noun == 0 || k.ids[i+1] < 0:
		return true
	case k.types[k.ids[i+1]].about.part()&(article|opener) != 0:
		return false // verb-before-article: NASA plans the launch
	}
	return !k.d.Tokens[i+1].Upper // verb-before-name: the woman claims Church
}

// hyphen tells whether token i joins its neighbours without spaces.
func (k *keyphrases) hyphen(i int32) bool {
	t := k.d.Tokens
	return k.d.Text[t[i].Start] == '-' && t[i].Start == t[i-1].End && int(i+1) < len(t) && t[i].End == t[i+1].Start
}

// named tells whether a person's name begins at token i.
func (k *keyphrases) named(i int32) bool {
	m := k.names.Mentions
	for k.at < len(m) && m[k.at].First < i {
		k.at++
	}
	return k.at < len(m) && m[k.at].First == i && k.names.Entities[m[k.at].Entity].Kind == name.Person
}

// personAt takes the person's name that begins at token i, if any, and gives where it ends.
func (k *keyphrases) personAt(i int32, sentence int) int32 {
	if !k.named(i) {
		return i
	}
	m := &k.names.Mentions[k.at]
	if k.ofPerson[m.Entity] == 0 {
		k.phrases = append(k.phrases, phrase{first: m.First, last: m.Last, person: m.Entity + 1})
		k.ofPerson[m.Entity] = int32(len(k.phrases))
	}
	p := &k.phrases[k.ofPerson[m.Entity]-1]
	if m.Last-m.First > p.last-p.first {
		p.first, p.last = m.First, m.Last
	}
	p.score += early(sentence)
	k.put(p, m.First, m.Last)
	return m.Last
}

// take adds the phrase of tokens i:j without the words that cannot begin or end one.
func (k *keyphrases) take(i, j int32) {
	for j > i && (k.ids[j-1] < 0 || k.types[k.ids[j-1]].about.part()&noun == 0) {
		j--
	}
	all := true
	for _, f := range k.ids[i:j] {
		all = all && (f < 0 || k.types[f].about.part()&generic != 0)
	}
	if all {
		return // on Monday, of the year
	}
	for k.ids[i] < 0 || k.types[k.ids[i]].about.part()&generic != 0 && !k.d.Tokens[i].Upper {
		i++ // new bridge, but New York
	}
	words, h := 0, uint32(2166136261)
	for _, f := range k.ids[i:j] {
		if f >= 0 {
			h = (h ^ uint32(k.types[f].term)) * 16777619
			words++
		}
	}
	if words == 0 || words > mostWords {
		return
	}
	h ^= h >> 15
	mask := uint32(len(k.byPhrase) - 1)
	s := h & mask
	for k.byPhrase[s] != 0 && k.phrases[k.byPhrase[s]-1].hash != h {
		s = (s + 1) & mask
	}
	if k.byPhrase[s] == 0 {
		k.phrases = append(k.phrases, phrase{first: i, last: j, hash: h})
		k.byPhrase[s] = int32(len(k.phrases))
	}
	k.put(&k.phrases[k.byPhrase[s]-1], i, j)
}

// put adds a place of a phrase.
func (k *keyphrases) put(p *phrase, first, last int32) {
	p.count++
	k.places = append(k.places, place{first, last, p.places})
	p.places = int32(len(k.places))
}
