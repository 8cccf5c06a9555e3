package report

import "slices"

// SortBy sorts a list by a key from 0 to 2³¹-1, equals in the order they stood. It sorts one kind of number for
// every type: a sort of slices' own for each would add 6 KB of download in all.
func SortBy[T any](list []T, key func(*T) int) {
	if len(list) < 2 {
		return
	}
	order := make([]uint64, len(list))
	sorted := true
	for i := range list {
		order[i] = uint64(key(&list[i]))<<32 | uint64(i)
		sorted = sorted && (i == 0 || order[i-1] < order[i])
	}
	if sorted {
		return
	}
	slices.Sort(order)
	old := slices.Clone(list)
	for i, o := range order {
		list[i] = old[uint32(o)]
	}
}
