package jbig2

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"

	"inkoust/internal/ccitt"
)

// picture is a drawing with edges in all directions.
func picture(w, h int) *bitmap {
	b := &bitmap{w, h, make([]byte, w*h)}
	for y := range h {
		for x := range w {
			if (x*x+3*y)%11 < 4 || x == y || y%7 == 0 && y > 7 {
				b.pix[y*w+x] = 1
			}
		}
	}
	return b
}

// part is a segment by hand.
func part(number uint32, kind byte, refers []byte, data []byte) []byte {
	out := binary.BigEndian.AppendUint32(nil, number)
	out = append(out, kind, byte(len(refers)<<5))
	out = append(append(out, refers...), 1)
	return append(binary.BigEndian.AppendUint32(out, uint32(len(data))), data...)
}

func words(v ...uint32) (out []byte) {
	for _, n := range v {
		out = binary.BigEndian.AppendUint32(out, n)
	}
	return out
}

// page begins a page; its resolution is unknown, it has no stripes.
func page(w, h int) []byte {
	return part(0, typePage, nil, append(words(uint32(w), uint32(h), 0, 0), 0, 0, 0))
}

func head(w, h int) []byte { return append(words(uint32(w), uint32(h), 0, 0), 0) }

func check(t *testing.T, data, shared []byte, want *bitmap) {
	t.Helper()
	rows, err := Decode(data, shared, want.w, want.h)
	if err != nil {
		t.Fatal(err)
	}
	for y, row := range want.packed(want.w, want.h) {
		if !bytes.Equal(rows[y], row) {
			t.Fatalf("row %d: got %08b, want %08b", y, rows[y], row)
		}
	}
}

func TestFacsimileRegion(t *testing.T) {
	want := picture(43, 29)
	body := append(append(head(43, 29), 1), ccitt.Encode(want.packed(43, 29), 43)...)
	check(t, append(page(43, 29), part(1, typeGeneric+2, nil, body)...), nil, want)
}

func TestRegionOfUnknownLength(t *testing.T) {
	want := picture(43, 29)
	body := append(append(head(43, 29), 1), ccitt.Encode(want.packed(43, 29), 43)...)
	body = append(body, 0, 0, 0, 0, 0, 29)
	seg := part(1, typeGeneric+2, nil, body)
	copy(seg[7:], words(unknownSize))
	check(t, append(append(page(43, 29), seg...), part(2, typeEndOfPage, nil, nil)...), nil, want)
}

func TestArithmeticRegionInAllTemplates(t *testing.T) {
	want := picture(61, 40)
	for n := range templates {
		for _, typical := range []bool{false, true} {
			for _, usual := range []bool{true, false} {
				at := templates[n].adaptive
				if !usual {
					at = append([]adaptive(nil), at...)
					at[0].x, at[0].y = -5, -3
				}
				body := append(head(61, 40), byte(n<<1))
				if typical {
					body[17] |= 8
				}
				for _, a := range at {
					body = append(body, byte(a.x), byte(a.y))
				}
				body = append(body, encodeGeneric(want, n, typical, at)...)
				check(t, append(page(61, 40), part(1, typeGeneric+3, nil, body)...), nil, want)
			}
		}
	}
}

// TestTextOfSharedSymbols has two symbols of 3 and 2 pixels width, not
// compressed, and the text "ab a" drawn with them; all numbers are in the codes
// of T.88, B.5, written out.
func TestTextOfSharedSymbols(t *testing.T) {
	dict := &bitWriter{}
	dict.put("1110 000")          // height 4, table B.4
	dict.put("1110 000")          // width 3, table B.3
	dict.put("11111110 11111111") // a pixel less, table B.3
	dict.put("111110")            // no more, table B.3
	dict.put("0 0000")            // not compressed, table B.1
	dict.align()
	dict.put("11111000 10101000 11111000 10110000") // two symbols, four rows
	dict.put("0 0000 0 0010")                       // none is left out, two are exported, table B.1
	symbols := part(5, typeSymbols, nil, append(append([]byte{0, 0x11}, words(2, 2)...), dict.b...))

	text := &bitWriter{}
	// Of the 35 run codes one is used: a length of 1.
	text.put("0000 0001" + strings.Repeat(" 0000", 33))
	text.put("0 0") // both symbols have codes of one bit: 0 and 1
	text.align()
	text.put("0")          // strips begin at -1, table B.11
	text.put("10 0")       // 2 further on, table B.11
	text.put("00 0000010") // the first symbol at 2, table B.6
	text.put("0")
	text.put("00 1") // one pixel on, table B.8
	text.put("1")
	text.put("100 0000") // 4 pixels on, table B.8
	text.put("0")
	text.put("01") // no more, table B.8
	body := append(append(head(20, 8), 0x00, 0x11, 0, 0), words(3)...)
	body = append(body, text.b...)

	want := &bitmap{20, 8, make([]byte, 160)}
	for y, row := range []string{"  #####   ###", "  # # #   # #", "  #####   ###", "  # ##    # #"} {
		for x, c := range row {
			if c == '#' {
				want.pix[(1+y)*20+x] = 1
			}
		}
	}
	check(t, append(page(20, 8), part(6, typeText+2, []byte{5}, body)...), symbols, want)
}

func TestStripDropsCommentsAndWhatFollows(t *testing.T) {
	want := picture(43, 29)
	region := part(1, typeGeneric+2, nil, append(append(head(43, 29), 1), ccitt.Encode(want.packed(43, 29), 43)...))
	clean := append(append(page(43, 29), region...), part(3, typeEndOfPage, nil, nil)...)
	full := append(append(page(43, 29), part(2, typeExtension, nil, []byte("NOVAKSECRET"))...), region...)
	full = append(append(full, part(3, typeEndOfPage, nil, nil)...), part(4, typeExtension, nil, []byte("NOVAKSECRET"))...)
	got, err := Strip(full)
	if err != nil || !bytes.Equal(got, clean) {
		t.Errorf("got %q, %v, want %q", got, err, clean)
	}
}

func TestWhatIsNotKnownIsRefused(t *testing.T) {
	region := part(1, typeGeneric+2, nil, append(head(43, 29), 1, 0))
	for name, data := range map[string][]byte{
		"no page":         part(1, typeEndOfStripe, nil, words(3)),
		"unknown segment": append(page(43, 29), part(1, 33, nil, nil)...),
		"cut off":         append(page(43, 29), region[:len(region)-3]...),
		"huge page":       page(1<<20, 1<<20),
		"huge region":     append(page(43, 29), part(1, typeGeneric+2, nil, append(append(words(1<<30, 1<<30, 0, 0), 0), make([]byte, 30)...))...),
		"tall region":     append(page(43, 29), part(1, typeGeneric+3, nil, append(append(words(43, 1<<20, 0, 0), 0), make([]byte, 30)...))...),
		"many instances":  append(page(43, 29), part(6, typeText+2, nil, append(append(head(20, 8), 0, 0), append(words(1<<31), make([]byte, 30)...)...))...),
	} {
		if _, err := Decode(data, nil, 43, 29); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzDecode(f *testing.F) {
	want := picture(43, 29)
	f.Add(append(page(43, 29), part(1, typeGeneric+2, nil, append(append(head(43, 29), 1), ccitt.Encode(want.packed(43, 29), 43)...))...))
	f.Add(append(page(43, 29), part(1, typeGeneric+3, nil, append(append(head(43, 29), 2<<1, 2, 0xFF), encodeGeneric(want, 2, false, templates[2].adaptive)...))...))
	f.Add(append(page(43, 29), part(1, typePatterns, nil, append([]byte{6, 4, 4}, words(3, 0, 0, 0)...))...))
	f.Fuzz(func(t *testing.T, data []byte) {
		d := data
		if len(d) > 1<<12 {
			return
		}
		if rows, err := Decode(d, nil, 43, 29); err == nil && len(rows) != 29 {
			t.Errorf("got %d rows", len(rows))
		}
	})
}
