package stats

import (
	"math"
	"slices"
)

// readability are the rows of the formulas that give how hard a text is to read. They were fitted to samples of
// about a hundred words, so that is the minimum where the source names none. Grades are US school grades.
var readability = []statistic{
	{"fleschReadingEase", "Flesch Reading Ease", "score", "206.835 − 1.015 × words/sentences − 84.6 × syllables/words; 100 is very easy, 0 very hard.", "Flesch 1948", 100, 1, (*count).fleschReadingEase, english},
	{"fleschKincaidGrade", "Flesch-Kincaid Grade", "grade", "0.39 × words/sentences + 11.8 × syllables/words − 15.59.", "Kincaid, Fishburne, Rogers and Chissom 1975", 100, 1, (*count).fleschKincaidGrade, english},
	{"gunningFog", "Gunning Fog", "grade", "0.4 × (words/sentences + 100 × hard words/words); hard: three syllables and more, but for names, hyphenated compounds and words that come to three by -es, -ed or -ing.", "Gunning 1952", 100, 1, (*count).gunningFog, english},
	{"smog", "SMOG", "grade", "1.0430 × √(polysyllables × 30/sentences) + 3.1291.", "McLaughlin 1969", 1, 30, (*count).smog, english},
	{"automatedReadability", "Automated Readability Index", "grade", "4.71 × strokes/words + 0.5 × words/sentences − 21.43; strokes are letters, digits and punctuation, all but white space.", "Senter and Smith 1967", 100, 1, (*count).automatedReadability, english},
	{"colemanLiau", "Coleman-Liau", "grade", "0.0588 × letters per 100 words − 0.296 × sentences per 100 words − 15.8.", "Coleman and Liau 1975", 100, 1, (*count).colemanLiau, english},
	{"daleChall", "New Dale-Chall", "score", "0.1579 × percentage of unfamiliar words + 0.0496 × words/sentences, + 3.6365 when more than 5 % are unfamiliar; 4.9 and less is grade 4, 9 to 9.9 is college. Familiar are the 3,000 words of the list, their regular inflections, names and numbers.", "Chall and Dale 1995; Dale and Chall 1948", 100, 1, (*count).daleChall, english},
	{"linsearWrite", "Linsear Write", "grade", "In the first 100 words, one for each word of up to two syllables and three for each longer one, / sentences; half of that when over 20, else half of that less one.", "O’Hayre 1966", 100, 1, (*count).linsearWrite, english},
	{"lix", "LIX", "score", "Words/sentences + 100 × long words/words; 25 is easy, 55 hard.", "Björnsson 1968", 100, 1, (*count).lix, anyLanguage},
	{"rix", "RIX", "score", "Long words/sentences.", "Anderson 1983", 100, 1, func(c *count) float64 { return per(c.longWords, c.sentences) }, anyLanguage},
	{"spache", "Spache", "grade", "0.121 × words/sentences + 0.082 × percentage of different unfamiliar words + 0.659; made for grades 1 to 4.", "Spache 1974", 100, 1, (*count).spache, english},
	{"consensusGrade", "Consensus grade", "grade", "The median of Flesch-Kincaid, Gunning Fog, Automated Readability, Coleman-Liau, Linsear Write and, from 30 sentences, SMOG.", "", 100, 1, (*count).consensusGrade, english},
}

func (c *count) fleschReadingEase() float64 {
	return 206.835 - 1.015*per(c.words, c.sentences) - 84.6*per(c.syllables, c.words)
}

func (c *count) fleschKincaidGrade() float64 {
	return 0.39*per(c.words, c.sentences) + 11.8*per(c.syllables, c.words) - 15.59
}

func (c *count) gunningFog() float64 {
	return 0.4 * (per(c.words, c.sentences) + 100*per(c.hardWords, c.words))
}

func (c *count) smog() float64 {
	return 1.0430*math.Sqrt(30*per(c.polysyllables, c.sentences)) + 3.1291
}

func (c *count) automatedReadability() float64 {
	return 4.71*per(c.strokes, c.words) + 0.5*per(c.words, c.sentences) - 21.43
}

func (c *count) colemanLiau() float64 {
	return 0.0588*100*per(c.letters, c.words) - 0.296*100*per(c.sentences, c.words) - 15.8
}

func (c *count) daleChall() float64 {
	unfamiliar := 100 * per(c.unfamiliar, c.words)
	v := 0.1579*unfamiliar + 0.0496*per(c.words, c.sentences)
	if unfamiliar > 5 {
		v += 3.6365
	}
	return v
}

func (c *count) linsearWrite() float64 {
	v := per(c.sampleEasy+3*c.sampleHard, max(1, c.sampleSentences))
	if v > 20 {
		return v / 2
	}
	return (v - 2) / 2
}

func (c *count) lix() float64 {
	return per(c.words, c.sentences) + 100*per(c.longWords, c.words)
}

func (c *count) spache() float64 {
	return 0.121*per(c.words, c.sentences) + 0.082*100*per(c.strangers, c.words) + 0.659
}

// consensusGrade is the median of the grades: unlike their mean it does not move with one formula that a text
// of many names or of short sentences throws off.
func (c *count) consensusGrade() float64 {
	var of [6]float64
	grades := append(of[:0], c.fleschKincaidGrade(), c.gunningFog(), c.automatedReadability(), c.colemanLiau(), c.linsearWrite())
	if c.sentences >= 30 {
		grades = append(grades, c.smog())
	}
	slices.Sort(grades)
	n := len(grades)
	return (grades[(n-1)/2] + grades[n/2]) / 2
}
