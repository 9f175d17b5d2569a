package pdf

import "bytes"

// Colour spaces name inks, and names are free text. The new file numbers them.

// processInks are the names that mean something to a reader (ISO 32000-1, 8.6.6).
var processInks = tagSet("All None Cyan Magenta Yellow Black Red Green Blue Gray")

// ink is the name of an ink in the new file.
func (x *exporter) ink(n name) name {
	if processInks[n] {
		return n
	}
	if _, ok := x.inks[n]; !ok {
		x.inks[n] = name("Ink" + num(float64(len(x.inks)+1)))
	}
	return x.inks[n]
}

// colourSpace copies the colour spaces that hold names or words; ok is false for
// all other arrays.
func (x *exporter) colourSpace(a array, depth int) (out any, ok bool) {
	if len(a) < 2 {
		return nil, false
	}
	switch x.in.name(a[0]) {
	case "ICCBased":
		if st := x.in.stream(a[1]); st != nil {
			return x.iccBased(st, depth), true
		}
	case "Indexed":
		if len(a) == 4 {
			return array{name("Indexed"), x.deepAt(a[1], depth+1), int64(x.in.int(a[2], 0)), x.palette(a[1], a[2], a[3])}, true
		}
	case "Separation":
		if n := x.in.name(a[1]); n != "" && len(a) == 4 {
			return array{name("Separation"), x.ink(n), x.deepAt(a[2], depth+1), x.deepAt(a[3], depth+1)}, true
		}
	case "DeviceN":
		if names := x.in.array(a[1]); names != nil && len(a) >= 4 {
			return x.deviceN(a, names, depth), true
		}
	}
	return nil, false
}

// palette is the table of an indexed space, without what follows its last
// colour.
func (x *exporter) palette(base, last, o any) any {
	table, ok := x.in.text(o)
	if st := x.in.stream(o); st != nil {
		b, err := x.in.decode(st)
		table, ok = str(b), err == nil
	}
	c := x.in.colours(base, nil, 0)
	if !ok || c == nil {
		return nil
	}
	colours := max(0, min(x.in.int(last, 0), 255)) + 1
	return table[:min(len(table), colours*c.n)]
}

// sampled cuts the table of a sampled function off behind its last sample (ISO
// 32000-1, 7.10.2).
func (x *exporter) sampled(d dict, b []byte) []byte {
	bits := x.in.int(d["BitsPerSample"], 8) * len(x.in.array(d["Range"])) / 2
	for _, o := range x.in.array(d["Size"]) {
		n := x.in.int(o, 1)
		if n < 1 || bits < 1 || n > 8*len(b)/bits+1 {
			return b // shorter than it should be
		}
		bits *= n
	}
	return b[:min(len(b), (bits+7)/8)]
}

// iccBased falls back to what the space stands for where the profile is none.
func (x *exporter) iccBased(st *stream, depth int) any {
	if r := x.profileStream(st); r != nil {
		return array{name("ICCBased"), r}
	}
	if alt := st.dict["Alternate"]; alt != nil {
		return x.deepAt(alt, depth+1)
	}
	return map[int]name{1: "DeviceGray", 4: "DeviceCMYK"}[x.in.int(st.dict["N"], 3)].or("DeviceRGB")
}

func (n name) or(otherwise name) name {
	if n == "" {
		return otherwise
	}
	return n
}

func (x *exporter) deviceN(a, names array, depth int) array {
	inks := make(array, len(names))
	for i, o := range names {
		inks[i] = x.ink(x.in.name(o))
	}
	out := array{name("DeviceN"), inks, x.deepAt(a[2], depth+1), x.deepAt(a[3], depth+1)}
	if len(a) < 5 {
		return out
	}
	colorants := dict{}
	from := x.in.dict(x.in.dict(a[4])["Colorants"])
	for _, k := range from.sortedKeys() {
		colorants[x.ink(k)] = x.deepAt(from[k], depth+1)
	}
	if len(colorants) > 0 {
		out = append(out, dict{"Colorants": colorants})
	}
	return out
}

// calculator copies a function in PostScript without comments and without what
// no calculator knows; nil if there is such a thing (ISO 32000-1, 7.10.5).
func calculator(b []byte) []byte {
	var out bytes.Buffer
	for l := (&lexer{b: b}); ; {
		o, err := l.next()
		if err != nil {
			if l.pos < len(b) {
				return nil
			}
			return out.Bytes()
		}
		switch v := o.(type) {
		case int64, float64, bool:
			writeObject(&out, v)
		case operator:
			if !calculatorWords[name(v)] {
				return nil
			}
			out.WriteString(string(v))
		default:
			return nil
		}
		out.WriteByte(' ')
	}
}

var calculatorWords = tagSet("{ } abs add atan ceiling cos cvi cvr div exp floor idiv ln log mod mul neg round sin sqrt sub " +
	"truncate and bitshift eq false ge gt le lt ne not or true xor if ifelse copy dup exch index pop roll")
