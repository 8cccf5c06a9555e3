package name

import "testing"

// TestGazetteer: every entry is found under its classes, and the table has room to end its probes.
func TestGazetteer(t *testing.T) {
	x := known()
	n := 0
	for i := range x.entries {
		if x.entries[i].hash != 0 {
			n++
		}
	}
	if n > len(x.entries)*2/3 {
		t.Errorf("%d entries fill more than two thirds of the table", n)
	}
	seen := map[uint32]string{}
	for _, s := range sections {
		for at := s.from; at < s.to; {
			end := at
			for gazetteer[end] != ',' && gazetteer[end] != '=' {
				end++
			}
			w := gazetteer[at:end]
			k := x.find(hash(w))
			if k < 0 || x.entries[k].class&s.class == 0 {
				t.Errorf("%q is not found under class %d", w, s.class)
			}
			key := []byte(nil)
			for i := 0; i < len(w); {
				b, n := letter(w, i)
				if i += n; b != 0 {
					key = append(key, b)
				}
			}
			if other, ok := seen[hash(w)]; ok && other != string(key) {
				t.Errorf("%q and %q have one hash", w, other)
			}
			seen[hash(w)] = string(key)
			for gazetteer[end] != ',' {
				end++
			}
			at = end + 1
		}
	}
}
