package jpx

import (
	"bytes"
	"encoding/hex"
	"testing"
)

// Two files of 16 by 8 pixels in red, green and blue: whole numbers without
// loss, and the smooth transform. They were made of the samples that sample
// gives; each has a comment of one letter.
const (
	wholeFile = "0000000c6a5020200d0a870a00000014667479706a703220000000006a7032200000002d6a7032680000001669686472000000080000001000030707" +
		"00000000000f636f6c72010000000000100000012d6a703263ff4fff51002f0000000000100000000800000000000000000000001000000008000000" +
		"00000000000003070101070101070101ff52000c00000001010204040001ff5c000a4040484850484850ff640005000178ff90000a0000000000cf00" +
		"01ff93cfb424069c936515a0f0ccd7df80300c4f446b175adf80500c20f5d32e7c0fc0e08ec0f90243ea0581f3841588a0cb0b4184180718f57d5fc0" +
		"f90247da0f0fb410185af1b70c4f3b5c02300b18f582fcc3ea038fb41415876a0c19bf5ae3c3ea0c83e7210fb434394f3fb1d6e3daf523b8a93f19be" +
		"ada1f57ad872dc071c2d5fdbb66f38b9cc6fc20bc5443dd85c536fcfc01e7e0173f307394f3ff119b146394530458159da4969fe4338aff46126203f" +
		"c0f901c1f38600369cbd00d48a36706fffd9"
	smoothFile = "0000000c6a5020200d0a870a00000014667479706a703220000000006a7032200000002d6a7032680000001669686472000000080000001000030707" +
		"00000000000f636f6c7201000000000010000001566a703263ff4fff51002f0000000000100000000800000000000000000000001000000008000000" +
		"00000000000003070101070101070101ff52000c00000001010204040000ff5c0011425f5250055005504757d357d35762ff640005000178ff90000a" +
		"0000000000f10001ff93c7e4160685bd8915b7d6af447b9ac3ef0a0c4da5077cc346b4d33fc7e41815d978cb76491fb47592772fc0f982c3ec0680f8" +
		"c1801585b50ac10b417110033818f41fc07c6160fa42c1f3041905fee87f0c58f5cc7018f155dbc0f98341f30580f8c1001578f41196100c19689c4c" +
		"185bc07c82207cc3e07cc180395f0a38b5fcb2be19bdfaeceb8afc25dc5f855370823f38aff395567fc1f504c3ec1087d812396411c5b8d65a13bf39" +
		"4475bb84c23d0baa7f64abd6296f5f38ad423bd86c1a7cbfc0f9c3c07c25c0f8c28038fa0bc8d432c100d338cdfde533dde09aea394c92528bffd9"
)

func sample(x, y, k int) int {
	return []int{x * 15, y * 30, x * y * 3 % 256}[k]
}

func bytesOf(t testing.TB, text string) []byte {
	t.Helper()
	b, err := hex.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func check(t *testing.T, data []byte, off int) {
	t.Helper()
	p, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	if p.Width != 16 || p.Height != 8 || len(p.Planes) != 3 || p.Bits[0] != 8 {
		t.Fatalf("got %d by %d pixels of %d components", p.Width, p.Height, len(p.Planes))
	}
	for k, plane := range p.Planes {
		for i, v := range plane {
			if d := int(v) - sample(i%16, i/16, k); d > off || d < -off {
				t.Fatalf("component %d of pixel %d, %d: got %d, want %d", k, i%16, i/16, v, sample(i%16, i/16, k))
			}
		}
	}
}

func TestDecode(t *testing.T) {
	check(t, bytesOf(t, wholeFile), 0)
	check(t, bytesOf(t, smoothFile), 3)
	if p, _ := Decode(bytesOf(t, wholeFile)); p.Space != RGB || p.Alpha != -1 {
		t.Errorf("got space %v and opacity in component %d", p.Space, p.Alpha)
	}
}

func TestStripKeepsThePictureAlone(t *testing.T) {
	const canary = "NOVAKSECRET"
	plain := bytesOf(t, wholeFile)
	stream := bytes.Index(plain, []byte("jp2c")) - 4
	full := append([]byte(nil), plain[:stream]...)
	for _, kind := range []string{"xml ", "uuid", "jp2i", "asoc", "free"} {
		full = box(full, kind, []byte(canary))
	}
	// A comment before the first tile-part, and one in its head.
	body := append([]byte(nil), plain[stream+8:]...)
	comment := append([]byte{0xFF, 0x64, 0, byte(4 + len(canary)), 0, 1}, canary...)
	tile := bytes.Index(body, []byte{0xFF, 0x90})
	with := append(append(append([]byte(nil), body[:tile]...), comment...), body[tile:tile+12]...)
	size := u32(body, tile+6) + len(comment)
	copy(with[len(with)-6:], []byte{byte(size >> 24), byte(size >> 16), byte(size >> 8), byte(size)})
	with = append(append(append(with, comment...), body[tile+12:]...), canary...)
	full = box(full, "jp2c", with)
	full = box(full, "xml ", []byte(canary))
	check(t, full, 0)
	for _, data := range [][]byte{full, with} {
		got, err := Strip(data)
		if err != nil || bytes.Contains(got, []byte(canary)) {
			t.Fatalf("the canary is left, or %v", err)
		}
		check(t, got, 0)
	}
}

func TestWhatIsNotKnownIsRefused(t *testing.T) {
	plain := bytesOf(t, wholeFile)
	stream := bytes.Index(plain, []byte{0xFF, 0x4F})
	huge := append([]byte(nil), plain[stream:]...)
	copy(huge[8:], "\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF")
	region := append([]byte(nil), plain[stream:]...)
	i := bytes.Index(region, []byte{0xFF, 0x64})
	region[i+1] = 0x5E // the comment becomes a region of interest
	for name, data := range map[string][]byte{"nothing": nil, "head": plain[:stream+20], "huge": huge, "region": region, "no picture": plain[:stream-8]} {
		if _, err := Decode(data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestCutOffFileGivesWhatItHas(t *testing.T) {
	plain := bytesOf(t, wholeFile)
	if p, err := Decode(plain[:len(plain)-60]); err != nil || len(p.Planes) != 3 {
		t.Errorf("got %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(bytesOf(f, wholeFile))
	f.Add(bytesOf(f, smoothFile))
	f.Fuzz(func(t *testing.T, data []byte) {
		// Large pictures take seconds, which tells a fuzzer nothing.
		if i := bytes.Index(data, []byte{0xFF, 0x4F}); i >= 0 && len(data) > i+40 && (u32(data, i+8) > 200 || u32(data, i+12) > 200) {
			return
		}
		if p, err := Decode(data); err == nil && (p.Width <= 0 || len(p.Planes) == 0) {
			t.Error("a picture of nothing")
		}
		_, _ = Strip(data)
	})
}
