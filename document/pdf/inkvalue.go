package pdf

// colours is what must be known of a colour space to blacken samples in it.
type colours struct {
	n       int
	family  name
	lab     [4]float64 // range of a and b, Lab alone
	palette []byte     // Indexed alone
	base    *colours   // Indexed alone
	top     int        // Indexed alone: the last entry
}

// maxBases bounds how deeply colour spaces refer to each other.
const maxBases = 4

// colours reads a colour space; nil for one that pictures cannot have. local
// are the named spaces of the content, for pictures that stand in it.
func (s *store) colours(o any, local dict, depth int) *colours {
	if depth > maxBases {
		return nil
	}
	switch v := s.resolve(o).(type) {
	case name:
		if n := deviceComponents[v]; n > 0 {
			return &colours{n: n, family: v}
		}
		if l, ok := local[v]; ok {
			return s.colours(l, nil, depth+1)
		}
	case array:
		if len(v) == 1 {
			return s.colours(v[0], local, depth+1)
		}
		if len(v) > 1 {
			return s.colourFamily(v, local, depth)
		}
	}
	return nil
}

var deviceComponents = map[name]int{
	"DeviceGray": 1, "G": 1, "CalGray": 1, "DeviceRGB": 3, "RGB": 3, "CalRGB": 3, "DeviceCMYK": 4, "CMYK": 4, "CalCMYK": 4,
}

func (s *store) colourFamily(v array, local dict, depth int) *colours {
	family := s.name(v[0])
	switch family {
	case "CalGray", "CalRGB", "DeviceGray", "DeviceRGB", "DeviceCMYK", "CalCMYK":
		return &colours{n: deviceComponents[family], family: family}
	case "ICCBased":
		if n := s.int(s.dict(v[1])["N"], 0); n == 1 || n == 3 || n == 4 {
			return &colours{n: n, family: map[int]name{1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}[n]}
		}
	case "Lab":
		c := &colours{n: 3, family: family, lab: [4]float64{-100, 100, -100, 100}}
		if r, ok := s.numbers(s.dict(v[1])["Range"], 4); ok {
			c.lab = [4]float64(r)
		}
		return c
	case "Separation":
		return &colours{n: 1, family: family}
	case "DeviceN":
		if n := len(s.array(v[1])); n > 0 && n <= maxColorants {
			return &colours{n: n, family: family}
		}
	case "Indexed", "I":
		return s.indexed(v, local, depth)
	}
	return nil
}

func (s *store) indexed(v array, local dict, depth int) *colours {
	if len(v) < 4 {
		return nil
	}
	c := &colours{n: 1, family: "Indexed", base: s.colours(v[1], local, depth+1), top: s.int(v[2], 0)}
	switch t := s.resolve(v[3]).(type) {
	case str:
		c.palette = []byte(t)
	case *stream:
		c.palette, _ = s.decode(t)
	}
	return c
}

// span is the range that a component's samples are mapped to when the picture
// has no Decode array (ISO 32000-1, table 90).
func (c *colours) span(k, bits int) (lo, hi float64) {
	switch {
	case c.family == "Indexed":
		return 0, float64(int(1)<<bits - 1)
	case c.family == "Lab" && k == 0:
		return 0, 100
	case c.family == "Lab":
		return c.lab[2*k-2], c.lab[2*k-1]
	}
	return 0, 1
}

// black is the darkest value of component k.
func (c *colours) black(k int) float64 {
	switch c.family {
	case "DeviceCMYK", "CMYK", "CalCMYK":
		return float64(k / 3)
	case "Separation", "DeviceN":
		return 1
	case "Indexed":
		return float64(c.darkest())
	}
	return 0
}

// darkest is the entry of a palette that comes nearest to black.
func (c *colours) darkest() int {
	if c.base == nil {
		return 0
	}
	best, at := 1<<30, 0
	for i := 0; i <= min(c.top, 255) && (i+1)*c.base.n <= len(c.palette); i++ {
		if l := c.base.light(c.palette[i*c.base.n:]); l < best {
			best, at = l, i
		}
	}
	return at
}

// light is a measure of how bright the colour of a palette entry is.
func (c *colours) light(entry []byte) int {
	sum := 0
	for k := range c.n {
		v := int(entry[k])
		switch c.family {
		case "DeviceCMYK", "CMYK", "CalCMYK":
			v = (255 - v) * (1 + 2*(k/3)) // black ink alone is dark
		case "Separation", "DeviceN":
			v = 255 - v
		case "Lab":
			if k > 0 {
				v = 0
			}
		}
		sum += v
	}
	return sum
}

// blackPixel gives the samples of a black pixel under a Decode array.
func (s *store) blackPixel(c *colours, bits int, decode any) []int {
	limits, given := s.numbers(decode, 2*c.n)
	out := make([]int, c.n)
	for k := range out {
		lo, hi := c.span(k, bits)
		if given {
			lo, hi = limits[2*k], limits[2*k+1]
		}
		top := 1<<bits - 1
		if lo != hi {
			out[k] = int(min(max(0, (c.black(k)-lo)/(hi-lo)), 1)*float64(top) + 0.5)
		}
	}
	return out
}
