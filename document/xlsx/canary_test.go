package xlsx

import (
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/document/documenttest"
)

// canary stands on every surface of the workbook; canaryNumber is its number.
const (
	canary       = "Radim Tajovský"
	canaryNumber = "7801011234"
)

// canaryBook is a workbook with the canary wherever a workbook can hold it.
func canaryBook(t testing.TB) []byte {
	c, n := canary, canaryNumber
	shared := head + `<sst ` + nsMain + ` count="9" uniqueCount="6"><si><t>Jméno</t></si><si><t>` + c + `</t></si><si><r><rPr><b/><sz val="11"/></rPr><t>Radim </t></r><r><t xml:space="preserve">Tajovský</t></r></si>` +
		`<si><t>` + c + ` nikde</t></si><si><t>Obec Vzorov</t><rPh sb="0" eb="1"><t>` + c + `</t></rPh><phoneticPr fontId="0"/></si><si><t>Rodné číslo</t></si></sst>`
	first := sheetXML(`<sheetPr codeName="`+c+`"/><dimension ref="A1:H20"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="7" max="7" width="9" hidden="1"/></cols>`,
		`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>5</v></c>`+cellText("C1", "Částka")+`</row>`+
			`<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>`+n+`</v></c><c r="C2" s="5"><v>1250.5</v></c></row>`+
			`<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="4"><v>7.801011234E9</v></c><c r="C3"><f>C2*2</f><v>2501</v></c></row>`+
			`<row r="4">`+cellText("A4", "Radim Taj_x006F_vský")+`<c r="B4" t="str"><f>A2</f><v>`+c+`</v></c><c r="C4" t="str"><f>IF(A2="`+c+`","ano","ne")</f><v>ano</v></c></row>`+
			`<row r="5"><c r="A5" t="s"><v>4</v></c><c r="B5"><f>SUM(C2:C3)</f><v>3751.5</v></c><c r="C5" t="str"><f>[1]List1!A1</f><v>Vzorov</v></c><c r="G5" t="s"><v>1</v></c></row>`+
			`<row r="6" hidden="1"><c r="A6" t="s"><v>1</v></c></row>`+
			`<row r="7"><c r="A7" s="6"><v>`+n+`</v></c>`+cellText("B7", "Konec")+`<c r="C7" s="7"><v>5</v></c></row>`+
			`<row r="8">`+cellText("A8", "Sloučeno")+cellText("B8", c)+`</row><!-- `+c+` -->`,
		`<sheetProtection password="CC1A"/><protectedRanges><protectedRange name="`+c+`" sqref="A1"/></protectedRanges><scenarios><scenario name="x" user="`+c+`"><inputCells r="A1" val="`+c+`"/></scenario></scenarios>`+
			`<autoFilter ref="A1:C5"><filterColumn colId="0"><filters><filter val="`+c+`"/></filters></filterColumn></autoFilter><mergeCells count="1"><mergeCell ref="A8:B8"/></mergeCells>`+
			`<conditionalFormatting sqref="A1"><cfRule type="containsText" priority="1" operator="containsText" text="`+c+`"><formula>NOT(ISERROR(SEARCH("`+c+`",A1)))</formula></cfRule></conditionalFormatting>`+
			`<dataValidations count="1"><dataValidation type="list" sqref="A1" promptTitle="`+c+`" prompt="`+c+`"><formula1>"`+c+`,Jiný"</formula1></dataValidation></dataValidations>`+
			`<hyperlinks><hyperlink ref="A2" r:id="rMail" display="`+c+`" tooltip="`+c+`"/><hyperlink ref="A3" r:id="rWeb"/></hyperlinks>`+
			`<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><pageSetup r:id="rPrint"/><headerFooter><oddHeader>&amp;L`+c+`&amp;R&amp;"Arial,Bold"&amp;12Strana &amp;P</oddHeader><oddFooter>Zpracoval: `+c+`</oddFooter></headerFooter>`+
			`<drawing r:id="rDraw"/><legacyDrawing r:id="rVml"/><tableParts count="1"><tablePart r:id="rTable"/></tableParts><extLst><ext uri="x">`+c+`</ext></extLst>`)
	hidden := sheetXML("", `<row r="1">`+cellText("A1", "Skrytý "+c)+`</row>`, "")
	drawing := head + `<xdr:wsDr ` + nsDraw + `><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>9</xdr:row></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:row>12</xdr:row></xdr:to>` +
		`<xdr:sp macro="[0]!Makro" textlink="$A$2"><xdr:nvSpPr><xdr:cNvPr id="2" name="` + c + `" descr="` + c + `"><a:hlinkClick r:id="rGone"/></xdr:cNvPr><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Vyřizuje ` + c + `</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>` +
		`<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:ext cx="952500" cy="476250"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rPic"/><a:stretch/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>` +
		`<xdr:oneCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:ext cx="952500" cy="476250"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="4" name="Graf"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rChart"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`
	chart := head + `<c:chartSpace ` + nsDraw + `><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Výdaje ` + c + `</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/>` +
		`<c:cat><c:strRef><c:f>List1!$A$2:$A$3</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>` + c + `</c:v></c:pt><c:pt idx="1"><c:v>` + c + `</c:v></c:pt></c:strCache></c:strRef></c:cat>` +
		`<c:val><c:numRef><c:f>List1!$B$2:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>` + n + `</c:v></c:pt><c:pt idx="1"><c:v>` + n + `</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart><c:externalData r:id="rBook"/></c:chartSpace>`
	styles := head + `<styleSheet ` + nsMain + `><numFmts><numFmt numFmtId="170" formatCode="0&quot; ` + c + `&quot;"/><numFmt numFmtId="171" formatCode=";;;"/></numFmts><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>` +
		`<cellXfs><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="11"/><xf numFmtId="4"/><xf numFmtId="171"/><xf numFmtId="170"/></cellXfs><cellStyles><cellStyle name="Normální" xfId="0"/><cellStyle name="` + c + `" xfId="0"/></cellStyles></styleSheet>`
	book := head + `<workbook ` + nsMain + ` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><fileVersion appName="xl"/><fileSharing userName="` + c + `"/><workbookPr codeName="` + c + `"/>` +
		`<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\Users\` + c + `\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>` +
		`<bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="List1" sheetId="1" r:id="rId1"/><sheet name="` + c + `" sheetId="2" state="veryHidden" r:id="rId2"/><sheet name="Smlouva ` + c + `" sheetId="3" r:id="rId3"/></sheets>` +
		`<externalReferences><externalReference r:id="rExt"/></externalReferences><definedNames><definedName name="Osoba" hidden="1">"` + c + `"</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">List1!$A$1:$C$8</definedName></definedNames><customWorkbookViews><customWorkbookView name="` + c + `"/></customWorkbookViews><pivotCaches><pivotCache cacheId="1" r:id="rPivot"/></pivotCaches></workbook>`
	plain := func(root string) string { return head + "<" + root + ` author="` + c + `">` + c + "</" + root + ">" }
	return archive(t, []file{
		{"[Content_Types].xml", types("application/vnd.ms-excel.sheet.macroEnabled.main+xml")},
		{"_rels/.rels", rels("rId1 officeDocument xl/workbook.xml", "rId2 extended-properties docProps/app.xml")},
		{"xl/workbook.xml", book},
		{"xl/_rels/workbook.xml.rels", rels("rId1 worksheet worksheets/sheet1.xml", "rId2 worksheet worksheets/Radim.xml", "rId3 worksheet worksheets/sheet3.xml", "rId4 sharedStrings sharedStrings.xml", "rId5 styles styles.xml",
			"rExt externalLink externalLinks/externalLink1.xml", "rPivot pivotCacheDefinition pivotCache/pivotCacheDefinition1.xml", "rVba vbaProject vbaProject.bin", "rP person persons/person.xml")},
		{"xl/worksheets/sheet1.xml", first},
		{"xl/worksheets/_rels/sheet1.xml.rels", rels("rMail hyperlink !mailto:radim.tajovsky@vzorov.cz", "rWeb hyperlink !https://www.vzorov.cz/", "rDraw drawing ../drawings/drawing1.xml", "rVml vmlDrawing ../drawings/vmlDrawing1.vml",
			"rTable table ../tables/table1.xml", "rPrint printerSettings ../printerSettings/printerSettings1.bin", "rComments comments ../comments1.xml")},
		{"xl/worksheets/Radim.xml", hidden},
		{"xl/worksheets/sheet3.xml", sheetXML("", `<row r="1">`+cellText("A1", "Bez údajů")+`</row>`, "")},
		{"xl/sharedStrings.xml", shared}, {"xl/styles.xml", styles}, {"xl/drawings/drawing1.xml", drawing},
		{"xl/drawings/_rels/drawing1.xml.rels", rels("rPic image ../media/radim.png", "rChart chart ../charts/chart1.xml", "rGone hyperlink !http://x.cz/"+"radim")},
		{"xl/charts/chart1.xml", chart}, {"xl/charts/_rels/chart1.xml.rels", rels("rBook package ../embeddings/book.xlsx")},
		{"xl/media/radim.png", picturePNG(t, c)},
		{"xl/tables/table1.xml", head + `<table ` + nsMain + ` id="1" name="` + strings.ReplaceAll(c, " ", "_") + `" displayName="` + strings.ReplaceAll(c, " ", "_") + `" ref="A1:C5" comment="` + c + `"><autoFilter ref="A1:C5"/><tableColumns count="3"><tableColumn id="1" name="Jméno"/><tableColumn id="2" name="Rodné číslo"/><tableColumn id="3" name="Částka"><calculatedColumnFormula>"` + c + `"</calculatedColumnFormula></tableColumn></tableColumns></table>`},
		{"xl/comments1.xml", plain("comments")}, {"xl/threadedComments/threadedComment1.xml", plain("ThreadedComments")}, {"xl/persons/person.xml", plain("personList")},
		{"xl/drawings/vmlDrawing1.vml", plain("xml")}, {"xl/externalLinks/externalLink1.xml", plain("externalLink")}, {"xl/connections.xml", plain("connections")},
		{"xl/queryTables/queryTable1.xml", plain("queryTable")}, {"xl/pivotCache/pivotCacheDefinition1.xml", head + `<pivotCacheDefinition ` + nsMain + `><s v="` + c + `"/></pivotCacheDefinition>`},
		{"xl/pivotCache/pivotCacheRecords1.xml", plain("records")}, {"xl/pivotTables/pivotTable1.xml", plain("pivotTable")}, {"xl/slicers/slicer1.xml", plain("slicers")}, {"xl/model/item.data", c},
		{"xl/revisions/revisionLog1.xml", plain("revisions")}, {"xl/calcChain.xml", plain("calcChain")}, {"xl/vbaProject.bin", c}, {"xl/activeX/activeX1.bin", c}, {"xl/ctrlProps/ctrlProp1.xml", plain("formControlPr")},
		{"xl/printerSettings/printerSettings1.bin", c}, {"xl/embeddings/book.xlsx", c}, {"customXml/item1.xml", plain("data")}, {"docProps/app.xml", plain("Properties")}, {"docProps/core.xml", plain("core")},
		{"docProps/custom.xml", plain("custom")}, {"docProps/thumbnail.jpeg", c}, {"_xmlsignatures/sig1.xml", plain("Signature")}, {"xl/" + c + ".xml", plain("nic")},
	})
}

func canaryValues() []string { return []string{canary, canaryNumber} }

func TestConformance(t *testing.T) {
	documenttest.Run(t, Format{}, []documenttest.Case{
		{Name: "every surface", Data: canaryBook(t), Go: canaryValues(), Stay: []string{"Rodné číslo", "Obec Vzorov", "1 250,50", "3751,5", "Konec", "Bez údajů", "Strana", "Vyřizuje"}},
		{Name: "cells", Data: simple(t, `<row r="1">`+cellText("A1", "Jan Vzor")+cellText("C1", "Vzorov")+`</row><row r="3">`+cellNumber("A3", "3", "7801011234")+cellNumber("B3", "1", "28491")+`</row>`),
			Go: []string{"Jan Vzor", "780101/1234"}, Stay: []string{"Vzorov", "1.1.1978"}},
	})
}

func TestCanaryIsGone(t *testing.T) {
	d := open(t, canaryBook(t))
	out, result := redact(t, d, planFor(d, canaryValues()...))
	for name, data := range unzip(t, out) {
		for _, v := range []string{"Radim", "Tajovsk", "radim", canaryNumber, "7.801011234E9"} {
			if strings.Contains(name+"\n"+data, v) {
				t.Errorf("%s: %q is left", name, v)
			}
		}
	}
	if result.Signatures != 1 {
		t.Errorf("got %d signatures, want 1", result.Signatures)
	}
	for _, want := range []string{"comments", "custom-xml", "data-model", "external-links", "hidden-content", "macros", "metadata", "pivot-caches", "revisions", "validation-lists"} {
		if !strings.Contains(" "+strings.Join(result.Surfaces, " ")+" ", " "+want+" ") {
			t.Errorf("%s is not reported: %v", want, result.Surfaces)
		}
	}
}

func TestHiddenContentIsKeptOnlyIfThePlanSays(t *testing.T) {
	d := open(t, canaryBook(t))
	var got []string
	for _, c := range d.Concealed() {
		got = append(got, string(c.Kind)+" "+c.Where)
	}
	want := "filtered 6|columns G|cells A7|deep "
	if s := strings.Join(got, "|"); s != want {
		t.Fatalf("got %q, want %q", s, want)
	}
	out, _ := redact(t, d, keepHidden(d, planFor(d, canaryValues()...)))
	again := open(t, out)
	if n := len(again.Concealed()); n != 4 {
		t.Errorf("got %d pieces of hidden content, want 4", n)
	}
	if text := again.textOf("sheet2"); text != "Skrytý "+document.Literal("cs", "") {
		t.Errorf("the hidden sheet says %q", text)
	}
	out, _ = redact(t, d, planFor(d, canaryValues()...))
	if again := open(t, out); len(again.Concealed()) != 0 || len(again.sheets) != 2 {
		t.Errorf("got %v and %d sheets, want nothing hidden and 2", again.Concealed(), len(again.sheets))
	}
}
