package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"io"
	"sync"
)

const (
	// maxStream bounds one decoded stream, maxTotal all of them: a page image at
	// 600 dpi is 100 MB, and nothing legitimate needs gigabytes.
	maxStream  = 256 << 20
	maxTotal   = 2 << 30
	maxFilters = 8
)

var (
	errFilter = errors.New("filter not known")
	errStream = errors.New("stream cannot be decoded")
	errBomb   = errors.New("stream too large")
)

// decoded is what a stream holds once its filters are undone.
type decoded struct {
	data  []byte
	codec name   // the image codec that is left, "" if none
	tail  []byte // bytes after the end of the compressed data
}

// decode undoes the filters of a stream and remembers what came of it. Image
// codecs are left as they are.
func (f *file) decode(s *stream) (decoded, error) {
	if d, ok := f.cache[s]; ok {
		return d, nil
	}
	d, err := f.undo(s)
	if err == nil && len(d.data) < maxCached && s.dict["Filter"] != nil {
		f.cache[s] = d
	}
	return d, err
}

// undo is like decode for streams that are needed once, as pages are.
func (f *file) undo(s *stream) (decoded, error) {
	if d, ok := f.cache[s]; ok {
		return d, nil
	}
	filters, parms := f.filters(s.dict)
	if len(filters) > maxFilters {
		return decoded{}, errFilter
	}
	d := decoded{data: s.raw}
	for i, n := range filters {
		if imageCodecs[n] {
			d.codec = n
			break
		}
		out, tail, err := undo(n, d.data, f.parm(parms[i], "EarlyChange", 1))
		if err == nil && predicted[n] {
			out, err = f.unpredict(out, parms[i])
		}
		if err != nil {
			return decoded{}, err
		}
		d.data = out
		d.tail = append(d.tail, tail...)
	}
	if f.total += len(d.data); f.total > maxTotal {
		return decoded{}, errBomb
	}
	if len(d.tail) > 0 {
		f.tails[s] = d.tail
	}
	return d, nil
}

// maxCached keeps page images out of the cache.
const maxCached = 4 << 20

var imageCodecs = map[name]bool{
	"DCTDecode": true, "DCT": true, "JPXDecode": true, "CCITTFaxDecode": true, "CCF": true, "JBIG2Decode": true,
}

func (f *file) filters(d dict) (names []name, parms []dict) {
	first := func(keys ...name) any {
		for _, k := range keys {
			if v := f.get(d[k]); v != nil {
				return v
			}
		}
		return nil
	}
	list := func(v any) array {
		if a, ok := v.(array); ok {
			return a
		}
		return array{v}
	}
	ps := list(first("DecodeParms", "DP"))
	for i, v := range list(first("Filter", "F")) {
		n, ok := f.get(v).(name)
		if !ok {
			continue
		}
		var parm dict
		if i < len(ps) {
			parm, _ = f.get(ps[i]).(dict)
		}
		names, parms = append(names, n), append(parms, parm)
	}
	return names, parms
}

func undo(filter name, data []byte, early int) (out, tail []byte, err error) {
	switch filter {
	case "FlateDecode", "Fl":
		return inflate(data)
	case "LZWDecode", "LZW":
		return unlzw(data, early)
	case "ASCII85Decode", "A85":
		return unascii85(data)
	case "ASCIIHexDecode", "AHx":
		l := lexer{data: data}
		return []byte(l.hex()), data[l.pos:], nil
	case "RunLengthDecode", "RL":
		return unrun(data)
	}
	return nil, nil, errFilter
}

// spareInflaters are readers that came to the end of their data; each has a
// window of 32 KB.
var spareInflaters sync.Pool

func inflater(r io.Reader) (io.ReadCloser, error) {
	if z, ok := spareInflaters.Get().(io.ReadCloser); ok {
		return z, z.(zlib.Resetter).Reset(r, nil)
	}
	return zlib.NewReader(r)
}

func inflate(data []byte) (out, tail []byte, err error) {
	r := bytes.NewReader(data)
	z, err := inflater(r)
	if err != nil {
		return nil, nil, errStream
	}
	b := bytes.NewBuffer(make([]byte, 0, min(4*len(data), maxStream)+bytes.MinRead))
	if _, err = b.ReadFrom(io.LimitReader(z, maxStream+1)); err != nil {
		return nil, nil, errStream
	}
	spareInflaters.Put(z)
	if b.Len() > maxStream {
		return nil, nil, errBomb
	}
	return b.Bytes(), data[len(data)-r.Len():], nil
}

func unascii85(data []byte) (out, tail []byte, err error) {
	stop := bytes.Index(data, []byte("~>"))
	if stop < 0 {
		return nil, nil, errStream
	}
	body := bytes.TrimPrefix(bytes.TrimSpace(data[:stop]), []byte("<~"))
	out = make([]byte, 4*len(body)+4)
	n, _, err := ascii85.Decode(out, body, true)
	if err != nil {
		return nil, nil, errStream
	}
	return out[:n], data[stop+2:], nil
}

func unrun(data []byte) (out, tail []byte, err error) {
	for i := 0; i < len(data); {
		n := int(data[i])
		i++
		switch {
		case n == 128:
			return out, data[i:], nil
		case n < 128 && i+n+1 <= len(data):
			out = append(out, data[i:i+n+1]...)
			i += n + 1
		case n > 128 && i < len(data):
			out = append(out, bytes.Repeat(data[i:i+1], 257-n)...)
			i++
		default:
			return nil, nil, errStream
		}
		if len(out) > maxStream {
			return nil, nil, errBomb
		}
	}
	return out, nil, nil
}

// unlzw undoes LZW with codes of 9 to 12 bits (ISO 32000-1, 7.4.4).
func unlzw(data []byte, early int) (out, tail []byte, err error) {
	const clear, eod = 256, 257
	type entry struct {
		prefix int
		last   byte
		size   int
	}
	table := make([]entry, 258, 4096)
	for i := range 256 {
		table[i] = entry{-1, byte(i), 1}
	}
	var acc uint32
	bits, width, prev := 0, 9, -1
	for at, c := range data {
		acc, bits = acc<<8|uint32(c), bits+8
		if bits < width {
			continue
		}
		code := int(acc>>(bits-width)) & (1<<width - 1)
		bits -= width
		switch {
		case code == eod:
			return out, data[at+1:], nil
		case code == clear:
			table, width, prev = table[:258], 9, -1
			continue
		case code > len(table) || code == len(table) && prev < 0:
			return nil, nil, errStream
		}
		from := len(out)
		src := code
		if code == len(table) {
			src = prev
		}
		out = append(out, make([]byte, table[src].size)...)
		for i, e := len(out)-1, src; e >= 0; i, e = i-1, table[e].prefix {
			out[i] = table[e].last
		}
		if code == len(table) {
			out = append(out, out[from])
		}
		if prev >= 0 && len(table) < 4096 {
			table = append(table, entry{prev, out[from], table[prev].size + 1})
		}
		prev = code
		for width < 12 && len(table)+early >= 1<<width {
			width++
		}
		if len(out) > maxStream {
			return nil, nil, errBomb
		}
	}
	return out, nil, nil
}
