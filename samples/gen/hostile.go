package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"image"
	"image/color"
	"io"
	"math"
	"math/rand/v2"
)

const bombSize = 320 << 20 // bytes that a small file claims to hold

// bombDOCX is a document whose text unpacks to three hundred megabytes.
func bombDOCX(*tools, entry, string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	member(w, "[Content_Types].xml", `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`)
	member(w, "_rels/.rels", `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`)
	f := create(w, "word/document.xml")
	io.WriteString(f, `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>`)
	fill(f)
	io.WriteString(f, `</w:t></w:r></w:p></w:body></w:document>`)
	closed(w)
	return b.Bytes()
}

// bombZIP is a bundle with one such text.
func bombZIP(*tools, entry, string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	fill(create(w, "smlouva.txt"))
	closed(w)
	return b.Bytes()
}

func fill(w io.Writer) {
	block := bytes.Repeat([]byte("a"), 1<<20)
	for range bombSize >> 20 {
		if _, err := w.Write(block); err != nil {
			panic(err)
		}
	}
}

func member(w *zip.Writer, name, content string) { io.WriteString(create(w, name), content) }

func create(w *zip.Writer, name string) io.Writer {
	f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	if err != nil {
		panic(err)
	}
	return f
}

func closed(w *zip.Writer) {
	if err := w.Close(); err != nil {
		panic(err)
	}
}

// noise is a file that only its name calls a text.
func noise(*tools, entry, string) []byte {
	r := rand.New(rand.NewPCG(2026, 137))
	data := make([]byte, 4<<10)
	for i := range data {
		data[i] = byte(r.Uint32())
	}
	return data
}

func nothing(*tools, entry, string) []byte { return nil }

// photo paints something with the statistics of a photograph: a sky, a slope
// and grain.
func photo(w, h int) image.Image {
	r := rand.New(rand.NewPCG(131, 2026))
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			ground := float64(h)*0.6 + 18*math.Sin(float64(x)/37) + 9*math.Sin(float64(x)/11)
			c := color.RGBA{uint8(120 + y/4), uint8(150 + y/5), 210, 255}
			if float64(y) > ground {
				c = color.RGBA{uint8(90 + y/9), uint8(110 + x/9), 60, 255}
			}
			g := uint8(r.IntN(24))
			img.SetRGBA(x, y, color.RGBA{c.R + g, c.G + g, c.B + g, 255})
		}
	}
	return img
}

// imagePDF is the file a scanner writes: one page, one JPEG, no text.
func imagePDF(jpeg []byte, w, h int) []byte {
	var b bytes.Buffer
	var offsets []int
	object := func(body string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), body)
	}
	b.WriteString("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
	object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im0 5 0 R >> >> /Contents 4 0 R >>")
	object("<< /Length 30 >>\nstream\nq 595 0 0 842 0 0 cm /Im0 Do Q\nendstream")
	object(fmt.Sprintf("<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>\nstream\n%s\nendstream", w, h, len(jpeg), jpeg))
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, xref)
	return b.Bytes()
}
