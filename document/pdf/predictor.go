package pdf

// unpredict undoes the predictors of FlateDecode and LZWDecode (ISO 32000-1,
// 7.4.4.4).
func (s *store) unpredict(parms dict, b []byte) ([]byte, error) {
	predictor := s.int(parms["Predictor"], 1)
	if predictor <= 1 {
		return b, nil
	}
	colors, bits, columns := s.int(parms["Colors"], 1), s.int(parms["BitsPerComponent"], 8), s.int(parms["Columns"], 1)
	if colors < 1 || colors > 32 || !isDepth(bits) || columns < 1 || columns > maxDecoded/64 {
		return nil, errFilter
	}
	row, pixel := (colors*bits*columns+7)/8, max(1, colors*bits/8)
	switch {
	case predictor == 2:
		return unpredictTIFF(b, row, colors, bits, colors*columns), nil
	case predictor >= 10 && predictor <= 15:
		return unpredictPNG(b, row, pixel)
	}
	return nil, errFilter
}

func isDepth(bits int) bool {
	return bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16
}

// unpredictTIFF adds to each component the one of the pixel before it.
func unpredictTIFF(b []byte, row, colors, bits, samples int) []byte {
	out := append([]byte(nil), b...)
	for start := 0; start < len(out); start += row {
		line := out[start:min(len(out), start+row)]
		switch bits {
		case 8:
			for i := colors; i < len(line); i++ {
				line[i] += line[i-colors]
			}
		case 16:
			for i := 2 * colors; i+1 < len(line); i += 2 {
				v := be16(line[i:]) + be16(line[i-2*colors:])
				line[i], line[i+1] = byte(v>>8), byte(v)
			}
		default:
			addSamples(line, colors, bits, samples)
		}
	}
	return out
}

func be16(b []byte) uint16 { return uint16(b[0])<<8 | uint16(b[1]) }

// addSamples is the TIFF predictor for samples smaller than a byte.
func addSamples(line []byte, colors, bits, samples int) {
	mask := byte(1<<bits - 1)
	shift := func(i int) (int, int) { return i * bits / 8, 8 - bits - i*bits%8 }
	for i := colors; i < min(samples, len(line)*8/bits); i++ {
		at, down := shift(i)
		from, left := shift(i - colors)
		v := (line[at]>>down + line[from]>>left) & mask
		line[at] = line[at]&^(mask<<down) | v<<down
	}
}

// unpredictPNG undoes the filters of PNG, which each line names in its first byte.
func unpredictPNG(b []byte, row, pixel int) ([]byte, error) {
	out := make([]byte, 0, len(b))
	var up []byte // the line above, none above the first
	for len(b) > 0 {
		kind, n := b[0], min(row, len(b)-1)
		start := len(out)
		out = append(out, b[1:1+n]...)
		if !unfilter(kind, out[start:], up, pixel) {
			return nil, errFilter
		}
		up, b = out[start:], b[1+n:]
	}
	return out, nil
}

func unfilter(kind byte, line, up []byte, pixel int) bool {
	switch {
	case kind > 4:
		return false
	case kind == 1:
		for i := pixel; i < len(line); i++ {
			line[i] += line[i-pixel]
		}
	case kind == 2 && up != nil:
		for i := range line {
			line[i] += up[i]
		}
	case kind > 2:
		if up == nil {
			up = make([]byte, len(line))
		}
		unfilterByTwo(kind, line, up, pixel)
	}
	return true
}

// unfilterByTwo undoes the filters that look to the left and up.
func unfilterByTwo(kind byte, line, up []byte, pixel int) {
	for i := range line {
		var left, upLeft byte
		if i >= pixel {
			left, upLeft = line[i-pixel], up[i-pixel]
		}
		if kind == 3 {
			line[i] += byte((int(left) + int(up[i])) / 2)
		} else {
			line[i] += paeth(left, up[i], upLeft)
		}
	}
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
