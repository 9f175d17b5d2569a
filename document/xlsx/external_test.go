//go:build external

package xlsx

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/document/documenttest"
)

// csv has LibreOffice write every sheet into a file of its own.
const csv = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1"

// convert has LibreOffice write files in another format, one process for all.
func convert(t *testing.T, filter string, paths ...string) {
	t.Helper()
	dir := filepath.Dir(paths[0])
	args := append([]string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", filter, "--outdir", dir}, paths...)
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v: %s", err, out)
	}
}

func put(t *testing.T, path string, data []byte) string {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func sheetsOf(t *testing.T, stem string) string {
	t.Helper()
	names, err := filepath.Glob(stem + "-*.csv")
	if err != nil || len(names) == 0 {
		t.Fatalf("no sheets of %s (%v)", filepath.Base(stem), err)
	}
	var b strings.Builder
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(filepath.Base(name) + "\n" + string(data))
	}
	return b.String()
}

// TestOtherProgramsFindNothing looks for the canary with unzip, exiftool and
// LibreOffice.
func TestOtherProgramsFindNothing(t *testing.T) {
	dir := t.TempDir()
	d := open(t, canaryBook(t))
	out, _ := redact(t, d, planFor(d, canaryValues()...))
	path := put(t, filepath.Join(dir, "hotovo.xlsx"), out)
	convert(t, csv, path)
	convert(t, "pdf", path)
	seen := map[string]string{"sheets": sheetsOf(t, filepath.Join(dir, "hotovo"))}
	for name, cmd := range map[string][]string{
		"members": {"unzip", "-p", path}, "list": {"unzip", "-lv", path}, "properties": {"exiftool", "-a", "-u", "-ee", "-G1", path},
		"paper": {"pdftotext", "-layout", filepath.Join(dir, "hotovo.pdf"), "-"},
	} {
		b, err := exec.Command(cmd[0], cmd[1:]...).Output()
		if err != nil {
			t.Fatalf("%s: %v", cmd[0], err)
		}
		seen[name] = string(b)
	}
	for where, s := range seen {
		for _, v := range []string{"Radim", "Tajovsk", "radim", canaryNumber} {
			if strings.Contains(s, v) {
				t.Errorf("%s: still holds %q", where, v)
			}
		}
	}
	for _, v := range []string{"Obec Vzorov", "3751.5", "Bez údajů", document.Literal("cs", "")} {
		if !strings.Contains(seen["sheets"], v) {
			t.Errorf("%q does not stay", v)
		}
	}
	if !strings.Contains(seen["paper"], document.Literal("cs", "")) {
		t.Error("the literal is not on paper")
	}
}

// flatBook is a workbook as LibreOffice keeps it in one file.
const flatBook = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:meta><dc:title>Platy Žofie Novotná</dc:title></office:meta>
<office:body><office:spreadsheet><table:table table:name="Platy">
<table:table-row><table:table-cell office:value-type="string"><text:p>Jméno</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Plat</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Žofie Novotná</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="45000"><text:p>45000</text:p></table:table-cell></table:table-row>
<table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>Karel Skrytý</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Součet</text:p><office:annotation><dc:creator>Žofie Novotná</dc:creator><text:p>Karel Skrytý</text:p></office:annotation></table:table-cell><table:table-cell table:formula="of:=SUM([.B2:.B2])" office:value-type="float" office:value="45000"><text:p>45000</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>`

func TestLibreOffice(t *testing.T) {
	dir := t.TempDir()
	convert(t, "xlsx:Calc MS Excel 2007 XML", put(t, filepath.Join(dir, "platy.fods"), []byte(flatBook)))
	source, err := os.ReadFile(filepath.Join(dir, "platy.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	gone := []string{"Žofie Novotná", "Karel Skrytý"}
	documenttest.Run(t, Format{}, []documenttest.Case{{Name: "libreoffice", Data: source, Go: gone, Stay: []string{"Jméno", "Součet", "45000"}}})
	d := open(t, source)
	out, _ := redact(t, d, planFor(d, gone...))
	convert(t, csv, put(t, filepath.Join(dir, "hotovo.xlsx"), out))
	want := "hotovo-Platy.csv\nJméno\tPlat\n[znečitelněno]\t45000\n\t\nSoučet\t45000\n"
	if got := sheetsOf(t, filepath.Join(dir, "hotovo")); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
