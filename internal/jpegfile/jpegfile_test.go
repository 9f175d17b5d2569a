package jpegfile

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"testing"
)

// drawing is a picture with edges and slopes, so that all kinds of coefficients
// occur.
func drawing(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{uint8(x * 5), uint8(y * 7), uint8(x*y) | 1, 255}
			if (x/5+y/3)%4 == 0 {
				c = color.RGBA{250, 250, 240, 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	return img
}

func grayOf(img image.Image) image.Image {
	out := image.NewGray(img.Bounds())
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			out.Set(x, y, img.At(x, y))
		}
	}
	return out
}

func encode(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 80}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func decode(t *testing.T, data []byte) image.Image {
	t.Helper()
	img, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func TestFileThatIsNotPaintedKeepsItsSamples(t *testing.T) {
	for name, img := range map[string]image.Image{"colour": drawing(117, 83), "gray": grayOf(drawing(61, 40)), "one": drawing(1, 1)} {
		t.Run(name, func(t *testing.T) {
			data := encode(t, img)
			f, err := Parse(append(data, "behind"...))
			if err != nil {
				t.Fatal(err)
			}
			out := f.Bytes()
			same(t, decode(t, data), decode(t, out), func(x, y int) bool { return true })
			if len(out) > len(data) {
				t.Errorf("got %d bytes, more than %d", len(out), len(data))
			}
		})
	}
}

func same(t *testing.T, a, b image.Image, where func(x, y int) bool) {
	t.Helper()
	if a.Bounds() != b.Bounds() {
		t.Fatalf("got %v, want %v", b.Bounds(), a.Bounds())
	}
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if where(x, y) && a.At(x, y) != b.At(x, y) {
				t.Fatalf("pixel %d, %d: got %v, want %v", x, y, b.At(x, y), a.At(x, y))
			}
		}
	}
}

// rect are the spans of a rectangle.
func rect(r image.Rectangle) Spans {
	return func(y int) [][2]int {
		if y < r.Min.Y || y >= r.Max.Y {
			return nil
		}
		return [][2]int{{r.Min.X, r.Max.X}}
	}
}

func TestPaintedSamplesAreBlackAndOthersAsTheyWere(t *testing.T) {
	data := encode(t, drawing(117, 83))
	f, err := Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	area := image.Rect(20, 30, 90, 60)
	f.Paint(rect(area), []byte{0, 128, 128})
	before, after := decode(t, data), decode(t, f.Bytes())
	// Units of this file have 16 pixels; what lies in others must be as before.
	touched := image.Rect(16, 16, 96, 64)
	same(t, before, after, func(x, y int) bool { return !image.Pt(x, y).In(touched) })
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			if g := color.GrayModel.Convert(after.At(x, y)).(color.Gray); g.Y > 90 {
				t.Fatalf("pixel %d, %d is %v", x, y, g)
			}
		}
	}
	if lo, hi := f.Range(rect(image.Rect(33, 33, 47, 47))); hi[0] > 1 || lo[1] < 127 || hi[2] > 129 {
		t.Errorf("got samples from %v to %v in a unit that is covered whole", lo, hi)
	}
}

// TestNothingOfTheCoveredPartIsLeft paints two pictures that differ under the
// area alone: the files must be the same.
func TestNothingOfTheCoveredPartIsLeft(t *testing.T) {
	area := image.Rect(21, 35, 117, 83) // up to the borders, where blocks are padded
	var files [2][]byte
	for k := range files {
		img := drawing(117, 83).(*image.RGBA)
		for y := area.Min.Y; y < area.Max.Y; y++ {
			for x := area.Min.X; x < area.Max.X; x++ {
				img.SetRGBA(x, y, color.RGBA{uint8(k * 200), uint8(x * k), uint8(y), 255})
			}
		}
		f, err := Parse(encode(t, img))
		if err != nil {
			t.Fatal(err)
		}
		// The blocks on the edge of the area hold some of it in the frequencies
		// of their other samples; what is painted is rounded to whole units.
		f.Paint(rect(image.Rect(16, 32, 117, 83)), []byte{0, 128, 128})
		files[k] = f.Bytes()
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Error("the covered part changes the file")
	}
}

func TestDamagedFiles(t *testing.T) {
	data := encode(t, drawing(117, 83))
	for _, n := range []int{0, 3, 100, 300} {
		if _, err := Parse(data[:n]); err == nil {
			t.Errorf("%d bytes were taken for a picture", n)
		}
	}
	f, err := Parse(data[:len(data)*3/4])
	if err != nil {
		t.Fatal(err)
	}
	same(t, decode(t, data), decode(t, f.Bytes()), func(x, y int) bool { return y < 16 })
}

func FuzzParse(f *testing.F) {
	f.Add(encode(f, drawing(40, 20)))
	f.Add(encode(f, grayOf(drawing(20, 20))))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Parse(data)
		if err != nil || file.Width*file.Height > 1<<16 {
			return
		}
		file.Paint(rect(image.Rect(0, 0, file.Width/2, file.Height)), make([]byte, file.Components()))
		if _, err := Parse(file.Bytes()); err != nil {
			t.Errorf("the written file: %v", err)
		}
	})
}
