package odf

import (
	"bytes"
	"encoding/base64"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/document/documenttest"
)

// flatDocument is a text in a single file with a picture, a chart, a formula and
// properties.
func flatDocument(t testing.TB, name string) []byte {
	picture := base64.StdEncoding.EncodeToString([]byte(pictureOf(t, name)))
	chart := `<office:document office:mimetype="application/vnd.oasis.opendocument.chart" office:version="1.3"><office:meta><dc:creator>` + name + `</dc:creator></office:meta><office:body><office:chart><chart:chart chart:class="chart:bar"><chart:title>` +
		p("Graf "+name) + `</chart:title></chart:chart></office:chart></office:body></office:document>`
	return []byte(xmlStart + "\n" + `<office:document` + spaces + ` office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:creator>` + name + `</dc:creator></office:meta>` +
		`<office:settings><config:config-item-set config:name="ooo:configuration-settings"><config:config-item config:name="PrinterName" config:type="string">` + name + `</config:config-item></config:config-item-set></office:settings>` +
		`<office:scripts><office:script>` + name + `</office:script></office:scripts><office:styles/><office:automatic-styles><style:page-layout style:name="pm1"/></office:automatic-styles>` +
		`<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header>` + p("Hlavička "+name) + `</style:header></style:master-page></office:master-styles><office:body><office:text>` +
		p("Pan ", `<text:span>`+name+`</text:span>`, " zde") + p(`<draw:frame svg:width="5cm" svg:height="3cm"><draw:image><office:binary-data>`+picture[:20]+"\n"+picture[20:]+`</office:binary-data></draw:image></draw:frame>`) +
		p(`<draw:frame svg:width="8cm" svg:height="5cm"><draw:object>`+chart+`</draw:object></draw:frame><draw:frame svg:width="2cm" svg:height="1cm"><draw:object><math:math><math:mtext>vzorec `+name+`</math:mtext></math:math></draw:object></draw:frame>`) +
		`</office:text></office:body></office:document>`)
}

func TestFlatDocuments(t *testing.T) {
	data := flatDocument(t, who)
	documenttest.Run(t, Format{}, []documenttest.Case{{Name: "flat", Data: data, Go: []string{who}, Stay: []string{"Pan", "zde", "Hlavička", "Graf", "vzorec"}}})
	d := open(t, data)
	for id, want := range map[string]string{"body": "Pan " + who + " zde", "header1": "Hlavička " + who, "object1": "Graf " + who, "object2": "vzorec " + who, "meta:creator": who, "settings:1": who} {
		if got := strings.TrimSpace(d.textOf(id)); got != want {
			t.Errorf("%s: got %q, want %q", id, got, want)
		}
	}
	if imgs := d.Images(); len(imgs) != 1 || imgs[0].Share == 0 {
		t.Errorf("got %v", imgs)
	}
	out, _ := redact(t, d, planFor(d, who))
	members := unzip(t, out)
	for _, name := range []string{"content.xml", "styles.xml", "Object 1/content.xml", "Object 2/content.xml", "Pictures/image1.png"} {
		if members[name] == "" {
			t.Errorf("%s is missing", name)
		}
	}
}

func TestFlatIsRecognised(t *testing.T) {
	const ns = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"`
	for head, want := range map[string]bool{
		`<?xml version="1.0"?><office:document` + ns + `>`:                 true,
		"\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<o:document\n" + ns + `>`:    true,
		`<office:document-content` + ns + `>`:                              false,
		`<html` + ns + `><p>a:document x</p>`:                              false,
		`<a b="x:document "` + ns + `>`:                                    false,
		`text ` + ns:                                                       false,
		`<?xml version="1.0"?><!-- <x --><office:document` + ns + ` a="">`: true,
	} {
		if got := isFlat([]byte(head)); got != want {
			t.Errorf("%s: got %v, want %v", head, got, want)
		}
	}
	for body, want := range map[string]document.Reason{
		`<office:document` + ns + ` office:mimetype="application/vnd.oasis.opendocument.graphics"/>`: document.ReasonUnsupported,
		`<office:document` + ns + `>`:                                 document.ReasonDamaged,
		`<!DOCTYPE a [<!ENTITY b "c">]><office:document` + ns + ` />`: document.ReasonBomb,
	} {
		if got := reasonOf([]byte(body)); got != want {
			t.Errorf("%s: got %q, want %q", body, got, want)
		}
	}
}

// FuzzFlat unfolds whatever calls itself a document.
func FuzzFlat(f *testing.F) {
	f.Add(flatDocument(f, who))
	f.Fuzz(func(t *testing.T, data []byte) {
		out, err := unfold(data)
		if err == nil && !bytes.HasPrefix(out, []byte("PK")) {
			t.Error("no package")
		}
	})
}
