package odf

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"inkoust/document"
)

// TestOddPlacesHoldNothing hides a name where no reader looks: other bodies, ids,
// currencies, values of cells in tables of a text, pictures within the XML.
func TestOddPlacesHoldNothing(t *testing.T) {
	cell := func(attrs string) string {
		return `<table:table><table:table-row><table:table-cell ` + attrs + `>` + p("1") + `</table:table-cell></table:table-row></table:table>`
	}
	for name, body := range map[string]string{
		"another body":    `<office:text>` + p("x") + `</office:text><office:spreadsheet>` + table("A", row(numberOf("8001011238", "8001011238"))) + `</office:spreadsheet>`,
		"beside the body": `<office:text>` + p("x") + `</office:text></office:body><office:meta><x office:value="8001011238"/></office:meta><office:body>`,
		"id":              `<office:text><text:p xml:id="novak">x</text:p></office:text>`,
		"currency":        `<office:text>` + cell(`office:value-type="currency" office:value="1" office:currency="Novák"`) + `</office:text>`,
		"boolean":         `<office:text>` + cell(`office:value-type="boolean" office:boolean-value="novak"`) + `</office:text>`,
		"picture in XML":  `<office:text>` + p(`<draw:frame><draw:image><office:binary-data>bm92YWs=</office:binary-data></draw:image></draw:frame>`) + `</office:text>`,
	} {
		data := archive(t, file{mimeMember, mediaPrefix + "text"}, file{contentMember, content("", body)})
		d := open(t, data)
		out, _ := redact(t, d, planFor(d))
		xml := unzip(t, out)[contentMember]
		for _, v := range []string{"8001011238", "novak", "Novák", "bm92YWs"} {
			if strings.Contains(xml, v) {
				t.Errorf("%s: still holds %q: %s", name, v, xml[strings.Index(xml, "<office:body"):])
			}
		}
	}
	d := open(t, textDocument(t, cell(`office:value-type="float" office:value="8001011238"`)+`<table:table-cell office:value="8551101234"/>`))
	if got := d.textOf("body:values"); strings.TrimSpace(got) != "8001011238" {
		t.Errorf("values: got %q", got)
	}
	if got := d.textOf("body"); !strings.Contains(got, "8551101234") {
		t.Errorf("body: got %q", got)
	}
	out, _ := redact(t, d, planFor(d, "8001011238", "8551101234"))
	if xml := unzip(t, out)[contentMember]; strings.Contains(xml, "8001011238") || strings.Contains(xml, "8551101234") {
		t.Errorf("got %s", xml)
	}
}

func TestRefused(t *testing.T) {
	entity := xmlStart + `<!DOCTYPE x [<!ENTITY a "b">]><office:document-content` + spaces + `><office:body><office:text/></office:body></office:document-content>`
	deep := strings.Repeat("<text:span>", 500) + strings.Repeat("</text:span>", 500)
	tests := []struct {
		name string
		data []byte
		want document.Reason
	}{
		{"drawing", archive(t, file{mimeMember, mediaPrefix + "graphics"}, file{contentMember, "<x/>"}), document.ReasonUnsupported},
		{"no media type", archive(t, file{contentMember, "<x/>"}), document.ReasonUnsupported},
		{"another body", archive(t, file{mimeMember, mediaPrefix + "text"}, file{contentMember, content("", `<office:spreadsheet/>`)}), document.ReasonUnsupported},
		{"encrypted", textDocument(t, p("x"), file{"META-INF/x.xml", ""})[:0], document.ReasonEmpty},
		{"encrypted members", archive(t, file{mimeMember, mediaPrefix + "text"}, file{contentMember, "x"}, file{manifestMember, `<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>`}), document.ReasonEncrypted},
		{"encrypted package", archive(t, file{mimeMember, mediaPrefix + "text"}, file{"encrypted-package", "x"}), document.ReasonEncrypted},
		{"entities", archive(t, file{mimeMember, mediaPrefix + "text"}, file{contentMember, entity}), document.ReasonBomb},
		{"depth", textDocument(t, p(deep)), document.ReasonBomb},
		{"no content", archive(t, file{mimeMember, mediaPrefix + "text"}), document.ReasonDamaged},
		{"bomb", archive(t, file{mimeMember, mediaPrefix + "text"}, file{contentMember, strings.Repeat(" ", 64<<20)}), document.ReasonBomb},
	}
	for _, tt := range tests {
		if got := reasonOf(tt.data); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestRepeatedCellsAreBounded opens sheets that repeat more cells than a sheet
// can have.
func TestRepeatedCellsAreBounded(t *testing.T) {
	const many = "2147483648"
	repeat := func(what string) string { return fmt.Sprintf(` table:number-%s-repeated="%s"`, what, many) }
	cell := `<table:table-cell` + repeat("columns") + ` office:value-type="string">` + p("Jan Vzor") + `</table:table-cell>`
	d := open(t, spreadsheet(t, `<table:table table:name="A"><table:table-column`+repeat("columns")+`/><table:table-row`+repeat("rows")+`>`+cell+cellOf("x")+`</table:table-row></table:table>`))
	if got := len(d.textOf("sheet1")); got > maxColumns+100 {
		t.Errorf("got %d bytes of text, want at most %d", got, maxColumns+100)
	}
	out, _ := redact(t, d, planFor(d, "Jan Vzor"))
	if strings.Contains(unzip(t, out)[contentMember], "Vzor") {
		t.Error("the value is left")
	}
	d = open(t, textDocument(t, p("a", `<text:s text:c="`+many+`"/>`, "b")))
	if got := len(d.textOf("body")); got > 100 {
		t.Errorf("got %d bytes of text, want at most 100", got)
	}
}

// TestTimeGrowsWithTheLength reads documents that repeat one thing very often: what
// compares everything with everything takes minutes.
func TestTimeGrowsWithTheLength(t *testing.T) {
	const many = 30_000
	picture := `<draw:image xlink:href="Pictures/a.png"/>`
	object := `<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>`
	column := `<table:table-column table:visibility="collapse"/><table:table-column/>`
	embedded := file{"Object 1/content.xml", content("", `<office:text>`+strings.Repeat(p("x"), 1000)+`</office:text>`)}
	for name, data := range map[string][]byte{
		"pictures of a frame": textDocument(t, p(`<draw:frame>`+strings.Repeat(picture, many)+`</draw:frame>`), file{"Pictures/a.png", pictureOf(t, "x")}),
		"objects":             textDocument(t, p(strings.Repeat(object, many)), embedded),
		"hidden columns":      spreadsheet(t, table("A", strings.Repeat(column, 8000), strings.Repeat(row(strings.Repeat(cellOf("x"), 10)), many/10))),
		"spans":               textDocument(t, p(strings.Repeat(`<text:span>x</text:span>`, many))),
		"links":               textDocument(t, p(strings.Repeat(`<text:a xlink:href="https://example.org/x">x</text:a>`, many))),
		"styles":              archive(t, file{mimeMember, mediaPrefix + "text"}, file{contentMember, content(strings.Repeat(`<style:style style:name="Vzor" style:family="text" style:parent-style-name="Vzor"/>`, many), `<office:text>`+p(strings.Repeat(`<text:span text:style-name="Vzor">x</text:span>`, many))+`</office:text>`)}),
	} {
		start := time.Now()
		d := open(t, data)
		redact(t, d, planFor(d, "y"))
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%s: %v", name, took)
		}
	}
	if got := reasonOf(spreadsheet(t, strings.Repeat(table("A"), maxSheets+1))); got != document.ReasonTooLarge {
		t.Errorf("sheets: got %q, want %q", got, document.ReasonTooLarge)
	}
}
