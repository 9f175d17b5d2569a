package charset

import "testing"

func TestLabelsAreRead(t *testing.T) {
	for label, b := range map[string]string{
		"Windows-1250": "Dvo\xf8\xe1k", "ISO-8859-2": "Dvo\xf8\xe1k", "cp852": "Dvo\xfd\xa0k", "UTF-8": "Dvořák", `"utf8"`: "Dvořák", "IBM852": "Dvo\xfd\xa0k",
	} {
		c, ok := Lookup(label)
		if !ok {
			t.Errorf("%s: unknown", label)
			continue
		}
		if got, ok := c.Decode([]byte(b)); got != "Dvořák" || !ok {
			t.Errorf("%s: got %q %v, want Dvořák", label, got, ok)
		}
		if got, ok := c.Encode("Dvořák"); string(got) != b || !ok {
			t.Errorf("%s: got %q %v, want %q", label, got, ok, b)
		}
	}
	for _, label := range []string{"utf-7", "", "x-unknown", "iso-2022-kr"} {
		if _, ok := Lookup(label); ok {
			t.Errorf("%q is taken for a known set", label)
		}
	}
}

func TestWhatIsNoTextIsReported(t *testing.T) {
	w, _ := CodePage(1250)
	u, _ := CodePage(65001)
	for _, c := range []Charset{w, u} {
		if _, ok := c.Decode([]byte("a\x81b")); ok {
			t.Errorf("%s: a byte that is no character is read", c.Name())
		}
	}
	if _, ok := w.Encode("Иванов"); ok {
		t.Error("Windows-1250 writes Cyrillic")
	}
	if _, ok := CodePage(12345); ok {
		t.Error("a code page that is none is known")
	}
}

func TestSingleByte(t *testing.T) {
	w, _ := CodePage(1250)
	if table, ok := w.SingleByte(); !ok || table[0xF8] != 'ř' {
		t.Error("Windows-1250 has no table of its bytes")
	}
	for _, c := range []string{"utf-8", "shift_jis"} {
		if l, _ := Lookup(c); true {
			if _, ok := l.SingleByte(); ok {
				t.Errorf("%s has one byte a character", c)
			}
		}
	}
}
