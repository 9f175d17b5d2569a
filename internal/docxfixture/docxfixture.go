// Package docxfixture writes word processing documents for tests: one that says
// a value wherever the format has room for words, and large ones. The same input
// gives the same bytes. All people are invented.
package docxfixture

import (
	"archive/zip"
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
)

// Values are what the canary document says.
type Values struct {
	Name, Phone, Mail string // where readers see it; whoever redacts has to find them
	// Token stands, with a number behind it, where no reader looks: in comments,
	// history, properties, names. It has to go whatever is found.
	Token string
}

// Canary returns a document with the values on every surface, and the tokens
// that it holds.
func Canary(v Values) ([]byte, []string) {
	w := &writer{v: v, zip: &bytes.Buffer{}}
	w.picture, w.object = w.fill("{T}"), w.fill("{T}")
	w.z = zip.NewWriter(w.zip)
	for _, m := range members {
		w.add(m[0], m[1])
	}
	w.raw("word/media/"+w.picture+".png", w.png())
	w.raw("word/media/foto.jpg", w.jpeg())
	w.raw("word/media/podpis.emf", utf16(w.fill("\x01\x00\x00\x00 {T} {N}")))
	w.raw("word/media/podpis.svg", []byte(w.fill(`<svg xmlns="http://www.w3.org/2000/svg"><text>{N} {T}</text></svg>`)))
	w.raw("word/embeddings/"+w.object+".docx", w.inner())
	w.raw("word/embeddings/oleObject1.bin", append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), utf16(w.fill("{T} {N}"))...))
	w.raw("word/vbaProject.bin", []byte(w.fill("Attribute VB_Name = \"{T}\" ' {N}")))
	w.raw("word/printerSettings/printerSettings1.bin", utf16(w.fill("{T}")))
	w.raw("word/activeX/activeX1.bin", []byte(w.fill("{T}")))
	w.raw("word/fonts/font1.odttf", []byte(w.fill("{T}")))
	w.raw("docProps/thumbnail.jpeg", w.jpeg())
	w.raw("word/neznamy.dat", []byte(w.fill("{T}")))
	w.close()
	return w.zip.Bytes(), w.tokens
}

type writer struct {
	v               Values
	zip             *bytes.Buffer
	z               *zip.Writer
	tokens          []string
	picture, object string // tokens that names of members and references share
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// fill puts the values in: {N}, {P} and {M} are the name, the phone and the
// address, {T} is the next token.
func (w *writer) fill(s string) string {
	half := len(string([]rune(w.v.Name)[:len([]rune(w.v.Name))/2]))
	run := func(pre, post string) string { return pre + w.v.Name[:half] + post + pre + w.v.Name[half:] + post }
	s = strings.NewReplacer("{NS}", namespaces, "{XML}", xmlHead, "{N}", w.v.Name, "{P}", w.v.Phone, "{M}", w.v.Mail,
		"{SPLIT}", run("<w:r><w:t>", "</w:t></w:r>"), "{ASPLIT}", run("<a:r><a:t>", "</a:t></a:r>"),
		"{PNG}", w.picture, "{EMB}", w.object).Replace(s)
	for strings.Contains(s, "{T}") {
		token := fmt.Sprintf("%s%03d", w.v.Token, len(w.tokens)+1)
		w.tokens = append(w.tokens, token)
		s = strings.Replace(s, "{T}", token, 1)
	}
	return s
}

func (w *writer) add(name, body string) { w.raw(name, []byte(w.fill(body))) }

func (w *writer) raw(name string, data []byte) {
	h := &zip.FileHeader{Name: w.fill(name), Method: zip.Deflate, Comment: w.fill("{T}"), Extra: extra(w.fill("{T}"))}
	f, err := w.z.CreateHeader(h)
	if err == nil {
		_, err = f.Write(data)
	}
	if err != nil {
		panic(err) // writing into memory
	}
}

// extra is an extra field of an unknown kind.
func extra(s string) []byte { return append([]byte{0x99, 0x99, byte(len(s)), 0}, s...) }

func (w *writer) close() {
	if err := w.z.SetComment(w.fill("{T}")); err != nil {
		panic(err)
	}
	if err := w.z.Close(); err != nil {
		panic(err)
	}
}

// inner is a small document within the document.
func (w *writer) inner() []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, m := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Vložený list: ` + w.v.Name + `</w:t></w:r></w:p></w:body></w:document>`},
	} {
		f, err := z.Create(m[0])
		if err == nil {
			_, err = io.WriteString(f, m[1])
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func picture() image.Image {
	img := image.NewRGBA(image.Rect(0, 0, 40, 20))
	for x := range 40 {
		img.Set(x, x/2, color.RGBA{uint8(6 * x), 0x80, 0x40, 0xFF})
	}
	return img
}

// png is a picture with a text chunk and bytes behind its end.
func (w *writer) png() []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, picture()); err != nil {
		panic(err)
	}
	data := b.Bytes()
	const afterHeader = 33
	out := append([]byte{}, data[:afterHeader]...)
	out = append(out, chunk("tEXt", w.fill("Author\x00{T}"))...)
	return append(append(out, data[afterHeader:]...), w.fill("{T}")...)
}

// jpeg is a picture with camera data and a comment.
func (w *writer) jpeg() []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, picture(), nil); err != nil {
		panic(err)
	}
	segment := func(marker byte, s string) string {
		return string([]byte{0xFF, marker, 0, byte(len(s) + 2)}) + s
	}
	return []byte(b.String()[:2] + segment(0xE1, w.fill("Exif\x00\x00{T}")) + segment(0xFE, w.fill("{T}")) + b.String()[2:] + w.fill("{T}"))
}

func utf16(s string) []byte {
	var out []byte
	for _, r := range s { // the values are of the basic plane
		out = append(out, byte(r), byte(r>>8))
	}
	return out
}
