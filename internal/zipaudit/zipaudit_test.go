package zipaudit

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"testing"
)

func pack(t *testing.T, comment string, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, "obsah členu "+name); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(z.SetComment(comment), z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func known(name string) bool { return name == "a.xml" }

func TestEveryByteIsAccountedFor(t *testing.T) {
	plain := pack(t, "", "a.xml")
	for _, tt := range []struct {
		name          string
		data          []byte
		loose, gaps   int
		doubled, many int
	}{
		{"plain", plain, 0, 0, 0, 1},
		{"comment", pack(t, "Jan", "a.xml"), 1, 3, 0, 1},
		{"name", pack(t, "", "a.xml", "Jan.xml"), 2, 0, 0, 2},
		{"doubled", pack(t, "", "a.xml", "a.xml"), 0, 0, 1, 2},
		{"behind the end", append(bytes.Clone(plain), "Jan"...), 1, 3, 0, 1},
	} {
		a, err := Read(tt.data, known)
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if len(a.Loose) != tt.loose || a.Gaps != tt.gaps || a.Doubled != tt.doubled || len(a.Members) != tt.many {
			t.Errorf("%s: got %d loose, %d gaps, %d doubled, %d members", tt.name, len(a.Loose), a.Gaps, a.Doubled, len(a.Members))
		}
		if b, err := a.Members[0].Data(); err != nil || !bytes.HasPrefix(b, []byte("obsah")) {
			t.Errorf("%s: got %q %v", tt.name, b, err)
		}
	}
}

func TestDamageIsAnError(t *testing.T) {
	data := pack(t, "", "a.xml")
	for n := range len(data) {
		if a, err := Read(data[:n], known); err == nil {
			t.Errorf("cut to %d bytes: got %d members", n, len(a.Members))
		}
	}
	at := bytes.LastIndex(data, []byte("PK\x01\x02"))
	for _, field := range []int{16, 24} { // the checksum and the size
		broken := bytes.Clone(data)
		broken[at+field] ^= 1
		a, err := Read(broken, known)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.Members[0].Data(); !errors.Is(err, ErrArchive) {
			t.Errorf("field %d: got %v, want %v", field, err, ErrArchive)
		}
	}
}
