// Package archive unpacks a ZIP that somebody else made, within bounds: no
// entry leaves its folder, none is larger, deeper or more compressed than a
// contract with its annexes can be, and no two entries share a name or bytes.
package archive

import (
	"archive/zip"
	"cmp"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"inkoust/internal/charset"
)

// Bounds with room for the largest real tenders.
const (
	MaxEntries = 1000
	MaxTotal   = 1 << 30
	maxRatio   = 200     // deflate of real documents stays below 30
	ratioFloor = 1 << 20 // small files may compress as they like
	maxName    = 255
)

// The errors say why an archive is refused.
var (
	ErrBomb   = errors.New("archive expands beyond its bounds")
	ErrUnsafe = errors.New("archive has an unsafe entry name")
	ErrLocked = errors.New("archive is encrypted")
)

// Entry is one unpacked file. Name is its path in the archive, cleaned, with
// slashes.
type Entry struct {
	Name string
	Data []byte
}

// Archive is an opened ZIP.
type Archive struct {
	files []*zip.File // sorted by name
	names []string    // of files, decoded
}

// Open reads the directory of a ZIP. A broken one gives the error of archive/zip.
func Open(r io.ReaderAt, size int64) (*Archive, error) {
	z, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, err
	}
	a := &Archive{files: slices.Clone(z.File)}
	slices.SortStableFunc(a.files, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	for _, f := range a.files {
		a.names = append(a.names, nameOf(f))
	}
	return a, nil
}

// Names are the paths of all entries, folders too, in their order.
func (a *Archive) Names() []string { return a.names }

// Unpack returns the files that keep wants, by the path in the archive. room
// and files bound their bytes and their number.
func (a *Archive) Unpack(files int, room int64, keep func(name string) bool) ([]Entry, error) {
	if len(a.files) > MaxEntries {
		return nil, ErrBomb
	}
	if err := a.sound(); err != nil {
		return nil, err
	}
	var out []Entry
	for i, f := range a.files {
		if strings.HasSuffix(a.names[i], "/") || !keep(a.names[i]) {
			continue
		}
		data, err := read(f, room)
		if err != nil {
			return nil, fmt.Errorf("entry %d: %w", i+1, err)
		}
		if room -= int64(len(data)); len(out) >= files {
			return nil, ErrBomb
		}
		out = append(out, Entry{Name: path.Clean(a.names[i]), Data: data})
	}
	return out, nil
}

// sound refuses names that lead out of their folder, names that stand twice
// (which of the two a reader sees depends on the reader), and entries that share
// bytes: small archives grow without bounds that way.
func (a *Archive) sound() error {
	seen := map[string]bool{}
	for _, name := range a.names {
		key := strings.ToLower(path.Clean(name))
		if !safeName(name) || seen[key] {
			return ErrUnsafe
		}
		seen[key] = true
	}
	return a.apart()
}

func (a *Archive) apart() error {
	type extent struct{ from, to int64 }
	var all []extent
	for _, f := range a.files {
		from, err := f.DataOffset()
		if err != nil {
			return err
		}
		if size := int64(f.CompressedSize64); size > 0 {
			all = append(all, extent{from, from + size})
		}
	}
	slices.SortFunc(all, func(a, b extent) int { return cmp.Compare(a.from, b.from) })
	for i := 1; i < len(all); i++ {
		if all[i].from < all[i-1].to {
			return ErrBomb
		}
	}
	return nil
}

// Read returns the content of one entry by its path, false if there is none.
func (a *Archive) Read(name string, limit int64) ([]byte, bool, error) {
	i := slices.Index(a.names, name)
	if i < 0 {
		return nil, false, nil
	}
	data, err := read(a.files[i], limit)
	return data, true, err
}

// unicodePath is the extra field with a name in UTF-8 (APPNOTE 4.6.9): one byte
// of version, four of a checksum, the name.
const unicodePath = 0x7075

// nameOf decodes a name. Without a mark of UTF-8 it stands in the code page of
// the maker's command line, which in our countries is 852.
func nameOf(f *zip.File) string {
	name := f.Name
	if !utf8.ValidString(name) {
		if field := extra(f.Extra, unicodePath); len(field) > 5 && utf8.Valid(field[5:]) {
			name = string(field[5:])
		} else if page, ok := charset.CodePage(852); ok {
			name, _ = page.Decode([]byte(name))
		}
	}
	return strings.ReplaceAll(name, `\`, "/")
}

// extra finds a field of an entry's extra data.
func extra(b []byte, id int) []byte {
	for len(b) >= 4 {
		got, n := int(b[0])|int(b[1])<<8, int(b[2])|int(b[3])<<8
		if n > len(b)-4 {
			return nil
		}
		if got == id {
			return b[4 : 4+n]
		}
		b = b[4+n:]
	}
	return nil
}

func safeName(name string) bool {
	return name != "" && utf8.ValidString(name) && len(path.Base(name)) <= maxName && !strings.ContainsAny(name, ":\x00") &&
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
