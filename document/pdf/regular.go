package pdf

// fits reports whether the value of a key has the type it must have. What is a
// string where a name belongs may be text.
func (s *store) fits(k name, v any) bool {
	switch k {
	case "Type", "Subtype", "BaseFont", "FontName":
		_, ok := s.resolve(v).(name)
		return ok
	}
	return true
}
