package pdf

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"math"
)

var errSamples = errors.New("samples cannot be overwritten")

// maxPixels bounds a picture that is decoded to be overwritten.
const maxPixels = 100 << 20

// jpegQuality re-encodes without visible loss.
const jpegQuality = 92

// overwrite copies a picture with the samples under the boxes black.
func (x *exporter) overwrite(p *picture, boxes [][4][2]float64) (*stream, error) {
	inv, ok := p.ctm.inverse()
	if p.stream == nil || !ok {
		return nil, errSamples
	}
	st := p.stream
	w, h := x.in.int(st.dict["Width"], 0), x.in.int(st.dict["Height"], 0)
	if w <= 0 || h <= 0 || w > maxPixels/h || x.in.stream(st.dict["SMask"]) != nil || x.in.resolve(st.dict["Mask"]) != nil {
		return nil, errSamples
	}
	data, rest, err := x.in.decodeUntilImage(st.dict, st.raw)
	if err != nil {
		return nil, errSamples
	}
	var areas []image.Rectangle
	for _, b := range boxes {
		areas = append(areas, pixels(b, inv, w, h))
	}
	d := x.pick(st.dict, "Type", "Subtype", "Width", "Height", "ColorSpace", "BitsPerComponent", "Decode", "Intent", "Interpolate")
	switch {
	case len(rest) == 0:
		data, err = x.overwriteRaw(st.dict, data, w, h, areas)
		d["Filter"] = name("FlateDecode")
		data = deflate(data)
	case rest[0].name == "DCTDecode" && len(rest) == 1:
		data, err = overwriteJPEG(data, areas)
		d["Filter"] = name("DCTDecode")
	default:
		err = errSamples
	}
	if err != nil {
		return nil, err
	}
	return &stream{dict: d, raw: data}, nil
}

// pixels is the part of a picture that a box covers, a pixel wider all around.
func pixels(b [4][2]float64, inv matrix, w, h int) image.Rectangle {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, c := range b {
		x, y := inv.apply(c[0], c[1])
		x0, x1 = math.Min(x0, x), math.Max(x1, x)
		y0, y1 = math.Min(y0, y), math.Max(y1, y)
	}
	clamp := func(v float64, n int) int { return int(math.Max(0, math.Min(float64(n), v))) }
	return image.Rect(clamp(x0*float64(w)-1, w), clamp((1-y1)*float64(h)-1, h), clamp(x1*float64(w)+2, w), clamp((1-y0)*float64(h)+2, h))
}

// overwriteRaw blackens samples of 8 bits in gray, RGB or CMYK.
func (x *exporter) overwriteRaw(d dict, data []byte, w, h int, areas []image.Rectangle) ([]byte, error) {
	n := x.components(d)
	if x.in.int(d["BitsPerComponent"], 0) != 8 || n == 0 || len(data) < w*h*n || x.in.resolve(d["Decode"]) != nil {
		return nil, errSamples
	}
	black := make([]byte, n)
	if n == 4 {
		black[3] = 255
	}
	out := append([]byte(nil), data[:w*h*n]...)
	for _, a := range areas {
		for y := a.Min.Y; y < a.Max.Y; y++ {
			for px := a.Min.X; px < a.Max.X; px++ {
				copy(out[(y*w+px)*n:], black)
			}
		}
	}
	return out, nil
}

// components counts the colour components of spaces in which 0 is black.
func (x *exporter) components(d dict) int {
	switch v := x.in.resolve(d["ColorSpace"]).(type) {
	case name:
		return map[name]int{"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4}[v]
	case array:
		if len(v) < 2 {
			return 0
		}
		switch x.in.name(v[0]) {
		case "CalGray":
			return 1
		case "CalRGB":
			return 3
		case "ICCBased":
			if n := x.in.int(x.in.dict(v[1])["N"], 0); n == 1 || n == 3 || n == 4 {
				return n
			}
		}
	}
	return 0
}

func overwriteJPEG(data []byte, areas []image.Rectangle) ([]byte, error) {
	conf, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil || conf.Width <= 0 || conf.Height <= 0 || conf.Width > maxPixels/conf.Height {
		return nil, errSamples
	}
	img, err := jpeg.Decode(bytes.NewReader(data))
	if _, inks := img.(*image.CMYK); inks || err != nil {
		return nil, errSamples
	}
	set, ok := img.(interface{ Set(x, y int, c color.Color) })
	if !ok {
		if img, ok = rgba(img); !ok {
			return nil, errSamples
		}
		set = img.(*image.RGBA)
	}
	for _, a := range areas {
		for y := a.Min.Y; y < a.Max.Y; y++ {
			for px := a.Min.X; px < a.Max.X; px++ {
				set.Set(px, y, color.Black)
			}
		}
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: jpegQuality}); err != nil {
		return nil, errSamples
	}
	return out.Bytes(), nil
}

// rgba copies a JPEG picture in luminance and chrominance.
func rgba(img image.Image) (image.Image, bool) {
	if _, ok := img.(*image.YCbCr); !ok {
		return img, false
	}
	b := img.Bounds()
	out := image.NewRGBA(b)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			out.Set(x, y, img.At(x, y))
		}
	}
	return out, true
}
