package publish_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"inkoust/publish"
)

// shelf writes a package with two files and returns it.
func shelf(t *testing.T, manifest string) *publish.Package {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "zaznam")
	if err := os.MkdirAll(filepath.Join(dir, "interni"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "interni", "manifest.json"), []byte(manifest), 0o644); err != nil {
		t.Fatal(err)
	}
	p, err := publish.OpenPackage(dir)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

const shelved = `{"record":"zaznam","state":"k-odeslani","files":[
 {"path":"k-odeslani/a.pdf","sha256":"aa","media":"application/pdf"},
 {"path":"k-odeslani/b.txt","sha256":"bb","media":"text/plain"},
 {"path":"k-odeslani/zverejneni.xml","sha256":"cc","media":"application/xml"}],
 "register":{"operation":"zverejneni","idSmlouvy":4711,"datovaZprava":"77"}}`

func TestMatch(t *testing.T) {
	p := shelf(t, shelved)
	file := func(name, sum string) publish.ReceiptFile { return publish.ReceiptFile{Name: name, SHA256: sum} }
	for _, c := range []struct {
		name    string
		r       publish.Receipt
		want    publish.Match
		changed []int
	}{
		{"both files", publish.Receipt{Files: []publish.ReceiptFile{file("a.pdf", "aa"), file("b.txt", "bb")}}, publish.ByHash, nil},
		{"and one from elsewhere", publish.Receipt{Files: []publish.ReceiptFile{file("a.pdf", "aa"), file("b.txt", "bb"), file("c.pdf", "dd")}}, publish.ByHash, nil},
		{"one is missing", publish.Receipt{Files: []publish.ReceiptFile{file("a.pdf", "aa")}}, publish.NoMatch, nil},
		{"another case", publish.Receipt{Files: []publish.ReceiptFile{file("A.pdf", "aa"), file("b.txt", "bb")}}, publish.NoMatch, nil},
		{"another content", publish.Receipt{Files: []publish.ReceiptFile{file("a.pdf", "aa"), file("b.txt", "b0")}}, publish.ByName, []int{2}},
		{"no hashes", publish.Receipt{Files: []publish.ReceiptFile{file("a.pdf", ""), file("b.txt", "")}}, publish.ByName, nil},
		{"by the contract", publish.Receipt{Contract: 4711, Files: []publish.ReceiptFile{file("a.pdf", "aa"), file("b.txt", "bb")}}, publish.ByID, nil},
		{"by the contract, another content", publish.Receipt{Contract: 4711, Files: []publish.ReceiptFile{file("a.pdf", "a0"), file("b.txt", "bb")}}, publish.ByID, []int{1}},
		{"refusal of the message", publish.Receipt{Message: "77", Refused: &publish.Refusal{Code: "4"}}, publish.ByID, nil},
		{"refusal of another", publish.Receipt{Message: "78", Refused: &publish.Refusal{Code: "4"}}, publish.NoMatch, nil},
		{"nothing", publish.Receipt{}, publish.NoMatch, nil},
	} {
		got, changed := p.Match(&c.r)
		if got != c.want || !cmp.Equal(changed, c.changed) {
			t.Errorf("%s: got %v %v, want %v %v", c.name, got, changed, c.want, c.changed)
		}
	}
}

func TestReceiveWithdrawal(t *testing.T) {
	p := shelf(t, shelved)
	if p.Closed() {
		t.Error("a package to send is not closed")
	}
	r := &publish.Receipt{Name: "odpoved_znepristupneni.xml", Answers: "znepristupneni", Contract: 4711, Published: time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)}
	if err := p.Receive(r, []byte("<x/>")); err != nil {
		t.Fatal(err)
	}
	again, err := publish.OpenPackage(p.Dir)
	if err != nil || again.Manifest.State != publish.NotPublished {
		t.Errorf("got %v, %v", again, err)
	}
}

// TestRefusalAfterPublication: what is published stays so and closed when a later
// message is refused.
func TestRefusalAfterPublication(t *testing.T) {
	p := shelf(t, shelved)
	for _, r := range []*publish.Receipt{
		{Name: "odpoved_zverejneni.xml", Answers: "zverejneni", Contract: 4711, Published: time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)},
		{Name: "chyba.xml", Refused: &publish.Refusal{Code: "6"}},
	} {
		if err := p.Receive(r, []byte("<x/>")); err != nil {
			t.Fatal(err)
		}
	}
	again, err := publish.OpenPackage(p.Dir)
	if err != nil || !again.Closed() || again.Manifest.Register.Refused != "6" {
		t.Errorf("got %+v, %v", again, err)
	}
}

func TestEvidence(t *testing.T) {
	dir := t.TempDir()
	at := time.Date(2026, 3, 20, 10, 15, 0, 0, time.FixedZone("", 3600))
	for _, r := range []*publish.Receipt{
		{Contract: 2, Version: 3, Number: "=8/2026", Subject: "Dodávka; lavic", Published: at},
		{Contract: 1, Version: 1, Number: "7/2026", Published: at},
		{Contract: 2, Version: 5, Number: "=8/2026", Subject: "Dodávka; lavic", Published: at, Link: "https://smlouvy.example/5"},
		{Contract: 1, Version: 1, Number: "7/2026", Published: at, Answers: "znepristupneni"},
		{Refused: &publish.Refusal{}},
	} {
		if err := publish.AddEvidence(dir, "zaznam", r); err != nil {
			t.Fatal(err)
		}
	}
	got, err := publish.ReadEvidence(dir)
	want := []publish.Evidence{{Contract: 2, Version: 5, Number: "=8/2026", Subject: "Dodávka; lavic", Published: "2026-03-20T10:15:00+01:00", Link: "https://smlouvy.example/5", Record: "zaznam"}}
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Errorf("(-want +got)\n%s %v", d, err)
	}
	if err := os.WriteFile(filepath.Join(dir, publish.EvidenceName), []byte("id_smlouvy;cislo_smlouvy\nabc;7"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := publish.ReadEvidence(dir); err == nil || !strings.Contains(err.Error(), `row 2: column "id_smlouvy"`) {
		t.Errorf("got %v", err)
	}
}

func TestLinked(t *testing.T) {
	all := []publish.Evidence{{Contract: 1, Number: "SML/2026–001"}, {Contract: 2, Number: "7/2026"}, {Contract: 3, Number: "7/2026"}, {Contract: 4}}
	for _, c := range []struct {
		number string
		want   int64
	}{{"sml/2026-001", 1}, {"SML / 2026‑001", 1}, {"7/2026", 0}, {"8/2026", 0}, {"", 0}} {
		if got, ok := publish.Linked(all, c.number); got.Contract != c.want || ok != (c.want != 0) {
			t.Errorf("%q: got %d %v, want %d", c.number, got.Contract, ok, c.want)
		}
	}
}
