//go:build external

package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Other readers find the same in fonts that only their programs or encodings
// explain.
func TestOthersReadTheSameInFonts(t *testing.T) {
	type1, _ := czech().Type1()
	const show, widths = "<01020304050607>", "/FirstChar 1 /Widths [500 500 500 500 500 500 500] "
	system := func(ordering string) string {
		return "/DW 1000 /CIDSystemInfo <</Registry (Adobe) /Ordering (" + ordering + ") /Supplement 2>>"
	}
	for _, c := range []struct {
		name string
		tool []string
		data []byte
	}{
		{"Type 1", []string{"pdftotext", "FILE", "-"}, programPage("/Subtype /Type1 "+widths, "FontFile", type1, show)},
		{"CFF", []string{"pdftotext", "FILE", "-"}, programPage("/Subtype /Type1 "+widths, "FontFile3", czech().CFF(), show)},
		{"TrueType", []string{"mutool", "draw", "-F", "txt", "FILE"}, programPage("/Subtype /TrueType "+widths, "FontFile2", czech().TrueType(), "<010203040506>")},
		{"UniGB", []string{"mutool", "draw", "-F", "txt", "FILE"}, compositePage("/UniGB-UCS2-H", system("GB1"), "", nil, "<65877AE04E00004E>")},
		{"90ms-RKSJ", []string{"mutool", "draw", "-F", "txt", "FILE"}, compositePage("/90ms-RKSJ-H", system("Japan1"), "", nil, "<82A082A24E>")},
		{"GBK-EUC", []string{"mutool", "draw", "-F", "txt", "FILE"}, compositePage("/GBK-EUC-H", system("GB1"), "", nil, "<CEC4D5C24E>")},
		{"ETen-B5", []string{"mutool", "draw", "-F", "txt", "FILE"}, compositePage("/ETen-B5-H", system("CNS1"), "", nil, "<A4E5A4404E>")},
		{"KSCms-UHC", []string{"mutool", "draw", "-F", "txt", "FILE"}, compositePage("/KSCms-UHC-H", system("Korea1"), "", nil, "<B9AEC0DA4E>")},
	} {
		file := filepath.Join(t.TempDir(), "font.pdf")
		if err := os.WriteFile(file, c.data, 0o600); err != nil {
			t.Fatal(err)
		}
		args := strings.Fields(strings.ReplaceAll(strings.Join(c.tool, " "), "FILE", file))
		out, err := exec.Command(args[0], args[1:]...).Output()
		if err != nil {
			t.Fatalf("%s: %s: %v", c.name, args[0], err)
		}
		want := strings.TrimSpace(strings.ReplaceAll(string(out), "ﬁ", "fi"))
		if got := open(t, c.data).texts[0]; got != want || got == "" {
			t.Errorf("%s: got %q, %s has %q", c.name, got, args[0], want)
		}
	}
}
