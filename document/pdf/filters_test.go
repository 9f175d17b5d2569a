package pdf

import (
	"bytes"
	"compress/lzw"
	"encoding/ascii85"
	"encoding/hex"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
)

// material is data of all kinds: runs, text, noise.
func material() []byte {
	r := rand.New(rand.NewPCG(1, 2))
	b := bytes.Repeat([]byte{0}, 700)
	for i := range 9000 {
		b = append(b, "nájem a podnájem "[i%18])
	}
	for range 9000 {
		b = append(b, byte(r.Uint32()))
	}
	return b
}

func undone(chain string, raw []byte) ([]byte, error) {
	o, err := (&fileLexer{lexer{b: []byte("<<" + chain + ">>")}}).value(0)
	if err != nil {
		panic(err)
	}
	return newStore().decode(&stream{dict: o.(dict), raw: raw})
}

// earlyLZW is the encoder of ISO 32000-1, 7.4.4.2, with EarlyChange 1: codes grow
// after entries 511, 1023 and 2047, and the table is cleared after 4094.
func earlyLZW(b []byte) []byte {
	var out []byte
	var bits uint64
	n, width := 0, 9
	put := func(code int) {
		for bits, n = bits<<width|uint64(code), n+width; n >= 8; n -= 8 {
			out = append(out, byte(bits>>(n-8)))
		}
	}
	table := map[string]int{}
	code := func(s string) int {
		if len(s) == 1 {
			return int(s[0])
		}
		return table[s]
	}
	put(256)
	word := ""
	for _, c := range b {
		longer := word + string([]byte{c})
		if _, known := table[longer]; known || len(longer) == 1 {
			word = longer
			continue
		}
		put(code(word))
		table[longer] = 258 + len(table)
		for _, limit := range []int{512, 1024, 2048} {
			if 258+len(table) == limit {
				width++
			}
		}
		if 258+len(table) == 4095 {
			put(256)
			table, width = map[string]int{}, 9
		}
		word = string([]byte{c})
	}
	put(code(word))
	put(257)
	put(0)
	return out
}

func TestFiltersAreUndone(t *testing.T) {
	want := material()
	var late, a85 bytes.Buffer
	w := lzw.NewWriter(&late, lzw.MSB, 8)
	w.Write(want)
	w.Close()
	e := ascii85.NewEncoder(&a85)
	e.Write(want)
	e.Close()
	hexed := []byte(hex.EncodeToString(want))
	flate := deflate(want)
	tests := []struct {
		name, chain string
		raw         []byte
	}{
		{"hex", "/Filter /ASCIIHexDecode", append(bytes.Clone(hexed), '>')},
		{"hex without end", "/Filter /AHx", bytes.Join([][]byte{hexed[:10], hexed[10:]}, []byte(" \r\n\x00"))},
		{"ascii85", "/Filter /ASCII85Decode", append(a85.Bytes(), "~>\n\n"...)},
		{"ascii85 without end", "/Filter /A85", a85.Bytes()},
		{"ascii85 with head and lines after", "/Filter [/A85]", []byte("<~" + a85.String() + "\n~>\r\nendof")},
		{"lzw", "/Filter /LZWDecode", earlyLZW(want)},
		{"lzw late", "/Filter /LZW /DecodeParms <</EarlyChange 0>>", late.Bytes()},
		{"flate", "/Filter /FlateDecode", flate},
		{"flate without checksum", "/Filter /Fl", flate[:len(flate)-4]},
		{"flate with wrong checksum", "/Filter /Fl", append(bytes.Clone(flate[:len(flate)-4]), 1, 2, 3, 4)},
		{"flate with more behind", "/Filter /Fl", append(bytes.Clone(flate), "\r\nmore"...)},
		{"line end before flate", "/Filter /Fl", append([]byte("\r\n"), flate...)},
		{"chain", "/Filter [/ASCIIHexDecode /FlateDecode]", []byte(hex.EncodeToString(flate))},
		{"identity", "/Filter [/Crypt /FlateDecode] /DecodeParms [<</Name /Identity>> null]", flate},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			got, err := undone(tc.chain, tc.raw)
			if err != nil || !bytes.Equal(got, want) {
				t.Errorf("got %d bytes, %v; want %d", len(got), err, len(want))
			}
		})
	}
}

func TestFilterExamples(t *testing.T) {
	tests := []struct{ chain, raw, want string }{
		// The example of ISO 32000-1, 7.4.4.2.
		{"/Filter /LZWDecode", "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", "\x2D\x2D\x2D\x2D\x2D\x41\x2D\x2D\x2D\x42"},
		{"/Filter /RunLengthDecode", "\x02abc\xFEx\x00y\x80rest", "abcxxxy"},
		{"/Filter /RL", "\x00a\xFFb", "abb"},
		{"/Filter /ASCIIHexDecode", "4A 6\n1>zz", "Ja"},
		{"/Filter /ASCIIHexDecode", "417>", "Ap"},
		{"/Filter /ASCII85Decode", "z~>", "\x00\x00\x00\x00"},
		{"/Filter /ASCII85Decode", "", ""},
	}
	for _, tc := range tests {
		if got, err := undone(tc.chain, []byte(tc.raw)); err != nil || string(got) != tc.want {
			t.Errorf("%s %q: got %q, %v; want %q", tc.chain, tc.raw, got, err, tc.want)
		}
	}
}

// Half a stream hides the other half.
func TestBrokenFilterDataAreErrors(t *testing.T) {
	flate := deflate(material())
	tests := []struct {
		chain string
		raw   []byte
		want  error
	}{
		{"/Filter /FlateDecode", flate[:len(flate)/2], errFilter},
		{"/Filter /FlateDecode", []byte("text"), errFilter},
		{"/Filter /FlateDecode", []byte("\x78\x9c\xff\xff"), errFilter},
		{"/Filter /RunLengthDecode", []byte("\x05abc"), errFilter},
		{"/Filter /RunLengthDecode", []byte("\xF0"), errFilter},
		{"/Filter /ASCIIHexDecode", []byte("41xx>"), errFilter},
		{"/Filter /ASCII85Decode", []byte("abc{d~>"), errFilter},
		{"/Filter /ASCII85Decode", []byte("uuuuu~>"), errFilter},
		{"/Filter /LZWDecode", []byte("\xFF\xFF\xFF"), errFilter},
		{"/Filter /Unknown", nil, errCodec},
		{"/Filter /Crypt /DecodeParms <</Name /Secret>>", nil, errCodec},
		{"/Filter [/Fl /Fl /Fl /Fl /Fl /Fl /Fl /Fl /Fl]", nil, errFilter},
		{"/Filter /FlateDecode /DecodeParms <</Predictor 15 /BitsPerComponent 3>>", flate, errFilter},
		{"/Filter /FlateDecode /DecodeParms <</Predictor 15 /Columns 2147483647>>", flate, errFilter},
		{"/Filter /FlateDecode /DecodeParms <</Predictor 7>>", flate, errFilter},
		{"/Filter /FlateDecode /DecodeParms <</Predictor 12>>", deflate([]byte("\x07abc")), errFilter},
	}
	for _, tc := range tests {
		if _, err := undone(tc.chain, tc.raw); !errors.Is(err, tc.want) {
			t.Errorf("%s: got %v, want %v", tc.chain, err, tc.want)
		}
	}
}

// samples reads and writes components of any depth, which is how ISO 32000-1
// describes predictors.
type samples struct {
	b    []byte
	bits int
}

func (s samples) get(i int) (v int) {
	for k := i * s.bits; k < (i+1)*s.bits; k++ {
		v = v<<1 | int(s.b[k/8]>>(7-k%8)&1)
	}
	return v
}

func (s samples) set(i, v int) {
	for k := range s.bits {
		at := i*s.bits + k
		bit := byte(v >> (s.bits - 1 - k) & 1)
		s.b[at/8] = s.b[at/8]&^(1<<(7-at%8)) | bit<<(7-at%8)
	}
}

func TestPredictorsAreUndone(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, bits := range []int{1, 2, 4, 8, 16} {
		for _, colors := range []int{1, 3, 4} {
			const columns, rows = 13, 9
			row := (columns*colors*bits + 7) / 8
			want := make([]byte, row*rows)
			for y := range rows {
				line := samples{want[y*row : (y+1)*row], bits}
				for i := range columns * colors {
					line.set(i, int(r.Uint32()))
				}
			}
			parms := fmt.Sprintf("/Filter /FlateDecode /DecodeParms <</Colors %d /BitsPerComponent %d /Columns %d /Predictor ", colors, bits, columns)
			for predictor, raw := range map[int][]byte{2: tiffed(want, row, columns, colors, bits), 15: filtered(want, row, max(1, colors*bits/8))} {
				got, err := undone(fmt.Sprintf("%s%d>>", parms, predictor), deflate(raw))
				if err != nil || !bytes.Equal(got, want) {
					t.Errorf("predictor %d, %d bits, %d colours: got %x, %v; want %x", predictor, bits, colors, got, err, want)
				}
			}
		}
	}
}

func tiffed(b []byte, row, columns, colors, bits int) []byte {
	out := bytes.Clone(b)
	for y := range len(b) / row {
		from, to := samples{b[y*row : (y+1)*row], bits}, samples{out[y*row : (y+1)*row], bits}
		for i := colors; i < columns*colors; i++ {
			to.set(i, from.get(i)-from.get(i-colors))
		}
	}
	return out
}

// filtered uses the five filters of PNG (section 9.2) in turn.
func filtered(b []byte, row, pixel int) []byte {
	var out []byte
	at := func(y, i int) int {
		if y < 0 || i < 0 {
			return 0
		}
		return int(b[y*row+i])
	}
	for y := range len(b) / row {
		kind := y % 5
		out = append(out, byte(kind))
		for i := range row {
			a, up, c := at(y, i-pixel), at(y-1, i), at(y-1, i-pixel)
			if i < pixel {
				c = 0
			}
			guess := [5]int{0, a, up, (a + up) / 2, nearest(a, up, c)}[kind]
			out = append(out, byte(at(y, i)-guess))
		}
	}
	return out
}

func nearest(a, b, c int) int {
	best := a
	for _, v := range []int{b, c} {
		if d := func(x int) int { return max(a+b-c-x, x-a-b+c) }; d(v) < d(best) {
			best = v
		}
	}
	return best
}
