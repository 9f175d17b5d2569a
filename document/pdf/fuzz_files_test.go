package pdf

import (
	"bytes"
	"context"
	"testing"
	"time"
)

// FuzzScan mends any bytes within bounds; what it hands on has a catalog with a
// page tree and is the same each time.
func FuzzScan(f *testing.F) {
	sound := twoPages().bytes()
	f.Add(sound)
	f.Add(before(sound, "xref\n0 8"))
	f.Add(packed())
	f.Add(aes256Locker().file())
	f.Add(rc4Locker(4, "StdCF", "Identity", "AESV2", "").file())
	f.Add([]byte("1 0 obj <</Type /Catalog /Pages 1 0 R /Kids [1 0 R]>> stream\r endobj trailer <</Root 1 0 R>>"))
	f.Add([]byte("99999999999999999999 0 obj [[[(((<<</A 1 0 R>>"))
	f.Fuzz(func(t *testing.T, b []byte) {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		s, err := scanFile(ctx, b)
		if ctx.Err() != nil {
			t.Fatal("no end")
		}
		if err != nil {
			return
		}
		if s.dict(s.dict(s.trailer["Root"])["Pages"]) == nil {
			t.Fatal("no page tree")
		}
		again, err := scanFile(ctx, b)
		if err != nil || len(again.objects) != len(s.objects) {
			t.Fatalf("the second time: %v", err)
		}
		for r := range s.objects {
			if r < 1 || r > s.last || r > maxNumber {
				t.Fatalf("object %d of %d", r, s.last)
			}
		}
	})
}

// FuzzLibrary reads by the library, behind its checks.
func FuzzLibrary(f *testing.F) {
	sound := twoPages().bytes()
	f.Add(sound)
	f.Add(replaced(sound, "/Size 8", "/Size 8 /Prev 9"))
	f.Add(replaced(sound, "xref\n0 8", "xref\n0 4294967295"))
	f.Add(rc4Locker(3, "", "", "", "").file())
	var out bytes.Buffer
	if s, err := scanFile(context.Background(), sound); err == nil && s.writeFile(&out) == nil {
		f.Add(out.Bytes()) // with object streams and a cross-reference stream
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		s, err := loadByTable(ctx, b, 0)
		if ctx.Err() != nil {
			t.Fatal("no end")
		}
		if err == nil && s.trailer["Root"] == nil {
			t.Fatal("no catalog and no error")
		}
	})
}

// FuzzFilters undoes chains of filters; the first byte chooses them.
func FuzzFilters(f *testing.F) {
	chains := []string{
		"/Filter /FlateDecode", "/Filter /LZWDecode", "/Filter /LZWDecode /DecodeParms <</EarlyChange 0>>",
		"/Filter /ASCII85Decode", "/Filter /ASCIIHexDecode", "/Filter /RunLengthDecode", "/Filter [/AHx /A85 /RL]",
		"/Filter /FlateDecode /DecodeParms <</Predictor 15 /Colors 3 /Columns 5>>",
		"/Filter /LZWDecode /DecodeParms <</Predictor 2 /Colors 3 /Columns 5 /BitsPerComponent 2>>",
		"/Filter /RunLengthDecode", "/Filter [/LZW /RL]",
	}
	for i, raw := range [][]byte{
		deflate([]byte("abc")), earlyLZW([]byte("aaaaab")), {0x80, 0x0B, 0x60, 0x50}, []byte("87cUR~>"), []byte("4a4b>"),
		{2, 'a', 'b', 'c', 0xFE, 'x', 0x80}, []byte("3832>"), deflate([]byte("\x01abcdefghijklmno\x04abcdefghijklmno")), earlyLZW([]byte("abcdefghi")),
	} {
		f.Add(byte(i), raw)
	}
	f.Fuzz(func(t *testing.T, which byte, raw []byte) {
		chain := chains[int(which)%len(chains)]
		keep := bytes.Clone(raw)
		got, err := undone(chain, raw)
		if !bytes.Equal(raw, keep) {
			t.Fatal("the data were changed")
		}
		again, err2 := undone(chain, raw)
		if (err == nil) != (err2 == nil) || !bytes.Equal(got, again) || len(got) > maxDecoded {
			t.Fatalf("%s: %v, then %v", chain, err, err2)
		}
	})
}
