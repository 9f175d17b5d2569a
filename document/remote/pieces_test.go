package remote

import (
	"bytes"
	"io"
	"testing"
)

func TestPiecesGiveWhatTheyTook(t *testing.T) {
	p := &pieces{}
	var want []byte
	for i, n := range []int{0, 1, pieceSize - 1, pieceSize, 3*pieceSize + 5, 7} {
		b := bytes.Repeat([]byte{byte('a' + i)}, n)
		want = append(want, b...)
		if got, err := p.Write(b); got != n || err != nil {
			t.Fatalf("got %d %v, want %d", got, err, n)
		}
	}
	got, err := io.ReadAll(p)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("got %d bytes (%v), want %d", len(got), err, len(want))
	}
}
