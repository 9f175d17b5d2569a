package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// lines shows rows of cells at 72 and 320 points.
func lines(cells ...[2]string) string {
	var b strings.Builder
	for i, c := range cells {
		for k, x := range []int{72, 320} {
			if c[k] != "" {
				fmt.Fprintf(&b, "BT /F1 10 Tf %d %d Td (%s) Tj ET\n", x, 700-12*i, c[k])
			}
		}
	}
	return b.String()
}

func TestReadingOrder(t *testing.T) {
	long := "radek sloupce ktery je dost dlouhy na text"
	for _, c := range []struct{ name, content, want string }{
		{"written backwards", "BT /F1 12 Tf 72 600 Td (druhy) Tj 0 50 Td (prvni) Tj ET", "prvni\ndruhy"},
		{"words shown apart", "BT /F1 12 Tf 72 600 Td [(jedna)-400(dve)] TJ ET", "jedna dve"},
		{"table", lines([2]string{"Jmeno", "Jan"}, [2]string{"Obec", "Vzorov"}, [2]string{"Cislo", "12"}, [2]string{"Kraj", "Zlin"}),
			"Jmeno\tJan\nObec\tVzorov\nCislo\t12\nKraj\tZlin"},
		{"columns", lines([2]string{long, long}, [2]string{long, long}, [2]string{long, long}, [2]string{long, long}),
			strings.TrimSuffix(strings.Repeat(long+"\n", 8), "\n")},
		{"two parties with few labels", lines([2]string{"Objednatel:", "Zhotovitel:"}, [2]string{"Obec Vzorov", "Jan Maly"}, [2]string{"ICO: 1", "Lipova 12"}, [2]string{"jedna: Jana", "nar.: 1985"}),
			"Objednatel:\nObec Vzorov\nICO: 1\njedna: Jana\nZhotovitel:\nJan Maly\nLipova 12\nnar.: 1985"},
		{"table of times", lines([2]string{"10:30", "11:30"}, [2]string{"12:30", "13:30"}, [2]string{"14:30", "15:30"}, [2]string{"16:30", "17:30"}),
			"10:30\t11:30\n12:30\t13:30\n14:30\t15:30\n16:30\t17:30"},
		{"two parties", lines([2]string{"Objednatel", "Zhotovitel"}, [2]string{"Obec: Vzorov", "Firma: Stavby"}, [2]string{"ICO: 1", "ICO: 2"}, [2]string{"ucet: 3", "ucet: 4"}),
			"Objednatel\nObec: Vzorov\nICO: 1\nucet: 3\nZhotovitel\nFirma: Stavby\nICO: 2\nucet: 4"},
		{"superscript", "BT /F1 12 Tf 72 600 Td (100 m) Tj /F1 7 Tf 5 Ts (2) Tj 0 Ts /F1 12 Tf ( plochy) Tj ET", "100 m2 plochy"},
		{"cells with a rule between", "BT /F1 10 Tf 72 600 Td (levy) Tj ET BT /F1 10 Tf 96 600 Td (pravy) Tj ET 94 590 0.5 30 re f", "levy\tpravy"},
		{"struck twice", "BT /F1 12 Tf 72 600 Td (tucne) Tj ET BT /F1 12 Tf 72.2 600 Td (tucne) Tj ET", "tucne"},
		{"ligature and soft hyphen", "BT /F2 12 Tf 72 600 Td <0102> Tj ET", "fi"},
		{"word broken by a soft hyphen", "BT /F1 12 Tf 72 600 Td (pan Dvo) Tj /F2 12 Tf <02> Tj /F1 12 Tf 0 -14 Td (rak tu) Tj ET", "pan Dvorak tu"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := &sketch{}
			s.add("<</Type /Catalog /Pages 2 0 R>>")
			s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
			s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R /F2 6 0 R>>>>>>")
			s.add(helvetica)
			s.stream("", c.content)
			s.add("<</Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 1 /LastChar 2 /Widths [500 300] /ToUnicode 7 0 R>>")
			s.stream("", "2 beginbfchar <01> <FB01> <02> <00AD> endbfchar")
			if got := open(t, s.bytes()).texts[0]; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
