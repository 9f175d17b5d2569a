package xlsx

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/internal/xmlcut"
)

func TestNumbersAreShownAsTheirFormatSays(t *testing.T) {
	for _, tt := range []struct{ code, value, want string }{
		{"", "7801011234", "7801011234"},
		{"", "7.801011234E9", "7801011234"},
		{"", "0.1", "0,1"},
		{"", "0.30000000000000004", "0,3"},
		{"", "-1250.5", "-1250,5"},
		{"0000000000", "101011238", "0101011238"},
		{"000000\"/\"0000", "101011238", "010101/1238"},
		{"0.00E+00", "7801011234", "7801011234"}, // shows less than is stored
		{"0,,\"M\"", "7801011234", "7801011234"},
		{"0", "7801011234.4", "7801011234"},
		{"#,##0.00", "1250000.5", "1 250 000,50"},
		{"#,##0.00\\ \"Kč\"", "500", "500,00 Kč"},
		{"#,##0 [$Kč-405];[Red]-#,##0 [$Kč-405]", "-1500", "-1 500 Kč"},
		{"0%", "0.215", "22%"},
		{"0.0##", "1.5", "1,5"},
		{"d.m.yyyy", "28491", "1.1.1978"},
		{"dd/mm/yyyy", "28491", "01/01/1978"},
		{"d. mmmm yyyy", "28491", "1. leden 1978"},
		{"yyyy\\-mm\\-dd\\Thh:mm", "44197.75", "2021-01-01T18:00"},
		{"h:mm:ss", "0.5", "12:00:00"},
		{"mm:ss", "0.0006944444444", "01:00"},
		{"[h]:mm", "1.5", "36:00"},
		{"h:mm AM/PM", "0.75", "6:00 PM"},
		{";;;", "7801011234", "7801011234"}, // hidden, but there
		{"0;;;", "-5", "-5"},
		{"[<100]\"málo\";0", "5", "málo"},
		{"[<100]\"málo\";0", "500", "500"},
		{"@", "123456", "123456"},
		{"d.m.yyyy", "-4", "-4"},
		{"0", "text", "text"},
	} {
		if got := parseFormat(tt.code).number(tt.value, false); got != tt.want {
			t.Errorf("%s in %q: got %q, want %q", tt.value, tt.code, got, tt.want)
		}
	}
	if got := parseFormat("d.m.yyyy").number("0", true); got != "1.1.1904" {
		t.Errorf("system of 1904: got %s", got)
	}
	if got := parseFormat("d.m.yyyy").number("1", false); got != "1.1.1900" {
		t.Errorf("first day: got %s", got)
	}
}

func TestASheetIsLinesAndTabs(t *testing.T) {
	d := open(t, simple(t, `<row r="1">`+cellText("A1", "Jméno")+cellText("C1", "Rodné číslo")+`</row><row r="2">`+cellText("A2", "Jan&#10;Vzor")+`<c r="C2"><v>101011229</v></c><c r="D2" t="b"><v>1</v></c></row>`+
		`<row r="3"><c r="C3"><v>101011230</v></c></row><row r="6">`+cellText("B6", " ")+cellText("C6", "dál")+`</row>`))
	want := "Jméno\t\tRodné číslo\nJan Vzor\t\t0101011229\tTRUE\n\t\t101011230\n\n\t\tdál"
	if got := d.textOf("sheet1"); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	places, err := d.Places(document.Span{Part: "sheet1", Start: strings.Index(want, "Jan"), End: strings.Index(want, "dál") + 4})
	if err != nil || len(places) != 3 || places[2].Start != 6 || places[0].Member != "xl/worksheets/sheet1.xml" {
		t.Errorf("got %v %v, want rows 2, 3 and 6", places, err)
	}
	spans, err := d.Cells(context.Background(), "list1", "C2:D6")
	var got []string
	for _, s := range spans {
		got = append(got, d.textOf(s.Part)[s.Start:s.End])
	}
	if want := []string{"0101011229", "TRUE", "101011230", "dál"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q %v, want %q", got, err, want)
	}
	if spans, _ := d.Cells(context.Background(), "1", "A:A"); len(spans) != 2 {
		t.Errorf("got %d cells of column A, want 2", len(spans))
	}
	for _, ref := range []string{"1:", "A", "XFE1", "?"} {
		if spans, _ := d.Cells(context.Background(), "1", ref); spans != nil {
			t.Errorf("%s: got %v", ref, spans)
		}
	}
}

// TestOnlyTheNamedOccurrenceGoes: two cells share a string, one of them loses it.
func TestOnlyTheNamedOccurrenceGoes(t *testing.T) {
	sst := head + `<sst ` + nsMain + `><si><r><rPr><b/></rPr><t>Jan </t></r><r><t>Vzor a syn</t></r></si></sst>`
	d := open(t, archive(t, []file{
		{"[Content_Types].xml", types(sml + "sheet.main+xml")}, {"_rels/.rels", rels("rId1 officeDocument xl/workbook.xml")},
		{"xl/workbook.xml", head + `<workbook ` + nsMain + `><sheets><sheet name="L" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", rels("rId1 worksheet worksheets/sheet1.xml", "rId2 sharedStrings sharedStrings.xml")},
		{"xl/worksheets/sheet1.xml", sheetXML("", `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>`, "")}, {"xl/sharedStrings.xml", sst},
	}))
	plan := planFor(d, "Jan Vzor")
	plan.Redactions = plan.Redactions[1:]
	out, _ := redact(t, d, plan)
	m := unzip(t, out)
	want := `<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">[znečitelněno]</t></r><r><t xml:space="preserve"> a syn</t></r></is></c>`
	if got := m["xl/worksheets/sheet1.xml"]; !strings.Contains(got, want) {
		t.Errorf("got %s", got)
	}
	if m["xl/sharedStrings.xml"] != sst {
		t.Error("the shared strings changed")
	}
	plan = planFor(d, "Jan Vzor")
	out, _ = redact(t, d, plan)
	if got := unzip(t, out)["xl/sharedStrings.xml"]; strings.Contains(got, "Vzor") || !strings.Contains(got, "<si><t/></si>") {
		t.Errorf("a string that no cell shows is left: %s", got)
	}
}

func TestFormulasStayWhereNothingTheyNameGoes(t *testing.T) {
	rows := `<row r="1">` + cellText("A1", "Jan Vzor") + `<c r="B1"><v>100</v></c><c r="C1"><v>200</v></c></row>` +
		`<row r="2"><c r="A2" t="str"><f>A1</f><v>Jan Vzor</v></c><c r="B2"><f>SUM(B1:C1)</f><v>300</v></c><c r="C2"><f>NOW()</f><v>45000</v></c></row>` +
		`<row r="3"><c r="A3" t="str"><f>UPPER(A2)</f><v>JAN VZOR</v></c><c r="B3"><f t="shared" ref="B3:C3" si="0">B1*2</f><v>200</v></c><c r="C3"><f t="shared" si="0"/><v>400</v></c></row>` +
		`<row r="4"><c r="A4" t="str"><f>CONCATENATE("pan ",A1)</f><v>pan Jan Vzor</v></c><c r="B4"><f>IF(B1&gt;0,"","-")</f><v>0</v></c><c r="C4"><f>B1+1234567</f><v>1234667</v></c></row>`
	d := open(t, simple(t, rows))
	plan := &document.Plan{Lang: "cs"}
	i := strings.Index(d.textOf("sheet1"), "Jan Vzor")
	plan.Redactions = []document.Redaction{{Span: document.Span{Part: "sheet1", Start: i, End: i + len("Jan Vzor")}}}
	out, result := redact(t, d, plan)
	got := unzip(t, out)["xl/worksheets/sheet1.xml"]
	for _, want := range []string{"<f>SUM(B1:C1)</f>", `<f t="shared" ref="B3:C3" si="0">B1*2</f>`, `<f t="shared" si="0"/>`, `<f>IF(B1&gt;0,"","-")</f>`} {
		if !strings.Contains(got, want) {
			t.Errorf("%s does not stay", want)
		}
	}
	for _, gone := range []string{"NOW", "UPPER", "CONCATENATE", "<f>A1</f>", "1234567", "Jan Vzor"} {
		if strings.Contains(got, gone) {
			t.Errorf("%s is left", gone)
		}
	}
	if !strings.Contains(got, "<v>45000</v>") || !strings.Contains(got, "<v>1234667</v>") {
		t.Error("a result is lost")
	}
	var further []string
	for _, r := range result.Further {
		further = append(further, d.textOf(r.Part)[r.Start:r.End])
	}
	if want := []string{"Jan Vzor", "pan Jan Vzor", "JAN VZOR"}; !slices.Equal(further, want) {
		t.Errorf("repeated values: got %q, want %q", further, want)
	}
}

func TestFormulaReferences(t *testing.T) {
	d := open(t, simple(t, `<row r="1">`+cellText("A1", "x")+`</row>`))
	for body, want := range map[string]string{
		"SUM(A1:B2)+$C$3": "1:1-2:2 3:3-3:3", "A:A": "1:1-1048576:1", "2:3": "2:1-3:16384", "List1!B2*2": "2:2-2:2", "'List1'!A1": "1:1-1:1",
		"1+2": "", `IF(A1="","",1)`: "1:1-1:1", "TRUE": "",
		"INDIRECT(A1)": "-", "Osoba": "-", "[1]List1!A1": "-", `"Jan"&A1`: "-", "Tabulka[Plat]": "-", "123456": "-", "Jiný!A1": "-", "WEBSERVICE(A1)": "-",
		"#REF!": "-", "{1,2}": "-", "A1:B": "-", "List1:List2!A1": "-",
	} {
		g := &grid{}
		r := &reader{d: d, g: g, s: d.sheets[0]}
		got := "-"
		if r.references(body) {
			var all []string
			for _, f := range g.refs {
				all = append(all, fmt.Sprintf("%d:%d-%d:%d", f.row0, f.col0, f.row1, f.col1))
			}
			got = strings.Join(all, " ")
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", body, got, want)
		}
	}
}

// TestNothingTellsTheSecret: a hundred values of one kind, one output.
func TestNothingTellsTheSecret(t *testing.T) {
	outputs := map[string]bool{}
	for i := range 100 {
		name := "Jan Vzor" + strings.Repeat("ák", i%10) + string(rune('a'+i%26))
		number := fmt.Sprint(7801010000 + i*37)
		rows := `<row r="1">` + cellText("A1", name) + cellNumber("B1", "0", number) + `<c r="C1" t="str"><f>A1</f><v>` + name + `</v></c><c r="D1"><f>B1</f><v>` + number + `</v></c></row><row r="2">` + cellText("A2", "Konec") + `</row>`
		d := open(t, simple(t, rows))
		out, _ := redact(t, d, planFor(d, name, number))
		outputs[string(out)] = true
	}
	if len(outputs) != 1 {
		t.Errorf("got %d distinct outputs, want 1", len(outputs))
	}
}

// TestFittedColumnsAndRowsTellNothing: a program fits the columns and rows to a
// hundred names of different length; hidden and set ones stay as they are.
func TestFittedColumnsAndRowsTellNothing(t *testing.T) {
	outputs := map[string]bool{}
	for i := range 100 {
		name := "Jan Vzor" + strings.Repeat("ák", i)
		cols := fmt.Sprintf(`<cols><col min="1" max="1" width="%d.5" bestFit="1" customWidth="1"/><col min="2" max="2" width="31"/><col min="3" max="3" width="0"/><col min="4" max="4" width="6"/></cols>`, len(name)+2)
		rows := fmt.Sprintf(`<row r="1" ht="%d">`, 15+i) + cellText("A1", name) + cellText("B1", "Zůstává") + cellText("D1", "Kontakt: "+name+" dnes") + `</row>` +
			`<row r="2" ht="33" customHeight="1">` + cellText("A2", name) + `</row><row r="3" ht="44">` + cellText("A3", "Konec") + `</row>`
		d := open(t, sheetOnly(t, sheetXML(cols, rows, "")))
		out, _ := redact(t, d, planFor(d, name))
		outputs[string(out)] = true
		if i == 0 {
			sheet := unzip(t, out)["xl/worksheets/sheet1.xml"]
			for _, want := range []string{`width="16" customWidth="1"`, `width="31"`, `width="0"`, `width="6"`, `<row r="1">`, `ht="33" customHeight="1"`, `ht="44"`} {
				if !strings.Contains(sheet, want) {
					t.Errorf("got %s, want it to hold %s", sheet, want)
				}
			}
		}
	}
	if len(outputs) != 1 {
		t.Errorf("got %d distinct outputs, want 1", len(outputs))
	}
}

func TestANameOfASheetGoesWithAllThatNamesIt(t *testing.T) {
	d := open(t, archive(t, []file{
		{"[Content_Types].xml", types(sml + "sheet.main+xml")}, {"_rels/.rels", rels("rId1 officeDocument xl/workbook.xml")},
		{"xl/workbook.xml", head + `<workbook ` + nsMain + `><sheets><sheet name="Jan Vzor" sheetId="4" r:id="rId1"/><sheet name="Souhrn" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Jan Vzor'!$A$1:$B$2</definedName></definedNames></workbook>`},
		{"xl/_rels/workbook.xml.rels", rels("rId1 worksheet worksheets/sheet1.xml", "rId2 worksheet worksheets/sheet2.xml")},
		{"xl/worksheets/sheet1.xml", sheetXML("", `<row r="1"><c r="A1"><v>5</v></c></row>`, "")},
		{"xl/worksheets/sheet2.xml", sheetXML("", `<row r="1"><c r="A1"><f>'Jan Vzor'!A1</f><v>5</v></c></row>`, `<hyperlinks><hyperlink ref="A1" location="'Jan Vzor'!A1"/></hyperlinks>`)},
	}))
	out, _ := redact(t, d, planFor(d, "Jan Vzor"))
	for name, data := range unzip(t, out) {
		if strings.Contains(data, "Jan Vzor") {
			t.Errorf("%s still names the sheet", name)
		}
	}
	if again := open(t, out); again.sheets[0].title != "znečitelněno 1" || again.textOf("sheet2") != "5" {
		t.Errorf("got %q and %q", again.sheets[0].title, again.textOf("sheet2"))
	}
}

func TestMerges(t *testing.T) {
	m := &merges{waiting: []rect{{row0: 1, col0: 1, row1: 3, col1: 2}, {row0: 2, col0: 4, row1: 2, col1: 6}}}
	var got []string
	for row := int32(1); row <= 4; row++ {
		for col := int32(1); col <= 6; col++ {
			if m.under(row, col) {
				got = append(got, fmt.Sprintf("%s%d", columnName(col), row))
			}
		}
	}
	if want := "B1 A2 B2 E2 F2 A3 B3"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestOpenParks(t *testing.T) {
	base := func(rows string) []byte { return simple(t, rows) }
	bomb := `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`
	for name, tt := range map[string]struct {
		data []byte
		want document.Reason
	}{
		"empty":           {nil, document.ReasonEmpty},
		"no archive":      {[]byte("PK\x03\x04 nothing"), document.ReasonDamaged},
		"other kind":      {archive(t, []file{{"[Content_Types].xml", types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")}, {"_rels/.rels", rels("rId1 officeDocument xl/workbook.xml")}}), document.ReasonUnsupported},
		"binary workbook": {archive(t, []file{{"[Content_Types].xml", types("application/vnd.ms-excel.sheet.binary.macroEnabled.main")}, {"_rels/.rels", rels("rId1 officeDocument xl/workbook.xml")}}), document.ReasonUnsupported},
		"entity bomb":     {archive(t, []file{{"[Content_Types].xml", bomb + types(sml+"sheet.main+xml")}}), document.ReasonBomb},
		"bomb in a sheet": {base(`<row r="1">` + strings.Repeat("<x>", xmlcut.MaxDepth) + `</row>`), document.ReasonBomb},
		"rows mixed up":   {base(`<row r="2"/><row r="1"/>`), document.ReasonDamaged},
		"cells mixed up":  {base(`<row r="1">` + cellText("B1", "x") + cellText("A1", "y") + `</row>`), document.ReasonDamaged},
		"other row":       {base(`<row r="1">` + cellText("A2", "x") + `</row>`), document.ReasonDamaged},
		"no such string":  {base(`<row r="1"><c r="A1" t="s"><v>3</v></c></row>`), document.ReasonDamaged},
		"beyond the end":  {base(`<row r="1048577"/>`), document.ReasonDamaged},
		"not closed":      {base(`<row r="1">`), document.ReasonDamaged},
	} {
		_, err := Format{}.Open(context.Background(), bytes.NewReader(tt.data), int64(len(tt.data)))
		if got, _ := document.ParkedReason(err); got != tt.want {
			t.Errorf("%s: got %v, want %v", name, err, tt.want)
		}
	}
}

// TestTooMuchTextIsParked: one long string that thousands of cells show.
func TestTooMuchTextIsParked(t *testing.T) {
	text := strings.Repeat("a ", 16_000)
	var rows strings.Builder
	for r := 1; r <= maxText/len(text)+2; r++ {
		fmt.Fprintf(&rows, `<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>`, r, r)
	}
	d := archive(t, []file{
		{"[Content_Types].xml", types(sml + "sheet.main+xml")}, {"_rels/.rels", rels("rId1 officeDocument xl/workbook.xml")},
		{"xl/workbook.xml", head + `<workbook ` + nsMain + `><sheets><sheet name="L" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", rels("rId1 worksheet worksheets/sheet1.xml", "rId2 sharedStrings sharedStrings.xml")},
		{"xl/worksheets/sheet1.xml", sheetXML("", rows.String(), "")}, {"xl/sharedStrings.xml", head + `<sst ` + nsMain + `><si><t>` + text + `</t></si></sst>`},
	})
	_, err := Format{}.Open(context.Background(), bytes.NewReader(d), int64(len(d)))
	if got, _ := document.ParkedReason(err); got != document.ReasonTooLarge {
		t.Errorf("got %v, want %v", err, document.ReasonTooLarge)
	}
}

func TestErrorsNameNoMember(t *testing.T) {
	data := archive(t, []file{
		{"[Content_Types].xml", types(sml + "sheet.main+xml")}, {"_rels/.rels", rels("rId1 officeDocument xl/workbook.xml")},
		{"xl/workbook.xml", head + `<workbook ` + nsMain + `><sheets><sheet name="Novák" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", rels("rId1 worksheet worksheets/Novák.xml")}, {"xl/worksheets/Novák.xml", "<x"},
	})
	_, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
	if err == nil || strings.Contains(err.Error(), "Novák") {
		t.Errorf("got %v", err)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(`<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Jan</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>`)
	f.Add(`<row><c t="str"><f t="shared" si="1" ref="A1:B2">A1*2</f><v>_x0041_&amp;</v></c><c s="3"><v>1E5</v></c></row>`)
	f.Add(`<row r="5" hidden="1"><c r="C5"><v>45000.5</v></c><!-- x --><y/></row>`)
	f.Fuzz(func(t *testing.T, rows string) {
		data := simple(t, rows)
		d, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		var b bytes.Buffer
		if _, err := d.Redact(context.Background(), &b, keepHidden(d.(*doc), planFor(d.(*doc)))); err != nil {
			return
		}
		again := open(t, b.Bytes())
		if got, want := again.textOf("sheet1"), d.(*doc).textOf("sheet1"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if _, err := again.Redact(context.Background(), io.Discard, &document.Plan{}); err != nil {
			t.Error(err)
		}
	})
}

// TestHiddenRowsAreReadUnderTheirHeads hides rows within a table: those below stay
// in it, and what is hidden has its heads.
func TestHiddenRowsAreReadUnderTheirHeads(t *testing.T) {
	line := func(n int, attrs string, cells ...string) string {
		row := fmt.Sprintf(`<row r="%d"%s>`, n, attrs)
		for i, c := range cells {
			row += cellText(fmt.Sprintf("%c%d", 'A'+i, n), c)
		}
		return row + "</row>"
	}
	d := open(t, simple(t, line(1, "", "Seznam")+line(3, "", "Jméno", "Narozen")+line(4, ` hidden="1"`, "Jan", "1")+line(5, "", "Petr", "2")+
		line(6, ` hidden="1"`, "Ota", "3")+line(8, "", "Konec", "4")))
	if got, want := d.textOf("sheet1"), "Seznam\n\nJméno\tNarozen\nPetr\t2\n\nKonec\t4"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	p := d.partByID["sheet1:rows"]
	if got, want := p.Text, "Jan\t1\nOta\t3"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := p.Lead, "Jméno\tNarozen\n"; got != want {
		t.Errorf("got lead %q, want %q", got, want)
	}
}
