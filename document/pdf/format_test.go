package pdf

import (
	"os"
	"testing"

	"inkoust/document"
	"inkoust/document/documenttest"
)

func fixture(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestFormat(t *testing.T) {
	gone := []string{"Žofie Dvořáčková", "855403/0009", "zofie@dvorackova-vzor.cz", "Petr Malý", "Lipová 12, 123 45 Vzorov"}
	stay := []string{"Město Vzorov, IČO 00299308", "2026/042", "50 000 Kč", "Mgr. Janou Vzornou", "technických."}
	documenttest.Run(t, Format{}, []documenttest.Case{
		{Name: "chromium", Data: fixture(t, "chromium.pdf"), Go: gone, Stay: stay},
		{Name: "libreoffice", Data: fixture(t, "libreoffice.pdf"), Go: gone, Stay: stay},
		{Name: "libreoffice pdf/a", Data: fixture(t, "libreoffice-pdfa.pdf"), Go: gone, Stay: stay},
		{Name: "by hand", Data: onePage("BT /F1 12 Tf 72 700 Td (Smlouva: Jan Novak konec) Tj 0 -20 Td (dalsi) Tj ET"),
			Go: []string{"Jan Novak"}, Stay: []string{"Smlouva:", "konec", "dalsi"}},
		{Name: "carrier", Data: carrier().bytes(), Go: []string{"enough words"}, Stay: []string{"Contract", "anybody"}},
	})
}

func TestMatch(t *testing.T) {
	junk := make([]byte, 900)
	for _, c := range []struct {
		name string
		head []byte
		want bool
	}{
		{"plain", []byte("%PDF-1.4\n"), true},
		{"lines of a mail gateway before it", append(junk, "%PDF-1.7"...), true},
		{"too far", append(make([]byte, 1020), "%PDF-1.7"...), false},
		{"other", []byte("PK\x03\x04"), false},
	} {
		if got := (Format{}).Match(c.head); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

func TestParked(t *testing.T) {
	whole := onePage("BT /F1 12 Tf 72 700 Td (abc) Tj ET")
	scan := &sketch{}
	scan.add("<</Type /Catalog /Pages 2 0 R>>")
	scan.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	scan.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources <</XObject <</I 5 0 R>>>>>>")
	scan.stream("", "q 100 0 0 100 0 0 cm /I Do Q")
	scan.stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x")
	for _, c := range []struct {
		name string
		data []byte
		want document.Reason
	}{
		{"truncated", whole[:len(whole)-200], document.ReasonDamaged},
		{"no catalog", []byte("%PDF-1.4\nstartxref\n0\n%%EOF"), document.ReasonDamaged},
		{"scan", scan.bytes(), document.ReasonNoText},
		{"operator cut off", onePage("BT /F1 12 Tf (abc"), document.ReasonDamaged},
		{"letters that mean nothing", onePage("BT /F1 12 Tf 72 700 Td (\\001\\002\\003\\004\\005\\006\\016\\017\\020) Tj ET"), document.ReasonUntrusted},
	} {
		_, err := Format{}.Open(t.Context(), bytesReader(c.data), int64(len(c.data)))
		if got, _ := document.ParkedReason(err); got != c.want {
			t.Errorf("%s: got %v (%v), want %v", c.name, got, err, c.want)
		}
	}
}
