package docxfixture

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/fnv"
	"image"
	"image/color"
	"image/png"
	"io"
	"math/rand/v2"
	"strings"
)

// Large writes a contract whose text member has about textBytes of XML and whose
// pictures, of noise, take about pictureBytes. Every hundredth paragraph says a
// name and a phone number.
func Large(w io.Writer, textBytes, pictureBytes int) error {
	z := zip.NewWriter(w)
	pictures, err := noise(z, pictureBytes)
	if err != nil {
		return err
	}
	for _, m := range [][2]string{{"[Content_Types].xml", largeTypes}, {"_rels/.rels", largePackage}, {"word/_rels/document.xml.rels", pictureRels(pictures)}} {
		f, err := z.Create(m[0])
		if err == nil {
			_, err = io.WriteString(f, m[1])
		}
		if err != nil {
			return err
		}
	}
	f, err := z.Create("word/document.xml")
	if err != nil {
		return err
	}
	if err := largeText(f, textBytes, pictures); err != nil {
		return err
	}
	return z.Close()
}

const (
	largeTypes = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>` +
		`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	relsOpen     = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	relType      = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	largePackage = relsOpen + `<Relationship Id="rId1" Type="` + relType + `officeDocument" Target="word/document.xml"/></Relationships>`
)

// noise adds pictures that do not pack, of half a megabyte each.
func noise(z *zip.Writer, size int) (int, error) {
	const side = 420
	n := 0
	rnd := rand.New(rand.NewPCG(1, 2)) // the same noise each time
	for written := 0; written < size; n++ {
		img := image.NewRGBA(image.Rect(0, 0, side, side))
		for i := range img.Pix {
			img.Pix[i] = byte(rnd.Uint32())
		}
		var b bytes.Buffer
		if err := png.Encode(&b, opaque{img}); err != nil {
			return n, err
		}
		f, err := z.CreateHeader(&zip.FileHeader{Name: fmt.Sprintf("word/media/image%d.png", n+1), Method: zip.Store})
		if err == nil {
			_, err = f.Write(b.Bytes())
		}
		if err != nil {
			return n, err
		}
		written += b.Len()
	}
	return n, nil
}

// opaque is a picture without transparency.
type opaque struct{ *image.RGBA }

func (o opaque) At(x, y int) color.Color {
	c := o.RGBAAt(x, y)
	c.A = 0xFF
	return c
}

func (o opaque) Opaque() bool { return true }

func pictureRels(n int) string {
	var b strings.Builder
	b.WriteString(relsOpen)
	for i := range n {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%simage" Target="media/image%d.png"/>`, i+1, relType, i+1)
	}
	return b.String() + `</Relationships>`
}

// clauses are the words of the contract.
var clauses = []string{
	"Zhotovitel se zavazuje provést dílo řádně a včas podle projektové dokumentace.", "Objednatel uhradí cenu na základě faktury se splatností třicet dnů.",
	"Záruční doba činí šedesát měsíců ode dne převzetí díla bez vad a nedodělků.", "Smluvní strany se dohodly na smluvní pokutě za každý den prodlení.",
	"Dílo bude předáno na základě protokolu, který podepíší obě smluvní strany.", "Změny této smlouvy jsou možné pouze písemnými číslovanými dodatky.",
}

// largeText writes paragraphs as a word processor does: runs with formatting,
// one table row in twenty, the pictures spread among them.
func largeText(w io.Writer, size, pictures int) error {
	var b bytes.Buffer
	b.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + `<w:document ` + namespaces + `><w:body>`)
	every := max(1, size/900/max(1, pictures))
	shown := 0
	for n, written := 0, 0; written < size || shown < pictures; n++ {
		paragraph(&b, n)
		if shown < pictures && n%every == 0 {
			shown++
			fmt.Fprintf(&b, `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="3600000"/><wp:docPr id="%d" name="Obrázek %d"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId%d"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`, shown, shown, shown)
		}
		written += b.Len()
		if _, err := b.WriteTo(w); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr></w:body></w:document>`)
	return err
}

func paragraph(b *bytes.Buffer, n int) {
	h := fnv.New32a()
	fmt.Fprint(h, n)
	k := int(h.Sum32() >> 8)
	fmt.Fprintf(b, `<w:p w:rsidR="00%06X" w:rsidRDefault="00%06X"><w:pPr><w:pStyle w:val="Normal"/><w:spacing w:after="120"/><w:jc w:val="both"/></w:pPr>`, k&0xFFFFFF, k*7&0xFFFFFF)
	fmt.Fprintf(b, `<w:r w:rsidR="00%06X"><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">%d. %s </w:t></w:r>`, k&0xFFFFFF, n+1, clauses[k%len(clauses)])
	fmt.Fprintf(b, `<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:b/><w:sz w:val="22"/></w:rPr><w:t>%s</w:t></w:r>`, clauses[k/7%len(clauses)])
	if n%100 == 0 {
		fmt.Fprintf(b, `<w:r><w:t xml:space="preserve"> Kontaktní osoba: Radim Vzorný, tel. 603 %03d 456.</w:t></w:r>`, k%1000)
	}
	b.WriteString(`</w:p>`)
}
