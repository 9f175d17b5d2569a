// Package cfb reads compound files, the containers of older Office programs and
// of Outlook (MS-CFB). It is for hostile input: chains are followed within
// bounds and never twice over the same sector.
package cfb

import (
	"encoding/binary"
	"errors"
	"unicode/utf16"
)

// ErrSyntax is returned for what is no compound file, or a broken one.
var ErrSyntax = errors.New("no valid compound file")

// Magic begins every compound file.
const Magic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

const (
	headerSize = 512
	entrySize  = 128
	endOfChain = 0xFFFFFFFE
	free       = 0xFFFFFFFF
	maxEntries = 100_000
	maxDepth   = 64 // of the tree that orders the entries of a storage, and of storages
)

// The types of entries.
const (
	typeStorage = 1
	typeStream  = 2
	typeRoot    = 5
)

// File is an opened compound file. It holds the bytes that it was given.
type File struct {
	data    []byte
	sector  int
	fat     []uint32
	mini    []uint32
	cutoff  uint32
	entries []entry
	small   []byte // the stream of small streams
}

type entry struct {
	name               string
	kind               byte
	left, right, child uint32
	start              uint32
	size               uint64
}

// Storage is a folder of a compound file.
type Storage struct {
	f     *File
	names map[string]uint32
	order []string
}

// Open reads the tables of a compound file and returns its root.
func Open(data []byte) (*Storage, error) {
	if len(data) < headerSize || string(data[:8]) != Magic {
		return nil, ErrSyntax
	}
	f := &File{data: data, cutoff: u32(data[56:])}
	switch binary.LittleEndian.Uint16(data[30:]) {
	case 9:
		f.sector = 512
	case 12:
		f.sector = 4096
	default:
		return nil, ErrSyntax
	}
	if err := f.tables(); err != nil {
		return nil, err
	}
	if len(f.entries) == 0 || f.entries[0].kind != typeRoot {
		return nil, ErrSyntax
	}
	root := f.entries[0]
	if f.small, _ = f.chain(root.start, root.size); f.small == nil {
		f.small = []byte{}
	}
	return f.storage(0), nil
}

func u32(b []byte) uint32 { return binary.LittleEndian.Uint32(b) }

// at is the content of a sector, short at the end of the file.
func (f *File) at(n uint32) ([]byte, bool) {
	from := (int64(n) + 1) * int64(f.sector)
	if from >= int64(len(f.data)) {
		return nil, false
	}
	return f.data[from:min(from+int64(f.sector), int64(len(f.data)))], true
}

// tables reads the allocation table, the directory and the table of small
// sectors.
func (f *File) tables() error {
	for i := range 109 {
		f.addFAT(u32(f.data[76+4*i:]))
	}
	next := u32(f.data[68:])
	for range len(f.data)/f.sector + 1 {
		s, ok := f.at(next)
		if next >= endOfChain || !ok || len(s) < f.sector {
			break
		}
		for i := 0; i+8 <= f.sector; i += 4 {
			f.addFAT(u32(s[i:]))
		}
		next = u32(s[f.sector-4:])
	}
	dir, err := f.chain(u32(f.data[48:]), 0)
	if err != nil {
		return err
	}
	f.directory(dir)
	mini, err := f.chain(u32(f.data[60:]), 0)
	if err != nil {
		return err
	}
	for i := 0; i+4 <= len(mini); i += 4 {
		f.mini = append(f.mini, u32(mini[i:]))
	}
	return nil
}

func (f *File) addFAT(sector uint32) {
	s, ok := f.at(sector)
	if sector >= endOfChain || !ok || len(f.fat) > len(f.data)/f.sector+f.sector {
		return
	}
	for i := 0; i+4 <= len(s); i += 4 {
		f.fat = append(f.fat, u32(s[i:]))
	}
}

// chain is the content of a stream of large sectors; of size 0 all of it.
func (f *File) chain(start uint32, size uint64) ([]byte, error) {
	if size > uint64(len(f.data)) {
		return nil, ErrSyntax
	}
	var out []byte
	for n := start; n < endOfChain; {
		s, ok := f.at(n)
		if !ok || int64(n) >= int64(len(f.fat)) || len(out) > len(f.data) {
			return nil, ErrSyntax
		}
		out = append(out, s...)
		if size > 0 && uint64(len(out)) >= size {
			break
		}
		n = f.fat[n]
	}
	if size == 0 {
		return out, nil
	}
	if uint64(len(out)) < size {
		return nil, ErrSyntax
	}
	return out[:size], nil
}

const smallSector = 64

func (f *File) smallChain(start uint32, size uint64) ([]byte, error) {
	if size > uint64(len(f.small)) {
		return nil, ErrSyntax
	}
	out := make([]byte, 0, size)
	for n := start; n < endOfChain && uint64(len(out)) < size; {
		from := int64(n) * smallSector
		if from >= int64(len(f.small)) || int64(n) >= int64(len(f.mini)) {
			return nil, ErrSyntax
		}
		out = append(out, f.small[from:min(from+smallSector, int64(len(f.small)))]...)
		n = f.mini[n]
	}
	if uint64(len(out)) < size {
		return nil, ErrSyntax
	}
	return out[:size], nil
}

func (f *File) directory(dir []byte) {
	for at := 0; at+entrySize <= len(dir) && len(f.entries) < maxEntries; at += entrySize {
		b := dir[at : at+entrySize]
		e := entry{kind: b[66], left: u32(b[68:]), right: u32(b[72:]), child: u32(b[76:]), start: u32(b[116:]), size: binary.LittleEndian.Uint64(b[120:])}
		if f.sector == 512 {
			e.size &= 0xFFFFFFFF // the upper half is not always cleared in this version
		}
		n := int(binary.LittleEndian.Uint16(b[64:]))
		if n >= 2 && n <= 64 {
			u := make([]uint16, n/2-1)
			for i := range u {
				u[i] = binary.LittleEndian.Uint16(b[2*i:])
			}
			e.name = string(utf16.Decode(u))
		}
		f.entries = append(f.entries, e)
	}
}

// storage lists the entries below one, in the order of their tree.
func (f *File) storage(i uint32) *Storage {
	s := &Storage{f: f, names: map[string]uint32{}}
	seen := map[uint32]bool{}
	var walk func(n uint32, depth int)
	walk = func(n uint32, depth int) {
		for int64(n) < int64(len(f.entries)) && !seen[n] && depth <= maxDepth {
			seen[n] = true
			e := f.entries[n]
			walk(e.left, depth+1)
			if _, double := s.names[e.name]; !double && e.name != "" {
				s.names[e.name] = n
				s.order = append(s.order, e.name)
			}
			n = e.right
		}
	}
	walk(f.entries[i].child, 0)
	return s
}

// Names are the entries of a storage.
func (s *Storage) Names() []string { return s.order }

// Has reports whether there is an entry of a name.
func (s *Storage) Has(name string) bool { _, ok := s.names[name]; return ok }

// Storage opens a folder, nil if there is none of that name.
func (s *Storage) Storage(name string) *Storage {
	i, ok := s.names[name]
	if !ok || s.f.entries[i].kind != typeStorage {
		return nil
	}
	return s.f.storage(i)
}

// Stream returns the content of a stream; an error if there is none of that
// name or it is broken.
func (s *Storage) Stream(name string) ([]byte, error) {
	i, ok := s.names[name]
	if !ok || s.f.entries[i].kind != typeStream {
		return nil, ErrSyntax
	}
	e := s.f.entries[i]
	switch {
	case e.size == 0:
		return []byte{}, nil
	case e.size < uint64(s.f.cutoff):
		return s.f.smallChain(e.start, e.size)
	}
	return s.f.chain(e.start, e.size)
}
