package ooxml

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"errors"
	"io"
	"path"
	"slices"
	"strings"

	"inkoust/document"
)

// Limits on hostile archives.
const (
	maxSource   = 1 << 30   // bytes of the file
	maxMembers  = 10_000    // documents of a thousand pages have some hundreds
	maxMember   = 256 << 20 // bytes of one member, unpacked
	maxUnpacked = 1 << 30   // bytes of all members, unpacked
	maxRatio    = 200       // of a member above bombFloor; Word's XML stays below 60
	bombFloor   = 8 << 20
)

// container is the archive, as its central directory tells it.
type container struct {
	files map[string]*zip.File
	names []string // in the order of the directory
}

// openContainer checks the directory and refuses what two readers could read
// in two ways: doubled names, members over one another, odd paths.
func openContainer(r io.ReaderAt, size int64) (*container, error) {
	if size > maxSource {
		return nil, document.Park(document.ReasonTooLarge, "", nil)
	}
	z, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, document.Park(document.ReasonDamaged, "archive", nil)
	}
	if len(z.File) > maxMembers {
		return nil, document.Park(document.ReasonBomb, "archive", nil)
	}
	c := &container{files: map[string]*zip.File{}}
	seen := map[string]bool{}
	var total uint64
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		if err := checkMember(f); err != nil {
			return nil, err
		}
		if total += f.UncompressedSize64; total > maxUnpacked {
			return nil, document.Park(document.ReasonBomb, "archive", nil)
		}
		if key := strings.ToLower(f.Name); seen[key] {
			return nil, document.Park(document.ReasonDamaged, "archive: doubled member", nil)
		} else {
			seen[key] = true
		}
		c.files[f.Name] = f
		c.names = append(c.names, f.Name)
	}
	return c, overlaps(z.File)
}

func checkMember(f *zip.File) error {
	switch {
	case !safeName(f.Name):
		return document.Park(document.ReasonDamaged, "archive: unsafe member name", nil)
	case f.Flags&1 != 0:
		return document.Park(document.ReasonEncrypted, "", nil)
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return document.Park(document.ReasonFeature, "archive: compression method", nil)
	case f.UncompressedSize64 > maxMember:
		return document.Park(document.ReasonBomb, "archive", nil)
	case f.UncompressedSize64 > bombFloor && f.UncompressedSize64 > maxRatio*f.CompressedSize64:
		return document.Park(document.ReasonBomb, "archive", nil)
	}
	return nil
}

func safeName(name string) bool {
	return name != "" && !strings.ContainsAny(name, "\\:\x00") && !strings.HasPrefix(name, "/") && path.Clean(name) == name &&
		!strings.HasPrefix(name, "../") && name != ".."
}

// overlaps refuses members that share bytes: the quoted-overlap bomb.
func overlaps(files []*zip.File) error {
	type extent struct{ start, end int64 }
	var all []extent
	for _, f := range files {
		start, err := f.DataOffset()
		if err != nil {
			return document.Park(document.ReasonDamaged, "archive", nil)
		}
		all = append(all, extent{start, start + int64(f.CompressedSize64)})
	}
	slices.SortFunc(all, func(a, b extent) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
	for i := 1; i < len(all); i++ {
		if all[i].start < all[i-1].end {
			return document.Park(document.ReasonBomb, "archive", nil)
		}
	}
	return nil
}

// read unpacks a member whole; the checksum is verified.
func (c *container) read(name string) ([]byte, error) {
	f, ok := c.files[name]
	if !ok {
		return nil, document.Park(document.ReasonDamaged, place(name)+": missing", nil)
	}
	r, err := f.Open()
	if err != nil {
		return nil, document.Park(document.ReasonDamaged, place(name), nil)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxMember+1))
	if err != nil || uint64(len(data)) != f.UncompressedSize64 {
		return nil, document.Park(document.ReasonDamaged, place(name), nil)
	}
	return data, nil
}

// raw gives the packed bytes of a member, or false where they hold more than
// the member: bytes after the end of the packed data would travel along.
func (c *container) raw(name string) ([]byte, bool) {
	f := c.files[name]
	r, err := f.OpenRaw()
	if err != nil {
		return nil, false
	}
	packed, err := io.ReadAll(r)
	if err != nil || f.Method == zip.Store {
		return packed, err == nil
	}
	rest := bytes.NewReader(packed)
	n, err := io.Copy(io.Discard, io.LimitReader(flate.NewReader(rest), maxMember+1))
	return packed, err == nil && uint64(n) == f.UncompressedSize64 && rest.Len() == 0
}
