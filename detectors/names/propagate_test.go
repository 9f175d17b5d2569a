package names

import (
	"context"
	"strings"
	"testing"

	"inkoust/detectors"
	"inkoust/document"
)

// record detects and propagates over the given texts, one a file, and returns
// the mentions as "p1:Novák", in order.
func record(t *testing.T, texts ...string) []string {
	t.Helper()
	var files []*detectors.File
	for i, text := range texts {
		p := &document.Part{ID: "body", Text: text}
		list, err := detector().DetectAfter(context.Background(), p, emails(p))
		if err != nil {
			t.Fatal(err)
		}
		list = detectors.Resolve(append(list, emails(p)...))
		files = append(files, &detectors.File{Name: string(rune('1' + i)), Parts: []*document.Part{p}, Findings: list})
	}
	if err := detector().Propagate(context.Background(), files); err != nil {
		t.Fatal(err)
	}
	var out []string
	for i, f := range files {
		for _, n := range f.Findings {
			out = append(out, n.Person+":"+texts[i][n.Start:n.End])
		}
	}
	return out
}

// emails finds the mailboxes of a test text.
func emails(p *document.Part) []detectors.Finding {
	var out []detectors.Finding
	for from := 0; ; {
		at := strings.IndexByte(p.Text[from:], '@')
		if at < 0 {
			return out
		}
		at += from
		i := strings.LastIndexAny(p.Text[:at], " \n(<") + 1
		j := len(p.Text)
		if n := strings.IndexAny(p.Text[at:], " \n),>"); n >= 0 {
			j = at + n
		}
		out = append(out, detectors.Finding{Span: document.Span{Part: p.ID, Start: i, End: j}, Type: detectors.Email, Score: 0.99})
		from = j
	}
}

func TestPropagation(t *testing.T) {
	for _, tt := range []struct {
		name  string
		texts []string
		want  string
	}{
		{"cases", []string{"Jan Novák, nar. 1. 1. 1960. Nováka, Novákovi, s Novákem."}, "p1:Jan Novák|p1:Nováka|p1:Novákovi|p1:Novákem"},
		{"possessive and family", []string{"Jan Novák bydlí zde. Novákův dům, rodina Novákových, Novákova zahrada."}, "p1:Jan Novák|p1:Novákův|p1:Novákových|p1:Novákova"},
		{"capitals and no diacritics", []string{"Jan Dvořák podepsal. DVOŘÁK; Dvorak."}, "p1:Jan Dvořák|p1:DVOŘÁK|p1:Dvorak"},
		{"initials", []string{"Ing. Jan Novák. Přítomen J. Novák a Novák J. odešel."}, "p1:Jan Novák|p1:J. Novák|p1:Novák J."},
		{"two of one surname", []string{"Jan Novák a dále Petr Novák. Janu Novákovi. Petru Novákovi."}, "p1:Jan Novák|p2:Petr Novák|p1:Janu Novákovi|p2:Petru Novákovi"},
		{"woman and man", []string{"Petr Barvíř je jednatel. Svědek uvedl, že přinesla Barvířová nabídku."}, "p1:Petr Barvíř|p1:Barvířová"},
		{"nearest full name", []string{"Jan Novák zde. Petr Novák tam. Vzal to Novák."}, "p1:Jan Novák|p2:Petr Novák|p2:Novák"},
		{"other file", []string{"Kupující: Kamil Hloušek, nar. 1979.", "Příloha: předáno Hlouškovi."}, "p1:Kamil Hloušek|p1:Hlouškovi"},
		{"e-mail", []string{"Alena Kunčarová (akuncarova@stavfirma.cz), info@stavfirma.cz"}, "p1:Alena Kunčarová|p1:akuncarova@stavfirma.cz|:info@stavfirma.cz"},
		{"e-mail with given name", []string{"Tea Medřická Medricka.Tea@fn.cz"}, "p1:Tea Medřická|p1:Medricka.Tea@fn.cz"},
		{"polish", []string{"Panią Bogumiłą Stoch, dalej. Pani Stoch. B. Stoch. Bogumiły Stoch."}, "p1:Bogumiłą Stoch|p1:Stoch|p1:B. Stoch|p1:Bogumiły Stoch"},
		{"russian", []string{"ИП Рябовой Клавдией Тихоновной. ИП Рябова К.Т. и Рябовой переданы."}, "p1:Рябовой Клавдией Тихоновной|p1:Рябова К.Т.|p1:Рябовой"},
		{"common word is left", []string{"Ing. Karel Smutný přišel. Smutný den, byl to smutný den."}, "p1:Karel Smutný"},
		{"lower case is left", []string{"Jan Kovář bydlí zde. Místní kovář pracuje."}, "p1:Jan Kovář"},
		{"institution is left", []string{"Jana Komenská podepsala. ZŠ Komenského stojí."}, "p1:Jana Komenská"},
	} {
		if got := strings.Join(record(t, tt.texts...), "|"); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestPropagationReachesDroppedParts(t *testing.T) {
	body := &document.Part{ID: "body", Text: "Kupující: Kamil Hloušek, nar. 1979."}
	name := &document.Part{ID: "filename", Kind: document.FileName, Dropped: true, Text: "smlouva_hlousek.pdf"}
	list, err := detector().DetectAfter(context.Background(), body, nil)
	if err != nil {
		t.Fatal(err)
	}
	f := &detectors.File{Name: "1", Parts: []*document.Part{body, name}, Findings: list}
	if err := detector().Propagate(context.Background(), []*detectors.File{f}); err != nil {
		t.Fatal(err)
	}
	last := f.Findings[len(f.Findings)-1]
	if last.Part != "filename" || name.Text[last.Start:last.End] != "hlousek" || last.Person != "p1" {
		t.Errorf("got part %s, person %s, want the file name and p1", last.Part, last.Person)
	}
}

func TestPropagationIsDeterministic(t *testing.T) {
	text := "Jan Novák, Petr Novák, Jana Nováková, Marie Malá. Novákovi, Novákové, Malé, Nováka."
	want := strings.Join(record(t, text), "|")
	for range 20 {
		if got := strings.Join(record(t, text), "|"); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
	}
}
