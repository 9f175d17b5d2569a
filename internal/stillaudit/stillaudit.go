// Package stillaudit tells pictures for proofs: by what they show, whatever texts
// they carry, and by those texts. It shares no code with what cleans pictures.
package stillaudit

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
)

// Picture tells a picture by what it shows, whatever texts it carries.
type Picture struct {
	Sum   [sha256.Size]byte // of the samples; of all bytes for unknown kinds
	Words []byte            // what it carries beside the samples
	Known bool              // a PNG or JPEG file
}

// Of reads a picture; damaged and unknown ones are told by all their bytes.
func Of(b []byte) Picture {
	switch {
	case bytes.HasPrefix(b, []byte("\x89PNG\r\n\x1a\n")):
		return ofPNG(b[8:])
	case bytes.HasPrefix(b, []byte{0xFF, 0xD8}):
		return ofJPEG(b)
	}
	return Picture{Sum: sha256.Sum256(b)}
}

func ofPNG(b []byte) Picture {
	h := sha256.New()
	p := Picture{Known: true}
	for len(b) >= 12 {
		n := int(binary.BigEndian.Uint32(b))
		if n < 0 || n > len(b)-12 {
			break
		}
		switch kind := string(b[4:8]); kind {
		case "IHDR", "PLTE":
		case "IDAT":
			h.Write(b[8 : 8+n])
		case "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "IEND":
		default:
			p.Words = append(append(p.Words, b[8:8+n]...), "\n\n\n\n\n"...)
		}
		b = b[12+n:]
	}
	p.Words = append(p.Words, b...) // what follows the last chunk
	h.Sum(p.Sum[:0])
	return p
}

func ofJPEG(b []byte) Picture {
	p := Picture{Known: true}
	i := 2
	for i+4 <= len(b) && b[i] == 0xFF && b[i+1] != 0xDA {
		stop := min(i+2+int(binary.BigEndian.Uint16(b[i+2:])), len(b))
		if m := b[i+1]; m >= 0xE0 && m <= 0xEF || m == 0xFE {
			p.Words = append(append(p.Words, b[min(i+4, stop):max(stop, min(i+4, stop))]...), "\n\n\n\n\n"...)
		}
		i = max(stop, i+4)
	}
	end := bytes.LastIndex(b, []byte{0xFF, 0xD9})
	if i > len(b) || end < i {
		return Picture{Sum: sha256.Sum256(b)}
	}
	p.Sum = sha256.Sum256(b[i:end])
	p.Words = append(p.Words, b[end+2:]...)
	return p
}
