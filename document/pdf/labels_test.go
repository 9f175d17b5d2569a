package pdf

import (
	"bytes"
	"strings"
	"testing"
)

// labelled redacts the values with labels of kinds, in the language given.
func labelled(t *testing.T, data []byte, lang, label string, values ...string) []byte {
	t.Helper()
	d := open(t, data)
	plan := planFor(d, values...)
	plan.Labels, plan.Lang = true, lang
	for i := range plan.Redactions {
		plan.Redactions[i].Label = label
	}
	out, _ := redact(t, d, plan)
	return out
}

func TestLabelsArePrintedOnBoxes(t *testing.T) {
	for _, c := range []struct{ name, content, lang, label, want string }{
		{"whole words", text + "(pan Novak tu) Tj ET", "cs", "bydliště", "pan [znečitelněno: bydliště] tu"},
		{"no kind", text + "(pan Novak tu) Tj ET", "cs", "", "pan [znečitelněno] tu"},
		{"Slovak", text + "(pan Novak tu) Tj ET", "sk", "rodné číslo, ľahký ôsmy", "pan [anonymizované: rodné číslo, ľahký ôsmy] tu"},
		{"Polish", text + "(pan Novak tu) Tj ET", "pl", "zażółć gęślą jaźń", "pan [zanonimizowano: zażółć gęślą jaźń] tu"},
		{"Russian", text + "(pan Novak tu) Tj ET", "ru", "место жительства", "pan [обезличено: место жительства] tu"},
		{"upright", "BT /F1 12 Tf 0 1 -1 0 100 100 Tm (pan Novak tu) Tj ET", "cs", "jméno", "pan [znečitelněno: jméno] tu"},
		{"narrow cell: the kind alone", text + "(pan Novak) Tj ET BT /F1 12 Tf 160 700 Td (Kc) Tj ET", "cs", "jméno", "pan jméno\tKc"},
		{"too narrow for words", text + "(pan Novak) Tj ET BT /F1 12 Tf 145 700 Td (Kc) Tj ET", "cs", "datum a místo narození", "pan \tKc"},
		{"too small for words", "BT /F1 3 Tf 72 700 Td (pan Novak tu) Tj ET", "cs", "bydliště", "pan [znečitelněno: bydliště] tu"},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := labelled(t, onePage(c.content), c.lang, c.label, "Novak")
			if strings.Contains(everything(t, out), "Novak") {
				t.Error("the value is still in the file")
			}
			if got := strings.Join(strings.Fields(open(t, out).texts[0]), " "); got != strings.Join(strings.Fields(c.want), " ") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestLabelsTellNothingOfTheValue(t *testing.T) {
	var first []byte
	for _, n := range surnames {
		out := labelled(t, onePage(text+"(Smlouva: "+n+" konec vety) Tj ET"), "cs", "jméno", n)
		if first == nil {
			first = out
		}
		if !bytes.Equal(out, first) {
			t.Errorf("%s gives another file than %s", n, surnames[0])
		}
	}
}

func TestWithoutLabelsThereIsNoFontOfOurs(t *testing.T) {
	d := open(t, onePage(text+"(pan Novak tu) Tj ET"))
	plan := planFor(d, "Novak")
	plan.Redactions[0].Label = "jméno"
	out, _ := redact(t, d, plan)
	if strings.Contains(everything(t, out), houseName) {
		t.Error("the house font is in a file without labels")
	}
}

// The new file has the outlines of the letters on its boxes and of no other.
func TestHouseFontHasNoOtherLetters(t *testing.T) {
	out := labelled(t, onePage(text+"(pan Novak tu) Tj ET"), "en", "abc", "Novak")
	d := open(t, out)
	for _, f := range d.fonts.list {
		if f.base != houseName {
			continue
		}
		desc := d.s.dict(d.s.dict(d.s.array(f.dict["DescendantFonts"])[0])["FontDescriptor"])
		b, err := d.s.decode(d.s.stream(desc["FontFile2"]))
		if err != nil {
			t.Fatal(err)
		}
		program, n := parseTrueType(b), 0
		for gid := range program.glyphs {
			if program.outline(gid) != nil {
				n++
			}
		}
		// [redacted: abc] and the sign for what is missing
		if want := len("[redact:b]") + 1; n != want {
			t.Errorf("%d outlines, want %d", n, want)
		}
		return
	}
	t.Error("no house font")
}
