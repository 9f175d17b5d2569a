//go:build external

package pdf

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"inkoust/document"
)

// printed makes the contract of testdata with a program and returns the file.
type printed struct {
	name   string
	make   func(t *testing.T, dir string) string
	values []string
}

var (
	contractValues = []string{"Žofie Dvořáčková", "855403/0009", "zofie@dvorackova-vzor.cz", "Petr Malý", "Lipová 12, 123 45 Vzorov", "601 234 567"}
	groffValues    = []string{"Petr Malý", "Lipová 12, 123 45 Vzorov", "855403/0009"}
)

// producers are programs that share no code in how they write text and fonts.
var producers = []printed{
	{"Chromium", chromiumPrint, contractValues},
	{"LibreOffice", officePrint, contractValues},
	{"Cairo", func(t *testing.T, dir string) string {
		out := filepath.Join(dir, "cairo.pdf")
		run(t, "pdftocairo", "-pdf", chromiumPrint(t, dir), out)
		return out
	}, contractValues},
	{"MuPDF", func(t *testing.T, dir string) string {
		out := filepath.Join(dir, "mupdf.pdf")
		run(t, "mutool", "convert", "-F", "pdf", "-o", out, filepath.Join("testdata", "contract.html"))
		return out
	}, contractValues},
	{"groff", func(t *testing.T, dir string) string {
		out := filepath.Join(dir, "groff.pdf")
		if err := os.WriteFile(out, run(t, "groff", "-k", "-t", "-ms", "-Tpdf", filepath.Join("testdata", "contract.ms")), 0o600); err != nil {
			t.Fatal(err)
		}
		return out
	}, groffValues},
}

func chromiumPrint(t *testing.T, dir string) string {
	page, err := filepath.Abs(filepath.Join("testdata", "contract.html"))
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "chromium.pdf")
	run(t, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+filepath.Join(dir, "chromium"),
		"--no-pdf-header-footer", "--print-to-pdf="+out, "file://"+page)
	return out
}

func officePrint(t *testing.T, dir string) string {
	run(t, "soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "office"), "--headless", "--convert-to", "pdf", "--outdir", dir,
		filepath.Join("testdata", "contract.html"))
	return filepath.Join(dir, "contract.pdf")
}

// What stands outside the boxes is still there, in order, and looks the same.
func TestTheRestStays(t *testing.T) {
	for _, p := range producers {
		t.Run(p.name, func(t *testing.T) {
			dir := t.TempDir()
			before := p.make(t, dir)
			data, err := os.ReadFile(before)
			if err != nil {
				t.Fatal(err)
			}
			d := open(t, data)
			plan := planSpread(d, p.values)
			out, _ := redact(t, d, plan)
			after := filepath.Join(dir, "after.pdf")
			if err := os.WriteFile(after, out, 0o600); err != nil {
				t.Fatal(err)
			}
			run(t, "qpdf", "--check", after)
			compareWords(t, before, after, p.values)
			comparePixels(t, d, plan, before, after)
		})
	}
}

// keptText and keptPixels are the shares that must stay.
const (
	keptText   = 0.995
	keptPixels = 0.999
)

func compareWords(t *testing.T, before, after string, values []string) {
	t.Helper()
	text := ligature.Replace(string(run(t, "pdftotext", "-raw", before, "-")))
	for _, v := range values {
		text = spread(v).ReplaceAllString(text, " ")
	}
	want := strings.Fields(undivided(text))
	got := strings.Fields(undivided(string(run(t, "pdftotext", "-raw", after, "-"))))
	if len(want) < 50 {
		t.Fatalf("only %d words before", len(want))
	}
	if share := float64(common(want, got)) / float64(len(want)); share < keptText {
		t.Errorf("%.4f of the words stay in order, want %.3f:\n%q\n%q", share, keptText, want, got)
	}
}

var (
	lineHyphen = regexp.MustCompile(`(\pL)[-\x{2010}\x{ad}]\n(\pL)`)
	ligature   = strings.NewReplacer("\ufb01", "fi", "\ufb02", "fl")
)

func undivided(text string) string { return lineHyphen.ReplaceAllString(text, "$1$2") }

// spread finds a value however it is spaced and broken over lines.
func spread(value string) *regexp.Regexp {
	var b strings.Builder
	for _, r := range value {
		if r == ' ' {
			b.WriteString(`\s+`)
			continue
		}
		b.WriteString(regexp.QuoteMeta(string(r)) + `(?:[-\x{2010}\x{ad}]?\n)?`)
	}
	return regexp.MustCompile(b.String())
}

// planSpread redacts every occurrence of the values, broken ones too.
func planSpread(d *doc, values []string) *document.Plan {
	plan := &document.Plan{Lang: "cs", Images: map[string]document.Fate{}}
	for i, text := range d.texts {
		for _, v := range values {
			for _, at := range spread(v).FindAllStringIndex(text, -1) {
				plan.Redactions = append(plan.Redactions, document.Redaction{Span: document.Span{Part: pageID(i + 1), Start: at[0], End: at[1]}})
			}
		}
	}
	return plan
}

// common is the length of the longest common subsequence.
func common(a, b []string) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			diagonal = above
		}
	}
	return row[len(b)]
}

// dpi is fine enough to see a letter move by a third of a point.
const dpi = 100

// comparePixels renders both files and compares what lies outside the lines that
// were set anew.
func comparePixels(t *testing.T, d *doc, plan *document.Plan, before, after string) {
	t.Helper()
	for n := 1; n <= len(d.sheets); n++ {
		a, b := render(t, before, n), render(t, after, n)
		if a.w != b.w || a.h != b.h {
			t.Fatalf("page %d is %d by %d pixels, was %d by %d", n, b.w, b.h, a.w, a.h)
		}
		if d.texts[n-1] != "" && bytes.Count(b.pix, []byte{255}) == len(b.pix) {
			t.Fatalf("page %d is empty", n)
		}
		changed, all := 0, 0
		set := settingOf(t, d, n, plan)
		for i := range a.pix {
			x, y := float64(i%a.w)*72/dpi, d.sheets[n-1].box[3]-float64(i/a.w)*72/dpi
			if covered(set, x, y) {
				continue
			}
			all++
			if diff := int(a.pix[i]) - int(b.pix[i]); diff > 16 || diff < -16 {
				changed++
			}
		}
		if all < len(a.pix)/2 {
			t.Fatalf("page %d: only %d pixels lie outside", n, all)
		}
		if share := 1 - float64(changed)/float64(all); share < keptPixels {
			t.Errorf("page %d: %.5f of the pixels stay, want %.3f", n, share, keptPixels)
		}
	}
}

// settingOf lists the areas of a page that the removal may change.
func settingOf(t *testing.T, d *doc, n int, plan *document.Plan) (areas []document.Rect) {
	t.Helper()
	byPage, err := d.sortPlan(plan)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.load(t.Context(), n); err != nil {
		t.Fatal(err)
	}
	if len(byPage[n]) == 0 {
		return nil
	}
	set := setPage(markPage(d.lastLayout, d.lastText, byPage[n]), d.sheets[n-1])
	for s := range set.touched {
		first := &d.lastCanvas.glyphs[s.glyphs[0]]
		lo, hi := s.x0, s.x1
		for _, g := range s.glyphs {
			if at, ok := set.pos[g]; ok {
				lo, hi = math.Min(lo, at), math.Max(hi, at+d.lastCanvas.glyphs[g].adv)
			}
		}
		areas = append(areas, rectOf(first.corners(lo, hi)))
	}
	for _, b := range set.boxes {
		areas = append(areas, rectOf(b.corners))
	}
	return areas
}

func rectOf(c [4][2]float64) document.Rect {
	b := boundsOf(c)
	return document.Rect{X0: b[0], Y0: b[1], X1: b[2], Y1: b[3]}
}

// covered reports a place in one of the areas or within two points of it.
func covered(areas []document.Rect, x, y float64) bool {
	for _, r := range areas {
		if x > r.X0-2 && x < r.X1+2 && y > r.Y0-2 && y < r.Y1+2 {
			return true
		}
	}
	return false
}

// pixmap is a rendered page.
type pixmap struct {
	w, h int
	pix  []byte
}

func render(t *testing.T, path string, n int) pixmap {
	t.Helper()
	page := fmt.Sprint(n)
	raw := run(t, "pdftoppm", "-gray", "-r", fmt.Sprint(dpi), "-f", page, "-l", page, path)
	var g pixmap
	var depth int
	if _, err := fmt.Sscanf(string(raw[:min(len(raw), 40)]), "P5\n%d %d\n%d\n", &g.w, &g.h, &depth); err != nil {
		t.Fatalf("page %d: %v", n, err)
	}
	g.pix = raw[len(raw)-g.w*g.h:]
	return g
}
