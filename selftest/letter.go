package selftest

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
)

// The model letter has two pages in two fonts: Courier, whose widths are
// stated, and a composite font with a map of its letters. What is to go stands
// between braces.
var pages = [][]string{
	{
		"1Smlouva o dílo: obec Vzorov, starosta Jan Novák", "1Zhotovitel: {Petr Dvorský}, r. c. {800101/1238}", "1bytem {Dlouhá 12}, Vzorov",
		"2Jedná {Petr Dvorský}, cena 125 000 Kc",
	},
	{"1Príloha: seznam zarízení, která obec predá", "1Stav ke dni podpisu potvrdil starosta Jan Novák"},
}

// draft is the letter on its way to bytes.
type draft struct {
	paper
	before      string   // drawn on the first page before its text
	text        []string // content of the pages
	boxes       []string
	resources   string // of all pages
	page        string // more keys of the first page
	catalog     string
	differences string // of the first font
	paint       string // what is set before the boxes are painted
	info        string
	shown       [2]map[rune]bool // letters of the two fonts that maps and widths have
}

// pitch is the width of a letter, size that of the type, in points.
const (
	pitch = 6.36
	size  = 12
)

// letter returns the model letter, or what a good redactor makes of it.
func letter(redacted bool) *draft {
	d := &draft{paint: "0 g ", shown: [2]map[rune]bool{{}, {}}}
	for _, lines := range pages {
		text, boxes := "", ""
		for i, l := range lines {
			t, b := d.line(700-24*i, int(l[0]-'1'), l[1:], redacted)
			text, boxes = text+t, boxes+b
		}
		d.text, d.boxes = append(d.text, text), append(d.boxes, boxes)
	}
	if !redacted {
		d.info = "/Info<</Author(Petr Dvorsk\\375)/Title(Smlouva)>>"
		d.picture()
		d.page = "/Annots[<</Type/Annot/Subtype/Link/Rect[60 690 90 710]/A<</S/URI/URI(mailto:dvorsky@vzorov.example)>>>>]"
	}
	return d
}

// line shows a line at a height; where something was removed, a box of four em
// takes its place.
func (d *draft) line(y, font int, s string, redacted bool) (text, boxes string) {
	x := 60.0
	for i, piece := range strings.FieldsFunc(s, func(r rune) bool { return r == '{' || r == '}' }) {
		if secret := i%2 == 1; secret && redacted {
			boxes += box(x, y, 4*size)
			x += 4 * size
			continue
		}
		text += fmt.Sprintf("1 0 0 1 %.2f %d Tm %s ", x, y, d.show(font, piece))
		x += pitch * float64(len([]rune(piece)))
	}
	return text, boxes
}

func box(x float64, y int, width float64) string {
	return fmt.Sprintf("/Span<</ActualText%s>>BDC %.2f %d %.2f %d re f EMC ", utf16Hex("\uFEFF"+mark), x, y-3, width, size)
}

func utf16Hex(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return "<" + b.String() + ">"
}

// show writes text in a font and notes its letters.
func (d *draft) show(font int, s string) string {
	for _, r := range s {
		d.shown[font][r] = true
	}
	if font == 0 {
		return "/F1 12 Tf " + literal(s) + " Tj"
	}
	return "/F2 12 Tf " + codes(s) + " Tj"
}

// codes are the codes of the composite font: letters moved by one.
func codes(s string) string {
	return utf16Hex(strings.Map(func(r rune) rune { return r + 1 }, s))
}

// bytes writes the file.
func (d *draft) bytes() []byte {
	d.objects = append(d.head(), d.objects...)
	d.trailer += d.info
	return d.paper.bytes()
}

// head is the first nine objects; what a redactor leaves comes behind them.
func (d *draft) head() []string {
	resources := "/Resources<</Font<</F1 7 0 R/F2 8 0 R>>" + d.resources + ">>"
	content := func(i int) string {
		before := ""
		if i == 0 {
			before = d.before
		}
		return stream("", before+"q BT "+d.text[i]+"ET Q "+d.paint+d.boxes[i])
	}
	return []string{
		"<</Type/Catalog/Pages 2 0 R" + d.catalog + ">>",
		"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R" + resources + d.page + ">>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font<</F1 7 0 R>>>>>>",
		content(0), content(1), d.courier(),
		"<</Type/Font/Subtype/Type0/BaseFont/Vzor/Encoding/Identity-H/DescendantFonts[" + d.descendant() + "]/ToUnicode 9 0 R>>",
		stream("", d.toUnicode()),
	}
}

// headSize is how many objects every letter has.
const headSize = 9

// more appends an object of its own and returns its number.
func (d *draft) more(o string) int { return headSize + d.add(o) }

// picture puts a picture on the first page.
func (d *draft) picture() {
	d.resources = fmt.Sprintf("/XObject<</I1 %d 0 R>>", d.more(pixels()))
	d.before = "q 80 0 0 80 60 500 cm /I1 Do Q "
}

// pixels is a picture of gray dots.
func pixels() string {
	dots := make([]byte, 32*32)
	for i := range dots {
		dots[i] = byte('0' + i*7%64)
	}
	return stream("/Type/XObject/Subtype/Image/Width 32/Height 32/ColorSpace/DeviceGray/BitsPerComponent 8", string(dots))
}

func (d *draft) courier() string {
	widths := make([]string, 256)
	for i := range widths {
		widths[i] = "0"
	}
	for r := range d.shown[0] {
		c, ok := winAnsi[r]
		if !ok {
			c = byte(r)
		}
		widths[c] = "530"
	}
	return "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding<</BaseEncoding/WinAnsiEncoding" + d.differences + ">>/FirstChar 0/LastChar 255/Widths[" + strings.Join(widths, " ") + "]>>"
}

func (d *draft) descendant() string {
	w := ""
	for _, r := range d.letters() {
		w += fmt.Sprintf("%d[530]", r+1)
	}
	return "<</Type/Font/Subtype/CIDFontType2/BaseFont/Vzor/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 530/W[" + w + "]>>"
}

func (d *draft) letters() []rune {
	var out []rune
	for r := range d.shown[1] {
		out = append(out, r)
	}
	slices.Sort(out)
	return out
}

// toUnicode maps the codes of the composite font back to letters.
func (d *draft) toUnicode() string {
	pairs := ""
	for _, r := range d.letters() {
		pairs += fmt.Sprintf("<%04X> <%04X>\n", r+1, r)
	}
	return fmt.Sprintf("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n"+
		"%d beginbfchar\n%sendbfchar\nendcmap end end", len(d.shown[1]), pairs)
}
