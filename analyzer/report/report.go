// Package report is the vocabulary of the analyzer: what an analysis says, and how it is written as JSON.
//
// Every place in the text is a Span of byte offsets into the text exactly as it was given. The JSON gives
// the same places in the unit that the caller asked for; see Unit and AppendJSON.
package report

// Schema is the number of the JSON layout. Fields may be added under one number, never changed in meaning.
const Schema = 1

// Version is the version of the analyzer, as the JSON names it.
const Version = "0.1.0"

// Report is one analysis. The zero value is the report of the empty text.
type Report struct {
	Text     string // the text analysed, as given
	Language string // the BCP 47 tag that was used

	Duplicates []Duplicate
	Quotes     []Quote
	Speakers   []Speaker

	Statistics    []Figure // counted on the clean text
	Original      []Figure // the same, before duplicates were removed
	Distributions []Distribution
	Keywords      []Keyword
	Summary       []KeySentence
	Entities      []Entity

	Clean      []Span // what stays once removed duplicates are left out, in order
	Paragraphs []Paragraph
	Sentences  []Span
	Tokens     []Span
}

// Duplicate is one maximal run of text that repeats an earlier one.
type Duplicate struct {
	Kind       string // "exact" or "near": near differs by more than case, space, glyphs and punctuation
	Unit       string // "block" (two paragraphs and more), "paragraph", "sentence" or "passage"
	Span       Span   // the later copy
	Of         Span   // its source: the earliest copy
	Similarity float64
	Removed    bool
	Reason     string // why it was removed, or why it was kept
	Changes    []Change
}

// Change is one difference between a copy and its source.
type Change struct{ From, To Span }

// Quote is one piece of reported speech.
type Quote struct {
	Type       string // "direct", "mixed" or "indirect"
	Spans      []Span // the pieces, in order
	Speaker    Span   // the mention as it stands; zero when the text names none
	SpeakerID  int    // index into Report.Speakers, or -1
	Cue        Span   // zero when there is none
	Addressee  Span   // zero when there is none
	Negated    bool
	Inside     int // index of the quote that this one stands in, or -1
	Confidence float64
	Rule       string
}

// Speaker is one person or body that quotes are attributed to.
type Speaker struct {
	Name        string
	Description string
	Kind        string // "person", "organisation", "document" or "unnamed"
	Mentions    []Span
	Quotes      []int // indexes into Report.Quotes
}

// Figure is one statistic: its id in the table of statistics, and its value.
type Figure struct {
	ID    string
	Value float64
}

// Distribution is a statistic that is no single number: pairs such as (sentence length, how many).
type Distribution struct {
	ID    string
	Pairs [][2]float64
}

// Keyword is a word or phrase that the article is about.
type Keyword struct {
	Text     string
	Score    float64 // 0 to 1, highest first
	Count    int
	Mentions []Span
}

// KeySentence is a sentence that sums the article up.
type KeySentence struct {
	Span  Span
	Score float64
}

// Entity is a person, an organisation or a place, with every mention of it.
type Entity struct {
	Text     string
	Kind     string // "person", "organisation" or "place"
	Count    int
	Mentions []Span
}

// Paragraph is one paragraph and what it is: body, heading, dateline, byline, list or caption.
type Paragraph struct {
	Span Span
	Kind string
}
