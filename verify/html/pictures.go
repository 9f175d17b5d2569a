package html

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"image"
	_ "image/jpeg" // pictures that pages hold
	_ "image/png"
	"strings"

	"inkoust/document"
	"inkoust/verify"
)

// pictures checks that the output holds no more pictures than the plan keeps,
// and none that it removes.
func pictures(j *verify.Job, out *page, r *verify.Report) error {
	if len(out.images) == 0 {
		return nil
	}
	kept := 0
	for _, fate := range j.Plan.Images {
		if fate == document.ImageKept {
			kept++
		}
	}
	r.Add(verify.CheckImage, "page", len(out.images)-kept)
	source, err := read(j.Source, nil)
	if err != nil {
		return err
	}
	before := map[[sha256.Size]byte]bool{}
	for _, uri := range source.images {
		before[shows(uri)] = true
	}
	for _, uri := range out.images {
		if !before[shows(uri)] {
			r.Add(verify.CheckImageRest, "page", 1)
		}
	}
	return nil
}

// maxPixels bounds what is decoded to be compared.
const maxPixels = 40_000_000

// shows is a digest of what a picture shows, whatever else is in its bytes.
func shows(uri string) [sha256.Size]byte {
	_, code, _ := strings.Cut(uri, ",")
	raw, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(code), ""))
	if err != nil {
		return sha256.Sum256([]byte(uri))
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(raw))
	if err != nil || c.Width*c.Height > maxPixels {
		return sha256.Sum256(raw)
	}
	img, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		return sha256.Sum256(raw)
	}
	h := sha256.New()
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			red, green, blue, alpha := img.At(x, y).RGBA()
			h.Write([]byte{byte(red >> 8), byte(green >> 8), byte(blue >> 8), byte(alpha >> 8)})
		}
	}
	return [sha256.Size]byte(h.Sum(nil))
}
