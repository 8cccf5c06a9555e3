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
	k.person = -1
	parts := k.parts
	for si := range k.d.Sentences {
		s := &k.d.Sentences[si]
		parts, person := parts[:s.Last], k.person
		for i := s.First; int(i) < len(parts); {
			if i >= person {
				named := k.named(i)
				if person = k.person; named {
					i = k.takePerson(si)
					continue
				}
			}
			p := parts[i]
			if p&(noun|adj) == 0 || p&verb != 0 && k.verbal(i, s.First, s.Last) {
				i++
				continue
			}
			j := i + 1
			if int(j) < len(parts) && p&owner == 0 && (parts[j] == 0 || parts[j]&(noun|adj) != 0) {
				j = k.runs(i, s.First, s.Last)
				person = k.person
			} else if p&(noun|generic) != noun {
				i = j
				continue // one word, and no phrase by itself
			}
			k.take(i, j)
			i = j
		}
	}
}

// runs is where the phrase that begins at token i ends.
func (k *keyphrases) runs(i, first, last int32) int32 {
	j, parts := i+1, k.parts
	for j < last && parts[j-1]&owner == 0 && !(j >= k.person && k.named(j)) {
		switch {
		case k.d.Tokens[j].Start-k.d.Tokens[j-1].End == 1 && k.fits(j, first, last):
			j++
		case parts[j] == 0 && k.hyphen(j) && j+1 < last && k.fits(j+1, first, last):
			j += 2
		default:
			return j
		}
	}
	return j
}

// fits tells whether token i can stand in a phrase, given its neighbours.
func (k *keyphrases) fits(i, first, last int32) bool {
	p := k.parts[i]
	return p&(noun|adj) != 0 && (p&verb == 0 || !k.verbal(i, first, last))
}

// verbal tells whether token i, which can be a verb and a noun, is the verb by its neighbours.
func (k *keyphrases) verbal(i, first, last int32) bool {
	if k.d.Tokens[i].Upper || i == first {
		return false
	}
	before := k.parts[i-1]
	if before == 0 {
		return false
	}
	if before&opener != 0 {
		return true // verb-after-to: to plan
	}
	if i+1 == last || before&noun == 0 || k.parts[i+1] == 0 {
		return false
	}
	return k.parts[i+1]&(article|opener) != 0 || // verb-before-article: NASA plans the launch
		k.d.Tokens[i+1].Upper // verb-before-name: the woman claims Church
}

// hyphen tells whether token i joins its neighbours without spaces.
func (k *keyphrases) hyphen(i int32) bool {
	t := k.d.Tokens
	return k.d.Text[t[i].Start] == '-' && t[i].Start == t[i-1].End && int(i+1) < len(t) && t[i].End == t[i+1].Start
}

// named tells whether a person's name begins at token i. The tokens asked for ascend.
func (k *keyphrases) named(i int32) bool {
	m := k.names.Mentions
	for k.at < len(m) && (m[k.at].First < i || k.names.Entities[m[k.at].Entity].Kind != name.Person) {
		k.at++
	}
	if k.person = 1<<31 - 1; k.at < len(m) {
		k.person = m[k.at].First
	}
	return k.person == i
}

// takePerson takes the person's name that was found last and gives where it ends.
func (k *keyphrases) takePerson(sentence int) int32 {
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
	parts := k.parts
	for j > i && parts[j-1]&noun == 0 {
		j--
	}
	n := i
	for n < j && parts[n]&(isWord|generic) != isWord {
		n++
	}
	if n == j {
		return // on Monday, of the year
	}
	for i < n && (parts[i] == 0 || !k.d.Tokens[i].Upper) {
		i++ // new bridge, but New York
	}
	words, h := 0, uint32(2166136261)
	for _, f := range k.ids[i:j] {
		if f >= 0 {
			h = (h ^ uint32(k.terms[f])) * 16777619
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
