package stats

// diversity are the rows of how varied the vocabulary is. The plain ratio falls with length; MATTR and MTLD do not.
var diversity = []statistic{
	{"typeTokenRatio", "Type-token ratio", "share", "Different words / words. Falls with the length of the text.", "Johnson 1944", 50, 0, func(c *count) float64 { return per(c.types, c.words) }, anyLanguage},
	{"mattr", "Moving-average type-token ratio", "share", "The mean type-token ratio of every window of 50 words.", "Covington and McFall 2010", 50, 0, (*count).mattr, anyLanguage},
	{"mtld", "Measure of textual lexical diversity", "words", "The mean length of the runs of words that keep a type-token ratio above 0.72, forwards and backwards.", "McCarthy and Jarvis 2010", 50, 0, (*count).mtld, anyLanguage},
	{"yuleK", "Yule’s K", "score", "10,000 × (Σ n²·V(n) − N) / N², V(n) the number of words that occur n times among N. Low is varied.", "Yule 1944", 50, 0, (*count).yuleK, anyLanguage},
	{"hapaxShare", "Words used once", "share", "Words that occur once / different words.", "", 50, 0, func(c *count) float64 { return per(c.hapaxes, c.types) }, anyLanguage},
}

// window is the length of the windows of MATTR: at 50 words an article of any length has one.
const window = 50

// mattr is the mean over all windows: each word counts in the windows that it is the first of its type in.
func (c *count) mattr() float64 {
	n := len(c.sequence)
	if n == 0 {
		return 0
	}
	w := min(window, n)
	last := c.room // behind the last place of a type
	clear(last)
	sum := 0
	for i, t := range c.sequence {
		first := max(int(last[t]), i-w+1) // where those windows begin
		last[t] = int32(i + 1)
		sum += max(0, min(i, n-w)-first+1)
	}
	return float64(sum) / float64(w) / float64(n-w+1)
}

// A run of MTLD ends when fewer than 72 of 100 words are new (McCarthy and Jarvis 2010).
const fresh, outOf = 72, 100

func (c *count) mtld() float64 {
	n := len(c.sequence)
	if n == 0 {
		return 0
	}
	seen := c.room // the run in which the type was seen last
	clear(seen)
	run := int32(0)
	sum := 0.0
	for _, step := range [2]int{1, -1} { // forwards and backwards
		run++
		factors, types, length := 0, 0, 0
		at := 0
		if step < 0 {
			at = n - 1
		}
		for ; uint(at) < uint(n); at += step {
			t := c.sequence[at]
			met := 1
			if seen[t] != run {
				met = 0
			}
			seen[t] = run
			length++
			if types += 1 - met; types*outOf < length*fresh {
				factors++
				run++
				types, length = 0, 0
			}
		}
		f := float64(factors)
		if length > 0 { // the rest counts in proportion
			f += (1 - float64(types)/float64(length)) / (1 - float64(fresh)/outOf)
		}
		if f == 0 {
			f = 1
		}
		sum += float64(n) / f
	}
	return sum / 2
}

func (c *count) yuleK() float64 {
	if c.words == 0 {
		return 0
	}
	n := float64(c.words)
	return 1e4 * (c.squares - n) / n / n
}
