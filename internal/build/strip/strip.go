// Package strip makes a Go program for js/wasm smaller, after it was linked, without a change to what it does.
//
// cmd/link's -s leaves names and line numbers in the function table, because a traceback prints them; nothing else
// reads them. Strip takes out what only a traceback needs:
//
//   - names of functions, but for what the runtime asks of them (names.go);
//   - names of files, and the lists of steps that say the file and line of a pc;
//   - what says which arguments to print, and where a goroutine could be stopped by a signal;
//   - inline trees, but for those of wrappers: recover counts frames with them (dropInlined).
//
// Stack maps, stack objects, defers and the depth of stacks stay: the collector and panics live by them. What is taken
// out becomes zeros, and everything else keeps its place, so no address changes. The data is then written in few
// segments (image.go). The cost: a crash of the program prints its reason, and no names.
package strip

import (
	"bytes"
	"fmt"
	"slices"
)

// Release is the Go release whose tables this package knows, as the "producers" section has it.
const Release = "go1.26"

// Strip gives the program without what only a traceback needs. A program of another Go release, or one whose tables
// are not as they should be, is an error.
func Strip(wasm []byte) ([]byte, error) {
	all, err := sections(wasm)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(all, func(s section) bool { return s.id == custom && ofVersion(s.body) }) {
		return nil, fmt.Errorf("not built by %s", Release)
	}
	i := slices.IndexFunc(all, func(s section) bool { return s.id == data })
	if i < 0 {
		return nil, fmt.Errorf("the module has no data")
	}
	m, err := readImage(all[i].body)
	if err != nil {
		return nil, err
	}
	t, err := find(m)
	if err != nil {
		return nil, err
	}
	t.strip()
	all[i].body = m.appendData(nil)
	all = slices.DeleteFunc(all, func(s section) bool { return s.id == custom })
	return join(all), nil
}

// ofVersion tells whether a custom section is the one that names the compiler, and names Release.
func ofVersion(body []byte) bool {
	r := reader{b: body}
	if string(r.bytes(r.size())) != "producers" {
		return false
	}
	i := bytes.Index(r.b, []byte(Release))
	if i < 0 {
		return false
	}
	next := r.b[i+len(Release):]
	return len(next) > 0 && (next[0] < '0' || next[0] > '9') // not go1.260
}

// strip takes everything out.
func (t *table) strip() {
	places := t.funcdataPlaces()
	t.stripNames()
	clear(t.image[t.units:t.steps])
	for _, f := range t.records {
		for _, word := range []int{pcfile, pcline, unit, startLine} {
			t.put(int(f)+word, 0)
		}
		t.drop(f, []int{pcUnsafePoint, pcArgLive}, []int{fdArgs, fdArgLive})
		t.dropInlined(f)
	}
	t.clearSteps()
	t.clearFuncdata(places)
	t.thinLookup()
}

// drop takes a function's offsets of lists of steps and of funcdata out, by their indices.
func (t *table) drop(f record, steps, datas []int) {
	for _, k := range steps {
		if k < t.pcs(f) {
			t.put(t.pc(f, k), 0)
		}
	}
	for _, k := range datas {
		if k < t.datas(f) {
			t.put(t.data(f, k), none)
		}
	}
}

// dropInlined takes a function's inline tree out. Its entries are only printed, but that recover, which must be called
// by the deferred function itself, wants one frame between itself and the panic that is no wrapper (gorecover of
// runtime/panic.go). The compiler inlines no function that calls recover, so that one counts one without its tree; any
// other frame counts one or more unless it is a wrapper's, and is too many with its tree or without.
func (t *table) dropInlined(f record) {
	if t.id(f) != idWrapper {
		t.drop(f, []int{pcInline}, []int{fdInline})
	}
}

// clearSteps clears the lists of steps that no record refers to any more.
func (t *table) clearSteps() {
	lengths := map[uint32]int{}
	for _, f := range t.records {
		for _, at := range t.lists(f) {
			lengths[t.u32(at)], _ = t.walk(t.u32(at))
		}
	}
	old := slices.Clone(t.image[t.steps:t.functions])
	clear(t.image[t.steps:t.functions])
	for offset, length := range lengths {
		copy(t.image[t.steps+int(offset):], old[offset:][:length])
	}
}

// funcdataPlaces gives the offset of every funcdata in order, and last the end of all: each reaches as far as the next.
func (t *table) funcdataPlaces() []uint32 {
	out := []uint32{uint32(t.lookup - t.funcdata)}
	for _, f := range t.records {
		for k := range t.datas(f) {
			if off := t.u32(t.data(f, k)); off != none {
				out = append(out, off)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// clearFuncdata clears those of the places that no record refers to any more.
func (t *table) clearFuncdata(places []uint32) {
	kept := t.funcdataPlaces()
	for i, from := range places[:len(places)-1] {
		if _, ok := slices.BinarySearch(kept, from); !ok {
			clear(t.image[t.funcdata+int(from) : t.funcdata+int(places[i+1])])
		}
	}
}
