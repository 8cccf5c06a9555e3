package report

// Include chooses the parts of the JSON that are left out unless asked for.
type Include struct{ Clean, Paragraphs, Sentences, Tokens, Text bool }

// AppendJSON writes r as the JSON of the contract, offsets in unit, and returns the extended buffer.
// Text that is not UTF-8 is written with U+FFFD in place of each bad byte.
func AppendJSON(dst []byte, r *Report, unit Unit, inc Include) []byte {
	if dst == nil {
		dst = make([]byte, 0, 8192+3*len(r.Text)) // of an article; a longer one grows
	}
	e := encoder{out: dst, r: r, offsets: NewOffsets(r.Text, unit)}
	e.out = append(e.out, `{"schema":`...)
	e.integer(Schema)
	e.field("analyzer", Version)
	e.field("language", r.Language)
	e.field("offsets", unit.String())
	e.key("length")
	for i, u := range []Unit{UTF8, UTF16, UTF32} {
		e.out = append(e.out, "{,,"[i], '"')
		e.out = append(append(e.out, u.String()...), '"', ':')
		e.integer(e.offsets.length(u))
	}
	e.out = append(e.out, '}')
	if inc.Text {
		e.field("text", r.Text)
	}
	list(&e, "duplicates", r.Duplicates, (*encoder).duplicate)
	list(&e, "quotes", r.Quotes, (*encoder).quote)
	list(&e, "speakers", r.Speakers, (*encoder).speaker)
	e.figures("statistics", r.Statistics)
	e.figures("original", r.Original)
	e.distributions(r.Distributions)
	list(&e, "keywords", r.Keywords, (*encoder).keyword)
	list(&e, "summary", r.Summary, (*encoder).keySentence)
	list(&e, "entities", r.Entities, (*encoder).entity)
	if inc.Clean {
		e.clean()
	}
	if inc.Paragraphs {
		list(&e, "paragraphs", r.Paragraphs, (*encoder).paragraph)
	}
	if inc.Sentences {
		list(&e, "sentences", r.Sentences, (*encoder).span)
	}
	if inc.Tokens {
		list(&e, "tokens", r.Tokens, (*encoder).span)
	}
	return append(e.out, '}')
}

func (e *encoder) duplicate(d *Duplicate) {
	e.open("kind", d.Kind)
	e.field("unit", d.Unit)
	e.place("span", d.Span)
	e.place("of", d.Of)
	e.key("similarity")
	e.number(d.Similarity)
	e.boolean("removed", d.Removed)
	e.field("reason", d.Reason)
	list(e, "changes", d.Changes, func(e *encoder, c *Change) {
		e.out = append(e.out, `{"from":`...)
		e.passage(c.From)
		e.key("to")
		e.passage(c.To)
		e.out = append(e.out, '}')
	})
	e.out = append(e.out, '}')
}

func (e *encoder) quote(q *Quote) {
	e.open("type", q.Type)
	list(e, "spans", q.Spans, (*encoder).span)
	e.key("text")
	e.out = append(e.out, '"')
	for i, s := range q.Spans {
		if i > 0 {
			e.out = append(e.out, " … "...)
		}
		e.escape(s.Of(e.r.Text))
	}
	e.out = append(e.out, '"')
	e.optional("speaker", q.Speaker)
	e.index("speakerId", q.SpeakerID)
	e.optional("cue", q.Cue)
	e.optional("addressee", q.Addressee)
	e.boolean("negated", q.Negated)
	e.index("inside", q.Inside)
	e.key("confidence")
	e.number(q.Confidence)
	e.field("rule", q.Rule)
	e.out = append(e.out, '}')
}

func (e *encoder) speaker(s *Speaker) {
	e.open("name", s.Name)
	e.field("description", s.Description)
	e.field("kind", s.Kind)
	list(e, "mentions", s.Mentions, (*encoder).span)
	list(e, "quotes", s.Quotes, func(e *encoder, i *int) { e.integer(*i) })
	e.out = append(e.out, '}')
}

func (e *encoder) keyword(k *Keyword) {
	e.open("text", k.Text)
	e.key("score")
	e.number(k.Score)
	e.key("count")
	e.integer(k.Count)
	list(e, "mentions", k.Mentions, (*encoder).span)
	e.out = append(e.out, '}')
}

func (e *encoder) keySentence(k *KeySentence) {
	e.bounds(k.Span)
	e.key("score")
	e.number(k.Score)
	e.out = append(e.out, '}')
}

func (e *encoder) entity(n *Entity) {
	e.open("text", n.Text)
	e.field("kind", n.Kind)
	e.key("count")
	e.integer(n.Count)
	list(e, "mentions", n.Mentions, (*encoder).span)
	e.out = append(e.out, '}')
}

func (e *encoder) paragraph(p *Paragraph) {
	e.bounds(p.Span)
	e.field("kind", p.Kind)
	e.out = append(e.out, '}')
}

func (e *encoder) figures(name string, fs []Figure) {
	e.key(name)
	e.out = append(e.out, '{')
	for i, f := range fs {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.text(f.ID)
		e.out = append(e.out, ':')
		e.number(f.Value)
	}
	e.out = append(e.out, '}')
}

func (e *encoder) distributions(ds []Distribution) {
	e.key("distributions")
	e.out = append(e.out, '{')
	for i, d := range ds {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.text(d.ID)
		e.out = append(e.out, ":["...)
		for j, p := range d.Pairs {
			if j > 0 {
				e.out = append(e.out, ',')
			}
			e.out = append(e.out, '[')
			e.number(p[0])
			e.out = append(e.out, ',')
			e.number(p[1])
			e.out = append(e.out, ']')
		}
		e.out = append(e.out, ']')
	}
	e.out = append(e.out, '}')
}

func (e *encoder) clean() {
	e.key("clean")
	e.out = append(e.out, `{"text":"`...)
	for _, s := range e.r.Clean {
		e.escape(s.Of(e.r.Text))
	}
	e.out = append(e.out, '"')
	list(e, "spans", e.r.Clean, (*encoder).span)
	e.out = append(e.out, '}')
}
