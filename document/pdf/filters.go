package pdf

import (
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"

	"inkoust/document"
)

const (
	// maxDecoded bounds one decoded stream: an A4 scan at 600 dpi in colour is
	// 105 MB, no honest office file needs more than twice that.
	maxDecoded = 256 << 20
	// maxDecodedAll bounds all streams decoded for one document together.
	maxDecodedAll = 2 << 30
	// maxFilters bounds the filter chain of one stream.
	maxFilters = 8
)

var (
	errBomb   = errors.New("decoded data beyond the limit")
	errFilter = errors.New("data cannot be decoded")
	errCodec  = errors.New("filter not supported")
)

// filterStep is one filter of a stream with its parameters.
type filterStep struct {
	name  name
	parms dict
}

var filterShort = map[name]name{
	"AHx": "ASCIIHexDecode", "A85": "ASCII85Decode", "LZW": "LZWDecode", "Fl": "FlateDecode",
	"RL": "RunLengthDecode", "CCF": "CCITTFaxDecode", "DCT": "DCTDecode",
}

// filters lists the filters of a stream dictionary, long names and short.
func (s *store) filters(d dict) []filterStep {
	f, p := s.resolve(firstOf(d, "Filter", "F")), s.resolve(firstOf(d, "DecodeParms", "DP"))
	var names, parms array
	switch v := f.(type) {
	case name:
		names, parms = array{v}, array{p}
		if a, ok := p.(array); ok {
			parms = a
		}
	case array:
		names = v
		parms, _ = p.(array)
		if pd, ok := p.(dict); ok {
			parms = array{pd}
		}
	}
	out := make([]filterStep, 0, len(names))
	for i, n := range names {
		step := filterStep{name: s.name(n)}
		if long, ok := filterShort[step.name]; ok {
			step.name = long
		}
		if i < len(parms) {
			step.parms = s.dict(parms[i])
		}
		out = append(out, step)
	}
	return out
}

func firstOf(d dict, keys ...name) any {
	for _, k := range keys {
		if v, ok := d[k]; ok {
			return v
		}
	}
	return nil
}

// decode gives the data of a stream with all filters undone. A stream that
// cannot be decoded whole is an error: half a content stream hides the rest.
func (s *store) decode(st *stream) ([]byte, error) {
	if b, ok := s.decoded[st]; ok {
		return b, nil
	}
	b, rest, err := s.decodeUntilImage(st.dict, st.raw)
	if err == nil && len(rest) > 0 {
		err = errCodec
	}
	if err != nil {
		return nil, err
	}
	s.decoded[st] = b
	return b, nil
}

// decodeUntilImage undoes filters up to the first image codec; rest names what
// is left.
func (s *store) decodeUntilImage(d dict, raw []byte) (b []byte, rest []filterStep, err error) {
	steps := s.filters(d)
	if len(steps) > maxFilters {
		return nil, nil, errFilter
	}
	b = raw
	for i, step := range steps {
		if isImageCodec(step.name) {
			return b, steps[i:], nil
		}
		if b, err = s.undo(step, b); err != nil {
			return nil, nil, err
		}
		if s.budget -= int64(len(b)); s.budget < 0 {
			return nil, nil, errBomb
		}
	}
	return b, nil, nil
}

func isImageCodec(n name) bool {
	switch n {
	case "DCTDecode", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode":
		return true
	}
	return false
}

func (s *store) undo(step filterStep, b []byte) ([]byte, error) {
	switch step.name {
	case "FlateDecode":
		out, err := inflate(b)
		if err != nil {
			return nil, err
		}
		return s.unpredict(step.parms, out)
	case "LZWDecode":
		out, err := unLZW(b, s.int(step.parms["EarlyChange"], 1) != 0)
		if err != nil {
			return nil, err
		}
		return s.unpredict(step.parms, out)
	case "ASCIIHexDecode":
		return unASCIIHex(b)
	case "ASCII85Decode":
		return unASCII85(b)
	case "RunLengthDecode":
		return unRunLength(b)
	case "Crypt":
		if n := s.name(step.parms["Name"]); n == "" || n == "Identity" {
			return b, nil
		}
	}
	return nil, errCodec
}

// inflate reads zlib data. The checksum at the end is not looked at, as no
// reader does: what counts is that the last block is complete.
func inflate(b []byte) ([]byte, error) {
	b = bytes.TrimLeft(b, "\r\n")
	if len(b) == 0 {
		return nil, nil
	}
	if len(b) < 2 || b[0]&0x0F != 8 {
		return nil, errFilter
	}
	r := flate.NewReader(bytes.NewReader(b[2:]))
	out, err := io.ReadAll(io.LimitReader(r, maxDecoded+1))
	if len(out) > maxDecoded {
		return nil, errBomb
	}
	if err != nil {
		return nil, errFilter
	}
	return out, nil
}

// parkDecode turns a decoding error into a parked file.
func parkDecode(where string, err error) error {
	switch {
	case errors.Is(err, errBomb):
		return document.Park(document.ReasonBomb, where, nil)
	case errors.Is(err, errCodec):
		return document.Park(document.ReasonCodec, where, nil)
	}
	return document.Park(document.ReasonDamaged, where, err)
}

func page(n int) string { return fmt.Sprintf("page %d", n) }
