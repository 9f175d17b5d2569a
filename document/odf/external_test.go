//go:build external

package odf

import (
	"bytes"
	"encoding/hex"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"inkoust/document"
	"inkoust/document/documenttest"
)

// convert has LibreOffice write files in another format, with a profile of its
// own, one process for all.
func convert(t *testing.T, filter string, paths ...string) {
	t.Helper()
	dir := filepath.Dir(paths[0])
	args := append([]string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", filter, "--outdir", dir}, paths...)
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v: %s", err, out)
	}
}

const (
	asText = "txt:Text (encoded):UTF8"
	asCSV  = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1" // every sheet a file
)

func put(t *testing.T, path string, data []byte) string {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// glob reads all files of a pattern as one text.
func glob(t *testing.T, pattern string) string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s: no file", pattern)
	}
	var b strings.Builder
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(data)
	}
	return b.String()
}

func tool(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return out
}

// inBytes looks for a value in the ways in which bytes may hold it.
func inBytes(data []byte, value string) bool {
	var wide, narrow []byte
	for _, u := range utf16.Encode([]rune(value)) {
		wide, narrow = append(wide, byte(u>>8), byte(u)), append(narrow, byte(u), byte(u>>8))
	}
	forms := [][]byte{[]byte(value), wide, narrow}
	for _, page := range []*charmap.Charmap{charmap.Windows1250, charmap.ISO8859_2} {
		if b, err := page.NewEncoder().Bytes([]byte(value)); err == nil {
			forms = append(forms, b)
		}
	}
	text := []byte(html.UnescapeString(string(data)))
	for _, f := range forms {
		if bytes.Contains(data, f) || bytes.Contains(text, f) || bytes.Contains(bytes.ToLower(data), []byte(hex.EncodeToString(f))) {
			return true
		}
	}
	return false
}

// TestToolsFindNoCanary looks at redacted documents that held a name everywhere
// with programs that know nothing of this package.
func TestToolsFindNoCanary(t *testing.T) {
	dir := t.TempDir()
	const birth = "8001011238"
	for name, build := range map[string]func(testing.TB, *canary) []byte{"text.odt": canaryText, "sheets.ods": canarySheets} {
		c := &canary{name: who}
		d := open(t, build(t, c))
		out, _ := redact(t, d, planFor(d, who, birth, "1980-05-12"))
		path := put(t, filepath.Join(dir, name), out)
		filter, result := asText, filepath.Join(dir, "text.txt")
		if d.kind.sheet() {
			filter, result = asCSV, filepath.Join(dir, "sheets-*.csv")
		}
		convert(t, filter, path)
		shown := glob(t, result)
		looks := map[string][]byte{"bytes": out, "unzip": tool(t, "unzip", "-p", path), "exiftool": tool(t, "exiftool", "-a", "-u", "-g1", path), "soffice": []byte(shown)}
		for what, data := range looks {
			for _, v := range []string{"Novotn", "Žofie", birth, "1980-05-12"} {
				if inBytes(data, v) {
					t.Errorf("%s: %s still holds %q", name, what, v)
				}
			}
		}
		for _, want := range map[string][]string{".odt": {stays + " jedna, " + document.Literal("cs", ""), "web města", "ovládací prvek", "Obsah"}, ".ods": {"Rodné číslo", "výsledek", "druhý odstavec"}}[d.kind.extension] {
			if !strings.Contains(shown, want) {
				t.Errorf("%s: %q does not stay: %s", name, want, shown)
			}
		}
		t.Logf("%s: %d surfaces", name, len(c.names))
	}
}

// flat is a contract as LibreOffice keeps it in one file, with history, a
// comment, a frame, a footnote, a header, a field and properties.
const flat = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>Smlouva Žofie Novotná</dc:title><meta:initial-creator>Žofie Novotná</meta:initial-creator></office:meta>
<office:automatic-styles><style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style/></style:page-layout>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm"><style:header><text:p>Město Vzorov, vyřizuje Žofie Novotná</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Žofie Novotná</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info><text:p>smazaná cena 999 999 Kč</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">SMLOUVA O DÍLO</text:h>
<text:p>Objednatel: Město Vzorov, IČO 00299308</text:p>
<text:p>Zhotovitel: Žofie <text:span text:style-name="B">Novotná</text:span>, nar. 12. 5. 1980, tel. 603 123 456<office:annotation><dc:creator>Žofie Novotná</dc:creator><text:p>zavolat 603 123 456</text:p></office:annotation><text:span text:style-name="H">skrytě Žofie Novotná</text:span></text:p>
<text:p>Cena<text:change text:change-id="c1"/>: 1 250 000 Kč<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Účet zhotovitele vede Žofie Novotná.</text:p></text:note-body></text:note></text:p>
<text:p>Soubor <text:file-name text:display="name">Žofie Novotná</text:file-name>, název <text:title>Smlouva Žofie Novotná</text:title>, strana <text:page-number>1</text:page-number></text:p>
<text:p>Pište na <text:a xlink:href="mailto:zofie@example.org">zofie@example.org</text:a> nebo na <text:a xlink:href="https://www.mesto-vzorov.cz/">web města</text:a>.</text:p>
<text:p><draw:frame draw:name="Novotná" text:anchor-type="as-char" svg:width="6cm" svg:height="1.5cm"><draw:text-box><text:p>Razítko: Žofie Novotná</text:p></draw:text-box><svg:desc>Žofie Novotná</svg:desc></draw:frame></text:p>
<table:table table:name="Novotná"><table:table-column/><table:table-column/><table:table-row><table:table-cell><text:p>Položka</text:p></table:table-cell><table:table-cell><text:p>Střecha školy</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document>`

// TestLibreOffice redacts a document that LibreOffice wrote and has LibreOffice
// open the result.
func TestLibreOffice(t *testing.T) {
	dir := t.TempDir()
	convert(t, "odt", put(t, filepath.Join(dir, "smlouva.fodt"), []byte(flat)))
	source, err := os.ReadFile(filepath.Join(dir, "smlouva.odt"))
	if err != nil {
		t.Fatal(err)
	}
	gone := []string{"Žofie Novotná", "603 123 456", "zofie@example.org", "12. 5. 1980"}
	stay := []string{"Město Vzorov", "IČO 00299308", "1 250 000 Kč", "web města", "Střecha školy", "SMLOUVA O DÍLO"}
	documenttest.Run(t, Format{}, []documenttest.Case{{Name: "libreoffice", Data: source, Go: gone, Stay: stay}})

	d := open(t, source)
	if hidden := d.Concealed(); len(hidden) != 1 || !strings.Contains(d.textOf(hidden[0].Part), "skrytě") {
		t.Errorf("hidden text: got %v", hidden)
	}
	out, _ := redact(t, d, planFor(d, gone...))
	path := put(t, filepath.Join(dir, "hotovo.odt"), out)
	convert(t, asText, path)
	convert(t, "pdf", path)
	paper := string(tool(t, "pdftotext", "-layout", filepath.Join(dir, "hotovo.pdf"), "-"))
	text := glob(t, filepath.Join(dir, "hotovo.txt"))
	for _, v := range append([]string{"Novotná", "999 999", "skrytě"}, gone...) {
		for where, s := range map[string]string{"text": text, "paper": paper, "members": string(tool(t, "unzip", "-p", path))} {
			if strings.Contains(s, v) {
				t.Errorf("%s: still holds %q", where, v)
			}
		}
	}
	for _, v := range stay {
		if !strings.Contains(text, v) || !strings.Contains(paper, v) {
			t.Errorf("%q does not stay", v)
		}
	}
	if n, want := strings.Count(paper, document.Literal("cs", "")), 8; n < want {
		t.Errorf("got %d literals on paper, want at least %d", n, want)
	}
}
