package pdf

// shownCode is what a font says of one code, asked for once and not once a
// character.
type shownCode struct {
	width float64 // in text space at size 1
	text  string
	n     int32 // bytes of the code, 0 before it was met
	space bool  // word spacing applies
	kept  bool  // noted in font.kept
	soft  bool  // a soft hyphen
}

// codeTable holds the codes of a font that were met: pages of 256, since most
// fonts show letters that lie close together.
type codeTable struct {
	pages [256]*[256]shownCode
	other map[uint64]*shownCode // codes of more than two bytes, or of two lengths
}

// code gives what is known of a code of n bytes, and notes that it is shown.
func (f *font) code(code uint32, n int) *shownCode {
	c := f.codes.slot(code)
	if c == nil || c.n != 0 && c.n != int32(n) {
		c = f.codes.odd(code, n)
	}
	if c.n == 0 {
		*c = shownCode{width: f.width(code), text: f.text(code), n: int32(n), space: f.isSpace(code, n)}
		c.soft = c.text == "" && f.rawText(code) == "\u00AD"
		f.shown[code], f.unsure = n, f.unsure || f.isUneven(code)
	}
	return c
}

// keep notes that a code is still shown in the output.
func (f *font) keep(code uint32, n int) {
	c := f.codes.slot(code)
	if c == nil || c.n != int32(n) {
		f.kept[code] = n
		return
	}
	if !c.kept {
		c.kept, f.kept[code] = true, n
	}
}

// forgetKept begins a new output.
func (f *font) forgetKept() {
	f.kept = map[uint32]int{}
	for _, p := range f.codes.pages {
		if p != nil {
			for i := range p {
				p[i].kept = false
			}
		}
	}
}

// slot is the place of a code of at most two bytes, nil for longer ones.
func (t *codeTable) slot(code uint32) *shownCode {
	if code > 0xFFFF {
		return nil
	}
	p := t.pages[code>>8]
	if p == nil {
		p = new([256]shownCode)
		t.pages[code>>8] = p
	}
	return &p[code&0xFF]
}

func (t *codeTable) odd(code uint32, n int) *shownCode {
	if t.other == nil {
		t.other = map[uint64]*shownCode{}
	}
	key := uint64(code)<<3 | uint64(n)
	if t.other[key] == nil {
		t.other[key] = &shownCode{}
	}
	return t.other[key]
}
