// Package zipaudit reads a ZIP archive for proofs: by its directory, accounting
// for every byte of the file. It shares no code with what writes archives.
package zipaudit

import (
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/binary"
	"errors"
	"hash"
	"hash/crc32"
	"io"
	"slices"
)

// Bounds on hostile archives.
const (
	maxMembers  = 10_000
	maxMember   = 256 << 20
	maxUnpacked = 1 << 30
)

// ErrArchive and ErrLarge say why an archive cannot be read whole.
var (
	ErrArchive = errors.New("archive cannot be read")
	ErrLarge   = errors.New("archive too large")
)

// Member is one file of the archive.
type Member struct {
	Name   string
	Size   int // bytes, unpacked
	packed []byte
	method uint16
	crc    uint32
}

// Archive is what lies in a ZIP file, and what lies beside its members.
type Archive struct {
	Members []Member // by name
	Loose   [][]byte // names not known, comments, extra fields, bytes of no member
	Gaps    int      // bytes that belong to no member
	Doubled int      // names used twice
	known   func(name string) bool
}

type central struct {
	name           string
	method, flags  uint16
	crc            uint32
	packed, full   int
	offset, bodyAt int
	end            int // of the member with its data descriptor
}

const (
	endSize     = 22
	centralSize = 46
	localSize   = 30
	hasTrailer  = 1 << 3 // flag: sizes follow the data
	encrypted   = 1 << 0
)

// Read reads an archive by its directory; data must not change while it is used.
// known tells the names that say nothing, all others are loose text. ZIP64 and
// encrypted members are errors: no office file needs them.
func Read(data []byte, known func(name string) bool) (*Archive, error) {
	a := &Archive{known: known}
	entries, start, err := a.directory(data)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(entries, func(x, y central) int { return cmp.Compare(x.offset, y.offset) })
	at, total := 0, 0
	seen := map[string]bool{}
	for _, e := range entries {
		if err := e.locate(data, start, a); err != nil {
			return nil, err
		}
		if e.offset < at {
			return nil, ErrArchive // one member over another
		}
		a.gap(data[at:e.offset])
		at = e.end
		if e.flags&encrypted != 0 || e.full > maxMember {
			return nil, ErrLarge
		}
		if total += e.full; total > maxUnpacked {
			return nil, ErrLarge
		}
		if seen[e.name] {
			a.Doubled++
		}
		seen[e.name] = true
		a.Members = append(a.Members, Member{Name: e.name, Size: e.full, packed: data[e.bodyAt : e.bodyAt+e.packed], method: e.method, crc: e.crc})
	}
	a.gap(data[at:start])
	slices.SortStableFunc(a.Members, func(x, y Member) int { return cmp.Compare(x.Name, y.Name) })
	return a, nil
}

func (a *Archive) gap(b []byte) {
	if len(b) > 0 {
		a.Gaps += len(b)
		a.Loose = append(a.Loose, b)
	}
}

// lie adds what lies beside a member: its name, unless it is one of the format,
// and the bytes behind the name.
func (a *Archive) lie(name string, rest []byte) {
	if !a.known(name) {
		a.Loose = append(a.Loose, []byte(name))
	}
	if len(rest) > 0 {
		a.Loose = append(a.Loose, rest)
	}
}

// directory reads the central directory and returns where it begins.
func (a *Archive) directory(data []byte) ([]central, int, error) {
	end := bytes.LastIndex(data, []byte("PK\x05\x06"))
	if end < 0 || len(data)-end < endSize {
		return nil, 0, ErrArchive
	}
	a.gap(data[end+endSize:]) // a comment, or more
	count := int(binary.LittleEndian.Uint16(data[end+10:]))
	size := int(binary.LittleEndian.Uint32(data[end+12:]))
	start := int(binary.LittleEndian.Uint32(data[end+16:]))
	if count > maxMembers || start > end || size > end-start {
		return nil, 0, ErrArchive
	}
	a.gap(data[start+size : end])
	var entries []central
	at := start
	for range count {
		h := data[at:end]
		if len(h) < centralSize || !bytes.HasPrefix(h, []byte("PK\x01\x02")) {
			return nil, 0, ErrArchive
		}
		le := binary.LittleEndian
		name, extra, comment := int(le.Uint16(h[28:])), int(le.Uint16(h[30:])), int(le.Uint16(h[32:]))
		if len(h) < centralSize+name+extra+comment {
			return nil, 0, ErrArchive
		}
		e := central{
			name:  string(h[centralSize : centralSize+name]),
			flags: le.Uint16(h[8:]), method: le.Uint16(h[10:]), crc: le.Uint32(h[16:]),
			packed: int(le.Uint32(h[20:])), full: int(le.Uint32(h[24:])), offset: int(le.Uint32(h[42:])),
		}
		a.lie(e.name, h[centralSize+name:centralSize+name+extra+comment])
		entries = append(entries, e)
		at += centralSize + name + extra + comment
	}
	if at != start+size {
		return nil, 0, ErrArchive
	}
	return entries, start, nil
}

// locate finds the data of a member by its local header.
func (e *central) locate(data []byte, limit int, a *Archive) error {
	le := binary.LittleEndian
	if e.offset < 0 || e.offset+localSize > limit || !bytes.HasPrefix(data[e.offset:], []byte("PK\x03\x04")) {
		return ErrArchive
	}
	h := data[e.offset:limit]
	name, extra := int(le.Uint16(h[26:])), int(le.Uint16(h[28:]))
	e.bodyAt = e.offset + localSize + name + extra
	if e.bodyAt > limit || e.packed > limit-e.bodyAt || string(h[localSize:localSize+name]) != e.name {
		return ErrArchive
	}
	a.lie(e.name, h[localSize+name:localSize+name+extra])
	e.end = e.bodyAt + e.packed
	if e.flags&hasTrailer == 0 {
		return nil
	}
	if bytes.HasPrefix(data[e.end:limit], []byte("PK\x07\x08")) {
		e.end += 4
	}
	e.end += 12
	if e.end > limit {
		return ErrArchive
	}
	return nil
}

// Data unpacks a member whole; its size and checksum are verified.
func (m Member) Data() ([]byte, error) {
	r := m.Open()
	out := make([]byte, 0, m.Size+bytes.MinRead)
	b := bytes.NewBuffer(out)
	if _, err := b.ReadFrom(r); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Open unpacks a member as it is read. The end comes only where the size and the
// checksum are right and no byte lies behind the packed data: such bytes would be
// hidden. Otherwise the error is ErrArchive.
func (m Member) Open() io.Reader {
	rest := bytes.NewReader(m.packed)
	r := &reader{Reader: rest, rest: rest, left: m.Size, want: m.crc, sum: crc32.NewIEEE()}
	switch m.method {
	case 0:
	case 8:
		r.Reader = flate.NewReader(rest)
	default:
		r.err = ErrArchive
	}
	return r
}

type reader struct {
	io.Reader
	rest *bytes.Reader
	left int
	want uint32
	sum  hash.Hash32
	err  error
}

func (r *reader) Read(p []byte) (int, error) {
	if r.err != nil {
		return 0, r.err
	}
	n, err := r.Reader.Read(p)
	r.left -= n
	r.sum.Write(p[:n])
	whole := r.left == 0 && r.rest.Len() == 0 && r.sum.Sum32() == r.want
	if r.left < 0 || err != nil && (err != io.EOF || !whole) {
		err = ErrArchive
	}
	r.err = err
	return n, err
}
