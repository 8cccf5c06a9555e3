package report

// Span is a half-open range of byte offsets: [Start, End). The zero Span stands for no place.
type Span struct{ Start, End int }

// Len is the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// IsZero tells whether s stands for no place.
func (s Span) IsZero() bool { return s == Span{} }

// Of slices the text.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Contains tells whether o lies inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps tells whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }
