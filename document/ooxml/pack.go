package ooxml

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

// packer writes a new archive: no extra fields, comments, descriptors or times.
type packer struct{ z *zip.Writer }

// add packs data as a member.
func (p packer) add(name string, data []byte) error {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.DefaultCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return p.put(&zip.FileHeader{
		Name: name, Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(data),
		CompressedSize64: uint64(b.Len()), UncompressedSize64: uint64(len(data)),
	}, b.Bytes())
}

// copy takes a member over as it is packed.
func (p packer) copy(f *zip.File, packed []byte) error {
	return p.put(&zip.FileHeader{
		Name: f.Name, Method: f.Method, CRC32: f.CRC32,
		CompressedSize64: uint64(len(packed)), UncompressedSize64: f.UncompressedSize64,
	}, packed)
}

func (p packer) put(h *zip.FileHeader, packed []byte) error {
	//lint:ignore SA1019 CreateRaw writes this field as it is; Modified would add an extra field
	h.ModifiedDate = epoch
	w, err := p.z.CreateRaw(h)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, bytes.NewReader(packed))
	return err
}
