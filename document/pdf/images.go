package pdf

import (
	"inkoust/internal/ccitt"
	"inkoust/internal/jpx"
)

// image copies a picture that no box touches, with its masks; 0 if it cannot be
// copied. The samples stay as they are, what rides along with them goes.
func (x *exporter) image(st *stream) ref {
	if r, ok := x.streams[st]; ok {
		return r
	}
	r := x.out.add(nil)
	x.streams[st] = r
	encoded := x.copyImage(st.dict, st.raw, nil)
	if encoded == nil {
		x.streams[st] = 0
		return 0
	}
	x.out.objects[r] = encoded
	return r
}

// inlineImage makes a picture in the content one of its own: what hides behind
// its data is left behind. Equal ones are one.
func (x *exporter) inlineImage(p *picture) ref {
	d, raw, local := x.entries(p)
	encoded := x.copyImage(d, raw, local)
	if encoded == nil {
		return 0
	}
	key := operand(encoded.dict) + string(encoded.raw)
	if r, ok := x.inline[key]; ok {
		return r
	}
	r := x.out.add(encoded)
	x.inline[key] = r
	return r
}

func (x *exporter) copyImage(old dict, raw []byte, local dict) *stream {
	d := x.pick(old, "Width", "Height", "BitsPerComponent", "Decode", "ImageMask", "Intent", "Interpolate", "SMaskInData", "Matte")
	d["Type"], d["Subtype"] = name("XObject"), name("Image")
	if cs := x.pictureSpace(old["ColorSpace"], local, 0); cs != nil {
		d["ColorSpace"] = cs
	}
	data, rest, err := x.in.decodeUntilImage(old, raw)
	if err != nil {
		return nil
	}
	for _, k := range []name{"SMask", "Mask"} {
		if mask := x.in.stream(old[k]); mask != nil {
			if m := x.image(mask); m != 0 {
				d[k] = m
			}
		} else if a := x.in.array(old[k]); a != nil {
			d[k] = x.deep(a)
		}
	}
	z := sizes{x.in.int(old["Width"], 0), x.in.int(old["Height"], 0), x.in.int(old["BitsPerComponent"], 8)}
	if len(rest) == 0 {
		return x.copySamples(d, x.in.colours(old["ColorSpace"], local, 0), data, z)
	}
	return x.copyCoded(d, data, rest, z)
}

// copySamples encodes samples anew, without what follows the last row.
func (x *exporter) copySamples(d dict, c *colours, data []byte, z sizes) *stream {
	n := 1
	if c != nil {
		n = c.n
	}
	if mask, _ := x.in.resolve(d["ImageMask"]).(bool); mask {
		z.bits = 1
	}
	r, ok := newRaster(z.w, z.h, n, z.bits, data)
	if !ok {
		return nil
	}
	return r.stream(d)
}

// copyCoded copies the data of an image codec without what is not the picture.
func (x *exporter) copyCoded(d dict, data []byte, rest []filterStep, z sizes) *stream {
	if len(rest) > 1 {
		return nil
	}
	parms := x.pick(rest[0].parms, "K", "EndOfLine", "EncodedByteAlign", "Columns", "Rows", "EndOfBlock", "BlackIs1", "DamagedRowsBeforeError")
	switch rest[0].name {
	case "DCTDecode":
		data, parms = stripJPEG(data), x.pick(rest[0].parms, "ColorTransform")
	case "CCITTFaxDecode":
		_, used, err := ccitt.Decode(data, x.in.faxParams(rest[0].parms, z))
		if err != nil {
			return nil
		}
		data = data[:used]
	case "JPXDecode":
		var err error
		if data, err = jpx.Strip(data); err != nil {
			return nil
		}
	case "JBIG2Decode":
		return x.copyJBIG2(d, rest[0].parms, data, z)
	}
	if data == nil {
		return nil
	}
	d["Filter"] = rest[0].name
	if len(parms) > 0 {
		d["DecodeParms"] = parms
	}
	return &stream{dict: d, raw: data}
}
