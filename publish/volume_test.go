package publish_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"inkoust/publish"
	"inkoust/publish/isrs"
)

// large is the sample with files of these sizes and a limit of 100 bytes.
func large(sizes ...int64) *publish.Publication {
	p := sample()
	p.Delivery.Limit, p.State = 100, publish.ToSend
	p.Files = p.Files[:1]
	p.Files[0].Size = sizes[0]
	for i, size := range sizes[1:] {
		f := p.Files[0]
		f.ID, f.Name, f.Size, f.Twin = fmt.Sprint(i+2), fmt.Sprintf("priloha-%d.pdf", i+1), size, nil
		p.Files = append(p.Files, f)
	}
	return p
}

// sentIn are the files of a package by the folder they are sent from.
func sentIn(m *publish.Manifest) map[string][]string {
	out := map[string][]string{}
	for _, f := range m.Files {
		dir, name := filepath.Split(f.Path)
		out[strings.TrimSuffix(dir, "/")] = append(out[strings.TrimSuffix(dir, "/")], name)
	}
	return out
}

func TestFilesAreDividedAmongMessages(t *testing.T) {
	for _, c := range []struct {
		name  string
		sizes []int64
		want  map[string][]string
	}{
		{"all fit exactly", []int64{60, 40}, map[string][]string{"k-odeslani": {"smlouva.pdf", "priloha-1.pdf", "zverejneni.xml"}}},
		{"one byte more", []int64{60, 41}, map[string][]string{
			"k-odeslani": {"smlouva.pdf", "zverejneni.xml"}, "k-odeslani-2": {"priloha-1.pdf"}}},
		{"three messages, in order", []int64{60, 30, 50, 50, 1}, map[string][]string{
			"k-odeslani":   {"smlouva.pdf", "priloha-1.pdf", "zverejneni.xml"},
			"k-odeslani-2": {"priloha-2.pdf", "priloha-3.pdf"}, "k-odeslani-3": {"priloha-4.pdf"}}},
	} {
		dir, m := write(t, large(c.sizes...))
		if d := cmp.Diff(c.want, sentIn(m)); d != "" {
			t.Errorf("%s (-want +got)\n%s", c.name, d)
		}
		xml := string(read(t, dir, "k-odeslani", "zverejneni.xml"))
		for folder, names := range c.want {
			for _, n := range names {
				_, err := os.Stat(filepath.Join(dir, folder, n))
				if listed := strings.Contains(xml, ">"+n+"<"); err != nil || listed != (folder == "k-odeslani" && n != "zverejneni.xml") {
					t.Errorf("%s: %s/%s: %v, listed %v", c.name, folder, n, err, listed)
				}
			}
		}
		if len(m.Register.Further) != len(c.want)-1 {
			t.Errorf("%s: got %d further messages, want %d", c.name, len(m.Register.Further), len(c.want)-1)
		}
	}
}

func TestFileLargerThanAMessage(t *testing.T) {
	p := large(60, 101)
	if got, want := p.Oversized(), []int{2}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := p.Problems(); len(got) != 1 || !strings.Contains(got[0], "příloha 2: větší") {
		t.Errorf("got %q", got)
	}
}

// saved puts a package where OpenPackage finds it.
func saved(t *testing.T, p *publish.Publication) *publish.Package {
	t.Helper()
	dir, m := write(t, p)
	raw, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "interni", "manifest.json"), raw, 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := publish.OpenPackage(dir)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestFurtherMessagesFollow: the second message is made when the first is known
// to the register, and the record is published when all have been taken.
func TestFurtherMessagesFollow(t *testing.T) {
	p := saved(t, large(60, 50))
	second := filepath.Join(p.Dir, "k-odeslani-2", "pridani_prilohy.xml")
	step := func(what string, err error, state publish.State, next string) {
		t.Helper()
		if err != nil || p.Manifest.State != state || !strings.Contains(p.Next(), next) || next == "" && p.Next() != "" {
			t.Errorf("%s: got %s, %q, %v; want %s, %q", what, p.Manifest.State, p.Next(), err, state, next)
		}
	}
	extend := func() error { return p.Extend(isrs.Target{}) }

	step("nothing is sent", extend(), publish.ToSend, "")
	if _, err := os.Stat(second); err == nil {
		t.Error("the second message was made before the first is known")
	}
	step("sent", p.MarkSent("555"), publish.Sent, "k-odeslani-2")
	step("second made", extend(), publish.Sent, "k-odeslani-2")
	if b, err := os.ReadFile(second); err != nil || !strings.Contains(string(b), "<datovaZprava>555</datovaZprava>") {
		t.Errorf("got %s, %v", b, err)
	}
	first := &publish.Receipt{Name: "odpoved_zverejneni.xml", Answers: "zverejneni", Message: "555", Contract: 4711, Files: []publish.ReceiptFile{{Name: "smlouva.pdf"}}}
	if m, _ := p.Match(first); m != publish.ByID {
		t.Errorf("the answer to the first: got match %v", m)
	}
	step("first taken", p.Receive(first, nil), publish.Sent, "k-odeslani-2")
	step("made anew", extend(), publish.Sent, "k-odeslani-2")
	b, err := os.ReadFile(second)
	if err != nil || !strings.Contains(string(b), "<idSmlouvy>4711</idSmlouvy>") || !strings.Contains(string(b), ">priloha-1.pdf<") || isrs.Validate(b) != nil {
		t.Errorf("got %s, %v", b, err)
	}
	step("second sent", p.MarkSent("556"), publish.Sent, "")
	refused := &publish.Receipt{Name: "chyba.xml", Message: "556", Refused: &publish.Refusal{Code: "5"}}
	step("second refused", p.Receive(refused, nil), publish.Sent, "k-odeslani-2")
	step("sent again", p.MarkSent("557"), publish.Sent, "")
	last := &publish.Receipt{Name: "odpoved_pridani_prilohy.xml", Answers: "pridaniPrilohy", Message: "557", Contract: 4711,
		Files: []publish.ReceiptFile{{Name: "smlouva.pdf"}, {Name: "priloha-1.pdf"}}}
	step("second taken", p.Receive(last, nil), publish.Published, "")
	if reg := p.Manifest.Register; reg.Message != "555" || !reg.Further[0].Done {
		t.Errorf("got %+v", reg)
	}
}

func TestOfficeThatMakesItsMessages(t *testing.T) {
	p := large(60, 50)
	p.Delivery.NoMessage = true
	dir, m := write(t, p)
	if want := map[string][]string{"k-odeslani": {"smlouva.pdf"}, "k-odeslani-2": {"priloha-1.pdf"}}; !cmp.Equal(want, sentIn(m)) {
		t.Errorf("got %v, want %v", sentIn(m), want)
	}
	if page := string(read(t, dir, "interni", "udaje.html")); !strings.Contains(page, "Zpráva se nevytváří") || strings.Contains(page, "je připravena") {
		t.Error("the form does not say that a person types")
	}
	pack := saved(t, p)
	if err := pack.MarkSent("5"); err != nil {
		t.Fatal(err)
	}
	if err := pack.Extend(isrs.Target{}); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(pack.Dir, "k-odeslani-2", "pridani_prilohy.xml")); err == nil {
		t.Error("a message was made that nobody wants")
	}
}

func TestOwnsFolder(t *testing.T) {
	for name, want := range map[string]bool{
		"k-odeslani": true, "k-odeslani-2": true, "k-odeslani-17": true, "interni": true, "k-znepristupneni": true,
		"k-odeslani-1": false, "k-odeslani-": false, "k-odeslani-x": false, "k-odeslani2": false, "jine": false,
	} {
		if got := publish.OwnsFolder("cs", name); got != want {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
}

func TestRepairOfALargeRecordNamesAllMessages(t *testing.T) {
	p := large(60, 50)
	p.Repair = &publish.Repair{Reason: publish.Leak, Contract: "4711"}
	dir, _ := write(t, p)
	if page := string(read(t, dir, "interni", "postup.html")); strings.Count(page, "odešlete složku <b>k-odeslani-2</b>") != 1 {
		t.Error("the procedure does not name the second message")
	}
	p.Repair.Reason = publish.MissingFile
	dir, m := write(t, p)
	if page := string(read(t, dir, "interni", "postup.html")); strings.Count(page, "odešlete složku <b>k-odeslani-2</b>") != 1 {
		t.Error("the procedure of added files does not name the second message")
	}
	if got := sentIn(m)["k-odeslani-2"]; !slices.Contains(got, "pridani_prilohy.xml") {
		t.Errorf("the record is known to the register: got %v", got)
	}
}

// TestIDOfTheFirstMessageComesLater: a package that was marked without an id gets
// it by marking it again; only then the second message follows, and marking it
// without an id forgets nothing.
func TestIDOfTheFirstMessageComesLater(t *testing.T) {
	p := saved(t, large(60, 50))
	for _, message := range []string{"", "900", ""} {
		if err := p.MarkSent(message); err != nil {
			t.Fatal(err)
		}
	}
	reg := p.Manifest.Register
	if reg.Message != "900" || reg.Further[0].Message != "" || !strings.Contains(p.Next(), "k-odeslani-2") {
		t.Errorf("got %+v", reg)
	}
}

// TestAddedFilesDoNotMoveTheDay: the day of publication is that of the first.
func TestAddedFilesDoNotMoveTheDay(t *testing.T) {
	p := saved(t, large(60, 50))
	for i, answers := range []string{"zverejneni", "pridaniPrilohy"} {
		r := &publish.Receipt{Name: "odpoved.xml", Answers: answers, Contract: 4711, Version: int64(i + 1), Published: time.Date(2026, 3, 1+i, 8, 0, 0, 0, time.UTC)}
		if err := p.Receive(r, nil); err != nil {
			t.Fatal(err)
		}
	}
	if reg := p.Manifest.Register; *reg.CasZverejneni != "2026-03-01T08:00:00Z" || *reg.IDVerze != 2 {
		t.Errorf("got %s, version %d", *reg.CasZverejneni, *reg.IDVerze)
	}
}
