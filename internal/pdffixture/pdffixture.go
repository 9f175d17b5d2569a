// Package pdffixture writes small PDF files for tests: lines of text and files
// that the document carries. The same input gives the same bytes.
package pdffixture

import (
	"bytes"
	"fmt"
	"strings"
)

// File is a file to embed.
type File struct {
	Name         string
	Data         []byte
	Relationship string // "Alternative", "Source"; "" for none
	Pinned       bool   // a note on the page shows it, not the document's list
	Loose        bool   // nothing refers to it
}

// winAnsi are the letters of Windows-1252 outside Latin-1 that tests use.
var winAnsi = map[rune]byte{'Š': 0x8A, 'š': 0x9A, 'Ž': 0x8E, 'ž': 0x9E, '–': 0x96}

// Write returns a file of one page with the lines in Helvetica. Characters that
// the font does not have become question marks.
func Write(lines []string, files ...File) []byte {
	w := &writer{}
	w.objects = make([]string, 5)
	var names, notes strings.Builder
	for _, f := range files {
		spec := w.embed(f)
		switch {
		case f.Pinned:
			fmt.Fprintf(&notes, "<</Type /Annot /Subtype /FileAttachment /Rect [500 800 520 820] /FS %s>>", spec)
		case !f.Loose:
			fmt.Fprintf(&names, "(%03d) %s ", len(w.objects), spec)
		}
	}
	w.objects[0] = "<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles <</Names [" + names.String() + "]>>>>>>"
	w.objects[1] = "<</Type /Pages /Kids [3 0 R] /Count 1>>"
	w.objects[2] = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Annots [" + notes.String() +
		"] /Resources <</Font <</F1 4 0 R>>>>>>"
	w.objects[3] = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>"
	w.objects[4] = stream("", page(lines))
	return w.bytes()
}

type writer struct{ objects []string }

func (w *writer) add(o string) string {
	w.objects = append(w.objects, o)
	return fmt.Sprintf("%d 0 R", len(w.objects))
}

func (w *writer) embed(f File) string {
	data := w.add(stream("/Type /EmbeddedFile", string(f.Data)))
	relation := ""
	if f.Relationship != "" {
		relation = "/AFRelationship /" + f.Relationship
	}
	return w.add(fmt.Sprintf("<</Type /Filespec /UF <FEFF%s> /EF <</F %s>> %s>>", utf16(f.Name), data, relation))
}

func utf16(s string) string {
	var b strings.Builder
	for _, r := range s {
		fmt.Fprintf(&b, "%04X", r)
	}
	return b.String()
}

func stream(entries, data string) string {
	return fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", entries, len(data), data)
}

func page(lines []string) string {
	var b strings.Builder
	b.WriteString("BT /F1 11 Tf 15 TL 50 790 Td\n")
	for _, l := range lines {
		b.WriteString("(" + encoded(l) + ") Tj T*\n")
	}
	b.WriteString("ET")
	return b.String()
}

func encoded(s string) string {
	var b strings.Builder
	for _, r := range s {
		c, ok := winAnsi[r]
		switch {
		case r < 0x80 || r >= 0xA0 && r <= 0xFF:
			c = byte(r)
		case !ok:
			c = '?'
		}
		if c >= 0x80 || c == '(' || c == ')' || c == '\\' {
			fmt.Fprintf(&b, "\\%03o", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func (w *writer) bytes() []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, o := range w.objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, o := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return b.Bytes()
}
