//go:build external

package pdf

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// familyPage is a page on which one name stands in a justified sentence, in
// another weight, in a table and in a heading.
const familyPage = `<html lang="cs"><head><meta charset="utf-8"><style>body{font-family:'Liberation Serif';font-size:12pt}
p{text-align:justify} h2{font-family:'Liberation Sans'} table{table-layout:fixed;width:16cm}</style></head><body><h2>Dodatek</h2>
<p>Smlouva o dílo na opravu střechy a dodání materiálu v plném rozsahu, jak je uvedeno v příloze č. 1 této smlouvy mezi obcí a zhotovitelem.<br>
Zhotovitel pan %[1]s to bere na vědomí.</p><p><b>Zhotovitel: %[1]s</b></p><p><i>Podpis</i> %[1]s</p>
<table><tr><td>%[1]s</td><td>Cena 50 000 Kč</td></tr><tr><td>Datum</td><td>3. 4. 2020</td></tr></table></body></html>`

// familyText is the same as an office document, whose table has columns of a fixed
// width: those of a page follow their contents.
const familyText = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-align="justify"/><style:text-properties fo:font-family="'Liberation Serif'" fo:font-size="12pt"/></style:style>
<style:style style:name="H" style:family="paragraph"><style:text-properties fo:font-family="'Liberation Sans'" fo:font-size="16pt"/></style:style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T" style:family="table"><style:table-properties style:width="16cm" table:align="left"/></style:style>
<style:style style:name="C" style:family="table-column"><style:table-column-properties style:column-width="8cm"/></style:style>
</office:automatic-styles><office:body><office:text>
<text:p text:style-name="H">Dodatek %[1]s</text:p>
<text:p text:style-name="P">Smlouva o dílo na opravu střechy a dodání materiálu v plném rozsahu, jak je uvedeno v příloze č. 1 této smlouvy mezi obcí a zhotovitelem.
 Místo plnění je Vzorov. Zhotovitel bere na vědomí, že cena je konečná; podepsal %[1]s</text:p>
<text:p text:style-name="P">Zhotovitel pan %[1]s to bere na vědomí.</text:p>
<text:p text:style-name="P"><text:span text:style-name="B">Zhotovitel: %[1]s</text:span> <text:span text:style-name="I">vlastní rukou</text:span></text:p>
<table:table table:style-name="T"><table:table-column table:style-name="C" table:number-columns-repeated="2"/>
<table:table-row><table:table-cell><text:p text:style-name="P">%[1]s</text:p></table:table-cell><table:table-cell><text:p text:style-name="P">Cena 50 000 Kč</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p text:style-name="P">Datum</text:p></table:table-cell><table:table-cell><text:p text:style-name="P">3. 4. 2020</text:p></table:table-cell></table:table-row>
</table:table></office:text></office:body></office:document>`

// familyNames have 2 to 20 letters, of many letters and few.
func familyNames() (out []string) {
	syllables := []string{"no", "vák", "dvo", "řáč", "ko", "vá", "xe", "qu", "wň", "ďů", "ží", "ľa", "ťa", "ë", "fi", "fl", "ffi", "ýj", "zb", "gh"}
	for i := range 100 {
		want, n := 2+i%19, ""
		for k := 0; len([]rune(n)) < want; k++ {
			n += syllables[(i*7+k*(i%11+1)+i/20)%len(syllables)]
		}
		r := []rune(n)[:want]
		out = append(out, strings.ToUpper(string(r[:1]))+string(r[1:]))
	}
	return out
}

// writeFamily writes the pages of a family and returns their paths.
func writeFamily(t *testing.T, dir, page, suffix string, names []string) (paths []string) {
	t.Helper()
	for i, n := range names {
		p := filepath.Join(dir, fmt.Sprintf("f%03d", i)+suffix)
		if err := os.WriteFile(p, fmt.Appendf(nil, page, n), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, p)
	}
	return paths
}

// Files with subset fonts that differ in a name alone give one output.
func TestSubsetFontsTellNothing(t *testing.T) {
	for _, c := range []struct {
		producer, page, suffix string
		names                  int
		convert                func(t *testing.T, dir string, pages []string)
	}{
		{"LibreOffice", familyText, ".fodt", 100, func(t *testing.T, dir string, pages []string) {
			run(t, "soffice", append([]string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", "pdf", "--outdir", dir}, pages...)...)
		}},
		{"Chromium", familyPage, ".html", 12, func(t *testing.T, dir string, pages []string) {
			for _, p := range pages {
				c := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+dir+"/profile",
					"--no-pdf-header-footer", "--print-to-pdf="+strings.TrimSuffix(p, "html")+"pdf", p)
				if out, err := c.CombinedOutput(); err != nil {
					t.Fatalf("chromium: %v: %s", err, out)
				}
			}
		}},
	} {
		t.Run(c.producer, func(t *testing.T) {
			dir := t.TempDir()
			names := familyNames()[:c.names]
			c.convert(t, dir, writeFamily(t, dir, c.page, c.suffix, names))
			outputs := map[string]bool{}
			for i, n := range names {
				data, err := os.ReadFile(filepath.Join(dir, fmt.Sprintf("f%03d.pdf", i)))
				if err != nil {
					t.Fatal(err)
				}
				out, res := redactAll(t, data, n)
				for _, l := range res.ShapeLeaks {
					t.Errorf("name %d: %s is reported", i, l.Why)
				}
				outputs[string(out)] = true
			}
			if len(outputs) != 1 {
				t.Errorf("%d distinct outputs, want 1", len(outputs))
			}
		})
	}
}
