package strip

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

// table is the function table (pclntab) in the program's image, as cmd/link/internal/ld/pcln.go of Go 1.26 lays it
// out, all of it in one piece and in this order:
//
//	header    magic, number of functions, and the way to each of the following
//	names     of functions, each ended by a zero
//	units     for each package, where the names of its files are
//	files     names, each ended by a zero
//	steps     (pctab) lists of steps, value and pc, each a pair of varints; functions that need the same share one
//	functions (functab) 8 bytes each: entry, and the place of the function's record; the records
//	funcdata  (go:func.*) stack maps, stack objects, inline trees, open-coded defers
//	lookup    (findfunctab) from a pc to a function's index, or one before it (lookup.go)
//
// The runtime finds these by the slices in its moduledata.
type table struct {
	image
	names, units, steps, functions, funcdata, lookup, end int // addresses
	records                                               []record
	first                                                 int // the pc of the program's first function / 65536
}

// record is the address of a _func of runtime/runtime2.go: 11 words of 32 bits, then the offsets of its lists of steps
// by PCDATA index, then the offsets of its funcdata by FUNCDATA index.
type record int

// The words of a record.
const (
	entry = 4 * iota
	name
	_ // args
	_ // deferreturn
	pcsp
	pcfile
	pcline
	npcdata
	unit
	startLine
	kinds // funcID, flag, a blank, nfuncdata: one byte each
	fixed
)

// Indices into the lists behind a record (internal/abi/symtab.go).
const (
	pcUnsafePoint = 0 // only for preemption by signals, which js/wasm has none of
	pcStackMap    = 1
	pcInline      = 2
	pcArgLive     = 3 // only for the arguments in a traceback
	fdInline      = 3
	fdArgs        = 5 // the same
	fdArgLive     = 6 // the same
)

// The funcIDs that are needed here (internal/abi/symtab.go); find checks that they are still these.
const (
	idGopanic = 10
	idWrapper = 23
)

// none is the offset of a funcdata that is not there.
const none = 0xffffffff

// find finds the function table and checks that everything in it is as this package understands it.
func find(m image) (*table, error) {
	magic := []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8} // Go 1.20; steps of pc 1, pointers of 8 bytes
	for from := 0; ; {
		i := bytes.Index(m[from:], magic)
		if i < 0 {
			return nil, fmt.Errorf("no function table of this version in the data")
		}
		at := from + i
		if at+72 > len(m) {
			return nil, fmt.Errorf("the function table is cut off")
		}
		pointers := binary.LittleEndian.AppendUint64(nil, uint64(at))
		pointers = binary.LittleEndian.AppendUint64(pointers, uint64(at+m.word(at+32)))
		if md := bytes.Index(m, pointers); md >= 0 {
			return read(m, at, md)
		}
		from = at + 1
	}
}

// read reads the table whose header is at one address and the runtime's moduledata at another.
func read(m image, at, moduledata int) (*table, error) {
	field := func(i int) int {
		if p := moduledata + 8*i; p+8 <= len(m) {
			return m.word(p)
		}
		return -1
	}
	n := m.word(at + 8)
	t := &table{image: m, names: field(1), units: field(4), steps: field(10), functions: field(13), funcdata: field(40), lookup: field(19), end: field(41), first: field(20) >> 16}
	for i, p := range []int{t.names, t.units, field(7), t.steps, t.functions} {
		if p != at+m.word(at+32+8*i) {
			return nil, fmt.Errorf("header and moduledata disagree about part %d of the function table", i)
		}
	}
	ordered := at < t.names && t.names <= t.units && t.units <= t.steps && t.steps < t.functions && t.functions < t.funcdata && t.funcdata < t.lookup && t.lookup < t.end && t.end <= len(m)
	whole := t.functions+field(14) <= t.funcdata && t.steps+field(11) <= t.functions
	if !ordered || !whole || n <= 0 || field(16) != t.functions || field(17) != n+1 || t.functions+8*n > len(m) {
		return nil, fmt.Errorf("the parts of the function table are not where they belong")
	}
	last := -1
	for i := range n {
		f := record(t.functions + int(m.u32(t.functions+8*i+4)))
		if int(f)+fixed > t.funcdata || int(f)+fixed+4*(t.pcs(f)+t.datas(f)) > t.funcdata {
			return nil, fmt.Errorf("the record of function %d lies outside", i)
		}
		if e := int(t.u32(int(f) + entry)); e != int(m.u32(t.functions+8*i)) || e <= last {
			return nil, fmt.Errorf("the record of function %d is none", i)
		} else {
			last = e
		}
		t.records = append(t.records, f)
	}
	return t, t.check()
}

// check looks at every record.
func (t *table) check() error {
	seen := 0
	for _, f := range t.records {
		name, ok := t.nameAt(t.u32(int(f) + name))
		if !ok || name == "" {
			return fmt.Errorf("a function has no name")
		}
		if t.number(f) < 0 || t.pcs(f) > 5 || t.datas(f) > 8 || t.id(f) > idWrapper {
			return fmt.Errorf("%s: a record of another Go version", name)
		}
		if name == "runtime.gopanic" && t.id(f) == idGopanic || name == "runtime.deferreturn" && t.id(f) == idWrapper {
			seen++
		}
		for _, at := range t.lists(f) {
			if _, ok := t.walk(t.u32(at)); !ok {
				return fmt.Errorf("%s: a list of steps has no end", name)
			}
		}
		for k := range t.datas(f) {
			if off := t.u32(t.data(f, k)); off != none && int(off) >= t.lookup-t.funcdata {
				return fmt.Errorf("%s: funcdata %d lies outside", name, k)
			}
		}
	}
	if seen != 2 {
		return fmt.Errorf("the kinds of functions have other numbers")
	}
	return t.checkLookup()
}

// number gives a function's place among those with a body.
func (t *table) number(f record) int { return int(t.u32(int(f)+entry)) - t.first }

func (t *table) pcs(f record) int   { return int(t.u32(int(f)+npcdata)) & 0xffff }
func (t *table) datas(f record) int { return int(t.image[int(f)+kinds+3]) }
func (t *table) id(f record) byte   { return t.image[int(f)+kinds] }

// pc gives the address of the offset of a list of steps, data that of a funcdata's offset.
func (t *table) pc(f record, index int) int   { return int(f) + fixed + 4*index }
func (t *table) data(f record, index int) int { return int(f) + fixed + 4*(t.pcs(f)+index) }

// lists gives the addresses of all offsets of lists of steps.
func (t *table) lists(f record) []int {
	out := []int{int(f) + pcsp, int(f) + pcfile, int(f) + pcline}
	for k := range t.pcs(f) {
		out = append(out, t.pc(f, k))
	}
	return out
}

// walk gives the length of the list of steps at an offset; offset 0 is no list.
func (t *table) walk(offset uint32) (length int, ok bool) {
	if offset == 0 {
		return 0, true
	}
	start := t.steps + int(offset)
	for p := start; p < t.functions; {
		v, n := binary.Uvarint(t.image[p:t.functions])
		if n > 0 && v == 0 && p > start {
			return p + 1 - start, true
		}
		_, k := binary.Uvarint(t.image[min(p+n, t.functions):t.functions])
		if n <= 0 || k <= 0 {
			return 0, false
		}
		p += n + k
	}
	return 0, false
}

// nameAt gives the function name at an offset.
func (t *table) nameAt(offset uint32) (string, bool) {
	if int(offset) >= t.units-t.names {
		return "", false
	}
	b := t.image[t.names+int(offset) : t.units]
	i := bytes.IndexByte(b, 0)
	if i < 0 {
		return "", false
	}
	return string(b[:i]), true
}
