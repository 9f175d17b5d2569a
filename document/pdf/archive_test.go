package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// archiveFile is one page with metadata and an output intent.
func archiveFile(xmp string, intent bool) []byte {
	s := &sketch{}
	entries := "/Metadata 6 0 R /PageLabels <</Nums [0 <</S /r /P (Novak)>>]>> /PageLayout /TwoColumnLeft /ViewerPreferences <</Direction /R2L /NonFullScreenPageMode /Novak>>"
	if intent {
		entries += " /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /Info (Novak) /RegistryName (Novak) /OutputConditionIdentifier (Novak) /DestOutputProfile 7 0 R>>]"
	}
	s.add("<</Type /Catalog /Pages 2 0 R " + entries + ">>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
	s.add(helvetica)
	s.stream("", text+"(pan Novak) Tj ET")
	s.stream("/Type /Metadata /Subtype /XML", xmp)
	s.stream("/N 3", string(profile("Novak")))
	return s.bytes()
}

func TestLabelOfArchiveFilesStays(t *testing.T) {
	const elements = `<rdf:Description><pdfaid:part>%s</pdfaid:part><pdfaid:conformance>%s</pdfaid:conformance><dc:creator>Novak</dc:creator></rdf:Description>`
	const attributes = `<rdf:Description pdfaid:part="%s" pdfaid:conformance='%s' dc:creator="Novak"/>`
	for _, c := range []struct {
		name, xmp string
		intent    bool
		want      string
	}{
		{"elements", fmt.Sprintf(elements, "2", "B"), true, "2 B"},
		{"attributes", fmt.Sprintf(attributes, "3", "U"), true, "3 U"},
		{"part 1 becomes part 2", fmt.Sprintf(elements, "1", "B"), true, "2 B"},
		{"level A without structure", fmt.Sprintf(elements, "2", "A"), true, "2 B"},
		{"no profile", fmt.Sprintf(elements, "2", "B"), false, " "},
		{"no such part", fmt.Sprintf(elements, "9", "B"), true, " "},
		{"no label", "<dc:creator>Novak</dc:creator>", true, " "},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, _ := redactAll(t, archiveFile(c.xmp, c.intent), "Novak")
			d := open(t, out)
			part, level := d.archiveLabel()
			if got := part + " " + level; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if strings.Contains(everything(t, out), "Novak") {
				t.Error("the value is still in the file")
			}
			if st := d.s.stream(d.s.dict(d.s.trailer["Root"])["Metadata"]); st != nil && st.dict["Filter"] != nil {
				t.Error("the label is compressed: finders of labels do not see it")
			}
			catalog := d.s.dict(d.s.trailer["Root"])
			if got, want := operand(catalog["PageLabels"]), "<</Nums [0 <</S /r>>]>>"; got != want {
				t.Errorf("page labels %s, want %s", got, want)
			}
			if got := operand(catalog["ViewerPreferences"]) + operand(catalog["PageLayout"]); got != "<</Direction /R2L>>/TwoColumnLeft" {
				t.Errorf("got %s", got)
			}
		})
	}
}
