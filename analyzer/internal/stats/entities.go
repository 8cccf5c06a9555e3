package stats

import (
	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/report"
)

// entities lists the people, organisations and places by how often the text names them, each mention with the
// title before it. A place named inside a longer name counts too: "Texas" in "University of Texas".
func entities(names *name.Index) []report.Entity {
	at := make([]int32, len(names.Entities)) // how many mentions; once listed, the place in the list + 1, negative
	all, kinds := 0, 0
	for _, ms := range [2][]name.Mention{names.Mentions, names.Inner} {
		for i := range ms {
			if e := ms[i].Entity; names.Entities[e].Kind != name.Unknown {
				if at[e]++; at[e] == 1 {
					kinds++
				}
				all++
			}
		}
	}
	spans := make([]report.Span, all)
	list := make([]report.Entity, 0, kinds)
	take := func(m *name.Mention) {
		e := &names.Entities[m.Entity]
		if e.Kind == name.Unknown {
			return
		}
		k := &at[m.Entity]
		if *k > 0 {
			list = append(list, report.Entity{Text: e.Name, Kind: e.Kind.String(), Mentions: spans[:0:*k]})
			spans = spans[*k:]
			*k = -int32(len(list))
		}
		r := &list[-*k-1]
		r.Mentions = append(r.Mentions, m.Full)
		r.Count++
	}
	i, k := 0, 0
	for i < len(names.Mentions) || k < len(names.Inner) {
		if k == len(names.Inner) || i < len(names.Mentions) && names.Mentions[i].Full.Start <= names.Inner[k].Full.Start {
			take(&names.Mentions[i])
			i++
		} else {
			take(&names.Inner[k])
			k++
		}
	}
	report.SortBy(list, func(e *report.Entity) int { return 1<<30 - e.Count })
	return list
}
