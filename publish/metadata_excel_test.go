package publish_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"inkoust/publish"
)

// TestReadMetadataAsExcelWritesIt: whatever Excel in Czech Windows makes of one
// record, the same values are read.
func TestReadMetadataAsExcelWritesIt(t *testing.T) {
	const head = "zaznam;predmet;datum_uzavreni;cislo_smlouvy;hodnota_bez_dph;hodnota_vcetne_dph;mena;strana_nazev;strana_ico;strana_druh"
	windows := func(s string) string {
		out, err := charmap.Windows1250.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	utf16 := func(s string) string {
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	tabs := func(s string) string { return strings.ReplaceAll(s, ";", "\t") }
	want := &publish.Metadata{
		Record: "000123", Subject: "Oprava „staré“ školy", Concluded: day(2026, 3, 12), Number: "0042", PriceNet: amount(125000050), PriceGross: amount(151250061), Currency: "CZK",
		Parties: []publish.Party{{Name: "Žďárské stavby, s.r.o.", ICO: "00299308", Kind: publish.LegalPerson}},
	}
	row := "=\"000123\";Oprava „staré“ školy;12.03.2026;=\"0042\";1\u00a0250\u00a0000,50\u00a0Kč;1512500,61;Kč;Žďárské stavby, s.r.o.;299308;PO"
	for _, c := range []struct{ name, in string }{
		{"Windows-1250, semicolons", windows(head + "\r\n" + row + "\r\n")},
		{"no line end behind the last row", windows(head + "\r\n" + row)},
		{"UTF-8 with mark", "\ufeff" + head + "\r\n" + row + "\r\n"},
		{"sep line", windows("sep=;\r\n" + head + "\r\n" + row + "\r\n")},
		{"sep line behind a mark", "\ufeffsep=;\r\n" + head + "\r\n" + row + "\r\n"},
		{"Unicode text with tabs", utf16(tabs(head) + "\r\n" + tabs(row) + "\r\n")},
		{"cells that were deleted", windows(head + ";;;\r\n" + row + ";;;\r\n;;;;;;;;;;;;\r\n;;;;;;;;;;;;\r\n")},
		{"rows shorter than the header", windows(head + ";zdroj;poskytnuto\r\n" + row + "\r\n")},
		{"formulas in quotation marks", windows(head + "\r\n" + strings.NewReplacer(`="000123"`, `"=""000123"""`, `="0042"`, `"=""0042"""`).Replace(row) + "\r\n")},
		{"amounts and names in quotation marks", windows(head + "\r\n" + strings.NewReplacer("1\u00a0250\u00a0000,50\u00a0Kč", "\"1\u00a0250\u00a0000,50\u00a0Kč\"", "Žďárské stavby, s.r.o.", "\"Žďárské stavby, s.r.o.\"").Replace(row) + "\r\n")},
		{"bookkeeping format", windows(head + "\r\n" + strings.Replace(row, "1\u00a0250\u00a0000,50\u00a0Kč", "    1\u00a0250\u00a0000,50 Kč ", 1) + "\r\n")},
		{"dots between thousands", windows(head + "\r\n" + strings.Replace(row, "1\u00a0250\u00a0000,50\u00a0Kč", "1.250.000,50", 1) + "\r\n")},
		{"a time behind the date", windows(head + "\r\n" + strings.Replace(row, "12.03.2026", "12.03.2026 0:00:00", 1) + "\r\n")},
		{"date with spaces", windows(head + "\r\n" + strings.Replace(row, "12.03.2026", "12.\u00a03.\u00a02026", 1) + "\r\n")},
		{"date of another system", windows(head + "\r\n" + strings.Replace(row, "12.03.2026", "2026-03-12", 1) + "\r\n")},
		{"long date", windows(head + "\r\n" + strings.Replace(row, "12.03.2026", "12. března 2026", 1) + "\r\n")},
		{"long date with its weekday", windows(head + "\r\n" + strings.Replace(row, "12.03.2026", "čtvrtek 12. března 2026", 1) + "\r\n")},
		{"zeros of the number kept", windows(head + "\r\n" + strings.Replace(row, "299308", `="00299308"`, 1) + "\r\n")},
		{"number in groups", windows(head + "\r\n" + strings.Replace(row, "299308", "299\u00a0308", 1) + "\r\n")},
		{"spaces around", windows(head + "\r\n" + strings.ReplaceAll(row, ";", " ; ") + "\r\n")},
		{"headings in capitals", windows(strings.ToUpper(head) + "\r\n" + row + "\r\n")},
		{"headings with spaces", windows(strings.ReplaceAll(head, ";", " ; ") + "\r\n" + row + "\r\n")},
		{"two blank lines above", windows(";;;;\r\n;;;;\r\n" + head + "\r\n" + row + "\r\n")},
	} {
		got, err := publish.ReadMetadata("udaje.csv", strings.NewReader(c.in))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if d := cmp.Diff(map[string]*publish.Metadata{"000123": want}, got); d != "" {
			t.Errorf("%s (-want +got)\n%s", c.name, d)
		}
	}
}

// TestReadMetadataRefusesWhatExcelSpoilt: a value that Excel has destroyed is
// named by row and column, and never guessed.
func TestReadMetadataRefusesWhatExcelSpoilt(t *testing.T) {
	const head = "zaznam;datum_uzavreni;hodnota_bez_dph;strana_nazev;strana_ico;strana_druh\r\n"
	for _, c := range []struct{ name, row, column string }{
		{"a narrow column", "1;########;;;;", "datum_uzavreni"},
		{"a day as a number", "1;46093;;;;", "datum_uzavreni"},
		{"a year of two digits", "1;12.3.26;;;;", "datum_uzavreni"},
		{"a sum in powers of ten", "1;;1,25E+06;;;", "hodnota_bez_dph"},
		{"no sum", "1;;#HODNOTA!;;;", "hodnota_bez_dph"},
		{"a dash for nothing", "1;;- Kč;;;", "hodnota_bez_dph"},
		{"three places, or a thousand", "1;;1250,500;;;", "hodnota_bez_dph"},
		{"a company number in powers of ten", "1;;;Vzor s.r.o.;2,71E+07;PO", "strana_ico"},
		{"a company number with places", "1;;;Vzor s.r.o.;27074358,00;PO", "strana_ico"},
	} {
		_, err := publish.ReadMetadata("udaje.csv", strings.NewReader(head+c.row+"\r\n"))
		if err == nil || !strings.Contains(err.Error(), c.column) || !strings.Contains(err.Error(), "row 2") {
			t.Errorf("%s: got %v, want an error of row 2, column %s", c.name, err, c.column)
		}
	}
}
