package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"inkoust/document"
)

// canaries builds a file with a word of its own on every surface a PDF file
// offers: NOVAKSECRET and the name of the surface.
type canaries struct {
	numbers map[string]int
	objects map[int]string
	planted []string
	shown   map[string]bool // words that a page shows
}

const secret = "NOVAKSECRET"

var canary = regexp.MustCompile(secret + `-[a-z0-9]+`)

// ref is a reference to an object by its name.
func (c *canaries) ref(label string) string {
	n, ok := c.numbers[label]
	if !ok {
		n = len(c.numbers) + 1
		c.numbers[label] = n
	}
	return fmt.Sprintf("%d 0 R", n)
}

func (c *canaries) obj(label, o string) {
	c.ref(label)
	c.objects[c.numbers[label]] = o
}

func (c *canaries) stream(label, entries, data string) {
	c.obj(label, fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", entries, len(data), data))
}

// planted are the places that fill fills.
var planted = regexp.MustCompile(`@[a-z0-9]+|~[a-z0-9]+|&[a-z0-9]+|\$[A-Za-z0-9]+`)

// fill replaces @x by the word of surface x, ~x by the same for a word that a
// page shows, &x by it in UTF-16 as hexadecimal digits, and $x by a reference.
func (c *canaries) fill(s string) string {
	return planted.ReplaceAllStringFunc(s, func(m string) string {
		if m[0] == '$' {
			return c.ref(m[1:])
		}
		word := secret + "-" + m[1:]
		c.planted = append(c.planted, word)
		switch m[0] {
		case '~':
			c.shown[word] = true
		case '&':
			return hexUTF16(word)[4:]
		}
		return word
	})
}

func (c *canaries) o(label, o string)               { c.obj(label, c.fill(o)) }
func (c *canaries) s(label, entries, data string)   { c.stream(label, c.fill(entries), c.fill(data)) }
func (c *canaries) raw(label, entries, data string) { c.stream(label, c.fill(entries), data) }

// bytes writes two revisions: the first with words that the second replaces.
func (c *canaries) bytes() []byte {
	var b bytes.Buffer
	b.WriteString(c.fill("@beforehead\n%PDF-1.7\n% @commenttop\n"))
	head := strings.Index(b.String(), "%PDF-")
	table := func(numbers []int, trailer string) {
		at := map[int]int{}
		for _, n := range numbers {
			at[n] = b.Len() - head
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, c.objects[n])
			if n == 3 {
				b.WriteString(c.fill("% @betweenobjects\n@looseword\n"))
			}
		}
		start := b.Len() - head
		b.WriteString("xref\n0 1\n0000000000 65535 f \n")
		for _, n := range numbers {
			fmt.Fprintf(&b, "%d 1\n%010d 00000 n \n", n, at[n])
		}
		fmt.Fprintf(&b, "trailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n", fmt.Sprintf(trailer, start), start)
	}
	var numbers []int
	for n := range c.objects {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	rest := c.fill(fmt.Sprintf("/Size %d /Root $catalog /Info $info /ID [(@id) (@id2)]", len(c.numbers)+1))
	page := c.objects[c.numbers["content2"]]
	c.s("content2", "", "BT /F1 12 Tf 72 600 Td (@oldrevision) Tj ET")
	table(numbers, strings.ReplaceAll(rest, "%", "%%")+"%.0[1]d")
	first := strings.LastIndex(b.String(), "xref\n0 1")
	c.objects[c.numbers["content2"]] = page
	table([]int{c.numbers["content2"]}, strings.ReplaceAll(rest, "%", "%%")+fmt.Sprintf(" /Prev %d", first-head)+"%.0[1]d")
	b.WriteString(c.fill("@afterend\n"))
	return b.Bytes()
}

func hexUTF16(s string) string {
	out := "FEFF"
	for _, u := range utf16.Encode([]rune(s)) {
		out += fmt.Sprintf("%04X", u)
	}
	return out
}

// photo is a JPEG file with words in a comment, in Exif data, in a profile and
// behind its end.
func photo(word func(string) string) string {
	var b bytes.Buffer
	_ = jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 8)), nil)
	segment := func(mark byte, text string) string {
		return string([]byte{0xFF, mark, byte((len(text) + 2) >> 8), byte(len(text) + 2)}) + text
	}
	return "\xFF\xD8" + segment(0xFE, word("@jpegcomment")) + segment(0xE1, "Exif\x00\x00"+word("@jpegexif")) +
		segment(0xE1, "http://ns.adobe.com/xap/1.0/\x00<x>"+word("@jpegxmp")+"</x>") + segment(0xED, "Photoshop 3.0\x00"+word("@jpegiptc")) +
		segment(0xE2, "ICC_PROFILE\x00\x01\x01"+string(profile(word("@jpegprofile")))) + b.String()[2:] + word("@jpegend")
}

// canaryFile is the file, with the words planted and those a page shows.
func canaryFile() *canaryInput {
	c := &canaries{numbers: map[string]int{}, objects: map[int]string{}, shown: map[string]bool{}}
	c.ref("catalog")
	c.pages()
	c.contents()
	c.annotations()
	c.catalogSurfaces()
	c.fonts()
	in := &canaryInput{data: c.bytes(), shown: c.shown}
	slices.Sort(c.planted)
	in.planted = slices.Compact(c.planted)
	return in
}

type canaryInput struct {
	data    []byte
	planted []string
	shown   map[string]bool
}

func (c *canaries) pages() {
	c.o("pages", "<</Type /Pages /Kids [$page $page2] /Count 2 /PieceInfo <</Tree <</Private (@pieceinfotree)>>>>>>")
	c.o("page", `<</Type /Page /Parent $pages /MediaBox [0 0 595 842] /CropBox [50 50 560 800] /Contents [$content $content2] /StructParents 0
 /Annots [$note $popup $weblink $innerlink $free $widget $redact $file $sound $movie $reply $goto $launch $screen $rich $ghost $highlight $stamp $button $choice $plain $plainfree]
 /Thumb $thumb /PieceInfo <</Y <</Private (@pieceinfopage) /LastModified (D:2020@modpiece)>>>> /LastModified (@lastmodified) /AF [$spec]
 /Metadata $xmppage /AA <</O <</S /URI /URI (http://@aapage)>> /C <</S /JavaScript /JS (@jspage)>>>> /B [$bead] /ID (@pageid) /TemplateInstantiated /@templatename
 /PresSteps <</NA <</S /URI /URI (@pressteps)>>>> /SeparationInfo <</DeviceColorant /@deviceinkname>> /VP [<</Name (@viewport)>>] /TrimBox [1 1 9 9] /Tabs /S
 /Resources <</Font <</F1 $helv /F2 $type0 /F3 $type3>> /XObject <</X1 $form /Unused $unusedform /@resxobject $image /Photo $photo /Ref $refform>>
 /Properties <</OC1 $ocg /@propname $proplist /OCM $ocmd>> /ExtGState <</G1 <</SMask <</S /Alpha /G $mask /BC [0]>> /HT <</HalftoneType 1 /Frequency 60 /Angle 45 /SpotFunction /Round /HalftoneName (@halftone)>>>> /@resstate <</CA 1 /Name /@gsname>>>>
 /Pattern <</P1 $tile /@respattern $tile2>> /ColorSpace <</@resspace [/Separation /@separation /DeviceCMYK $tint] /Icc [/ICCBased $icc] /Cal [/CalRGB <</WhitePoint [1 1 1] /X (@calibrated)>>] /Ix [/Indexed /DeviceRGB 1 <616263646566&palette>] /Dn [/DeviceN [/Cyan /@devicen] /DeviceCMYK $tint2 <</Colorants <</@colorant [/Separation /@colorant2 /DeviceCMYK $tint]>> /Process <</Components [/@component]>>>>]>>
 /Shading <</@resshading $shade>>>>>>`)
	c.o("page2", "<</Type /Page /Parent $pages /MediaBox [0 0 595 842] /Contents $content3 /Resources <</Font <</F1 $helv>>>>>>")
	c.s("thumb", "/Width 8 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "@thumbnail")
	c.s("xmppage", "/Type /Metadata /Subtype /XML", `<x:xmpmeta xmlns:x="a"><dc:creator>@xmppage</dc:creator></x:xmpmeta>`)
	c.o("bead", "<</Type /Bead /T <</I <</Title (@threadtitle) /Author (@threadauthor)>>>>>>")
	c.o("sharedtext", "(@sharedstring)")
}

// contents: texts that a page shows in all ways, and what hides beside them.
func (c *canaries) contents() {
	c.s("content", "", `% @contentcomment
BT /F1 12 Tf 72 780 Td [(Strana NOVAK) -20 (SECRET-splittext konec)] TJ ET
/Span <</ActualText (@actualtextcontent) /E (@expansioncontent) /Alt (@altcontent) /Lang (@langcontent)>> BDC BT /F1 12 Tf 72 760 Td (text) Tj ET EMC
/P <</MCID 0 /Alt (@mcidlist)>> BDC BT /F1 12 Tf 72 740 Td (odstavec) Tj ET EMC
/MC1 /@propname DP /Span /@propname BDC EMC /@markedtag BMC EMC /@pointtag MP /Point <</T (@pointlist)>> DP
BT 3 Tr /F1 12 Tf 72 720 Td (~invisible neviditelne) Tj ET BT 0 Tr 1 g /F1 12 Tf 72 700 Td (~white bile) Tj 0 g ET
/OC /OC1 BDC BT /F1 12 Tf 72 680 Td (@layeroff vrstva) Tj ET EMC /OC /OCM BDC BT /F1 12 Tf 72 670 Td (@layermember clenstvi) Tj ET EMC
BT /F1 12 Tf 72 -200 Td (~offpage mimo) Tj ET BT /F1 12 Tf 10 10 Td (~cropped orez) Tj ET
BT /F1 0.01 Tf 72 660 Td (~tiny drobne) Tj ET BT 7 Tr /F1 12 Tf 72 640 Td (~clipmode) Tj ET
BT /F1 12 Tf 72 620 Td (zakryte ~behindbox) Tj ET 0 g 72 615 300 16 re f
q 72 590 100 1 re W n BT /F1 12 Tf 72 600 Td (~clipped) Tj ET Q`)
	c.s("content2", "", `/X1 Do q /G1 gs Q /@resstate gs q /Pattern cs /P1 scn 0 0 10 10 re f /@respattern scn 0 0 9 9 re f Q (@strayoperand) EX
/@resspace cs 1 scn /Dn cs 1 1 scn /Icc cs 0 0 0 scn /Cal cs 0 0 0 scn /Ix cs 1 scn 0 0 9 9 re f q 0 0 1 1 re W n /@resshading sh Q 0 g
BT /F2 12 Tf 72 500 Td <`+strings.ToUpper(c.fill("&type0shown"))+`> Tj ET BT /F3 10 Tf 72 480 Td (~type3shown) Tj ET
q 20 0 0 20 300 300 cm /@resxobject Do Q q 20 0 0 20 340 300 cm /Photo Do Q /Ref Do
q 20 0 0 20 300 200 cm BI /W 22 /H 1 /CS /G /BPC 8 /@inlinekey (@inlinevalue) ID `+c.fill("@inlinedata")+` EI Q
BT /F1 12 Tf 72 460 Td (smlouva ~plaintext konec) Tj ET`)
	c.shown[secret+"-splittext"], c.shown[secret+"-type0shown"] = true, true
	c.planted = append(c.planted, secret+"-splittext")
	c.s("content3", "", "BT /F1 12 Tf 72 700 Td (druha strana) Tj ET")
	form := "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <</Font <</F1 $helv>>>> "
	c.s("form", form+"/PieceInfo <</P (@pieceinfoform)>> /Metadata $xmpform /LastModified (@modform) /Name /@formname /Ref <</F (@refxobject)>> /OPI <</F (@opiform)>>", "BT /F1 12 Tf 72 560 Td (~formxobject formular) Tj ET")
	c.s("xmpform", "/Type /Metadata /Subtype /XML", "<x>@xmpform</x>")
	c.s("unusedform", form, "BT /F1 9 Tf (@unusedform) Tj ET")
	c.s("refform", form+"/PS (@psform)", "0 0 1 1 re f % @formcomment")
	c.s("mask", form+"/Group <</S /Transparency /X (@groupkey)>>", "BT /F1 12 Tf 72 540 Td (~softmask maska) Tj ET")
	tile := "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 400 20] /XStep 400 /YStep 20 /Resources <</Font <</F1 $helv>>>> "
	c.s("tile", tile+"/X (@patternkey)", "BT /F1 12 Tf 0 5 Td (~tiling vzorek) Tj ET")
	c.s("tile2", tile, "0 0 5 5 re f")
	c.s("image", "/Type /XObject /Subtype /Image /Width 8 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask $smask /Alternates [<</Image $alternate>>] /Metadata $xmpimage /ID (@imageid) /OPI <</2.0 <</F (@opi)>>>> /Name /@imagename /Measure <</R (@measure)>> /PtData <</Names [/@ptdata]>> /SMaskInData 0 /AF [$spec]", "@imagedata")
	c.s("xmpimage", "/Type /Metadata /Subtype /XML", "<x>@xmpimage</x>")
	c.s("smask", "/Type /XObject /Subtype /Image /Width 8 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "@smaskdata")
	c.s("alternate", "/Type /XObject /Subtype /Image /Width 8 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "@alternateimage")
	c.raw("photo", "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Title (@imagetitle)", photo(c.fill))
	c.raw("icc", "/N 3 /Metadata $xmpicc", string(profile(c.fill("@iccdescription"))))
	c.s("xmpicc", "/Type /Metadata /Subtype /XML", "<x>@xmpicc</x>")
	c.s("tint", "/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]", "{ % @functioncomment\n dup dup dup }")
	c.s("tint2", "/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1 0 1]", "{ 0 0 }")
	c.s("sampled", "/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [4] /BitsPerSample 8 /X (@functionkey)", "abcd@functiontail")
	c.o("shade", "<</ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function $sampled /X (@shadingkey)>>")
}

func (c *canaries) annotations() {
	look := "/Type /XObject /Subtype /Form /BBox [0 0 228 20] /Resources <</Font <</F1 $helv>>>>"
	at := "<</Type /Annot /Rect [72 %d 372 %d] /Subtype "
	place := func(y int) string { return fmt.Sprintf(at, y, y+20) }
	c.o("note", "<</Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (@notecontents) /T (@noteauthor) /Subj (@notesubject) /NM (@notename) /RC (<p>@noterich</p>) /Popup $popup /CreationDate (@notedate) /StateModel (@notestate) /AP <</N $noteicon>>>>")
	c.s("noteicon", look, "BT /F1 9 Tf (@noteicon) Tj ET")
	c.o("popup", "<</Type /Annot /Subtype /Popup /Rect [0 0 9 9] /Contents (@popup)>>")
	c.o("reply", "<</Type /Annot /Subtype /Text /Rect [0 0 9 9] /IRT $note /Contents (@reply)>>")
	c.o("weblink", "<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /URI /URI (mailto:@linkuri) /Next <</S /URI /URI (@nextaction)>>>> /PA <</S /URI /URI (@prevaction)>> /Contents (@linkcontents)>>")
	c.o("innerlink", "<</Type /Annot /Subtype /Link /Rect [72 100 99 109] /Dest (@innerdest) /Contents (@innerlinkcontents) /H /@linkhighlight /NM (@innerlinkname)>>")
	c.o("goto", "<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /GoToR /F (C:\\\\@gotorpath.pdf) /D (@gotordest)>>>>")
	c.o("launch", "<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /Launch /F (@launchpath) /Win <</F (@launchwin) /P (@launchargs)>>>>>>")
	c.o("free", place(420)+"/FreeText /Contents (@freetextcontents) /RC (<p>@freetextrich</p>) /DS (font: @freetextstyle) /DA (/@freetextfont 9 Tf) /AP <</N $freelook /D $freedown /R $freeover>> /F 4>>")
	c.s("freelook", look, "BT /F1 12 Tf 2 5 Td (~freetext poznamka) Tj ET")
	c.s("freedown", look, "BT /F1 12 Tf 2 5 Td (@downappearance) Tj ET")
	c.s("freeover", look, "BT /F1 12 Tf 2 5 Td (@overappearance) Tj ET")
	c.o("plainfree", place(380)+"/FreeText /DA (/Helv 9 Tf 0 g) /Contents (~plainfreetext)>>")
	c.o("plain", place(400)+"/Widget /FT /Tx /T (@plainfieldname) /DA (/Helv 9 Tf 0 g) /V (~plainfield)>>")
	c.o("widget", place(440)+"/Widget /FT /Tx /T (@fieldname) /TU (@fieldtooltip) /TM (@fieldmapping) /V (@fieldvalue) /DV (@fielddefault) /RV (<p>@fieldrich</p>) /AP <</N $fieldlook>> /MK <</CA (@fieldcaption) /RC (@rolloverecaption) /AC (@downcaption)>> /AA <</K <</S /JavaScript /JS (@jskey)>> /C <</S /JavaScript /JS (@jscalculate)>> /F <</S /JavaScript /JS $jsstream>>>>>>")
	c.s("jsstream", "", "@jsformat")
	c.s("fieldlook", look+" /Metadata $xmppage", "/Tx BMC BT /F1 12 Tf 2 5 Td (~fieldappearance pole) Tj ET EMC")
	c.o("button", place(360)+"/Widget /FT /Btn /T (@buttonname) /AS /Off /Opt [(@buttonopt)] /AP <</N <</@statename $statelook /Off $stateoff>>>> /A <</S /SubmitForm /F (http://@submitform) /Fields [(@submitfields)]>> /AA <</D <</S /ImportData /F (@importdata)>> /U <</S /ResetForm /Fields [(@resetfields)]>> /E <</S /Hide /T (@hidetarget)>> /X <</S /Named /N /@namedaction>>>>>>")
	c.s("statelook", look, "BT /F1 12 Tf 2 5 Td (@hiddenstate) Tj ET")
	c.s("stateoff", look, "0 0 1 1 re f")
	c.o("choice", place(340)+"/Widget /FT /Ch /Ff 131072 /T (@choicename) /V (a) /Opt [[(a) (prvni)] [(@optvalue) (@optshown)]] /DA (/Helv 9 Tf 0 g)>>")
	c.o("redact", "<</Type /Annot /Subtype /Redact /Rect [0 0 9 9] /OverlayText (@overlaytext) /RO $overlay /Contents (@redactcontents) /T (@redactauthor)>>")
	c.s("overlay", look, "BT /F1 9 Tf (@redactoverlay) Tj ET")
	c.o("file", "<</Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS $spec /Contents (@fileannotation)>>")
	c.o("sound", "<</Type /Annot /Subtype /Sound /Rect [0 0 9 9] /Sound $soundstream /Contents (@soundcontents)>>")
	c.s("soundstream", "/Type /Sound /R 8000", "@sounddata")
	c.o("movie", "<</Type /Annot /Subtype /Movie /Rect [0 0 9 9] /T (@movietitle) /Movie <</F (@moviefile)>>>>")
	c.o("screen", "<</Type /Annot /Subtype /Screen /Rect [0 0 9 9] /T (@screentitle) /A <</S /Rendition /R <</N (@rendition) /C <</D $spec /CT (@mediatype)>>>> /JS (@renditionjs)>>>>")
	c.o("rich", "<</Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent <</Assets <</Names [(@richasset) $spec]>> /Configurations [<</Name (@richname)>>]>>>>")
	c.o("ghost", place(320)+"/FreeText /F 2 /Contents (@hiddenannotation) /AP <</N $hiddenlook>>>>")
	c.s("hiddenlook", look, "BT /F1 9 Tf (@hiddenappearance) Tj ET")
	c.o("highlight", "<</Type /Annot /Subtype /Highlight /Rect [400 100 450 110] /QuadPoints [400 110 450 110 400 100 450 100] /Contents (@highlightnote) /C [1 1 0]>>")
	c.o("stamp", "<</Type /Annot /Subtype /Stamp /Rect [400 130 500 150] /Name /@stampname /Contents (@stampcontents) /T (@stampauthor)>>")
}

func (c *canaries) catalogSurfaces() {
	c.o("catalog", `<</Type /Catalog /Pages $pages /Outlines $outlines /Names $names /Dests <</@destname $page>> /AcroForm $acroform /Version /1.7 /NeedsRendering false
 /StructTreeRoot $tree /MarkInfo <</Marked true /X (@markinfo)>> /Metadata $xmp /OCProperties $layers /PageLabels <</Nums [0 <</S /D /P (@pagelabel)>>]>>
 /OpenAction <</S /JavaScript /JS (app.alert\("@openaction"\))>> /PieceInfo <</X <</Private (@pieceinfo)>>>> /AF [$spec] /Lang (@lang)
 /URI <</Base (http://@uribase)>> /AA <</WC <</S /JavaScript /JS (@aacatalog)>>>> /Perms <</DocMDP $sig /UR3 $sig2>> /DSS <</Certs [$cert] /OCSPs [$ocsp] /VRI <</@vrikey <</TU (@vritime)>>>>>>
 /Threads [<</I <</Title (@thread) /Keywords (@threadkeywords)>>>>] /Collection <</D (@collection) /Schema <</X <</N (@schema)>>>>>> /SpiderInfo <</C [<</URL (@spiderinfo)>>]>>
 /Legal <</Attestation (@legal)>> /Requirements [<</S /@requirement>>] /Extensions <</@extension <</URL (@extensionurl)>>>> /ViewerPreferences <</ViewArea /@viewarea /DisplayDocTitle true>>
 /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /Info (@intentinfo) /RegistryName (@intentregistry) /OutputCondition (@intentcondition) /OutputConditionIdentifier (@intentid) /DestOutputProfile $iccintent /DestOutputProfileRef <</X (@profileref)>>>>] /@unknownkey 1>>`)
	c.raw("iccintent", "/N 3", string(profile(c.fill("@intentprofile"))))
	c.o("info", "<</Title (@infotitle) /Author <FEFF&infoauthor> /Subject (@infosubject) /Keywords (@infokeywords) /Creator (@infocreator) /Producer (@infoproducer) /Vlastni (@infocustom) /@infokey (x)>>")
	c.s("xmp", "/Type /Metadata /Subtype /XML", `<x:xmpmeta xmlns:x="a"><dc:creator>@xmp</dc:creator><rdf:Description pdf:Producer="@xmpattribute"/><!-- @xmpcomment --></x:xmpmeta>`)
	c.o("outlines", "<</First $item /Last $item /Count 1>>")
	c.o("item", "<</Title (@outline) /Parent $outlines /SE $element /A <</S /GoToR /F (C:\\\\@outlinepath.pdf)>>>>")
	c.o("names", `<</EmbeddedFiles <</Names [(@filekey) $spec]>> /JavaScript <</Names [(@jsname) <</S /JavaScript /JS $jsdoc>>]>> /Dests <</Names [(@innerdest) [$page2 /XYZ 0 0 0] (@destkey) [$page /Fit]]>>
 /Templates <</Names [(@templatekey) $template]>> /AP <</Names [(@namedappearance) $unusedform]>> /URLS <</Names [(@urlname) 1]>> /IDS <</Names [(@idsname) 1]>> /Pages <</Names [(@pagesname) 1]>> /AlternatePresentations <</Names [(@presentation) 1]>> /Renditions <</Names [(@renditionname) 1]>>>>`)
	c.s("jsdoc", "", "@jsdocument")
	c.o("spec", "<</Type /Filespec /F (@filename.txt) /UF (@filenameunicode.txt) /DOS (@filenamedos) /Desc (@filedescription) /ID [(@fileid) (x)] /EF <</F $embedded>> /RF <</F [(@relatedfile) $embedded]>> /CI <</X (@collectionitem)>>>>")
	c.s("embedded", "/Type /EmbeddedFile /Subtype /text#2Fplain /Params <</ModDate (@filedate) /CheckSum (@filesum)>>", "@embeddedfile")
	c.o("acroform", "<</Fields [$widget $button $choice $plain] /XFA [(template) $xfa (@xfaname) $xfadata] /DA (/@formfont 0 Tf) /DR <</Font <</Helv $helv /@drfont $helv>>>> /CO [$widget]>>")
	c.s("xfa", "", "<template>@xfatemplate</template>")
	c.s("xfadata", "", "<xfa:data>@xfadata</xfa:data>")
	c.o("tree", "<</Type /StructTreeRoot /K $element /RoleMap <</@rolename /P>> /ClassMap <</@classname <</O /Layout /X (@classvalue)>>>> /IDTree <</Names [(@elementid) $element]>> /ParentTree <</Nums [0 [$element]]>> /Namespaces [<</NS (@namespace)>>] /PronunciationLexicon [$spec] /AF [$spec]>>")
	c.o("element", "<</Type /StructElem /S /@rolename /P $tree /Pg $page /K [0 <</Type /OBJR /Obj $weblink>>] /Alt (@structalt) /ActualText (@structactual) /E (@structexpansion) /T (@structtitle) /ID (@elementid) /Phoneme (@phoneme) /A [<</O /Layout /X (@structattribute)>> <</O /UserProperties /P [<</N (@userproperty) /V (@uservalue)>>]>>] /C /@classname /Ref [$element]>>")
	c.o("layers", "<</OCGs [$ocg] /D <</OFF [$ocg] /Name (@layerconfig) /Creator (@layercreator) /Order [(@layerorder) $ocg]>> /Configs [<</Name (@layerconfig2)>>]>>")
	c.o("ocg", "<</Type /OCG /Name (@layername) /Usage <</CreatorInfo <</Creator (@layerusage) /Subtype /@layersubtype>> /User <</Type /Ind /Name (@layeruser)>>>>>>")
	c.o("ocmd", "<</Type /OCMD /OCGs [$ocg] /P /AllOn /X (@memberkey)>>")
	c.o("proplist", "<</MCID 0 /ActualText (@propertylist)>>")
	c.o("sig", "<</Type /Sig /Filter /@sighandler /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents <"+fmt.Sprintf("%x", c.fill("@sigcontents"))+"> /Name (@signame) /Reason (@sigreason) /Location (@siglocation) /ContactInfo (@sigcontact) /Cert (@sigcert) /Prop_Build <</App <</Name /@sigapp>>>> /Reference [<</TransformParams <</Msg (@sigmessage)>>>>]>>")
	c.o("sig2", "<</Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> /Name (@usagerights)>>")
	c.s("cert", "", "@certificate")
	c.s("ocsp", "", "@ocsp")
	c.o("template", "<</Type /Template /MediaBox [0 0 9 9] /Contents $templatecontent /Resources <</Font <</F1 $helv>>>>>>")
	c.s("templatecontent", "", "BT /F1 9 Tf (@hiddenpage) Tj ET")
	c.s("orphan", "", "@unreferencedstream")
	c.o("orphan2", "<</X (@unreferencedstring) /@unreferencedkey 1>>")
	c.s("packed", "/Type /ObjStm /N 1 /First 6", "900 0 (@objectstream)")
}

func (c *canaries) fonts() {
	c.obj("helv", helvetica)
	c.o("type0", "<</Type /Font /Subtype /Type0 /BaseFont /ABCDEF+@fontname /Encoding /Identity-H /DescendantFonts [$cid] /ToUnicode $map /Name /@fontresource>>")
	c.o("cid", "<</Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+@cidfontname /CIDSystemInfo <</Registry (@registry) /Ordering (@ordering) /Supplement 0>> /DW 600 /FontDescriptor <</Type /FontDescriptor /FontName /ABCDEF+@descriptorname /Flags 4 /CharSet (/@charset) /CIDSet $orphan /FontFamily (@fontfamily) /Lang /@fontlang /Style <</Panose (@panose)>>>> /X (@cidkey)>>")
	c.s("map", "/CMapName /@mapname /UseCMap /@usecmap", "% @mapcomment\n1 beginbfrange <0020> <007E> <0020> endbfrange 1 beginbfchar <0100> <&tounicode> endbfchar")
	var differences, procs strings.Builder
	for r := 32; r < 127; r++ {
		fmt.Fprintf(&differences, "/uni%04X ", r)
		fmt.Fprintf(&procs, "/uni%04X $proc ", r)
	}
	c.o("type3", "<</Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 32 /LastChar 127 /Widths ["+strings.Repeat("600 ", 96)+
		"] /Encoding <</Differences [32 "+differences.String()+" /@differencename]>> /CharProcs <<"+procs.String()+" /@charproc $proc2>> /Resources <</ColorSpace <</@type3space /DeviceGray>>>> /Name /@type3name>>")
	c.s("proc", "", "600 0 0 0 500 500 d1 0 0 500 500 re f % @proccomment")
	c.s("proc2", "", "600 0 0 0 500 500 d1 0 0 500 500 re f % @procdata")
}

func TestNoSurfaceKeepsAValue(t *testing.T) {
	in := canaryFile()
	if len(in.planted) < 200 {
		t.Errorf("%d surfaces, want more than 200", len(in.planted))
	}
	if missing := missingFrom(in.data, in.planted); missing != nil {
		t.Errorf("the search does not see %v in the input", missing)
	}
	_, out, res := redactCanaries(t, in)
	if left := searchAll(out); left != nil {
		t.Errorf("left in the file: %v", left)
	}
	got := open(t, out).texts
	for _, word := range strings.Fields("Strana konec text odstavec formular maska vzorek poznamka pole neviditelne bile mimo orez drobne prvni smlouva druha") {
		if !strings.Contains(strings.Join(got, "\n"), word) {
			t.Errorf("%q is lost", word)
		}
	}
	for _, word := range []string{"vrstva", "clenstvi"} {
		if strings.Contains(got[0], word) {
			t.Errorf("%q of a hidden layer came to light", word)
		}
	}
	if res.Signatures == 0 || len(res.Surfaces) < 12 {
		t.Errorf("got %+v", res)
	}
	if links := linksIn(t, out); len(links) != 1 || !strings.Contains(links[0], "p2") {
		t.Errorf("links within the document: %v", links)
	}
	if !strings.Contains(searchable(out), "/DCTDecode") {
		t.Error("the picture that was to be kept is lost")
	}
}

func searchable(data []byte) string { return string(bytes.Join(views(data), nil)) }

// redactCanaries removes the words that pages show and keeps the picture from a
// camera, whose pixels hold none.
func redactCanaries(t *testing.T, in *canaryInput) (*doc, []byte, *document.Result) {
	t.Helper()
	d := open(t, in.data)
	shown := canary.FindAllString(strings.Join(d.texts, "\n"), -1)
	slices.Sort(shown)
	var want []string
	for w := range in.shown {
		want = append(want, w)
	}
	slices.Sort(want)
	if !slices.Equal(shown, want) {
		t.Errorf("the pages show %v, want %v", shown, want)
	}
	plan := planFor(d, shown...)
	for _, i := range d.Images() {
		if i.Rect.X0 == 340 {
			plan.Images[i.ID] = document.ImageKept
		}
	}
	out, res := redact(t, d, plan)
	return d, out, res
}

func TestHiddenPlacesAreParts(t *testing.T) {
	d := open(t, canaryFile().data)
	var all strings.Builder
	for p, err := range d.Parts(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if p.Dropped != (p.Kind != document.Body) {
			t.Errorf("%s: dropped %v", p.ID, p.Dropped)
		}
		all.WriteString(p.Text + "\n")
	}
	for _, want := range strings.Fields(`infotitle infoauthor notecontents noteauthor linkuri fieldvalue outline filekey jsname filename jsdocument structalt
		structactual xmp layername pagelabel destname destkey openaction pieceinfo actualtextcontent altcontent layeroff xfadata xfatemplate`) {
		if !strings.Contains(all.String(), secret+"-"+want) {
			t.Errorf("%s is in no part", want)
		}
	}
}
