package pdf

import "inkoust/internal/jpegfile"

// jpegPlate is a JPEG file among the samples of a picture. It stays one: what is
// not under a box keeps its exact samples.
type jpegPlate struct {
	f         *jpegfile.File
	transform bool // the first three components are luminance and colour difference
}

func (m *plate) readJPEG(x *exporter, data []byte, step filterStep, c *colours) error {
	f, err := jpegfile.Parse(data)
	if err != nil || f.Components() == 2 || c != nil && c.n != f.Components() {
		return errSamples
	}
	m.file = &jpegPlate{f: f, transform: f.Transform > 0}
	if v := x.in.resolve(step.parms["ColorTransform"]); v != nil {
		m.dict["DecodeParms"] = dict{"ColorTransform": v}
	}
	if f.Transform < 0 {
		// ISO 32000-1, table 13: three components are transformed unless said
		// otherwise, four are not.
		otherwise := 0
		if f.Components() == 3 && (f.Marked() || !f.ByName()) {
			otherwise = 1
		}
		m.file.transform = x.in.int(step.parms["ColorTransform"], otherwise) != 0
	}
	return nil
}

// paint brings a colour to the components of the file and overwrites with it.
func (j *jpegPlate) paint(c *cover, pixel []int) {
	value := make([]byte, len(pixel))
	for i, v := range pixel {
		value[i] = byte(v)
	}
	if j.transform && len(pixel) >= 3 {
		toLuminance(value)
	}
	j.f.Paint(func(y int) [][2]int { return c.spans(y, j.f.Width, j.f.Height) }, value)
}

// toLuminance transforms the first three components (JFIF 1.02).
func toLuminance(v []byte) {
	r, g, b := float64(v[0]), float64(v[1]), float64(v[2])
	v[0] = byte(0.299*r + 0.587*g + 0.114*b + 0.5)
	v[1] = byte(min(max(-0.1687*r-0.3313*g+0.5*b+128.5, 0), 255))
	v[2] = byte(min(max(0.5*r-0.4187*g-0.0813*b+128.5, 0), 255))
}

func (j *jpegPlate) plain(o outline) bool {
	lo, hi := j.f.Range(func(y int) [][2]int {
		if a, b := o.row(y, j.f.Width, j.f.Height, 0); a < b {
			return [][2]int{{a, b}}
		}
		return nil
	})
	for k := range lo {
		if hi[k]-lo[k] > plainRange {
			return false
		}
	}
	return true
}

func (j *jpegPlate) stream(d dict) *stream {
	d["Filter"] = name("DCTDecode")
	d["Width"], d["Height"] = int64(j.f.Width), int64(j.f.Height)
	return &stream{dict: d, raw: j.f.Bytes()}
}
