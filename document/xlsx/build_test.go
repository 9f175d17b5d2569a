package xlsx

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/png"
	"io"
	"strings"
	"testing"

	"inkoust/document"
)

// file is one member of a test workbook.
type file struct{ name, data string }

func archive(t testing.TB, files []file) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.Create(f.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, f.data); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const (
	head     = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	nsMain   = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	nsDraw   = `xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"`
	relsBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	sml      = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// rels writes relationships given as "id kind target", external ones with "!".
func rels(lines ...string) string {
	var b strings.Builder
	b.WriteString(head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for _, l := range lines {
		f := strings.Fields(l)
		mode := ""
		if strings.HasPrefix(f[2], "!") {
			f[2], mode = f[2][1:], ` TargetMode="External"`
		}
		fmt.Fprintf(&b, `<Relationship Id="%s" Type="%s%s" Target="%s"%s/>`, f[0], relsBase, f[1], f[2], mode)
	}
	b.WriteString("</Relationships>")
	return b.String()
}

func types(main string) string {
	return head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="` + main + `"/></Types>`
}

// sheetXML is a worksheet of rows, with what stands before and behind them.
func sheetXML(before, rows, behind string) string {
	return head + `<worksheet ` + nsMain + `>` + before + `<sheetData>` + rows + `</sheetData>` + behind + `</worksheet>`
}

// simple is a workbook of one sheet with inline strings, and more members.
func simple(t testing.TB, rows string, more ...file) []byte {
	return sheetOnly(t, sheetXML("", rows, ""), more...)
}

// sheetOnly is a workbook of one sheet, and more members.
func sheetOnly(t testing.TB, sheet string, more ...file) []byte {
	return archive(t, append([]file{
		{"[Content_Types].xml", types(sml + "sheet.main+xml")},
		{"_rels/.rels", rels("rId1 officeDocument xl/workbook.xml")},
		{"xl/workbook.xml", head + `<workbook ` + nsMain + `><sheets><sheet name="List1" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", rels("rId1 worksheet worksheets/sheet1.xml", "rId2 styles styles.xml")},
		{"xl/worksheets/sheet1.xml", sheet},
		{"xl/styles.xml", head + `<styleSheet ` + nsMain + `><numFmts><numFmt numFmtId="170" formatCode="0000000000"/><numFmt numFmtId="171" formatCode="000000&quot;/&quot;0000"/></numFmts>` +
			`<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="11"/><xf numFmtId="4"/></cellXfs></styleSheet>`},
	}, more...))
}

// text is a cell with an inline string.
func cellText(ref, s string) string {
	return fmt.Sprintf(`<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, ref, s)
}

func cellNumber(ref, style, v string) string {
	return fmt.Sprintf(`<c r="%s" s="%s"><v>%s</v></c>`, ref, style, v)
}

func open(t testing.TB, data []byte) *doc {
	t.Helper()
	d, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return d.(*doc)
}

func (d *doc) textOf(id string) string {
	if p := d.partByID[id]; p != nil {
		return p.Text
	}
	return ""
}

// planFor removes all occurrences of values, and what is hidden; pictures stay.
func planFor(d *doc, values ...string) *document.Plan {
	plan := &document.Plan{Lang: "cs", Images: map[string]document.Fate{}, Hidden: map[string]document.Fate{}}
	for _, p := range d.parts {
		for _, v := range values {
			for at := 0; !p.Dropped; {
				i := strings.Index(p.Text[at:], v)
				if i < 0 {
					break
				}
				plan.Redactions = append(plan.Redactions, document.Redaction{Span: document.Span{Part: p.ID, Start: at + i, End: at + i + len(v)}})
				at += i + len(v)
			}
		}
	}
	for _, p := range d.shown {
		plan.Images[p.ID] = document.ImageKept
	}
	return plan
}

func keepHidden(d *doc, plan *document.Plan) *document.Plan {
	for _, c := range d.concealed {
		plan.Hidden[c.ID] = document.ImageKept
	}
	return plan
}

func redact(t testing.TB, d *doc, plan *document.Plan) ([]byte, *document.Result) {
	t.Helper()
	var b bytes.Buffer
	result, err := d.Redact(context.Background(), &b, plan)
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), result
}

func unzip(t testing.TB, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(b)
	}
	return out
}

// picturePNG is a picture with a text chunk and bytes behind its end.
func picturePNG(t testing.TB, words string) string {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 4))); err != nil {
		t.Fatal(err)
	}
	data := "Author\x00" + words
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	chunk = append(append(chunk, "tEXt"...), data...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
	return string(b.Bytes()[:33]) + string(chunk) + string(b.Bytes()[33:]) + words
}
