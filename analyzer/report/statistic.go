package report

// Statistic is one row of the table of statistics: what a figure's id means.
type Statistic struct {
	ID, Label    string
	Unit         string // "words", "seconds", "share" (0 to 1), "grade" (US school grade), "score", or what is counted
	Definition   string // what is computed, as a formula where there is one
	Source       string // author and year; empty for a plain count
	MinWords     int    // below this the figure is absent, for it would mean nothing
	MinSentences int    // the same
	Language     string // of the texts that it is for; empty: any
}

// AppendStatistics writes the table as a JSON array.
func AppendStatistics(dst []byte, rows []Statistic) []byte {
	e := encoder{out: append(dst, '[')}
	for i, r := range rows {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.open("id", r.ID)
		e.field("label", r.Label)
		e.field("unit", r.Unit)
		e.field("definition", r.Definition)
		e.field("source", r.Source)
		e.field("language", r.Language)
		e.key("minimum")
		e.out = append(e.out, `{"words":`...)
		e.integer(r.MinWords)
		e.key("sentences")
		e.integer(r.MinSentences)
		e.out = append(e.out, '}', '}')
	}
	return append(e.out, ']')
}
