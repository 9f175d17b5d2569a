package pdf

import "encoding/hex"

// inlineKeys is what a picture in the content needs (ISO 32000-1, 8.9.7).
var inlineKeys = []name{"ColorSpace", "Decode", "Height", "ImageMask", "Intent", "Interpolate", "Width"}

// writeInline writes a picture of a glyph procedure, which has no resources, with
// its samples in hexadecimal digits: what follows the last row is left behind,
// and no sample looks like the end. Pictures that are no plain samples go.
func (e *emitter) writeInline(o *op) {
	m, err := e.w.x.plate(o.image.dict, o.image.data, e.w.x.in.dict(e.inst.resources["ColorSpace"]), "")
	if err != nil || m.r == nil {
		return
	}
	e.b.WriteString("BI")
	for _, k := range inlineKeys {
		if _, ok := o.image.dict[k]; !ok {
			continue
		}
		e.b.WriteByte(' ')
		writeObject(e.b, k)
		e.b.WriteByte(' ')
		writeObject(e.b, o.image.dict[k])
	}
	e.b.WriteString(" /BitsPerComponent " + num(float64(m.r.bits)) + " /Filter /ASCIIHexDecode ID ")
	e.b.WriteString(hex.EncodeToString(m.r.data) + ">\nEI\n")
}
