package odf

import (
	"fmt"
	"strings"
	"testing"
)

// canary counts the surfaces of a document: each holds a name of its own, so that
// what is left tells where.
type canary struct {
	name  string // "Žofie Novotná"
	alike bool   // all surfaces hold the name alone
	names []string
}

// at gives the value of the next surface.
func (c *canary) at(surface string) string {
	v := fmt.Sprintf("%s %s", c.name, surface)
	if c.alike {
		v = c.name
	}
	c.names = append(c.names, v)
	return v
}

const stays = "Zůstává toto"

// canaryText is an ODT with a value on every surface that is known of text
// documents.
func canaryText(t testing.TB, c *canary) []byte {
	body := `<text:tracked-changes><text:changed-region xml:id="ct1" text:id="ct1"><text:deletion><office:change-info><dc:creator>` + c.at("redlineauthor") +
		`</dc:creator><dc:date>2026-01-02T03:04:05</dc:date></office:change-info>` + p(c.at("deleted")) + `</text:deletion></text:changed-region></text:tracked-changes>` +
		`<office:forms><form:form form:name="` + c.at("formname") + `" form:command="` + c.at("formcommand") + `"><form:properties><form:property form:property-name="Tag" office:value-type="string" office:string-value="` +
		c.at("formproperty") + `"/></form:properties><form:text form:id="control1" form:control-implementation="ooo:com.sun.star.form.component.TextField" form:name="` + c.at("controlname") +
		`" form:value="` + c.at("controlvalue") + `" form:current-value="` + c.at("controlcurrent") + `" form:title="` + c.at("controltitle") + `" form:data-field="` + c.at("controlfield") + `"/><form:checkbox form:id="control2" form:label="` +
		c.at("controllabel") + `"/><form:listbox form:id="control3" form:list-source="` + c.at("listsource") + `"><form:option form:label="` + c.at("optionlabel") + `" form:value="` + c.at("optionvalue") + `"/></form:listbox>` +
		`<office:event-listeners><script:event-listener script:language="ooo:script" xlink:href="` + c.at("listener") + `"/></office:event-listeners></form:form></office:forms>` +
		`<text:variable-decls><text:variable-decl office:value-type="string" text:name="` + c.at("variabledecl") + `"/></text:variable-decls>` +
		`<text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="` + c.at("userfield") + `" text:name="` + c.at("userfieldname") + `"/></text:user-field-decls>` +
		`<text:sequence-decls><text:sequence-decl text:display-outline-level="0" text:name="` + c.at("sequencedecl") + `"/></text:sequence-decls>` +
		`<text:dde-connection-decls><text:dde-connection-decl office:name="d" office:dde-application="soffice" office:dde-topic="` + c.at("ddetopic") + `" office:dde-item="` + c.at("ddeitem") + `"/></text:dde-connection-decls>` +
		p(stays, " jedna, ", split(c.at("spans")), ` a <text:span text:style-name="T1">`+c.at("span")+`</text:span>`) +
		p(strings.ReplaceAll(c.at("spaces"), " ", `<text:s text:c="1"/>`), `<text:tab/>`, c.at("tab"), `<text:line-break/>`, c.at("break"), `<text:soft-page-break/>`) +
		p(entities(c.at("entities"))) +
		`<text:h text:outline-level="1"><text:bookmark-start text:name="` + c.at("bookmark") + `"/>` + stays + ` dva<text:bookmark-end text:name="` + c.names[len(c.names)-1] + `"/><text:bookmark text:name="__RefHeading___Toc123_456"/></text:h>` +
		p(`<text:a xlink:type="simple" xlink:href="mailto:`+c.at("mailto")+`" office:name="`+c.at("linkname")+`" office:title="`+c.at("linktitle")+`" office:target-frame-name="`+c.at("frame")+`">napište</text:a> `,
			`<text:a xlink:type="simple" xlink:href="https://example.org/`+c.at("weblink")+`">`+c.at("linktext")+`</text:a> <text:a xlink:href="https://example.org/mesto">web města</text:a>`,
			`<text:reference-mark-start text:name="`+c.at("reference")+`"/>x<text:reference-mark-end text:name="r"/> <text:bookmark-ref text:ref-name="`+c.at("refname")+`">odkaz</text:bookmark-ref>`) +
		p(`poznámka<office:annotation office:name="`+c.at("commentname")+`" loext:resolved="false"><dc:creator>`+c.at("commentauthor")+`</dc:creator><dc:date>2026-01-01T10:00:00</dc:date><meta:creator-initials>`+c.at("initials")+
			`</meta:creator-initials>`+p(c.at("comment"))+`</office:annotation>text<office:annotation-end office:name="c"/>`) +
		p(`věta s číslem<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation text:label="`+c.at("citation")+`">1</text:note-citation><text:note-body>`+p(c.at("footnote"))+`</text:note-body></text:note>`,
			`<text:note text:id="ftn2" text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body>`+p(c.at("endnote"))+`</text:note-body></text:note>`) +
		p(`<text:date text:date-value="1980-05-12" text:fixed="true">12. 5. 1980</text:date> `, `<text:author-name text:fixed="true">`+c.at("authorname")+`</text:author-name> `,
			`<text:sender-lastname text:fixed="true">`+c.at("sender")+`</text:sender-lastname> `, `<text:file-name text:display="full">`+c.at("filename")+`</text:file-name> `,
			`<text:title>`+c.at("titlefield")+`</text:title> `, `<text:user-field-get text:name="`+c.at("userfieldgetname")+`">`+c.at("userfieldget")+`</text:user-field-get> `,
			`<text:variable-set text:name="v" text:formula="ooow:`+c.at("formula")+`" office:value-type="string" office:string-value="`+c.at("stringvalue")+`">`+c.at("variableset")+`</text:variable-set> `,
			`<text:expression text:formula="ooow:`+c.at("expression")+`">vypočteno</text:expression> `,
			`<text:database-display text:database-name="`+c.at("database")+`" text:table-name="`+c.at("dbtable")+`" text:column-name="`+c.at("dbcolumn")+`">`+c.at("dbdisplay")+`</text:database-display> `,
			`<text:conditional-text text:condition="ooow:x == `+c.at("condition")+`" text:string-value-if-true="`+c.at("iftrue")+`" text:string-value-if-false="`+c.at("iffalse")+`">zobrazeno</text:conditional-text> `,
			`<text:hidden-text text:condition="ooow:1" text:string-value="`+c.at("hiddentextvalue")+`" text:is-hidden="true">`+c.at("hiddentext")+`</text:hidden-text>`,
			`<text:text-input text:description="`+c.at("inputdescription")+`">`+c.at("input")+`</text:text-input> `, `<text:placeholder text:placeholder-type="text" text:description="`+c.at("placeholderhint")+`">&lt;`+c.at("placeholder")+`&gt;</text:placeholder> `,
			`<text:drop-down text:name="`+c.at("dropdownname")+`"><text:label text:value="`+c.at("dropdownitem")+`"/>vybráno</text:drop-down> `, `<text:script script:language="x">`+c.at("script")+`</text:script>`,
			`<text:execute-macro text:name="m" text:description="`+c.at("macrohint")+`">makro</text:execute-macro> `, `<text:user-defined text:name="`+c.at("userdefinedname")+`">`+c.at("userdefined")+`</text:user-defined> `,
			`<text:bibliography-mark text:bibliography-type="book" text:author="`+c.at("bibauthor")+`" text:title="`+c.at("bibtitle")+`" text:identifier="`+c.at("bibid")+`">[1]</text:bibliography-mark> `,
			`<text:alphabetical-index-mark text:string-value="`+c.at("indexmark")+`" text:key1="`+c.at("indexkey")+`"/><text:toc-mark text:string-value="`+c.at("tocmark")+`"/> `,
			`<text:character-count>12345</text:character-count> <text:page-number text:select-page="current">7</text:page-number>`,
			`<text:meta xml:id="m1" xhtml:about="x" xhtml:property="p" xhtml:content="`+c.at("rdfa")+`">`+c.at("meta")+`</text:meta>`,
			`<loext:content-control loext:alias="`+c.at("alias")+`" loext:tag="`+c.at("tag")+`"><loext:list-item loext:display-text="`+c.at("displaytext")+`" loext:value="`+c.at("itemvalue")+`"/>ovládací prvek</loext:content-control>`,
			`<field:fieldmark-start text:name="`+c.at("fieldmark")+`" field:type="vnd.oasis.opendocument.field.FORMTEXT"><field:param field:name="`+c.at("paramname")+`" field:value="`+c.at("paramvalue")+`"/></field:fieldmark-start>`+c.at("fieldmarktext")+`<field:fieldmark-end/>`,
			`<text:ruby><text:ruby-base>`+c.at("rubybase")+`</text:ruby-base><text:ruby-text>`+c.at("rubytext")+`</text:ruby-text></text:ruby>`) +
		`<text:section text:style-name="Sect1" text:name="` + c.at("section") + `" text:condition="ooow:` + c.at("sectioncondition") + `" text:protected="true" text:protection-key="abc="><text:section-source xlink:href="../` + c.at("sectionsource") + `.odt" text:filter-name="writer8"/>` + p(c.at("insection")) + `</text:section>` +
		`<text:table-of-content text:name="` + c.at("tocname") + `"><text:table-of-content-source><text:index-title-template>` + c.at("toctemplate") + `</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title text:name="x">` + p("Obsah") + `</text:index-title>` +
		p(`<text:a xlink:href="#`+c.at("tochref")+`|outline">`+c.at("tocentry")+`</text:a>`) + `</text:index-body></text:table-of-content>` +
		`<table:table table:name="` + c.at("table") + `" table:style-name="Zofie"><table:title>` + c.at("tabletitle") + `</table:title><table:desc>` + c.at("tabledesc") + `</table:desc><table:table-column table:style-name="Zofie.A"/><table:table-row><table:table-cell office:value-type="string">` + p("Jméno") +
		`</table:table-cell><table:table-cell table:formula="ooow:` + c.at("tableformula") + `" office:value-type="string" office:string-value="` + c.at("cellvalue") + `">` + p(c.at("cell")) + `</table:table-cell></table:table-row></table:table>` +
		p(`<draw:frame draw:name="`+c.at("framename")+`" draw:style-name="fr1" text:anchor-type="as-char" svg:width="5cm" svg:height="3cm"><draw:image xlink:href="Pictures/`+pictureName+`" draw:mime-type="image/png"/><svg:title>`+c.at("alttitle")+`</svg:title><svg:desc>`+c.at("altdesc")+`</svg:desc></draw:frame>`,
			`<draw:frame svg:width="5cm" svg:height="3cm"><draw:text-box>`+p(c.at("textbox"))+`</draw:text-box></draw:frame>`,
			`<draw:custom-shape draw:name="s" draw:text-style-name="P1" svg:width="2cm" svg:height="1cm">`+p(c.at("shape"))+`<draw:enhanced-geometry svg:viewBox="0 0 21600 21600" draw:type="ellipse" draw:enhanced-path="U 10800 10800 10800 10800 0 360 Z N"/></draw:custom-shape>`,
			`<draw:frame svg:width="1cm" svg:height="1cm"><draw:image xlink:href="file:///C:/Users/`+c.at("linkedimage")+`.png"/></draw:frame>`,
			`<draw:frame svg:width="8cm" svg:height="5cm"><draw:object xlink:href="./Object 7" draw:notify-on-update-of-ranges="`+c.at("ranges")+`"/><draw:image xlink:href="./ObjectReplacements/Object 7"/></draw:frame>`,
			`<draw:frame svg:width="8cm" svg:height="5cm"><draw:object xlink:href="./Object 8"/><draw:image xlink:href="./ObjectReplacements/Object 8"/></draw:frame>`,
			`<draw:frame svg:width="8cm" svg:height="5cm"><draw:object-ole xlink:href="./Object 9"/></draw:frame>`,
			`<draw:frame svg:width="2cm" svg:height="1cm"><draw:object xlink:href="./Object 10"/></draw:frame>`,
			`<draw:control draw:control="control1" svg:width="2cm" svg:height="1cm"/>`) +
		p(`<text:change text:change-id="ct1"/>`, stays, ` tři`) + `<jan:note xmlns:jan="urn:` + c.at("namespace") + `">` + c.at("foreign") + `</jan:note><text:p jan:who="` + c.at("foreignattr") + `" xmlns:jan="urn:jan">konec</text:p>` +
		`<!-- ` + c.at("xmlcomment") + ` --><?note ` + c.at("instruction") + `?>`
	automatic := `<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold" officeooo:rsid="0017a3b1"/></style:style>` +
		`<style:style style:name="Zofie" style:family="table"/><style:style style:name="Zofie.A" style:family="table-column"/>`
	common := `<style:default-style style:family="paragraph"><style:text-properties fo:language="cs" fo:country="CZ" style:font-name="Liberation Serif"/></style:default-style>` +
		`<style:style style:name="` + encodeName(c.at("stylename")) + `" style:display-name="` + c.names[len(c.names)-1] + `" style:family="paragraph"/>` +
		`<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-prefix="` + c.at("listprefix") + ` " style:num-format="1"/></text:list-style>` +
		`<number:number-style style:name="N1"><number:number number:min-integer-digits="1"/><number:text>` + c.at("numbertext") + `</number:text></number:number-style>`
	master := `<style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header>` + p(c.at("header")) + `</style:header><style:header-left>` + p(c.at("headerleft")) + `</style:header-left><style:header-first>` + p(c.at("headerfirst")) +
		`</style:header-first><style:footer>` + p(c.at("footer")) + `</style:footer></style:master-page><style:master-page style:name="Landscape" style:page-layout-name="pm1"><style:footer>` + p(c.at("unusedfooter")) + `</style:footer></style:master-page>`
	return archive(t, append([]file{{mimeMember, mediaPrefix + "text"}, {contentMember, content(automatic, `<office:text>`+body+`</office:text>`)},
		{stylesMember, styles(common, `<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/></style:page-layout>`, master)}},
		canaryMembers(t, c, mediaPrefix+"text")...)...)
}

// pictureName is how the source calls its picture.
const pictureName = "podpis-zofie-novotne.png"

// canaryMembers are the members besides content and styles.
func canaryMembers(t testing.TB, c *canary, media string) []file {
	chart := xmlStart + `<office:document-content` + spaces + ` office:version="1.3"><office:body><office:chart><chart:chart svg:width="8cm" svg:height="5cm" chart:class="chart:bar"><chart:title>` + p(c.at("charttitle")) +
		`</chart:title><chart:plot-area table:cell-range-address="local-table.$A$1:.$B$3"><chart:axis chart:dimension="x"><chart:categories table:cell-range-address="local-table.$A$2:.$A$3"/></chart:axis><chart:axis chart:dimension="y"/>` +
		`<chart:series chart:values-cell-range-address="local-table.$B$2:.$B$3" chart:label-cell-address="local-table.$B$1" loext:label-string="&quot;` + c.at("labelstring") + `&quot;"/></chart:plot-area>` +
		table("local-table", row(cellOf("Rok"), cellOf(c.at("chartseries"))), row(cellOf(c.at("chartcategory")), numberOf("8001011238", "8001011238"))) + `</chart:chart></office:chart></office:body></office:document-content>`
	embedded := content("", `<office:spreadsheet>`+table("Skrytá", row(cellOf(c.at("embedded"))))+`</office:spreadsheet>`)
	formula := xmlStart + `<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mtext>` + c.at("formulatext") + `</mtext></mrow><annotation encoding="StarMath 5.0">"` + c.names[len(c.names)-1] + `"</annotation></semantics></math>`
	meta := func(suffix string) string {
		return xmlStart + `<office:document-meta` + spaces + `><office:meta><dc:creator>` + c.at("creator"+suffix) + `</dc:creator><meta:initial-creator>` + c.at("initial"+suffix) + `</meta:initial-creator><meta:printed-by>` + c.at("printed"+suffix) +
			`</meta:printed-by><dc:title>` + c.at("title"+suffix) + `</dc:title><meta:template xlink:href="file:///home/` + c.at("template"+suffix) + `" xlink:title="` + c.at("templatetitle"+suffix) + `"/><meta:user-defined meta:name="` + c.at("property"+suffix) + `">` + c.at("propertyvalue"+suffix) +
			`</meta:user-defined><meta:document-statistic meta:character-count="12345"/><meta:editing-cycles>7</meta:editing-cycles><meta:generator>LibreOffice</meta:generator></office:meta></office:document-meta>`
	}
	return []file{
		{"meta.xml", meta("")}, {manifestMember, manifest(media)},
		{settingsMember, xmlStart + `<office:document-settings` + spaces + `><office:settings><config:config-item-set config:name="ooo:configuration-settings"><config:config-item config:name="PrinterName" config:type="string">` + c.at("printer") +
			`</config:config-item><config:config-item config:name="Rsid" config:type="int">1549225</config:config-item><config:config-item config:name="TabOverflow" config:type="boolean">true</config:config-item><config:config-item config:name="LoadReadonly" config:type="boolean">true</config:config-item><config:config-item config:name="CurrentDatabaseDataSource" config:type="string">` +
			c.at("datasource") + `</config:config-item></config:config-item-set></office:settings></office:document-settings>`},
		{"manifest.rdf", xmlStart + `<rdf:RDF xmlns:rdf="urn:rdf"><rdf:Description rdf:about="` + c.at("rdfabout") + `">` + c.at("rdf") + `</rdf:Description></rdf:RDF>`},
		{"Thumbnails/thumbnail.png", pictureOf(t, c.at("thumbnail"))}, {"Pictures/" + pictureName, pictureOf(t, c.at("pngchunk"))}, {"Pictures/unused.png", pictureOf(t, c.at("unusedpicture"))},
		{"Object 7/content.xml", chart}, {"Object 7/meta.xml", meta("chart")}, {"Object 8/content.xml", embedded}, {"Object 9", c.at("ole")}, {"Object 10/content.xml", formula},
		{"ObjectReplacements/Object 7", c.at("replacement")}, {"ObjectReplacements/Object 8", pictureOf(t, c.at("replacement8"))},
		{"Configurations2/accelerator/current.xml", c.at("configuration")}, {"Basic/Standard/Module1.xml", `<script>` + c.at("basic") + `</script>`}, {"Dialogs/Standard/Dialog1.xml", c.at("dialog")},
		{"VersionList.xml", `<VL:version-list xmlns:VL="urn:vl"><VL:version-entry VL:creator="` + c.at("version") + `" VL:comment="` + c.at("versioncomment") + `"/></VL:version-list>`}, {"Versions/Version1", c.at("oldversion")},
		{"META-INF/documentsignatures.xml", `<document-signatures><ds:Signature xmlns:ds="urn:ds"><X509Certificate>` + c.at("certificate") + `</X509Certificate></ds:Signature></document-signatures>`},
		{"layout-cache", c.at("layoutcache")}, {c.at("membername") + ".bin", c.at("unknownmember")},
	}
}

// split writes a value over three spans.
func split(v string) string {
	r := []rune(v)
	third := max(1, len(r)/3)
	return string(r[:third]) + `<text:span text:style-name="T1">` + string(r[third:min(len(r), 2*third)]) + `</text:span>` + `<text:span>` + string(r[min(len(r), 2*third):]) + `</text:span>`
}

// entities writes every second letter as a reference.
func entities(v string) string {
	var b strings.Builder
	for i, r := range []rune(v) {
		switch i % 3 {
		case 0:
			fmt.Fprintf(&b, "&#x%X;", r)
		case 1:
			fmt.Fprintf(&b, "&#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// encodeName writes a style's name as OpenDocument part 3, 19.502 has it.
func encodeName(v string) string { return strings.ReplaceAll(v, " ", "_20_") }

// canarySheets is an ODS with a value on every surface that is known of
// spreadsheets.
func canarySheets(t testing.TB, c *canary) []byte {
	tables := `<table:calculation-settings table:automatic-find-labels="false"/><table:content-validations><table:content-validation table:name="val1" table:condition="of:cell-content-is-in-list(&quot;` + c.at("validation") + `&quot;)" table:base-cell-address="A.A1"><table:help-message table:title="` + c.at("helptitle") +
		`">` + p(c.at("help")) + `</table:help-message><table:error-message>` + p(c.at("error")) + `</table:error-message></table:content-validation></table:content-validations>` +
		`<table:tracked-changes><table:cell-content-change table:id="ct1"><table:cell-address table:column="0" table:row="0" table:table="0"/><office:change-info><dc:creator>` + c.at("changeauthor") + `</dc:creator></office:change-info><table:previous><table:change-track-table-cell office:value-type="string">` + p(c.at("changed")) +
		`</table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>` +
		`<table:table table:name="` + c.at("sheetname") + `" table:style-name="ta1" table:print-ranges="'` + c.names[len(c.names)-1] + `'.A1:'` + c.names[len(c.names)-1] + `'.B9" table:protection-key="x="><table:title>` + c.at("sheettitle") + `</table:title><table:scenario table:comment="` + c.at("scenario") + `" table:scenario-ranges="A.A1" table:is-active="true"/>` +
		`<office:dde-source office:dde-application="soffice" office:dde-topic="` + c.at("dde") + `" office:dde-item="x"/><table:shapes><draw:frame draw:name="` + c.at("shapename") + `" svg:width="3cm" svg:height="2cm"><draw:image xlink:href="Pictures/` + pictureName + `"/><svg:desc>` + c.at("shapedesc") + `</svg:desc></draw:frame></table:shapes>` +
		`<table:table-column table:number-columns-repeated="16384" table:default-cell-style-name="ce1"/><table:table-header-rows>` + row(cellOf("Jméno"), cellOf("Rodné číslo"), cellOf("Narozen")) + `</table:table-header-rows>` +
		row(cellOf(c.at("cell")), numberOf("8001011238", "8,00E+09"), `<table:table-cell office:value-type="date" office:date-value="1980-05-12">`+p("květen 1980")+`</table:table-cell>`) +
		row(`<table:table-cell office:value-type="string" table:content-validation-name="val1" table:formula="of:=CONCATENATE(&quot;`+c.at("formula")+`&quot;;[.B2])" office:string-value="`+c.at("stringvalue")+`">`+p("výsledek")+`<office:annotation office:display="false"><dc:creator>`+c.at("noteauthor")+`</dc:creator>`+p(c.at("note"))+`</office:annotation><table:detective><table:operation table:name="trace-dependents" table:index="0"/></table:detective></table:table-cell>`,
			`<table:table-cell table:number-columns-repeated="3"/>`, `<table:table-cell office:value-type="string" office:string-value="`+c.at("barevalue")+`"/>`) +
		row(`<table:table-cell table:number-matrix-columns-spanned="1" office:value-type="string"><table:cell-range-source table:name="`+c.at("rangesource")+`" xlink:href="file:///`+c.at("rangehref")+`"/>`+p(split(c.at("runs")))+p("druhý odstavec")+`</table:table-cell>`, `<table:covered-table-cell office:value-type="string">`+p(c.at("covered"))+`</table:covered-table-cell>`,
			`<table:table-cell office:value-type="string"><draw:custom-shape table:end-cell-address="`+c.at("endaddress")+`.B3">`+p(c.at("shapetext"))+`</draw:custom-shape>`+p(`<text:a xlink:href="mailto:`+c.at("mail")+`">`+c.at("linktext")+`</text:a>`)+`</table:table-cell>`) +
		`<table:table-row-group table:display="false"><table:table-row table:visibility="collapse" table:number-rows-repeated="1048000">` + cellOf(c.at("hiddenrow")) + `</table:table-row></table:table-row-group>` +
		`<table:named-expressions><table:named-range table:name="` + c.at("sheetrange") + `" table:cell-range-address="A.A1"/></table:named-expressions>` +
		`<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="A.A1"><calcext:condition calcext:apply-style-name="Default" calcext:value="=&quot;` + c.at("condition") + `&quot;" calcext:base-cell-address="A.A1"/></calcext:conditional-format></calcext:conditional-formats></table:table>` +
		`<table:table table:name="List2" table:style-name="hid"><table:table-column/>` + row(cellOf(c.at("hiddensheet"))) + `</table:table>` +
		`<table:table table:name="'file:///C:/` + c.at("cachename") + `.ods'#$A" table:style-name="ta_extref"><table:table-source xlink:href="file:///C:/` + c.at("cachesource") + `.ods" table:table-name="A"/><table:table-column/>` + row(cellOf(c.at("cache"))) + `</table:table>` +
		`<table:named-expressions><table:named-range table:name="` + c.at("range") + `" table:cell-range-address="$A.$A$1"/><table:named-expression table:name="e" table:expression="&quot;` + c.at("expression") + `&quot;"/></table:named-expressions>` +
		`<table:database-ranges><table:database-range table:name="` + c.at("dbrange") + `" table:target-range-address="A.A1:A.B9"><table:database-source-sql table:database-name="` + c.at("dbname") + `" table:sql-statement="select"/><table:filter><table:filter-condition table:field-number="0" table:value="` + c.at("filter") + `" table:operator="="/></table:filter></table:database-range></table:database-ranges>` +
		`<table:data-pilot-tables><table:data-pilot-table table:name="` + c.at("pivot") + `"><table:data-pilot-field table:source-field-name="Jméno"><table:data-pilot-level><table:data-pilot-members><table:data-pilot-member table:name="` + c.at("member") + `"/></table:data-pilot-members></table:data-pilot-level></table:data-pilot-field></table:data-pilot-table></table:data-pilot-tables>` +
		`<table:dde-links><table:dde-link><office:dde-source office:dde-topic="` + c.at("ddelink") + `"/>` + table("x", row(cellOf(c.at("ddecache")))) + `</table:dde-link></table:dde-links>`
	automatic := `<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="hid" style:family="table"><style:table-properties table:display="false"/></style:style>` +
		`<style:style style:name="ce1" style:family="table-cell"><style:map style:condition="cell-content()=&quot;` + c.at("mapcondition") + `&quot;" style:apply-style-name="Default" style:base-cell-address="A.A1"/></style:style>`
	master := `<style:master-page style:name="Default" style:page-layout-name="pm1"><style:header><style:region-left>` + p(c.at("headerleft")) + `</style:region-left><style:region-center>` + p(`<text:sheet-name>???</text:sheet-name>`) + `</style:region-center></style:header><style:footer style:display="false">` + p(c.at("footer")) + `</style:footer></style:master-page>`
	return archive(t, append([]file{{mimeMember, mediaPrefix + "spreadsheet"}, {contentMember, content(automatic, `<office:spreadsheet>`+tables+`</office:spreadsheet>`)},
		{stylesMember, styles("", "", master)}}, canaryMembers(t, c, mediaPrefix+"spreadsheet")...)...)
}
