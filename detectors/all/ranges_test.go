package all_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/detectors/all"
	"inkoust/document"
)

// clauses are sentences with a hint at a special category of data. What is
// asked about stands as [[kind text]], the pieces between what was found.
var clauses = []wording{
	{"illness", "cs", "Nájemce Jan Malý, nar. 1. 2. 1960, [[special.health trpí cukrovkou]], proto se nájemné snižuje."},
	{"card", "cs", "Žadatelka Eva Malá [[special.health je držitelkou průkazu ZTP]]."},
	{"pension", "cs", "Kupující pan Jan Malý, [[special.health který pobírá invalidní důchod]], zaplatí ve splátkách."},
	{"next sentence", "cs", "Smlouva s panem Janem Malým se mění. [[special.health Ze zdravotních důvodů nemůže práci vykonávat]]. Ostatní platí."},
	{"row of a table", "cs", "Jméno\tDůvod\nJan Malý\t[[special.health zdravotní postižení]]\t5\nEva Malá\tpřestěhování\t6\n"},
	{"offence", "cs", "Pan Jan Malý [[special.offence byl pravomocně odsouzen za krádež]]."},
	{"union", "cs", "Pan Jan Malý [[special.union je členem odborové organizace]]."},
	{"origin", "cs", "Paní Eva Malá [[special.origin je romské národnosti]]."},
	{"belief", "cs", "Pan Jan Malý, [[special.belief náboženského vyznání římskokatolického]], byl pohřben."},
	{"Slovak", "sk", "Žiadateľ pán Ján Malý [[special.health má ťažké zdravotné postihnutie]]."},
	{"Polish", "pl", "Wnioskodawca pan Jan Wzorek [[special.health posiada orzeczenie o niepełnosprawności]]."},
	{"Russian", "ru", "Заявитель Образцов Иван Петрович [[special.health является инвалидом II группы]]."},
	{"between names", "cs", "Pan Jan Malý [[special.health pečuje o nevidomou matku]] Evu Malou."},
	// what is none
	{"insurance", "cs", "Pojistník Jan Malý sjednává pojištění invalidity a pojištění pracovní neschopnosti."},
	{"safety", "cs", "Za bezpečnost a ochranu zdraví při práci odpovídá stavbyvedoucí Jan Malý."},
	{"general clause", "cs", "Zaměstnanec je povinen oznámit pracovní neschopnost. V případě onemocnění předloží potvrzení lékaře."},
	{"name of a home", "cs", "Domov pro osoby se zdravotním postižením Vzorov, zastoupený ředitelem Janem Malým."},
	{"union as a party", "cs", "Odborová organizace OS Vzor, zastoupená předsedou Janem Malým."},
	{"goods", "cs", "Pan Jan Malý prohlašuje, že prodávaná věc netrpí vadami."},
	{"hospital", "cs", "Psychiatrická nemocnice Vzorov, zastoupená ředitelem MUDr. Janem Malým."},
	{"insured person", "pl", "Zleceniobiorca Jan Wzorek podlega dobrowolnemu ubezpieczeniu chorobowemu."},
	{"people in general", "cs", "Pan Jan Malý povede kurz pro děti s autismem a osoby se sluchovým postižením."},
	{"fines", "cs", "Dodavatel, zastoupený Janem Malým, čestně prohlašuje, že splňuje základní způsobilost."},
}

func TestClausesOnPeopleAreAsked(t *testing.T) {
	r, err := all.Registry(all.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range clauses {
		t.Run(w.lang+" "+w.name, func(t *testing.T) {
			text, want := unmark(w.text)
			p := &document.Part{ID: "p", Kind: document.Body, Text: text, Lang: w.lang}
			found, err := r.Detect(context.Background(), p)
			if err != nil {
				t.Fatal(err)
			}
			pieces, err := r.Mark(context.Background(), &detectors.File{Name: "1", Parts: []*document.Part{p}, Findings: found})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range pieces {
				got = append(got, string(f.Kind)+" "+text[f.Start:f.End])
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s\n-want +got:\n%s", text, diff)
			}
		})
	}
}
