// Package archive unpacks a ZIP that somebody else made, within bounds: no
// entry leaves its folder, none is larger, deeper or more compressed than a
// contract with its annexes can be.
package archive

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// Bounds with room for the largest real tenders.
const (
	MaxEntries = 1000
	MaxTotal   = 1 << 30
	maxRatio   = 200     // deflate of real documents stays below 30
	ratioFloor = 1 << 20 // small files may compress as they like
	maxName    = 255
)

// ErrBomb and ErrUnsafe say why an archive is refused.
var (
	ErrBomb   = errors.New("archive expands beyond its bounds")
	ErrUnsafe = errors.New("archive has an unsafe entry name")
	ErrLocked = errors.New("archive is encrypted")
)

// Entry is one unpacked file. Name is its base name.
type Entry struct {
	Name string
	Data []byte
}

// IsBundle reports whether a ZIP is a bundle of files: neither an office
// document nor anything else with a format of its own.
func IsBundle(r io.ReaderAt, size int64) bool {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return false
	}
	for _, f := range z.File {
		if f.Name == "[Content_Types].xml" || f.Name == "mimetype" || strings.HasPrefix(f.Name, "META-INF/") {
			return false
		}
	}
	return true
}

// Unpack returns the files of an archive sorted by path. keep tells by the
// entry's path which entries are wanted. A broken archive gives the error of archive/zip.
func Unpack(r io.ReaderAt, size int64, keep func(name string) bool) ([]Entry, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, err
	}
	if len(z.File) > MaxEntries {
		return nil, ErrBomb
	}
	files := slices.Clone(z.File)
	slices.SortStableFunc(files, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	var out []Entry
	total, seen := int64(0), map[string]bool{}
	for i, f := range files {
		if strings.HasSuffix(f.Name, "/") || !keep(f.Name) {
			continue
		}
		if !safeName(f.Name) {
			return nil, ErrUnsafe
		}
		data, err := read(f, MaxTotal-total)
		if err != nil {
			return nil, fmt.Errorf("entry %d: %w", i+1, err)
		}
		total += int64(len(data))
		name := path.Base(f.Name)
		if seen[strings.ToLower(name)] {
			name = fmt.Sprintf("%d-%s", i+1, name)
		}
		seen[strings.ToLower(name)] = true
		out = append(out, Entry{Name: name, Data: data})
	}
	return out, nil
}

func safeName(name string) bool {
	return utf8.ValidString(name) && len(path.Base(name)) <= maxName && !strings.ContainsAny(name, "\\:\x00") &&
		!path.IsAbs(name) && !slices.Contains(strings.Split(name, "/"), "..")
}

func read(f *zip.File, room int64) ([]byte, error) {
	if f.Flags&1 != 0 {
		return nil, ErrLocked
	}
	if !f.Mode().IsRegular() {
		return nil, ErrUnsafe
	}
	limit := room
	if byRatio := int64(f.CompressedSize64)*maxRatio + ratioFloor; byRatio > 0 {
		limit = min(limit, byRatio)
	}
	rc, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer rc.Close()
	data, err := io.ReadAll(io.LimitReader(rc, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > limit {
		return nil, ErrBomb
	}
	return data, nil
}
