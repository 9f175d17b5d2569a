// Package jpx decodes pictures in JPEG 2000 (ITU-T T.800): code streams and the
// JP2 files around them, as PDF holds them (ISO 32000-1, 7.4.9). Decode is the
// start; Strip copies a file without what is no part of the picture. What the
// package does not know (regions of interest, packed packet headers, changes of
// the progression) it refuses.
package jpx

import "errors"

// ErrData says that a picture cannot be decoded.
var ErrData = errors.New("jpx: data cannot be decoded")

const (
	// maxSamples bounds a picture with all its components, at 16 bytes each while
	// it is decoded: A4 in colour at 400 dpi has 46 million.
	maxSamples    = 48 << 20
	maxComponents = 8
	maxTiles      = 1 << 12
	// maxBlocks bounds the blocks of all tiles: 64 by 64 samples are usual.
	maxBlocks = 1 << 18
	maxLevels = 32
	// maxPackets bounds the packets of a tile, which are sorted.
	maxPackets = 1 << 17
)

// Space is what a file says of its colours.
type Space int

// The colours a file can state; Other are those that only a profile tells.
const (
	Other Space = iota
	Gray
	RGB
	YCC
	CMYK
)

// Picture is a decoded picture: components of one size, samples from 0 to the
// largest value of their bits.
type Picture struct {
	Width, Height int
	Bits          []int
	Planes        [][]int32
	Space         Space
	// Alpha is the component that says how opaque the picture is, -1 if none.
	Alpha   int
	palette *palette
}

// Decode reads a file or a bare code stream.
func Decode(data []byte) (p *Picture, err error) {
	defer func() {
		if recover() != nil {
			p, err = nil, ErrData // an index that the checks did not foresee
		}
	}()
	f, err := readFile(data)
	if err != nil {
		return nil, err
	}
	c := &codestream{b: f.stream}
	if err := c.read(); err != nil {
		return nil, err
	}
	p = c.picture()
	p.Space, p.Alpha, p.palette = f.space, f.alpha, f.palette
	return p, nil
}

// Expand replaces the samples by the colours of the file's own palette, if it
// has one. PDF leaves it aside where it brings a palette itself.
func (p *Picture) Expand() error { return p.palette.apply(p) }

func ceilDiv(a, b int) int { return (a + b - 1) / b }

// ceilShift and floorShift divide by a power of two.
func ceilShift(a, n int) int  { return (a + 1<<n - 1) >> n }
func floorShift(a, n int) int { return a >> n }

func u16(b []byte, i int) int { return int(b[i])<<8 | int(b[i+1]) }
func u32(b []byte, i int) int { return u16(b, i)<<16 | u16(b, i+2) }
