// Package cfbtest writes compound files for tests.
package cfbtest

import (
	"encoding/binary"
	"unicode/utf16"
)

// Node is a stream, or a storage where Data is nil.
type Node struct {
	Name  string
	Data  []byte
	Nodes []Node
}

const sector = 512

// File writes a compound file of version 3 with large streams only: their
// cutoff is zero, as the format allows readers to expect.
func File(nodes ...Node) []byte {
	w := &writer{}
	w.entries = append(w.entries, dirEntry{name: "Root Entry", kind: 5, child: none, start: end})
	w.entries[0].child = w.add(nodes)
	dirStart := w.sectors()
	w.body = append(w.body, w.directory()...)
	w.chain(dirStart, w.sectors())
	return w.file(dirStart)
}

const (
	none = 0xFFFFFFFF
	end  = 0xFFFFFFFE
)

type dirEntry struct {
	name                string
	kind                byte
	right, child, start uint32
	size                int
}

type writer struct {
	body    []byte
	fat     []uint32
	entries []dirEntry
}

func (w *writer) sectors() uint32 { return uint32(len(w.body) / sector) }

func (w *writer) pad() {
	for len(w.body)%sector != 0 {
		w.body = append(w.body, 0)
	}
}

func (w *writer) chain(from, to uint32) {
	for i := from; i < to; i++ {
		next := i + 1
		if next == to {
			next = end
		}
		w.fat = append(w.fat, next)
	}
}

// add appends nodes as a list along their right siblings and returns the first.
func (w *writer) add(nodes []Node) uint32 {
	first, last := uint32(none), -1
	for _, n := range nodes {
		e := dirEntry{name: n.Name, kind: 1, right: none, child: none, start: end}
		if n.Data != nil {
			e.kind, e.size = 2, len(n.Data)
			if len(n.Data) > 0 {
				e.start = w.sectors()
				w.body = append(w.body, n.Data...)
				w.pad()
				w.chain(e.start, w.sectors())
			}
		}
		i := len(w.entries)
		w.entries = append(w.entries, e)
		if last >= 0 {
			w.entries[last].right = uint32(i)
		} else {
			first = uint32(i)
		}
		last = i
		if n.Data == nil {
			child := w.add(n.Nodes)
			w.entries[i].child = child
		}
	}
	return first
}

func (w *writer) directory() []byte {
	var out []byte
	for _, e := range w.entries {
		b := make([]byte, 128)
		u := utf16.Encode([]rune(e.name))
		for i, c := range u {
			binary.LittleEndian.PutUint16(b[2*i:], c)
		}
		binary.LittleEndian.PutUint16(b[64:], uint16(2*len(u)+2))
		b[66] = e.kind
		binary.LittleEndian.PutUint32(b[68:], none)
		binary.LittleEndian.PutUint32(b[72:], e.right)
		binary.LittleEndian.PutUint32(b[76:], e.child)
		if e.kind == 5 {
			binary.LittleEndian.PutUint32(b[72:], none)
		}
		binary.LittleEndian.PutUint32(b[116:], e.start)
		binary.LittleEndian.PutUint64(b[120:], uint64(e.size))
		out = append(out, b...)
	}
	for len(out)%sector != 0 {
		out = append(out, make([]byte, 128)...)
	}
	return out
}

func (w *writer) file(dirStart uint32) []byte {
	fatAt := w.sectors()
	n := uint32(1)
	for n*128 < uint32(len(w.fat))+n {
		n++
	}
	for range n {
		w.fat = append(w.fat, 0xFFFFFFFD)
	}
	for len(w.fat)%128 != 0 {
		w.fat = append(w.fat, none)
	}
	for _, v := range w.fat {
		w.body = binary.LittleEndian.AppendUint32(w.body, v)
	}
	h := make([]byte, sector)
	copy(h, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	binary.LittleEndian.PutUint16(h[24:], 0x3E)
	binary.LittleEndian.PutUint16(h[26:], 3)
	binary.LittleEndian.PutUint16(h[28:], 0xFFFE)
	binary.LittleEndian.PutUint16(h[30:], 9)
	binary.LittleEndian.PutUint16(h[32:], 6)
	binary.LittleEndian.PutUint32(h[44:], n)
	binary.LittleEndian.PutUint32(h[48:], dirStart)
	binary.LittleEndian.PutUint32(h[60:], end)
	binary.LittleEndian.PutUint32(h[68:], end)
	for i := range uint32(109) {
		v := uint32(none)
		if i < n {
			v = fatAt + i
		}
		binary.LittleEndian.PutUint32(h[76+4*i:], v)
	}
	return append(h, w.body...)
}
