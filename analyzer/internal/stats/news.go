package stats

// news are the rows of the measures of news writing. They count what Input's quotes and repeats say, so they are absent
// from the figures of a text that was not searched for them.
var news = []statistic{
	{"quotedShare", "Share quoted", "share", "Words inside quotations / words.", "", 1, 0, func(c *count) float64 { return per(c.quotedWords, c.words) }, anyLanguage},
	{"attributedShare", "Share attributed", "share", "Words inside reported speech, in quotation marks or not / words.", "", 1, 0, func(c *count) float64 { return per(c.attributedWords, c.words) }, anyLanguage},
	{"repeatedShare", "Share repeated", "share", "Words left out as repeats / words of the text as given.", "", 0, 0, func(c *count) float64 { return when(c.words > 0, per(c.repeatedWords, c.words+c.repeatedWords)) }, anyLanguage},
	{"quotes", "Statements", "statements", "Pieces of reported speech: direct, mixed and indirect.", "", 0, 0, func(c *count) float64 { return float64(c.quotes) }, anyLanguage},
	{"speakers", "Speakers", "speakers", "People, bodies and documents that statements are attributed to, unnamed ones included.", "", 0, 0, func(c *count) float64 { return float64(c.speakers) }, anyLanguage},
	{"sourcesPerThousandWords", "Named sources per 1,000 words", "speakers", "1,000 × named speakers / words.", "", 100, 0, func(c *count) float64 { return 1000 * per(c.sources, c.words) }, anyLanguage},
	{"leadWords", "Length of the lead", "words", "Words of the first body paragraph; 25 to 35 is usual in news.", "", 1, 0, func(c *count) float64 { return when(c.leadWords > 0, float64(c.leadWords)) }, anyLanguage},
	{"reporterFleschKincaidGrade", "Grade of the reporter’s prose", "grade", "Flesch-Kincaid Grade of the sentences of which at least half stands outside quotations, from 100 such words.", "", 100, 0, func(c *count) float64 { return when(c.reporter.words >= 100, c.reporter.grade()) }, english},
	{"quotedFleschKincaidGrade", "Grade of what is quoted", "grade", "Flesch-Kincaid Grade of the sentences of which more than half is quoted, from 100 such words.", "", 100, 0, func(c *count) float64 { return when(c.quoted.words >= 100, c.quoted.grade()) }, english},
}

// when is v, or absent.
func when(ok bool, v float64) float64 {
	if !ok {
		return absent
	}
	return v
}

// prose is what a grade is computed from.
type prose struct{ words, syllables, sentences int }

// grade is the Flesch-Kincaid Grade.
func (p prose) grade() float64 {
	c := count{words: p.words, syllables: p.syllables, sentences: p.sentences}
	return c.fleschKincaidGrade()
}
