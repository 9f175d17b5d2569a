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
		{"couple", []string{"Kupující: Jan Dvořák, nar. 1. 1. 1970. Manželé Dvořákovi bydlí jinde, rodina Dvořákova také, přišli Dvořákovi."}, "p1:Jan Dvořák|p1:Dvořákovi|p1:Dvořákova|p1:Dvořákovi"},
		{"over a line", []string{"Kupující: Jan Kvapil, nar. 1. 1. 1970.\n\nSmlouvu podepsal a převzal ve dvou vyhotoveních pan Jan\nKvapil dnes."}, "p1:Jan Kvapil|p1:Jan\nKvapil"},
		{"surname in a cell", []string{"Kupující: Jan Kvapil, nar. 1. 1. 1970.\n\njméno\tpříjmení\nJan\tKvapil\nKvapil\t12 Kč"}, "p1:Jan Kvapil|p1:Jan|p1:Kvapil|p1:Kvapil"},
		{"two initials near a cue", []string{"Kupující: Jan Kvapil, nar. 1. 1. 1970. Zpracoval: J. K. dnes."}, "p1:Jan Kvapil|p1:J. K."},
		{"initials without dots", []string{"Kupující: Jan Kvapil, nar. 1. 1. 1970. Zpracoval: JK dnes."}, "p1:Jan Kvapil|p1:JK"},
		{"initials twice", []string{"Kupující: Jan Kvapil, nar. 1. 1. 1970. Řekl to J. K. a poté J. K. odešel."}, "p1:Jan Kvapil|p1:J. K.|p1:J. K."},
		{"initials of something else", []string{"Kupující: Jan Kvapil, nar. 1. 1. 1970. Norma JK platí, bod J. K. také."}, "p1:Jan Kvapil"},
		{"initials of a legal form", []string{"Kupující: Alois Sýkora, nar. 1. 1. 1970. Je to bod A. S. nebo bod A. S. normy."}, "p1:Alois Sýkora"},
		{"file names", []string{"Kupující: Jan Kvapil, nar. 1. 1. 1970. Soubory smlouva_Kvapil.pdf, KvapilJan2024.docx, kvapil-jan.pdf a JanKvapil_2.pdf."}, "p1:Jan Kvapil|p1:Kvapil|p1:KvapilJan|p1:kvapil-jan|p1:JanKvapil"},
		{"logins", []string{"Kupující: Jan Kvapil, nar. 1. 1. 1970. Login: kvapilj, uživatel jkvapil, přihlašovací jméno: kvapil"}, "p1:Jan Kvapil|p1:kvapilj|p1:jkvapil|p1:kvapil"},
		{"web addresses", []string{"Kupující: Jan Kvapil, nar. 1. 1. 1970. Viz https://www.vzor.cz/lide/kvapil a www.jan-kvapil.cz; www.kvapil.cz je firma."}, "p1:Jan Kvapil|p1:kvapil|p1:jan-kvapil"},
		{"maiden name", []string{"Prodávající: Jana Kvapilová, roz. Bartáková, nar. 1. 1. 1970. Bartáková prodává, Bartákové se platí."}, "p1:Jana Kvapilová|p1:Bartáková|p1:Bartáková|p1:Bartákové"},
		{"earlier name", []string{"Prodávající: Jana Kvapilová, dříve Bartáková, nar. 1. 1. 1970. Dluží Bartákové."}, "p1:Jana Kvapilová|p1:Bartáková|p1:Bartákové"},
		{"father and son", []string{"Prodávající: Jan Kvapil st., nar. 1. 1. 1950, a Jan Kvapil ml., nar. 1. 1. 1980. Dali to Jan Kvapil ml. a Jan Kvapil st."}, "p1:Jan Kvapil st.|p2:Jan Kvapil ml.|p2:Jan Kvapil ml.|p1:Jan Kvapil st."},
		{"adjective with a noun", []string{"Kupující: Jan Bílý, nar. 1. 1. 1970. Bílá hora stojí. Bílý papír je bílý. Platí to Bílému."}, "p1:Jan Bílý|p1:Bílému"},
		{"double surname", []string{"Kupující: Jana Kvapilová Malá, nar. 1. 1. 1970. Dluží Kvapilové Malé a s Kvapilovou."}, "p1:Jana Kvapilová Malá|p1:Kvapilové Malé|p1:Kvapilovou"},
		{"hyphen", []string{"Kupująca: Ewa Jurek-Lipa, ur. 3.4.1971. Dla Ewy Jurek-Lipy oraz Jurek-Lipie."}, "p1:Ewa Jurek-Lipa|p1:Ewy Jurek-Lipy|p1:Jurek-Lipie"},
		{"other diacritics", []string{"Kupující: Jan Málek, nar. 1. 1. 1970. Nabídl Malek i Málkovi, ne však Malkovi a Malíkovi z Malé Hůrky."}, "p1:Jan Málek|p1:Malek|p1:Málkovi|p1:Malkovi|p2:Malíkovi"},
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
