package strip

import (
	"strings"
)

// kept gives what stays of a function's name. The runtime asks three things of names, all else is printing:
//
//   - isSystemGoroutine: does it begin with "runtime."? Such goroutines do not count when the program ends in a deadlock.
//   - panicwrap: a wrapper's package, type and method, for the message of a nil receiver; without them it kills the program.
//   - argMapInternal: is it one of two functions of reflect?
func kept(name string, id byte) string {
	const prefix = "runtime."
	switch {
	case id == idWrapper && strings.Contains(name, "(*"), strings.HasPrefix(name, "reflect."):
		return name
	case strings.HasPrefix(name, prefix):
		return prefix
	}
	return ""
}

// stripNames writes the names anew, each once. What inline trees are left then have names that are none of theirs, cut off
// from the others, or no name: those are only printed.
func (t *table) stripNames() {
	table := []byte{0}
	places := map[string]uint32{"": 0}
	place := func(name string) uint32 {
		at, ok := places[name]
		if !ok {
			at = uint32(len(table))
			places[name] = at
			table = append(append(table, name...), 0)
		}
		return at
	}
	for _, f := range t.records {
		full, _ := t.nameAt(t.u32(int(f) + name))
		t.put(int(f)+name, place(kept(full, t.id(f))))
	}
	clear(t.image[t.names:t.units])
	copy(t.image[t.names:t.units], table)
}
