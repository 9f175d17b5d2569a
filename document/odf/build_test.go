package odf

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/png"
	"io"
	"strings"
	"testing"

	"inkoust/document"
)

func open(t testing.TB, data []byte) *doc {
	t.Helper()
	d, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return d.(*doc)
}

func reasonOf(data []byte) document.Reason {
	_, err := Format{}.Open(context.Background(), bytes.NewReader(data), int64(len(data)))
	reason, _ := document.ParkedReason(err)
	return reason
}

func (d *doc) textOf(id string) string {
	if p := d.part(id); p != nil {
		return p.Part.Text
	}
	return "no such part"
}

// planFor removes every occurrence of the values and keeps all pictures.
func planFor(d *doc, values ...string) *document.Plan {
	plan := &document.Plan{Lang: "cs", Images: map[string]document.Fate{}}
	for _, p := range d.parts {
		for _, v := range values {
			for at := 0; !p.Dropped; {
				i := strings.Index(p.Part.Text[at:], v)
				if i < 0 {
					break
				}
				at += i + len(v)
				plan.Redactions = append(plan.Redactions, document.Redaction{Span: document.Span{Part: p.ID, Start: at - len(v), End: at}})
			}
		}
	}
	for _, img := range d.Images() {
		plan.Images[img.ID] = document.ImageKept
	}
	return plan
}

func redact(t testing.TB, d *doc, plan *document.Plan) ([]byte, *document.Result) {
	t.Helper()
	var b bytes.Buffer
	res, err := d.Redact(context.Background(), &b, plan)
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), res
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

type file struct{ name, data string }

func archive(t testing.TB, files ...file) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		method := zip.Deflate
		if f.name == mimeMember {
			method = zip.Store
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(f.data)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// spaces declares the namespaces as LibreOffice does.
var spaces = func() string {
	var b strings.Builder
	for _, p := range []string{"office", "style", "text", "table", "draw", "fo", "svg", "number", "chart", "form", "script", "xlink", "dc", "meta", "loext", "calcext",
		"officeooo", "xhtml", "math", "field", "config"} {
		for uri, prefix := range prefixes {
			if prefix == p {
				b.WriteString(` xmlns:` + p + `="` + uri + `"`)
			}
		}
	}
	return b.String()
}()

const xmlStart = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

func content(automatic, body string) string {
	return xmlStart + `<office:document-content` + spaces + ` office:version="1.3"><office:automatic-styles>` + automatic + `</office:automatic-styles><office:body>` + body + `</office:body></office:document-content>`
}

func styles(common, automatic, master string) string {
	return xmlStart + `<office:document-styles` + spaces + ` office:version="1.3"><office:styles>` + common + `</office:styles><office:automatic-styles>` + automatic +
		`</office:automatic-styles><office:master-styles>` + master + `</office:master-styles></office:document-styles>`
}

func manifest(media string) string {
	return xmlStart + `<manifest:manifest xmlns:manifest="` + oasis + `manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="` + media + `"/></manifest:manifest>`
}

// textDocument is an ODT with this body.
func textDocument(t testing.TB, body string, more ...file) []byte {
	return archive(t, append([]file{{mimeMember, mediaPrefix + "text"}, {contentMember, content("", `<office:text>`+body+`</office:text>`)},
		{manifestMember, manifest(mediaPrefix + "text")}}, more...)...)
}

// spreadsheet is an ODS with these tables.
func spreadsheet(t testing.TB, tables string, more ...file) []byte {
	return archive(t, append([]file{{mimeMember, mediaPrefix + "spreadsheet"}, {contentMember, content("", `<office:spreadsheet>`+tables+`</office:spreadsheet>`)},
		{manifestMember, manifest(mediaPrefix + "spreadsheet")}}, more...)...)
}

func p(inside ...string) string { return "<text:p>" + strings.Join(inside, "") + "</text:p>" }

func table(name string, rows ...string) string {
	return `<table:table table:name="` + name + `"><table:table-column/>` + strings.Join(rows, "") + `</table:table>`
}

func row(cells ...string) string {
	return "<table:table-row>" + strings.Join(cells, "") + "</table:table-row>"
}

func cellOf(text string) string {
	return `<table:table-cell office:value-type="string">` + p(text) + `</table:table-cell>`
}

func numberOf(value, text string) string {
	return `<table:table-cell office:value-type="float" office:value="` + value + `" calcext:value-type="float">` + p(text) + `</table:table-cell>`
}

// pictureOf is a small picture with a text chunk that names somebody.
func pictureOf(t testing.TB, words string) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 4))); err != nil {
		t.Fatal(err)
	}
	chunk := append([]byte("tEXt"), "Author\x00"+words...)
	data := b.Bytes()
	const head = 8 + 25 // signature and header
	out := append([]byte{}, data[:head]...)
	out = binary.BigEndian.AppendUint32(out, uint32(len(chunk)-4))
	out = append(out, chunk...)
	out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(chunk))
	return string(append(out, data[head:]...))
}
