package pdf

// unpredict undoes the predictors of FlateDecode and LZWDecode (ISO 32000-1,
// 7.4.4.4).
func (s *store) unpredict(parms dict, b []byte) ([]byte, error) {
	predictor := s.int(parms["Predictor"], 1)
	if predictor <= 1 {
		return b, nil
	}
	colors, bits, columns := s.int(parms["Colors"], 1), s.int(parms["BitsPerComponent"], 8), s.int(parms["Columns"], 1)
	if colors < 1 || colors > 32 || bits < 1 || bits > 16 || columns < 1 || columns > maxDecoded/64 {
		return nil, errFilter
	}
	row, pixel := (colors*bits*columns+7)/8, max(1, colors*bits/8)
	if predictor == 2 {
		return unpredictTIFF(b, row, colors, bits)
	}
	return unpredictPNG(b, row, pixel)
}

func unpredictTIFF(b []byte, row, colors, bits int) ([]byte, error) {
	if bits != 8 {
		return nil, errCodec
	}
	out := append([]byte(nil), b...)
	for start := 0; start < len(out); start += row {
		line := out[start:min(len(out), start+row)]
		for i := colors; i < len(line); i++ {
			line[i] += line[i-colors]
		}
	}
	return out, nil
}

func unpredictPNG(b []byte, row, pixel int) ([]byte, error) {
	out := make([]byte, 0, len(b))
	previous := make([]byte, row)
	for len(b) > 0 {
		kind := b[0]
		line := make([]byte, row)
		n := copy(line, b[1:])
		b = b[1+n:]
		if !unfilter(kind, line, previous, pixel) {
			return nil, errFilter
		}
		out = append(out, line[:n]...)
		previous = line
	}
	return out, nil
}

func unfilter(kind byte, line, up []byte, pixel int) bool {
	for i := range line {
		var left, upLeft byte
		if i >= pixel {
			left, upLeft = line[i-pixel], up[i-pixel]
		}
		switch kind {
		case 0:
		case 1:
			line[i] += left
		case 2:
			line[i] += up[i]
		case 3:
			line[i] += byte((int(left) + int(up[i])) / 2)
		case 4:
			line[i] += paeth(left, up[i], upLeft)
		default:
			return false
		}
	}
	return true
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	pa, pb, pc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case pa <= pb && pa <= pc:
		return a
	case pb <= pc:
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
