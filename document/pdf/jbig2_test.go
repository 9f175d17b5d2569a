package pdf

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/internal/ccitt"
)

// jbig2Picture is a white page of 20 by 4 pixels with a black line in its third
// row, in one facsimile region, behind a comment.
func jbig2Picture(comment string) string {
	var out []byte
	part := func(number uint32, kind byte, data []byte) {
		out = binary.BigEndian.AppendUint32(out, number)
		out = append(out, kind, 0, 1)
		out = append(binary.BigEndian.AppendUint32(out, uint32(len(data))), data...)
	}
	size := []byte{0, 0, 0, 20, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0}
	white := make([]byte, 3)
	part(0, 48, append(bytes.Clone(size), 0, 0, 0))
	if comment != "" {
		part(1, 62, []byte(comment))
	}
	part(2, 38, append(append(bytes.Clone(size), 0, 1), ccitt.Encode([][]byte{white, white, {0x00, 0x70, 0x00}, white}, 20)...))
	return string(out)
}

const jbig2Entries = "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode"

func TestJBIG2IsOverwritten(t *testing.T) {
	_, after := redactedPictures(t, scanPage(jbig2Entries, jbig2Picture("")), "Novak")
	for _, p := range []struct{ x, y, want int }{{4, 2, 0}, {10, 2, 0}, {15, 2, 1}, {0, 0, 1}} {
		if got := pixelAt(t, after, "", p.x, p.y)[0]; got != p.want {
			t.Errorf("pixel %d, %d: got %d, want %d", p.x, p.y, got, p.want)
		}
	}
}

func TestKeptJBIG2LosesItsComments(t *testing.T) {
	d := open(t, scanPage(jbig2Entries, jbig2Picture("NOVAKSECRET")))
	out, _ := redact(t, d, keepAll(d, &document.Plan{Lang: "cs", Images: map[string]document.Fate{}}))
	if strings.Contains(everything(t, out), "NOVAKSECRET") {
		t.Error("the comment is still there")
	}
	after := open(t, out)
	if f := after.s.name(after.lastCanvas.images[0].stream.dict["Filter"]); f != "JBIG2Decode" {
		t.Errorf("got filter %s, want the coding as it was", f)
	}
	if got := pixelAt(t, after, "", 10, 2)[0]; got != 0 {
		t.Error("the line is gone")
	}
}

// sharedShapes has two pages with pictures that use the same shared segments;
// the second has a name on it.
func sharedShapes() []byte {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842] /Resources <</Font <</F1 5 0 R>>>>>>")
	for i := range 2 {
		s.add(fmt.Sprintf("<</Type /Page /Parent 2 0 R /Contents 6 0 R /Resources <</Font <</F1 5 0 R>> /XObject <</I %d 0 R>>>>>>", 7+i))
	}
	s.add(helvetica)
	s.stream("", "q 200 0 0 40 60 690 cm /I Do Q BT /F1 12 Tf 3 Tr 72 700 Td (pan Novak tu a jeste mnoho dalsich slov na teto strance "+
		"smlouvy o dilo o poskytovani sluzeb) Tj ET")
	for range 2 {
		s.stream("/Type /XObject /Subtype /Image /Width 20 /Height 4 "+jbig2Entries+" /DecodeParms <</JBIG2Globals 9 0 R>>", jbig2Picture(""))
	}
	s.stream("", "\x00\x00\x00\x09\x3e\x00\x01\x00\x00\x00\x06SHAPES")
	return s.bytes()
}

func TestShapesSharedWithARemovedPictureAreGone(t *testing.T) {
	d := open(t, sharedShapes())
	kept := keepAll(d, &document.Plan{Lang: "cs", Images: map[string]document.Fate{}})
	if out, _ := redact(t, d, kept); !strings.Contains(everything(t, out), "JBIG2Globals") {
		t.Error("nothing is removed, and yet the pictures are coded anew")
	}
	kept.Images["p2-img1"] = document.ImageRemoved
	out, _ := redact(t, d, kept)
	if all := everything(t, out); strings.Contains(all, "JBIG2") || strings.Contains(all, "SHAPES") {
		t.Error("the shared shapes are still there")
	}
	after := open(t, out)
	if err := after.load(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if got := pixelAt(t, after, "", 10, 2)[0]; got != 0 {
		t.Error("the line of the other picture is gone")
	}
}
