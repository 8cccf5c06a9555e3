package stats

import (
	"slices"

	"verbatim/analyzer/internal/name"
	"verbatim/analyzer/report"
)

// roster is the memory of entities.
type roster struct {
	at     []int32  // of each entity of name how many mentions; once listed, its place in the list
	merged []int32  // mentions in order: indexes into Index.Mentions, and the complements of those into Index.Inner
	firsts []int32  // the entities with a kind, in the order of their first mentions
	order  []uint64 // 1<<30 less the mentions, and the place in firsts: sorted, who has most comes first
}

// entities lists the people, organisations and places by how often the text names them, each mention with the
// title before it. A place named inside a longer name counts too: "Texas" in "University of Texas".
func (r *roster) entities(names *name.Index) []report.Entity {
	r.at = sized(r.at, len(names.Entities))
	r.merged, r.firsts, r.order = sized(r.merged, len(names.Mentions)+len(names.Inner))[:0], r.firsts[:0], r.order[:0]
	clear(r.at)
	for i, k := 0, 0; i < len(names.Mentions) || k < len(names.Inner); {
		m, at := (*name.Mention)(nil), int32(0)
		if k == len(names.Inner) || i < len(names.Mentions) && names.Mentions[i].Full.Start <= names.Inner[k].Full.Start {
			m, at = &names.Mentions[i], int32(i)
			i++
		} else {
			m, at = &names.Inner[k], ^int32(k)
			k++
		}
		if names.Entities[m.Entity].Kind == name.Unknown {
			continue
		}
		if r.merged = append(r.merged, at); r.at[m.Entity] == 0 {
			r.firsts = append(r.firsts, m.Entity)
		}
		r.at[m.Entity]++
	}
	for i, e := range r.firsts {
		r.order = append(r.order, uint64(1<<30-r.at[e])<<32|uint64(i))
	}
	slices.Sort(r.order)
	spans := make([]report.Span, len(r.merged))
	list := make([]report.Entity, len(r.order))
	for i, o := range r.order {
		k := r.firsts[uint32(o)]
		e, n := &names.Entities[k], int(r.at[k])
		list[i] = report.Entity{Text: e.Name, Kind: e.Kind.String(), Count: n, Mentions: spans[:0:n]}
		spans = spans[n:]
		r.at[k] = int32(i)
	}
	for _, at := range r.merged {
		m := (*name.Mention)(nil)
		if at >= 0 {
			m = &names.Mentions[at]
		} else {
			m = &names.Inner[^at]
		}
		e := &list[r.at[m.Entity]]
		e.Mentions = append(e.Mentions, m.Full)
	}
	return list
}
