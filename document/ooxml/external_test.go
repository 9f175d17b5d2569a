//go:build external

package ooxml

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/document/documenttest"
)

// flat is a contract as LibreOffice keeps it in one file, with history, a
// comment, a frame, a footnote, a header and properties.
const flat = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>Smlouva Žofie Novotná</dc:title><meta:initial-creator>Žofie Novotná</meta:initial-creator></office:meta>
<office:automatic-styles><style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style/></style:page-layout>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm"><style:header><text:p>Město Vzorov, vyřizuje Žofie Novotná</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Žofie Novotná</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info><text:p>smazaná cena 999 999 Kč</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">SMLOUVA O DÍLO</text:h>
<text:p>Objednatel: Město Vzorov, IČO 00299308</text:p>
<text:p>Zhotovitel: Žofie <text:span text:style-name="B">Novotná</text:span>, nar. 12. 5. 1980, tel. 603 123 456<office:annotation><dc:creator>Žofie Novotná</dc:creator><text:p>zavolat 603 123 456</text:p></office:annotation></text:p>
<text:p>Cena<text:change text:change-id="c1"/>: 1 250 000 Kč<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Účet zhotovitele vede Žofie Novotná.</text:p></text:note-body></text:note></text:p>
<text:p>Pište na <text:a xlink:href="mailto:zofie@example.org">zofie@example.org</text:a> nebo na <text:a xlink:href="https://www.mesto-vzorov.cz/">web města</text:a>.</text:p>
<text:p><draw:frame draw:name="Novotná" text:anchor-type="as-char" svg:width="6cm" svg:height="1.5cm"><draw:text-box><text:p>Razítko: Žofie Novotná</text:p></draw:text-box><svg:desc>Žofie Novotná</svg:desc></draw:frame></text:p>
<table:table table:name="T"><table:table-column/><table:table-column/><table:table-row><table:table-cell><text:p>Položka</text:p></table:table-cell><table:table-cell><text:p>Střecha školy</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document>`

// convert runs LibreOffice with a profile of its own.
func convert(t *testing.T, dir, filter, name string) string {
	t.Helper()
	cmd := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", filter, "--outdir", dir, filepath.Join(dir, name))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v: %s", err, out)
	}
	kind, _, _ := strings.Cut(filter, ":")
	return filepath.Join(dir, strings.TrimSuffix(name, filepath.Ext(name))+"."+kind)
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

var (
	externalGo   = []string{"Žofie Novotná", "603 123 456", "zofie@example.org", "12. 5. 1980"}
	externalStay = []string{"Město Vzorov", "IČO 00299308", "1 250 000 Kč", "web města", "Střecha školy", "SMLOUVA O DÍLO"}
)

// TestLibreOffice redacts a document that LibreOffice wrote and has LibreOffice
// open the result.
func TestLibreOffice(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "smlouva.fodt"), []byte(flat))
	source := read(t, convert(t, dir, "docx", "smlouva.fodt"))
	documenttest.Run(t, Format{}, []documenttest.Case{{Name: "libreoffice", Data: source, Go: externalGo, Stay: externalStay}})

	d := open(t, source)
	out, _ := redact(t, d, planFor(d, externalGo...))
	write(t, filepath.Join(dir, "hotovo.docx"), out)
	text := string(read(t, convert(t, dir, "txt:Text (encoded):UTF8", "hotovo.docx")))
	paper, err := exec.Command("pdftotext", "-layout", convert(t, dir, "pdf", "hotovo.docx"), "-").Output()
	if err != nil {
		t.Fatalf("pdftotext: %v", err)
	}
	members, err := exec.Command("unzip", "-p", filepath.Join(dir, "hotovo.docx")).Output()
	if err != nil {
		t.Fatalf("unzip: %v", err)
	}
	for _, v := range append([]string{"Novotná", "999 999"}, externalGo...) {
		for where, s := range map[string]string{"text": text, "paper": string(paper), "members": string(members)} {
			if strings.Contains(s, v) {
				t.Errorf("%s: still holds %q", where, v)
			}
		}
	}
	for _, v := range externalStay {
		if !strings.Contains(text, v) || !strings.Contains(string(paper), v) {
			t.Errorf("%q does not stay", v)
		}
	}
	if n, want := strings.Count(string(paper), document.Literal("cs", "")), 6; n < want {
		t.Errorf("got %d literals on paper, want at least %d", n, want)
	}
}

// TestLibreOfficeOpensEverything opens the document with all surfaces and the
// one with a removed picture.
func TestLibreOfficeOpensEverything(t *testing.T) {
	dir := t.TempDir()
	d := open(t, everywhere(t))
	plan := planFor(d, secretName, secretPhone, secretMail)
	plan.Images["img1"] = document.ImageRemoved
	out, _ := redact(t, d, plan)
	write(t, filepath.Join(dir, "vse.docx"), out)
	text := string(read(t, convert(t, dir, "txt:Text (encoded):UTF8", "vse.docx")))
	for _, v := range []string{"[znečitelněno], nar. 12. 5. 1980", "1 250 000 Kč", "web města", "Vázaný obsah"} {
		if !strings.Contains(text, v) {
			t.Errorf("%q does not stay", v)
		}
	}
	images, err := exec.Command("pdfimages", "-list", convert(t, dir, "pdf", "vse.docx")).Output()
	if err != nil {
		t.Fatalf("pdfimages: %v", err)
	}
	if !strings.Contains(string(images), " 64 ") || strings.Count(string(images), "image") < 2 {
		t.Errorf("the pictures are not shown: %s", images)
	}
}
