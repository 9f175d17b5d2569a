package ccitt

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"
)

// picture draws rows of random runs.
func picture(t *rapid.T) ([][]byte, int) {
	columns := rapid.IntRange(1, 6000).Draw(t, "columns")
	rows := make([][]byte, rapid.IntRange(1, 6).Draw(t, "rows"))
	for y := range rows {
		rows[y] = make([]byte, (columns+7)/8)
		if y > 0 && rapid.Bool().Draw(t, "like before") {
			copy(rows[y], rows[y-1])
		}
		for range rapid.IntRange(0, 8).Draw(t, "runs") {
			from := rapid.IntRange(0, columns-1).Draw(t, "from")
			for x := from; x < min(columns, from+rapid.IntRange(1, 3000).Draw(t, "length")); x++ {
				rows[y][x/8] |= 0x80 >> (x % 8)
			}
		}
	}
	return rows, columns
}

func TestEncodedPictureComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, columns := picture(t)
		coded := Encode(rows, columns)
		got, used, err := Decode(append(coded, "behind"...), Params{K: -1, Columns: columns})
		if err != nil || used != len(coded) {
			t.Fatalf("used %d of %d bytes, error %v", used, len(coded), err)
		}
		if len(got) != len(rows) {
			t.Fatalf("got %d rows, want %d", len(got), len(rows))
		}
		for y := range rows {
			if !bytes.Equal(got[y], rows[y]) {
				t.Fatalf("row %d: got %x, want %x", y, got[y], rows[y])
			}
		}
	})
}

// The codes are written out as in the tables of T.4 and T.6.
func TestDecode(t *testing.T) {
	tests := []struct {
		name string
		bits string
		p    Params
		want []byte
	}{
		{"one dimension: 2 white, 3 black, 3 white", "0111 10 1000", Params{Columns: 8, Rows: 1}, []byte{0b00111000}},
		{"end-of-line codes", "000000000001 0111 10 1000 000000000001 0111 10 1000", Params{Columns: 8}, []byte{0b00111000, 0b00111000}},
		{"fill before the end of a line", "0111 10 1000 0000 000000000001 10011", Params{Columns: 8, Rows: 2}, []byte{0b00111000, 0}},
		{"bytes aligned", "0111 10 1000 000000 10011", Params{Columns: 8, Rows: 2, ByteAlign: true}, []byte{0b00111000, 0}},
		{"mixed: the second row like the first", "000000000001 1 0111 10 1000 000000000001 0 1 1 1", Params{K: 4, Columns: 8}, []byte{0b00111000, 0b00111000}},
		{"two dimensions: horizontal, then one to the right", "001 0111 10 1 011 011 1", Params{K: -1, Columns: 8, Rows: 2}, []byte{0b00111000, 0b00011100}},
		{"two dimensions: pass", "001 0111 10 1 0001 1", Params{K: -1, Columns: 8, Rows: 2}, []byte{0b00111000, 0}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rows, _, err := Decode(bitsOf(tt.bits), tt.p)
			if got := bytes.Join(rows, nil); err != nil || !bytes.Equal(got, tt.want) {
				t.Errorf("got %08b, %v, want %08b", got, err, tt.want)
			}
		})
	}
}

func bitsOf(text string) []byte {
	var w bitWriter
	for _, c := range text {
		if c != ' ' {
			w.put(int(c-'0'), 1)
		}
	}
	return w.bytes()
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte{0x26, 0xA0, 0x01, 0x00, 0x10}, -1, 8, 0)
	f.Add([]byte{0x00, 0x1B, 0xC0}, 0, 8, 2)
	f.Add([]byte{0x00, 0x1B, 0xC0}, 4, 1728, 0)
	f.Fuzz(func(t *testing.T, data []byte, k, columns, rows int) {
		got, used, err := Decode(data, Params{K: k, Columns: columns, Rows: rows})
		if err == nil && (used > len(data) || rows > 0 && len(got) > rows) {
			t.Errorf("used %d of %d bytes for %d rows of %d", used, len(data), len(got), rows)
		}
	})
}
