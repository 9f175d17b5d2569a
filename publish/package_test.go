package publish_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"inkoust/document"
	"inkoust/publish"
	"inkoust/publish/foi"
	"inkoust/rules"
)

var update = flag.Bool("update", false, "write the golden files anew; read them before they are kept")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if d := cmp.Diff(string(read(t, path)), string(got)); d != "" {
		t.Errorf("%s (-want +got)\n%s", name, d)
	}
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	var out []string
	for name := range tree(t, dir) {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}

func TestPackage(t *testing.T) {
	dir, _ := write(t, sample())
	want := []string{
		"interni/manifest.json", "interni/priloha-1.txt", "interni/protokol.html", "interni/protokol.json",
		"interni/rozhodnuti.csv", "interni/smlouva.txt", "interni/udaje.csv", "interni/udaje.html",
		"k-odeslani/priloha-1.docx", "k-odeslani/priloha-2-neuverejnuje-se.docx", "k-odeslani/smlouva.pdf", "k-odeslani/zverejneni.xml",
	}
	if d := cmp.Diff(want, names(t, dir)); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	golden(t, "protokol.json", read(t, dir, "interni", "protokol.json"))
	golden(t, "protokol.html", read(t, dir, "interni", "protokol.html"))
	golden(t, "manifest.json", read(t, dir, "interni", "manifest.json"))
	golden(t, "rozhodnuti.csv", read(t, dir, "interni", "rozhodnuti.csv"))
	golden(t, "zverejneni.xml", read(t, dir, "k-odeslani", "zverejneni.xml"))
	golden(t, "udaje.html", read(t, dir, "interni", "udaje.html"))
}

func TestTwinsAreSent(t *testing.T) {
	p := sample()
	p.Files[1].SendTwin = true
	dir, m := write(t, p)
	if got := names(t, dir); !slices.Contains(got, "k-odeslani/priloha-1.txt") || !slices.Contains(got, "interni/smlouva.txt") {
		t.Errorf("one twin: got %v", got)
	}
	if want := []string{"smlouva.pdf", "priloha-1.docx", "priloha-1.txt", "priloha-2-neuverejnuje-se.docx"}; !slices.Equal(p.SentNames(), want) {
		t.Errorf("got %v, want %v", p.SentNames(), want)
	}
	if len(m.Files) != 5 {
		t.Errorf("manifest: got %d files, want 5", len(m.Files))
	}
	if xml := string(read(t, dir, "k-odeslani", "zverejneni.xml")); !strings.Contains(xml, "<nazevSouboru>priloha-1.txt</nazevSouboru>") {
		t.Error("the message does not list the twin")
	}
}

func TestTwinsOfFilesWithOneStem(t *testing.T) {
	p := sample()
	p.Twin = true
	p.Files[1].Name = "smlouva.docx"
	dir, _ := write(t, p)
	for _, want := range []string{"k-odeslani/smlouva.pdf.txt", "k-odeslani/smlouva.docx.txt"} {
		if !slices.Contains(names(t, dir), want) {
			t.Errorf("got %v, want %s", names(t, dir), want)
		}
	}
}

// TestNothingPlantedLeaves is the canary: no page but the preview holds a value
// of the source, and no page a source's name.
func TestNothingPlantedLeaves(t *testing.T) {
	p := sample()
	p.Preview = true
	dir, _ := write(t, p)
	if err := publish.WriteOverview(dir, overviewRows(), day(2026, 4, 6), "cs"); err != nil {
		t.Fatal(err)
	}
	for name, b := range tree(t, dir) {
		for _, v := range planted {
			allowed := name == "interni/kontrola.html" || name == "prehled.csv"
			if bytes.Contains(b, []byte(v)) && !allowed {
				t.Errorf("%s holds a planted value", name)
			}
		}
	}
	preview := read(t, dir, "interni", "kontrola.html")
	for _, want := range []string{plantedName, "OBSAHUJE OSOBNÍ ÚDAJE"} {
		if !bytes.Contains(preview, []byte(want)) {
			t.Errorf("the preview does not hold %q", want)
		}
	}
}

func TestPreviewGoesWithoutTheFlag(t *testing.T) {
	dir, _ := write(t, sample())
	if slices.Contains(names(t, dir), "interni/kontrola.html") {
		t.Error("got a preview, want none")
	}
}

func TestPagesNeedNothingFromOutside(t *testing.T) {
	p := sample()
	p.Preview = true
	dir, _ := write(t, p)
	for name, b := range tree(t, dir) {
		if filepath.Ext(name) != ".html" {
			continue
		}
		for _, bad := range []string{"http://", "https://", "src=", "url(", "@import", "<link"} {
			if bytes.Contains(b, []byte(bad)) {
				t.Errorf("%s holds %s", name, bad)
			}
		}
		if hasScript := bytes.Contains(b, []byte("<script")); hasScript != (name == "interni/udaje.html" || name == "interni/kontrola.html") {
			t.Errorf("%s: got script %v", name, hasScript)
		}
		if bytes.Contains(b, []byte("ZgotmplZ")) {
			t.Errorf("%s: the template refused a value", name)
		}
	}
}

func TestWithoutMetadataOnlyTheMessageIsMissing(t *testing.T) {
	p := sample()
	p.Metadata.Subject = ""
	if d := cmp.Diff([]string{"předmět smlouvy"}, p.Problems()); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	dir, _ := write(t, p)
	got := names(t, dir)
	if slices.Contains(got, "k-odeslani/zverejneni.xml") || !slices.Contains(got, "k-odeslani/smlouva.pdf") {
		t.Errorf("got %v", got)
	}
	form := string(read(t, dir, "interni", "udaje.html"))
	for _, want := range []string{"<li>předmět smlouvy</li>", "chybí, registr údaj vyžaduje"} {
		if !strings.Contains(form, want) {
			t.Errorf("udaje.html does not say %q", want)
		}
	}
	p.Metadata = nil
	if d := cmp.Diff([]string{"předmět smlouvy", "datum uzavření smlouvy", "smluvní strana"}, p.Problems()); d != "" {
		t.Errorf("no metadata (-want +got)\n%s", d)
	}
	write(t, p)
}

func TestUnknownPriceIsNamedAndNeverZero(t *testing.T) {
	p := sample()
	p.Metadata.PriceNet, p.Metadata.PriceGross = nil, nil
	dir, _ := write(t, p)
	if xml := string(read(t, dir, "k-odeslani", "zverejneni.xml")); strings.Contains(xml, "hodnota") {
		t.Error("the message holds a price")
	}
	if form := string(read(t, dir, "interni", "udaje.html")); !strings.Contains(form, "hodnota nebyla v textu nalezena") {
		t.Error("udaje.html does not name the missing price")
	}
}

func TestForeignExtensionIsNoMessage(t *testing.T) {
	p := sample()
	p.Files[1].Name = "cenik.xlsx"
	got := p.Problems()
	if len(got) != 1 || !strings.HasPrefix(got[0], "příloha 2: název souboru: registr přijímá jen soubory") {
		t.Errorf("got %v", got)
	}
}

func TestParkedRecordSendsNothing(t *testing.T) {
	p := sample()
	p.State = publish.Parked
	p.Files[0].Open, p.Files[0].Twin = nil, nil
	p.Files[0].Parked = &document.Parked{Reason: document.ReasonEncrypted}
	dir, m := write(t, p)
	want := []string{"interni/manifest.json", "interni/protokol.html", "interni/protokol.json", "interni/rozhodnuti.csv", "interni/udaje.csv"}
	if d := cmp.Diff(want, names(t, dir)); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if len(m.Files) != 0 {
		t.Errorf("manifest: got %v, want no files", m.Files)
	}
	if page := string(read(t, dir, "interni", "protokol.html")); !strings.Contains(page, "soubor je chráněn heslem") {
		t.Error("the protocol does not say why")
	}
	var proto struct{ Decisions []any }
	if err := json.Unmarshal(read(t, dir, "interni", "protokol.json"), &proto); err != nil || len(proto.Decisions) != 0 {
		t.Errorf("decisions: got %d, %v, want none", len(proto.Decisions), err)
	}
}

func TestWriteRefuses(t *testing.T) {
	file := func(change func(*publish.File)) func(*publish.Publication) {
		return func(p *publish.Publication) { change(&p.Files[0]) }
	}
	for _, c := range []struct {
		name   string
		change func(*publish.Publication)
		reason document.Reason
	}{
		{"a parked file", file(func(f *publish.File) { f.Parked = &document.Parked{Reason: document.ReasonDamaged} }), document.ReasonDamaged},
		{"a way out of the folder", file(func(f *publish.File) { f.Name = "../smlouva.pdf" }), document.ReasonName},
		{"a name of a device", file(func(f *publish.File) { f.Name = "con.pdf" }), document.ReasonName},
		{"a trailing dot", file(func(f *publish.File) { f.Name = "smlouva." }), document.ReasonName},
		{"a hidden file", file(func(f *publish.File) { f.Name = ".pdf" }), document.ReasonName},
		{"equal names but for case", file(func(f *publish.File) { f.Name = "PRILOHA-1.docx" }), document.ReasonName},
		{"the name of the message", file(func(f *publish.File) { f.Name = "Zverejneni.xml"; f.Disposition = publish.Publish }), document.ReasonName},
		{"no bytes", file(func(f *publish.File) { f.Open = nil }), ""},
		{"no disposition", file(func(f *publish.File) { f.Disposition = "" }), ""},
	} {
		p := sample()
		c.change(p)
		if c.name == "the name of the message" {
			p.Target = nameOnly{}
		}
		_, err := publish.Write(context.Background(), t.TempDir(), p)
		if got, _ := document.ParkedReason(err); err == nil || got != c.reason {
			t.Errorf("%s: got %v, want reason %q", c.name, err, c.reason)
		}
	}
}

// nameOnly is a target whose message has a fixed name.
type nameOnly struct{}

func (nameOnly) Profile() string                        { return "cz-registr-smluv" }
func (nameOnly) Operation(*publish.Publication) string  { return "zverejneni" }
func (nameOnly) Problems(*publish.Publication) []string { return nil }
func (nameOnly) Messages(*publish.Publication) ([]publish.Message, error) {
	return []publish.Message{{Name: "zverejneni.xml", Media: "application/xml"}}, nil
}

func TestWriteStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := publish.Write(ctx, t.TempDir(), sample()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}

func TestWriteReportsAReadError(t *testing.T) {
	p := sample()
	broken := errors.New("broken disk")
	p.Files[0].Open = func() (io.ReadCloser, error) { return nil, broken }
	if _, err := publish.Write(context.Background(), t.TempDir(), p); !errors.Is(err, broken) {
		t.Errorf("got %v, want %v", err, broken)
	}
}

func TestSheet(t *testing.T) {
	for _, c := range []struct {
		name, title, reason, lang, path, want string
	}{
		{"number of the name", "", "technická dokumentace", "cs", "k-odeslani/priloha-2-neuverejnuje-se.docx", "Příloha č. 2 se neuveřejňuje – technická dokumentace"},
		{"own title", "Výkres", "", "cs", "k-odeslani/priloha-2-neuverejnuje-se.docx", "Výkres se neuveřejňuje – důvod neuveden"},
		{"escaped", "", "<a> & b", "cs", "k-odeslani/priloha-2-neuverejnuje-se.docx", "Příloha č. 2 se neuveřejňuje – &lt;a&gt; &amp; b"},
		{"Slovak", "", "výkres", "sk", "na-odoslanie/priloha-2-nezverejnuje-sa.docx", "Príloha č. 2 sa nezverejňuje – výkres"},
	} {
		p := sample()
		p.Lang, p.Files[2].Title, p.Files[2].Reason = c.lang, c.title, c.reason
		dir, _ := write(t, p)
		z, err := zip.OpenReader(filepath.Join(dir, filepath.FromSlash(c.path)))
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		f, err := z.Open("word/document.xml")
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		b, _ := io.ReadAll(f)
		z.Close()
		if !strings.Contains(string(b), "<w:t>"+c.want+"</w:t>") {
			t.Errorf("%s: the sheet does not say %q", c.name, c.want)
		}
	}
}

func TestAnsweredQuestions(t *testing.T) {
	p := sample()
	p.Questions = publish.QuestionsOf("1", p.Files[0].Parts, p.Decisions[:6], func(id string) (rules.Action, string, string) {
		if id != "q7f2" {
			t.Errorf("asked for %q", id)
		}
		return rules.Keep, "souhlas ve smlouvě", "Odbor investic"
	})
	want := publish.Question{
		ID: "q7f2", File: "1", Page: 1, Part: document.Body, Line: 4, Type: "PERSON", Person: "p3", Role: "employee",
		Proposal: rules.Redact, Answer: rules.Keep, Reason: "souhlas ve smlouvě", By: "Odbor investic",
	}
	if len(p.Questions) != 1 {
		t.Fatalf("got %d questions, want 1", len(p.Questions))
	}
	got := p.Questions[0]
	if got.Action() != rules.Keep || got.Open() || got.ID != want.ID || got.Line != want.Line || got.Page != want.Page || got.Reason != want.Reason {
		t.Errorf("got %+v, want %+v", got, want)
	}
	dir, _ := write(t, p)
	row := strings.Split(string(read(t, dir, "interni", "rozhodnuti.csv")), "\r\n")[1]
	if want := "q7f2;smlouva.pdf;1;řádek 4;PERSON;\"osoba 3 (zaměstnanec, kontaktní osoba)\";employee;znecitelnit;ponechat;souhlas ve smlouvě;Odbor investic"; row != want {
		t.Errorf("got %s, want %s", row, want)
	}
}

func TestFreedomOfInformation(t *testing.T) {
	p := sample()
	p.Profile, p.Target, p.Metadata = "cz-foi", foi.Target{}, nil
	dir, m := write(t, p)
	for _, name := range names(t, dir) {
		if strings.HasSuffix(name, ".xml") || strings.Contains(name, "udaje") {
			t.Errorf("got %s, want nothing for a register", name)
		}
	}
	if m.Register != nil {
		t.Errorf("register: got %v, want none", m.Register)
	}
	if got := p.Problems(); got != nil {
		t.Errorf("problems: got %v, want none", got)
	}
	for i := range p.Files {
		p.Files[i].Disposition = publish.Withhold
	}
	if got := p.Problems(); len(got) != 1 {
		t.Errorf("nothing to publish: got %v, want one problem", got)
	}
	p.Accompanying = "Žadateli byla poskytnuta kopie smlouvy."
	if got := p.Problems(); got != nil {
		t.Errorf("accompanying information: got %v, want none", got)
	}
	dir, _ = write(t, p)
	if got := string(read(t, dir, "k-odeslani", "doprovodna-informace.txt")); got != p.Accompanying {
		t.Errorf("got %q, want %q", got, p.Accompanying)
	}
}

func TestOverview(t *testing.T) {
	dir := t.TempDir()
	if err := publish.WriteOverview(dir, overviewRows(), day(2026, 4, 6).Add(23*time.Hour), "cs"); err != nil {
		t.Fatal(err)
	}
	golden(t, "prehled.csv", read(t, dir, "prehled.csv"))
	golden(t, "prehled.html", read(t, dir, "prehled.html"))
	if got := names(t, dir); len(got) != 2 {
		t.Errorf("got %v, want two files", got)
	}
	page := string(read(t, dir, "prehled.html"))
	for _, r := range overviewRows() {
		if r.Source != r.Record && strings.Contains(page, r.Source) {
			t.Errorf("prehled.html names the source of %s", r.Record)
		}
	}
	if err := publish.WriteOverview(dir, nil, time.Time{}, "pl"); err != nil {
		t.Errorf("again, empty: %v", err)
	}
}
