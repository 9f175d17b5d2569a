package pdf

import (
	"errors"

	"inkoust/document"
)

var errWidths = errors.New("widths by numbers that the encoding does not tell")

var identitySpaces = []codespace{{2, 0, 0xFFFF}}

// readComposite reads a Type0 font.
func (s *store) readComposite(f *font) error {
	f.composite = true
	descendants := s.array(f.dict["DescendantFonts"])
	if len(descendants) == 0 {
		return errFont
	}
	cid := s.dict(descendants[0])
	if cid == nil {
		return errFont
	}
	if err := s.compositeEncoding(f); err != nil {
		return err
	}
	if o, ok := s.text(s.dict(cid["CIDSystemInfo"])["Ordering"]); ok {
		f.japan = o == "Japan1"
	}
	f.missing = 1000
	if w, ok := s.number(cid["DW"]); ok {
		f.missing = w
	}
	s.cidWidths(f, s.array(cid["W"]))
	if l := f.encoding.legacy; l != nil {
		f.uneven = l.odd(f.widths, f.missing)
	}
	if f.vertical {
		s.readVertical(f, cid)
	}
	return s.compositeProgram(f, cid)
}

func (s *store) compositeEncoding(f *font) error {
	if st := s.stream(f.dict["Encoding"]); st != nil {
		m, err := s.embeddedCMap(st, 0)
		if err != nil {
			return err
		}
		f.encoding, f.vertical = m, m.vertical
		if m.legacy != nil {
			// A predefined map with changes: what they lead to cannot be told.
			return document.Park(document.ReasonFeature, "font", errCMap)
		}
		return nil
	}
	n := string(s.name(f.dict["Encoding"]))
	m := predefinedCMap(n)
	if m == nil {
		return document.Park(document.ReasonFeature, "font", nil)
	}
	f.encoding, f.vertical, f.identity = m, m.vertical, m.identity
	return nil
}

// maxUse bounds character maps that use character maps that use …
const maxUse = 8

// embeddedCMap reads a character map and those that it uses.
func (s *store) embeddedCMap(st *stream, depth int) (*cmap, error) {
	if depth > maxUse {
		return nil, errCMap
	}
	b, err := s.decode(st)
	if err != nil {
		return nil, err
	}
	m, err := parseCMap(b)
	if err != nil {
		return nil, err
	}
	if s.int(st.dict["WMode"], 0) == 1 {
		m.vertical = true
	}
	if used := s.stream(st.dict["UseCMap"]); used != nil {
		base, err := s.embeddedCMap(used, depth+1)
		if err != nil {
			return nil, err
		}
		m.use(base)
		return m, nil
	}
	n := string(s.name(st.dict["UseCMap"]))
	if n == "" {
		n = m.uses
	}
	if n != "" {
		base := predefinedCMap(n)
		if base == nil {
			return nil, document.Park(document.ReasonFeature, "font", errCMap)
		}
		m.use(base)
	}
	return m, nil
}

// cidWidths reads W: "c [w1 w2 …]" and "first last w".
func (s *store) cidWidths(f *font, list array) {
	for i := 0; i+1 < len(list); {
		first := s.int(list[i], -1)
		if a := s.array(list[i+1]); a != nil {
			s.readWidths(f, first, a)
			i += 2
			continue
		}
		if i+2 >= len(list) {
			return
		}
		last := s.int(list[i+1], -1)
		w, ok := s.number(list[i+2])
		if ok && first >= 0 && last >= first && last-first <= 0xFFFF {
			for c := first; c <= last; c++ {
				f.widths[uint32(c)] = w
			}
		}
		i += 3
	}
}

// compositeProgram reads the embedded program and the way from CID to glyph.
func (s *store) compositeProgram(f *font, cid dict) error {
	descriptor := s.dict(cid["FontDescriptor"])
	f.embedded = firstOf(descriptor, "FontFile", "FontFile2", "FontFile3") != nil
	f.program = s.fontProgram(descriptor)
	s.readBBox(f, descriptor)
	st := s.stream(cid["CIDToGIDMap"])
	if st == nil {
		return nil
	}
	b, err := s.decode(st)
	f.toGID = b
	return err
}
