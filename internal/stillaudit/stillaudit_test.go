package stillaudit

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
)

func pngOf(t *testing.T, gray uint8) []byte {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 4, 4))
	img.Set(1, 1, color.Gray{gray})
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// withText puts a text chunk behind the header.
func withText(data []byte, text string) []byte {
	const head = 33 // signature and IHDR
	chunk := append([]byte("tEXt"), text...)
	out := binary.BigEndian.AppendUint32(bytes.Clone(data[:head]), uint32(len(text)))
	out = binary.BigEndian.AppendUint32(append(out, chunk...), crc32.ChecksumIEEE(chunk))
	return append(out, data[head:]...)
}

func TestPicturesAreToldByWhatTheyShow(t *testing.T) {
	one, two := pngOf(t, 1), pngOf(t, 2)
	if Of(one).Sum == Of(two).Sum {
		t.Error("different pictures are told as one")
	}
	spoken := Of(append(withText(one, "Author\x00Jan Vzor"), "behind"...))
	if spoken.Sum != Of(one).Sum || !spoken.Known {
		t.Error("words in a picture make it another")
	}
	for _, want := range []string{"Jan Vzor", "behind"} {
		if !strings.Contains(string(spoken.Words), want) {
			t.Errorf("%q is not among the words", want)
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 8)), nil); err != nil {
		t.Fatal(err)
	}
	commented := append([]byte{0xFF, 0xD8, 0xFF, 0xFE, 0, 6}, "Vzor"...)
	commented = append(commented, b.Bytes()[2:]...)
	if plain, spoken := Of(b.Bytes()), Of(commented); plain.Sum != spoken.Sum || !strings.Contains(string(spoken.Words), "Vzor") {
		t.Error("a comment makes it another picture, or is not among the words")
	}
	if Of([]byte("GIF89a")).Known {
		t.Error("a GIF is known")
	}
}
