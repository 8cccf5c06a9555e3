package report

// Comparison is what several articles share.
type Comparison struct {
	Articles []Article
	Matches  []Match // by the later article, then by place
}

// Article is one of the articles compared.
type Article struct {
	ID          string // JSON, a string or a number, as the caller wrote it
	Text        string
	SharedRatio float64 // how much of it stands in other articles too, 0 to 1, white space not counted
}

// Match is a stretch of text that two articles share. A is the earliest article that has it.
type Match struct {
	A, B       Place
	Kind       string // "exact" or "near": near differs by more than case, space, glyphs and punctuation
	Similarity float64
	Changes    []Change // From lies in A, To in B
}

// Place is a span of one of several articles.
type Place struct {
	Article int // index into Comparison.Articles
	Span    Span
}

// AppendComparison writes c as the JSON of the contract, offsets in unit, and returns the extended buffer.
func AppendComparison(dst []byte, c *Comparison, unit Unit) []byte {
	e := comparison{c: c, encoders: make([]encoder, len(c.Articles))}
	for i := range c.Articles {
		e.encoders[i] = encoder{r: &Report{Text: c.Articles[i].Text}, offsets: NewOffsets(c.Articles[i].Text, unit)}
	}
	e.out = append(dst, `{"schema":`...)
	e.integer(Schema)
	e.field("analyzer", Version)
	e.field("offsets", unit.String())
	list(&e.encoder, "matches", c.Matches, e.match)
	list(&e.encoder, "articles", c.Articles, func(x *encoder, a *Article) {
		x.out = append(append(x.out, `{"id":`...), a.ID...)
		x.key("sharedRatio")
		x.number(a.SharedRatio)
		x.out = append(x.out, '}')
	})
	return append(e.out, '}')
}

// comparison is an encoder with the offsets of every article at hand.
type comparison struct {
	encoder
	c        *Comparison
	encoders []encoder
}

func (e *comparison) match(_ *encoder, m *Match) {
	e.out = append(e.out, `{"a":`...)
	e.at(m.A)
	e.key("b")
	e.at(m.B)
	e.field("kind", m.Kind)
	e.key("similarity")
	e.number(m.Similarity)
	list(&e.encoder, "changes", m.Changes, func(x *encoder, c *Change) {
		x.out = append(x.out, `{"from":`...)
		e.within(m.A.Article, c.From)
		x.key("to")
		e.within(m.B.Article, c.To)
		x.out = append(x.out, '}')
	})
	e.out = append(e.out, '}')
}

// at writes a place with the id of its article.
func (e *comparison) at(p Place) {
	e.out = append(append(e.out, `{"id":`...), e.c.Articles[p.Article].ID...)
	o := e.encoders[p.Article].offsets
	e.key("start")
	e.integer(o.FromBytes(p.Span.Start))
	e.key("end")
	e.integer(o.FromBytes(p.Span.End))
	e.out = append(e.out, '}')
}

// within writes a span of one article with its text.
func (e *comparison) within(article int, s Span) {
	x := &e.encoders[article]
	x.out = e.out
	x.passage(s)
	e.out = x.out
}
