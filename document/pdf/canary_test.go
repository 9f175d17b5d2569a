package pdf

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"inkoust/document"
)

// canaryFile has a word of its own on every surface a PDF file offers:
// "Canary" and two letters.
func canaryFile() []byte {
	s := &sketch{trailer: "/Info 30 0 R /ID [(CanaryBA) (CanaryBB)]"}
	obj := func(n int, o string) {
		for len(s.objects) < n {
			s.add("null")
		}
		s.objects[n-1] = o
	}
	st := func(n int, entries, data string) {
		obj(n, fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", entries, len(data), data))
	}
	obj(1, `<</Type /Catalog /Pages 2 0 R /Outlines 31 0 R /Names 33 0 R /Dests <</CanaryCA 3 0 R>> /AcroForm 36 0 R
 /StructTreeRoot 40 0 R /MarkInfo <</Marked true>> /Metadata 43 0 R /OCProperties 44 0 R /PageLabels <</Nums [0 <</P (CanaryCB)>>]>>
 /OpenAction <</S /JavaScript /JS (app.alert\("CanaryCC"\))>> /PieceInfo <</X <</Private (CanaryCD)>>>> /AF [35 0 R]
 /URI <</Base (http://CanaryCE)>> /Lang (cs-CZ) /AA <</WC <</S /JavaScript /JS (CanaryCF)>>>> /Perms <</DocMDP 50 0 R>> /DSS <</Certs [51 0 R]>>
 /Threads [<</I <</Title (CanaryCG)>>>>] /Collection <</D (CanaryCH)>> /SpiderInfo <</X (CanaryCI)>> /Legal <</Attestation (CanaryCJ)>>>>`)
	obj(2, "<</Type /Pages /Kids [3 0 R] /Count 1>>")
	obj(3, `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /CropBox [50 50 500 800] /Contents [5 0 R 6 0 R] /StructParents 0
 /Annots [20 0 R 21 0 R 22 0 R 23 0 R 24 0 R 25 0 R 26 0 R] /Thumb 27 0 R /PieceInfo <</Y <</Private (CanaryDA)>>>> /LastModified (CanaryDB)
 /Metadata 43 0 R /AA <</O <</S /URI /URI (http://CanaryDC)>>>> /B [52 0 R] /ID (CanaryDD)
 /Resources <</Font <</F1 4 0 R /F2 60 0 R /F3 63 0 R>> /XObject <</X1 10 0 R /Unused 11 0 R /Im 12 0 R>> /Properties <</OC1 45 0 R /MC1 46 0 R>>
 /ExtGState <</G1 <</SMask <</S /Alpha /G 13 0 R>>>>>> /Pattern <</P1 14 0 R>>>>>>`)
	obj(4, helvetica)
	st(5, "", `% CanaryEA in a comment
BT /F1 12 Tf 72 700 Td [(Strana Can) -20 (aryAA konec)] TJ ET
/Span <</ActualText (CanaryEB)>> BDC BT /F1 12 Tf 72 680 Td (text) Tj ET EMC
/P <</MCID 0 /Alt (CanaryEC)>> BDC BT /F1 12 Tf 72 660 Td (odstavec) Tj ET EMC
/MC1 /MC1 DP /Span /MC1 BDC EMC /CanaryED BMC EMC
BT 3 Tr /F1 12 Tf 72 640 Td (CanaryAB neviditelne) Tj ET
BT 0 Tr 1 g /F1 12 Tf 72 620 Td (CanaryAC bile) Tj 0 g ET
/OC /OC1 BDC BT /F1 12 Tf 72 600 Td (CanaryAD vrstva) Tj ET EMC
BT /F1 12 Tf 72 -200 Td (CanaryAE mimo) Tj ET BT /F1 12 Tf 10 10 Td (CanaryAF orez) Tj ET
BT /F1 0.01 Tf 72 580 Td (CanaryAG drobne) Tj ET`)
	st(6, "", `/X1 Do q /G1 gs Q q /Pattern cs /P1 scn 0 0 10 10 re f Q (CanaryEE) EX
BT /F2 12 Tf 72 500 Td <004300610072> Tj ET BT /F3 1 Tf 72 480 Td (a) Tj ET q 20 0 0 20 300 300 cm /Im Do Q
q 20 0 0 20 300 200 cm BI /W 8 /H 1 /CS /G /BPC 8 /CanaryEF (x) ID CanaryEG EI Q`)
	st(10, "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <</Font <</F1 4 0 R>>>> /PieceInfo <</P (CanaryFA)>> /Metadata 43 0 R",
		"BT /F1 12 Tf 72 560 Td (CanaryAH formular) Tj ET")
	st(11, "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</Font <</F1 4 0 R>>>>", "BT /F1 9 Tf (CanaryFB) Tj ET")
	st(12, "/Type /XObject /Subtype /Image /Width 8 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask 15 0 R /Alternates [<</Image 16 0 R>>] /Metadata 43 0 R", "CanaryFC")
	st(13, "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group <</S /Transparency>> /Resources <</Font <</F1 4 0 R>>>>",
		"BT /F1 12 Tf 72 540 Td (CanaryAI maska) Tj ET")
	st(14, "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 200 20] /XStep 200 /YStep 20 /Resources <</Font <</F1 4 0 R>>>>",
		"BT /F1 12 Tf 0 5 Td (CanaryAJ vzorek) Tj ET")
	st(15, "/Type /XObject /Subtype /Image /Width 8 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "CanaryFD")
	st(16, "/Type /XObject /Subtype /Image /Width 8 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "CanaryFE")
	obj(20, "<</Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (CanaryGA) /T (CanaryGB) /Subj (CanaryGC) /NM (CanaryGD) /Popup 21 0 R>>")
	obj(21, "<</Type /Annot /Subtype /Popup /Rect [0 0 9 9] /Contents (CanaryGE)>>")
	obj(22, "<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /URI /URI (mailto:CanaryGF@vzor.cz)>> /Contents (CanaryGG)>>")
	obj(23, "<</Type /Annot /Subtype /FreeText /Rect [72 440 300 460] /Contents (CanaryGH) /RC (<p>CanaryGI</p>) /AP <</N 28 0 R /D 29 0 R>> /F 4>>")
	obj(24, "<</Type /Annot /Subtype /Widget /FT /Tx /T (CanaryGJ) /TU (CanaryGK) /TM (CanaryGL) /V (CanaryGM) /DV (CanaryGN) /Rect [72 420 300 440] /AP <</N 53 0 R>> /MK <</CA (CanaryGO)>> /AA <</K <</S /JavaScript /JS (CanaryGP)>>>>>>")
	obj(25, "<</Type /Annot /Subtype /Redact /Rect [0 0 9 9] /OverlayText (CanaryGQ) /RO 54 0 R>>")
	obj(26, "<</Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 35 0 R /Contents (CanaryGR)>>")
	st(27, "/Width 8 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "CanaryDE")
	st(28, "/Type /XObject /Subtype /Form /BBox [0 0 228 20] /Resources <</Font <</F1 4 0 R>>>>", "BT /F1 12 Tf 2 5 Td (CanaryAK poznamka) Tj ET")
	st(29, "/Type /XObject /Subtype /Form /BBox [0 0 228 20] /Resources <</Font <</F1 4 0 R>>>>", "BT /F1 12 Tf 2 5 Td (CanaryGS) Tj ET")
	obj(30, "<</Title (CanaryHA) /Author <"+hexUTF16("CanaryHB")+"> /Subject (CanaryHC) /Keywords (CanaryHD) /Vlastni (CanaryHE)>>")
	obj(31, "<</First 32 0 R /Last 32 0 R /Count 1>>")
	obj(32, "<</Title (CanaryHF) /Parent 31 0 R /A <</S /GoToR /F (C:\\\\CanaryHG.pdf)>>>>")
	obj(33, "<</EmbeddedFiles <</Names [(CanaryHH) 35 0 R]>> /JavaScript <</Names [(CanaryHI) <</S /JavaScript /JS 34 0 R>>]>> /Dests <</Names [(CanaryHJ) [3 0 R /Fit]]>> /Templates <</Names [(CanaryHK) 55 0 R]>>>>")
	st(34, "", "CanaryHL")
	obj(35, "<</Type /Filespec /F (CanaryHM.txt) /UF (CanaryHN.txt) /Desc (CanaryHO) /EF <</F 37 0 R>>>>")
	obj(36, "<</Fields [24 0 R] /XFA [(template) 38 0 R] /DA (CanaryHP)>>")
	st(37, "/Type /EmbeddedFile", "CanaryHQ")
	st(38, "", "<xfa>CanaryHR</xfa>")
	obj(40, "<</Type /StructTreeRoot /K 41 0 R /RoleMap <</CanaryIA /P>> /IDTree <</Names [(CanaryIB) 41 0 R]>> /ParentTree <</Nums [0 [41 0 R]]>>>>")
	obj(41, "<</Type /StructElem /S /CanaryIA /P 40 0 R /Pg 3 0 R /K [0 <</Type /OBJR /Obj 22 0 R>>] /Alt (CanaryIC) /ActualText (CanaryID) /E (CanaryIE) /T (CanaryIF) /ID (CanaryIB) /A <</O /Layout /X (CanaryIG)>> /C /CanaryIH>>")
	st(43, "/Type /Metadata /Subtype /XML", `<x:xmpmeta xmlns:x="a"><dc:creator>CanaryJA</dc:creator></x:xmpmeta>`)
	obj(44, "<</OCGs [45 0 R] /D <</OFF [45 0 R] /Name (CanaryJB) /Order [45 0 R]>>>>")
	obj(45, "<</Type /OCG /Name (CanaryJC) /Usage <</CreatorInfo <</Creator (CanaryJD)>>>>>>")
	obj(46, "<</MCID 0 /ActualText (CanaryJE)>>")
	obj(50, "<</Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <43616e6172794a46> /Name (CanaryJG) /Reason (CanaryJH) /Location (CanaryJI) /ContactInfo (CanaryJJ)>>")
	st(51, "", "CanaryJK")
	obj(52, "<</Type /Bead /T <</I <</Author (CanaryJL)>>>>>>")
	st(53, "/Type /XObject /Subtype /Form /BBox [0 0 228 20] /Resources <</Font <</F1 4 0 R>>>>", "/Tx BMC BT /F1 12 Tf 2 5 Td (CanaryAL pole) Tj ET EMC")
	st(54, "/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "(CanaryGT) pop")
	obj(55, "<</Type /Template /Contents 56 0 R>>")
	st(56, "", "BT (CanaryJM) Tj ET")
	st(57, "", "CanaryJN unreferenced")
	obj(60, "<</Type /Font /Subtype /Type0 /BaseFont /Vzor /Encoding /Identity-H /DescendantFonts [61 0 R] /ToUnicode 62 0 R>>")
	obj(61, "<</Type /Font /Subtype /CIDFontType2 /BaseFont /Vzor /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 600 /FontDescriptor <</Type /FontDescriptor /FontName /Vzor /Flags 4 /CharSet (/CanaryKA) /CIDSet 57 0 R /FontFamily (CanaryKB)>>>>")
	st(62, "", "% CanaryKC\nbeginbfchar <0043> <0043> <0061> <0061> <0072> <0072> <0058> <"+hexUTF16("CanaryKD")[4:]+"> endbfchar")
	obj(63, "<</Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 98 /Widths [10 10] /Encoding <</Differences [97 /a /CanaryKE]>> /CharProcs <</a 64 0 R /CanaryKE 65 0 R>> /Resources <<>>>>")
	st(64, "", "10 0 0 0 10 10 d1 0 0 5 5 re f")
	st(65, "", "10 0 0 0 10 10 d1 0 0 5 5 re f % CanaryKF")
	b := s.bytes()
	b = append([]byte("CanaryLA\n"), b...)
	return append(b, "\nCanaryLB\n"...)
}

func hexUTF16(s string) string {
	out := "FEFF"
	for _, u := range utf16.Encode([]rune(s)) {
		out += fmt.Sprintf("%04X", u)
	}
	return out
}

var canary = regexp.MustCompile(`Canary[A-Z]{2}`)

func TestNoSurfaceKeepsAValue(t *testing.T) {
	d := open(t, canaryFile())
	onPage := canary.FindAllString(strings.Join(d.texts, "\n"), -1)
	slices.Sort(onPage)
	if want := "ABCEFGHIJKL"; len(onPage) != len(want) {
		t.Errorf("text of the page has %v", onPage)
	}
	plan := planFor(d, onPage...)
	out, res := redact(t, d, plan)
	if left := canary.FindAllString(everything(t, out), -1); left != nil {
		t.Errorf("left in the file: %v", left)
	}
	for _, odd := range []string{"/Annots", "/Metadata", "/Names", "/JS", "/OCProperties", "/AcroForm", "/Info", "/ActualText (C", "/PieceInfo"} {
		if strings.Contains(string(out), odd) {
			t.Errorf("the file still has %s", odd)
		}
	}
	if res.Signatures != 1 || len(res.Surfaces) < 10 {
		t.Errorf("got %+v", res)
	}
	for _, word := range []string{"Strana", "konec", "text", "odstavec", "formular", "maska", "vzorek", "poznamka", "pole", "neviditelne", "bile", "mimo", "drobne"} {
		if !strings.Contains(open(t, out).texts[0], word) {
			t.Errorf("%q is lost", word)
		}
	}
	if strings.Contains(open(t, out).texts[0], "vrstva") {
		t.Error("the hidden layer came to light")
	}
}

func TestHiddenPlacesAreParts(t *testing.T) {
	d := open(t, canaryFile())
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
	for _, want := range strings.Fields("HA HB GA GB GF GM HF HH HM HI HL IC ID JA JC CB CA HJ CC CD EB EC AD HR") {
		if !strings.Contains(all.String(), "Canary"+want) {
			t.Errorf("Canary%s is in no part", want)
		}
	}
}
