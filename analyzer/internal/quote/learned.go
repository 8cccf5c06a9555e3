package quote

import "verbatim/analyzer/internal/name"

// hasLearned tells whether a verb of finding out reports: a news body that has learned something tells it with these
// words, The Ferry Gazette has learned that the bridge will close. A person who has learned something may keep it.
func (f *finder) hasLearned(s *stretch, c *cue) bool {
	if f.names == nil || c.subject.none() || c.negated || !s.is(c.first, "has") {
		return false
	}
	span := s.mention(c.subject)
	m := mentionAt(f.names.Mentions, span.End-1)
	return m < len(f.names.Mentions) && f.names.Mentions[m].Span.End == span.End && f.names.Entities[f.names.Mentions[m].Entity].Kind == name.Organisation
}
