package pdf

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
)

// update appends a new section to a file: objects by number and source, and
// numbers that become free.
func update(file []byte, trailer string, objects map[int]string, free ...int) []byte {
	start, _ := lastStart(file)
	b := bytes.NewBuffer(bytes.Clone(file))
	table := ""
	for n, o := range objects {
		table += fmt.Sprintf("%d 1\n%010d 00000 n \n", n, b.Len())
		fmt.Fprintf(b, "%d 0 obj\n%s\nendobj\n", n, o)
	}
	for _, n := range free {
		table += fmt.Sprintf("%d 1\n0000000000 00001 f \n", n)
	}
	at := b.Len()
	fmt.Fprintf(b, "xref\n%strailer\n<</Root 1 0 R /Size 20 /Prev %d %s>>\nstartxref\n%d\n%%%%EOF\n", table, start, trailer, at)
	return b.Bytes()
}

// crossed has its objects in an object stream and a cross-reference stream.
func crossed(index string) []byte {
	b := bytes.NewBuffer(before(packed(), "startxref"))
	at := func(mark string) int { return bytes.Index(b.Bytes(), []byte(mark)) }
	rows := ""
	for _, e := range [][3]int{{0, 0, 255}, {2, 9, 0}, {2, 9, 1}, {2, 9, 2}, {1, at("4 0 obj"), 0}, {1, at("5 0 obj"), 0}, {1, at("9 0 obj"), 0}, {1, b.Len(), 0}} {
		rows += string([]byte{byte(e[0]), byte(e[1] >> 8), byte(e[1]), byte(e[2])})
	}
	start := b.Len()
	fmt.Fprintf(b, "10 0 obj <</Type /XRef /Size 11 /Index %s /W [1 2 1] /Root 1 0 R /Length %d>> stream\n%s\nendstream endobj\nstartxref\n%d\n%%%%EOF\n",
		index, len(rows), rows, start)
	return b.Bytes()
}

func TestSoundFilesAreReadByTheirTable(t *testing.T) {
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"table", twoPages().bytes(), shown + "\n"},
		{"streams", crossed("[0 6 9 2]"), shown + "\n"},
		{"update", update(twoPages().bytes(), "", map[int]string{5: "<</Length 35>>\nstream\nBT /F1 12 Tf 72 700 Td (novy) Tj ET\nendstream"}), "novy\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := openSound(context.Background(), tt.data)
			if err != nil {
				t.Fatalf("got %v, want a sound table", err)
			}
			if got := d.(*doc).texts[0]; strings.TrimRight(got, "\n") != strings.TrimRight(tt.want, "\n") {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTablesNotInOrderAreLeft(t *testing.T) {
	sound := twoPages().bytes()
	loop := update(sound, "", nil)
	start, _ := lastStart(loop)
	first, _ := lastStart(sound)
	tests := []struct {
		name string
		data []byte
	}{
		{"no start", before(sound, "startxref")},
		{"start beyond the end", replaced(sound, "startxref\n", "startxref\n9")},
		{"wrong offset", replaced(sound, "0000000009 00000 n", "0000000019 00000 n")},
		{"offset beyond the end", replaced(sound, "0000000009 00000 n", "0099999999 00000 n")},
		{"encrypted", update(sound, "/Encrypt 9 0 R", nil)},
		{"hybrid", update(sound, "/XRefStm 9", nil)},
		{"endless", replaced(loop, fmt.Sprintf("/Prev %d", first), fmt.Sprintf("/Prev %d", start))},
		{"no catalog", update(sound, "", nil, 1)},
		{"wrong length", replaced(sound, "/Length 64", "/Length 60")},
		{"length of itself", update(sound, "", map[int]string{5: "<</Length 5 0 R>>\nstream\nBT ET\nendstream"})},
		{"no end of object", update(sound, "", map[int]string{4: helvetica + " 12"})},
		{"streams, number too high", crossed("[0 6 9000000 2]")},
		{"streams, other object packed", replaced(crossed("[0 6 9 2]"), "\x02\x00\x09\x01\x02\x00\x09\x02", "\x02\x00\x09\x02\x02\x00\x09\x01")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := openSound(context.Background(), tt.data); err != errUnsound {
				t.Errorf("got %v, want %v", err, errUnsound)
			}
		})
	}
}

func TestObjectsAreParsedWhenAskedFor(t *testing.T) {
	s, err := readTable(twoPages().bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range s.numbersInOrder() {
		s.peek(r)
	}
	if n := len(s.objects); n != 1 { // the catalog, asked for by sound
		t.Errorf("got %d objects in memory after a look at all of them, want 1", n)
	}
	if a, b := s.stream(ref(5)), s.stream(ref(5)); a == nil || a != b {
		t.Errorf("got %p and %p, want one stream", a, b)
	}
	if p, ok := s.peek(5).(*stream); !ok || p != s.stream(ref(5)) {
		t.Error("a look at an object that is kept gives another copy")
	}
}

func TestFreedObjectsAreGone(t *testing.T) {
	s, err := readTable(update(twoPages().bytes(), "", nil, 4))
	if err != nil {
		t.Fatal(err)
	}
	if got := s.object(4); got != nil {
		t.Errorf("got %v for a freed object, want nothing", got)
	}
}

func FuzzTable(f *testing.F) {
	f.Add(twoPages().bytes())
	f.Add(crossed("[0 6 9 2]"))
	f.Add(update(twoPages().bytes(), "", map[int]string{5: "<</Length 5 0 R>>\nstream\nBT ET\nendstream"}, 4))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := readTable(data)
		if err != nil {
			return
		}
		for _, r := range s.numbersInOrder() {
			s.peek(r)
			s.object(r)
		}
	})
}
