package odf

import (
	"bytes"
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"inkoust/document"
	"inkoust/document/documenttest"
)

const who = "Žofie Novotná"

func TestFormat(t *testing.T) {
	text := canaryText(t, &canary{name: who})
	sheets := canarySheets(t, &canary{name: who})
	documenttest.Run(t, Format{}, []documenttest.Case{
		{Name: "text, all surfaces", Data: text, Go: []string{who, "1980-05-12"}, Stay: []string{stays + " jedna", "web města", "https://example.org/mesto", "vypočteno", "vybráno", "makro", "ovládací prvek", "Obsah"}},
		{Name: "sheets, all surfaces", Data: sheets, Go: []string{who, "8001011238", "1980-05-12"}, Stay: []string{"Rodné číslo", "výsledek", "druhý odstavec"}},
		{Name: "spans", Data: textDocument(t, p("Pan J", `<text:span>an`, `</text:span>`, " Vzor, Vz", "orov")), Go: []string{"Jan Vzor"}, Stay: []string{"Pan", "Vzorov"}},
		{Name: "white space", Data: textDocument(t, p("Pan\n   Jan\n\t", `<text:span> Vzor</text:span>`, " tu")), Go: []string{"Jan Vzor"}, Stay: []string{"Pan", "tu"}},
		{Name: "entities and cdata", Data: textDocument(t, p("A &amp; B &lt;Jan V&#x11B;tr&gt;")+p("<![CDATA[<x> & Jan Větr]]>")), Go: []string{"Jan Větr"}, Stay: []string{"A & B <", "<x> &"}},
		{Name: "empty text", Data: textDocument(t, ""), Go: []string{"Jan"}},
		{Name: "empty sheet", Data: spreadsheet(t, table("A")), Go: []string{"Jan"}},
	})
}

// TestNoCanaryIsLeft removes a name from documents that hold it everywhere.
func TestNoCanaryIsLeft(t *testing.T) {
	for _, build := range []func(testing.TB, *canary) []byte{canaryText, canarySheets} {
		c := &canary{name: who}
		d := open(t, build(t, c))
		t.Logf("%s: %d surfaces", d.kind.extension, len(c.names))
		out, _ := redact(t, d, planFor(d, c.name))
		for name, member := range unzip(t, out) {
			text := html.UnescapeString(member)
			for _, mark := range []string{"Novotn", "ofie", "novotne", "Zofie", "C:/", "file:"} {
				if i := strings.Index(text, mark); i >= 0 {
					t.Errorf("%s: still holds %q: …%s…", name, mark, text[max(0, i-60):min(len(text), i+60)])
				}
			}
			if strings.Contains(name, "novotn") {
				t.Errorf("%s: the name says something", name)
			}
		}
	}
}

// TestEverySurfaceIsRead finds each value in some part: what is not read cannot
// be detected, and what goes unread is not counted.
func TestEverySurfaceIsRead(t *testing.T) {
	// Members of which no text is read, and what only a dropped member repeats.
	unread := map[string]bool{}
	for _, s := range strings.Fields(`rdf rdfabout thumbnail pngchunk unusedpicture ole replacement replacement8 configuration basic dialog oldversion certificate layoutcache
		membername unknownmember ranges endaddress formula expression tableformula namespace xmlcomment instruction versioncomment version`) {
		unread[s] = true
	}
	for _, build := range []func(testing.TB, *canary) []byte{canaryText, canarySheets} {
		c := &canary{name: who}
		d := open(t, build(t, c))
		var all strings.Builder
		for _, p := range d.parts {
			all.WriteString(p.Part.Text + "\n")
		}
		for _, name := range c.names {
			if surface := strings.TrimPrefix(name, who+" "); !unread[surface] && !strings.Contains(all.String(), name+"\n") && !strings.Contains(all.String(), name) {
				t.Errorf("%s: %q is in no part", d.kind.extension, surface)
			}
		}
	}
}

func TestTextOfParts(t *testing.T) {
	data := canaryText(t, &canary{name: who})
	d := open(t, data)
	name := func(s string) string { return who + " " + s }
	want := map[string]string{
		"header1": name("header"), "header2": name("headerleft"), "header3": name("headerfirst"), "footer1": name("footer"), "footer2": name("unusedfooter"),
		"body:footnotes": "1 " + name("footnote"), "body:endnotes": "i " + name("endnote"), "meta:creator": name("creator"), "styles:style-names": name("stylename"),
		"body:link:3": "https://example.org/mesto", "object1": name("charttitle") + "\nRok\t" + name("chartseries") + "\n" + name("chartcategory") + "\t8001011238", "object2": name("formulatext"),
	}
	for id, text := range want {
		if got := strings.TrimSpace(d.textOf(id)); got != text {
			t.Errorf("%s: got %q, want %q", id, got, text)
		}
	}
	start := stays + " jedna, " + name("spans") + " a " + name("span") + "\n" + name("spaces") + "\t" + name("tab") + "\n" + name("break") + "\n" + name("entities") + "\n" + stays + " dva\n"
	if body := d.textOf("body"); !strings.HasPrefix(body, start) || !strings.Contains(body, "věta s číslem\n") || !strings.Contains(body, "Jméno\t"+name("cell")+"\n") {
		t.Errorf("got %q, want it to begin with %q", body, start)
	}
	for _, id := range []string{"body:comments", "body:deleted", "body:names", "body:link:1", "meta:title", "settings:1", "embeddings:1"} {
		if p := d.part(id); p == nil || !p.Dropped {
			t.Errorf("%s: is not there or not dropped", id)
		}
	}
	if info := d.Info(); info.Signatures != 1 || info.Language != "cs" || info.Extension != ".odt" || info.Media != "application/vnd.oasis.opendocument.text" {
		t.Errorf("got %+v", info)
	}
}

func TestTextOfSheets(t *testing.T) {
	data := canarySheets(t, &canary{name: who})
	d := open(t, data)
	name := func(s string) string { return who + " " + s }
	want := map[string]string{
		"sheet1": "Jméno\tRodné číslo\tNarozen\n" + name("cell") + "\t8,00E+09\tkvěten 1980\nvýsledek\t\t\t\t" + name("barevalue") + "\n" +
			name("runs") + " druhý odstavec\t\t" + name("linktext"),
		"sheet1:values": "Jméno\tRodné číslo\tNarozen\n" + name("cell") + "\t8001011238\t1980-05-12\n" + name("stringvalue") + "\t\t\t\t" + name("barevalue"),
		"h1":            name("covered"), "h2": name("hiddenrow"), "h3": name("hiddensheet"), "sheet-names": name("sheetname"), "sheet2:name": "List2",
	}
	for id, text := range want {
		if diff := cmp.Diff(text, strings.TrimSpace(d.textOf(id))); diff != "" {
			t.Errorf("%s: %s", id, diff)
		}
	}
}

func TestRedactWritesKnownMembersAlone(t *testing.T) {
	data := canaryText(t, &canary{name: who})
	d := open(t, data)
	out, res := redact(t, d, planFor(d, who))
	var names []string
	for name := range unzip(t, out) {
		names = append(names, name)
	}
	slices.Sort(names)
	want := []string{"META-INF/manifest.xml", "Object 1/content.xml", "Object 2/content.xml", "Pictures/image1.png", "Pictures/image2.png", "content.xml", "mimetype", "settings.xml", "styles.xml"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("members: %s", diff)
	}
	surfaces := []string{"alt-text", "comments", "content-controls", "document-variables", "embeddings", "field-codes", "formulas", "hidden-text", "images", "links", "macros",
		"mail-merge", "metadata", "other-members", "previews", "settings", "signatures", "thumbnail", "tracked-changes", "versions"}
	if diff := cmp.Diff(surfaces, res.Surfaces); diff != "" {
		t.Errorf("surfaces: %s", diff)
	}
	if res.Signatures != 1 {
		t.Errorf("signatures: got %d, want 1", res.Signatures)
	}
	const start = "mimetypeapplication/vnd.oasis.opendocument.textPK"
	if got := string(out[30 : 30+len(start)]); got != start || out[8] != 0 {
		t.Errorf("the package begins with %q", got)
	}
	for _, entry := range want {
		if entry != "mimetype" && entry != manifestMember && !strings.Contains(unzip(t, out)[manifestMember], `full-path="`+entry+`"`) {
			t.Errorf("%s is not in the manifest", entry)
		}
	}
}

// TestCutCellsHoldTexts redacts cells: what is left is a text, not a value.
func TestCutCellsHoldTexts(t *testing.T) {
	tests := []struct{ name, cell, value, want string }{
		{"number", numberOf("8001011238", "8001011238"), "8001011238", `<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>[znečitelněno]</text:p></table:table-cell>`},
		{"stored number", numberOf("8001011238", "8,00E+09"), "8001011238", `<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>8,00E+09</text:p></table:table-cell>`},
		{"part of a date", `<table:table-cell office:value-type="date" office:date-value="1980-05-12">` + p("12. 5. 1980") + `</table:table-cell>`, "12. 5.", `<table:table-cell office:value-type="string"><text:p>[znečitelněno] 1980</text:p></table:table-cell>`},
		{"bare number", `<table:table-cell office:value-type="float" office:value="8001011238"/>`, "8001011238", `<table:table-cell office:value-type="string"><text:p xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">[znečitelněno]</text:p></table:table-cell>`},
		{"part of a bare text", `<table:table-cell office:value-type="string" office:string-value="Jan Vzor &amp; syn"></table:table-cell>`, "Jan Vzor", `<table:table-cell office:value-type="string"><text:p xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">[znečitelněno] &amp; syn</text:p></table:table-cell>`},
	}
	for _, tt := range tests {
		d := open(t, spreadsheet(t, table("A", row(cellOf("x"), tt.cell))))
		out, _ := redact(t, d, planFor(d, tt.value))
		if got := unzip(t, out)[contentMember]; !strings.Contains(got, tt.want) {
			t.Errorf("%s: got %s, want %s", tt.name, got[strings.Index(got, "<table:table "):], tt.want)
		}
	}
}

// TestTruthStaysReadable takes a formula out of a cell that says true.
func TestTruthStaysReadable(t *testing.T) {
	d := open(t, spreadsheet(t, table("A", row(`<table:table-cell table:formula="of:=TRUE()" office:value-type="boolean" office:boolean-value="true" calcext:value-type="boolean">`+p("PRAVDA")+`</table:table-cell>`))))
	out, _ := redact(t, d, planFor(d))
	const want = `<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>PRAVDA</text:p></table:table-cell>`
	if got := unzip(t, out)[contentMember]; !strings.Contains(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestResultsThatRepeatGo redacts a cell whose text another one computes.
func TestResultsThatRepeatGo(t *testing.T) {
	result := `<table:table-cell table:formula="of:=[.A1]" office:value-type="string" office:string-value="Jan Vzor">` + p("Jan Vzor") + `</table:table-cell>`
	d := open(t, spreadsheet(t, table("A", row(cellOf("Jan Vzor"), result), row(cellOf("Jan Vzor")), row(cellOf("Jana Vzorová"), result))))
	text := d.textOf("sheet1")
	plan := &document.Plan{Lang: "cs", Redactions: []document.Redaction{{Span: document.Span{Part: "sheet1", Start: 0, End: len("Jan Vzor")}}}}
	out, res := redact(t, d, plan)
	if got, want := strings.Count(unzip(t, out)[contentMember], "[znečitelněno]"), 3; got != want || len(res.Further) != 2 {
		t.Errorf("got %d literals and %d further redactions, want %d and 2", got, len(res.Further), want)
	}
	if got, want := strings.Count(unzip(t, out)[contentMember], "Jan Vzor<"), 1; got != want {
		t.Errorf("got %d of the others, want %d", got, want)
	}
	for _, r := range res.Further {
		if text[r.Start:r.End] != "Jan Vzor" {
			t.Errorf("got the span %q", text[r.Start:r.End])
		}
	}
}

func TestEmbedded(t *testing.T) {
	d := open(t, canaryText(t, &canary{name: who}))
	var got []string
	for _, e := range d.Embedded() {
		var b bytes.Buffer
		if err := d.Extract(t.Context(), e.ID, &b); err != nil {
			t.Error(err)
		}
		got = append(got, fmt.Sprintf("%s %s %s %v", e.ID, e.Name, e.Kind, e.Loose))
		if e.Kind != document.ContentOffice {
			continue
		}
		inner := open(t, b.Bytes())
		if inner.Info().Extension != ".ods" || !strings.Contains(inner.textOf("sheet1"), who+" embedded") {
			t.Errorf("%s: got %s with %q", e.ID, inner.Info().Extension, inner.textOf("sheet1"))
		}
	}
	if diff := cmp.Diff([]string{"a1 Object 8 office false", "a2 Object 9 text false"}, got); diff != "" {
		t.Errorf("embedded: %s", diff)
	}
	if err := d.Extract(t.Context(), "a9", &bytes.Buffer{}); err == nil {
		t.Error("a file that is not there is extracted")
	}
}

// TestSheetNamesGoEverywhere renames a sheet and what refers to it.
func TestSheetNamesGoEverywhere(t *testing.T) {
	d := open(t, spreadsheet(t, `<table:table table:name="Jan Vzor" table:print-ranges="'Jan Vzor'.A1:'Jan Vzor'.B2">`+row(cellOf("x"))+`</table:table>`+table("Ostatní", row(cellOf("y")))))
	out, _ := redact(t, d, planFor(d, "Vzor"))
	got := unzip(t, out)[contentMember]
	for _, want := range []string{`table:name="znečitelněno 1" table:print-ranges="'znečitelněno 1'.A1:'znečitelněno 1'.B2"`, `table:name="Ostatní"`} {
		if !strings.Contains(got, want) {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestWebLinkGoesWhenRedacted(t *testing.T) {
	d := open(t, textDocument(t, p(`<text:a xlink:href="https://example.org/vzor">stránka</text:a>`)))
	if out, _ := redact(t, d, planFor(d)); !strings.Contains(unzip(t, out)[contentMember], "example.org/vzor") {
		t.Error("the address goes though nothing covers it")
	}
	out, _ := redact(t, d, planFor(d, "vzor"))
	if xml := unzip(t, out)[contentMember]; strings.Contains(xml, "vzor") || !strings.Contains(xml, "<text:p>stránka</text:p>") {
		t.Errorf("got %s", xml)
	}
}

// TestAddressesThatTellGo redacts a name that an address repeats in its own way.
func TestAddressesThatTellGo(t *testing.T) {
	link := func(address string) string { return `<text:a xlink:href="` + address + `">zde</text:a> ` }
	d := open(t, textDocument(t, p("Pan Jan Novák-Říha", link("https://example.org/lide/jan-novak"), link("https://example.org/%C5%98%C3%ADha"), link("https://example.org/novakova"))))
	out, res := redact(t, d, planFor(d, "Jan Novák-Říha"))
	xml := unzip(t, out)[contentMember]
	if strings.Contains(xml, "jan-novak") || !strings.Contains(xml, "example.org/novakova") {
		t.Errorf("got %s", xml)
	}
	if len(res.Further) != 1 {
		t.Errorf("got %d further redactions, want 1: the other word is too short", len(res.Further))
	}
}

// TestNamesOfStylesGo gives styles that people named other names, everywhere.
func TestNamesOfStylesGo(t *testing.T) {
	common := `<style:style style:name="Novák_20_tučně" style:display-name="Novák tučně" style:family="text"/><style:style style:name="S1" style:family="text" style:parent-style-name="Novák_20_tučně"/>` +
		`<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"/>`
	body := p(`<text:span text:style-name="Novák_20_tučně">a</text:span>`, `<text:span text:style-name="S1">b</text:span>`) + `<text:h text:style-name="Heading_20_1">c</text:h>`
	d := open(t, textDocument(t, body, file{stylesMember, styles(common, "", "")}))
	out, _ := redact(t, d, planFor(d))
	members := unzip(t, out)
	for _, want := range []string{`<text:span text:style-name="S2">a`, `<text:span text:style-name="S1">b`, `text:style-name="Heading_20_1"`} {
		if !strings.Contains(members[contentMember], want) {
			t.Errorf("got %s, want %s", members[contentMember], want)
		}
	}
	for _, want := range []string{`<style:style style:name="S2" style:family="text"/>`, `style:name="S1" style:family="text" style:parent-style-name="S2"`, `style:display-name="Heading 1"`} {
		if !strings.Contains(members[stylesMember], want) {
			t.Errorf("got %s, want %s", members[stylesMember], want)
		}
	}
}

// TestOddPlacesHoldNothing hides a name where no reader looks: other bodies, ids,
// currencies, values of cells in tables of a text, pictures within the XML.
func TestOddPlacesHoldNothing(t *testing.T) {
	cell := func(attrs string) string {
		return `<table:table><table:table-row><table:table-cell ` + attrs + `>` + p("1") + `</table:table-cell></table:table-row></table:table>`
	}
	for name, body := range map[string]string{
		"another body":    `<office:text>` + p("x") + `</office:text><office:spreadsheet>` + table("A", row(numberOf("8001011238", "8001011238"))) + `</office:spreadsheet>`,
		"beside the body": `<office:text>` + p("x") + `</office:text></office:body><office:meta><x office:value="8001011238"/></office:meta><office:body>`,
		"id":              `<office:text><text:p xml:id="novak">x</text:p></office:text>`,
		"currency":        `<office:text>` + cell(`office:value-type="currency" office:value="1" office:currency="Novák"`) + `</office:text>`,
		"boolean":         `<office:text>` + cell(`office:value-type="boolean" office:boolean-value="novak"`) + `</office:text>`,
		"picture in XML":  `<office:text>` + p(`<draw:frame><draw:image><office:binary-data>bm92YWs=</office:binary-data></draw:image></draw:frame>`) + `</office:text>`,
	} {
		data := archive(t, file{mimeMember, mediaPrefix + "text"}, file{contentMember, content("", body)})
		d := open(t, data)
		out, _ := redact(t, d, planFor(d))
		xml := unzip(t, out)[contentMember]
		for _, v := range []string{"8001011238", "novak", "Novák", "bm92YWs"} {
			if strings.Contains(xml, v) {
				t.Errorf("%s: still holds %q: %s", name, v, xml[strings.Index(xml, "<office:body"):])
			}
		}
	}
	d := open(t, textDocument(t, cell(`office:value-type="float" office:value="8001011238"`)+`<table:table-cell office:value="8551101234"/>`))
	if got := d.textOf("body:values"); strings.TrimSpace(got) != "8001011238" {
		t.Errorf("values: got %q", got)
	}
	if got := d.textOf("body"); !strings.Contains(got, "8551101234") {
		t.Errorf("body: got %q", got)
	}
	out, _ := redact(t, d, planFor(d, "8001011238", "8551101234"))
	if xml := unzip(t, out)[contentMember]; strings.Contains(xml, "8001011238") || strings.Contains(xml, "8551101234") {
		t.Errorf("got %s", xml)
	}
}

// TestShapeTellsNothing redacts a hundred names of two to twenty letters: the
// files are equal.
func TestShapeTellsNothing(t *testing.T) {
	for kind, build := range map[string]func(testing.TB, *canary) []byte{"text": canaryText, "sheets": canarySheets} {
		var first []byte
		for n := range 100 {
			name := strings.Repeat("Žaněk", 4)[:2+n%19]
			name = fmt.Sprintf("%s%c", strings.ToValidUTF8(name, "o"), 'a'+n%26)
			d := open(t, build(t, &canary{name: name, alike: true}))
			out, _ := redact(t, d, planFor(d, name))
			if first == nil {
				first = out
			}
			if !bytes.Equal(out, first) {
				t.Fatalf("%s: a name of %d bytes gives another file: %s", kind, len(name), difference(t, first, out))
			}
		}
	}
}

func difference(t *testing.T, a, b []byte) string {
	before, after := unzip(t, a), unzip(t, b)
	for name := range before {
		if before[name] != after[name] {
			return name + ": " + cmp.Diff(strings.Split(before[name], ">"), strings.Split(after[name], ">"))
		}
	}
	return "the container"
}

func TestImages(t *testing.T) {
	data := canaryText(t, &canary{name: who})
	d := open(t, data)
	imgs := d.Images()
	if len(imgs) != 2 || imgs[0].Band || imgs[0].Part != "body" {
		t.Fatalf("got %+v", imgs)
	}
	// 5 cm by 3 cm of a text area of 17 cm by 25.7 cm.
	if s := imgs[0].Share; s < 0.0343 || s > 0.0344 {
		t.Errorf("share: got %v, want 0.0343", s)
	}
	if before := d.textOf("body")[:imgs[0].Offset]; !strings.Contains(before, "Jméno") {
		t.Error("the picture does not stand after the table")
	}
	out, _ := redact(t, d, planFor(d))
	if picture := unzip(t, out)["Pictures/image1.png"]; strings.Contains(picture, who) || !strings.Contains(picture, "IDAT") {
		t.Error("the kept picture is not clean")
	}
}

func TestRefused(t *testing.T) {
	entity := xmlStart + `<!DOCTYPE x [<!ENTITY a "b">]><office:document-content` + spaces + `><office:body><office:text/></office:body></office:document-content>`
	deep := strings.Repeat("<text:span>", 500) + strings.Repeat("</text:span>", 500)
	tests := []struct {
		name string
		data []byte
		want document.Reason
	}{
		{"drawing", archive(t, file{mimeMember, mediaPrefix + "graphics"}, file{contentMember, "<x/>"}), document.ReasonUnsupported},
		{"no media type", archive(t, file{contentMember, "<x/>"}), document.ReasonUnsupported},
		{"another body", archive(t, file{mimeMember, mediaPrefix + "text"}, file{contentMember, content("", `<office:spreadsheet/>`)}), document.ReasonUnsupported},
		{"encrypted", textDocument(t, p("x"), file{"META-INF/x.xml", ""})[:0], document.ReasonEmpty},
		{"encrypted members", archive(t, file{mimeMember, mediaPrefix + "text"}, file{contentMember, "x"}, file{manifestMember, `<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>`}), document.ReasonEncrypted},
		{"encrypted package", archive(t, file{mimeMember, mediaPrefix + "text"}, file{"encrypted-package", "x"}), document.ReasonEncrypted},
		{"entities", archive(t, file{mimeMember, mediaPrefix + "text"}, file{contentMember, entity}), document.ReasonBomb},
		{"depth", textDocument(t, p(deep)), document.ReasonBomb},
		{"no content", archive(t, file{mimeMember, mediaPrefix + "text"}), document.ReasonDamaged},
		{"bomb", archive(t, file{mimeMember, mediaPrefix + "text"}, file{contentMember, strings.Repeat(" ", 64<<20)}), document.ReasonBomb},
	}
	for _, tt := range tests {
		if got := reasonOf(tt.data); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestRepeatedCellsAreBounded opens sheets that repeat more cells than a sheet
// can have.
func TestRepeatedCellsAreBounded(t *testing.T) {
	const many = "2147483648"
	repeat := func(what string) string { return fmt.Sprintf(` table:number-%s-repeated="%s"`, what, many) }
	cell := `<table:table-cell` + repeat("columns") + ` office:value-type="string">` + p("Jan Vzor") + `</table:table-cell>`
	d := open(t, spreadsheet(t, `<table:table table:name="A"><table:table-column`+repeat("columns")+`/><table:table-row`+repeat("rows")+`>`+cell+cellOf("x")+`</table:table-row></table:table>`))
	if got := len(d.textOf("sheet1")); got > maxColumns+100 {
		t.Errorf("got %d bytes of text, want at most %d", got, maxColumns+100)
	}
	out, _ := redact(t, d, planFor(d, "Jan Vzor"))
	if strings.Contains(unzip(t, out)[contentMember], "Vzor") {
		t.Error("the value is left")
	}
	d = open(t, textDocument(t, p("a", `<text:s text:c="`+many+`"/>`, "b")))
	if got := len(d.textOf("body")); got > 100 {
		t.Errorf("got %d bytes of text, want at most 100", got)
	}
}

// TestWidthsTellNothing redacts sheets whose columns and rows were fitted to the
// removed name: the files are equal, and other columns stay as they were.
func TestWidthsTellNothing(t *testing.T) {
	sheet := func(name, width, height string) []byte {
		automatic := `<style:style style:name="co1" style:family="table-column"><style:table-column-properties style:column-width="` + width + `"/></style:style>` +
			`<style:style style:name="co2" style:family="table-column"><style:table-column-properties style:column-width="7cm"/></style:style>` +
			`<style:style style:name="ro1" style:family="table-row"><style:table-row-properties style:row-height="` + height + `" style:use-optimal-row-height="true"/></style:style>` +
			`<style:style style:name="ro2" style:family="table-row"><style:table-row-properties style:row-height="2cm" style:use-optimal-row-height="false"/></style:style>`
		tables := `<table:table table:name="A"><table:table-column table:style-name="co1"/><table:table-column table:style-name="co2" table:number-columns-repeated="3"/>` +
			`<table:table-row table:style-name="ro1">` + cellOf(name) + cellOf("x") + `</table:table-row><table:table-row table:style-name="ro2">` + cellOf("Mzda za měsíc leden") + cellOf("y") + `</table:table-row></table:table>`
		return archive(t, file{mimeMember, mediaPrefix + "spreadsheet"}, file{contentMember, content(automatic, `<office:spreadsheet>`+tables+`</office:spreadsheet>`)})
	}
	write := func(name, width, height string) string {
		d := open(t, sheet(name, width, height))
		out, _ := redact(t, d, planFor(d, name))
		return unzip(t, out)[contentMember]
	}
	short, long := write("Jan Ek", "1.2cm", "0.4cm"), write("Bohuslav Vysokomýtský-Dvořák", "6.1cm", "0.9cm")
	if short != long {
		t.Errorf("the sheets differ: %s", cmp.Diff(short, long))
	}
	for _, want := range []string{`<table:table-column table:style-name="cw19"/><table:table-column table:style-name="co2" table:number-columns-repeated="3"/>`, `<table:table-row><table:table-cell`, `<table:table-row table:style-name="ro2">`} {
		if !strings.Contains(short, want) {
			t.Errorf("got %s, want %s", short, want)
		}
	}
}

// TestTimeGrowsWithTheLength reads documents that repeat one thing very often: what
// compares everything with everything takes minutes.
func TestTimeGrowsWithTheLength(t *testing.T) {
	const many = 30_000
	picture := `<draw:image xlink:href="Pictures/a.png"/>`
	object := `<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>`
	column := `<table:table-column table:visibility="collapse"/><table:table-column/>`
	embedded := file{"Object 1/content.xml", content("", `<office:text>`+strings.Repeat(p("x"), 1000)+`</office:text>`)}
	for name, data := range map[string][]byte{
		"pictures of a frame": textDocument(t, p(`<draw:frame>`+strings.Repeat(picture, many)+`</draw:frame>`), file{"Pictures/a.png", pictureOf(t, "x")}),
		"objects":             textDocument(t, p(strings.Repeat(object, many)), embedded),
		"hidden columns":      spreadsheet(t, table("A", strings.Repeat(column, 8000), strings.Repeat(row(strings.Repeat(cellOf("x"), 10)), many/10))),
		"spans":               textDocument(t, p(strings.Repeat(`<text:span>x</text:span>`, many))),
		"links":               textDocument(t, p(strings.Repeat(`<text:a xlink:href="https://example.org/x">x</text:a>`, many))),
		"styles":              archive(t, file{mimeMember, mediaPrefix + "text"}, file{contentMember, content(strings.Repeat(`<style:style style:name="Vzor" style:family="text" style:parent-style-name="Vzor"/>`, many), `<office:text>`+p(strings.Repeat(`<text:span text:style-name="Vzor">x</text:span>`, many))+`</office:text>`)}),
	} {
		start := time.Now()
		d := open(t, data)
		redact(t, d, planFor(d, "y"))
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%s: %v", name, took)
		}
	}
	if got := reasonOf(spreadsheet(t, strings.Repeat(table("A"), maxSheets+1))); got != document.ReasonTooLarge {
		t.Errorf("sheets: got %q, want %q", got, document.ReasonTooLarge)
	}
}
