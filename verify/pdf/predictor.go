package pdf

// predicted are the filters that a predictor may follow.
var predicted = map[name]bool{"FlateDecode": true, "Fl": true, "LZWDecode": true, "LZW": true}

// maxRow bounds the bytes of one row of samples.
const maxRow = 1 << 24

func (f *file) parm(d dict, key name, other int) int {
	if n, ok := integer(f.get(d[key])); ok {
		return n
	}
	return other
}

// unpredict undoes the PNG and TIFF predictors (ISO 32000-1, 7.4.4.4).
func (f *file) unpredict(data []byte, parms dict) ([]byte, error) {
	predictor := f.parm(parms, "Predictor", 1)
	if predictor <= 1 {
		return data, nil
	}
	colors, bits, columns := f.parm(parms, "Colors", 1), f.parm(parms, "BitsPerComponent", 8), f.parm(parms, "Columns", 1)
	if colors < 1 || colors > 64 || bits < 1 || bits > 16 || columns < 1 || columns > maxRow {
		return nil, errStream
	}
	pixel := max(1, colors*bits/8)
	row := (colors*bits*columns + 7) / 8
	if row > maxRow {
		return nil, errStream
	}
	if predictor == 2 {
		return untiff(data, row, pixel, bits)
	}
	return unpng(data, row, pixel)
}

func untiff(data []byte, row, pixel, bits int) ([]byte, error) {
	if bits != 8 {
		return nil, errFilter
	}
	out := append([]byte(nil), data...)
	for from := 0; from < len(out); from += row {
		line := out[from:min(from+row, len(out))]
		for i := pixel; i < len(line); i++ {
			line[i] += line[i-pixel]
		}
	}
	return out, nil
}

func unpng(data []byte, row, pixel int) ([]byte, error) {
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for len(data) > 0 {
		kind := data[0]
		line := make([]byte, row)
		n := copy(line, data[1:])
		data = data[1+n:]
		for i := range n {
			var left, corner byte
			if i >= pixel {
				left, corner = line[i-pixel], above[i-pixel]
			}
			switch kind {
			case 0:
			case 1:
				line[i] += left
			case 2:
				line[i] += above[i]
			case 3:
				line[i] += byte((int(left) + int(above[i])) / 2)
			case 4:
				line[i] += paeth(left, above[i], corner)
			default:
				return nil, errStream
			}
		}
		out = append(out, line[:n]...)
		above = line
	}
	return out, nil
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	da, db, dc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case da <= db && da <= dc:
		return a
	case db <= dc:
		return b
	}
	return c
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
