package fontfile

import (
	"testing"

	"inkoust/document/pdf/fontfile/fonttest"
)

// code writes a charstring: numbers, and operators as negative thousands.
func code(tokens ...int) []byte {
	var b []byte
	for _, t := range tokens {
		switch {
		case t <= -2200:
			b = append(b, 12, byte(-t-2200))
		case t <= -2000:
			b = append(b, byte(-t-2000))
		default:
			b = append(b, fonttest.Number(t)...)
		}
	}
	return b
}

// op and esc are operators of one and two bytes.
func op(n int) int  { return -2000 - n }
func esc(n int) int { return -2200 - n }

func type2Trace(t *testing.T, charstring []byte, local, global [][]byte) (*pen, bool) {
	t.Helper()
	index := func(items [][]byte) cffIndex {
		x, _, _ := readIndex(append([]byte{0}, fonttest.Index(items)...), 1)
		return x
	}
	f := &cff{chars: index([][]byte{charstring}), global: index(global), charset: []uint16{0}}
	f.fonts = []cffFont{{matrix: [6]float64{1, 0, 0, 1, 0, 0}, local: index(local), dflt: 500, nominal: 600}}
	budget := traceBudget
	p := newPen(&budget)
	return p, f.draw(0, p) && !p.broken
}

func TestType2Charstrings(t *testing.T) {
	for _, c := range []struct {
		name  string
		code  []byte
		want  Bounds
		width float64
	}{
		{"default width", code(10, 20, op(21), 30, 40, op(5), op(14)), Bounds{10, 20, 40, 60}, 500},
		{"width before a move", code(-50, 10, 20, op(21), 30, 40, op(5), op(14)), Bounds{10, 20, 40, 60}, 550},
		{"width before stems", code(7, 1, 2, op(1), 10, op(22), 30, op(7), op(14)), Bounds{10, 0, 10, 30}, 607},
		{"width before endchar", code(9, op(14)), Bounds{}, 609},
		{"hint masks", append(append(code(1, 2, 3, 4, op(18), 5, 6, op(19)), 0xE0), code(10, op(22), 30, op(7), op(14))...), Bounds{10, 0, 10, 30}, 500},
		{"lines by turns", code(0, op(22), 10, 20, 30, op(6), op(14)), Bounds{0, 0, 40, 20}, 500},
		{"curve that swells", code(0, op(22), 0, 100, 100, 0, 0, -100, op(8), op(14)), Bounds{0, 0, 100, 75}, 500},
		{"hhcurveto", code(0, op(22), 5, 10, 20, 30, 40, op(27), op(14)), Bounds{0, 0, 70, 35}, 500},
		{"vvcurveto", code(0, op(22), 5, 10, 20, 30, 40, op(26), op(14)), Bounds{0, 0, 25, 80}, 500},
		{"hvcurveto", code(0, op(22), 10, 20, 30, 40, op(31), op(14)), Bounds{0, 0, 30, 70}, 500},
		{"vhcurveto with a last operand", code(0, op(22), 10, 20, 30, 40, 5, op(30), op(14)), Bounds{0, 0, 60, 45}, 500},
		{"rcurveline", code(0, op(22), 1, 1, 1, 1, 1, 1, 50, 50, op(24), op(14)), Bounds{0, 0, 53, 53}, 500},
		{"rlinecurve", code(0, op(22), 50, 50, 1, 1, 1, 1, 1, 1, op(25), op(14)), Bounds{0, 0, 53, 53}, 500},
		{"flex", code(0, op(22), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 50, esc(35), op(14)), Bounds{0, 0, 6, 6}, 500},
		{"hflex", code(0, op(22), 10, 10, 10, 10, 10, 10, 10, esc(34), op(14)), Bounds{0, 0, 60, 10}, 500},
		{"hflex1", code(0, op(22), 10, 5, 10, 5, 10, 10, 10, -2, 10, esc(36), op(14)), Bounds{0, 0, 60, 10}, 500},
		{"flex1", code(0, op(22), 10, 5, 10, 5, 10, 0, 10, 0, 10, -2, 10, esc(37), op(14)), Bounds{0, 0, 60, 10}, 500},
		{"arithmetic", code(3, 4, esc(10), 5, esc(24), op(22), 6, 2, esc(12), esc(14), op(7), op(14)), Bounds{35, -3, 35, 0}, 500},
		{"stack", code(1, 2, 3, 3, 1, esc(30), esc(28), esc(18), esc(18), op(22), 5, op(7), op(14)), Bounds{3, 0, 3, 5}, 500},
		{"store", code(42, 0, esc(20), 0, esc(21), op(22), 5, op(7), op(14)), Bounds{42, 0, 42, 5}, 500},
		{"choice", code(1, 2, 4, 3, esc(22), op(22), 5, op(7), op(14)), Bounds{2, 0, 2, 5}, 500},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, ok := type2Trace(t, c.code, nil, nil)
			if got, _ := p.result(); got != c.want || !ok {
				t.Errorf("got %v %v, want %v", got, ok, c.want)
			}
			if p.advance != c.width {
				t.Errorf("got width %v, want %v", p.advance, c.width)
			}
		})
	}
}

func TestSubroutinesAreFollowedAndNamed(t *testing.T) {
	local := [][]byte{code(1, 1, op(5), op(11)), code(-106, op(29), op(11))}
	global := [][]byte{code(9, 9, op(5), op(11)), code(2, 2, op(5), op(11))}
	p, ok := type2Trace(t, code(0, op(22), -106, op(10), -107, op(10), op(14)), local, global)
	if got, _ := p.result(); got != (Bounds{0, 0, 3, 3}) || !ok {
		t.Errorf("got %v %v", got, ok)
	}
	want := []Call{{LocalSubr, 1, 0}, {GlobalSubr, 1, 0}, {LocalSubr, 0, 0}}
	if len(p.calls) != len(want) {
		t.Fatalf("got calls %v, want %v", p.calls, want)
	}
	for i := range want {
		if p.calls[i] != want[i] {
			t.Errorf("got calls %v, want %v", p.calls, want)
		}
	}
}

func TestBrokenCharstringsAreNotGuessed(t *testing.T) {
	for name, c := range map[string][]byte{
		"missing operands": code(5, op(21), op(14)), "missing subroutine": code(op(10)), "flex of nothing": code(0, op(22), esc(35)),
		"accents in a program without letters": code(0, 0, 65, 66, op(14)),
	} {
		if _, ok := type2Trace(t, c, nil, nil); ok {
			t.Errorf("%s: taken for whole", name)
		}
	}
	if _, ok := type2Trace(t, code(-107, op(10)), [][]byte{code(-107, op(10))}, nil); ok {
		t.Errorf("a subroutine that calls itself: taken for whole")
	}
}

// One accented letter by seac, in both formats: A from 0 to 700, the accent from
// 0 to 100 moved by 300 and 700.
func TestAccentedLettersCoverTheirAccent(t *testing.T) {
	base, accent := fonttest.Box(0, 0, 700, 700), fonttest.Box(0, 0, 100, 150)
	f := &fonttest.Font{Glyphs: []fonttest.Glyph{
		{Name: ".notdef"}, {Name: "A", Width: 700, Points: base}, {Name: "acute", Width: 100, Points: accent}, {Name: "Aacute", Width: 700},
	}}
	want := Bounds{0, 0, 700, 850}
	clear, private := f.Type1Parts()
	t1, err := parseType1(append(clear, fonttest.Encrypt(private, programKey)...))
	if err != nil {
		t.Fatal(err)
	}
	t1.private = append(t1.private, fonttest.Encrypt(code(0, 700, op(13), 0, 300, 700, 65, 194, esc(6)), charstringKey)...)
	t1.chars[3] = Range{len(t1.private) - 4 - len(code(0, 700, op(13), 0, 300, 700, 65, 194, esc(6))), len(t1.private)}
	p := &Program{kind: Type1, glyphs: 4, type1: t1, traced: map[int]*trace{}, budget: traceBudget}
	p.names = p.index
	if got, ok := p.Bounds(3); got != want || !ok {
		t.Errorf("Type 1: got %v %v, want %v", got, ok, want)
	}
	x, _, _ := readIndex(append([]byte{0}, fonttest.Index([][]byte{
		code(op(14)), fonttest.Charstring2(f.Glyphs[1]), fonttest.Charstring2(f.Glyphs[2]), code(300, 700, 65, 194, op(14)),
	})...), 1)
	c := &cff{chars: x, charset: []uint16{0, 34, 125, 171}, fonts: []cffFont{{matrix: [6]float64{1, 0, 0, 1, 0, 0}}}}
	p = &Program{kind: CFF, glyphs: 4, cff: c, traced: map[int]*trace{}, budget: traceBudget}
	if got, ok := p.Bounds(3); got != want || !ok {
		t.Errorf("CFF: got %v %v, want %v", got, ok, want)
	}
	if calls, _ := p.Calls(3); len(calls) != 2 || calls[1] != (Call{Kind: Component, Number: 2}) {
		t.Errorf("CFF: got calls %v", calls)
	}
}

func TestType1Charstrings(t *testing.T) {
	for _, c := range []struct {
		name string
		code []byte
		want Bounds
	}{
		{"side bearing", code(50, 600, op(13), 10, 20, op(21), 30, 40, op(5), op(9), op(14)), Bounds{60, 20, 90, 60}},
		{"sbw", code(50, 7, 600, 0, esc(7), 0, op(22), 30, op(6), op(14)), Bounds{50, 7, 80, 7}},
		{"curves", code(0, 600, op(13), 0, op(4), 10, 20, 30, 40, op(30), 10, 20, 30, 40, op(31), op(14)), Bounds{0, 0, 90, 110}},
		{"division", code(0, 600, op(13), 0, op(4), 100, 4, esc(12), op(7), op(14)), Bounds{0, 0, 0, 25}},
		{"hint replacement", code(0, 600, op(13), 0, op(4), 4, 1, 3, esc(16), esc(17), op(10), 9, op(7), op(14)), Bounds{0, 0, 0, 9}},
		{"flex", code(0, 600, op(13), 0, op(22), 0, 1, esc(16), 60, 3, op(21), 0, 2, esc(16), -50, -3, op(21), 0, 2, esc(16), 10, 0, op(21), 0, 2, esc(16),
			10, 0, op(21), 0, 2, esc(16), 10, 0, op(21), 0, 2, esc(16), 10, 0, op(21), 0, 2, esc(16), 10, 0, op(21), 0, 2, esc(16),
			50, 60, 0, 3, 0, esc(16), esc(17), esc(17), esc(33), 5, op(7), op(14)), Bounds{0, 0, 60, 5}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := &type1{lenIV: -1, private: append(code(op(11)), c.code...), subrs: map[int]Range{4: {0, 1}}, order: []string{"A"}}
			f.chars, f.matrix = []Range{{1, len(f.private)}}, matrixOf(nil, nil)
			budget := traceBudget
			p := newPen(&budget)
			ok := f.draw(0, p, nil)
			if got, _ := p.result(); got != c.want || !ok {
				t.Errorf("got %v %v, want %v", got, ok, c.want)
			}
		})
	}
}
