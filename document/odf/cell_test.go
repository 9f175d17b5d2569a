package odf

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/document"
)

// TestCutCellsHoldTexts redacts cells: what is left is a text, not a value.
func TestCutCellsHoldTexts(t *testing.T) {
	tests := []struct{ name, cell, value, want string }{
		{"number", numberOf("8001011238", "8001011238"), "8001011238", `<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>[znečitelněno]</text:p></table:table-cell>`},
		{"stored number", numberOf("8001011238", "8,00E+09"), "8001011238", `<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>8,00E+09</text:p></table:table-cell>`},
		{"part of a date", `<table:table-cell office:value-type="date" office:date-value="1980-05-12">` + p("12. 5. 1980") + `</table:table-cell>`, "12. 5.", `<table:table-cell office:value-type="string"><text:p>[znečitelněno] 1980</text:p></table:table-cell>`},
		{"bare number", `<table:table-cell office:value-type="float" office:value="8001011238"/>`, "8001011238", `<table:table-cell office:value-type="string"><text:p xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">[znečitelněno]</text:p></table:table-cell>`},
		{"part of a bare text", `<table:table-cell office:value-type="string" office:string-value="Jan Vzor &amp; syn"></table:table-cell>`, "Jan Vzor", `<table:table-cell office:value-type="string"><text:p xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">[znečitelněno] &amp; syn</text:p></table:table-cell>`},
	}
	for _, tt := range tests {
		d := open(t, spreadsheet(t, table("A", row(cellOf("x"), tt.cell))))
		out, _ := redact(t, d, planFor(d, tt.value))
		if got := unzip(t, out)[contentMember]; !strings.Contains(got, tt.want) {
			t.Errorf("%s: got %s, want %s", tt.name, got[strings.Index(got, "<table:table "):], tt.want)
		}
	}
}

// TestTruthStaysReadable takes a formula out of a cell that says true.
func TestTruthStaysReadable(t *testing.T) {
	d := open(t, spreadsheet(t, table("A", row(`<table:table-cell table:formula="of:=TRUE()" office:value-type="boolean" office:boolean-value="true" calcext:value-type="boolean">`+p("PRAVDA")+`</table:table-cell>`))))
	out, _ := redact(t, d, planFor(d))
	const want = `<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>PRAVDA</text:p></table:table-cell>`
	if got := unzip(t, out)[contentMember]; !strings.Contains(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestResultsThatRepeatGo redacts a cell whose text another one computes.
func TestResultsThatRepeatGo(t *testing.T) {
	result := `<table:table-cell table:formula="of:=[.A1]" office:value-type="string" office:string-value="Jan Vzor">` + p("Jan Vzor") + `</table:table-cell>`
	d := open(t, spreadsheet(t, table("A", row(cellOf("Jan Vzor"), result), row(cellOf("Jan Vzor")), row(cellOf("Jana Vzorová"), result))))
	text := d.textOf("sheet1")
	plan := &document.Plan{Lang: "cs", Redactions: []document.Redaction{{Span: document.Span{Part: "sheet1", Start: 0, End: len("Jan Vzor")}}}}
	out, res := redact(t, d, plan)
	if got, want := strings.Count(unzip(t, out)[contentMember], "[znečitelněno]"), 3; got != want || len(res.Further) != 2 {
		t.Errorf("got %d literals and %d further redactions, want %d and 2", got, len(res.Further), want)
	}
	if got, want := strings.Count(unzip(t, out)[contentMember], "Jan Vzor<"), 1; got != want {
		t.Errorf("got %d of the others, want %d", got, want)
	}
	for _, r := range res.Further {
		if text[r.Start:r.End] != "Jan Vzor" {
			t.Errorf("got the span %q", text[r.Start:r.End])
		}
	}
}

// TestSheetNamesGoEverywhere renames a sheet and what refers to it.
func TestSheetNamesGoEverywhere(t *testing.T) {
	d := open(t, spreadsheet(t, `<table:table table:name="Jan Vzor" table:print-ranges="'Jan Vzor'.A1:'Jan Vzor'.B2">`+row(cellOf("x"))+`</table:table>`+table("Ostatní", row(cellOf("y")))))
	out, _ := redact(t, d, planFor(d, "Vzor"))
	got := unzip(t, out)[contentMember]
	for _, want := range []string{`table:name="znečitelněno 1" table:print-ranges="'znečitelněno 1'.A1:'znečitelněno 1'.B2"`, `table:name="Ostatní"`} {
		if !strings.Contains(got, want) {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// TestNamesOfStylesGo gives styles that people named other names, everywhere.
func TestNamesOfStylesGo(t *testing.T) {
	common := `<style:style style:name="Novák_20_tučně" style:display-name="Novák tučně" style:family="text"/><style:style style:name="S1" style:family="text" style:parent-style-name="Novák_20_tučně"/>` +
		`<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"/>`
	body := p(`<text:span text:style-name="Novák_20_tučně">a</text:span>`, `<text:span text:style-name="S1">b</text:span>`) + `<text:h text:style-name="Heading_20_1">c</text:h>`
	d := open(t, textDocument(t, body, file{stylesMember, styles(common, "", "")}))
	out, _ := redact(t, d, planFor(d))
	members := unzip(t, out)
	for _, want := range []string{`<text:span text:style-name="S2">a`, `<text:span text:style-name="S1">b`, `text:style-name="Heading_20_1"`} {
		if !strings.Contains(members[contentMember], want) {
			t.Errorf("got %s, want %s", members[contentMember], want)
		}
	}
	for _, want := range []string{`<style:style style:name="S2" style:family="text"/>`, `style:name="S1" style:family="text" style:parent-style-name="S2"`, `style:display-name="Heading 1"`} {
		if !strings.Contains(members[stylesMember], want) {
			t.Errorf("got %s, want %s", members[stylesMember], want)
		}
	}
}

// TestWidthsTellNothing redacts sheets whose columns and rows were fitted to the
// removed name: the files are equal, and other columns stay as they were.
func TestWidthsTellNothing(t *testing.T) {
	sheet := func(name, width, height string) []byte {
		automatic := `<style:style style:name="co1" style:family="table-column"><style:table-column-properties style:column-width="` + width + `"/></style:style>` +
			`<style:style style:name="co2" style:family="table-column"><style:table-column-properties style:column-width="7cm"/></style:style>` +
			`<style:style style:name="ro1" style:family="table-row"><style:table-row-properties style:row-height="` + height + `" style:use-optimal-row-height="true"/></style:style>` +
			`<style:style style:name="ro2" style:family="table-row"><style:table-row-properties style:row-height="2cm" style:use-optimal-row-height="false"/></style:style>`
		tables := `<table:table table:name="A"><table:table-column table:style-name="co1"/><table:table-column table:style-name="co2" table:number-columns-repeated="3"/>` +
			`<table:table-row table:style-name="ro1">` + cellOf(name) + cellOf("x") + `</table:table-row><table:table-row table:style-name="ro2">` + cellOf("Mzda za měsíc leden") + cellOf("y") + `</table:table-row></table:table>`
		return archive(t, file{mimeMember, mediaPrefix + "spreadsheet"}, file{contentMember, content(automatic, `<office:spreadsheet>`+tables+`</office:spreadsheet>`)})
	}
	write := func(name, width, height string) string {
		d := open(t, sheet(name, width, height))
		out, _ := redact(t, d, planFor(d, name))
		return unzip(t, out)[contentMember]
	}
	short, long := write("Jan Ek", "1.2cm", "0.4cm"), write("Bohuslav Vysokomýtský-Dvořák", "6.1cm", "0.9cm")
	if short != long {
		t.Errorf("the sheets differ: %s", cmp.Diff(short, long))
	}
	for _, want := range []string{`<table:table-column table:style-name="cw19"/><table:table-column table:style-name="co2" table:number-columns-repeated="3"/>`, `<table:table-row><table:table-cell`, `<table:table-row table:style-name="ro2">`} {
		if !strings.Contains(short, want) {
			t.Errorf("got %s, want %s", short, want)
		}
	}
}
