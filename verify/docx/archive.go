package docx

import (
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/binary"
	"errors"
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

var (
	errArchive = errors.New("archive cannot be read")
	errLarge   = errors.New("archive too large")
)

// member is one file of the archive.
type member struct {
	name string
	data []byte
}

// archive is what lies in a ZIP file, and what lies beside its members.
type archive struct {
	members []member
	loose   [][]byte // names, comments, extra fields, bytes of no member
	gaps    int      // bytes that belong to no member
	doubled int      // names used twice
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

// unzip reads an archive by its directory and accounts for every byte of it.
// ZIP64 and encrypted members are errors: no office file needs them.
func unzip(data []byte) (*archive, error) {
	entries, start, a, err := directory(data)
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
			return nil, errArchive // one member over another
		}
		a.gap(data[at:e.offset])
		at = e.end
		body, err := e.body(data)
		if err != nil {
			return nil, err
		}
		if total += len(body); total > maxUnpacked {
			return nil, errLarge
		}
		if seen[e.name] {
			a.doubled++
		}
		seen[e.name] = true
		a.members = append(a.members, member{e.name, body})
	}
	a.gap(data[at:start])
	slices.SortStableFunc(a.members, func(x, y member) int { return cmp.Compare(x.name, y.name) })
	return a, nil
}

func (a *archive) gap(b []byte) {
	if len(b) > 0 {
		a.gaps += len(b)
		a.loose = append(a.loose, b)
	}
}

// lie adds what lies beside a member: its name, unless it is one of the format,
// and the bytes behind the name.
func (a *archive) lie(name string, rest []byte) {
	if !consistsOf(name, vocabulary) {
		a.loose = append(a.loose, []byte(name))
	}
	if len(rest) > 0 {
		a.loose = append(a.loose, rest)
	}
}

// directory reads the central directory and returns where it begins.
func directory(data []byte) ([]central, int, *archive, error) {
	a := &archive{}
	end := bytes.LastIndex(data, []byte("PK\x05\x06"))
	if end < 0 || len(data)-end < endSize {
		return nil, 0, nil, errArchive
	}
	a.gap(data[end+endSize:]) // a comment, or more
	count := int(binary.LittleEndian.Uint16(data[end+10:]))
	size := int(binary.LittleEndian.Uint32(data[end+12:]))
	start := int(binary.LittleEndian.Uint32(data[end+16:]))
	if count > maxMembers || start > end || size > end-start {
		return nil, 0, nil, errArchive
	}
	a.gap(data[start+size : end])
	var entries []central
	at := start
	for range count {
		h := data[at:end]
		if len(h) < centralSize || !bytes.HasPrefix(h, []byte("PK\x01\x02")) {
			return nil, 0, nil, errArchive
		}
		le := binary.LittleEndian
		name, extra, comment := int(le.Uint16(h[28:])), int(le.Uint16(h[30:])), int(le.Uint16(h[32:]))
		if len(h) < centralSize+name+extra+comment {
			return nil, 0, nil, errArchive
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
		return nil, 0, nil, errArchive
	}
	return entries, start, a, nil
}

// locate finds the data of a member by its local header.
func (e *central) locate(data []byte, limit int, a *archive) error {
	le := binary.LittleEndian
	if e.offset < 0 || e.offset+localSize > limit || !bytes.HasPrefix(data[e.offset:], []byte("PK\x03\x04")) {
		return errArchive
	}
	h := data[e.offset:limit]
	name, extra := int(le.Uint16(h[26:])), int(le.Uint16(h[28:]))
	e.bodyAt = e.offset + localSize + name + extra
	if e.bodyAt > limit || e.packed > limit-e.bodyAt || string(h[localSize:localSize+name]) != e.name {
		return errArchive
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
		return errArchive
	}
	return nil
}

func (e *central) body(data []byte) ([]byte, error) {
	packed := data[e.bodyAt : e.bodyAt+e.packed]
	if e.flags&encrypted != 0 || e.full > maxMember {
		return nil, errLarge
	}
	out := packed
	switch e.method {
	case 0:
	case 8:
		src := bytes.NewReader(packed)
		b, err := io.ReadAll(io.LimitReader(flate.NewReader(src), maxMember+1))
		if err != nil || src.Len() > 0 {
			return nil, errArchive // bytes behind the end of the packed data are hidden data
		}
		out = b
	default:
		return nil, errArchive
	}
	if len(out) != e.full || crc32.ChecksumIEEE(out) != e.crc {
		return nil, errArchive
	}
	return out, nil
}
