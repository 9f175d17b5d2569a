// Package sheetfixture writes large spreadsheets for tests: rows of supplies, and
// on request of people. The same input gives the same bytes. All people are
// invented.
package sheetfixture

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"
)

// XLSX writes a workbook of one sheet with so many rows below its headings; with
// people each row names one with a birth number, in a shared string and a number.
func XLSX(w io.Writer, rows int, people bool) error {
	z := zip.NewWriter(w)
	for _, m := range workbook {
		if err := add(z, m[0], func(w io.Writer) error { _, err := io.WriteString(w, m[1]); return err }); err != nil {
			return err
		}
	}
	list := words{numbers: map[string]int{}}
	if err := add(z, "xl/worksheets/sheet1.xml", func(w io.Writer) error { return list.sheet(w, rows, people) }); err != nil {
		return err
	}
	if err := add(z, "xl/sharedStrings.xml", list.write); err != nil {
		return err
	}
	return z.Close()
}

func add(z *zip.Writer, name string, write func(io.Writer) error) error {
	w, err := z.Create(name)
	if err != nil {
		return err
	}
	return write(w)
}

const (
	main     = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relation = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	opens    = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
)

var workbook = [][2]string{
	{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`},
	{"_rels/.rels", opens + `<Relationship Id="rId1" Type="` + relation + `officeDocument" Target="xl/workbook.xml"/></Relationships>`},
	{"xl/workbook.xml", `<workbook ` + main + `><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`},
	{"xl/_rels/workbook.xml.rels", opens + `<Relationship Id="rId1" Type="` + relation + `worksheet" Target="worksheets/sheet1.xml"/>` +
		`<Relationship Id="rId2" Type="` + relation + `sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="` + relation + `styles" Target="styles.xml"/></Relationships>`},
	{"xl/styles.xml", `<styleSheet ` + main + `><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>` +
		`<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="4"/></cellXfs></styleSheet>`},
}

// words are the shared strings, in the order in which they come.
type words struct {
	numbers map[string]int
	list    []string
}

func (l *words) number(s string) int {
	n, ok := l.numbers[s]
	if !ok {
		n = len(l.list)
		l.numbers[s], l.list = n, append(l.list, s)
	}
	return n
}

func (l *words) write(w io.Writer) error {
	if _, err := fmt.Fprintf(w, `<sst %s uniqueCount="%d">`, main, len(l.list)); err != nil {
		return err
	}
	for _, s := range l.list {
		if _, err := fmt.Fprintf(w, `<si><t>%s</t></si>`, s); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, `</sst>`)
	return err
}

var (
	given    = strings.Fields("Jan Petr Karel Eva Jana Marie Tomáš Lucie Martin Hana")
	surnames = strings.Fields("Vzorný Dvořák Svoboda Černý Procházka Kučera Veselý Horák Němec")
)

func (l *words) sheet(w io.Writer, rows int, people bool) error {
	heads := "Číslo,Položka,Kód,Datum,Částka,Poznámka"
	if people {
		heads = "Číslo,Jméno,Rodné číslo,Datum,Částka,Poznámka"
	}
	io.WriteString(w, `<worksheet `+main+`><sheetData><row r="1">`)
	for i, head := range strings.Split(heads, ",") {
		fmt.Fprintf(w, `<c r="%c1" t="s"><v>%d</v></c>`, 'A'+i, l.number(head))
	}
	io.WriteString(w, `</row>`)
	for n := range rows {
		what, code := fmt.Sprintf("položka %d typ %c", n, 'A'+n%7), 100+n*7919%99000
		if people {
			what, code = given[n%len(given)]+" "+surnames[n%len(surnames)], birthNumber(n)
		}
		r := n + 2
		if _, err := fmt.Fprintf(w, `<row r="%d"><c r="A%d"><v>%d</v></c><c r="B%d" t="s"><v>%d</v></c><c r="C%d"><v>%d</v></c><c r="D%d" s="1"><v>%d</v></c><c r="E%d" s="2"><v>%d.5</v></c><c r="F%d" t="s"><v>%d</v></c></row>`,
			r, r, n+1, r, l.number(what), r, code, r, 40000+n%6000, r, 100+n*31%89000, r, l.number(fmt.Sprintf("dodáno podle smlouvy č. %d/2024", n%977))); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, `</sheetData></worksheet>`)
	return err
}

// birthNumber is divisible by eleven, as all are since 1954 (act 133/2000, § 13).
func birthNumber(n int) int {
	b := (55+n%40)*100_000_000 + (1+n%12)*1_000_000 + (1+n%28)*10_000 + 11 + n*97%9900
	return b - b%11
}

// ODS writes a sheet of so many rows with six cells each.
func ODS(w io.Writer, rows int) error {
	z := zip.NewWriter(w)
	media, err := z.CreateHeader(&zip.FileHeader{Name: "mimetype", Method: zip.Store})
	if err != nil {
		return err
	}
	if _, err := io.WriteString(media, "application/vnd.oasis.opendocument.spreadsheet"); err != nil {
		return err
	}
	if err := add(z, "content.xml", func(w io.Writer) error { return content(w, rows) }); err != nil {
		return err
	}
	return z.Close()
}

func content(w io.Writer, rows int) error {
	const ns = "urn:oasis:names:tc:opendocument:xmlns:"
	fmt.Fprintf(w, `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="%[1]soffice:1.0" xmlns:table="%[1]stable:1.0" xmlns:text="%[1]stext:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="A">`, ns)
	number := func(n int) {
		fmt.Fprintf(w, `<table:table-cell office:value-type="float" office:value="%d"><text:p>%d</text:p></table:table-cell>`, n, n)
	}
	words := func(s string) {
		fmt.Fprintf(w, `<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>`, s)
	}
	for n := range rows {
		io.WriteString(w, `<table:table-row>`)
		number(n)
		words(fmt.Sprintf("Položka %d", n))
		words("Praha")
		number(n * 7)
		number(100_000 + n)
		words("ano")
		if _, err := io.WriteString(w, `</table:table-row>`); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, `</table:table></office:spreadsheet></office:body></office:document-content>`)
	return err
}
