package pdf

import (
	"crypto/sha256"
	"errors"
	"fmt"
)

var errSamples = errors.New("samples cannot be overwritten")

const (
	// maxPixels bounds a picture that is decoded to be overwritten.
	maxPixels = 100 << 20
	// maxRedrawn bounds the pixels of all pictures overwritten for one document:
	// a thousand scanned pages in 300 dpi have nine thousand million.
	maxRedrawn = 16 << 30
)

// plate is one set of samples of a picture: its colours, a stencil, or how
// opaque it is.
type plate struct {
	dict  dict // what the new stream says about the samples
	r     *raster
	file  *jpegPlate // instead of r
	pixel []int      // what overwritten pixels are
	key   name       // SMask or Mask; "" for the picture itself
	space *colours   // that of the samples, where the picture does not say it
	alpha *raster    // how opaque the picture says itself that it is
}

// overwrite adds a picture with the samples under a cover overwritten to the
// new file. Of ink, where text stood before its line was set anew, it overwrites
// what has something written on it, and reports that there was such a place.
func (x *exporter) overwrite(p *picture, c *cover, ink []outline) (r ref, found bool, err error) {
	if x.redrawn[p.key(c, ink)].r != 0 {
		known := x.redrawn[p.key(c, ink)]
		return known.r, known.found, nil
	}
	d, raw, local := x.entries(p)
	main, err := x.plate(d, raw, local, "")
	if err != nil {
		return 0, false, err
	}
	plates := []*plate{main}
	for _, k := range []name{"SMask", "Mask"} {
		mask := x.in.stream(d[k])
		if mask == nil {
			continue
		}
		m, err := x.plate(mask.dict, mask.raw, nil, k)
		if err != nil {
			return 0, false, err
		}
		plates = append(plates, m)
	}
	if main.alpha != nil && len(plates) == 1 && x.in.int(d["SMaskInData"], 0) != 0 {
		plates = append(plates, main.opacity())
	}
	found = writtenOn(plates, c, ink)
	for _, m := range plates {
		m.paint(c)
	}
	r = x.addPlates(d, plates)
	x.redrawn[p.key(c, ink)] = redrawn{r, found}
	return r, found, nil
}

// redrawn is a picture that was overwritten before, as backgrounds are drawn on
// many pages under the same box.
type redrawn struct {
	r     ref
	found bool
}

func (p *picture) key(c *cover, ink []outline) string {
	h := sha256.New()
	fmt.Fprint(h, c.boxes, c.shown, ink)
	if p.stream != nil {
		return fmt.Sprintf("%p %x", p.stream, h.Sum(nil))
	}
	return fmt.Sprintf("%p %x", p.inline, h.Sum(nil))
}

// writtenOn adds to the cover the outlines under which a plate is not plain.
func writtenOn(plates []*plate, c *cover, ink []outline) (found bool) {
	for _, o := range ink {
		for _, m := range plates {
			if !m.plain(o) {
				c.boxes = append(c.boxes, o)
				found = true
				break
			}
		}
	}
	return found
}

// addPlates stores a picture with its masks.
func (x *exporter) addPlates(d dict, plates []*plate) ref {
	main := plates[0]
	for _, m := range plates[1:] {
		main.dict[m.key] = x.out.add(m.stream())
	}
	if a := x.in.array(d["Mask"]); a != nil {
		main.dict["Mask"] = x.deep(a)
	}
	return x.out.add(main.stream())
}

// entries are the dictionary and data of a picture, and the colour spaces its
// content names.
func (x *exporter) entries(p *picture) (d dict, raw []byte, local dict) {
	if p.stream != nil {
		return p.stream.dict, p.stream.raw, nil
	}
	return p.inline.dict, p.inline.data, x.in.dict(p.inst.resources["ColorSpace"])
}

// plate reads the samples of a picture or of its mask under the given key.
func (x *exporter) plate(d dict, raw []byte, local dict, key name) (*plate, error) {
	w, h := x.in.int(d["Width"], 0), x.in.int(d["Height"], 0)
	if w <= 0 || h <= 0 || w > maxPixels/h || x.pixels+int64(w)*int64(h) > maxRedrawn {
		return nil, errSamples
	}
	x.pixels += int64(w) * int64(h)
	data, rest, err := x.in.decodeUntilImage(d, raw)
	if err != nil {
		return nil, errSamples
	}
	stencil, _ := x.in.resolve(d["ImageMask"]).(bool)
	c := x.in.colours(d["ColorSpace"], local, 0)
	bits := x.in.int(d["BitsPerComponent"], 8)
	if stencil = stencil || key == "Mask"; stencil {
		c, bits = &colours{n: 1, family: "DeviceGray"}, 1
	}
	m := &plate{key: key, dict: x.pick(d, "Type", "Subtype", "Width", "Height", "ImageMask", "Decode", "Intent", "Interpolate", "Matte")}
	m.dict["Subtype"] = name("Image")
	if err := m.samples(x, data, rest, c, sizes{w, h, bits}); err != nil {
		return nil, err
	}
	if m.space != nil {
		c = m.space
	}
	if !stencil && m.dict["ColorSpace"] == nil {
		m.dict["ColorSpace"] = x.pictureSpace(d["ColorSpace"], local, 0)
	}
	if c != nil {
		m.pixel = x.out.blackPixel(c, m.bits(), m.dict["Decode"])
	}
	if stencil || key == "SMask" {
		m.pixel = opaque(x.out, m.bits(), m.dict["Decode"], stencil)
	}
	if m.pixel == nil {
		return nil, errSamples
	}
	return m, nil
}

type sizes struct{ w, h, bits int }

// opaque is the sample that lets all of the picture be seen: 0 in a stencil, 1
// in a soft mask (ISO 32000-1, 8.9.6.2 and 11.6.5.3).
func opaque(s *store, bits int, decode any, stencil bool) []int {
	v, ok := s.numbers(decode, 2)
	reversed := ok && v[0] > v[1]
	if reversed == stencil {
		return []int{1<<bits - 1}
	}
	return []int{0}
}

// samples decodes what is left of the filters.
func (m *plate) samples(x *exporter, data []byte, rest []filterStep, c *colours, z sizes) error {
	if len(rest) > 1 {
		return errSamples
	}
	if len(rest) == 0 {
		if c == nil {
			return errSamples
		}
		return m.take(z.w, z.h, c.n, z.bits, data)
	}
	switch rest[0].name {
	case "DCTDecode":
		return m.readJPEG(x, data, rest[0], c)
	case "CCITTFaxDecode":
		if c == nil || c.n != 1 {
			return errSamples
		}
		data, err := x.in.unfax(rest[0].parms, data, z)
		if err != nil {
			return err
		}
		return m.take(z.w, z.h, 1, 1, data)
	case "JBIG2Decode":
		if c == nil || c.n != 1 {
			return errSamples
		}
		data, err := x.in.unJBIG2(rest[0].parms, data, z)
		if err != nil {
			return err
		}
		return m.take(z.w, z.h, 1, 1, data)
	case "JPXDecode":
		return m.readJPX(data, c)
	}
	return errSamples
}

func (m *plate) take(w, h, n, bits int, data []byte) error {
	r, ok := newRaster(w, h, n, bits, data)
	if !ok {
		return errSamples
	}
	m.r = r
	m.dict["BitsPerComponent"] = int64(bits)
	return nil
}

func (m *plate) bits() int {
	if m.r != nil {
		return m.r.bits
	}
	return 8
}

func (m *plate) plain(o outline) bool {
	if m.file != nil {
		return m.file.plain(o)
	}
	return m.r.plain(o)
}

func (m *plate) paint(c *cover) {
	if m.file != nil {
		m.file.paint(c, m.pixel)
		return
	}
	m.r.paint(c, m.pixel)
}

// stream encodes the samples anew.
func (m *plate) stream() *stream {
	if m.file != nil {
		m.dict["BitsPerComponent"] = int64(8)
		return m.file.stream(m.dict)
	}
	return m.r.stream(m.dict)
}

// pictureSpace copies a colour space; in content streams it may be abbreviated or
// named in the resources.
func (x *exporter) pictureSpace(o any, local dict, depth int) any {
	switch v := x.in.resolve(o).(type) {
	case name:
		if long, ok := spaceNames[v]; ok && local != nil {
			return long
		}
		if l, ok := local[v]; ok && deviceComponents[v] == 0 {
			return x.deep(l)
		}
	case array:
		if local != nil && len(v) == 4 && depth < maxBases && (x.in.name(v[0]) == "I" || x.in.name(v[0]) == "Indexed") {
			return array{name("Indexed"), x.pictureSpace(v[1], local, depth+1), v[2], x.palette(v[1], v[2], v[3])}
		}
	}
	return x.deep(o)
}

var spaceNames = map[name]name{"G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK"}
