package pdf

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"inkoust/document"
)

const shown = "Nájemce Anna Zkušební platí nájem"

// twoPages is a sound file: two pages, the first with the sentence.
func twoPages() *sketch {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R 6 0 R] /Count 2>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
	s.add(helvetica)
	s.stream("", "BT /F1 12 Tf 72 700 Td (N\xe1jemce Anna Zku\x9aebn\xed plat\xed n\xe1jem) Tj ET")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
	s.stream("", "BT /F1 12 Tf 72 700 Td (strana druh\xe1) Tj ET")
	return s
}

func replaced(b []byte, pairs ...string) []byte {
	for i := 0; i < len(pairs); i += 2 {
		if !bytes.Contains(b, []byte(pairs[i])) {
			panic("the sample does not hold " + pairs[i])
		}
		b = bytes.ReplaceAll(b, []byte(pairs[i]), []byte(pairs[i+1]))
	}
	return b
}

func before(b []byte, mark string) []byte { return b[:bytes.Index(b, []byte(mark))] }

var offsets = regexp.MustCompile(`\d{10} 00000 n`)

// objectStream packs objects (number, source) into the data of an object stream.
func objectStream(pairs ...any) (entries, data string) {
	var index, body strings.Builder
	for i := 0; i < len(pairs); i += 2 {
		fmt.Fprintf(&index, "%d %d ", pairs[i], body.Len())
		body.WriteString(pairs[i+1].(string) + " ")
	}
	entries = fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(pairs)/2, index.Len())
	return entries, index.String() + body.String()
}

// packed has its catalog, page tree and pages in an object stream, and no
// cross-reference table at all.
func packed() []byte {
	entries, data := objectStream(1, "<</Type /Catalog /Pages 2 0 R>>", 2, "<</Type /Pages /Kids [3 0 R] /Count 1>>",
		3, "<</Type /Page /Parent 2 0 R /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
	var b bytes.Buffer
	b.WriteString("%PDF-1.5\n")
	fmt.Fprintf(&b, "4 0 obj %s endobj\n", helvetica)
	content := "BT /F1 12 Tf 72 700 Td (N\xe1jemce Anna Zku\x9aebn\xed plat\xed n\xe1jem) Tj ET"
	fmt.Fprintf(&b, "5 0 obj <</Length %d>> stream\n%s\nendstream endobj\n", len(content), content)
	fmt.Fprintf(&b, "9 0 obj <<%s /Length %d>> stream\n%s\nendstream endobj\n", entries, len(data), data)
	b.WriteString("startxref\n77\n%%EOF\n")
	return b.Bytes()
}

func TestDamagedFilesAreRead(t *testing.T) {
	sound := twoPages().bytes()
	body := before(sound, "xref\n0 8")
	tests := []struct {
		name string
		data []byte
	}{
		{"sound", sound},
		{"no startxref", before(sound, "startxref")},
		{"startxref points nowhere", replaced(sound, "startxref\n", "startxref\n9")},
		{"startxref of zero", append(before(sound, "startxref"), "startxref\n0\n%%EOF\n"...)},
		{"all offsets wrong", replaced(sound, "%PDF-1.7\n", "%PDF-1.7\n%another line\n")},
		{"offsets of one place", offsets.ReplaceAll(sound, []byte("0000000009 00000 n"))},
		{"table of letters", replaced(sound, "0000000000 65535 f", "abcdefghij klmno p")},
		{"table too short", replaced(sound, "xref\n0 8", "xref\n0 3")},
		{"no table and no trailer", append(bytes.Clone(body), "%%EOF\n"...)},
		{"trailer without catalog", replaced(sound, "/Root 1 0 R", "")},
		{"trailer names a page", replaced(sound, "/Root 1 0 R", "/Root 3 0 R")},
		{"no endobj", replaced(sound, "endobj\n", "")},
		{"no endstream", replaced(sound, "endstream\n", "")},
		{"length too short", replaced(sound, "/Length 64", "/Length 10")},
		{"length too long", replaced(sound, "/Length 64", "/Length 9999999")},
		{"length negative", replaced(sound, "/Length 64", "/Length -1")},
		{"length missing", replaced(sound, "/Length 64", "")},
		{"length refers to nothing", replaced(sound, "/Length 64", "/Length 99 0 R")},
		{"carriage return after stream", replaced(sound, "stream\nBT", "stream\rBT")},
		{"lines before the head", append([]byte("X-Mail: gateway\r\n\r\n"), sound...)},
		{"more after the end", append(bytes.Clone(sound), bytes.Repeat([]byte("\x00padding"), 2000)...)},
		{"line ends turned", bytes.ReplaceAll(sound, []byte("\n"), []byte("\r\n"))},
		{"no type anywhere", replaced(sound, "/Type /Pages ", "", "/Type /Page ", "")},
		{"no count", replaced(sound, "/Count 2", "")},
		{"kids that are not there", replaced(sound, "/Kids [3 0 R 6 0 R]", "/Kids [3 0 R 6 0 R 88 0 R null]")},
		{"kids in a circle", replaced(sound, "/Kids [3 0 R 6 0 R]", "/Kids [3 0 R 6 0 R 2 0 R]")},
		{"object of number 2^31", replaced(sound, "xref\n0 8", "2147483647 0 obj\n<<>>\nendobj\nxref\n0 8")},
		{"table of 2^32 entries", replaced(sound, "xref\n0 8", "xref\n0 4294967295")},
		{"previous table is itself", replaced(sound, "/Size 8", fmt.Sprintf("/Size 8 /Prev %d", len(body)))},
		{"object streams and no table", packed()},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			d := open(t, tc.data)
			if got := strings.TrimSpace(d.texts[0]); got != shown {
				t.Errorf("got %q, want %q", got, shown)
			}
		})
	}
}

// What a viewer might show and the scan did not read parks the file.
func TestDoubtfulScansPark(t *testing.T) {
	sound := twoPages().bytes()
	noTable := before(sound, "xref\n0 8")
	tests := []struct {
		name string
		data []byte
		want document.Reason // damaged if empty
	}{
		{"cut within the second page", before(sound, "strana"), ""},
		{"cut before the second page", before(sound, "6 0 obj"), ""},
		{"a font that cannot be parsed", append(replaced(noTable, "/BaseFont /Helvetica", "/BaseFont [(("), "%%EOF"...), ""},
		{"newer page that cannot be parsed", append(bytes.Clone(noTable), "3 0 obj <</Type /Page /Contents ]>> endobj %%EOF"...), ""},
		{"two catalogs and no trailer", append(bytes.Clone(noTable), "8 0 obj <</Type /Catalog /Pages 2 0 R>> endobj %%EOF"...), ""},
		{"encrypted", append(bytes.Clone(noTable), "trailer <</Root 1 0 R /Encrypt 9 0 R>> %%EOF"...), document.ReasonEncrypted},
		{"strings without end", []byte("%PDF-1.4\n" + strings.Repeat("1 0 obj (\n", 20_000)), ""},
		{"streams without end", []byte("%PDF-1.4\n" + strings.Repeat("1 0 obj <<>> stream\n", 20_000)), ""},
		{"arrays without end", []byte("%PDF-1.4\n1 0 obj " + strings.Repeat("[", 1<<20)), ""},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			_, err := Format{}.Open(context.Background(), bytesReader(tc.data), int64(len(tc.data)))
			if reason, _ := document.ParkedReason(err); reason != cmp.Or(tc.want, document.ReasonDamaged) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
		})
	}
}

// Later objects replace earlier ones, whether packed or not.
func TestScanTakesTheLastVersion(t *testing.T) {
	page := "<</Type /Page /MediaBox [0 0 595 842] /Contents 7 0 R /Resources <</Font <</F1 4 0 R>>>>>>"
	entries, data := objectStream(3, page)
	updates := map[string]string{
		"object": "3 0 obj " + page + " endobj\n",
		"packed": fmt.Sprintf("9 0 obj <<%s /Length %d>> stream\n%s\nendstream endobj\n", entries, len(data), data),
	}
	for name, update := range updates {
		s, err := scanFile(context.Background(), append(before(twoPages().bytes(), "xref\n0 8"), update+"%%EOF"...))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		d, err := openStore(context.Background(), s)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got, want := strings.TrimSpace(d.texts[0]), "strana druhá"; got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// The bytes of a file within a file are not objects of the outer one.
func TestScanStepsOverStreams(t *testing.T) {
	inner := string(replaced(twoPages().bytes(), "Anna", "Jana"))
	s := twoPages()
	s.stream("/Type /EmbeddedFile", inner)
	d := open(t, before(s.bytes(), "xref\n0 9\n"))
	if got := strings.TrimSpace(d.texts[0]); got != shown {
		t.Errorf("got %q, want %q", got, shown)
	}
}
