package pdf

import "testing"

// A code of one byte and one of two may have the same value.
func TestCodesOfTwoLengthsAreTwo(t *testing.T) {
	s := newStore()
	f, err := s.readFont(dict{"Type": name("Font"), "Subtype": name("Type1"), "BaseFont": name("Helvetica"), "Encoding": name("WinAnsiEncoding")})
	if err != nil {
		t.Fatal(err)
	}
	one, two := f.code(32, 1), f.code(32, 2)
	if !one.space || two.space {
		t.Errorf("word spacing: got %v for one byte and %v for two, want true and false", one.space, two.space)
	}
	if again := f.code(32, 1); again != one {
		t.Error("a code met twice is read twice")
	}
}

// One document may be written several times.
func TestKeptCodesBelongToOneOutput(t *testing.T) {
	d := open(t, onePage("BT /F1 12 Tf 72 700 Td (Anna) Tj ET"))
	f := d.fonts.list[0]
	for range 2 {
		redact(t, d, planFor(d))
		if f.kept['A'] != 1 || f.kept['n'] != 1 {
			t.Errorf("got %v, want the codes of all letters", f.kept)
		}
		redact(t, d, planFor(d, "Anna"))
		if len(f.kept) != 0 {
			t.Errorf("got %v after everything was removed, want none", f.kept)
		}
	}
}
