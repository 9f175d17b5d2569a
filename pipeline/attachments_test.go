package pipeline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/internal/canary"
	"inkoust/internal/pdffixture"
	"inkoust/pipeline"
	"inkoust/publish"
)

var contract = []string{
	"NÁJEMNÍ SMLOUVA 12/2026", "Pronajímatel: Obec Lhotka, IC: 00299308, se sídlem Lhotka 1",
	"Nájemce: Karel Novotný, r. c. 850101/0001, bytem Nádražní 5, 569 01 Vzorov", "Nájemné ciní 5 000 Kc mesícne.",
}

// annex speaks of the same person.
const annex = "Příloha č. 1\nKlíče od bytu dostal Karel Novotný, telefon 604 555 123.\nMísto předání: Lhotka 1.\n"

func carrying(files ...pdffixture.File) string { return string(pdffixture.Write(contract, files...)) }

// nested is a letter in a letter: a PDF that carries a text.
func nested() pdffixture.File {
	inner := pdffixture.Write([]string{"Dodatek ke smlouve s nájemcem Karel Novotný, r. c. 850101/0001"},
		pdffixture.File{Name: "rozpis.txt", Data: []byte("Rozpis plateb, účet 19-2000145399/0800, Karel Novotný\n")})
	return pdffixture.File{Name: "Dodatek Novotny Karel.pdf", Data: inner}
}

// published lists what is sent.
func published(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(dir, "k-odeslani"))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

func TestAttachmentsBecomeFilesOfTheRecord(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	write(t, in, "r/1 smlouva.pdf", carrying(pdffixture.File{Name: "predani.txt", Data: []byte(annex)}, nested(),
		pdffixture.File{Name: "zbytek.txt", Data: []byte(annex), Loose: true}))
	write(t, in, "r/2 zápis.txt", "Zápis o předání, Karel Novotný byl přítomen.\n")
	p := newPipeline(t)
	p.Attachments = pipeline.AttachmentsProcess
	o := runOne(t, p, in, out)
	if o.State == publish.Parked {
		t.Fatalf("parked: %v of %s", o.Parked, o.File)
	}
	want := []string{"1 smlouva-priloha-2.pdf", "1 smlouva.pdf", "2 zápis.txt", "predani.txt", "rozpis.txt"}
	if diff := cmp.Diff(want, published(t, o.Dir)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	everything(t, o.Dir, []string{"Novotn", "850101", "Nádražní", "604 555 123", "19-2000145399"})
	protocol := readFile(t, filepath.Join(o.Dir, "interni", "protokol.json"))
	for _, name := range []string{`"1 smlouva.pdf"`, `"predani.txt"`, `"1 smlouva-priloha-2.pdf"`, `"rozpis.txt"`, `"2 zápis.txt"`} {
		i := strings.Index(protocol, `"name": `+name)
		if i < 0 {
			t.Fatalf("%s is not in the protocol, or not in its order", name)
		}
		protocol = protocol[i+1:]
	}
	if o.LeftOut != 0 {
		t.Errorf("got %d left out, want 0: what the author deleted is none", o.LeftOut)
	}
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// TestAttachmentsAreAskedAbout: left out until somebody says that they belong to
// the record; the answer holds for what they carry as well, one question each.
func TestAttachmentsAreAskedAbout(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	write(t, in, "smlouva.pdf", carrying(nested(), pdffixture.File{Name: "faktura.xml", Data: []byte("<faktura/>"), Relationship: "Alternative"},
		pdffixture.File{Name: "predani.txt", Data: []byte(annex), Pinned: true}))
	run := func() *pipeline.Outcome { return runOne(t, newPipeline(t), filepath.Join(in, "smlouva.pdf"), out) }
	o := run()
	if o.State != publish.ToReview || o.LeftOut != 3 {
		t.Fatalf("state %s, %v, %d left out, want questions and 3", o.State, o.Parked, o.LeftOut)
	}
	if diff := cmp.Diff([]string{"smlouva.pdf"}, published(t, o.Dir)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got := answer(t, o.Dir, "ATTACHMENT", "ponechat"); got != 2 {
		t.Fatalf("%d questions on attachments, want 2: a copy for programs is none", got)
	}
	o = run()
	if got := answer(t, o.Dir, "ATTACHMENT", "ponechat"); got != 3 || o.Unused != 0 {
		t.Fatalf("%d questions on attachments, want 3 with the nested one; %d answers unused", got, o.Unused)
	}
	o = run()
	if o.State == publish.Parked || o.LeftOut != 1 {
		t.Fatalf("state %s, %v, %d left out", o.State, o.Parked, o.LeftOut)
	}
	want := []string{"predani.txt", "rozpis.txt", "smlouva-priloha-1.pdf", "smlouva.pdf"}
	if diff := cmp.Diff(want, published(t, o.Dir)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	everything(t, o.Dir, []string{"Novotn", "850101", "604 555 123", "19-2000145399"})
}

// answer fills the answers to all questions of a type and counts them.
func answer(t *testing.T, dir, kind, action string) int {
	t.Helper()
	path := filepath.Join(dir, "interni", "rozhodnuti.csv")
	n, lines := 0, strings.Split(readFile(t, path), "\n")
	for i, l := range lines {
		cells := strings.Split(l, ";")
		if len(cells) > 8 && cells[4] == kind {
			n++
			cells[8] = action
			lines[i] = strings.Join(cells, ";")
		}
	}
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestRemovedAttachmentsAreNamedInTheProtocolAlone(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	write(t, in, "smlouva.pdf", carrying(nested(), pdffixture.File{Name: "rozpocet.xlsx", Data: []byte("PK\x03\x04")}))
	p := newPipeline(t)
	p.Attachments = pipeline.AttachmentsRemove
	o := runOne(t, p, filepath.Join(in, "smlouva.pdf"), out)
	if o.State == publish.Parked || o.LeftOut != 2 {
		t.Fatalf("state %s, %v, %d left out, want 2", o.State, o.Parked, o.LeftOut)
	}
	protocol := readFile(t, filepath.Join(o.Dir, "interni", "protokol.html"))
	for _, want := range []string{"vložený soubor 1", "vložený soubor 2", "rozpocet.xlsx", "podle nastavení", "odstraněn"} {
		if !strings.Contains(protocol, want) {
			t.Errorf("%q is not in the protocol", want)
		}
	}
	everything(t, o.Dir, []string{"Novotn"})
}

func TestAttachmentThatCannotBeReadParks(t *testing.T) {
	deep := pdffixture.File{Name: "text.txt", Data: []byte(annex)}
	for range 4 {
		deep = pdffixture.File{Name: "obal.pdf", Data: pdffixture.Write([]string{"Obal s dostatkem slov"}, deep)}
	}
	var many []pdffixture.File
	for i := range 201 {
		many = append(many, pdffixture.File{Name: fmt.Sprintf("p%d.txt", i), Data: []byte("text")})
	}
	for _, c := range []struct {
		name   string
		files  []pdffixture.File
		reason string
		file   string
	}{
		{"unknown format", []pdffixture.File{{Name: "data.bin", Data: []byte{0, 1, 2, 3}}}, "unsupported-format", "smlouva.pdf#1"},
		{"empty", []pdffixture.File{{Name: "prazdna.txt"}}, "empty", "smlouva.pdf#1"},
		{"too deep", []pdffixture.File{deep}, "too-large", "smlouva.pdf#1#1#1#1"},
		{"too many", many, "too-large", "smlouva.pdf#1"},
	} {
		in, out := t.TempDir(), t.TempDir()
		write(t, in, "smlouva.pdf", carrying(c.files...))
		p := newPipeline(t)
		p.Attachments = pipeline.AttachmentsProcess
		o := runOne(t, p, filepath.Join(in, "smlouva.pdf"), out)
		if o.Parked == nil || string(o.Parked.Reason) != c.reason || !strings.HasSuffix(o.File, c.file) {
			t.Errorf("%s: got %v of %s", c.name, o.Parked, o.File)
		}
	}
}

// TestNamesOfAttachmentsAreTame: a name from a file may be a path or a trick.
func TestNamesOfAttachmentsAreTame(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	var files []pdffixture.File
	for _, n := range []string{"../../etc/passwd", `C:\Users\novotny\a.txt`, "con.txt", "a.txt", "x.txt/..", "smlouva.pdf", "smlouva.pdf.txt"} {
		files = append(files, pdffixture.File{Name: n, Data: []byte(annex)})
	}
	write(t, in, "smlouva.pdf", carrying(files...))
	p := newPipeline(t)
	p.Attachments = pipeline.AttachmentsProcess
	o := runOne(t, p, filepath.Join(in, "smlouva.pdf"), out)
	if o.State == publish.Parked {
		t.Fatal(o.Parked)
	}
	got := published(t, o.Dir)
	want := []string{"_con.txt", "a-1-4.txt", "a.txt", "passwd.txt", "smlouva-priloha-5.txt", "smlouva.pdf", "smlouva.pdf-1-7.txt",
		"smlouva.txt"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if i := canary.Find([]byte(strings.Join(got, "\n")), []string{"novotny"}); len(i) > 0 {
		t.Error("the path of the author is in a name")
	}
	if !slices.IsSorted(got) {
		t.Error("not sorted")
	}
}
