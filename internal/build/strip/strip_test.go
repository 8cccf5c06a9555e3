package strip

import (
	"bytes"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// build gives a program as Go links it.
func build(t *testing.T, program string) []byte {
	t.Helper()
	if v := runtime.Version(); !strings.HasPrefix(v, Release) {
		t.Skipf("%s is not the release whose tables this package knows: such a page is built whole", v)
	}
	file := filepath.Join(t.TempDir(), "program.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", file, program)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	wasm, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return wasm
}

func stripped(t *testing.T, wasm []byte) []byte {
	t.Helper()
	out, err := Strip(bytes.Clone(wasm))
	if err != nil {
		t.Fatalf("%v: a new Go release? Read table.go against its linker and runtime", err)
	}
	return out
}

// What is left holds nothing that only a traceback prints, and all that is left lies where it lay.
func TestWhatIsLeft(t *testing.T) {
	full := build(t, "verbatim/internal/build/testdata/program")
	m := dataOf(t, full)
	before, err := find(m)
	if err != nil {
		t.Fatal(err)
	}
	less := stripped(t, full)
	after := *before // nothing moves
	after.image = dataOf(t, less)
	for _, f := range before.records {
		name, _ := before.nameAt(before.u32(int(f) + name))
		lists := []int{int(f) + pcsp}
		if before.pcs(f) > pcStackMap {
			lists = append(lists, before.pc(f, pcStackMap))
		}
		for _, at := range append(lists, int(f)+entry, int(f)+npcdata, int(f)+kinds) {
			if before.u32(at) != after.u32(at) {
				t.Fatalf("%s: another record", name)
			}
		}
		for _, at := range lists {
			length, _ := before.walk(before.u32(at))
			from := before.steps + int(before.u32(at))
			if !bytes.Equal(before.image[from:][:length], after.image[from:][:length]) {
				t.Errorf("%s: other steps", name)
			}
		}
		for k := range before.datas(f) {
			if off := after.u32(after.data(f, k)); off != before.u32(before.data(f, k)) && (off != none || k != fdInline && k != fdArgs && k != fdArgLive) {
				t.Errorf("%s: other funcdata %d", name, k)
			}
		}
		at := after.lookup + stride*after.number(f)
		if first := int(after.u32(at)); first > before.number(f) || before.number(f) >= first+coarse || after.image[at+4] != 0 {
			t.Errorf("%s: is looked for from %d on", name, first)
		}
	}
	for _, word := range []string{"main.down2", "internal/build/testdata", "runtime/proc.go"} {
		if !bytes.Contains(before.image[before.names:before.steps], []byte(word)) || bytes.Contains(after.image[after.names:after.steps], []byte(word)) {
			t.Errorf("%s is not in the table, or still in it", word)
		}
	}
	outside := func(m image) []byte { return append(bytes.Clone(m[:before.names]), m[before.end:]...) }
	if !bytes.Equal(outside(before.image), outside(after.image)) {
		t.Error("the data outside the table has changed")
	}
}

func dataOf(t *testing.T, wasm []byte) image {
	t.Helper()
	all, err := sections(wasm)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		if s.id == data {
			m, err := readImage(s.body)
			if err != nil {
				t.Fatal(err)
			}
			return m
		}
	}
	t.Fatal("no data")
	return nil
}

// What is not as it should be is refused, and never a panic.
func TestRefuses(t *testing.T) {
	full := build(t, "verbatim/internal/build/testdata/program")
	m := dataOf(t, full)
	good, err := find(m)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Strip(stripped(t, full)); err == nil {
		t.Error("stripped twice")
	}
	if _, err := Strip(bytes.ReplaceAll(full, []byte(Release), []byte("go1.25"))); err == nil {
		t.Error("a program of Go 1.25")
	}
	for _, n := range []int{0, 7, 8, 100, len(full) / 2, len(full) - 1} {
		if _, err := Strip(full[:n]); err == nil {
			t.Errorf("the first %d bytes", n)
		}
	}
	for _, c := range []struct {
		what string
		at   int
	}{
		{"the magic number", good.names - 72},
		{"the number of functions", good.names - 64},
		{"the way to the steps", good.names - 16},
		{"the first function's entry", good.functions},
		{"the place of a record", good.functions + 84},
		{"a record's entry", int(good.records[9])},
		{"a record's steps", int(good.records[9]) + pcsp + 3},
		{"a record's name", int(good.records[9]) + name + 3},
		{"the size of a record", int(good.records[9]) + kinds + 3},
		{"the kind of a function", int(good.records[9]) + kinds},
		{"funcdata", good.data(good.records[9], 0) + 2},
		{"the lookup", good.lookup + 9*stride},
	} {
		bad := bytes.Clone(m)
		bad[c.at] ^= 0x7f
		if _, err := find(bad); err == nil {
			t.Errorf("%s was changed, and nobody noticed", c.what)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		bad := bytes.Clone(m)
		for range 1 + random.IntN(20) {
			bad[good.names-72+random.IntN(good.end-good.names)] = byte(random.Uint32())
		}
		if u, err := find(bad); err == nil {
			u.strip()
		}
	}
}

// Segments are an encoding: reading them gives what was written.
func TestSegments(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		m := make(image, random.IntN(5*gap))
		for range random.IntN(20) {
			if len(m) > 0 {
				m[random.IntN(len(m))] = byte(random.Uint32())
			}
		}
		got, err := readImage(m.appendData(nil))
		if want := bytes.TrimRight(m, "\x00"); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("%d bytes come back as %d, %v", len(want), len(got), err)
		}
	}
}
