package dedup

// judge is the fact guard: what it says that some words of a copy stand for those of its source.
//
//	number    41 -> 42, Thursday -> Friday, 8–10 -> 8–11
//	negation  is time -> is not time
//	noise     107 -> l07, to see -> tosee
//	variant   Mecca -> Mecea, Iran -> Iraq
//	slip      fall -> tall, time -> irne, September 14 -> September 1
//	replaced  severe eczema -> through eczema
//	added     launch -> launch, which was first reported by local media,
func (c *comparison) judge(mine, yours []word) difference {
	if len(mine) == 0 && len(yours) == 0 {
		return noise
	}
	if c.negations(mine) != c.negations(yours) && !c.misread(mine, yours) {
		return negation
	}
	if len(yours) == 0 {
		return c.stray(mine, added)
	}
	if len(mine) == 0 {
		return c.stray(yours, dropped)
	}
	if len(mine) == len(yours) && len(mine) > 1 { // a fact does not hide behind a misread word beside it
		for k := range mine {
			if c.states(mine[k]) && c.states(yours[k]) && c.judge(mine[k:k+1], yours[k:k+1]) == number {
				return number
			}
		}
	}
	if c.lost(mine, yours) || c.lost(yours, mine) {
		return number
	}
	a, b := c.text[mine[0].from:mine[len(mine)-1].to], c.text[yours[0].from:yours[len(yours)-1].to]
	distance := c.distance(a, b)
	if len(mine) == 1 && len(yours) == 1 && c.fact(a) != "" && c.fact(b) != "" && !plural(a, b) && !plural(b, a) {
		return number
	}
	if digits(a)+digits(b) > 0 && !sameDigits(a, b) {
		switch {
		case distance == 1 && len(a) == len(b)-1 && len(mine) == len(yours):
			return slip // a figure lost
		case c.numeric(mine) && c.numeric(yours) || 3*distance > max(len(a), len(b))+2:
			return number
		}
		return noise
	}
	if 2*distance > max(len(a), len(b))+1 {
		if 4*distance <= 3*max(len(a), len(b)) && !c.wellFormed(mine) || len(a) <= 2 && len(b) <= 3 || len(a) <= 3 && len(b) <= 2 {
			return slip
		}
		return replaced
	}
	if !c.wellFormed(mine) {
		if len(mine) == 1 && len(yours) == 1 && len(a) > 2 && digits(a) == 0 {
			return variant
		}
		return noise
	}
	if (distance == 1 || len(a) <= 3 && len(b) <= 3) && !(c.upper(mine[0]) && c.upper(yours[0])) {
		return slip
	}
	return replaced
}

// stray is noise for a letter that belongs to nothing, otherwise for words that come or go.
func (c *comparison) stray(list []word, otherwise difference) difference {
	w := c.text[list[0].from:list[0].to]
	switch {
	case len(list) > 1 || digits(w) > 0:
	case len(w) == 1:
		return noise
	case len(w) == 2 || len(w) <= 4 && !c.knows(w):
		return slip
	}
	return otherwise
}

// states tells whether a word states a fact by itself: figures, or a word for a number, a month, a day.
func (c *comparison) states(w word) bool {
	t := c.text[w.from:w.to]
	return digits(t) > 0 || c.fact(t) != ""
}

// lost tells whether a word that states a fact has nothing like it on the other side, where more words than one were
// taken for others.
//
//	number  on Friday that -> tliat
func (c *comparison) lost(list, others []word) bool {
	for _, w := range list {
		t, like := c.text[w.from:w.to], len(list) == 1
		if class := c.fact(t); like || len(t) < 5 || class == "" || class == "negation" {
			continue
		}
		for _, o := range others {
			like = like || 3*c.distance(t, c.text[o.from:o.to]) < 2*max(len(t), o.to-o.from)
		}
		if !like {
			return true
		}
	}
	return false
}

// plural tells whether a is b with an s.
func plural(a, b []byte) bool { return len(a) == len(b)+1 && string(a) == string(b)+"s" }

// negations counts the words that deny.
func (c *comparison) negations(list []word) int {
	n := 0
	for _, w := range list {
		if c.fact(c.text[w.from:w.to]) == "negation" {
			n++
		}
	}
	return n
}

// misread tells whether a word that denies only lost or won a letter that makes it no word: "nol" for "not".
func (c *comparison) misread(mine, yours []word) bool {
	if len(mine) == 0 || len(yours) == 0 || c.negations(mine) > 0 {
		return false
	}
	a, b := c.text[mine[0].from:mine[len(mine)-1].to], c.text[yours[0].from:yours[len(yours)-1].to]
	return !c.wellFormed(mine) && 2*c.distance(a, b) <= max(len(a), len(b))+1
}

// wellFormed tells whether every word is a word or a number.
func (c *comparison) wellFormed(list []word) bool {
	for _, w := range list {
		if t := c.text[w.from:w.to]; !c.knows(t) && !numeral(t) {
			return false
		}
	}
	return true
}

// numeric tells whether every word with a digit in it is a well-formed number, and there is one.
func (c *comparison) numeric(list []word) bool {
	n := 0
	for _, w := range list {
		if t := c.text[w.from:w.to]; digits(t) > 0 {
			if !numeral(t) && !c.knows(t) {
				return false
			}
			n++
		}
	}
	return n > 0
}

// numeral tells whether w is digits, with at most two letters before or behind them: 41, 20th, 10pm, g20.
func numeral(w []byte) bool {
	n := digits(w)
	if n == 0 || len(w)-n > 2 {
		return false
	}
	first, last := 0, len(w)
	for first < last && w[first] > '9' {
		first++
	}
	for last > first && w[last-1] > '9' {
		last--
	}
	if last-first != n || first > 1 {
		return false
	}
	if n == len(w) {
		return true
	}
	switch string(w[last:]) {
	case "st", "nd", "rd", "th", "am", "pm", "km", "kg", "cm", "mm", "bn", "m", "k", "s":
		return first == 0
	}
	return false
}

func digits(w []byte) int {
	n := 0
	for _, b := range w {
		if b >= '0' && b <= '9' {
			n++
		}
	}
	return n
}

// sameDigits tells whether a and b have the same digits in the same order.
func sameDigits[T string | []byte](a, b T) bool {
	for {
		for len(a) > 0 && (a[0] < '0' || a[0] > '9') {
			a = a[1:]
		}
		for len(b) > 0 && (b[0] < '0' || b[0] > '9') {
			b = b[1:]
		}
		if len(a) == 0 || len(b) == 0 {
			return len(a) == len(b)
		}
		if a[0] != b[0] {
			return false
		}
		a, b = a[1:], b[1:]
	}
}
