package strip

import (
	"encoding/binary"
	"fmt"
)

// image is the program's memory at its start, by address, as far as the last byte that is not zero.
type image []byte

// limit is far above any program's.
const limit = 1 << 28

// The instructions that give a segment's address.
const (
	i32Const = 0x41
	end      = 0x0b
)

// readImage lays the segments of a data section out. All must be of memory 0, at constant addresses.
func readImage(body []byte) (image, error) {
	var m image
	r := reader{b: body}
	for n := r.size(); n > 0 && r.err == nil; n-- {
		r.want(0, i32Const)
		at := r.signed()
		r.want(end)
		content := r.bytes(r.size())
		if at < 0 || at > limit {
			return nil, fmt.Errorf("a segment of the data lies at %d", at)
		}
		if need := at + len(content); need > len(m) {
			m = append(m, make([]byte, need-len(m))...)
		}
		copy(m[at:], content)
	}
	if r.err == nil && len(r.b) > 0 {
		r.fail("the data section goes on behind its segments")
	}
	return m, r.err
}

// gap is the number of zeros that end a segment. cmd/link ends it at 8, which makes 38,000 segments of the page's
// program: their addresses and lengths cost 46 KB of brotli, zeros next to nothing.
const gap = 4096

// appendData writes the data section's body.
func (m image) appendData(b []byte) []byte {
	type segment struct{ start, end int }
	var segments []segment
	for at := 0; at < len(m); at++ {
		if m[at] == 0 {
			continue
		}
		s := segment{at, at + 1}
		for i := s.end; i < len(m) && i-s.end < gap; i++ {
			if m[i] != 0 {
				s.end = i + 1
			}
		}
		segments = append(segments, s)
		at = s.end
	}
	b = binary.AppendUvarint(b, uint64(len(segments)))
	for _, s := range segments {
		b = append(b, 0, i32Const)
		b = appendSigned(b, s.start)
		b = append(b, end)
		b = binary.AppendUvarint(b, uint64(s.end-s.start))
		b = append(b, m[s.start:s.end]...)
	}
	return b
}

func (m image) u32(at int) uint32 { return binary.LittleEndian.Uint32(m[at:]) }

func (m image) put(at int, v uint32) { binary.LittleEndian.PutUint32(m[at:], v) }

func (m image) word(at int) int { return int(binary.LittleEndian.Uint64(m[at:])) }
