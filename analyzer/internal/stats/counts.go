package stats

// per is a/b, and 0 when there is nothing to divide by.
func per(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Reading speeds in words a minute, for English non-fiction read silently and aloud; adults read silently at
// 175 to 300. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019).
const (
	silent, slowest, fastest = 238, 175, 300
	aloud                    = 183
)

const brysbaert = "Brysbaert 2019"

// counts are the rows of what is counted.
var counts = []statistic{
	{"characters", "Characters", "characters", "Unicode code points inside paragraphs, spaces included.", "", 0, 0, func(c *count) float64 { return float64(c.characters) }, anyLanguage},
	{"letters", "Letters and digits", "characters", "Letters, digits and the marks that combine with them.", "", 0, 0, func(c *count) float64 { return float64(c.letters) }, anyLanguage},
	{"graphemes", "Characters as people count them", "grapheme clusters", "Extended grapheme clusters of UAX #29 inside paragraphs: an emoji of several code points is one.", "", 0, 0, func(c *count) float64 { return float64(c.graphemes) }, anyLanguage},
	{"words", "Words", "words", "Runs of letters and digits with the marks inside them: don’t, well-known, AT&T, 3:15 and an address are one word each.", "", 0, 0, func(c *count) float64 { return float64(c.words) }, anyLanguage},
	{"uniqueWords", "Different words", "words", "Words that differ by more than case.", "", 0, 0, func(c *count) float64 { return float64(c.types) }, anyLanguage},
	{"sentences", "Sentences", "sentences", "Sentences with a word, headings and captions included.", "", 0, 0, func(c *count) float64 { return float64(c.sentences) }, anyLanguage},
	{"paragraphs", "Paragraphs", "paragraphs", "Paragraphs with a word.", "", 0, 0, func(c *count) float64 { return float64(c.paragraphs) }, anyLanguage},
	{"syllables", "Syllables", "syllables", "Syllables as spoken in American English; a number alone counts as one, and so do initials (U.S., UNI) that are no word of the dictionary.", "", 0, 0, func(c *count) float64 { return float64(c.syllables) }, english},
	{"monosyllables", "Words of one syllable", "words", "Words of one syllable.", "", 0, 0, func(c *count) float64 { return float64(c.monosyllables) }, english},
	{"polysyllables", "Words of three syllables and more", "words", "Words of three syllables and more; of a hyphenated word the longest part counts.", "", 0, 0, func(c *count) float64 { return float64(c.polysyllables) }, english},
	{"longWords", "Long words", "words", "Words of more than six letters and digits.", "", 0, 0, func(c *count) float64 { return float64(c.longWords) }, anyLanguage},
	{"readingTime", "Reading time", "seconds", "Words / 238 × 60. Most adults read 175 to 300 words a minute: the range is the distribution readingTimes.", brysbaert, 1, 0, func(c *count) float64 { return per(c.words, silent) * 60 }, anyLanguage},
	{"speakingTime", "Time to read aloud", "seconds", "Words / 183 × 60.", brysbaert, 1, 0, func(c *count) float64 { return per(c.words, aloud) * 60 }, anyLanguage},
	{"wordsPerSentenceMean", "Words per sentence, mean", "words", "Words / sentences.", "", 1, 1, func(c *count) float64 { return per(c.words, c.sentences) }, anyLanguage},
	{"wordsPerSentenceMedian", "Words per sentence, median", "words", "The length that half of the sentences do not exceed.", "", 1, 1, (*count).medianLength, anyLanguage},
	{"wordsPerSentenceSpread", "Words per sentence, spread", "words", "Standard deviation of sentence lengths: low is monotonous.", "", 1, 2, (*count).lengthSpread, anyLanguage},
	{"syllablesPerWord", "Syllables per word", "syllables", "Syllables / words.", "", 1, 0, func(c *count) float64 { return per(c.syllables, c.words) }, english},
	{"lettersPerWord", "Letters per word", "characters", "Letters and digits / words.", "", 1, 0, func(c *count) float64 { return per(c.letters, c.words) }, anyLanguage},
}
