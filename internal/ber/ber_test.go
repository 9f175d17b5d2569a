package ber_test

import (
	"encoding/asn1"
	"strings"
	"testing"
	"time"

	"inkoust/internal/ber"
)

func TestReadsWhatTheStandardLibraryWrites(t *testing.T) {
	at := time.Date(2026, 3, 12, 8, 15, 0, 0, time.UTC)
	der, err := asn1.Marshal(struct {
		ID   asn1.ObjectIdentifier
		Name string `asn1:"utf8"`
		UTC  time.Time
		Gen  time.Time `asn1:"generalized"`
		Raw  []byte
		In   struct{ N int } `asn1:"explicit,tag:3"`
	}{asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 5}, "Jana Vzorná", at, at, []byte("octets"), struct{ N int }{5}})
	if err != nil {
		t.Fatal(err)
	}
	e, rest, err := ber.Read(append(der, 0, 0, 0))
	if err != nil || !e.Is(ber.Sequence) || len(rest) != 3 {
		t.Fatalf("got %v, %d, %v", e, len(rest), err)
	}
	c := e.Children()
	if len(c) != 6 || c[0].OID() != "1.2.840.113549.1.9.5" || !c[5].IsContext(3) {
		t.Fatalf("got %d children, %s", len(c), c[0].OID())
	}
	if s, ok := c[1].Text(); !ok || s != "Jana Vzorná" {
		t.Errorf("text: got %q", s)
	}
	for _, i := range []int{2, 3} {
		if got, ok := c[i].Time(); !ok || !got.Equal(at) {
			t.Errorf("time: got %v, want %v", got, at)
		}
	}
	if got := string(c[4].Octets()); got != "octets" {
		t.Errorf("octets: got %q", got)
	}
}

// TestIndefiniteLengthAndStringsInPieces: what BER allows beyond DER.
func TestIndefiniteLengthAndStringsInPieces(t *testing.T) {
	// SEQUENCE (indefinite) { OCTET STRING (indefinite, constructed) { "ab", "c" } INTEGER 7 } and a tail
	b := []byte{0x30, 0x80, 0x24, 0x80, 4, 2, 'a', 'b', 4, 1, 'c', 0, 0, 2, 1, 7, 0, 0, 0xff}
	e, rest, err := ber.Read(b)
	if err != nil || len(rest) != 1 {
		t.Fatalf("got %v, %d bytes left", err, len(rest))
	}
	c := e.Children()
	if len(c) != 2 || string(c[0].Octets()) != "abc" || !c[1].Is(ber.Integer) || c[1].Content[0] != 7 {
		t.Errorf("got %v", c)
	}
}

func TestStrings(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"\x1e\x04\x00J\x01\x0d", "Jč"}, {"\x14\x03Ji\xf8", "Jiø"}, {"\x13\x02CZ", "CZ"}, {"\x0c\x01\xff", "\uFFFD"},
	} {
		e, _, err := ber.Read([]byte(c.in))
		if got, ok := e.Text(); err != nil || !ok || got != c.want {
			t.Errorf("%q: got %q, %v, want %q", c.in, got, err, c.want)
		}
	}
}

func TestTimes(t *testing.T) {
	for in, want := range map[string]string{
		"\x17\x0d260312081500Z": "2026-03-12T08:15:00Z", "\x17\x0d510312081500Z": "1951-03-12T08:15:00Z",
		"\x17\x11260312081500+0100": "2026-03-12T07:15:00Z", "\x17\x0b2603120815Z": "2026-03-12T08:15:00Z",
		"\x18\x1320260312081500.123Z": "2026-03-12T08:15:00.123Z", "\x18\x0f20260312081500Z": "2026-03-12T08:15:00Z",
		"\x18\x0f20261312081500Z": "", "\x04\x01x": "",
	} {
		e, _, err := ber.Read([]byte(in))
		got, ok := e.Time()
		if err != nil || ok != (want != "") || ok && got.Format(time.RFC3339Nano) != want {
			t.Errorf("%q: got %v %v, %v, want %q", in, got, ok, err, want)
		}
	}
}

func TestBrokenInputIsRefused(t *testing.T) {
	for _, in := range []string{"", "\x30", "\x30\x05\x02", "\x04\x80\x00\x00", "\x30\x80\x02\x01\x07", "\x30\x85\x01\x01\x01\x01\x01",
		"\x1f\xff\xff\xff\xff\xff\x00", strings.Repeat("\x30\x80", 100_000)} {
		if _, _, err := ber.Read([]byte(in)); err == nil {
			t.Errorf("%.20q: got no error, want one", in)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte{0x30, 0x80, 0x24, 0x80, 4, 2, 'a', 'b', 4, 1, 'c', 0, 0, 2, 1, 7, 0, 0})
	f.Add([]byte("\x18\x0f20260312081500Z"))
	f.Add([]byte("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x05"))
	f.Fuzz(func(t *testing.T, b []byte) {
		e, rest, err := ber.Read(b)
		if err != nil {
			return
		}
		if len(rest) >= len(b) {
			t.Error("nothing was read")
		}
		n := 0
		var walk func(ber.Element)
		walk = func(e ber.Element) {
			n++
			e.Time()
			e.Text()
			e.OID()
			for _, c := range e.Children() {
				walk(c)
			}
		}
		walk(e)
		if n > len(b) {
			t.Errorf("%d elements in %d bytes", n, len(b))
		}
	})
}
