// Package zipfile opens the ZIP archives that documents are made of, within
// bounds, and packs new ones whose bytes tell no time and no machine.
//
// Open refuses what two readers could read in two ways. Read and Open give
// members with their checksums verified; Raw gives the packed bytes of a member
// that stays as it is, for Packer.Copy. Every refusal is a *refusal.Error.
// Archives that people made, to be unpacked into files, are internal/archive's.
package zipfile

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

	"inkoust/internal/refusal"
)

// Limits on hostile archives.
const (
	MaxSource   = 1 << 30   // bytes of the file
	MaxMembers  = 10_000    // documents of a thousand pages have some hundreds
	MaxMember   = 256 << 20 // bytes of one member, unpacked
	MaxUnpacked = 1 << 30   // bytes of all members, unpacked
	maxRatio    = 200       // of a member above bombFloor; XML of documents stays below 60
	bombFloor   = 8 << 20
)

// Archive is an opened archive, as its central directory tells it.
type Archive struct {
	files map[string]*zip.File
	names []string // in the order of the directory
}

// Open checks the directory. It refuses doubled names (without regard to case),
// members over one another, odd paths, encryption, unknown compression, and
// sizes beyond the limits. r must stay readable as long as the archive is used.
func Open(r io.ReaderAt, size int64) (*Archive, error) {
	if size > MaxSource {
		return nil, &refusal.Error{Reason: refusal.TooLarge}
	}
	z, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, refuse(refusal.Damaged, "")
	}
	if len(z.File) > MaxMembers {
		return nil, refuse(refusal.Bomb, "")
	}
	a := &Archive{files: map[string]*zip.File{}}
	seen := map[string]bool{}
	var total uint64
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		if err := check(f); err != nil {
			return nil, err
		}
		if total += f.UncompressedSize64; total > MaxUnpacked {
			return nil, refuse(refusal.Bomb, "")
		}
		key := strings.ToLower(f.Name)
		if seen[key] {
			return nil, refuse(refusal.Damaged, "doubled member")
		}
		seen[key] = true
		a.files[f.Name] = f
		a.names = append(a.names, f.Name)
	}
	return a, overlaps(z.File)
}

// refuse refuses the archive as a whole.
func refuse(reason refusal.Reason, what string) error {
	return &refusal.Error{Reason: reason, What: strings.TrimSuffix("archive: "+what, ": ")}
}

func check(f *zip.File) error {
	switch {
	case !safeName(f.Name):
		return refuse(refusal.Damaged, "unsafe member name")
	case f.Flags&1 != 0:
		return &refusal.Error{Reason: refusal.Encrypted}
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return refuse(refusal.Unsupported, "compression method")
	case f.UncompressedSize64 > MaxMember:
		return refuse(refusal.Bomb, "")
	case f.UncompressedSize64 > bombFloor && f.UncompressedSize64/maxRatio > f.CompressedSize64:
		return refuse(refusal.Bomb, "")
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
			return refuse(refusal.Damaged, "")
		}
		all = append(all, extent{start, start + int64(f.CompressedSize64)})
	}
	slices.SortFunc(all, func(a, b extent) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
	for i := 1; i < len(all); i++ {
		if all[i].start < all[i-1].end {
			return refuse(refusal.Bomb, "")
		}
	}
	return nil
}

// Names lists the members in the order of the directory, without folders.
func (a *Archive) Names() []string { return a.names }

// Has reports whether there is a member of that name.
func (a *Archive) Has(name string) bool { return a.files[name] != nil }

// Size is how many bytes a member says it unpacks to, 0 if there is none.
func (a *Archive) Size(name string) int64 {
	if f := a.files[name]; f != nil {
		return int64(f.UncompressedSize64)
	}
	return 0
}

// Read unpacks a member whole; size and checksum are verified.
func (a *Archive) Read(name string) ([]byte, error) {
	r, err := a.Open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data := make([]byte, a.Size(name))
	if _, err := io.ReadFull(r, data); err != nil && err != io.EOF {
		return nil, &refusal.Error{Reason: refusal.Damaged, Member: name}
	}
	var more [1]byte // the checksum is verified at the end
	if _, err := r.Read(more[:]); err != io.EOF {
		return nil, &refusal.Error{Reason: refusal.Damaged, Member: name}
	}
	return data, nil
}

// Open unpacks a member as it is read. The end comes only where size and
// checksum are right; damage is a *refusal.Error of Read.
func (a *Archive) Open(name string) (io.ReadCloser, error) {
	f, ok := a.files[name]
	if !ok {
		return nil, &refusal.Error{Reason: refusal.Damaged, Member: name, What: "missing"}
	}
	r, err := f.Open()
	if err != nil {
		return nil, &refusal.Error{Reason: refusal.Damaged, Member: name}
	}
	return &reader{ReadCloser: r, name: name, left: int64(f.UncompressedSize64)}, nil
}

// reader counts what a member gives. archive/zip verifies the checksum at the
// end, but reads on where a member is longer than it said.
type reader struct {
	io.ReadCloser
	name string
	left int64
}

func (r *reader) Read(p []byte) (int, error) {
	n, err := r.ReadCloser.Read(p)
	r.left -= int64(n)
	if r.left < 0 || err != nil && (err != io.EOF || r.left != 0) {
		return n, &refusal.Error{Reason: refusal.Damaged, Member: r.name}
	}
	return n, err
}

// Raw gives the packed bytes of a member, or false where they hold more than
// the member: bytes after the end of the packed data would travel along.
func (a *Archive) Raw(name string) ([]byte, bool) {
	f := a.files[name]
	r, err := f.OpenRaw()
	if err != nil {
		return nil, false
	}
	packed, err := io.ReadAll(r)
	if err != nil || f.Method == zip.Store {
		return packed, err == nil
	}
	rest := bytes.NewReader(packed)
	n, err := io.Copy(io.Discard, io.LimitReader(flate.NewReader(rest), MaxMember+1))
	return packed, err == nil && uint64(n) == f.UncompressedSize64 && rest.Len() == 0
}
