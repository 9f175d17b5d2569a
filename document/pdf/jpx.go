package pdf

import "inkoust/internal/jpx"

// readJPX decodes a JPEG 2000 file into samples. Its own palette, colours and
// opacity count where the picture does not say them (ISO 32000-1, 7.4.9).
func (m *plate) readJPX(data []byte, c *colours) error {
	p, err := jpx.Decode(data)
	if err != nil {
		return errSamples
	}
	if c == nil || c.n > len(p.Planes) {
		if p.Expand() != nil {
			return errSamples
		}
	}
	if c == nil {
		if c = m.ownColours(p); c == nil {
			return errSamples
		}
	}
	if c.n > len(p.Planes) {
		return errSamples
	}
	delete(m.dict, "Decode") // not looked at in these files
	indexed := c.family == "Indexed"
	r, ok := join(p, 0, c.n, indexed)
	if !ok {
		return errSamples
	}
	m.r = r
	m.dict["Width"], m.dict["Height"], m.dict["BitsPerComponent"] = int64(p.Width), int64(p.Height), int64(r.bits)
	if len(p.Planes) > c.n {
		k := c.n
		if p.Alpha >= c.n && p.Alpha < len(p.Planes) {
			k = p.Alpha
		}
		m.alpha, _ = join(p, k, 1, false)
	}
	return nil
}

// ownColours is the colour space that a file states, or that the number of its
// components lets one expect.
func (m *plate) ownColours(p *jpx.Picture) *colours {
	n := len(p.Planes)
	if p.Alpha >= 0 && p.Alpha == n-1 {
		n--
	}
	space := map[int]name{1: "DeviceGray", 2: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}[n]
	switch {
	case p.Space == jpx.YCC && n >= 3:
		fromLuminance(p)
		space = "DeviceRGB"
	case p.Space == jpx.RGB && n >= 3:
		space = "DeviceRGB"
	case p.Space == jpx.Gray:
		space = "DeviceGray"
	}
	if space == "" {
		return nil
	}
	m.dict["ColorSpace"] = space
	m.space = &colours{n: deviceComponents[space], family: space}
	return m.space
}

// fromLuminance brings luminance and colour difference to red, green and blue.
func fromLuminance(p *jpx.Picture) {
	top := float64(int(1)<<p.Bits[0] - 1)
	clamp := func(v float64) int32 { return int32(min(max(v, 0), top) + 0.5) }
	for i := range p.Planes[0] {
		y, u, v := float64(p.Planes[0][i]), float64(p.Planes[1][i])-(top+1)/2, float64(p.Planes[2][i])-(top+1)/2
		p.Planes[0][i], p.Planes[1][i], p.Planes[2][i] = clamp(y+1.402*v), clamp(y-0.344136*u-0.714136*v), clamp(y+1.772*u)
	}
}

// join packs n components from one on; entries of a palette keep their numbers.
func join(p *jpx.Picture, from, n int, indexed bool) (*raster, bool) {
	bits := 1
	for _, b := range p.Bits[from : from+n] {
		for bits < b {
			bits *= 2
		}
	}
	r, ok := newRaster(p.Width, p.Height, n, bits, nil)
	if !ok {
		return nil, false
	}
	for k := range n {
		top := 1<<p.Bits[from+k] - 1
		for i, v := range p.Planes[from+k] {
			if !indexed && top != r.top() {
				v = int32(int64(v) * int64(r.top()) / int64(top))
			}
			r.set(i/p.Width, i%p.Width*n+k, int(v))
		}
	}
	return r, true
}

// opacity is the plate of what a file says of its own opacity.
func (m *plate) opacity() *plate {
	d := dict{"Type": name("XObject"), "Subtype": name("Image"), "ColorSpace": name("DeviceGray"),
		"Width": int64(m.alpha.w), "Height": int64(m.alpha.h), "BitsPerComponent": int64(m.alpha.bits)}
	return &plate{dict: d, r: m.alpha, key: "SMask", pixel: []int{m.alpha.top()}}
}
