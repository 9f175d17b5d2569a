package isrs

import (
	"bytes"
	"errors"

	"inkoust/publish"
)

var _ publish.Receiver = Target{}

// answers maps the root of a reply to the file it comes as and to the operation
// it answers.
var answers = map[string][2]string{
	"odpovedZverejneni":      {"odpoved_zverejneni.xml", "zverejneni"},
	"odpovedModifikace":      {"odpoved_modifikace.xml", "modifikace"},
	"odpovedPridaniPrilohy":  {"odpoved_pridani_prilohy.xml", "pridaniPrilohy"},
	"odpovedZnepristupneni":  {"odpoved_znepristupneni.xml", "znepristupneni"},
	"odpovedZmocneni":        {"odpoved_zmocneni.xml", "zmocneni"},
	"odpovedZruseniZmocneni": {"odpoved_zruseni_zmocneni.xml", "zruseniZmocneni"},
	"chyba":                  {"chyba.xml", ""},
}

// Receive reads a reply of the register.
func (Target) Receive(data []byte) (*publish.Receipt, error) {
	if !bytes.Contains(data[:min(len(data), 4096)], []byte(Namespace)) {
		return nil, publish.ErrNoReceipt
	}
	r, err := ReadReply(data)
	if errors.Is(err, ErrNoReply) {
		return nil, publish.ErrNoReceipt
	}
	if err != nil {
		return nil, err
	}
	out := &publish.Receipt{
		Name: answers[r.Operation][0], Answers: answers[r.Operation][1], Message: r.Message,
		Contract: r.IDSmlouvy, Version: r.IDVerze, Link: r.Link, Published: r.Published, Notes: r.Notes,
		Broken: !r.Failed() && !r.Intact(),
	}
	for _, f := range r.Files {
		out.Files = append(out.Files, publish.ReceiptFile{Name: f.Name, SHA256: f.Hash})
	}
	if s, _ := r.Contract(); s != nil {
		out.Number, out.Subject = s.CisloSmlouvy, s.Predmet
	}
	if r.Failed() {
		out.Refused = refusal(r.Code)
	}
	return out, nil
}

// refusals are the codes of the interface description, chapter on chyba.xml,
// with what an official can do.
var refusals = map[string][2]string{
	"1":  {"registr nerozpoznal operaci", "Zkontrolujte, že zpráva má právě jednu hlavní přílohu a že se jmenuje přesně jako v balíčku (například zverejneni.xml). Odešlete ji znovu."},
	"2":  {"zpráva neodpovídá schématu", "XML nebylo odesláno tak, jak leží v k-odeslani, nebo bylo upraveno. Spusťte zpracování záznamu znovu a odešlete nový soubor."},
	"3":  {"nesouhlasí datová schránka", "Zkontrolujte datovou schránku úřadu v urad.yaml a schránky stran v udaje.csv; schránku strany lze vynechat."},
	"4":  {"přiložené soubory nesouhlasí se seznamem v XML", "Přiložte všechny soubory ze složky k-odeslani a nic jiného; názvy musí souhlasit včetně velikosti písmen. Odešlete znovu."},
	"5":  {"soubor v nepovoleném formátu", "Registr přijímá pdf, doc, docx, rtf, odt a txt. Nahraďte soubor podle výpisu v udaje.html a spusťte zpracování znovu."},
	"6":  {"smlouva s uvedeným ID v registru není", "Opravte ID smlouvy (údaj idSmlouvy z odpovědi registru, nikoli číslo verze)."},
	"7":  {"smlouva už je znepřístupněna", "Nic dalšího neposílejte k tomuto ID; opravenou smlouvu uveřejněte jako nový záznam."},
	"8":  {"chybí platné zmocnění", "Požádejte povinný subjekt o zmocnění své datové schránky (operace zmocneni), nebo odešlete zprávu z jeho schránky."},
	"9":  {"zmocnění už existuje", "Není třeba nic dělat, zmocnění platí."},
	"10": {"datová zpráva s uvedeným ID v registru není", "Opravte ID datové zprávy, kterou byla smlouva uveřejněna, nebo uveďte ID smlouvy."},
	"11": {"uvedenou datovou zprávou nebyla uveřejněna smlouva", "Uveďte ID zprávy s operací zverejneni, nebo ID smlouvy."},
}

func refusal(code string) *publish.Refusal {
	known, ok := refusals[code]
	if !ok {
		return &publish.Refusal{Code: code, What: "neznámý kód chyby", Do: "Přečtěte si text chyby v souboru chyba.xml a obraťte se na podporu registru."}
	}
	return &publish.Refusal{Code: code, What: known[0], Do: known[1]}
}
