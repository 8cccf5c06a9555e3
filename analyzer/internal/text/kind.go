package text

// The most that a heading, a dateline and a byline have, in bytes and in words.
const (
	longestHeading = 160
	longestDate    = 60
	headingWords   = 22
	datelineWords  = 8
	bylineWords    = 12
)

// kinds tells headings, datelines, bylines, lists and captions from body text.
func (d *Document) kinds(words *wordlist) {
	n := len(d.Paragraphs)
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		a, b := int(p.Start), int(p.End)
		switch {
		case p.Kind == Caption: // the cutter saw the credit of a picture
		case d.listed(i):
			p.Kind = List
		case b-a > longestHeading || d.Text[b-1] == '.': // none of the others ends with a full stop
		case d.byline(words, a, b):
			p.Kind = Byline
		case d.dateline(words, a, b):
			p.Kind = Dateline
		case n > 1 && d.heading(i):
			p.Kind = Heading
		}
	}
}

// listed tells an item of a list: a bullet, or a number or letter that the paragraph before or after has too.
//
//	list-item: • The first item
func (d *Document) listed(i int) bool {
	p := &d.Paragraphs[i]
	if marker(d.Text, int(p.Start), int(p.End)) == 0 {
		return false
	}
	if r, _ := runeAt(d.Text, int(p.Start)); !isDash(r) && !isDigit(r) && !isLetter(r) && r != '(' {
		return true
	}
	for _, k := range [2]int{i - 1, i + 1} {
		if k >= 0 && k < len(d.Paragraphs) && marker(d.Text, int(d.Paragraphs[k].Start), int(d.Paragraphs[k].End)) > 0 {
			return true
		}
	}
	return false
}

// byline tells who wrote the article: a word for it, then capitalised words.
//
//	byline: By Jane Doe and John Roe, Staff Writers
func (d *Document) byline(words *wordlist, a, b int) bool {
	w := walk{s: d.Text, at: a, end: b}
	if !w.next() || !w.upper || words.get(w.word())&bylines == 0 {
		return false
	}
	n, capital := 1, 0
	for w.next() {
		if n++; w.upper {
			capital++
		} else if f := w.word(); len(f) > 3 && f != "staff" && f != "writer" || n == 2 && f != "by" {
			return false
		}
	}
	return n <= bylineWords && capital >= 1 && !ends(d.Text, a, b)
}

// dateline tells a paragraph that gives no more than where and when.
//
//	dateline-place: Moscow - Saba:
//	dateline-date: Friday, July 21, 2017
func (d *Document) dateline(words *wordlist, a, b int) bool {
	last, _ := runeBefore(d.Text, b)
	if last != ':' && !isDash(last) && (b-a > longestDate || !hasDigit(d.Text[a:b])) {
		return false
	}
	w := walk{s: d.Text, at: a, end: b}
	n, capital, dates, numbers, other := 0, 0, 0, 0, 0
	for n <= datelineWords && w.next() {
		n++
		switch {
		case isDigit(rune(d.Text[w.from])):
			numbers++
		case words.get(w.word())&calendar != 0:
			dates++
		case w.upper:
			capital++
		default:
			other++
		}
	}
	if n == 0 || n > datelineWords {
		return false
	}
	if last == ':' || isDash(last) {
		return other == 0 && capital > 0 && n <= 6 && d.Text[b-2] != '"'
	}
	return dates > 0 && numbers > 0 && other <= 2 && capital <= 2 && (dates+numbers >= 2) && !isStop(last) && numbers >= 1
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if s[i]-'0' < 10 {
			return true
		}
	}
	return false
}

// heading tells a short paragraph without a stop that stands before a longer one or before another heading.
//
//	heading: Court rules that the old harbour may open again
func (d *Document) heading(i int) bool {
	p := &d.Paragraphs[i]
	a, b := int(p.Start), int(p.End)
	last, _ := runeBefore(d.Text, b)
	if i+1 == len(d.Paragraphs) || last == ':' || last == ',' || last == ';' || isDash(last) {
		return false
	}
	if isStop(last) && (last == '.' || last == '…' || i > 0) {
		return false
	}
	if ends(d.Text, a, b) && last != '?' && last != '!' {
		return false
	}
	w := walk{s: d.Text, at: a, end: b}
	n := 0
	for w.next() {
		if n++; n == 1 && !w.upper && isLower(rune(d.Text[w.from])) {
			return false
		}
	}
	if n == 0 || n > headingWords {
		return false
	}
	next := &d.Paragraphs[i+1]
	return next.End-next.Start > p.End-p.Start || i+2 < len(d.Paragraphs) || i == 0
}

// walk goes through the words between white space, without tokens.
type walk struct {
	s        string
	at, end  int
	from, to int  // the word, without the punctuation around it
	upper    bool // starts with a capital
}

func (w *walk) next() bool {
	for w.at < w.end {
		r, n := runeAt(w.s, w.at)
		if isLetter(r) || isDigit(r) {
			break
		}
		w.at += n
	}
	if w.at >= w.end {
		return false
	}
	r, _ := runeAt(w.s, w.at)
	w.from, w.upper = w.at, isUpper(r)
	for w.at < w.end {
		r, n := runeAt(w.s, w.at)
		if isBlank(r) {
			break
		}
		w.at += n
		if isLetter(r) || isDigit(r) {
			w.to = w.at
		}
	}
	return true
}

// word is the word, "" when it is too long for a word of a list.
func (w *walk) word() string {
	if w.to-w.from > 24 {
		return ""
	}
	return w.s[w.from:w.to]
}
