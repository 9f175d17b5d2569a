package pdf

import (
	"bytes"
	"encoding/hex"
	"slices"
	"strings"
	"testing"

	"inkoust/document"
)

// jpxFile is a file of 16 by 8 pixels in red, green and blue without loss: a
// pixel has 15 x, 30 y and 3 x y.
const jpxFile = "0000000c6a5020200d0a870a00000014667479706a703220000000006a7032200000002d6a7032680000001669686472000000080000001000030707" +
	"00000000000f636f6c72010000000000100000012d6a703263ff4fff51002f0000000000100000000800000000000000000000001000000008000000" +
	"00000000000003070101070101070101ff52000c00000001010204040001ff5c000a4040484850484850ff640005000178ff90000a0000000000cf00" +
	"01ff93cfb424069c936515a0f0ccd7df80300c4f446b175adf80500c20f5d32e7c0fc0e08ec0f90243ea0581f3841588a0cb0b4184180718f57d5fc0" +
	"f90247da0f0fb410185af1b70c4f3b5c02300b18f582fcc3ea038fb41415876a0c19bf5ae3c3ea0c83e7210fb434394f3fb1d6e3daf523b8a93f19be" +
	"ada1f57ad872dc071c2d5fdbb66f38b9cc6fc20bc5443dd85c536fcfc01e7e0173f307394f3ff119b146394530458159da4969fe4338aff46126203f" +
	"c0f901c1f38600369cbd00d48a36706fffd9"

func jpxPage(t *testing.T, entries, more string) []byte {
	t.Helper()
	b, err := hex.DecodeString(jpxFile)
	if err != nil {
		t.Fatal(err)
	}
	page := scanPage(entries+" /Filter /JPXDecode", string(b)+more)
	return moved(bytes.Replace(page, []byte("/Width 20 /Height 4 "), []byte("/Width 16 /Height 8 "), 1))
}

// A pixel is 12.5 by 5 points: the name has the columns from 2.8 to 5.6 and the
// rows from 3.7 to 6.6.
func TestJPXIsOverwritten(t *testing.T) {
	for _, entries := range []string{"/ColorSpace /DeviceRGB", ""} {
		_, after := redactedPictures(t, jpxPage(t, entries, ""), "Novak")
		if got := pixelAt(t, after, "", 4, 5); !slices.Equal(got, []int{0, 0, 0}) {
			t.Errorf("under the box: got %v", got)
		}
		if got, want := pixelAt(t, after, "", 12, 5), []int{180, 150, 180}; !slices.Equal(got, want) {
			t.Errorf("beside the box: got %v, want %v", got, want)
		}
	}
}

func TestKeptJPXLosesWhatIsNotThePicture(t *testing.T) {
	d := open(t, jpxPage(t, "/ColorSpace /DeviceRGB", "\x00\x00\x00\x13xml NOVAKSECRET"))
	out, _ := redact(t, d, keepAll(d, &document.Plan{Lang: "cs", Images: map[string]document.Fate{}}))
	if strings.Contains(everything(t, out), "NOVAKSECRET") {
		t.Error("the other box is still there")
	}
	after := open(t, out)
	if f := after.s.name(after.lastCanvas.images[0].stream.dict["Filter"]); f != "JPXDecode" {
		t.Errorf("got filter %s, want the coding as it was", f)
	}
	if got, want := pixelAt(t, after, "", 12, 5), []int{180, 150, 180}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
