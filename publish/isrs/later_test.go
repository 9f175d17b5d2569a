package isrs_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
	"time"

	"inkoust/publish"
	"inkoust/publish/isrs"
)

// later is a publication by the schema of 2020.
func later() *publish.Publication {
	return &publish.Publication{
		Delivery: publish.Delivery{Schema: "1.6"},
		Files:    []publish.File{{Name: "smlouva.pdf", Disposition: publish.Publish}},
		Metadata: &publish.Metadata{
			Subject: "Pojištění vozidel", Concluded: time.Date(2026, 3, 12, 0, 0, 0, 0, time.UTC), Priceless: "pojistné závisí na škodním průběhu",
			Parties: []publish.Party{{Name: "Jan Vzorný", Kind: publish.SoleTrader}, {Name: "Vzor s.r.o.", Kind: publish.LegalPerson}},
		},
	}
}

func TestAdditionsOfTheLaterSchema(t *testing.T) {
	message := isrs.New(later()).XML()
	for _, want := range []string{
		"<identifikace>PFO</identifikace>\n    </smluvniStrana>", "<identifikace>PO</identifikace>",
		"</predmet>\n    <cenaNeuvedena>pojistné závisí na škodním průběhu</cenaNeuvedena>\n    <datumUzavreni>",
	} {
		if !strings.Contains(string(message), want) {
			t.Errorf("%s is not in\n%s", want, message)
		}
	}
	if errs := isrs.Schema16.Validate(message); errs != nil {
		t.Errorf("1.6: got %v", errs)
	}
	if isrs.Validate(message) == nil {
		t.Error("1.2.1 takes what only 1.6 knows")
	}
	got, err := isrs.ReadMessage(message)
	if err != nil || !bytes.Equal(got.XML(), message) {
		t.Errorf("read back: %v\n%s", err, got.XML())
	}
}

func TestPublishedSchemaIsTheDefault(t *testing.T) {
	p := later()
	p.Delivery.Schema = ""
	message := isrs.New(p).XML()
	if errs := isrs.Validate(message); errs != nil {
		t.Errorf("got %v", errs)
	}
	if bytes.Contains(message, []byte("identifikace")) || bytes.Contains(message, []byte("cenaNeuvedena")) {
		t.Errorf("an addition of 1.6 in\n%s", message)
	}
}

func TestCorrectedMetadataHideTheVersionBefore(t *testing.T) {
	p := later()
	p.Repair = &publish.Repair{Reason: publish.WrongMetadata, Contract: "4711"}
	m, err := isrs.Target{}.Messages(p)
	if err != nil || !bytes.Contains(m[0].Data, []byte("<znepristupnitPredchoziZaznam>1</znepristupnitPredchoziZaznam>\n  </smlouva>")) {
		t.Errorf("got %s, %v", m, err)
	}
	if errs := isrs.Schema16.Validate(m[0].Data); errs != nil {
		t.Errorf("got %v", errs)
	}
}

// TestAnswersWithMoreThanTheSchema: the register's answers have elements that its
// published schema lacks; some are known, others may come.
func TestAnswersWithMoreThanTheSchema(t *testing.T) {
	data := `<identifikator><idSmlouvy>1</idSmlouvy><idVerze>2</idVerze></identifikator><odkaz>https://smlouvy.example/2</odkaz>` +
		`<casZverejneni>2026-03-20T10:15:00+01:00</casZverejneni><casZnepristupneni>2026-03-21T10:15:00+01:00</casZnepristupneni>` +
		`<smlouva><subjekt><nazev>Město Vzorov</nazev><identifikace>OVM</identifikace></subjekt><smluvniStrana><nazev>Jan Vzorný</nazev><identifikace>FO</identifikace></smluvniStrana>` +
		`<predmet>Pojištění</predmet><cenaNeuvedena>nelze určit</cenaNeuvedena><datumUzavreni>2026-03-12</datumUzavreni>` +
		`<znepristupnitPredchoziZaznam>0</znepristupnitPredchoziZaznam><novinka>1</novinka></smlouva>` +
		`<prilohy><priloha><hash algoritmus="sha256">ab</hash><nazevSouboru>a.pdf</nazevSouboru></priloha></prilohy>`
	sum := sha256.Sum256([]byte(data))
	answer := `<odpovedZnepristupneni xmlns="` + isrs.Namespace + `"><puvodniZprava>7</puvodniZprava><data>` + data +
		`</data><potvrzeni><hash algoritmus="sha256">` + hex.EncodeToString(sum[:]) + `</hash><elektronickaZnacka>YWJj</elektronickaZnacka></potvrzeni></odpovedZnepristupneni>`
	r, err := isrs.ReadReply([]byte(answer))
	if err != nil || r.IDVerze != 2 || !r.Intact() || len(r.Files) != 1 {
		t.Fatalf("got %+v, %v", r, err)
	}
	s, err := r.Contract()
	if err != nil || s.CenaNeuvedena != "nelze určit" || s.SmluvniStrany[0].Druh != publish.NaturalPerson || s.Subjekt.Identifikace != publish.PublicBody {
		t.Errorf("got %+v, %v", s, err)
	}
	if isrs.Validate([]byte(answer)) == nil {
		t.Error("the published schema takes elements that it does not know")
	}
	if _, err := isrs.ReadReply([]byte(strings.Replace(answer, "<predmet>Pojištění</predmet>", "", 1))); err == nil {
		t.Error("an answer without what the schema requires is read")
	}
}
