package selftest

import (
	"fmt"
	"strings"

	"inkoust/verify"
)

// flaw is a good redactor with one mistake.
func flaw(spoil func(d *draft)) func() ([]byte, error) {
	return func() ([]byte, error) {
		d := letter(true)
		spoil(d)
		return d.bytes(), nil
	}
}

// badPDF are the bad redactors of PDF files: first the eleven every redactor
// should be measured by, then what the peers were seen to leave.
func badPDF() []Bad {
	var all []Bad
	for _, b := range []struct {
		name, check string
		write       func() ([]byte, error)
	}{
		{"null", verify.CheckPageText, fixed(letter(false).bytes())},
		{"box-only", verify.CheckPageText, flaw(func(d *draft) { d.text = letter(false).text })},
		{"rasterise-without-text", verify.CheckRest, flaw(func(d *draft) { d.text[0], d.boxes[0] = "", ""; d.picture() })},
		{"wrong-page", verify.CheckPageText, flaw(func(d *draft) {
			d.text, d.boxes[0], d.boxes[1] = letter(false).text, d.boxes[1], d.boxes[0]
		})},
		{"one-occurrence-missed", verify.CheckPageText, flaw(func(d *draft) { d.text[0] += "1 0 0 1 60 400 Tm " + d.show(0, "Dlouhá 12") + " " })},
		{"metadata-left", verify.CheckInfo, flaw(func(d *draft) { d.info = letter(false).info })},
		{"incremental-save", verify.CheckRevisions, incremental},
		{"over-redact-all", verify.CheckRest, flaw(func(d *draft) { d.text[0] = ""; d.boxes[0] = box(0, 3, 595) })},
		{"empty-output", verify.CheckUnread, fixed(nil)},
		{"refuse-all", CheckRefused, refuses},
		{"corrupt-output", verify.CheckUnread, fixed(letter(true).bytes()[:400])},

		{"no-box", verify.CheckBoxMissing, flaw(func(d *draft) { d.boxes[0] = "" })},
		{"box-elsewhere", verify.CheckBoxMissing, flaw(func(d *draft) { d.boxes[0] = box(60, 100, 48) })},
		{"translucent-box", verify.CheckBoxSeen, flaw(func(d *draft) {
			d.resources, d.paint = "/ExtGState<</G<</ca .8>>>>", "0 g /G gs "
		})},
		{"coloured-box", verify.CheckBoxSeen, flaw(func(d *draft) { d.paint = "1 1 0 rg " })},
		{"box-overpainted", verify.CheckBoxLast, flaw(func(d *draft) { d.boxes[0] += "1 g 60 600 400 120 re f " })},
		{"exact-gap", verify.CheckGap, flaw(exactGap)},
		{"lines-reordered", verify.CheckOrder, flaw(reordered)},
		{"invisible-text-left", verify.CheckPageText, flaw(func(d *draft) { d.text[0] += "3 Tr 1 0 0 1 60 400 Tm " + d.show(0, "Petr Dvorský") + " " })},
		{"letters-without-map", verify.CheckGlyphs, flaw(func(d *draft) {
			d.text[0] += "1 0 0 1 60 400 Tm /F2 12 Tf " + codes("QRXYŽ") + " Tj "
		})},
		{"map-of-letters-left", verify.CheckFontMap, flaw(func(d *draft) { d.show(1, "Petr Dvorský") })},
		{"widths-left", verify.CheckFontWidths, flaw(func(d *draft) { d.show(0, "ABXYZ") })},
		{"names-of-glyphs-left", verify.CheckFontNames, flaw(func(d *draft) { d.differences = "/Differences[88/X/Y]" })},
		{"picture-left-as-orphan", verify.CheckUnused, flaw(func(d *draft) { d.more(pixels()) })},
		{"picture-left", verify.CheckImage, flaw(func(d *draft) { d.picture() })},
		{"attachment-left", verify.CheckGraph, flaw(func(d *draft) {
			n := d.more(stream("/Type/EmbeddedFile", "x"))
			d.catalog = fmt.Sprintf("/Names<</EmbeddedFiles<</Names[(x)<</Type/Filespec/F(x)/EF<</F %d 0 R>>>>]>>>>", n)
		})},
		{"link-left", verify.CheckAnnotation, flaw(func(d *draft) { d.page = letter(false).page })},
		{"xmp-left", verify.CheckXMP, flaw(func(d *draft) {
			n := d.more(stream("/Type/Metadata/Subtype/XML", `<x:xmpmeta xmlns:x="adobe:ns:meta/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>x</dc:creator></x:xmpmeta>`))
			d.catalog = fmt.Sprintf("/Metadata %d 0 R", n)
		})},
		{"alternative-text-left", verify.CheckBytes, flaw(func(d *draft) {
			d.text[0] += "/Span<</ActualText(Petr Dvorsk\\375)>>BDC EMC "
		})},
		{"form-left-undrawn", verify.CheckHidden, flaw(func(d *draft) {
			n := d.more(stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 7 0 R>>>>", "BT /F1 12 Tf (x y z) Tj ET"))
			d.resources = fmt.Sprintf("/XObject<</X1 %d 0 R>>", n)
		})},
		{"bytes-between-objects", verify.CheckJunk, flaw(func(d *draft) { d.between = "left behind\n" })},
		{"bytes-behind-a-stream", verify.CheckTail, flaw(func(d *draft) {
			n := d.more(stream("/Filter/ASCIIHexDecode", "00> left behind"))
			d.catalog = fmt.Sprintf("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/DestOutputProfile %d 0 R>>]", n)
		})},
		{"wrong-table", verify.CheckXref, func() ([]byte, error) {
			return []byte(strings.Replace(string(letter(true).bytes()), "0000000015 00000 n", "0000000016 00000 n", 1)), nil
		}},
	} {
		all = append(all, Bad{"pdf", b.name, b.check, b.write})
	}
	return all
}

// incremental writes the good output as an update of the source.
func incremental() ([]byte, error) {
	d := letter(false)
	good := letter(true)
	content := good.head()[4]
	d.update = fmt.Sprintf("5 0 obj\n%s\nendobj\ntrailer\n<</Root 1 0 R/Size 11/Prev 0>>\nstartxref\n0\n%%%%EOF\n", content)
	return d.bytes(), nil
}

// exactGap leaves what follows a removed value where it was.
func exactGap(d *draft) {
	source := letter(false)
	from := strings.Index(source.text[0], "1 0 0 1 60.00 676")
	tail := source.text[0][from:]
	tail = tail[:strings.Index(tail, "1 0 0 1 60.00 652")]
	for _, secret := range secrets {
		if i := strings.Index(tail, literal(secret)); i >= 0 {
			tail = tail[:i] + "()" + tail[i+len(literal(secret)):]
		}
	}
	start := strings.Index(d.text[0], "1 0 0 1 60.00 676")
	stop := strings.Index(d.text[0], "1 0 0 1 60.00 652")
	d.text[0] = d.text[0][:start] + tail + d.text[0][stop:]
}

// reordered writes the first line last.
func reordered(d *draft) {
	i := strings.Index(d.text[0], "1 0 0 1 60.00 676")
	d.text[0] = d.text[0][i:] + d.text[0][:i]
}
