package odf

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/base64"
	"image"
	"image/color"
	"image/png"
	"slices"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/verify"
)

const literal = "[znečitelněno]"

// parcel is an ODT file built by hand.
type parcel struct {
	members [][2]string
	comment string
	prefix  string
	listed  []string // further entries of the manifest
	packed  bool     // the media type is compressed
}

func (p *parcel) set(name, data string) {
	for i := range p.members {
		if p.members[i][0] == name {
			p.members[i][1] = data
			return
		}
	}
	p.members = append(p.members, [2]string{name, data})
}

func (p *parcel) edit(name string, pairs ...string) {
	for i := range p.members {
		if p.members[i][0] == name {
			p.members[i][1] = strings.NewReplacer(pairs...).Replace(p.members[i][1])
		}
	}
}

func (p *parcel) manifest() string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">`)
	entry := func(name string) {
		b.WriteString(`<manifest:file-entry manifest:full-path="` + name + `" manifest:media-type="text/xml"/>`)
	}
	entry("/")
	for _, m := range p.members[1:] {
		entry(m[0])
	}
	for _, name := range p.listed {
		entry(name)
	}
	return b.String() + `</manifest:manifest>`
}

func (p *parcel) bytes() []byte {
	var b bytes.Buffer
	b.WriteString(p.prefix)
	z := zip.NewWriter(&b)
	z.SetOffset(int64(len(p.prefix)))
	put := func(name, data string, method uint16) {
		h := &zip.FileHeader{Name: name, Method: method}
		if method == zip.Store { // no descriptor
			h.CompressedSize64, h.UncompressedSize64 = uint64(len(data)), uint64(len(data))
		}
		w, err := z.CreateHeader(h)
		if err != nil {
			panic(err)
		}
		if _, err := w.Write([]byte(data)); err != nil {
			panic(err)
		}
	}
	for i, m := range p.members {
		method := zip.Deflate
		if i == 0 && !p.packed {
			method = zip.Store
		}
		put(m[0], m[1], method)
	}
	if !slices.ContainsFunc(p.members, func(m [2]string) bool { return m[0] == manifestName }) {
		put(manifestName, p.manifest(), zip.Deflate)
	}
	if err := z.SetComment(p.comment); err != nil {
		panic(err)
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

const (
	spaces     = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"`
	head       = `<?xml version="1.0" encoding="UTF-8"?><office:document-content` + spaces + `><office:body><office:text>`
	tail       = `</office:text></office:body></office:document-content>`
	sourceBody = head + `<text:p>Starosta: Jan Novák</text:p><text:p>Zhotovitel: Pe<text:span>tr Novák</text:span>, r. č. 800101/1238</text:p>` +
		`<table:table><table:table-row><table:table-cell office:value-type="string"><text:p>bytem Dlouhá 12, Vzorov</text:p></table:table-cell></table:table-row></table:table>` +
		`<text:p>narozen 4. 11. 1980</text:p>` + tail
	goodBody = head + `<text:p>Starosta: Jan Novák</text:p><text:p>Zhotovitel: ` + literal + `<text:span></text:span>, r. č. ` + literal + `</text:p>` +
		`<table:table><table:table-row><table:table-cell office:value-type="string"><text:p>bytem ` + literal + `, Vzorov</text:p></table:table-cell></table:table-row></table:table>` +
		`<text:p>narozen ` + literal + ` 1980</text:p>` + tail
	text = "Starosta: Jan Novák\nZhotovitel: Petr Novák, r. č. 800101/1238\nbytem Dlouhá 12, Vzorov\nnarozen 4. 11. 1980\n"
)

func wrap(body string) *parcel {
	p := &parcel{}
	p.set(mimeName, "application/vnd.oasis.opendocument.text")
	p.set("content.xml", body)
	p.set("styles.xml", `<office:document-styles`+spaces+`><office:styles><style:style style:name="Text_20_body" style:display-name="Text body"><style:text-properties style:font-name="Times New Roman" fo:color="#000000"/></style:style></office:styles></office:document-styles>`)
	return p
}

func input(b []byte) verify.Input {
	return verify.Input{ReaderAt: bytes.NewReader(b), Size: int64(len(b))}
}

func job(source, output []byte) *verify.Job {
	span := func(s string) document.Redaction {
		i := strings.Index(text, s)
		return document.Redaction{Span: document.Span{Part: "body", Start: i, End: i + len(s)}}
	}
	birth := span("4. 11. 1980")
	birth.Keep = []document.Span{{Part: "body", Start: birth.End - 4, End: birth.End}}
	return &verify.Job{
		Format: "odf", Literal: literal, Source: input(source), Output: input(output),
		Parts: []*document.Part{
			{ID: "body", Kind: document.Body, Text: text},
			{ID: "body:comments", Kind: document.Comment, Text: "Zavolat panu Novákovi ohledně slevy", Dropped: true},
			{ID: "h1", Kind: document.Hidden, Text: "skrytý řádek o slevě"},
		},
		Plan: &document.Plan{Lang: "cs", Redactions: []document.Redaction{span("Petr Novák"), span("800101/1238"), span("Dlouhá 12"), birth}},
	}
}

func TestGoodOutputIsProved(t *testing.T) {
	r, err := Verifier{}.Verify(context.Background(), job(wrap(sourceBody).bytes(), wrap(goodBody).bytes()))
	if err != nil || !r.Proved {
		t.Errorf("got %v %v, want a proof", r, err)
	}
}

const content = "content.xml"

func more(xml string) func(p *parcel) {
	return func(p *parcel) { p.edit(content, tail, xml+tail) }
}

// badRedactors leave something on purpose. Each is caught by the check named.
var badRedactors = []struct {
	name, check, surface string
	spoil                func(p *parcel)
}{
	{"untouched", "page-text", "document", func(p *parcel) { p.set(content, sourceBody) }},
	{"split span left", "page-text", "document", func(p *parcel) {
		p.edit(content, "Zhotovitel: "+literal, "Zhotovitel: Pe<text:span>tr Nov</text:span><text:span>ák</text:span>")
	}},
	{"short first name left", "page-text", "document", func(p *parcel) { p.edit(content, "Zhotovitel: ", "Zhotovitel: Petr ") }},
	{"house number left", "page-text", "document", func(p *parcel) { p.edit(content, ", Vzorov", " 12, Vzorov") }},
	{"day and month left", "page-text", "document", func(p *parcel) { p.edit(content, "narozen "+literal, "narozen 4. 11.") }},
	{"other case and entities", "page-text", "document", func(p *parcel) { p.edit(content, "Zhotovitel: "+literal, "Zhotovitel: PETR NOV&#xC1;K") }},
	{"spaces as elements", "page-text", "document", func(p *parcel) { p.edit(content, "Zhotovitel: "+literal, "Zhotovitel: Petr<text:s/>Novák") }},
	{"value of a cell", "member", content, func(p *parcel) {
		p.edit(content, `office:value-type="string"`, `office:value-type="float" office:value="8001011238"`)
	}},
	{"cell that shows its value", "page-text", "document", more(`<table:table-cell office:value="8001011238"/>`)},
	{"text box", "page-text", "document", more(`<draw:frame><draw:text-box><text:p>Petr Novák</text:p></draw:text-box></draw:frame>`)},
	{"form control", "page-text", "document", more(`<office:forms><form:text form:current-value="Petr Novák"/></office:forms>`)},
	{"header forgotten", "page-text", "document", func(p *parcel) {
		p.edit("styles.xml", `<office:styles>`, `<office:styles><style:header><text:p>Petr Novák</text:p></style:header>`)
	}},
	{"formula", "member", content, more(`<table:table-cell table:formula="of:=&quot;Petr Novák&quot;"/>`)},
	{"formula without a value", "structure", content + ": history", more(`<table:table-cell table:formula="of:=1+1"/>`)},
	{"comment", "structure", content + ": history", more(`<text:p><office:annotation/></text:p>`)},
	{"tracked deletion", "structure", content + ": history", more(`<text:tracked-changes/>`)},
	{"tracked deletion of the value", "page-text", "document", more(`<text:tracked-changes><text:p>Petr Novák</text:p></text:tracked-changes>`)},
	{"dropped comment moved", "member", "styles.xml", func(p *parcel) {
		p.edit("styles.xml", `<style:style `, `<style:style style:help="Zavolat panu Novákovi ohledně slevy" `)
	}},
	{"hidden content left", "member", content, more(`<table:table table:comment="skrytý řádek o slevě"/>`)},
	{"properties", "structure", "meta.xml", func(p *parcel) { p.set("meta.xml", `<office:meta/>`) }},
	{"properties with a value", "member", "meta.xml", func(p *parcel) { p.set("meta.xml", `<dc:x>Petr Nov&#225;k</dc:x>`) }},
	{"creator", "structure", "styles.xml: history", func(p *parcel) { p.edit("styles.xml", `<office:styles>`, `<dc:creator>x</dc:creator><office:styles>`) }},
	{"link", "member", content, more(`<text:p><text:a xlink:href="mailto:petr.novak%40vzorov.cz"/></text:p>`)},
	{"alternative text", "member", content, more(`<draw:frame><svg:desc>podpis Petr Novák</svg:desc></draw:frame>`)},
	{"name of a frame", "member", content, more(`<draw:frame draw:name="Petr Novák"/>`)},
	{"bookmark", "member", content, more(`<text:bookmark text:name="Petr_Novak"/>`)},
	{"XML comment", "member", content, more(`<!-- 800101/1238 -->`)},
	{"name of a style", "member", "styles.xml", func(p *parcel) { p.edit("styles.xml", "Text body", "Petr Novák") }},
	{"rsid", "structure", "styles.xml: history", func(p *parcel) { p.edit("styles.xml", "fo:color", `officeooo:rsid="0017a3b1" fo:color`) }},
	{"settings", "member", "settings.xml", func(p *parcel) {
		p.set("settings.xml", `<config:config-item config:name="PrinterName">Petr Novák</config:config-item>`)
	}},
	{"macro", "structure", "Basic/Standard/Module1.xml", func(p *parcel) { p.set("Basic/Standard/Module1.xml", `<a/>`) }},
	{"thumbnail", "structure", "Thumbnails/thumbnail.png", func(p *parcel) { p.set("Thumbnails/thumbnail.png", "x") }},
	{"embedded file", "member", "Object 1", func(p *parcel) { p.set("Object 1", "x\x00P\x00e\x00t\x00r\x00 \x00N\x00o\x00v\x00\xe1\x00k\x00 \x00") }},
	{"archive comment", "bytes", "container", func(p *parcel) { p.comment = "Petr Novak" }},
	{"bytes before the members", "structure", "bytes beside the members", func(p *parcel) { p.prefix = "PK\x03\x04 old" }},
	{"name of a member", "bytes", "container", func(p *parcel) { p.set("Pictures/petr-novak.png", "x") }},
	{"media type not stored", "structure", "mimetype", func(p *parcel) { p.packed = true }},
	{"entry without a member", "structure", "manifest", func(p *parcel) { p.listed = []string{"Pictures/image3.png"} }},
	{"wiped", "rest", "document", func(p *parcel) { p.set(content, head+tail) }},
	{"line of the rest gone", "rest", "document", func(p *parcel) { p.edit(content, "Starosta: Jan Novák", "") }},
	{"order changed", "order", content, func(p *parcel) { p.edit(content, "Starosta: Jan Novák", "Jan Novák: Starosta") }},
}

func TestBadRedactorsAreCaught(t *testing.T) {
	source := wrap(sourceBody).bytes()
	for _, tt := range badRedactors {
		t.Run(tt.name, func(t *testing.T) {
			p := wrap(goodBody)
			tt.spoil(p)
			r, err := Verifier{}.Verify(context.Background(), job(source, p.bytes()))
			if err != nil {
				t.Fatal(err)
			}
			if r.Proved {
				t.Fatal("got a proof, want none")
			}
			if !slices.ContainsFunc(r.Residues, func(x verify.Residue) bool { return x.Check == tt.check && x.Surface == tt.surface }) {
				t.Errorf("got %v, want %s on %s", r.Residues, tt.check, tt.surface)
			}
		})
	}
}

// TestKeptHiddenContentCounts keeps hidden content: then its text has to be there.
func TestKeptHiddenContentCounts(t *testing.T) {
	hidden := `<table:table><table:table-row table:visibility="collapse"><table:table-cell><text:p>skrytý řádek o slevě</text:p></table:table-cell></table:table-row></table:table>`
	source, output := wrap(sourceBody), wrap(goodBody)
	more(hidden)(source)
	more(hidden)(output)
	j := job(source.bytes(), output.bytes())
	j.Plan.Hidden = map[string]document.Fate{"h1": document.ImageKept}
	if r, err := (Verifier{}).Verify(context.Background(), j); err != nil || !r.Proved {
		t.Errorf("got %v %v, want a proof", r, err)
	}
	j.Output = input(wrap(goodBody).bytes())
	if r, err := (Verifier{}).Verify(context.Background(), j); err != nil || r.Proved {
		t.Errorf("got %v %v, want no proof: the text that stays is gone", r, err)
	}
}

func TestUnreadableOutputIsAnError(t *testing.T) {
	good := wrap(goodBody).bytes()
	unclosed, doctype := wrap(goodBody), wrap(goodBody)
	unclosed.set(content, "<office:document><text:p>")
	doctype.set(content, `<!DOCTYPE a [<!ENTITY b "c">]><a/>`)
	damaged := bytes.Clone(good)
	damaged[len(mimeName)+40] ^= 0x55
	for name, b := range map[string][]byte{
		"empty": nil, "no archive": []byte("hello"), "cut": good[:len(good)/2], "unclosed": unclosed.bytes(),
		"document type": doctype.bytes(), "damaged": damaged,
	} {
		if r, err := (Verifier{}).Verify(context.Background(), job(wrap(sourceBody).bytes(), b)); err == nil {
			t.Errorf("%s: got report %v, want an error", name, r)
		}
	}
}

func TestRemovedImageIsCaught(t *testing.T) {
	picture := func(x int) string {
		img := image.NewGray(image.Rect(0, 0, 16, 16))
		img.Set(x, 3, color.White)
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	one, two := picture(1), picture(2)
	source := wrap(sourceBody)
	source.set("Pictures/100002010000.png", one)
	source.set("Pictures/100002010001.png", two)
	const kept, removed = document.ImageKept, document.ImageRemoved
	for _, tt := range []struct {
		name   string
		member string
		left   string
		plan   map[string]document.Fate
		proved bool
	}{
		{"kept", "Pictures/image2.png", two, map[string]document.Fate{"img1": removed, "img2": kept}, true},
		{"under another number", "Pictures/image1.png", two, map[string]document.Fate{"img1": removed, "img2": kept}, false},
		{"removed", "Pictures/image2.png", two, map[string]document.Fate{"img1": removed, "img2": removed}, false},
		{"not named", "Pictures/image2.png", two, nil, false},
		{"words behind the picture", "Pictures/image2.png", two + " Petr Novak ", map[string]document.Fate{"img2": kept}, false},
	} {
		output := wrap(goodBody)
		output.set(tt.member, tt.left)
		j := job(source.bytes(), output.bytes())
		j.Plan.Images = tt.plan
		r, err := Verifier{}.Verify(context.Background(), j)
		if err != nil || r.Proved != tt.proved {
			t.Errorf("%s: got %v %v, want proved %v", tt.name, r, err, tt.proved)
		}
	}
}

func TestSearchSeesEveryMember(t *testing.T) {
	listed := verify.Listed([]string{"Petr Novák", "800101/1238"})
	for body, proved := range map[string]bool{sourceBody: false, goodBody: true} {
		r, err := Verifier{}.Search(context.Background(), input(wrap(body).bytes()), listed)
		if err != nil || r.Proved != proved {
			t.Errorf("got %v %v, want proved %v", r, err, proved)
		}
	}
}

// TestNamesOfSheets counts the names of sheets as text: one that loses something is
// replaced whole, one that stays says what is kept.
func TestNamesOfSheets(t *testing.T) {
	book := func(names ...string) []byte {
		p := wrap("")
		xml := `<office:document-content` + spaces + `><office:body><office:spreadsheet>`
		for _, n := range names {
			xml += `<table:table table:name="` + n + `"><table:table-row><table:table-cell><text:p>obsah listu</text:p></table:table-cell></table:table-row></table:table>`
		}
		p.set(content, xml+`</office:spreadsheet></office:body></office:document-content>`)
		return p.bytes()
	}
	names := "Mzdy Dvorský\nPřehled Dvorský\n"
	at := strings.Index(names, "Dvorský")
	for _, tt := range []struct {
		name   string
		out    []string
		proved bool
	}{
		{"replaced", []string{"znečitelněno 1", "Přehled Dvorský"}, true},
		{"left", []string{"Mzdy Dvorský", "Přehled Dvorský"}, false},
		{"the other gone", []string{"znečitelněno 1", "znečitelněno 2"}, false},
	} {
		j := &verify.Job{
			Format: "odf", Literal: literal, Source: input(book("Mzdy Dvorský", "Přehled Dvorský")), Output: input(book(tt.out...)),
			Parts: []*document.Part{{ID: "sheet-names", Kind: document.Outline, Text: names}, {ID: "sheet1", Kind: document.Body, Text: "obsah listu"}, {ID: "sheet2", Kind: document.Body, Text: "obsah listu"}},
			Plan:  &document.Plan{Lang: "cs", Redactions: []document.Redaction{{Span: document.Span{Part: "sheet-names", Start: at, End: at + len("Dvorský")}}}},
		}
		r, err := Verifier{}.Verify(context.Background(), j)
		if err != nil || r.Proved != tt.proved {
			t.Errorf("%s: got %v %v, want proved %v", tt.name, r, err, tt.proved)
		}
	}
}

// TestFlatSources proves packages that were documents in a single file.
func TestFlatSources(t *testing.T) {
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	drawn := `<draw:image><office:binary-data>` + base64.StdEncoding.EncodeToString(picture.Bytes()) + `</office:binary-data></draw:image>` + tail
	flat := strings.ReplaceAll(strings.Replace(sourceBody, tail, drawn, 1), "office:document-content", "office:document")
	j := job([]byte(flat), wrap(goodBody).bytes())
	if r, err := (Verifier{}).Verify(context.Background(), j); err != nil || !r.Proved {
		t.Errorf("got %v %v, want a proof", r, err)
	}
	disordered, pictured := wrap(goodBody), wrap(goodBody)
	disordered.edit(content, "Starosta: Jan Novák", "Jan Novák: Starosta")
	pictured.set("Pictures/image1.png", picture.String())
	for check, p := range map[string]*parcel{"order": disordered, "image": pictured} {
		r, err := Verifier{}.Verify(context.Background(), job([]byte(flat), p.bytes()))
		if err != nil || r.Proved || r.Residues[0].Check != check {
			t.Errorf("got %v %v, want a finding of %s", r, err, check)
		}
	}
	if r, err := (Verifier{}).Verify(context.Background(), job(wrap(sourceBody).bytes(), []byte(strings.ReplaceAll(goodBody, "office:document-content", "office:document")))); err == nil && r.Proved {
		t.Error("an output in a single file is proved")
	}
}

// TestWordsOfTheFormatAreNoValues keeps key words of the format apart from what
// people write.
func TestWordsOfTheFormatAreNoValues(t *testing.T) {
	for value, own := range map[string]bool{"center": true, "lr-tb": true, "0.06pt solid": true, "roman": true, "Novák": false, "800101123": false, "petr.novak": false} {
		if got := consistsOf(value, vocabulary); got != own {
			t.Errorf("%q: got %v, want %v", value, got, own)
		}
	}
}

func FuzzVerify(f *testing.F) {
	source := wrap(sourceBody).bytes()
	f.Add(source)
	f.Add(wrap(goodBody).bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		_, _ = Verifier{}.Verify(context.Background(), job(source, b))
	})
}
