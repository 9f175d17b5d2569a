package pdf

import (
	"bytes"
	"errors"
)

// op is one operator of a content stream with its operands.
type op struct {
	name  operator
	args  []any
	start int  // bytes of the stream, from the first operand …
	end   int  // … to the end of the operator, or of an inline image
	plain bool // the bytes hold nothing but the operands this operator takes
	image *inlineImage
}

// inlineImage is the content of BI … ID … EI.
type inlineImage struct {
	dict dict
	data []byte
}

const (
	// maxOperators bounds one content stream: maps and drawings have a few
	// million at most.
	maxOperators = 8 << 20
	// maxOperands is the limit of operands between operators (ISO 32000-1, C.2,
	// asks for 33 in DeviceN colours).
	maxOperands = 64
)

// operandCount is how many operands each operator takes; -1 any number. What
// is not listed is no operator of ISO 32000 and is dropped.
var operandCount = map[operator]int{
	"b": 0, "B": 0, "b*": 0, "B*": 0, "BDC": 2, "BI": 0, "BMC": 1, "BT": 0, "BX": 0, "c": 6, "cm": 6, "CS": 1, "cs": 1,
	"d": 2, "d0": 2, "d1": 6, "Do": 1, "DP": 2, "EMC": 0, "ET": 0, "EX": 0, "f": 0, "F": 0, "f*": 0, "G": 1, "g": 1,
	"gs": 1, "h": 0, "i": 1, "j": 1, "J": 1, "K": 4, "k": 4, "l": 2, "m": 2, "M": 1, "MP": 1, "n": 0, "q": 0, "Q": 0,
	"re": 4, "RG": 3, "rg": 3, "ri": 1, "s": 0, "S": 0, "SC": -1, "sc": -1, "SCN": -1, "scn": -1, "sh": 1, "T*": 0,
	"Tc": 1, "Td": 2, "TD": 2, "Tf": 2, "Tj": 1, "TJ": 1, "TL": 1, "Tm": 6, "Tr": 1, "Ts": 1, "Tw": 1, "Tz": 1,
	"v": 4, "w": 1, "W": 0, "W*": 0, "y": 4, "'": 1, "\"": 3,
}

// operators are the known ones as objects, so that the lexer makes none anew.
var operators = func() map[string]any {
	m := make(map[string]any, len(operandCount))
	for o := range operandCount {
		m[string(o)] = o
	}
	return m
}()

// parseContent cuts a decoded content stream into operators.
func (s *store) parseContent(b []byte) ([]op, error) {
	l := &lexer{b: b, names: interner{}}
	ops := make([]op, 0, min(len(b)/bytesPerOperator, maxOperators)+1)
	var slab operands
	cur := op{start: -1}
	for {
		l.skipSpace()
		at := l.pos
		o, err := l.next()
		if errors.Is(err, errEnd) {
			return ops, nil
		}
		if err != nil {
			return nil, err
		}
		if cur.start < 0 {
			cur.start = at
		}
		w, isOp := o.(operator)
		if !isOp {
			if slab.waiting() >= maxOperands {
				return nil, errSyntax
			}
			slab.add(o)
			continue
		}
		cur.name, cur.end, cur.args = w, l.pos, slab.take()
		if w == "BI" {
			if cur.image, err = s.inline(l); err != nil {
				return nil, err
			}
			cur.end = l.pos
		}
		n, known := operandCount[w]
		cur.plain = known && (n < 0 || n == len(cur.args)) && w != "BI" && bytes.IndexByte(b[cur.start:cur.end], '%') < 0
		if known {
			if n >= 0 && len(cur.args) > n {
				cur.args = cur.args[len(cur.args)-n:]
			}
			ops = append(ops, cur)
		}
		if len(ops) > maxOperators {
			return nil, errBomb
		}
		cur = op{start: -1}
	}
}

// bytesPerOperator is the usual length of an operator with its operands.
const bytesPerOperator = 20

// operands hands out the operands of one operator after the other from a few
// large pieces of memory.
type operands struct {
	all  []any
	from int // first of the operator in hand
}

// slabSize is how many operands a piece holds; well above maxOperands.
const slabSize = 1024

func (s *operands) waiting() int { return len(s.all) - s.from }

func (s *operands) add(o any) {
	if len(s.all) == cap(s.all) {
		s.all = append(make([]any, 0, slabSize), s.all[s.from:]...)
		s.from = 0
	}
	s.all = append(s.all, o)
}

func (s *operands) take() []any {
	out := s.all[s.from:len(s.all):len(s.all)]
	s.from = len(s.all)
	return out
}

// inline reads an inline image up to its EI.
func (s *store) inline(l *lexer) (*inlineImage, error) {
	d := dict{}
	for {
		k, err := l.next()
		if err != nil {
			return nil, errSyntax
		}
		if k == operator("ID") {
			break
		}
		n, ok := k.(name)
		if !ok {
			return nil, errSyntax
		}
		v, err := l.next()
		if err != nil {
			return nil, errSyntax
		}
		d[longKey(n)] = v
	}
	l.pos++
	if l.pos > len(l.b) {
		return nil, errSyntax
	}
	end := s.inlineEnd(d, l.b[l.pos:])
	if end < 0 {
		return nil, errSyntax
	}
	data := l.b[l.pos : l.pos+end]
	l.pos += end
	l.skipSpace()
	if !bytes.HasPrefix(l.b[l.pos:], []byte("EI")) {
		return nil, errSyntax
	}
	l.pos += 2
	return &inlineImage{d, data}, nil
}

var inlineShort = map[name]name{
	"BPC": "BitsPerComponent", "CS": "ColorSpace", "D": "Decode", "DP": "DecodeParms", "F": "Filter",
	"H": "Height", "IM": "ImageMask", "I": "Interpolate", "W": "Width", "L": "Length",
}

func longKey(n name) name {
	if long, ok := inlineShort[n]; ok {
		return long
	}
	return n
}

// inlineEnd finds the length of the data: by the picture's size when nothing is
// encoded, else by the first EI that is followed by what looks like operators.
func (s *store) inlineEnd(d dict, b []byte) int {
	if len(s.filters(d)) == 0 {
		if n := s.samples(d); n >= 0 && n < len(b) {
			rest := bytes.TrimLeft(b[n:], "\r\n \t\x00")
			if bytes.HasPrefix(rest, []byte("EI")) {
				return n
			}
		}
	}
	for from := 0; ; {
		i := bytes.Index(b[from:], []byte("EI"))
		if i < 0 {
			return -1
		}
		i += from
		if after := b[i+2:]; looksLikeText(after) && continues(after) {
			if i > 0 && isSpace(b[i-1]) {
				return i - 1
			}
			return i // not every writer puts white space before EI
		}
		from = i + 2
	}
}

// samples is the size of unencoded image data in bytes, -1 if unknown.
func (s *store) samples(d dict) int {
	w, h, bits := s.int(d["Width"], -1), s.int(d["Height"], -1), s.int(d["BitsPerComponent"], 8)
	n := 1
	if mask, _ := d["ImageMask"].(bool); mask {
		bits = 1
	} else {
		switch s.name(d["ColorSpace"]) {
		case "RGB", "DeviceRGB":
			n = 3
		case "CMYK", "DeviceCMYK":
			n = 4
		case "G", "DeviceGray":
		default:
			if _, indexed := d["ColorSpace"].(array); !indexed {
				return -1
			}
		}
	}
	if w < 0 || h < 0 || w > 1<<16 || h > 1<<16 {
		return -1
	}
	return (w*n*bits + 7) / 8 * h
}

func looksLikeText(b []byte) bool {
	for _, c := range b[:min(len(b), 12)] {
		if c > 0x7E || c < ' ' && !isSpace(c) {
			return false
		}
	}
	return true
}

// maxAfterImage bounds how far operators are looked for behind EI; operands of
// the longest ones that occur there are far shorter.
const maxAfterImage = 256

// continues reports whether content goes on here: white space, then nothing or
// the operands of an operator that exists.
func continues(b []byte) bool {
	if len(b) > 0 && !isSpace(b[0]) {
		return false
	}
	l := &lexer{b: b[:min(len(b), maxAfterImage)]}
	for {
		o, err := l.next()
		if w, ok := o.(operator); ok {
			_, known := operandCount[w]
			return known || l.pos == maxAfterImage
		}
		if err != nil {
			return errors.Is(err, errEnd) || len(b) > maxAfterImage
		}
	}
}
