package pdf

import (
	"bytes"
	"testing"
)

func TestFieldsAreWrittenAsTheirDictionary(t *testing.T) {
	d := dict{"Type": name("StructElem"), "S": name("P"), "K": array{int64(3), dict{"Pg": ref(2)}}, "P": ref(2), "Lang": str("cs")}
	if got, want := operand(d.fields()), operand(d); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestReferencesAreWrittenWithNewNumbers(t *testing.T) {
	tests := []struct {
		o    any
		want string
	}{
		{ref(1), "3 0 R"},
		{ref(2), "null"},
		{ref(99), "null"},
		{ref(-1), "null"},
		{array{ref(1), int64(1)}, "[3 0 R 1]"},
		{dict{"A": ref(1)}.fields(), "<</A 3 0 R>>"},
	}
	for _, tt := range tests {
		var b bytes.Buffer
		(&serialiser{b: &b, numbers: []ref{0, 3, 0}}).object(tt.o)
		if got := b.String(); got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
}

func TestStreamsPackedTogetherKeepTheirData(t *testing.T) {
	p, s := newPacking(), newStore()
	streams := make([]*stream, 200)
	text := func(i int) []byte { return bytes.Repeat([]byte{byte(i), byte(i >> 4)}, 50*i) }
	for i := range streams {
		streams[i] = &stream{dict: dict{"Filter": name("FlateDecode")}}
		p.pack(streams[i], text(i))
	}
	p.running.Wait()
	for i, st := range streams {
		if got, err := s.decode(st); err != nil || !bytes.Equal(got, text(i)) {
			t.Fatalf("stream %d: got %d bytes, %v; want %d", i, len(got), err, len(text(i)))
		}
	}
}
