package docxfixture

// namespaces are the declarations that every member begins with.
const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
	`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
	`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
	`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
	`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ` +
	`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
	`xmlns:v="urn:schemas-microsoft-com:vml" ` +
	`xmlns:o="urn:schemas-microsoft-com:office:office" ` +
	`xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
	`xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ` +
	`xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" ` +
	`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
	`xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" ` +
	`xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ` +
	`xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" ` +
	`xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" ` +
	`xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du"`

// members are the XML of the canary document: {NS} stands for the namespaces,
// {N}, {P}, {M} for the values and {T} for tokens.
var members = [][2]string{
	{`[Content_Types].xml`,
		`{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/>` +
			`<Default Extension="png" ContentType="image/png"/>` +
			`<Default Extension="jpg" ContentType="image/jpeg"/>` +
			`<Default Extension="jpeg" ContentType="image/jpeg"/>` +
			`<Default Extension="emf" ContentType="image/x-emf"/>` +
			`<Default Extension="svg" ContentType="image/svg+xml"/>` +
			`<Default Extension="bin" ContentType="application/octet-stream"/>` +
			`<Default Extension="docx" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document"/>` +
			`<Default Extension="htm" ContentType="text/html"/>` +
			`<Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>` +
			`<Default Extension="dat" ContentType="application/x-neznamy"/>` +
			`<Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>` +
			`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
			`<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>` +
			`<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>` +
			`<Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>` +
			`<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>` +
			`<Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>` +
			`<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>` +
			`<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>` +
			`<Override PartName="/word/endnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"/>` +
			`<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>` +
			`<Override PartName="/word/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>` +
			`<Override PartName="/word/diagrams/data1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"/>` +
			`<Override PartName="/word/diagrams/layout1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.diagramLayout+xml"/>` +
			`<Override PartName="/word/diagrams/quickStyle1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.diagramStyle+xml"/>` +
			`<Override PartName="/word/diagrams/colors1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.diagramColors+xml"/>` +
			`<Override PartName="/word/diagrams/drawing1.xml" ContentType="application/vnd.ms-office.drawingml.diagramDrawing+xml"/>` +
			`<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>` +
			`<Override PartName="/word/drawings/tvary.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml"/></Types>`},
	{`_rels/.rels`,
		`{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>` +
			`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
			`<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>` +
			`<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>` +
			`<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/>` +
			`<Relationship Id="rId6" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>` +
			`<Relationship Id="rId7" Type="urn:{T}/custom" Target="docMetadata/LabelInfo.xml"/></Relationships>`},
	{`word/document.xml`,
		`{XML}<w:document {NS} xmlns:cizi="urn:{T}" xmlns:nepouzite="http://{T}/" mc:Ignorable="w14 w15 wp14 cizi nepouzite" w:rsidR="00AA11BB"><w:background w:color="FFFFFF"><v:background id="{T}" o:bwmode="white"/></w:background><w:body><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">Smlouva, kterou uzavírá </w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="5" w:name="{T}"/><w:r><w:t xml:space="preserve">{N}</w:t></w:r><w:bookmarkEnd w:id="5"/><w:r><w:t xml:space="preserve">, telefon </w:t></w:r><w:r><w:t xml:space="preserve">{P}</w:t></w:r><w:r><w:t xml:space="preserve">, pošta {M}.</w:t></w:r></w:p>` +
			`<w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">Děleno: </w:t></w:r>{SPLIT}<w:r><w:t xml:space="preserve"> konec.</w:t></w:r></w:p>` +
			`<w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">Symboly: </w:t></w:r><w:r><w:sym w:font="{N}" w:char="F041"/></w:r><w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r></w:p>` +
			`<w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:ins w:id="1" w:author="{T}" w:date="2026-01-01T00:00:00Z" w16du:dateUtc="2026-01-01T00:00:00Z"><w:r><w:t xml:space="preserve">Vloženo {N}</w:t></w:r></w:ins><w:del w:id="2" w:author="{T}"><w:r><w:delText>{T} {N}</w:delText></w:r></w:del><w:moveFrom w:id="3" w:author="{T}"><w:r><w:t xml:space="preserve">{T}</w:t></w:r></w:moveFrom><w:moveTo w:id="4" w:author="{T}"><w:r><w:t xml:space="preserve">Přesunuto.</w:t></w:r></w:moveTo><w:r><w:rPr><w:b/><w:rPrChange w:id="6" w:author="{T}"><w:rPr/></w:rPrChange></w:rPr><w:t xml:space="preserve">Tučně.</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:rPr><w:del w:id="8" w:author="{T}"/></w:rPr><w:pPrChange w:id="9" w:author="{T}"><w:pPr/></w:pPrChange></w:pPr><w:r><w:t xml:space="preserve">Odstavec, jehož </w:t></w:r></w:p>` +
			`<w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">konec je smazán.</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:rPr><w:del w:id="10" w:author="{T}"/></w:rPr></w:pPr><w:del w:id="11" w:author="{T}"><w:r><w:delText>{T}</w:delText></w:r></w:del></w:p>` +
			`<w:tbl><w:tblPr><w:tblCaption w:val="{T}"/><w:tblDescription w:val="{T}"/><w:tblPrChange w:id="12" w:author="{T}"><w:tblPr/></w:tblPrChange></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">Jméno</w:t></w:r></w:p>` +
			`</w:tc><w:tc><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">{N}</w:t></w:r></w:p>` +
			`</w:tc></w:tr><w:tr><w:tc><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">Cena</w:t></w:r></w:p>` +
			`</w:tc><w:tc><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">1 250 000 Kč</w:t></w:r></w:p>` +
			`</w:tc></w:tr><w:tr><w:trPr><w:del w:id="13" w:author="{T}"/></w:trPr><w:tc><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">{T}</w:t></w:r></w:p>` +
			`</w:tc><w:tc><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">{T}</w:t></w:r></w:p>` +
			`</w:tc></w:tr><w:tr><w:tc><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">Zůstává</w:t></w:r></w:p>` +
			`</w:tc><w:tc><w:tcPr><w:cellDel w:id="14" w:author="{T}"/></w:tcPr><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">{T}</w:t></w:r></w:p>` +
			`</w:tc></w:tr></w:tbl><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">Pole: </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> MERGEFIELD {T} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">{N}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> INCLUDETEXT "C:\\{T}\\a.docx" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">vložený text</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> DOCPROPERTY {T} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">vlastnost</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "mailto:{T}@example.org" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">pošta</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> DDE Excel {T} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">tabulka</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> SEQ {T} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> MERGEFIELD {T} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">{T}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText> = "{T}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">ano</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr=" AUTHOR {T} "><w:r><w:t xml:space="preserve">autor</w:t></w:r></w:fldSimple><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="{T}"/><w:helpText w:val="{T}"/><w:textInput><w:default w:val="{T}"/></w:textInput></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">vyplněno {N}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"><w:fldData>{T}</w:fldData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` +
			`<w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:hyperlink r:id="rIdMail" w:tooltip="{T}" w:docLocation="{T}" w:tgtFrame="{T}"><w:r><w:t xml:space="preserve">napište</w:t></w:r></w:hyperlink><w:hyperlink w:anchor="{T}"><w:r><w:t xml:space="preserve">jinam</w:t></w:r></w:hyperlink><w:hyperlink r:id="rIdWeb" w:anchor="{T}"><w:r><w:t xml:space="preserve">web města</w:t></w:r></w:hyperlink><w:hyperlink r:id="rIdTel"><w:r><w:t xml:space="preserve">volejte</w:t></w:r></w:hyperlink></w:p>` +
			`<w:sdt><w:sdtPr><w:alias w:val="{T}"/><w:tag w:val="{T}"/><w:dataBinding w:xpath="/ns0:{T}" w:storeItemID="{11111111-0000-0000-0000-000000000000}"/><w:placeholder><w:docPart w:val="{T}"/></w:placeholder><w:dropDownList><w:listItem w:displayText="{T}" w:value="{T}"/></w:dropDownList><w15:appearance w15:val="tags"/></w:sdtPr><w:sdtContent><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">Vázaný obsah {N}</w:t></w:r></w:p>` +
			`</w:sdtContent></w:sdt><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:smartTag w:uri="urn:{T}" w:element="{T}"><w:smartTagPr><w:attr w:name="{T}" w:val="{T}"/></w:smartTagPr><w:r><w:t xml:space="preserve">Chytrá značka</w:t></w:r></w:smartTag><w:customXml w:uri="urn:{T}" w:element="{T}"><w:customXmlPr><w:attr w:name="{T}" w:val="{T}"/></w:customXmlPr><w:r><w:t xml:space="preserve"> a značka XML</w:t></w:r></w:customXml><w:permStart w:id="1" w:ed="{T}"/><w:permEnd w:id="1"/></w:p>` +
			`<w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">Skryto {T} </w:t></w:r><w:r><w:rPr><w:rStyle w:val="Skryty"/></w:rPr><w:t xml:space="preserve">{T}</w:t></w:r><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t xml:space="preserve">Bílé {N}</w:t></w:r><w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t xml:space="preserve"> drobné {P}</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:tab/><w:t>{T}</w:t></w:r></w:p>` +
			`<w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="2" name="{T}" descr="{T}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvPr id="3" name="{T}"/><wps:cNvSpPr/><wps:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">Rámeček {N}</w:t></w:r></w:p>` +
			`</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shapetype id="{T}" coordsize="21600,21600" path="m,l,21600r21600,l21600,xe"/><v:shape id="{T}" type="#{T}" o:spid="{T}" alt="{T}" title="{T}" href="http://{T}/" o:gfxdata="{T}" style="width:70pt;height:70pt"><v:textbox><w:txbxContent><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">Rámeček {N}</w:t></w:r></w:p>` +
			`</w:txbxContent><div>{T}</div></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
			`<w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:pict><v:shape id="_x0000_s1026" style="width:70pt;height:20pt"><v:textpath style="font-family:&quot;Arial&quot;" string="Razítko {N}"/><o:signatureline o:suggestedsigner="{T}" o:signinginstructions="{T}"/></v:shape></w:pict></w:r></w:p>` +
			`<w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><mc:AlternateContent><mc:Choice Requires="w14"><w14:contentPart r:id="rIdInk"><w14:nvContentPartPr><w14:cNvPr id="9" name="{T}"/></w14:nvContentPartPr></w14:contentPart></mc:Choice><mc:Fallback><w:drawing><wp:inline wp14:anchorId="11223344" wp14:editId="55667788"><wp:extent cx="1800000" cy="900000"/><wp:docPr id="1" name="{T}" descr="{T}" title="{T}"><a:hlinkClick r:id="rIdMail" tooltip="{T}"/></wp:docPr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="{T}.png" descr="{T}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdPng"></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
			`<w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><mc:AlternateContent><mc:Choice Requires="cx"><w:drawing><wp:inline><wp:extent cx="3600000" cy="1800000"/><wp:docPr id="7" name="{T}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/drawing/2014/chartex"><cx:chart r:id="rIdChartEx"/></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:t>Graf novějšího druhu</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
			`<w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><mc:AlternateContent><mc:Choice Requires="cizi"><cizi:text>{T}</cizi:text></mc:Choice><mc:Fallback><w:t>Náhrada {N}</w:t></mc:Fallback></mc:AlternateContent></w:r><cizi:obal cizi:jmeno="{T}"><w:r><w:t xml:space="preserve">Uvnitř cizí značky</w:t></w:r><cizi:tajne>{T}</cizi:tajne></cizi:obal></w:p>` +
			`<w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="1800000"/><wp:docPr id="7" name="{T}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rIdChart"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="1800000"/><wp:docPr id="7" name="{T}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"><dgm:relIds r:dm="rIdDm" r:lo="rIdLo" r:qs="rIdQs" r:cs="rIdCs"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>` +
			`<w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><m:oMath><m:r><m:t>x={P}</m:t></m:r></m:oMath></w:p>` +
			`<w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:drawing><wp:inline wp14:anchorId="11223344" wp14:editId="55667788"><wp:extent cx="1800000" cy="900000"/><wp:docPr id="1" name="{T}" descr="{T}" title="{T}"><a:hlinkClick r:id="rIdMail" tooltip="{T}"/></wp:docPr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="{T}.png" descr="{T}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdPng"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rIdSvg"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:drawing><wp:inline wp14:anchorId="11223344" wp14:editId="55667788"><wp:extent cx="1800000" cy="900000"/><wp:docPr id="1" name="{T}" descr="{T}" title="{T}"><a:hlinkClick r:id="rIdMail" tooltip="{T}"/></wp:docPr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="{T}.png" descr="{T}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdJpg"></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:drawing><wp:inline wp14:anchorId="11223344" wp14:editId="55667788"><wp:extent cx="1800000" cy="900000"/><wp:docPr id="1" name="{T}" descr="{T}" title="{T}"><a:hlinkClick r:id="rIdMail" tooltip="{T}"/></wp:docPr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="{T}.png" descr="{T}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdEmf"></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>` +
			`<w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:object><v:shape id="_x0000_i1025" style="width:70pt;height:20pt" o:ole=""><v:imagedata r:id="rIdEmf" o:title="{T}"/></v:shape><o:OLEObject Type="Embed" ProgID="Word.Document.12" ShapeID="_x0000_i1025" DrawAspect="Content" ObjectID="_1" r:id="rIdEmb"/></w:object></w:r><w:r><w:object><o:OLEObject Type="Embed" ProgID="Package" ShapeID="_x0000_i1026" ObjectID="_2" r:id="rIdOle"/></w:object></w:r><w:r><w:object><w:control r:id="rIdAx" w:name="{T}" w:shapeid="_x0000_i1027"/></w:object></w:r></w:p>` +
			`<w:altChunk r:id="rIdAlt"/><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">Text s poznámkou</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="Zvlastni"/><w:rPr><w:lang w:val="{T}"/></w:rPr></w:pPr><w:r><w:rPr><w:rFonts w:ascii="{N}" w:hAnsi="Arial"/></w:rPr><w:t>Vlastní styl a písmo</w:t></w:r></w:p>` +
			`<!-- {T} --><?pi {T}?><w:sectPr><w:headerReference w:type="default" r:id="rIdHead"/><w:headerReference w:type="first" r:id="rIdHeadF"/><w:footerReference w:type="default" r:id="rIdFoot"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/><w:printerSettings r:id="rIdPrn"/><w:sectPrChange w:id="20" w:author="{T}"><w:sectPr/></w:sectPrChange></w:sectPr></w:body></w:document>`},
	{`word/_rels/document.xml.rels`,
		`{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdHead" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>` +
			`<Relationship Id="rIdHeadF" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header2.xml"/>` +
			`<Relationship Id="rIdFoot" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>` +
			`<Relationship Id="rIdFn" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>` +
			`<Relationship Id="rIdEn" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes" Target="endnotes.xml"/>` +
			`<Relationship Id="rIdSt" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>` +
			`<Relationship Id="rIdNu" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>` +
			`<Relationship Id="rIdSe" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>` +
			`<Relationship Id="rIdFo" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/>` +
			`<Relationship Id="rIdTh" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/>` +
			`<Relationship Id="rIdCo" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>` +
			`<Relationship Id="rIdCe" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>` +
			`<Relationship Id="rIdPe" Type="http://schemas.microsoft.com/office/2011/relationships/people" Target="people.xml"/>` +
			`<Relationship Id="rIdGl" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/glossaryDocument" Target="glossary/document.xml"/>` +
			`<Relationship Id="rIdWs" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/webSettings" Target="webSettings.xml"/>` +
			`<Relationship Id="rIdCx" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>` +
			`<Relationship Id="rIdMail" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:{T}@example.org?subject={T}" TargetMode="External"/>` +
			`<Relationship Id="rIdTel" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="tel:{T}" TargetMode="External"/>` +
			`<Relationship Id="rIdWeb" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://www.mesto-vzorov.cz/" TargetMode="External"/>` +
			`<Relationship Id="rIdPng" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/{PNG}.png"/>` +
			`<Relationship Id="rIdJpg" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/foto.jpg"/>` +
			`<Relationship Id="rIdEmf" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/podpis.emf"/>` +
			`<Relationship Id="rIdSvg" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/podpis.svg"/>` +
			`<Relationship Id="rIdEmb" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" Target="embeddings/{EMB}.docx"/>` +
			`<Relationship Id="rIdOle" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject" Target="embeddings/oleObject1.bin"/>` +
			`<Relationship Id="rIdAx" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/control" Target="activeX/activeX1.xml"/>` +
			`<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>` +
			`<Relationship Id="rIdPrn" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/printerSettings" Target="printerSettings/printerSettings1.bin"/>` +
			`<Relationship Id="rIdInk" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="ink/ink1.xml"/>` +
			`<Relationship Id="rIdChart" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="charts/chart1.xml"/>` +
			`<Relationship Id="rIdChartEx" Type="http://schemas.microsoft.com/office/2014/relationships/chartEx" Target="charts/chartEx1.xml"/>` +
			`<Relationship Id="rIdDm" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData" Target="diagrams/data1.xml"/>` +
			`<Relationship Id="rIdLo" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramLayout" Target="diagrams/layout1.xml"/>` +
			`<Relationship Id="rIdQs" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramQuickStyle" Target="diagrams/quickStyle1.xml"/>` +
			`<Relationship Id="rIdCs" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramColors" Target="diagrams/colors1.xml"/>` +
			`<Relationship Id="rIdDr" Type="http://schemas.microsoft.com/office/2007/relationships/diagramDrawing" Target="diagrams/drawing1.xml"/>` +
			`<Relationship Id="rIdAlt" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="afchunk.htm"/>` +
			`<Relationship Id="{T}" Type="urn:{T}/x" Target="neznamy.dat"/>` +
			`<Relationship Id="rIdFr" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/frame" Target="file:///C:/{T}" TargetMode="External"/></Relationships>`},
	{`word/header1.xml`,
		`{XML}<w:hdr {NS}><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">Hlavička {N}</w:t></w:r></w:p>` +
			`</w:hdr>`},
	{`word/header2.xml`,
		`{XML}<w:hdr {NS}><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">První strana {P}</w:t></w:r></w:p>` +
			`</w:hdr>`},
	{`word/footer1.xml`,
		`{XML}<w:ftr {NS}><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">Vyřizuje {N}, strana </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` +
			`</w:ftr>`},
	{`word/footnotes.xml`,
		`{XML}<w:footnotes {NS}><w:footnote w:id="2"><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">Poznámka pod čarou {P}</w:t></w:r></w:p>` +
			`</w:footnote></w:footnotes>`},
	{`word/endnotes.xml`,
		`{XML}<w:endnotes {NS}><w:endnote w:id="2"><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">Poznámka na konci {M}</w:t></w:r></w:p>` +
			`</w:endnote></w:endnotes>`},
	{`word/comments.xml`,
		`{XML}<w:comments {NS}><w:comment w:id="0" w:author="{T}" w:initials="{T}" w:date="2026-01-01T00:00:00Z"><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">{T} {N}</w:t></w:r></w:p>` +
			`</w:comment></w:comments>`},
	{`word/commentsExtended.xml`,
		`<w15:commentsEx {NS}><w15:commentEx w15:paraId="{T}"/></w15:commentsEx>`},
	{`word/people.xml`,
		`<w15:people {NS}><w15:person w15:author="{T}"><w15:presenceInfo w15:providerId="AD" w15:userId="{T}"/></w15:person></w15:people>`},
	{`word/styles.xml`,
		`{XML}<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="cs-CZ"/></w:rPr></w:rPrDefault></w:docDefaults><w:latentStyles w:count="2"><w:lsdException w:name="Normal"/><w:lsdException w:name="{T}"/></w:latentStyles><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Zvlastni"><w:name w:val="Styl {N}"/><w:aliases w:val="{T}"/><w:rsid w:val="00AA11BB"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="{N}"><w:name w:val="Jiný styl"/></w:style><w:style w:type="character" w:customStyle="1" w:styleId="Skryty"><w:name w:val="Skrytý"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`},
	{`word/numbering.xml`,
		`{XML}<w:numbering {NS}><w:abstractNum w:abstractNumId="0"><w:nsid w:val="00AA11BB"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="00AA11BB"/><w:name w:val="{T}"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{N} %1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`},
	{`word/settings.xml`,
		`{XML}<w:settings {NS}><w:writeProtection w:hash="{T}"/><w:zoom w:percent="100"/><w:attachedTemplate r:id="rIdT"/><w:mailMerge><w:connectString w:val="{T}"/><w:query w:val="{T}"/><w:dataSource r:id="rIdD"/></w:mailMerge><w:documentProtection w:hash="{T}"/><w:defaultTabStop w:val="708"/><w:docVars><w:docVar w:name="{T}" w:val="{T}"/></w:docVars><w:rsids><w:rsidRoot w:val="00AA11BB"/></w:rsids><w:attachedSchema w:val="urn:{T}"/><w:captions><w:caption w:name="{T}"/></w:captions><w:themeFontLang w:val="cs-CZ"/><w:saveThroughXslt r:id="rIdT"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/><w:compatSetting w:name="{T}" w:uri="urn:{T}" w:val="{T}"/></w:compat><w14:docId w14:val="1A2B3C4D"/><w15:docId w15:val="{{T}}"/></w:settings>`},
	{`word/_rels/settings.xml.rels`,
		`{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/Users/{T}/a.dotx" TargetMode="External"/>` +
			`<Relationship Id="rIdD" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/mailMergeSource" Target="file:///C:/Users/{T}/a.xlsx" TargetMode="External"/></Relationships>`},
	{`word/recipientData.xml`,
		`<w:recipients {NS}><w:recipientData><w:uniqueTag w:val="{T}"/></w:recipientData></w:recipients>`},
	{`word/fontTable.xml`,
		`{XML}<w:fonts {NS}><w:font w:name="Arial"><w:altName w:val="{N}"/><w:embedRegular r:id="rIdF" w:fontKey="{00000000-0000-0000-0000-000000000000}"/></w:font></w:fonts>`},
	{`word/_rels/fontTable.xml.rels`,
		`{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdF" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="fonts/font1.odttf"/></Relationships>`},
	{`word/theme/theme1.xml`,
		`{XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="{T}"><a:themeElements><a:clrScheme name="{T}"><a:dk1><a:sysClr val="windowText"/></a:dk1></a:clrScheme><a:fontScheme name="{T}"><a:majorFont><a:latin typeface="{N}"/></a:majorFont></a:fontScheme><a:fmtScheme name="{T}"/></a:themeElements><a:custClrLst><a:custClr name="{T}"/></a:custClrLst><a:extLst><a:ext uri="urn:{T}"/></a:extLst></a:theme>`},
	{`word/webSettings.xml`,
		`<w:webSettings {NS}><w:frameset><w:frame><w:name w:val="{T}"/></w:frame></w:frameset></w:webSettings>`},
	{`word/glossary/document.xml`,
		`<w:glossaryDocument {NS}><w:docParts><w:docPart><w:docPartPr><w:name w:val="{T}"/></w:docPartPr><w:docPartBody><w:p w:rsidR="00AA11BB" w14:paraId="1A2B3C4D"><w:r><w:t xml:space="preserve">{T} {N}</w:t></w:r></w:p>` +
			`</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>`},
	{`customXml/item1.xml`,
		`<data xmlns="urn:{T}"><jmeno>{T} {N}</jmeno></data>`},
	{`customXml/itemProps1.xml`,
		`<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:{T}"/></ds:schemaRefs></ds:datastoreItem>`},
	{`word/ink/ink1.xml`,
		`<ink><annotation type="{T}">{T}</annotation></ink>`},
	{`word/activeX/activeX1.xml`,
		`<ax:ocx xmlns:ax="http://schemas.microsoft.com/office/2006/activeX"><ax:ocxPr ax:name="Caption" ax:value="{T}"/></ax:ocx>`},
	{`word/afchunk.htm`,
		`<html><title>{T}</title><body>{T} {N}</body></html>`},
	{`word/charts/chart1.xml`,
		`{XML}<c:chartSpace {NS}><c:pivotSource><c:name>[{T}]List!{T}</c:name><c:fmtId val="0"/></c:pivotSource><c:protection/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Graf </a:t></a:r>{ASPLIT}</a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>'{T}'!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Řada {N}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:f>[{T}.xlsx]List1!$A$2</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{N}</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>List1!$B$2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>125000</c:v></c:pt></c:numCache></c:numRef></c:val><c:extLst><c:ext uri="urn:{T}">{T}</c:ext></c:extLst></c:ser>` +
			`<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="&quot;{T}&quot; 0" sourceLinked="0"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart><c:externalData r:id="rIdX"/><c:printSettings><c:headerFooter><c:oddHeader>{T}</c:oddHeader></c:headerFooter></c:printSettings><c:userShapes r:id="rIdU"/></c:chartSpace>`},
	{`word/charts/_rels/chart1.xml.rels`,
		`{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" Target="../embeddings/{EMB}.docx"/>` +
			`<Relationship Id="rIdU" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes" Target="../drawings/tvary.xml"/></Relationships>`},
	{`word/charts/chartEx1.xml`,
		`<cx:chartSpace {NS}><cx:chartData>{T}</cx:chartData></cx:chartSpace>`},
	{`word/drawings/tvary.xml`,
		`{XML}<c:userShapes {NS} xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"><cdr:relSizeAnchor><cdr:from><cdr:x>0.1</cdr:x><cdr:y>0.1</cdr:y></cdr:from><cdr:to><cdr:x>0.5</cdr:x><cdr:y>0.5</cdr:y></cdr:to><cdr:sp><cdr:nvSpPr><cdr:cNvPr id="2" name="{T}" descr="{T}"/><cdr:cNvSpPr/></cdr:nvSpPr><cdr:spPr/><cdr:txBody><a:bodyPr/><a:p><a:r><a:t>Tvar v grafu {N}</a:t></a:r></a:p></cdr:txBody></cdr:sp></cdr:relSizeAnchor></c:userShapes>`},
	{`word/diagrams/data1.xml`,
		`{XML}<dgm:dataModel {NS} xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram"><dgm:ptLst><dgm:pt modelId="{1}"><dgm:prSet phldrT="{T}"/><dgm:spPr/><dgm:t><a:bodyPr/><a:p><a:r><a:t>Uzel {N}</a:t></a:r></a:p></dgm:t><dgm:extLst><a:ext uri="urn:{T}"><dgm14:cNvPr xmlns:dgm14="http://schemas.microsoft.com/office/drawing/2010/diagram" id="0" name="{T}" descr="{T}"/></a:ext></dgm:extLst></dgm:pt></dgm:ptLst><dgm:cxnLst/><dgm:bg/><dgm:whole/><dgm:extLst><a:ext uri="http://schemas.microsoft.com/office/drawing/2008/diagram"><dsp:dataModelExt relId="rIdDr" minVer="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:ext><a:ext uri="urn:{T}"/></dgm:extLst></dgm:dataModel>`},
	{`word/diagrams/layout1.xml`,
		`{XML}<dgm:layoutDef {NS} uniqueId="urn:microsoft.com/office/officeart/2005/8/layout/default"><dgm:title val="{T}"/><dgm:desc val="{T}"/></dgm:layoutDef>`},
	{`word/diagrams/quickStyle1.xml`,
		`{XML}<dgm:styleDef {NS} uniqueId="urn:microsoft.com/office/officeart/2005/8/quickstyle/simple1"><dgm:title val="{T}"/></dgm:styleDef>`},
	{`word/diagrams/colors1.xml`,
		`{XML}<dgm:colorsDef {NS} uniqueId="urn:microsoft.com/office/officeart/2005/8/colors/accent1_2"><dgm:title val="{T}"/></dgm:colorsDef>`},
	{`word/diagrams/drawing1.xml`,
		`{XML}<dsp:drawing {NS} xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram"><dsp:spTree><dsp:sp><dsp:nvSpPr><dsp:cNvPr id="0" name="{T}" descr="{T}"/></dsp:nvSpPr><dsp:txBody><a:bodyPr/><a:p><a:r><a:t>Uzel {N}</a:t></a:r></a:p></dsp:txBody></dsp:sp></dsp:spTree></dsp:drawing>`},
	{`docProps/core.xml`,
		`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>{T}</dc:title><dc:creator>{T}</dc:creator><dc:subject>{T}</dc:subject><dc:description>{T}</dc:description><cp:keywords>{T}</cp:keywords><cp:lastModifiedBy>{T}</cp:lastModifiedBy></cp:coreProperties>`},
	{`docProps/app.xml`,
		`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>{T}.dotx</Template><Manager>{T}</Manager><Company>{T}</Company><TotalTime>90</TotalTime><HyperlinkBase>{T}</HyperlinkBase></Properties>`},
	{`docProps/custom.xml`,
		`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property name="{T}" pid="2"><lpwstr>{T}</lpwstr></property></Properties>`},
	{`docMetadata/LabelInfo.xml`,
		`<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"><clbl:label id="{T}"/></clbl:labelList>`},
	{`_xmlsignatures/origin.sigs`},
	{`_xmlsignatures/sig1.xml`,
		`<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><Object><X509SubjectName>{T}</X509SubjectName></Object></Signature>`},
}
