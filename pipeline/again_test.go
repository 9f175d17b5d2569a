package pipeline

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"

	"inkoust/document"
	"inkoust/internal/envelope"
)

// repeats unpacks every file as the same carrier, and counts.
type repeats struct {
	entries []envelope.Entry
	times   int
}

func (r *repeats) Unpack(context.Context, string, io.ReaderAt, int64) (*envelope.Bundle, bool, error) {
	r.times++
	return &envelope.Bundle{Entries: r.entries}, true, nil
}

func TestLargeCarriersAreReadAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.zip")
	if err := os.WriteFile(path, []byte("PK\x03\x04 and more"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{keptInside / 4, keptInside} {
		u := &repeats{entries: []envelope.Entry{{Name: "Thumbs.db", Data: []byte("x")}, {Name: "a.txt", Data: bytes.Repeat([]byte("a"), size)}, {Name: "b.txt", Data: []byte("b")}}}
		records, err := Inbox(t.Context(), []string{path}, Settings{}, u)
		if err != nil || len(records) != 1 || len(records[0].Files) != 2 {
			t.Fatalf("got %v, %v, want a record of two files", records, err)
		}
		a, b := records[0].Files[0], records[0].Files[1]
		large := size == keptInside
		if (a.data == nil) != large || (b.data == nil) != large {
			t.Errorf("%d bytes: got %d and %d bytes kept", size, len(a.data), len(b.data))
		}
		for _, s := range []*Source{b, a, b} {
			in, err := s.open()
			if err != nil {
				t.Fatal(err)
			}
			if want := u.entries[map[*Source]int{a: 1, b: 2}[s]].Data; in.size != int64(len(want)) {
				t.Errorf("%s: got %d bytes, want %d", s.Name, in.size, len(want))
			}
		}
		if want := map[bool]int{false: 1, true: 2}[large]; u.times != want {
			t.Errorf("%d bytes: unpacked %d times, want %d", size, u.times, want)
		}
		if !large {
			continue
		}
		a.again.empty()
		u.entries[2].Name = "c.txt"
		if _, err := a.open(); err == nil {
			t.Error("got no error for a carrier that is another one now")
		} else if reason, _ := document.ParkedReason(err); reason != document.ReasonUnreadable {
			t.Errorf("got %v, want %v", err, document.ReasonUnreadable)
		}
	}
}
