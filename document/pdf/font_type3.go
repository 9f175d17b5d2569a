package pdf

import (
	"errors"

	"inkoust/document"
)

// readType3 reads the characters of a Type 3 font, which are content streams.
func (s *store) readType3(f *font) error {
	v, ok := s.numbers(f.dict["FontMatrix"], 6)
	if !ok {
		return errFont
	}
	m := matrixOf(v)
	f.scale, f.drawings = m.a, map[string][4]float64{}
	procedures := s.dict(f.dict["CharProcs"])
	for _, n := range procedures.sortedKeys() {
		st := s.stream(procedures[n])
		if st == nil {
			continue
		}
		b, err := s.decode(st)
		if err != nil {
			return err
		}
		ops, err := s.parseContent(b)
		if err != nil {
			return err
		}
		if err := judgeProcedure(ops); err != nil {
			return err
		}
		if box, ok := s.drawnBox(ops, m); ok {
			f.drawings[string(n)] = box
		}
	}
	return nil
}

// judgeProcedure refuses characters that show text or pictures of their own: what
// they say is not what their codes say.
func judgeProcedure(ops []op) error {
	for i := range ops {
		switch ops[i].name {
		case "Tj", "TJ", "'", "\"", "Do":
			return document.Park(document.ReasonFeature, "font", errors.New("type 3 character shows text"))
		}
	}
	return nil
}

// drawnBox is the box that a character declares with d1, in text space at size 1.
func (s *store) drawnBox(ops []op, m matrix) ([4]float64, bool) {
	for i := range ops {
		if o := &ops[i]; o.name == "d1" && len(o.args) >= 6 {
			v, ok := s.numbers(array(o.args[2:6]), 4)
			if !ok {
				return [4]float64{}, false
			}
			return m.bounds(v[0], v[1], v[2], v[3]), true
		}
	}
	return [4]float64{}, false
}
