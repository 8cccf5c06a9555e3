package strip

import "fmt"

// The lookup is made of buckets of 20 bytes, an index of 4 and sixteen more to add to it, one for each 256 bytes of code
// in 4096 (runtime/symtab.go, findfuncbucket). On wasm a pc is a function's number times 65536, so only every sixteenth
// bucket is ever read, and of that the first byte: 20 of each 320 bytes, of which the rest repeats the same index.
const (
	bucket = 20
	stride = 16 * bucket // a function's share
)

// coarse is how many functions get the index of the first of them: the runtime goes on from there function by function,
// 8 on average, which is little beside the steps it reads for each frame. Every function's own index costs 8 KB.
const coarse = 16

// checkLookup tells whether each function is found where the runtime looks for it.
func (t *table) checkLookup() error {
	for i, f := range t.records {
		at := t.lookup + stride*t.number(f)
		if at+5 > t.end || int(t.u32(at))+int(t.image[at+4]) != i {
			return fmt.Errorf("the lookup does not find function %d", i)
		}
	}
	return nil
}

// thinLookup leaves what is read.
func (t *table) thinLookup() {
	clear(t.image[t.lookup:t.end])
	for i, f := range t.records {
		t.put(t.lookup+stride*t.number(f), uint32(i-i%coarse))
	}
}
