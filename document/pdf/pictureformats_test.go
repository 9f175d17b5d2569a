package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"slices"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/internal/ccitt"
)

// scanPage shows a picture of 20 by 4 samples from 60,690 to 260,730 with a
// recognised text over it, as scanners write them.
func scanPage(entries, data string, more ...string) []byte {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] /Resources <</Font <</F1 4 0 R>> /XObject <</I 6 0 R>>>>>>")
	s.add("<</Type /Page /Parent 2 0 R /Contents 5 0 R>>")
	s.add(helvetica)
	s.stream("", "q 200 0 0 40 60 690 cm /I Do Q BT /F1 12 Tf 3 Tr 72 700 Td (pan Novak tu a jeste mnoho dalsich slov na teto strance "+
		"smlouvy o dilo o poskytovani sluzeb) Tj ET")
	s.stream("/Type /XObject /Subtype /Image /Width 20 /Height 4 "+entries, data)
	for _, o := range more {
		s.add(o)
	}
	return s.bytes()
}

// keepAll keeps all pictures.
func keepAll(d *doc, plan *document.Plan) *document.Plan {
	for _, i := range d.images {
		plan.Images[i.ID] = document.ImageKept
	}
	return plan
}

// redactedPictures redacts a value with all pictures kept and returns the new
// file and what it draws.
func redactedPictures(t *testing.T, data []byte, value string) ([]byte, *doc) {
	t.Helper()
	d := open(t, data)
	plan := keepAll(d, planFor(d, value))
	if len(plan.Redactions) == 0 {
		t.Fatalf("the value is not in the text: %q", d.texts)
	}
	out, _ := redact(t, d, plan)
	after := open(t, out)
	if err := after.load(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	return out, after
}

// pixelAt reads a pixel of a picture of the last page, or of its mask.
func pixelAt(t *testing.T, d *doc, key name, px, py int) []int {
	t.Helper()
	if len(d.lastCanvas.images) != 1 {
		t.Fatalf("got %d pictures, want 1", len(d.lastCanvas.images))
	}
	st := d.lastCanvas.images[0].stream
	if key != "" {
		if st = d.s.stream(st.dict[key]); st == nil {
			t.Fatalf("the picture has no %s", key)
		}
	}
	m, err := newExporter(d).plate(st.dict, st.raw, nil, key)
	if err != nil || m.r == nil {
		t.Fatalf("samples: %v", err)
	}
	out := make([]int, m.r.n)
	for k := range out {
		out[k] = m.r.at(py, px*m.r.n+k)
	}
	return out
}

// The name stands from 96 to 130 points, so from column 3.6 to 7, in the rows
// from 1.9 to 3.6; with the margin columns 2 to 7 are under the box.
const underColumn, underRow, besideColumn = 4, 2, 10

func row(pixel string) string { return strings.Repeat(pixel, 80) }

func TestSamplesOfAllKinds(t *testing.T) {
	palette := "[/Indexed /DeviceRGB 3 <FFFFFF 808080 102010 FFFF00>]"
	function := "<</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 1 0] /N 1>>"
	tests := []struct {
		name, entries, data string
		want, beside        []int
	}{
		{"gray of 1 bit", "/ColorSpace /DeviceGray /BitsPerComponent 1", strings.Repeat("\xFF\xFF\xF0", 4), []int{0}, []int{1}},
		{"gray of 2 bits", "/ColorSpace /DeviceGray /BitsPerComponent 2", row("\xAA"), []int{0}, []int{2}},
		{"gray of 4 bits", "/ColorSpace /DeviceGray /BitsPerComponent 4", row("\x99"), []int{0}, []int{9}},
		{"gray of 16 bits", "/ColorSpace /CalGray /BitsPerComponent 16", row("\x12\x34"), []int{0}, []int{0x1234}},
		{"gray turned round", "/ColorSpace /DeviceGray /BitsPerComponent 8 /Decode [1 0]", row("\x12"), []int{255}, []int{0x12}},
		{"colour", "/ColorSpace /DeviceRGB /BitsPerComponent 8", row("\x12\x34\x56"), []int{0, 0, 0}, []int{0x12, 0x34, 0x56}},
		{"inks", "/ColorSpace /DeviceCMYK /BitsPerComponent 8", row("\x12\x34\x56\x11"), []int{0, 0, 0, 255}, []int{0x12, 0x34, 0x56, 0x11}},
		{"Lab", "/ColorSpace [/Lab <</WhitePoint [0.95 1 1.09] /Range [-100 100 -100 100]>>] /BitsPerComponent 8", row("\xC0\x10\x20"),
			[]int{0, 128, 128}, []int{0xC0, 0x10, 0x20}},
		{"palette", "/ColorSpace " + palette + " /BitsPerComponent 2", row("\x55"), []int{2}, []int{1}},
		{"palette with a range", "/ColorSpace " + palette + " /BitsPerComponent 8 /Decode [0 255]", row("\x01"), []int{2}, []int{1}},
		{"one ink", "/ColorSpace [/Separation /Zlata /DeviceCMYK " + function + "] /BitsPerComponent 8", row("\x05"), []int{255}, []int{5}},
		{"stencil", "/ImageMask true /BitsPerComponent 1", strings.Repeat("\xFF\xFF\xF0", 4), []int{0}, []int{1}},
		{"stencil turned round", "/ImageMask true /Decode [1 0]", strings.Repeat("\x00\x00\x00", 4), []int{1}, []int{0}},
		{"run lengths", "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /RunLengthDecode", "\xB1\x99\x80", []int{0}, []int{0x99}},
		{"hexadecimal digits", "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode", row("99") + ">", []int{0}, []int{0x99}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, after := redactedPictures(t, scanPage(tt.entries, tt.data), "Novak")
			if got := pixelAt(t, after, "", underColumn, underRow); !slices.Equal(got, tt.want) {
				t.Errorf("under the box: got %v, want %v", got, tt.want)
			}
			if got := pixelAt(t, after, "", besideColumn, underRow); !slices.Equal(got, tt.beside) {
				t.Errorf("beside the box: got %v, want %v", got, tt.beside)
			}
		})
	}
}

func TestFacsimileIsOverwritten(t *testing.T) {
	white, line := make([]byte, 3), []byte{0x00, 0x70, 0x00} // pixels 9 to 11 black
	g4 := string(ccitt.Encode([][]byte{white, white, line, white}, 20))
	entries := "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms <</K -1 /Columns 20 /Rows 4%s>>"
	for _, tt := range []struct {
		more                  string
		under, beside, beyond int
	}{{"", 0, 0, 1}, {" /BlackIs1 true", 0, 1, 0}} {
		_, after := redactedPictures(t, scanPage(fmt.Sprintf(entries, tt.more), g4), "Novak")
		got := []int{pixelAt(t, after, "", 4, 2)[0], pixelAt(t, after, "", 10, 2)[0], pixelAt(t, after, "", 15, 2)[0]}
		if want := []int{tt.under, tt.beside, tt.beyond}; !slices.Equal(got, want) {
			t.Errorf("parameters %q: got %v, want %v", tt.more, got, want)
		}
	}
}

func TestMasksAreOverwrittenToo(t *testing.T) {
	mask := "<</Type /XObject /Subtype /Image /Width 40 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /ASCIIHexDecode /Length 641>>\nstream\n" +
		strings.Repeat("33", 320) + ">\nendstream"
	stencil := "<</Type /XObject /Subtype /Image /ImageMask true /Width 20 /Height 4 /BitsPerComponent 1 /Filter /ASCIIHexDecode /Length 25>>\nstream\n" +
		strings.Repeat("AAAAAA", 4) + ">\nendstream"
	_, data := gray()
	gray := "/ColorSpace /DeviceGray /BitsPerComponent 8"
	_, after := redactedPictures(t, scanPage(gray+" /SMask 7 0 R", data, mask), "Novak")
	if under, beside := pixelAt(t, after, "SMask", 9, 5)[0], pixelAt(t, after, "SMask", 21, 5)[0]; under != 255 || beside != 0x33 {
		t.Errorf("soft mask: got %x and %x, want ff and 33", under, beside)
	}
	_, after = redactedPictures(t, scanPage(gray+" /Mask 7 0 R", data, stencil), "Novak")
	under := []int{pixelAt(t, after, "Mask", 4, 2)[0], pixelAt(t, after, "Mask", 5, 2)[0], pixelAt(t, after, "Mask", 10, 2)[0], pixelAt(t, after, "Mask", 11, 2)[0]}
	if want := []int{0, 0, 1, 0}; !slices.Equal(under, want) {
		t.Errorf("stencil mask: got %v, want %v", under, want)
	}
}

func TestPictureInTheContentIsOverwritten(t *testing.T) {
	content := "q 200 0 0 40 60 690 cm BI /W 20 /H 4 /BPC 8 /CS /G ID " + strings.Repeat("\x99", 80) + " EI Q BT /F1 12 Tf 3 Tr 72 700 Td " +
		"(pan Novak tu a jeste mnoho dalsich slov na teto strance smlouvy o dilo o poskytovani sluzeb) Tj ET"
	out, after := redactedPictures(t, onePage(content), "Novak")
	if got := pixelAt(t, after, "", underColumn, underRow); got[0] != 0 {
		t.Errorf("under the box: got %v, want 0", got)
	}
	if got := pixelAt(t, after, "", besideColumn, underRow); got[0] != 0x99 {
		t.Errorf("beside the box: got %v", got)
	}
	if strings.Contains(everything(t, out), strings.Repeat("\x99", 80)) {
		t.Error("the old samples are still there")
	}
}

// colourJPEG is a picture of 320 by 64 pixels in colour.
func colourJPEG(t *testing.T) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 320, 64))
	for y := range 64 {
		for x := range 320 {
			img.SetRGBA(x, y, color.RGBA{uint8(200 + y%16), uint8(x/2 + 60), 180, 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestJPEGOutsideTheBoxKeepsItsExactPixels(t *testing.T) {
	data := colourJPEG(t)
	entries := "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode"
	page := bytes.Replace(scanPage(entries, string(data)), []byte("/Width 20 /Height 4 "), []byte("/Width 320 /Height 64 "), 1)
	_, after := redactedPictures(t, page, "Novak")
	before, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	now, err := jpeg.Decode(bytes.NewReader(after.lastCanvas.images[0].stream.raw))
	if err != nil {
		t.Fatal(err)
	}
	// A pixel is 0.625 points: the name has the columns from 57 to 112 and the
	// rows from 30 to 53, a unit 16 pixels.
	for y := range 64 {
		for x := range 320 {
			if (x < 48 || x >= 128 || y < 16) && before.At(x, y) != now.At(x, y) {
				t.Fatalf("pixel %d, %d: got %v, want %v", x, y, now.At(x, y), before.At(x, y))
			}
			if x >= 64 && x < 112 && y >= 32 && y < 48 {
				if r, g, b, _ := now.At(x, y).RGBA(); r>>8 > 8 || g>>8 > 8 || b>>8 > 8 {
					t.Fatalf("pixel %d, %d is not black: %v", x, y, now.At(x, y))
				}
			}
		}
	}
}

func TestKeptJPEGHoldsThePictureAlone(t *testing.T) {
	data := string(colourJPEG(t))
	segment := func(m byte, body string) string {
		return string([]byte{0xFF, m, byte((len(body) + 2) >> 8), byte(len(body) + 2)}) + body
	}
	const canary = "NOVAKSECRET"
	full := data[:2] + segment(0xE1, "Exif\x00\x00"+canary+"-exif") + segment(0xE1, "http://ns.adobe.com/xap/1.0/\x00"+canary+"-xmp") +
		segment(0xE0, "JFXX\x00\x10"+canary+"-thumbnail") + segment(0xE2, "ICC_PROFILE\x00\x01\x01"+canary+"-icc") +
		segment(0xED, "Photoshop 3.0\x00"+canary+"-iptc") + segment(0xFE, canary+"-comment") + segment(0xEE, "Adobe\x00\x64\x00\x00\x00\x00\x01"+canary+"-adobe") +
		data[2:] + "\xFF\xD8" + canary + "-preview\xFF\xD9" + canary + "-behind"
	stripped := stripJPEG([]byte(full))
	if stripped == nil || bytes.Contains(stripped, []byte(canary)) {
		t.Fatalf("the canary is still there, or nothing is: %d bytes", len(stripped))
	}
	a, errA := jpeg.Decode(strings.NewReader(data))
	b, errB := jpeg.Decode(bytes.NewReader(stripped))
	if errA != nil || errB != nil {
		t.Fatalf("got %v and %v", errA, errB)
	}
	for _, p := range []image.Point{{0, 0}, {200, 40}, {319, 63}} {
		if a.At(p.X, p.Y) != b.At(p.X, p.Y) {
			t.Errorf("pixel %v: got %v, want %v", p, b.At(p.X, p.Y), a.At(p.X, p.Y))
		}
	}
}

func TestNothingHidesBehindTheSamples(t *testing.T) {
	const canary = "NOVAKSECRET"
	g4 := string(ccitt.Encode([][]byte{make([]byte, 3), make([]byte, 3), make([]byte, 3), make([]byte, 3)}, 20))
	for name, page := range map[string][]byte{
		"samples":   scanPage("/ColorSpace /DeviceGray /BitsPerComponent 8", row("\x99")+canary),
		"facsimile": scanPage("/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms <</K -1 /Columns 20 /Rows 4>>", g4+canary),
		"content": onePage("BT /F1 12 Tf 72 700 Td (pan Novak tu a dalsi slova teto smlouvy o dilo a poskytovani sluzeb) Tj ET " +
			"q 9 0 0 9 60 90 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID 99>" + canary + "\nEI Q"),
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t, page)
			out, _ := redact(t, d, keepAll(d, &document.Plan{Lang: "cs", Images: map[string]document.Fate{}}))
			if len(open(t, out).Images()) != 1 {
				t.Error("the picture is gone")
			}
			if strings.Contains(everything(t, out), canary) {
				t.Error("what stood behind the samples is still there")
			}
		})
	}
}

func TestWhatIsCutOffIsOverwritten(t *testing.T) {
	_, data := gray()
	gray := "/ColorSpace /DeviceGray /BitsPerComponent 8"
	for name, tt := range map[string]struct {
		from, to string
		under    int // columns that are seen from 0
	}{
		"clip":     {"q 200 0 0 40 60 690 cm", "q 60 600 100 200 re W n 200 0 0 40 60 690 cm", 10},
		"page":     {"q 200 0 0 40 60 690 cm", "q 200 0 0 40 495 690 cm", 10},
		"crop box": {"/MediaBox [0 0 595 842]", "/MediaBox [0 0 595 842] /CropBox [0 0 160 842]", 10},
	} {
		t.Run(name, func(t *testing.T) {
			page := bytes.Replace(scanPage(gray, data), []byte(tt.from), []byte(tt.to), 1)
			d := open(t, moved(page))
			out, _ := redact(t, d, keepAll(d, &document.Plan{Lang: "cs", Images: map[string]document.Fate{}}))
			after := open(t, out)
			if got := pixelAt(t, after, "", tt.under-1, 0)[0]; got != 0x99 {
				t.Errorf("column %d is seen: got %x, want 99", tt.under-1, got)
			}
			if got := pixelAt(t, after, "", tt.under+2, 0)[0]; got != 0 {
				t.Errorf("column %d is not seen: got %x, want 0", tt.under+2, got)
			}
		})
	}
}

// moved rebuilds the table of a file that was changed by hand.
func moved(b []byte) []byte {
	s := &sketch{}
	for _, o := range bytes.Split(b[:bytes.LastIndex(b, []byte("xref\n0 "))], []byte("\nendobj\n")) {
		if i := bytes.Index(o, []byte(" 0 obj\n")); i >= 0 {
			body := string(o[i+len(" 0 obj\n"):])
			if head, data, ok := strings.Cut(body, ">>\nstream\n"); ok {
				k := strings.LastIndex(head, "/Length ")
				body = fmt.Sprintf("%s/Length %d>>\nstream\n%s", head[:k], len(strings.TrimSuffix(data, "\nendstream")), data)
			}
			s.add(body)
		}
	}
	return s.bytes()
}

func TestTextBehindAPictureIsText(t *testing.T) {
	_, data := gray()
	page := scanPage("/ColorSpace /DeviceGray /BitsPerComponent 8", data)
	behind := bytes.Replace(page, []byte("3 Tr 72"), []byte("0 Tr 72"), 1)
	i, j := bytes.Index(behind, []byte("q 200 0")), bytes.Index(behind, []byte("BT /F1"))
	k := j + bytes.Index(behind[j:], []byte("ET")) + 2
	behind = slices.Concat(behind[:i], behind[j:k], []byte(" "), behind[i:j], behind[k:])
	out, after := redactedPictures(t, moved(behind), "Novak")
	if strings.Contains(everything(t, out), "Novak") {
		t.Error("the name is still there")
	}
	if got := pixelAt(t, after, "", underColumn, underRow)[0]; got != 0 {
		t.Errorf("the picture over the name: got %x, want 0", got)
	}
}

// TestPlainPaperTellsNoExtent: the line over a plain background is set anew, and
// nothing of the picture may tell how long the removed name was.
func TestPlainPaperTellsNoExtent(t *testing.T) {
	_, data := gray()
	page := bytes.Replace(scanPage("/ColorSpace /DeviceGray /BitsPerComponent 8", data), []byte("3 Tr 72"), []byte("0 Tr 72"), 1)
	long := bytes.Replace(page, []byte("Novak"), []byte("Konstantinopolsky"), 1)
	a, _ := redactedPictures(t, moved(page), "Novak")
	b, _ := redactedPictures(t, moved(long), "Konstantinopolsky")
	if !bytes.Equal(a, b) {
		t.Error("two names give two files")
	}
}

func TestInkUnderMovedTextIsOverwrittenAndReported(t *testing.T) {
	edges := strings.Repeat("\x99\x10", 40)
	page := moved(bytes.Replace(scanPage("/ColorSpace /DeviceGray /BitsPerComponent 8", edges), []byte("3 Tr 72"), []byte("0 Tr 72"), 1))
	page = moved(bytes.Replace(page, []byte("Novak"), []byte("Konstantinopolsky"), 1))
	d := open(t, page)
	out, res := redact(t, d, keepAll(d, planFor(d, "Konstantinopolsky")))
	if !slices.ContainsFunc(res.ShapeLeaks, func(l document.ShapeLeak) bool { return l.Why == "narrow-cell" }) {
		t.Errorf("got %v, want the exact extent reported", res.ShapeLeaks)
	}
	after := open(t, out)
	if got := pixelAt(t, after, "", 12, 2)[0]; got != 0 {
		t.Errorf("where the name ended: got %x, want 0", got)
	}
}

func TestPictureOfAPatternIsOverwritten(t *testing.T) {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>")
	s.add("<</Type /Page /Parent 2 0 R /Contents 5 0 R /Resources <</Font <</F1 4 0 R>> /Pattern <</P 7 0 R>>>>>>")
	s.add(helvetica)
	s.stream("", "/Pattern cs /P scn 0 600 595 200 re f BT /F1 12 Tf 3 Tr 272 700 Td "+
		"(pan Novak tu a jeste mnoho dalsich slov na teto strance smlouvy o dilo o poskytovani sluzeb) Tj ET")
	s.stream("/Type /XObject /Subtype /Image /Width 20 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8", row("\x99"))
	s.stream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 100 40] /XStep 100 /YStep 40 /Matrix [1 0 0 1 60 10] "+
		"/Resources <</XObject <</I 6 0 R>>>>", "q 100 0 0 40 0 0 cm /I Do Q")
	_, after := redactedPictures(t, s.bytes(), "Novak")
	// The name begins at 296; its cell at 260, a column has 5 points.
	if under, beside := pixelAt(t, after, "", 9, 2)[0], pixelAt(t, after, "", 3, 2)[0]; under != 0 || beside != 0x99 {
		t.Errorf("got %x and %x, want 0 and 99", under, beside)
	}
}

func TestBrokenCodecIsParked(t *testing.T) {
	for _, filter := range []string{"DCTDecode", "CCITTFaxDecode", "FlateDecode"} {
		d := open(t, scanPage("/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /"+filter, "\x00\x00"))
		_, err := d.Redact(t.Context(), &bytes.Buffer{}, keepAll(d, planFor(d, "Novak")))
		var parked *document.Parked
		if !errors.As(err, &parked) || parked.Reason != document.ReasonCodec {
			t.Errorf("%s: got %v, want it parked as unsupported codec", filter, err)
		}
	}
}

func TestShareIsThatOfWhatIsSeen(t *testing.T) {
	_, data := gray()
	page := bytes.Replace(scanPage("/ColorSpace /DeviceGray /BitsPerComponent 8", data), []byte("q 200 0 0 40 60 690 cm"), []byte("q 60 690 50 20 re W n 200 0 0 40 60 690 cm"), 1)
	i := open(t, moved(page)).Images()[0]
	if want := (document.Rect{X0: 60, Y0: 690, X1: 110, Y1: 710}); i.Rect != want {
		t.Errorf("got %v, want %v", i.Rect, want)
	}
	if want := 50.0 * 20 / (595 * 842); i.Share < want*0.99 || i.Share > want*1.01 {
		t.Errorf("got a share of %v, want %v", i.Share, want)
	}
}

// TestEachUseIsOverwrittenByItself draws one picture twice; the name lies on the
// first use alone.
func TestEachUseIsOverwrittenByItself(t *testing.T) {
	_, data := gray()
	page := bytes.Replace(scanPage("/ColorSpace /DeviceGray /BitsPerComponent 8", data), []byte("q 200 0 0 40 60 690 cm /I Do Q"),
		[]byte("q 200 0 0 40 60 690 cm /I Do Q q 200 0 0 40 60 390 cm /I Do Q q 200 0 0 40 60 290 cm /I Do Q"), 1)
	_, after := redactedPictures(t, moved(page), "Novak")
	uses := after.lastCanvas.images
	if len(uses) != 3 || uses[0].stream == uses[1].stream || uses[1].stream != uses[2].stream {
		t.Fatalf("got %d uses, want one of its own and two that share", len(uses))
	}
	after.lastCanvas.images = uses[1:2]
	if got := pixelAt(t, after, "", underColumn, underRow)[0]; got != 0x99 {
		t.Errorf("the second use: got %x, want 99", got)
	}
	after.lastCanvas.images = uses[:1]
	if got := pixelAt(t, after, "", underColumn, underRow)[0]; got != 0 {
		t.Errorf("the first use: got %x, want 0", got)
	}
}

// TestTurnedPictureIsOverwrittenAlongTheBox turns the picture by 45 degrees: what
// the box does not touch stays, though it is within its upright frame.
func TestTurnedPictureIsOverwrittenAlongTheBox(t *testing.T) {
	pixels := strings.Repeat("\x99", 100*100)
	page := bytes.Replace(scanPage("/ColorSpace /DeviceGray /BitsPerComponent 8", pixels), []byte("/Width 20 /Height 4 "), []byte("/Width 100 /Height 100 "), 1)
	page = bytes.Replace(page, []byte("q 200 0 0 40 60 690 cm"), []byte("q 141 141 -141 141 150 560 cm"), 1)
	_, after := redactedPictures(t, moved(page), "Novak")
	// The middle of the name, 113,704, is at 0.378 of the width and 0.640 of the
	// height; its upright frame in the picture has the columns from 29 to 46 and
	// the rows from 29 to 44.
	if got := pixelAt(t, after, "", 37, 36)[0]; got != 0 {
		t.Errorf("the middle of the name: got %x, want 0", got)
	}
	for _, p := range [][2]int{{31, 41}, {44, 31}} {
		if got := pixelAt(t, after, "", p[0], p[1])[0]; got != 0x99 {
			t.Errorf("beside the name at %v: got %x, want 99", p, got)
		}
	}
}
