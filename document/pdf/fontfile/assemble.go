package fontfile

import (
	"encoding/binary"
	"sort"
)

func put16(b []byte, i, v int) { binary.BigEndian.PutUint16(b[i:], uint16(v)) }

func put32(b []byte, i, v int) { binary.BigEndian.PutUint32(b[i:], uint32(v)) }

// Assemble writes a TrueType file of its tables, in the order of their tags, with
// checksums. The checksum in head is set anew; head must have at least 12 bytes.
func Assemble(tables map[string][]byte) []byte {
	tags := make([]string, 0, len(tables))
	for n := range tables {
		tags = append(tags, n)
	}
	sort.Strings(tags)
	power, log := 1, 0
	for power*2 <= len(tags) {
		power, log = power*2, log+1
	}
	out := make([]byte, 12+16*len(tags))
	put32(out, 0, 0x10000)
	put16(out, 4, len(tags))
	put16(out, 6, 16*power)
	put16(out, 8, log)
	put16(out, 10, 16*(len(tags)-power))
	headAt := 0
	for i, n := range tags {
		e, start := 12+16*i, len(out)
		copy(out[e:], n)
		put32(out, e+8, start)
		put32(out, e+12, len(tables[n]))
		out = append(out, tables[n]...)
		if n == "head" {
			headAt = start
			copy(out[start+8:], []byte{0, 0, 0, 0})
		}
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
		put32(out, e+4, int(checksum(out[start:])))
	}
	put32(out, headAt+8, int(0xB1B0AFBA-checksum(out)))
	return out
}

func checksum(b []byte) (s uint32) {
	for i := 0; i+4 <= len(b); i += 4 {
		s += binary.BigEndian.Uint32(b[i:])
	}
	return s
}
