package zipfile

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"io"
)

// epoch is the earliest date of the archive format, 1 January 1980: the
// output tells no time.
const epoch = 1<<5 | 1

// Packer writes a new archive: no extra fields, comments, descriptors or times.
// Members stand in the order in which they are added.
type Packer struct {
	z *zip.Writer
	d *flate.Writer
}

// NewPacker returns a packer that writes to w.
func NewPacker(w io.Writer) *Packer { return &Packer{z: zip.NewWriter(w)} }

// Close writes the directory. It does not close the writer below.
func (p *Packer) Close() error { return p.z.Close() }

// Add packs data as a member.
func (p *Packer) Add(name string, data []byte) error {
	return p.AddFunc(name, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// AddFunc packs what write writes as a member. Only the packed bytes are held.
func (p *Packer) AddFunc(name string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if p.d == nil {
		p.d, _ = flate.NewWriter(nil, flate.DefaultCompression) // the level is valid
	}
	p.d.Reset(&b)
	sum := crc32.NewIEEE()
	size := &counter{}
	if err := write(io.MultiWriter(p.d, sum, size)); err != nil {
		return err
	}
	if err := p.d.Close(); err != nil {
		return err
	}
	return p.put(&zip.FileHeader{
		Name: name, Method: zip.Deflate, CRC32: sum.Sum32(), CompressedSize64: uint64(b.Len()), UncompressedSize64: size.n,
	}, b.Bytes())
}

type counter struct{ n uint64 }

func (c *counter) Write(p []byte) (int, error) {
	c.n += uint64(len(p))
	return len(p), nil
}

// Store adds a member without compression, as the first member of an
// OpenDocument file has to be.
func (p *Packer) Store(name string, data []byte) error {
	return p.put(&zip.FileHeader{
		Name: name, Method: zip.Store, CRC32: crc32.ChecksumIEEE(data),
		CompressedSize64: uint64(len(data)), UncompressedSize64: uint64(len(data)),
	}, data)
}

// Copy takes a member over as it is packed. packed is what a.Raw gave for it.
func (p *Packer) Copy(a *Archive, name string, packed []byte) error {
	return p.CopyAs(name, a, name, packed)
}

// CopyAs is Copy with another name.
func (p *Packer) CopyAs(to string, a *Archive, name string, packed []byte) error {
	f := a.files[name]
	return p.put(&zip.FileHeader{
		Name: to, Method: f.Method, CRC32: f.CRC32,
		CompressedSize64: uint64(len(packed)), UncompressedSize64: f.UncompressedSize64,
	}, packed)
}

func (p *Packer) put(h *zip.FileHeader, packed []byte) error {
	//lint:ignore SA1019 CreateRaw writes this field as it is; Modified would add an extra field
	h.ModifiedDate = epoch
	w, err := p.z.CreateRaw(h)
	if err != nil {
		return err
	}
	_, err = w.Write(packed)
	return err
}
