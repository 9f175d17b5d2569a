package ooxml

import (
	"bytes"
	"strings"
	"testing"

	"inkoust/document"
)

// TestRejectedChangesGiveTheTextBefore opens one document both ways, and its output.
func TestRejectedChangesGiveTheTextBefore(t *testing.T) {
	const who = ` w:id="1" w:author="Jan Vzor" w:date="2026-01-01T00:00:00Z"`
	run := func(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }
	gone := func(s string) string { return `<w:r><w:delText xml:space="preserve">` + s + `</w:delText></w:r>` }
	ins := func(s string) string { return `<w:ins` + who + `>` + s + `</w:ins>` }
	del := func(s string) string { return `<w:del` + who + `>` + s + `</w:del>` }
	body := `<w:p>` + run("Cena ") + del(gone("sto")) + ins(run("dvě stě")) + run(" Kč") + `</w:p>` +
		`<w:p><w:pPr><w:rPr><w:ins` + who + `/></w:rPr></w:pPr>` + run("Jedna ") + `</w:p><w:p>` + run("věta.") + `</w:p>` +
		`<w:p><w:pPr><w:rPr><w:del` + who + `/></w:rPr></w:pPr>` + run("Dvě ") + `</w:p><w:p>` + run("věty.") + `</w:p>` +
		`<w:p><w:pPr><w:rPr><w:del` + who + `/></w:rPr></w:pPr>` + run("Tři ") + `</w:p><w:p><w:pPr><w:rPr><w:del` + who + `/></w:rPr></w:pPr>` + del(gone("vypuštěné ")) + `</w:p><w:p>` + run("věty.") + `</w:p>` +
		`<w:p><w:moveFrom` + who + `>` + run("Odtud") + `</w:moveFrom>` + run("!") + `</w:p><w:p><w:moveTo` + who + `>` + run("Odtud") + `</w:moveTo>` + run("?") + `</w:p>` +
		`<w:tbl><w:tr><w:trPr><w:ins` + who + `/></w:trPr><w:tc><w:p>` + run("nový řádek") + `</w:p></w:tc></w:tr>` +
		`<w:tr><w:trPr><w:del` + who + `/></w:trPr><w:tc><w:p>` + run("starý řádek") + `</w:p></w:tc></w:tr>` +
		`<w:tr><w:tc><w:tcPr><w:cellIns` + who + `/></w:tcPr><w:p>` + run("nová buňka") + `</w:p></w:tc><w:tc><w:p>` + run("buňka") + `</w:p></w:tc></w:tr></w:tbl>`
	data := simple(t, body)
	for _, tt := range []struct {
		format document.Format
		want   string
	}{
		{Format{}, "Cena dvě stě Kč\nJedna \nvěta.\nDvě věty.\nTři věty.\n!\nOdtud?\nnový řádek\nnová buňka\tbuňka"},
		{Format{}.Rejecting(), "Cena sto Kč\nJedna věta.\nDvě \nvěty.\nTři \nvypuštěné \nvěty.\nOdtud!\n?\nstarý řádek\nbuňka"},
	} {
		opened, err := tt.format.Open(t.Context(), bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		d := opened.(*doc)
		if got := strings.TrimSpace(d.part("body").Text); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
		out, _ := redact(t, d, planFor(d, "Kč"))
		xml := unzip(t, out)["word/document.xml"]
		for _, name := range []string{"w:ins", "w:del", "w:move", "w:cell", "Vzor"} {
			if strings.Contains(xml, name) {
				t.Errorf("the output still has %s", name)
			}
		}
		if got, want := strings.TrimSpace(open(t, out).part("body").Text), strings.Replace(tt.want, "Kč", "[znečitelněno]", 1); got != want {
			t.Errorf("got %q in the output, want %q", got, want)
		}
	}
}
