package pdf

import (
	"slices"
	"strings"
	"testing"

	"inkoust/document"
)

// letterA is an outline of 8 by 8 points at a place; its numbers end in .25 or
// .75, so that they can be told in the output.
func letterA(x, y string) string {
	return "1 0 0 1 " + x + " " + y + " cm 0.25 0 m 3.25 8.75 l 4.25 8.75 l 8.25 0 l 6.25 0 l 5.25 2.75 l 2.25 2.75 l 1.25 0 l h f"
}

const hiddenLine = " BT /F1 12 Tf 3 Tr 72 700 Td (pan Novak tu a jeste mnoho dalsich slov na teto strance smlouvy o dilo o poskytovani sluzeb) Tj ET"

// The name stands from 96 to 130 points at a height of 700.
func TestOutlinesOfRemovedTextGo(t *testing.T) {
	frame := "60 690 300 30 re S"
	background := "0.9 g 60 690 300 30 re f 0 g"
	rule := "60 699 m 400 699 l S"
	round := "92 694 m 140 694 l 144 694 144 698 144 698 c 144 716 l 144 718 140 720 138 720 c 92 720 l 88 720 88 716 88 716 c 88 698 l 88 694 92 694 92 694 c S"
	signature := "80 698.75 m" + strings.Repeat(" 90 720 100 690 110 708.25 c 120 700 130 715 140 698.75 c", 9) + " S"
	content := strings.Join([]string{frame, background, rule, round, signature,
		"q " + letterA("97", "700") + " Q", "q " + letterA("107", "700") + " Q", // under the name
		"q " + letterA("200", "700") + " Q", // beside it
		"q " + letterA("97", "600") + " Q",  // far below
	}, "\n")
	out, res := redactAll(t, onePage(content+hiddenLine), "Novak")
	all := everything(t, out)
	for name, piece := range map[string]string{"frame": frame, "background": "60 690 300 30 re\nf", "rule": "60 699 m\n400 699 l", "rounded frame": "144 716 l"} {
		if !strings.Contains(all, strings.ReplaceAll(piece, " re S", " re\nS")) {
			t.Errorf("the %s is gone", name)
		}
	}
	if strings.Contains(all, "698.75") {
		t.Error("the signature over the name is still there")
	}
	if n := strings.Count(all, "3.25 8.75 l") / 2; n != 2 { // everything shows streams twice
		t.Errorf("got %d outlines, want those beside and below the name", n)
	}
	if !slices.ContainsFunc(res.ShapeLeaks, func(l document.ShapeLeak) bool { return l.Why == "narrow-cell" }) {
		t.Errorf("got %v, want the exact extent reported", res.ShapeLeaks)
	}
}

func TestLetterOfOneWordGoesOutOfACommonPath(t *testing.T) {
	content := "97 700 m 105 708.25 l 105 700 l h 200 700 m 205 709.75 l 205 700 l h f" + hiddenLine
	out, _ := redactAll(t, onePage(content), "Novak")
	all := everything(t, out)
	if strings.Contains(all, "708.25") || !strings.Contains(all, "709.75") {
		t.Error("want the shape under the name gone and the other one there")
	}
}

func TestClipInTheShapeOfALetterGoes(t *testing.T) {
	content := "q 97 700 m 105 708.25 l 105 700 l h W n 0 0 595 842 re f Q" + hiddenLine
	out, _ := redactAll(t, onePage(content), "Novak")
	all := everything(t, out)
	if strings.Contains(all, "708.25") || !strings.Contains(all, "0 0 0 0 re\nW\nn") {
		t.Error("want an empty clip in the place of the letter")
	}
}

func TestOutlinesInAPatternGo(t *testing.T) {
	s := &sketch{}
	s.add("<</Type /Catalog /Pages 2 0 R>>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>")
	s.add("<</Type /Page /Parent 2 0 R /Contents 5 0 R /Resources <</Font <</F1 4 0 R>> /Pattern <</P 6 0 R>>>>>>")
	s.add(helvetica)
	s.stream("", "/Pattern cs /P scn 0 600 595 200 re f"+hiddenLine)
	s.stream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 100 40] /XStep 100 /YStep 40 /Resources <<>>",
		"q "+letterA("3", "20")+" Q q "+letterA("60", "20")+" Q")
	out, _ := redactAll(t, s.bytes(), "Novak")
	if n := strings.Count(everything(t, out), "3.25 8.75 l") / 2; n != 1 {
		t.Errorf("got %d outlines, want the one beside the name", n)
	}
}

// TestOutlinesUnderMovedTextAreReported: the line is set anew, the outlines are
// where the name was.
func TestOutlinesUnderMovedTextAreReported(t *testing.T) {
	line := strings.Replace(strings.Replace(hiddenLine, "3 Tr", "0 Tr", 1), "Novak", "Konstantinopolsky", 1)
	out, res := redactAll(t, onePage("q "+letterA("170", "700")+" Q"+line), "Konstantinopolsky")
	if strings.Contains(everything(t, out), "3.25 8.75 l") {
		t.Error("the outline is still there")
	}
	if !slices.ContainsFunc(res.ShapeLeaks, func(l document.ShapeLeak) bool { return l.Why == "narrow-cell" }) {
		t.Errorf("got %v, want the place reported", res.ShapeLeaks)
	}
	if _, res = redactAll(t, onePage(line), "Konstantinopolsky"); len(res.ShapeLeaks) != 0 {
		t.Errorf("without outlines: got %v, want no leak", res.ShapeLeaks)
	}
}
