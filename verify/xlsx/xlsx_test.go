package xlsx

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"hash/crc32"
	"io"
	"slices"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/verify"
)

const (
	ns   = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	mark = "[redacted]"
)

// book is a workbook as members in turn: name, content.
type book [][2]string

func relations(pairs ...string) string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i := 0; i < len(pairs); i += 2 {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s%s" Target="%s"/>`, i/2+1, base, pairs[i], pairs[i+1])
	}
	return b.String() + `</Relationships>`
}

func workbook(sheets, rows string) book {
	return book{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"_rels/.rels", relations("officeDocument", "/xl/workbook.xml")},
		{"xl/workbook.xml", `<workbook ` + ns + `><sheets>` + sheets + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", relations("worksheet", "/xl/worksheets/sheet1.xml", "worksheet", "/xl/worksheets/sheet2.xml", "sharedStrings", "/xl/sharedStrings.xml")},
		{"xl/worksheets/sheet1.xml", `<worksheet ` + ns + `><sheetData>` + rows + `</sheetData></worksheet>`},
		{"xl/sharedStrings.xml", `<sst ` + ns + `><si><t>Jméno</t></si><si><t>Petr Novák</t></si></sst>`},
	}
}

func (b book) with(name, data string) book {
	out := slices.Clone(b)
	for i := range out {
		if out[i][0] == name {
			out[i][1] = data
			return out
		}
	}
	return append(out, [2]string{name, data})
}

func (b book) replace(name string, pairs ...string) book {
	for _, m := range b {
		if m[0] == name {
			return b.with(name, strings.NewReplacer(pairs...).Replace(m[1]))
		}
	}
	return b
}

func (b book) input(t testing.TB) verify.Input {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, m := range b {
		w, err := z.CreateRaw(&zip.FileHeader{Name: m[0], Method: zip.Store, CRC32: crc32.ChecksumIEEE([]byte(m[1])), CompressedSize64: uint64(len(m[1])), UncompressedSize64: uint64(len(m[1]))})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, m[1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return verify.InMemory(buf.Bytes())
}

const (
	oneSheet   = `<sheet name="List1" sheetId="1" r:id="rId1"/>`
	twoTabs    = oneSheet + `<sheet name="Tajný" sheetId="2" state="hidden" r:id="rId2"/>`
	rowsBefore = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>RČ</t></is></c></row>` +
		`<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>7801011234</v></c><c r="C2" s="3"><v>28491</v></c></row>` +
		`<row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>Skryto</t></is></c></row>`
	rowsAfter = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>RČ</t></is></c></row>` +
		`<row r="2"><c r="A2" t="inlineStr"><is><t>` + mark + `</t></is></c><c r="B2" t="inlineStr"><is><t>` + mark + `</t></is></c><c r="C2" s="3"><v>28491</v></c></row>`
	shownText = "Jméno\tRČ\nPetr Novák\t7801011234\t1.1.1978"
)

func source() book {
	return workbook(twoTabs, rowsBefore).with("xl/worksheets/sheet2.xml", `<worksheet `+ns+`><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Tajné</t></is></c></row></sheetData></worksheet>`)
}

func good() book {
	return workbook(oneSheet, rowsAfter).with("xl/sharedStrings.xml", `<sst `+ns+`><si><t>Jméno</t></si><si><t/></si></sst>`)
}

func job(t testing.TB, out book) *verify.Job {
	span := func(s string) document.Redaction {
		i := strings.Index(shownText, s)
		return document.Redaction{Span: document.Span{Part: "sheet1", Start: i, End: i + len(s)}}
	}
	return &verify.Job{
		Format: "xlsx", Source: source().input(t), Output: out.input(t), Literal: mark,
		Parts: []*document.Part{
			{ID: "sheets", Kind: document.Outline, Text: "List1"},
			{ID: "sheet1", Kind: document.Body, Text: shownText}, {ID: "sheet1:rows", Kind: document.Hidden, Text: "Skryto"},
			{ID: "sheet2:name", Kind: document.Hidden, Text: "Tajný"}, {ID: "sheet2", Kind: document.Hidden, Text: "Tajné"},
		},
		Plan: &document.Plan{Lang: "en", Redactions: []document.Redaction{span("Petr Novák"), span("7801011234")}},
	}
}

func TestGoodWorkbookIsProved(t *testing.T) {
	r, err := Verifier{}.Verify(context.Background(), job(t, good()))
	if err != nil || !r.Proved {
		t.Errorf("got %+v %v, want a proof", r, err)
	}
}

// TestCodesOfHeadersAreNoText proves a sheet whose header has a font of size 12,
// of which a cell loses the number.
func TestCodesOfHeadersAreNoText(t *testing.T) {
	const header = `<headerFooter><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;12&amp;A&amp;&amp; %s</oddHeader></headerFooter></worksheet>`
	sheet, row := "xl/worksheets/sheet1.xml", `<row r="4"><c r="A4" t="inlineStr"><is><t>%s</t></is></c></row></sheetData>`
	with := func(b book, cell, words string) book {
		return b.replace(sheet, `</sheetData>`, fmt.Sprintf(row, cell), `</worksheet>`, fmt.Sprintf(header, words))
	}
	for words, proved := range map[string]bool{"Strana": true, "Strana 12": false, `&amp;"Petr Novák,Bold"Strana`: false, "Výkaz": false} {
		j := job(t, with(good(), mark, words))
		j.Source = with(source(), "12", "Strana").input(t)
		part := j.Parts[1]
		part.Text += "\n12"
		j.Parts = append(j.Parts, &document.Part{ID: "sheet1:header", Kind: document.Header, Text: "& Strana"})
		j.Plan.Redactions = append(j.Plan.Redactions, document.Redaction{Span: document.Span{Part: "sheet1", Start: len(part.Text) - 2, End: len(part.Text)}})
		r, err := Verifier{}.Verify(t.Context(), j)
		if err != nil || r.Proved != proved {
			t.Errorf("%s: got %+v %v, want proved %v", words, r, err, proved)
		}
	}
}

func TestEveryLeakIsCaught(t *testing.T) {
	sheet := "xl/worksheets/sheet1.xml"
	for name, tt := range map[string]struct {
		out   book
		check string
	}{
		"name left":            {good().replace(sheet, `<c r="A2" t="inlineStr"><is><t>`+mark, `<c r="A2" t="inlineStr"><is><t>Petr Novák`), verify.CheckPageText},
		"number left":          {good().replace(sheet, `<c r="B2" t="inlineStr"><is><t>`+mark+`</t></is></c>`, `<c r="B2"><v>7801011234</v></c>`), verify.CheckPageText},
		"half a number":        {good().replace(sheet, `<c r="B2" t="inlineStr"><is><t>`+mark, `<c r="B2" t="inlineStr"><is><t>780101`+mark), verify.CheckPageText},
		"wrong cell":           {good().replace(sheet, `<c r="C2" s="3"><v>28491</v></c>`, `<c r="C2" t="inlineStr"><is><t>`+mark+`</t></is></c>`), verify.CheckRest},
		"cell lost":            {good().replace(sheet, `<c r="C2" s="3"><v>28491</v></c>`, ``), verify.CheckRest},
		"other number":         {good().replace(sheet, `28491`, `28492`), verify.CheckRest},
		"hidden row left":      {good().replace(sheet, `</sheetData>`, `<row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>Skryto</t></is></c></row></sheetData>`), verify.CheckHidden},
		"hidden sheet left":    {good().replace("xl/workbook.xml", oneSheet, twoTabs).with("xl/worksheets/sheet2.xml", source()[len(source())-1][1]), verify.CheckHidden},
		"shared string left":   {good().with("xl/sharedStrings.xml", `<sst `+ns+`><si><t>Jméno</t></si><si><t>Petr Novák</t></si></sst>`), verify.CheckStructure},
		"phonetic reading":     {good().with("xl/sharedStrings.xml", `<sst `+ns+`><si><t>Jméno</t><rPh sb="0" eb="1"><t>Novák</t></rPh></si><si><t/></si></sst>`), verify.CheckStructure},
		"comments":             {good().with("xl/comments1.xml", `<comments>ahoj</comments>`), verify.CheckStructure},
		"value in the book":    {good().replace("xl/workbook.xml", `</sheets>`, `</sheets><definedNames><definedName name="x">"Petr Novák"</definedName></definedNames>`), verify.CheckMember},
		"value in a formula":   {good().replace(sheet, `<c r="C2" s="3">`, `<c r="C2" s="3"><f>IF(A2="Petr Novák",1,2)</f>`), verify.CheckMember},
		"comment in the XML":   {good().replace(sheet, `<row r="2">`, `<!-- Petr Novák --><row r="2">`), verify.CheckStructure},
		"unknown element":      {good().replace(sheet, `<row r="2">`, `<person n="7801011234"/><row r="2">`), verify.CheckStructure},
		"escaped":              {good().replace(sheet, `<v>28491</v>`, `<v>28491</v><x>&#80;etr Nov&#225;k</x>`), verify.CheckStructure},
		"sheet of nobody":      {good().replace("xl/workbook.xml", `</sheets>`, `<sheet name="x" sheetId="9" r:id="rId9"/></sheets>`), verify.CheckStructure},
		"value in a file name": {good().with("xl/Petr Novák.xml", `<a/>`), verify.CheckStructure},
	} {
		r, err := Verifier{}.Verify(context.Background(), job(t, tt.out))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if r.Proved || !slices.ContainsFunc(r.Residues, func(x verify.Residue) bool { return x.Check == tt.check }) {
			t.Errorf("%s: got %+v, want %s", name, r, tt.check)
		}
	}
}

func TestDamageIsNeverAProof(t *testing.T) {
	b := make([]byte, good().input(t).Size)
	if _, err := good().input(t).ReadAt(b, 0); err != nil {
		t.Fatal(err)
	}
	for name, out := range map[string]verify.Input{
		"empty": verify.InMemory(nil), "cut": verify.InMemory(b[:len(b)/2]),
		"rows out of order": good().replace("xl/worksheets/sheet1.xml", `<row r="2">`, `<row r="1">`).input(t),
		"no such string":    good().replace("xl/worksheets/sheet1.xml", `<v>0</v>`, `<v>7</v>`).input(t),
	} {
		j := job(t, good())
		j.Output = out
		r, err := Verifier{}.Verify(context.Background(), j)
		if reason, _ := document.ParkedReason(err); reason != document.ReasonUnverified {
			t.Errorf("%s: got %v %v, want %v", name, r, err, document.ReasonUnverified)
		}
	}
}

func TestSearch(t *testing.T) {
	for value, want := range map[string]bool{"Petr Novák": true, "7801011234": true, "Tajné": true, "Karel Vzor": false} {
		r, err := Verifier{}.Search(context.Background(), source().input(t), verify.Listed([]string{value}))
		if err != nil || r.Proved == want {
			t.Errorf("%s: got %+v %v", value, r, err)
		}
	}
}
