package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"strings"
	"testing"

	"inkoust/document"
)

// pictured is a page with a line of text and a picture of the given kind drawn
// from 60,690 to 260,730, so that the text lies on it.
func pictured(entries, data, matrix string) []byte {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R 7 0 R] /Count 2 /MediaBox [0 0 595 842] /Resources <</Font <</F1 4 0 R>> /XObject <</I 6 0 R>>>>>>")
	s.add("<</Type /Page /Parent 2 0 R /Contents 5 0 R>>")
	s.add(helvetica)
	s.stream("", "q "+matrix+" cm /I Do Q "+text+"(pan Novak tu a jeste mnoho dalsich slov na teto strance smlouvy o dilo) Tj ET")
	s.stream("/Type /XObject /Subtype /Image /Width 20 /Height 4 /BitsPerComponent 8 "+entries, data)
	s.add("<</Type /Page /Parent 2 0 R /Contents 5 0 R>>")
	return s.bytes()
}

func gray() (string, string) { return "/ColorSpace /DeviceGray", strings.Repeat("\x99", 80) }

func jpegFile(t *testing.T) string {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 20, 4))
	for i := range img.Pix {
		img.Pix[i] = 0x99
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	exif := "Exif\x00\x00Canon Novak"
	return b.String()[:2] + fmt.Sprintf("\xFF\xE1\x00%c%s", len(exif)+2, exif) + b.String()[2:]
}

func TestPictureList(t *testing.T) {
	entries, data := gray()
	d := open(t, pictured(entries, data, "200 0 0 40 60 690"))
	images := d.Images()
	if len(images) != 2 {
		t.Fatalf("got %d pictures, want 2", len(images))
	}
	i := images[0]
	if i.Copies != 2 || i.Band || i.Part != "p1" || i.Rect != (document.Rect{X0: 60, Y0: 690, X1: 260, Y1: 730}) {
		t.Errorf("got %+v", i)
	}
	if want := 200.0 * 40 / (595 * 842); i.Share < want*0.99 || i.Share > want*1.01 {
		t.Errorf("got a share of %v, want %v", i.Share, want)
	}
	if i.Offset < 0 || i.Offset > len(d.texts[0]) {
		t.Errorf("got offset %d", i.Offset)
	}
	if top := open(t, pictured(entries, data, "200 0 0 40 60 780")).Images()[0]; !top.Band {
		t.Error("a picture at the top is not in the band")
	}
}

func TestPictureRemovedUnlessNamed(t *testing.T) {
	entries, data := gray()
	d := open(t, pictured(entries, data, "200 0 0 40 60 690"))
	out, _ := redact(t, d, &document.Plan{Lang: "cs", Images: map[string]document.Fate{"p1-img1": document.ImageRemoved}})
	if strings.Contains(everything(t, out), data) || len(open(t, out).Images()) != 0 {
		t.Error("the picture is still there")
	}
	out, _ = redact(t, d, &document.Plan{Lang: "cs", Images: map[string]document.Fate{"p2-img1": document.ImageKept}})
	if got := open(t, out).Images(); len(got) != 1 || got[0].Page != 2 {
		t.Errorf("got %+v, want the picture of page 2 alone", got)
	}
}

func TestSamplesUnderABoxAreBlack(t *testing.T) {
	for _, kind := range []string{"gray", "jpeg"} {
		t.Run(kind, func(t *testing.T) {
			entries, data := gray()
			if kind == "jpeg" {
				entries, data = "/ColorSpace /DeviceGray /Filter /DCTDecode", jpegFile(t)
			}
			d := open(t, pictured(entries, data, "200 0 0 40 60 690"))
			plan := planFor(d, "Novak")
			plan.Images["p1-img1"], plan.Images["p2-img1"] = document.ImageKept, document.ImageKept
			out, _ := redact(t, d, plan)
			if strings.Contains(everything(t, out), data) || strings.Contains(everything(t, out), "Exif") {
				t.Error("the old picture is still there")
			}
			after := open(t, out)
			samples := pixelsOf(t, after, after.lastCanvas)
			// The name stands from 96 to 130 points, the picture begins at 60
			// and a sample is 10 points wide.
			if dark(samples[20*2+4]) == dark(samples[20*2+0]) {
				t.Errorf("samples are %v", samples)
			}
		})
	}
}

func dark(b byte) bool { return b < 0x40 }

func pixelsOf(t *testing.T, d *doc, c *canvas) []byte {
	t.Helper()
	if len(c.images) != 1 {
		t.Fatalf("got %d pictures, want 1", len(c.images))
	}
	st := c.images[0].stream
	data, rest, err := d.s.decodeUntilImage(st.dict, st.raw)
	if err != nil {
		t.Fatal(err)
	}
	if len(rest) == 0 {
		return data
	}
	img, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var out []byte
	for y := range 4 {
		for x := range 20 {
			out = append(out, color.GrayModel.Convert(img.At(x, y)).(color.Gray).Y)
		}
	}
	return out
}

func TestCodecThatCannotBeOverwrittenIsParked(t *testing.T) {
	d := open(t, pictured("/ColorSpace /DeviceGray /Filter /JPXDecode", "xxxx", "200 0 0 40 60 690"))
	plan := planFor(d, "Novak")
	plan.Images["p1-img1"] = document.ImageKept
	_, err := d.Redact(t.Context(), &bytes.Buffer{}, plan)
	var parked *document.Parked
	if !errors.As(err, &parked) || parked.Reason != document.ReasonCodec || parked.Where != "page 1" {
		t.Errorf("got %v, want it parked as unsupported codec", err)
	}
}
