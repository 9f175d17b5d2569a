package zipfile

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"inkoust/internal/refusal"
)

func open(data []byte) (*Archive, error) { return Open(bytes.NewReader(data), int64(len(data))) }

// pack writes members as archive/zip does, names and contents in turn.
func pack(t *testing.T, members ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		w, err := z.Create(members[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, members[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestOpenRefuses(t *testing.T) {
	locked := pack(t, "a", "b")
	locked[bytes.LastIndex(locked, []byte("PK\x01\x02"))+8] |= 1
	shared := pack(t, "a", "aaaa", "b", "bbbb")
	second := bytes.LastIndex(shared, []byte("PK\x01\x02"))
	copy(shared[second+42:], []byte{0, 0, 0, 0}) // the second member lies where the first does
	for name, tt := range map[string]struct {
		data []byte
		want refusal.Reason
	}{
		"no archive":     {[]byte("PK\x03\x04"), refusal.Damaged},
		"doubled name":   {pack(t, "a/b", "x", "A/B", "y"), refusal.Damaged},
		"way out":        {pack(t, "a/../../b", "x"), refusal.Damaged},
		"root":           {pack(t, "/b", "x"), refusal.Damaged},
		"backslash":      {pack(t, `a\b`, "x"), refusal.Damaged},
		"locked":         {locked, refusal.Encrypted},
		"bomb":           {pack(t, "a", strings.Repeat("0", bombFloor+1)), refusal.Bomb},
		"shared bytes":   {shared, refusal.Bomb},
		"too many names": {pack(t, many(MaxMembers+1)...), refusal.Bomb},
	} {
		_, err := open(tt.data)
		var r *refusal.Error
		if !errors.As(err, &r) || r.Reason != tt.want {
			t.Errorf("%s: got %v, want %v", name, err, tt.want)
		}
	}
}

func many(n int) (members []string) {
	for i := range n {
		members = append(members, strings.Repeat("a", i%50+1)+"/"+strings.Repeat("b", i/50+1), "")
	}
	return members
}

func TestReadVerifiesTheChecksum(t *testing.T) {
	data := pack(t, "a.xml", "obsah")
	at := bytes.LastIndex(data, []byte("PK\x01\x02"))
	data[at+16] ^= 1
	a, err := open(data)
	if err != nil {
		t.Fatal(err)
	}
	var r *refusal.Error
	if _, err := a.Read("a.xml"); !errors.As(err, &r) || r.Reason != refusal.Damaged || r.Member != "a.xml" {
		t.Errorf("got %v, want damage", err)
	}
	if strings.Contains(r.Error(), "a.xml") {
		t.Errorf("the message %q names the member", r)
	}
	if _, err := a.Read("b.xml"); !errors.As(err, &r) || r.What != "missing" {
		t.Errorf("got %v, want a missing member", err)
	}
}

func TestPackedMembersTellNoTime(t *testing.T) {
	a, err := open(pack(t, "a.xml", strings.Repeat("text ", 100), "dir/", "", "b.xml", "druhý"))
	if err != nil {
		t.Fatal(err)
	}
	if got := a.Names(); !slices.Equal(got, []string{"a.xml", "b.xml"}) {
		t.Errorf("got %v", got)
	}
	raw, ok := a.Raw("a.xml")
	if !ok {
		t.Fatal("the packed bytes are not clean")
	}
	write := func() []byte {
		var b bytes.Buffer
		p := NewPacker(&b)
		err := errors.Join(p.Store("mimetype", []byte("x/y")), p.Copy(a, "a.xml", raw), p.Add("c.xml", []byte("nový")), p.Close())
		if err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	out := write()
	if !bytes.Equal(out, write()) {
		t.Error("two runs differ")
	}
	z, err := zip.NewReader(bytes.NewReader(out), int64(len(out)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if f.Modified.Year() > 1980 || len(f.Extra) > 0 || f.Flags != 0 {
			t.Errorf("%s: got %v, %d extra bytes, flags %x", f.Name, f.Modified, len(f.Extra), f.Flags)
		}
	}
	if z.File[0].Method != zip.Store {
		t.Error("the first member is packed")
	}
	b, err := open(out)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := b.Read("a.xml"); err != nil || string(got) != strings.Repeat("text ", 100) {
		t.Errorf("got %q %v", got, err)
	}
}

func TestRawIsRefusedWhereBytesFollow(t *testing.T) {
	packed := pack(t, "a.xml", "obsah obsah obsah obsah")
	a, err := open(packed)
	if err != nil {
		t.Fatal(err)
	}
	raw, _ := a.Raw("a.xml")
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	h := a.files["a.xml"].FileHeader
	h.CompressedSize64 += 6
	w, err := z.CreateRaw(&h)
	if err != nil {
		t.Fatal(err)
	}
	w.Write(append(bytes.Clone(raw), "tajné!"...))
	z.Close()
	if a, err = open(b.Bytes()); err != nil {
		t.Fatal(err)
	}
	if _, ok := a.Raw("a.xml"); ok {
		t.Error("bytes behind the member travel along")
	}
}
