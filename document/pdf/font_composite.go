package pdf

import (
	"strings"

	"inkoust/document"
)

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
	f.missing = 1000
	if w, ok := s.number(cid["DW"]); ok {
		f.missing = w
	}
	s.cidWidths(f, s.array(cid["W"]))
	return s.compositeProgram(f, cid)
}

func (s *store) compositeEncoding(f *font) error {
	if st := s.stream(f.dict["Encoding"]); st != nil {
		b, err := s.decode(st)
		if err != nil {
			return err
		}
		if f.encoding, err = parseCMap(b); err != nil {
			return err
		}
		f.vertical = f.encoding.vertical || s.int(st.dict["WMode"], 0) == 1
		return nil
	}
	n := string(s.name(f.dict["Encoding"]))
	f.vertical = strings.HasSuffix(n, "-V")
	f.encoding = &cmap{spaces: identitySpaces}
	f.identity = true
	switch {
	case strings.HasPrefix(n, "Identity-"):
	case strings.Contains(n, "-UCS2-") || strings.Contains(n, "-UTF16-"):
		// The code is the character itself, surrogates apart.
		f.encoding.chars = map[uint32]string{}
		f.unicode = orUCS2(f.unicode)
	default:
		return document.Park(document.ReasonFeature, "font", nil)
	}
	return nil
}

func orUCS2(m *cmap) *cmap {
	if m != nil {
		return m
	}
	m = &cmap{chars: make(map[uint32]string, 1<<16)}
	for c := uint32(1); c < 0xD800; c++ {
		m.chars[c] = string(rune(c))
	}
	for c := uint32(0xE000); c < 0xFFFE; c++ {
		m.chars[c] = string(rune(c))
	}
	return m
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

// compositeProgram learns what an embedded TrueType program says of the glyphs.
func (s *store) compositeProgram(f *font, cid dict) error {
	descriptor := s.dict(cid["FontDescriptor"])
	f.embedded = firstOf(descriptor, "FontFile", "FontFile2", "FontFile3") != nil
	if st := s.stream(cid["CIDToGIDMap"]); st != nil {
		b, err := s.decode(st)
		if err != nil {
			return err
		}
		f.toGID = b
	}
	st := s.stream(descriptor["FontFile2"])
	if st == nil {
		return nil
	}
	b, err := s.decode(st)
	if err != nil {
		return err
	}
	t := parseTrueType(b)
	if t == nil || !f.identity {
		return nil
	}
	text := t.unicode()
	if f.toGID == nil {
		for gid, u := range text {
			f.own[uint32(gid)] = u
		}
		return nil
	}
	for c := 0; 2*c+1 < len(f.toGID); c++ {
		if u := text[u16(f.toGID, 2*c)]; u != "" {
			f.own[uint32(c)] = u
		}
	}
	return nil
}
