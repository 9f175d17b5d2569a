package pdf

import "inkoust/internal/ccitt"

// stream encodes samples: as facsimile where that is shorter, else compressed
// with the differences of neighbouring pixels.
func (r *raster) stream(d dict) *stream {
	d["Filter"] = name("FlateDecode")
	delete(d, "DecodeParms")
	if r.n*r.bits == 1 {
		plain := deflate(r.data)
		if fax, parms := r.fax(); len(fax) < len(plain) {
			d["Filter"], d["DecodeParms"] = name("CCITTFaxDecode"), parms
			return &stream{dict: d, raw: fax}
		}
		return &stream{dict: d, raw: plain}
	}
	if r.bits != 8 || r.n > 4 {
		return &stream{dict: d, raw: deflate(r.data)}
	}
	d["DecodeParms"] = dict{"Predictor": int64(15), "Colors": int64(r.n), "Columns": int64(r.w)}
	return &stream{dict: d, raw: deflate(r.differences())}
}

// fax writes a picture of one bit a pixel. The rarer value is coded as black, as
// the codes are made for pages that are mostly white.
func (r *raster) fax() ([]byte, dict) {
	set := 0
	for y := range r.h {
		for _, b := range r.rowBytes(y) {
			set += bitsSet[b]
		}
	}
	ones := 2*set <= r.w*r.h
	rows := make([][]byte, r.h)
	for y := range rows {
		if rows[y] = r.rowBytes(y); !ones {
			rows[y] = inverted(rows[y])
		}
	}
	parms := dict{"K": int64(-1), "Columns": int64(r.w), "Rows": int64(r.h), "BlackIs1": ones}
	return ccitt.Encode(rows, r.w), parms
}

func (r *raster) rowBytes(y int) []byte {
	n := r.stride()
	return r.data[y*n : (y+1)*n]
}

var bitsSet = func() (t [256]int) {
	for i := range t {
		t[i] = t[i/2] + i%2
	}
	return t
}()

func inverted(b []byte) []byte {
	out := make([]byte, len(b))
	for i := range b {
		out[i] = ^b[i]
	}
	return out
}

// differences puts a PNG predictor before each row, the one with the least sum
// of differences (ISO 15948, 12.8).
func (r *raster) differences() []byte {
	n := r.stride()
	above := make([]byte, n)
	out := make([]byte, 0, (n+1)*r.h)
	var try [5][]byte
	for k := range try {
		try[k] = make([]byte, n)
	}
	for y := range r.h {
		row := r.rowBytes(y)
		best, least := 0, -1
		for k := range try {
			if sum := predict(try[k], row, above, r.n, k); least < 0 || sum < least {
				best, least = k, sum
			}
		}
		out = append(append(out, byte(best)), try[best]...)
		above = row
	}
	return out
}

// predict fills out with a row less its prediction and returns how much is left.
func predict(out, row, above []byte, n, kind int) (sum int) {
	for i, v := range row {
		var left, corner byte
		if i >= n {
			left, corner = row[i-n], above[i-n]
		}
		switch kind {
		case 1:
			v -= left
		case 2:
			v -= above[i]
		case 3:
			v -= byte((int(left) + int(above[i])) / 2)
		case 4:
			v -= nearestOf(left, above[i], corner)
		}
		out[i] = v
		sum += abs(int(int8(v)))
	}
	return sum
}

// nearestOf is Paeth's predictor (ISO 15948, 9.4).
func nearestOf(a, b, c byte) byte {
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

// unfax decodes facsimile data into samples; rows that are missing are white.
func (s *store) unfax(parms dict, data []byte, z sizes) ([]byte, error) {
	rows, _, err := ccitt.Decode(data, s.faxParams(parms, z))
	if err != nil {
		return nil, errSamples
	}
	black, _ := s.resolve(parms["BlackIs1"]).(bool)
	size := (z.w + 7) / 8 * z.h
	out := make([]byte, 0, size)
	for _, row := range rows {
		if !black {
			row = inverted(row)
		}
		out = append(out, row...)
	}
	for len(out) < size && !black {
		out = append(out, 0xFF)
	}
	return out, nil
}

func (s *store) faxParams(parms dict, z sizes) ccitt.Params {
	align, _ := s.resolve(parms["EncodedByteAlign"]).(bool)
	end, given := s.resolve(parms["EndOfBlock"]).(bool)
	p := ccitt.Params{K: s.int(parms["K"], 0), Columns: s.int(parms["Columns"], 1728), Rows: s.int(parms["Rows"], 0), ByteAlign: align}
	p.NoEndOfBlock = given && !end
	if p.Rows <= 0 {
		p.Rows = z.h
	}
	return p
}
