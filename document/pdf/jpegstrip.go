package pdf

import "bytes"

// stripJPEG takes out of a JPEG file all that is not the picture: comments, EXIF,
// XMP, previews, colour profiles (ISO 32000-1, 7.4.8, has readers ignore them),
// and what follows the end. Adobe's colour mark and the bare mark of JFIF stay,
// they change what is seen. What is no JPEG file gives nil.
func stripJPEG(b []byte) []byte {
	if len(b) < 4 || b[0] != 0xFF || b[1] != 0xD8 {
		return nil
	}
	out := append(make([]byte, 0, len(b)), 0xFF, 0xD8)
	for i := 2; i+2 <= len(b); {
		m := b[i+1]
		switch {
		case b[i] != 0xFF:
			return nil
		case m == 0xFF:
			i++
			continue
		case m == 0xD9:
			return append(out, 0xFF, 0xD9)
		}
		if i+4 > len(b) {
			return nil
		}
		size := u16(b, i+2)
		if size < 2 || i+2+size > len(b) {
			return nil
		}
		segment := b[i : i+2+size]
		out = append(out, keptSegment(m, segment[4:], segment)...)
		i += len(segment)
		if m == 0xDA {
			n := scanEnd(b[i:])
			out = append(out, b[i:i+n]...)
			if i += n; i+2 > len(b) {
				return append(out, 0xFF, 0xD9) // cut off within a scan
			}
		}
	}
	return nil
}

// scanEnd is the length of entropy-coded data: up to a mark that is neither a
// byte 0xFF of the data nor a restart.
func scanEnd(b []byte) int {
	for i := 0; ; i++ {
		k := bytes.IndexByte(b[i:], 0xFF)
		if k < 0 || i+k+1 >= len(b) {
			return len(b)
		}
		i += k
		if m := b[i+1]; m != 0 && m != 0xFF && (m < 0xD0 || m > 0xD7) {
			return i
		}
	}
}

// keptSegment is what stays of a segment.
func keptSegment(m byte, body, whole []byte) []byte {
	switch {
	case m == 0xE0 && bytes.HasPrefix(body, []byte("JFIF\x00")):
		return []byte("\xFF\xE0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00")
	case m == 0xEE && len(body) >= 12 && bytes.HasPrefix(body, []byte("Adobe")):
		return append([]byte("\xFF\xEE\x00\x0EAdobe\x00\x64\x00\x00\x00\x00"), body[11])
	case m >= 0xC0 && m <= 0xCF && m != 0xC8, m >= 0xDA && m <= 0xDD:
		return whole // frame, codes, quantisation, scan, restart interval
	}
	return nil
}
