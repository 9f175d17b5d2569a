package pdf

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// linkFile has two pages; the first has the links given, the catalog the entries.
func linkFile(content, catalog string, links ...string) []byte {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R " + catalog + ">>")
	s.add("<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842] /Resources <</Font <</F1 5 0 R>>>>>>")
	s.add("<</Type /Page /Parent 2 0 R /Contents 6 0 R /Annots [" + strings.Join(links, " ") + "]>>")
	s.add("<</Type /Page /Parent 2 0 R /Contents 6 0 R>>")
	s.add(helvetica)
	s.stream("", content)
	return s.bytes()
}

// linksIn lists the links of the first page: rectangle, and page and view they lead to.
func linksIn(t *testing.T, data []byte) (out []string) {
	t.Helper()
	s := open(t, data).s
	d := &doc{s: s}
	d.sheets, _ = s.sheets(t.Context())
	for _, o := range s.array(d.sheets[0].dict["Annots"]) {
		a := s.dict(o)
		dest := s.array(a["Dest"])
		n := "?"
		for _, p := range d.sheets {
			if p.object == dest[0] {
				n = pageID(p.n)
			}
		}
		if a["A"] != nil || a["Contents"] != nil || a["T"] != nil || a["NM"] != nil {
			t.Errorf("a link keeps more than its place: %v", a.sortedKeys())
		}
		out = append(out, operand(a["Rect"])+" "+n+" "+operand(dest[1:]))
	}
	return out
}

func TestLinksWithinTheDocumentStay(t *testing.T) {
	const head = "<</Type /Annot /Subtype /Link /Rect [100 600 200 620] /Contents (Novak) /T (Novak) "
	named := "/Dests <</cap1 [4 0 R /FitH 700]>> /Names <</Dests <</Kids [<</Names [(cap2) <</D [4 0 R /XYZ 1 2 null]>>]>>]>>>>"
	for _, c := range []struct {
		name, link string
		want       []string
	}{
		{"page and view", head + "/Dest [4 0 R /XYZ 72 700 0]>>", []string{"[100 600 200 620] p2 [/XYZ 72 700 0]"}},
		{"action", head + "/A <</S /GoTo /D [4 0 R /Fit]>>>>", []string{"[100 600 200 620] p2 [/Fit]"}},
		{"page by number", head + "/Dest [1 /Fit]>>", []string{"[100 600 200 620] p2 [/Fit]"}},
		{"old name", head + "/Dest /cap1>>", []string{"[100 600 200 620] p2 [/FitH 700]"}},
		{"name in a tree", head + "/A <</S /GoTo /D (cap2)>>>>", []string{"[100 600 200 620] p2 [/XYZ 1 2 null]"}},
		{"page that is not shown", head + "/Dest [5 0 R /Fit]>>", []string{"[100 600 200 620] p1 [/Fit]"}},
		{"unknown name", head + "/Dest /cap3>>", nil},
		{"address", head + "/A <</S /URI /URI (mailto:novak@vzor.cz)>>>>", nil},
		{"other file", head + "/A <</S /GoToR /F (Novak.pdf) /D [0 /Fit]>>>>", nil},
		{"program", head + "/A <</S /Launch /F (Novak.exe)>>>>", nil},
		{"hidden", head + "/F 2 /Dest [4 0 R /Fit]>>", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, _ := redactAll(t, linkFile(text+"(pan Novak tu) Tj ET", named, c.link), "Novak")
			if diff := cmp.Diff(c.want, linksIn(t, out)); diff != "" {
				t.Error(diff)
			}
			if all := everything(t, out); strings.Contains(strings.ToLower(all), "novak") || strings.Contains(all, "cap1") {
				t.Error("the value or the name of a destination is still in the file")
			}
		})
	}
}

// The rectangle of a link over a name is as long as the name was.
func TestLinkOverRemovedTextIsAsLongAsItsLine(t *testing.T) {
	var first []byte
	for _, n := range surnames {
		d := open(t, onePage(text+"(viz pan "+n+") Tj ET"))
		r := d.lastCanvas.glyphs[len(d.lastCanvas.glyphs)-1].rect()
		link := "<</Type /Annot /Subtype /Link /Dest [4 0 R /Fit] /Rect [90 695 " + num(r.X1) + " 712] /Border [0 0 2]>>"
		out, _ := redactAll(t, linkFile(text+"(viz pan "+n+") Tj ET", "", link), n)
		if len(linksIn(t, out)) != 1 {
			t.Fatal("the link is lost")
		}
		if first == nil {
			first = out
		}
		if string(out) != string(first) {
			t.Errorf("%s gives another file than %s", n, surnames[0])
		}
	}
}

func TestLinkKeepsItsPlaceInTheStructure(t *testing.T) {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R /StructTreeRoot 7 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Annots [6 0 R] /StructParents 0 /Resources <</Font <</F1 4 0 R>>>>>>")
	s.add(helvetica)
	s.stream("", "/Link <</MCID 0>> BDC "+text+"(viz strana) Tj ET EMC")
	s.add("<</Type /Annot /Subtype /Link /Rect [72 690 200 710] /Dest [3 0 R /Fit] /StructParent 1>>")
	s.add("<</Type /StructTreeRoot /K 8 0 R /ParentTree <</Nums [0 [8 0 R] 1 8 0 R]>>>>")
	s.add("<</Type /StructElem /S /Link /P 7 0 R /Pg 3 0 R /K [0 <</Type /OBJR /Obj 6 0 R>>]>>")
	out, _ := redact(t, open(t, s.bytes()), planFor(open(t, s.bytes())))
	st := open(t, out).s
	root := st.dict(st.dict(st.trailer["Root"])["StructTreeRoot"])
	element := st.dict(root["K"].(array)[0])
	objr := st.dict(st.array(element["K"])[1])
	link := st.dict(objr["Obj"])
	if st.name(objr["Type"]) != "OBJR" || st.name(link["Subtype"]) != "Link" {
		t.Fatalf("the element has %v", element["K"])
	}
	nums := st.array(st.dict(root["ParentTree"])["Nums"])
	if len(nums) != 4 || nums[2] != link["StructParent"] || !cmp.Equal(st.dict(nums[3]), element) {
		t.Errorf("the parent tree is %v, the link has %v", nums, link["StructParent"])
	}
}
