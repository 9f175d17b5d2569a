// Package stillimage cleans the pictures that documents carry: what a picture
// shows stays, what else lies in its bytes goes. Only PNG and JPEG are known;
// the caller replaces all others by Placeholder.
package stillimage

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"slices"
	"strings"
)

// maxPixels bounds pictures that have to be decoded to be cropped: 40 million
// are a page scanned at 600 dpi.
const maxPixels = 40_000_000

// Placeholder stands for a removed picture: gray, and always the same.
func Placeholder() []byte {
	img := image.NewGray(image.Rect(0, 0, 64, 64))
	draw.Draw(img, img.Bounds(), image.NewUniform(color.Gray{0x99}), image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err) // a constant picture
	}
	return b.Bytes()
}

// Clean takes out of a picture what it does not show: texts, positions,
// previews, what lies behind its end. It reports false for kinds it cannot
// clean; those are not kept. kind is the extension without a dot.
func Clean(data []byte) (out []byte, kind string, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		out, ok = cleanPNG(data)
		kind = "png"
	case bytes.HasPrefix(data, []byte{0xFF, 0xD8}):
		out, ok = cleanJPEG(data)
		kind = "jpeg"
	}
	return out, kind, ok
}

// pngChunks are the chunks that a picture needs to look as it does.
const pngChunks = "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD pHYs"

func cleanPNG(data []byte) ([]byte, bool) {
	out := bytes.Clone(data[:8])
	for rest := data[8:]; len(rest) >= 12; {
		n := int64(binary.BigEndian.Uint32(rest)) + 12
		if n > int64(len(rest)) {
			return nil, false
		}
		chunk := rest[:n]
		if crc32.ChecksumIEEE(chunk[4:n-4]) != binary.BigEndian.Uint32(chunk[n-4:]) {
			return nil, false
		}
		if name := string(chunk[4:8]); slices.Contains(strings.Fields(pngChunks), name) {
			out = append(out, chunk...)
			if name == "IEND" {
				return out, true
			}
		}
		rest = rest[n:]
	}
	return nil, false
}

// Markers of JPEG.
const (
	jpegSOS, jpegEOI    = 0xDA, 0xD9
	jpegAPP0, jpegAPP15 = 0xE0, 0xEF
	jpegAdobe, jpegCOM  = 0xEE, 0xFE
	jpegRST0, jpegRST7  = 0xD0, 0xD7
	jfifSize            = 16 // of the segment with its length, without the preview
)

func cleanJPEG(data []byte) ([]byte, bool) {
	out := []byte{0xFF, 0xD8}
	at := 2
	for at+1 < len(data) {
		if data[at] != 0xFF {
			return nil, false
		}
		marker := data[at+1]
		switch {
		case marker == 0xFF: // fill byte
			at++
			continue
		case marker == jpegEOI:
			return append(out, 0xFF, jpegEOI), true
		case at+3 >= len(data):
			return nil, false
		}
		end := at + 2 + int(binary.BigEndian.Uint16(data[at+2:]))
		if end > len(data) || end < at+4 {
			return nil, false
		}
		out = append(out, jpegSegment(marker, data[at:end])...)
		at = end
		if marker == jpegSOS {
			for at+1 < len(data) && (data[at] != 0xFF || data[at+1] == 0 || jpegRST0 <= data[at+1] && data[at+1] <= jpegRST7) {
				at++
			}
			out = append(out, data[end:at]...)
		}
	}
	return nil, false
}

// jpegSegment gives what stays of a segment: no comments, and of the
// application data only what decides on size and colour.
func jpegSegment(marker byte, seg []byte) []byte {
	switch {
	case marker == jpegAPP0 && bytes.HasPrefix(seg[4:], []byte("JFIF\x00")) && len(seg) >= jfifSize+2:
		short := bytes.Clone(seg[:jfifSize+2])
		short[2], short[3] = 0, jfifSize
		short[16], short[17] = 0, 0
		return short
	case marker == jpegAdobe && bytes.HasPrefix(seg[4:], []byte("Adobe")) && len(seg) >= 16:
		short := bytes.Clone(seg[:16])
		short[2], short[3] = 0, 14
		return short
	case jpegAPP0 <= marker && marker <= jpegAPP15, marker == jpegCOM:
		return nil
	}
	return seg
}

// Whole is the length of a side in the unit of Crop: thousandths of a percent, as
// a:srcRect has it.
const Whole = 100_000

// Sides are how much is cut off on each side, in parts of Whole. Negative ones
// are read as none.
type Sides struct{ Left, Top, Right, Bottom int }

// Crop cuts a clean picture of that kind to what is shown of it; the result is a
// PNG. It reports false for pictures too large to decode and for an empty rest.
func Crop(data []byte, kind string, cut Sides) ([]byte, bool) {
	decode, config := png.Decode, png.DecodeConfig
	if kind == "jpeg" {
		decode, config = jpeg.Decode, jpeg.DecodeConfig
	}
	c, err := config(bytes.NewReader(data))
	if err != nil || c.Width <= 0 || c.Height <= 0 || c.Width > maxPixels/c.Height {
		return nil, false
	}
	img, err := decode(bytes.NewReader(data))
	if err != nil {
		return nil, false
	}
	b := img.Bounds()
	inset := func(side, length int) int { return max(0, side) * length / Whole }
	rect := image.Rect(b.Min.X+inset(cut.Left, b.Dx()), b.Min.Y+inset(cut.Top, b.Dy()), b.Max.X-inset(cut.Right, b.Dx()), b.Max.Y-inset(cut.Bottom, b.Dy()))
	if rect.Empty() {
		return nil, false
	}
	out := image.NewNRGBA(image.Rect(0, 0, rect.Dx(), rect.Dy()))
	draw.Draw(out, out.Bounds(), img, rect.Min, draw.Src)
	var w bytes.Buffer
	err = png.Encode(&w, out)
	return w.Bytes(), err == nil
}
