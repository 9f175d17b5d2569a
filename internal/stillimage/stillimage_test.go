package stillimage

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"testing"
)

func TestCleanJPEG(t *testing.T) {
	var b bytes.Buffer
	img := image.NewGray(image.Rect(0, 0, 40, 30))
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	segment := func(marker byte, data string) string {
		return string([]byte{0xFF, marker, 0, byte(len(data) + 2)}) + data
	}
	dirty := b.String()[:2] + segment(0xE1, "Exif\x00\x00Radim") + segment(0xFE, "Radim") + segment(0xED, "Photoshop Radim") + b.String()[2:] + "Radim"
	clean, kind, ok := Clean([]byte(dirty))
	if !ok || kind != "jpeg" || bytes.Contains(clean, []byte("Radim")) {
		t.Fatalf("not clean: %v %v", kind, ok)
	}
	if got, err := jpeg.Decode(bytes.NewReader(clean)); err != nil || got.Bounds() != img.Bounds() {
		t.Errorf("not the same picture: %v", err)
	}
	for n := range len(dirty) {
		Clean([]byte(dirty[:n]))
	}
}

func TestCrop(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 40, 30))); err != nil {
		t.Fatal(err)
	}
	out, ok := Crop(b.Bytes(), "png", Sides{Left: Whole / 2, Bottom: Whole / 2, Top: -1})
	c, err := png.DecodeConfig(bytes.NewReader(out))
	if !ok || err != nil || c.Width != 20 || c.Height != 15 {
		t.Errorf("got %dx%d %v %v, want 20x15", c.Width, c.Height, ok, err)
	}
	if _, ok := Crop(b.Bytes(), "png", Sides{Left: Whole}); ok {
		t.Error("got a picture of nothing")
	}
}
