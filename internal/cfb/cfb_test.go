package cfb

import (
	"bytes"
	"slices"
	"testing"

	"inkoust/internal/cfb/cfbtest"
)

func sample() []byte {
	return cfbtest.File(
		cfbtest.Node{Name: "a", Data: []byte("první")},
		cfbtest.Node{Name: "složka", Nodes: []cfbtest.Node{{Name: "b", Data: bytes.Repeat([]byte("x"), 2000)}, {Name: "prázdný", Data: []byte{}}}},
	)
}

func TestStreamsAreRead(t *testing.T) {
	root, err := Open(sample())
	if err != nil {
		t.Fatal(err)
	}
	if got, want := root.Names(), []string{"a", "složka"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if b, err := root.Stream("a"); string(b) != "první" || err != nil {
		t.Errorf("got %q %v", b, err)
	}
	folder := root.Storage("složka")
	if folder == nil || root.Storage("a") != nil || root.Storage("c") != nil {
		t.Fatal("folders are not told from streams")
	}
	if b, err := folder.Stream("b"); len(b) != 2000 || err != nil {
		t.Errorf("got %d bytes, %v", len(b), err)
	}
	if b, err := folder.Stream("prázdný"); len(b) != 0 || err != nil {
		t.Errorf("got %d bytes, %v", len(b), err)
	}
	if _, err := root.Stream("složka"); err == nil {
		t.Error("a folder is read as a stream")
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(sample())
	f.Fuzz(func(t *testing.T, data []byte) {
		root, err := Open(data)
		if err != nil {
			return
		}
		for _, n := range root.Names() {
			root.Stream(n)
			if s := root.Storage(n); s != nil {
				for _, m := range s.Names() {
					s.Stream(m)
				}
			}
		}
	})
}
