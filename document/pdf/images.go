package pdf

import "bytes"

// image copies a picture with its masks; nil if it cannot be copied.
func (x *exporter) image(st *stream) any {
	if r, ok := x.streams[st]; ok {
		if r == 0 {
			return nil
		}
		return r
	}
	d := x.pick(st.dict, "Type", "Subtype", "Width", "Height", "ColorSpace", "BitsPerComponent", "Decode", "ImageMask",
		"Intent", "Interpolate", "SMaskInData", "Matte")
	d["Subtype"] = name("Image")
	data, rest, err := x.in.decodeUntilImage(st.dict, st.raw)
	if err != nil {
		return nil
	}
	r := x.out.add(nil)
	x.streams[st] = r
	for _, k := range []name{"SMask", "Mask"} {
		if mask := x.in.stream(st.dict[k]); mask != nil {
			if m := x.image(mask); m != nil {
				d[k] = m
			}
		} else if a := x.in.array(st.dict[k]); a != nil {
			d[k] = x.deep(a)
		}
	}
	encoded := x.encodeImage(d, data, rest)
	if encoded == nil {
		x.streams[st] = 0
		return nil
	}
	x.out.objects[r] = encoded
	return r
}

func (x *exporter) encodeImage(d dict, data []byte, rest []filterStep) *stream {
	if len(rest) == 0 {
		d["Filter"] = name("FlateDecode")
		return &stream{dict: d, raw: deflate(data)}
	}
	if rest[0].name == "DCTDecode" {
		if data = stripJPEG(data); data == nil {
			return nil
		}
	}
	d["Filter"] = rest[0].name
	if p := x.pick(rest[0].parms, "K", "EndOfLine", "EncodedByteAlign", "Columns", "Rows", "EndOfBlock", "BlackIs1",
		"DamagedRowsBeforeError", "ColorTransform", "JBIG2Globals"); len(p) > 0 {
		d["DecodeParms"] = p
	}
	return &stream{dict: d, raw: data}
}

// stripJPEG takes comments, EXIF, XMP and previews out of a JPEG file. Colour
// profiles and Adobe's colour mark stay, they change what is seen. What is no
// JPEG file gives nil.
func stripJPEG(b []byte) []byte {
	if len(b) < 4 || b[0] != 0xFF || b[1] != 0xD8 {
		return nil
	}
	out := append([]byte(nil), 0xFF, 0xD8)
	for i := 2; i+4 <= len(b); {
		if b[i] != 0xFF {
			return nil
		}
		m := b[i+1]
		if m == 0xFF {
			i++
			continue
		}
		if m == 0xDA {
			return append(out, scan(b[i:])...)
		}
		size := u16(b, i+2)
		if size < 2 || i+2+size > len(b) {
			return nil
		}
		if keepSegment(m, b[i+4:i+2+size]) {
			out = append(out, b[i:i+2+size]...)
		}
		i += 2 + size
	}
	return nil
}

// scan is the rest of a JPEG file up to its end mark, without what follows it.
func scan(b []byte) []byte {
	if i := bytes.LastIndex(b, []byte{0xFF, 0xD9}); i >= 0 {
		return b[:i+2]
	}
	return b
}

func keepSegment(m byte, body []byte) bool {
	switch {
	case m == 0xFE:
		return false
	case m == 0xE0:
		return len(body) >= 14 && string(body[:5]) == "JFIF\x00" && body[12] == 0 && body[13] == 0
	case m == 0xE2:
		return bytes.HasPrefix(body, []byte("ICC_PROFILE\x00"))
	case m == 0xEE:
		return bytes.HasPrefix(body, []byte("Adobe"))
	case m >= 0xE0 && m <= 0xEF:
		return false
	}
	return true
}
