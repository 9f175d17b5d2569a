package selftest

import (
	"bytes"
	"fmt"
	"strings"
)

// paper is a PDF file written object by object; object 1 is the catalog.
type paper struct {
	objects []string
	trailer string // more keys of the trailer
	between string // bytes behind the last object
	update  string // a revision behind the end
}

// add appends an object and returns its number.
func (p *paper) add(o string) int {
	p.objects = append(p.objects, o)
	return len(p.objects)
}

func stream(keys, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", keys, len(data), data)
}

func (p *paper) bytes() []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	var offsets []int
	for i, o := range p.objects {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b.WriteString(p.between)
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, p.trailer, start)
	b.WriteString(p.update)
	return b.Bytes()
}

// winAnsi holds the letters of the texts here that Latin-1 does not have.
var winAnsi = map[rune]byte{'š': 0x9A, 'Š': 0x8A, 'ž': 0x9E, 'Ž': 0x8E, '–': 0x96}

// literal writes text as a string of WinAnsiEncoding.
func literal(s string) string {
	var b strings.Builder
	b.WriteByte('(')
	for _, r := range s {
		c, ok := winAnsi[r]
		if !ok {
			c = byte(r)
		}
		if c > 0x7E || c == '(' || c == ')' || c == '\\' {
			fmt.Fprintf(&b, "\\%03o", c)
			continue
		}
		b.WriteByte(c)
	}
	b.WriteByte(')')
	return b.String()
}

// pdfScene has a page for each content, in Helvetica, which no program is
// embedded for: equal fonts, widths that differ from letter to letter.
func pdfScene(contents ...func(name string) string) func(string) []byte {
	return func(name string) []byte {
		p := &paper{}
		p.add("<</Type/Catalog/Pages 2 0 R>>")
		kids := ""
		for i := range contents {
			kids += fmt.Sprintf("%d 0 R ", 4+2*i)
		}
		p.add(fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids, len(contents)))
		p.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
		for i, content := range contents {
			p.add(fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>", 5+2*i))
			p.add(stream("", content(name)))
		}
		return p.bytes()
	}
}

const (
	opening = "BT /F1 11 Tf 14 TL 60 760 Td (Smlouva o d\\355lo se uzav\\355r\\341 v obci Vzorov dne 12. 3. 2026.) Tj T* "
	closing = "T* (Smluvn\\355 strany souhlas\\355 s t\\355m, co se v n\\355 stanov\\355.) Tj ET "
)

func sentence(name string) string {
	return opening + literal("Dílo provede pan "+name+" z obce Vzorov do konce roku.") + " Tj " + closing
}

// justified sets two lines with wide word spaces; the name is in the last one.
func justified(name string) string {
	return opening + "2.4 Tw (Zhotovitel se zavazuje, \\236e d\\355lo p\\370ed\\341 bez vad a nedod\\354lk\\371) Tj T* " +
		"3.1 Tw (a v souladu s t\\355m, co \\371\\370ad v zad\\341n\\355 popsal) Tj T* 0 Tw " + literal("a co zastupuje paní "+name+" v plném rozsahu.") + " Tj " + closing
}

func tableCell(name string) string {
	return opening + "ET 0.5 w 60 600 240 24 re 300 600 200 24 re S BT /F1 11 Tf 66 608 Td " + literal("Dodal: "+name+" osobne") +
		" Tj 240 0 Td (125 000 Kc) Tj ET BT /F1 11 Tf 60 560 Td " + closing
}

func header(name string) string {
	return "BT /F1 9 Tf 60 810 Td " + literal("Spis vede: "+name+", list 1") + " Tj ET " + opening + closing
}
