// Package hostile makes office documents that mean harm, for tests: archives
// that grow, lie, overlap and lead outside and lock, XML that grows. They are made when they are needed and kept nowhere.
package hostile

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
)

// Sample is one hostile file.
type Sample struct {
	Name string // with the extension of the format
	Data []byte
	// Reason is why it has to be set aside, in the words of --json.
	Reason string
}

// format is what a kind of office document consists of at least.
type format struct {
	ext  string
	text string // the member with the text
	body string // of it; %s stands for what is to go wrong
	rest [][2]string
}

const (
	relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	official  = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	sheet     = `http://schemas.openxmlformats.org/spreadsheetml/2006/main`
	types     = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
	openXML   = `application/vnd.openxmlformats-officedocument.`
)

var formats = []format{
	{"docx", "word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Smlouva</w:t></w:r></w:p>%s</w:body></w:document>`, [][2]string{
		{"[Content_Types].xml", types + `<Override PartName="/word/document.xml" ContentType="` + openXML + `wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", relations + `<Relationship Id="rId1" Type="` + official + `officeDocument" Target="word/document.xml"/></Relationships>`},
	}},
	{"xlsx", "xl/worksheets/sheet1.xml", `<worksheet xmlns="` + sheet + `"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Smlouva</t></is></c></row></sheetData>%s</worksheet>`, [][2]string{
		{"[Content_Types].xml", types + `<Override PartName="/xl/workbook.xml" ContentType="` + openXML + `spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="` + openXML + `spreadsheetml.worksheet+xml"/></Types>`},
		{"_rels/.rels", relations + `<Relationship Id="rId1" Type="` + official + `officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="` + sheet + `" xmlns:r="` + strings.TrimSuffix(official, "/") + `"><sheets><sheet name="List1" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", relations + `<Relationship Id="rId1" Type="` + official + `worksheet" Target="worksheets/sheet1.xml"/></Relationships>`},
	}},
	{"odt", "content.xml", `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>Smlouva</text:p>%s</office:text></office:body></office:document-content>`, [][2]string{
		{"mimetype", "application/vnd.oasis.opendocument.text"},
		{"META-INF/manifest.xml", `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`},
	}},
}

// How much the samples promise.
const (
	gigabyte   = 1 << 30
	manyZeros  = 100 << 20
	attributes = 100_000
	depth      = 100_000
	entities   = 30 // each doubles the last
)

// Samples makes every sample of every format.
func Samples() []Sample {
	var out []Sample
	for _, f := range formats {
		out = append(out,
			f.sample("bomba", "bomb", member{name: "bomba.xml", data: zeros(manyZeros)}),
			f.sample("dlouhy-text", "bomb", member{name: f.text, data: repeated("<a>a</a>", gigabyte)}),
			f.text1("entity", "bomb", entityBomb()+f.body, ""),
			f.text1("atributy", "bomb", f.body, "<a"+manyAttributes()+"/>"),
			f.text1("hloubka", "bomb", f.body, strings.Repeat("<a>", depth)+strings.Repeat("</a>", depth)),
			f.sample("dvakrat", "damaged", member{name: f.rest[1][0], data: packed(f.rest[1][1])}),
			f.sample("velka-pismena", "damaged", member{name: strings.ToUpper(f.text), data: packed("<a/>")}),
			f.sample("ven", "damaged", member{name: "../../ven.xml", data: packed("<a/>")}),
			f.sample("koren", "damaged", member{name: "/etc/ven.xml", data: packed("<a/>")}),
			f.sample("odkaz", "damaged", member{name: f.text, data: packed("../../../etc/passwd"), symlink: true}),
			f.spoiled("soucet", "damaged", func(b []byte, central int) { b[central+16] ^= 1 }),
			f.spoiled("zamceno", "encrypted", func(b []byte, central int) { b[central+8] |= 1 }),
			f.spoiled("pres-sebe", "bomb", func(b []byte, central int) { copy(b[central+42:], []byte{0, 0, 0, 0}) }),
			f.spoiled("lez", "bomb", func(b []byte, central int) { copy(b[central+24:], []byte{0, 0, 0, 0x7F}) }),
		)
	}
	return append(out, sharedStrings())
}

// member is what a sample has beside the usual, or instead of it.
type member struct {
	name    string
	data    deflated
	symlink bool
}

// deflated is packed data with what its directory says of it.
type deflated struct {
	packed []byte
	size   uint64
	sum    uint32
}

// sample is a document with one member more, or another one in its place.
func (f format) sample(name, reason string, m member) Sample {
	all := []member{}
	for _, r := range f.rest {
		all = append(all, member{name: r[0], data: packed(r[1])})
	}
	if m.name != f.text {
		all = append(all, member{name: f.text, data: packed(fmt.Sprintf(f.body, ""))})
	}
	return Sample{name + "." + f.ext, archive(append(all, m)), reason}
}

func (f format) text1(name, reason, body, inside string) Sample {
	return f.sample(name, reason, member{name: f.text, data: packed(strings.Replace(body, "%s", inside, 1))})
}

// spoiled is a document in whose directory the entry of the text says something
// else than is true.
func (f format) spoiled(name, reason string, spoil func(b []byte, central int)) Sample {
	s := f.sample(name, reason, member{name: f.text, data: packed(fmt.Sprintf(f.body, ""))})
	spoil(s.Data, bytes.LastIndex(s.Data, []byte("PK\x01\x02")))
	return s
}

func archive(members []member) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, m := range members {
		h := &zip.FileHeader{Name: m.name, Method: zip.Deflate, CRC32: m.data.sum, CompressedSize64: uint64(len(m.data.packed)), UncompressedSize64: m.data.size}
		if m.symlink {
			const unix, link = 3 << 8, 0o120777 << 16
			h.CreatorVersion, h.ExternalAttrs = unix, link
		}
		w, err := z.CreateRaw(h)
		if err == nil {
			_, err = w.Write(m.data.packed)
		}
		if err != nil {
			panic(err) // writing into memory
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func packed(s string) deflated {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, flate.BestSpeed) // the level is valid
	if _, err := io.WriteString(w, s); err != nil {
		panic(err)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return deflated{b.Bytes(), uint64(len(s)), crc32.ChecksumIEEE([]byte(s))}
}

func zeros(n int) deflated { return repeated(strings.Repeat("\x00", 64), n) }

// repeated packs a megabyte of a text once and repeats the packed blocks: what
// unpacks to a gigabyte is made in no time.
func repeated(unit string, n int) deflated {
	const block = 1 << 20
	text := strings.Repeat(unit, block/len(unit))
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, flate.BestCompression) // the level is valid
	if _, err := io.WriteString(w, text); err != nil {
		panic(err)
	}
	if err := w.Flush(); err != nil {
		panic(err)
	}
	once := bytes.Clone(b.Bytes())
	sum := crc32.NewIEEE()
	var out []byte
	size := uint64(0)
	for ; size < uint64(n); size += uint64(len(text)) {
		out = append(out, once...)
		io.WriteString(sum, text) // never fails
	}
	return deflated{append(out, 0x03, 0x00), size, sum.Sum32()} // the empty last block
}

func entityBomb() string {
	var b strings.Builder
	b.WriteString(`<!DOCTYPE a [<!ENTITY e0 "aaaaaaaa">`)
	for i := range entities {
		fmt.Fprintf(&b, `<!ENTITY e%d "&e%d;&e%d;">`, i+1, i, i)
	}
	return b.String() + "]>"
}

func manyAttributes() string {
	var b strings.Builder
	for i := range attributes {
		fmt.Fprintf(&b, ` a%d="1"`, i)
	}
	return b.String()
}

// sharedStrings is a workbook whose table of texts unpacks to a gigabyte.
func sharedStrings() Sample {
	f := formats[1]
	return f.sample("sdilene-texty", "bomb", member{name: "xl/sharedStrings.xml", data: repeated("<si><t>Petr Vzorek</t></si>", gigabyte)})
}
