package odf

import (
	"bytes"
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"

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

// TestRejectingFormat opens the document with a canary on every surface as it was
// before its tracked changes.
func TestRejectingFormat(t *testing.T) {
	text := canaryText(t, &canary{name: who})
	documenttest.Run(t, Format{}.Rejecting(), []documenttest.Case{
		{Name: "text, all surfaces", Data: text, Go: []string{who, "1980-05-12"}, Stay: []string{stays + " jedna", "web města"}},
		{Name: "restored", Data: textDocument(t, history("+i", "-d "+p("Pan Jan")+p("Vzor tu"))+p("Dnes "+deleted("d")+inserted("i", "nikdo"))), Go: []string{"Jan", "Vzor"}, Stay: []string{"Dnes Pan", "tu"}},
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
