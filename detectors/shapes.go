package detectors

// Shapes is a list of shapes of candidates, "6/4" or "3 3 3", made ready to be asked
// for: a look at a table, however many they are. It does not change once it is made.
type Shapes struct {
	table [shapePlaces]form
}

const shapePlaces = 128

// form is a shape as a number: four bits for the length of each group, three for
// what divides it from the one before; 0 for a shape that no list may have.
type form uint64

// The longest shape that a form holds.
const (
	formGroups = 9
	formLength = 15
)

// then adds a group behind those of a form.
func (f form) then(sep byte, size int) form {
	return f<<7 | form(sepCode(sep))<<4 | form(size)
}

// sepCode numbers what divides two groups; a space also stands for a line break.
func sepCode(sep byte) int {
	switch sep {
	case ' ', '\n':
		return 1
	case '/':
		return 2
	case '-':
		return 3
	case '.':
		return 4
	case '(':
		return 5
	case ')':
		return 6
	}
	return 0
}

// NewShapes makes shapes ready. Half the places of the table stay empty: more
// shapes are a mistake of the program.
func NewShapes(list ...string) *Shapes {
	s := &Shapes{}
	for n, shape := range list {
		if n == shapePlaces/2 {
			panic("detectors: too many shapes in a list")
		}
		f := formOf(shape)
		p := f.place()
		for s.table[p] != 0 && s.table[p] != f {
			p = (p + 1) % shapePlaces
		}
		s.table[p] = f
	}
	return s
}

// formOf reads a shape: lengths of groups with one byte between.
func formOf(shape string) (f form) {
	sep, size := byte(0), 0
	for i := range len(shape) {
		if isDigit(shape[i]) {
			size = size*10 + int(shape[i]-'0')
			continue
		}
		f, sep, size = f.then(sep, size), shape[i], 0
	}
	return f.then(sep, size)
}

func (f form) place() uint { return uint(f*0x9e3779b97f4a7c15>>57) % shapePlaces }

// has reports whether a form is in the list.
func (s *Shapes) has(f form) bool {
	for p := f.place(); s.table[p] != 0; p = (p + 1) % shapePlaces {
		if s.table[p] == f {
			return true
		}
	}
	return false
}

// In reports whether the candidate has one of the shapes.
func (m *Match) In(shapes *Shapes) bool {
	if m.formed == 0 {
		m.formed = formOfGroups(m.groups)
	}
	return shapes.has(m.formed)
}

// formOfGroups is the form of a candidate. One that is too long for a form has one
// that no shape has.
func formOfGroups(groups []group) (f form) {
	if len(groups) > formGroups {
		return noForm
	}
	for i := range groups {
		g := &groups[i]
		if g.size() > formLength {
			return noForm
		}
		sep := g.sep
		if i == 0 {
			sep = 0
		}
		f = f.then(sep, g.size())
	}
	return f
}

// noForm is the form of no shape: its one group has no digits.
const noForm = form(1 << 4)
