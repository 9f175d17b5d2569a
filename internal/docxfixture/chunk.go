package docxfixture

import (
	"encoding/binary"
	"hash/crc32"
)

// chunk is a chunk of a PNG file.
func chunk(kind, data string) []byte {
	out := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	out = append(append(out, kind...), data...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}
