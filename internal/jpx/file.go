package jpx

import "bytes"

// file is what the boxes of a JP2 file say (T.800, annex I).
type file struct {
	stream  []byte
	space   Space
	alpha   int
	palette *palette
}

// palette maps the samples of one component to colours.
type palette struct {
	bits    []int
	entries [][]int32
	columns []int // the column of each new component, -1 for a component as it is
	from    []int
}

// signature begins a JP2 file.
var signature = []byte("\x00\x00\x00\x0CjP  \x0D\x0A\x87\x0A")

func readFile(b []byte) (*file, error) {
	f := &file{alpha: -1}
	if len(b) > 2 && b[0] == 0xFF && b[1] == 0x4F {
		f.stream = b
		return f, nil
	}
	err := boxes(b, func(kind string, body, whole []byte) error {
		switch kind {
		case "jp2h":
			return boxes(body, f.header)
		case "jp2c":
			if f.stream == nil {
				f.stream = body
			}
		}
		return nil
	})
	if err != nil || f.stream == nil {
		return nil, ErrData
	}
	return f, nil
}

// boxes walks the boxes of a file or of another box.
func boxes(b []byte, each func(kind string, body, whole []byte) error) error {
	for len(b) >= 8 {
		size, head := u32(b, 0), 8
		if size == 1 && len(b) >= 16 {
			size, head = u32(b, 12), 16
			if u32(b, 8) != 0 {
				return ErrData
			}
		}
		if size == 0 {
			size = len(b)
		}
		if size < head || size > len(b) {
			if string(b[4:8]) != "jp2c" {
				return ErrData
			}
			size = len(b) // cut off, or said wrongly: the stream knows its end
		}
		if err := each(string(b[4:8]), b[head:size], b[:size]); err != nil {
			return err
		}
		b = b[size:]
	}
	return nil
}

func (f *file) header(kind string, b, _ []byte) error {
	switch kind {
	case "colr":
		if len(b) >= 7 && b[0] == 1 && f.space == Other {
			f.space = map[int]Space{12: CMYK, 16: RGB, 17: Gray, 18: YCC}[u32(b, 3)]
		}
	case "pclr":
		return f.readPalette(b)
	case "cmap":
		if f.palette == nil {
			f.palette = &palette{}
		}
		for ; len(b) >= 4 && len(f.palette.columns) < maxComponents; b = b[4:] {
			column := -1
			if b[2] == 1 {
				column = int(b[3])
			}
			f.palette.from = append(f.palette.from, u16(b, 0))
			f.palette.columns = append(f.palette.columns, column)
		}
	case "cdef":
		for i := 2; i+6 <= len(b); i += 6 {
			if kind := u16(b, i+2); kind == 1 || kind == 2 {
				f.alpha = u16(b, i)
			}
		}
	}
	return nil
}

func (f *file) readPalette(b []byte) error {
	if len(b) < 3 || len(b) < 3+int(b[2]) {
		return ErrData
	}
	if f.palette == nil {
		f.palette = &palette{}
	}
	p, n := f.palette, int(b[2])
	for _, v := range b[3 : 3+n] {
		p.bits = append(p.bits, int(v&127)+1)
	}
	data := b[3+n:]
	for range u16(b, 0) {
		entry := make([]int32, n)
		for k := range entry {
			for range (p.bits[k] + 7) / 8 {
				if len(data) == 0 {
					return ErrData
				}
				entry[k] = entry[k]<<8 | int32(data[0])
				data = data[1:]
			}
		}
		p.entries = append(p.entries, entry)
	}
	return nil
}

// apply replaces the components of a picture by those its palette gives.
func (p *palette) apply(pic *Picture) error {
	if p == nil || len(p.entries) == 0 || len(p.columns) == 0 {
		return nil
	}
	if len(p.columns)*pic.Width*pic.Height > maxSamples {
		return ErrData
	}
	var planes [][]int32
	var bits []int
	for i, column := range p.columns {
		if p.from[i] >= len(pic.Planes) || column >= len(p.bits) {
			return ErrData
		}
		from := pic.Planes[p.from[i]]
		if column < 0 {
			planes, bits = append(planes, from), append(bits, pic.Bits[p.from[i]])
			continue
		}
		to := make([]int32, len(from))
		for k, v := range from {
			to[k] = p.entries[min(int(v), len(p.entries)-1)][column]
		}
		planes, bits = append(planes, to), append(bits, p.bits[column])
	}
	pic.Planes, pic.Bits = planes, bits
	return nil
}

// keptBoxes are those that say how the picture looks; of the header only these
// parts are kept.
var keptBoxes = map[string]bool{"jP  ": true, "ftyp": true, "jp2h": true, "jp2c": true,
	"ihdr": true, "bpcc": true, "colr": true, "pclr": true, "cmap": true, "cdef": true}

// Strip copies a file with the boxes and segments that make the picture, without
// comments, other boxes, and what follows its end.
func Strip(b []byte) ([]byte, error) {
	if len(b) > 2 && b[0] == 0xFF && b[1] == 0x4F {
		return stripStream(b)
	}
	if !bytes.HasPrefix(b, signature) {
		return nil, ErrData
	}
	var out []byte
	streams := 0
	err := boxes(b, func(kind string, body, whole []byte) error {
		if !keptBoxes[kind] {
			return nil
		}
		if kind == "jp2h" {
			var inner []byte
			err := boxes(body, func(kind string, _, whole []byte) error {
				if keptBoxes[kind] {
					inner = append(inner, whole...)
				}
				return nil
			})
			out = box(out, kind, inner)
			return err
		}
		if kind != "jp2c" {
			out = box(out, kind, body)
			return nil
		}
		if streams++; streams > 1 {
			return nil
		}
		s, err := stripStream(body)
		out = box(out, kind, s)
		return err
	})
	if err != nil || streams == 0 {
		return nil, ErrData
	}
	return out, nil
}

func box(out []byte, kind string, body []byte) []byte {
	n := len(body) + 8
	out = append(out, byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
	return append(append(out, kind...), body...)
}

// stripStream drops comments and the list of lengths from a code stream.
func stripStream(b []byte) ([]byte, error) {
	out := append([]byte(nil), 0xFF, 0x4F)
	part := -1 // where the tile-part in hand begins in out
	dropped, from := 0, 0
	for i := 2; i+2 <= len(b); {
		m := int(b[i+1])
		if b[i] != 0xFF {
			return nil, ErrData
		}
		if m == 0xD9 {
			return append(out, 0xFF, 0xD9), nil
		}
		if m == 0x93 { // data up to the end of the tile-part
			if part < 0 {
				return nil, ErrData
			}
			end := from + u32(out, part+6)
			if u32(out, part+6) == 0 {
				end = len(b)
				if bytes.HasSuffix(b, []byte{0xFF, 0xD9}) {
					end -= 2
				}
			} else {
				size := u32(out, part+6) - dropped
				copy(out[part+6:], []byte{byte(size >> 24), byte(size >> 16), byte(size >> 8), byte(size)})
			}
			if end = min(end, len(b)); end < i {
				return nil, ErrData
			}
			out = append(out, b[i:end]...)
			i, part = end, -1
			continue
		}
		if i+4 > len(b) || u16(b, i+2) < 2 || i+2+u16(b, i+2) > len(b) {
			return nil, ErrData
		}
		segment := b[i : i+2+u16(b, i+2)]
		switch {
		case m == 0x90 && len(segment) == 12:
			part, from, dropped = len(out), i, 0
			out = append(out, segment...)
		case m == 0x64 || m == 0x55:
			dropped += len(segment)
		case m >= 0x50 && m <= 0x63:
			out = append(out, segment...)
		default:
			return nil, ErrData
		}
		i += len(segment)
	}
	return append(out, 0xFF, 0xD9), nil // cut off
}
