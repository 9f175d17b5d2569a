package pdf

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
)

// profile is a small RGB profile of version 2 with a description.
func profile(description string) []byte {
	tables := []struct{ tag, data string }{
		{"desc", "desc\x00\x00\x00\x00\x00\x00\x00" + string(rune(len(description)+1)) + description + "\x00" + strings.Repeat("\x00", 78)},
		{"cprt", "text\x00\x00\x00\x00(c) " + description},
		{"rXYZ", "XYZ \x00\x00\x00\x00\x00\x00\x6F\xA2\x00\x00\x38\xF5\x00\x00\x03\x90"},
		{"gXYZ", "XYZ \x00\x00\x00\x00\x00\x00\x62\x99\x00\x00\xB7\x85\x00\x00\x18\xDA"},
		{"bXYZ", "XYZ \x00\x00\x00\x00\x00\x00\x24\xA0\x00\x00\x0F\x84\x00\x00\xB6\xCF"},
		{"wtpt", "XYZ \x00\x00\x00\x00\x00\x00\xF3\x51\x00\x01\x00\x00\x00\x01\x16\xCC"},
		{"rTRC", "curv\x00\x00\x00\x00\x00\x00\x00\x01\x02\x33\x00\x00"},
		{"gTRC", "curv\x00\x00\x00\x00\x00\x00\x00\x01\x02\x33\x00\x00"},
		{"bTRC", "curv\x00\x00\x00\x00\x00\x00\x00\x01\x02\x33\x00\x00"},
		{"priv", description},
	}
	out := make([]byte, 132+12*len(tables))
	copy(out[8:], "\x02\x10\x00\x00mntrRGB XYZ ")
	copy(out[36:], "acspMSFT")
	copy(out[48:], description)
	binary.BigEndian.PutUint32(out[128:], uint32(len(tables)))
	for i, t := range tables {
		copy(out[132+12*i:], t.tag)
		binary.BigEndian.PutUint32(out[132+12*i+4:], uint32(len(out)))
		binary.BigEndian.PutUint32(out[132+12*i+8:], uint32(len(t.data)))
		out = append(out, t.data...)
	}
	binary.BigEndian.PutUint32(out, uint32(len(out)))
	return out
}

func TestProfilesKeepNoWords(t *testing.T) {
	clean := string(cleanProfile(profile("Novak")))
	if clean == "" || strings.Contains(clean, "Nova") {
		t.Fatalf("got %q", clean)
	}
	for _, want := range []string{"mntrRGB XYZ ", "acsp", "rXYZ", "bTRC", "curv\x00\x00\x00\x00\x00\x00\x00\x01\x02\x33", profileName} {
		if !strings.Contains(clean, want) {
			t.Errorf("%q is lost", want)
		}
	}
	if n := strings.Count(clean, "curv"); n != 1 {
		t.Errorf("one curve is stored %d times", n)
	}
	for _, odd := range []string{"", strings.Repeat("x", 200), string(profile("Novak")[:150])} {
		if got := cleanProfile([]byte(odd)); got != nil {
			t.Errorf("%d bytes that are no profile give one", len(odd))
		}
	}
}

func TestNamesOfInksAreNumbers(t *testing.T) {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add(`<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>> /ColorSpace <<
 /A [/Separation /Novak#20modra /DeviceCMYK 6 0 R] /B [/DeviceN [/Cyan /Novak#20modra /Jiny] /DeviceCMYK 6 0 R <</Colorants <</Jiny [/Separation /Jiny /DeviceCMYK 6 0 R]>> /MixingHints <</Novak 1>>>>]
 /C [/ICCBased 7 0 R] /D [/ICCBased 8 0 R]>>>>>>`)
	s.add(helvetica)
	s.stream("", text+"(pan Novak) Tj ET /A cs 1 scn /B cs 1 0 1 scn /C cs 0 0 0 scn /D cs 0 0 0 scn 0 0 9 9 re f")
	s.stream("/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]", "{ % Novak\n dup 0.5 mul exch dup dup }")
	s.stream("/N 3", string(profile("Novak")))
	s.stream("/N 3", "Novak")
	out, _ := redactAll(t, s.bytes(), "Novak")
	all := everything(t, out)
	if strings.Contains(all, "Nova") || strings.Contains(all, "Jiny") {
		t.Error("a name of an ink is still in the file")
	}
	d := open(t, out)
	spaces := d.s.dict(d.s.dict(d.sheets[0].resources)["ColorSpace"])
	function := d.s.stream(d.s.array(spaces["C1"])[3])
	if b, err := d.s.decode(function); err != nil || string(b) != "{ dup 0.5 mul exch dup dup } " {
		t.Errorf("the function is %q, %v", b, err)
	}
	got := fmt.Sprintln(spaces["C1"].(array)[1], d.s.array(spaces["C2"])[1], spaces["C4"])
	if want := "Ink1 [Cyan Ink1 Ink2] DeviceRGB\n"; got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestCalculatorsAreReadWhole(t *testing.T) {
	for _, odd := range []string{"{ (Novak) pop }", "{ Novak }", "{ /Novak pop }", "{ <4E> }"} {
		if got := calculator([]byte(odd)); got != nil {
			t.Errorf("%s gives %q", odd, got)
		}
	}
}
