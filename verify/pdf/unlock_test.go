package pdf

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"inkoust/verify"
)

// The files of testdata were made with qpdf from one hand-written file; all but
// the last open with the empty password.
func TestEncryptedSourcesAreRead(t *testing.T) {
	for _, n := range []string{"rc4-40", "rc4-128", "aes-128", "aes-256-r5", "aes-256"} {
		t.Run(n, func(t *testing.T) {
			f := readTestdata(t, n)
			if f == nil || !f.unlocked {
				t.Fatal("cannot be read")
			}
			var got string
			r := newReader(context.Background(), f)
			if err := r.eachPage(func(_ int, found *verify.Text) { got += found.String() }); err != nil {
				t.Fatal(err)
			}
			if want := "annanova"; got != want {
				t.Errorf("page: got %q, want %q", got, want)
			}
			if got, want := f.get(f.dict(f.trailer["Info"])["Title"]), text("Smlouva Anna"); got != want {
				t.Errorf("title: got %q, want %q", got, want)
			}
			if lang := f.get(f.dict(f.trailer["Root"])["Lang"]); lang != text("cs-CZ") {
				t.Errorf("language: got %q", lang)
			}
		})
	}
}

func TestSourcesWithAPasswordAreNotRead(t *testing.T) {
	if f := readTestdata(t, "password"); f != nil {
		t.Error("a source that needs a password was read")
	}
}

// An encrypted output is never proved.
func TestEncryptedOutputsAreNotProved(t *testing.T) {
	f, err := os.Open(filepath.Join("testdata", "aes-256.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := open(verify.Input{ReaderAt: f, Size: info.Size()}); err == nil {
		t.Error("an encrypted output was read")
	}
}

func readTestdata(t *testing.T, n string) *file {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", n+".pdf"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := read(b)
	if err != nil {
		return nil
	}
	return f
}
