//go:build external

package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"
)

// The canary file through programs of others: qpdf unpacks the whole file, with
// what nothing refers to, MuPDF shows every object by its number, raw and
// decoded, and readers print text, metadata, links and attachments.
func TestCanaryThroughOtherPrograms(t *testing.T) {
	in := canaryFile()
	_, out, _ := redactCanaries(t, in)
	dir := t.TempDir()
	before, after := filepath.Join(dir, "before.pdf"), filepath.Join(dir, "after.pdf")
	for path, data := range map[string][]byte{before: in.data, after: out} {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	run(t, "qpdf", "--check", after)
	seen := map[string]bool{}
	for _, view := range programs(t, before) {
		for _, w := range wordsIn(view) {
			seen[w] = true
		}
	}
	if len(seen) < 180 {
		t.Errorf("the programs see %d words in the input, want most of the %d", len(seen), len(in.planted))
	}
	for name, view := range programs(t, after) {
		if left := wordsIn(view); left != nil {
			t.Errorf("%s finds %v", name, left)
		}
	}
}

// programs are the views of a file that other programs give.
func programs(t *testing.T, path string) map[string][]byte {
	t.Helper()
	views := map[string][]byte{}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	views["file"] = data
	// The damaged first revision of the input makes qpdf warn, which is code 3.
	views["qpdf"] = lenient(t, "qpdf", "--warning-exit-0", "--qdf", "--object-streams=disable", "--preserve-unreferenced", path, "-")
	for _, args := range [][]string{
		{"pdftotext", path, "-"}, {"pdftotext", "-raw", path, "-"}, {"mutool", "draw", "-q", "-F", "txt", path},
		{"exiftool", "-a", "-u", "-G1", "-struct", path}, {"pdfinfo", "-meta", path}, {"pdfinfo", "-custom", path},
		{"pdfinfo", "-struct-text", path}, {"pdfinfo", "-dests", path}, {"pdfinfo", "-js", path}, {"pdfdetach", "-list", path},
		{"mutool", "show", path, "outline"}, {"mutool", "show", path, "grep"},
	} {
		views[fmt.Sprint(args[0], args[1])+strconv.Itoa(len(views))] = lenient(t, args[0], args[1:]...)
	}
	count := regexp.MustCompile(`(?m)^/Size (\d+)|/Size (\d+)`).FindSubmatch(lenient(t, "mutool", "show", path, "trailer"))
	if count == nil {
		t.Fatal("MuPDF shows no trailer")
	}
	n, _ := strconv.Atoi(string(bytes.TrimSpace(append(count[1], count[2]...))))
	for i := 1; i < n; i++ {
		views[fmt.Sprintf("object %d", i)] = append(lenient(t, "mutool", "show", path, strconv.Itoa(i)), lenient(t, "mutool", "show", "-b", path, strconv.Itoa(i))...)
	}
	return views
}

// wordsIn searches a view in all forms, and with its letters composed.
func wordsIn(view []byte) []string {
	if left := searchAll(view); left != nil {
		return left
	}
	return searchAll(norm.NFC.Bytes(view))
}

// A Czech name on the surfaces that take any text, in all encodings of it.
func TestCzechNameThroughOtherPrograms(t *testing.T) {
	name := "Žofie Dvořáčková"
	utf8 := "EFBBBF" + fmt.Sprintf("%X", name)
	wide := hexUTF16(name)
	apart := hexUTF16(norm.NFD.String(name))
	s := &sketch{trailer: "/Info 6 0 R"}
	s.add("<</Type /Catalog /Pages 2 0 R /Lang (cs) /PageLabels <</Nums [0 <</P <" + wide + ">>>]>> /AcroForm <</Fields [7 0 R]>> /Metadata 8 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Annots [7 0 R 9 0 R] /Resources <</Font <</F1 4 0 R>>>>>>")
	s.add(helvetica)
	s.stream("", text+"(smlouva) Tj ET /Span <</ActualText <"+wide+">>> BDC EMC /Span <</E <"+utf8+">>> BDC EMC")
	s.add("<</Title <" + wide + "> /Author <" + apart + "> /Subject <" + utf8 + "> /Keywords (Zofie Dvorackova)>>")
	s.add("<</Type /Annot /Subtype /Widget /FT /Tx /Rect [72 600 300 620] /T <" + utf8 + "> /V <" + wide + ">>>")
	s.stream("/Type /Metadata /Subtype /XML", "<x>"+name+" "+norm.NFD.String(name)+" &#x17D;ofie Dvo&#345;&#225;&#269;kov&#225;</x>")
	s.add("<</Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents <" + wide + ">>>")
	out, _ := redactAll(t, s.bytes(), "Žofie Dvořáčková")
	path := filepath.Join(t.TempDir(), "name.pdf")
	if err := os.WriteFile(path, out, 0o600); err != nil {
		t.Fatal(err)
	}
	for where, view := range programs(t, path) {
		for _, form := range spellings("Dvořáčk") {
			for _, v := range forms(view) {
				if bytes.Contains(v, form) {
					t.Errorf("%s finds the name", where)
				}
			}
		}
	}
	all := spellings("Dvořáčk")
	for _, i := range []int{0, 1, 3, 4, 6} { // composed, decomposed, plain; UTF-8 and UTF-16
		if !bytes.Contains(bytes.Join(forms(s.bytes()), nil), all[i]) {
			t.Errorf("the search does not find %q in the input", all[i])
		}
	}
}

// spellings are the bytes of a word in the encodings of PDF and of old systems.
func spellings(w string) (out [][]byte) {
	for _, s := range []string{w, norm.NFD.String(w), "Dvorack"} {
		be, le := []byte{}, []byte{}
		for _, u := range utf16.Encode([]rune(s)) {
			be, le = append(be, byte(u>>8), byte(u)), append(le, byte(u), byte(u>>8))
		}
		out = append(out, []byte(s), be, le)
	}
	return append(out, []byte("Dvo\xF8\xE1\xE8k"), []byte("Dvo&#345;"), []byte("Dvo&#x159;"))
}

// lenient runs a program that may fail on a file that lacks what it lists; a
// missing program fails the test.
func lenient(t *testing.T, program string, args ...string) []byte {
	t.Helper()
	out, err := exec.Command(program, args...).Output()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatalf("%s: %v", program, err)
	}
	return out
}
