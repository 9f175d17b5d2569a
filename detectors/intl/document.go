package intl

import (
	"context"
	"strings"
	"unicode"

	"inkoust/detectors"
	"inkoust/document"
)

// Document finds identity documents of any country, with letters anywhere,
// after a word for a passport, a permit of residence, a visa or a card.
var Document detectors.Detector = foreignDocument{}

type foreignDocument struct{}

// Info describes the detector.
func (foreignDocument) Info() detectors.Info {
	return detectors.Info{
		ID: "intl.identity-document", Types: []detectors.Type{detectors.IDDocument},
		Summary: "Identity document of any country, after its label", Source: "ICAO Doc 9303",
	}
}

// Examples returns the texts for the conformance suite.
func (foreignDocument) Examples() (yes []string, no []detectors.Trap) {
	return []string{
			"číslo povolení k pobytu [[XB 0412337]], jako", "cestovní pas SRN č. [[C3K7H0T2P]],", "paszport: [[FW412337]], zwaną", "karta pobytu nr [[RR4412337]]", "pas č. [[C01X00T47]] (Německo)",
			"pobytový preukaz č. [[KA412337]]", "průkaz o povolení k pobytu [[CZ412337]]", "вид на жительство № [[82 0412337]]", "vízum č. [[CZE012204417]]", "residence permit No. [[AB412337]]", "паспорт Республики Беларусь [[MP2204417]]",
			"občanský průkaz Ukrajiny č. [[002204417]]", "pas Ukrajina [[FE220441]]",
		}, []detectors.Trap{
			{Name: "no label", Text: "výrobek XB 0412337"},
			{Name: "date of issue", Text: "cestovní pas vydaný 12.3.2019"},
			{Name: "permit of a building", Text: "stavební povolení č. 0412337"},
			{Name: "passport of a device", Text: "паспорт изделия АБ 412337"},
			{Name: "lane", Text: "jízdní pás 3500mm"},
			{Name: "phone", Text: "pas: ……, tel. 604412337"},
			{Name: "company", Text: "karta pobytu, IČO 60070561"},
		}
}

// documentLabels announce an identity document; folded, whole words.
var documentLabels = []string{
	"pas", "pasu", "pasem", "pasy", "cestovni doklad", "cestovniho dokladu", "cestovny doklad", "cestovneho dokladu", "passport", "travel document", "reisepass",
	"povoleni k pobytu", "povolenia na pobyt", "povolenie na pobyt", "prukaz o povoleni k pobytu", "pobytovy preukaz", "pobytoveho preukazu", "pobytova karta", "prukaz k pobytu", "prukaz o pobytu", "biometricka karta", "biometricky prukaz", "residence permit", "id card", "identity card",
	"obcansky prukaz", "obcanskeho prukazu", "obciansky preukaz", "prukaz totoznosti", "preukaz totoznosti", "doklad totoznosti", "dokladu totoznosti", "vizum", "viza", "vizovy stitek",
	"paszport", "paszportu", "paszportem", "karta pobytu", "karty pobytu", "karte pobytu", "wiza", "wizy", "dokument tozsamosci", "dokumentu tozsamosci", "dokumentem tozsamosci", "dowod tozsamosci",
	"паспорт", "паспорта", "паспортом", "загранпаспорт", "загранпаспорта", "вид на жительство", "вида на жительство", "внж", "миграционная карта", "удостоверение личности",
}

// The labels and the words between, made ready.
var (
	documentLabelSet = detectors.NewLabels(documentLabels)
	notCountrySet    = detectors.NewStems(notCountry)
	notSeriesSet     = detectors.NewStems(notSeries)
)

// documentBetween is how many words may stand between a document's word and its
// number, besides "č.", "series": the country, "občana Ukrajiny".
const documentBetween = 3

// Detect finds the numbers.
func (d foreignDocument) Detect(ctx context.Context, p *document.Part) ([]detectors.Finding, error) {
	var found []detectors.Finding
	if !strings.ContainsAny(p.Text, "0123456789") {
		return nil, nil
	}
	list := serialsOf(p.Text)
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s, ok := list.next(mayBeDocument)
		if !ok {
			return detectors.Resolve(found), nil
		}
		if s.digits < 4 && (s.digits != 2 || s.letters > 0) || s.digits+s.letters > 12 {
			continue // see documentShape and joined
		}
		s = joined(list, s.seriesBefore(p.Text))
		if !documentLabelSet.Near(p.Text, s.start) || !documentShape(p.Text, s) || !d.announced(p.Text, s.start) {
			continue
		}
		found = append(found, detectors.Finding{
			Span: document.Span{Part: p.ID, Start: s.start, End: s.end}, Type: detectors.IDDocument,
			Kind: "intl.identity-document", Score: 0.85, Why: []string{"label"},
		})
		list.floor = s.end
	}
}

// mayBeDocument reports whether the word for a document may stand before the run;
// false is certain.
func mayBeDocument(r *detectors.Runs) bool { return r.MayLead(documentLabelSet.Words()) }

// joined takes the number that follows a series of two digits: "82 0412337".
func joined(list *serials, s serial) serial {
	text := list.text
	if s.letters > 0 || s.digits != 2 || s.end >= len(text) || text[s.end] != ' ' {
		return s
	}
	next, ok := list.after(s.end)
	if ok && next.start == s.end+1 && next.letters == 0 && next.digits == 7 {
		s.end, s.digits = next.end, s.digits+next.digits
	}
	return s
}

// documentShape reports whether a serial is long enough, in capitals, and in one
// piece but for a space after the series.
func documentShape(text string, s serial) bool {
	if s.digits < 4 || s.digits+s.letters < 7 || s.digits+s.letters > 12 || s.letters == 0 && s.digits != 9 {
		return false
	}
	value := text[s.start:s.end]
	return capitals(value) && !strings.ContainsAny(value, "/.") && !notSeriesSet.In(detectors.Folded(value))
}

// notSeries are labels that look like the series of a document.
var notSeries = []string{"ico ", "ic ", "dic ", "rc ", "op ", "vin ", "rz ", "spz ", "psc ", "tel ", "vs ", "инн ", "кпп "}

// announced reports whether a document's word stands before byte i, with no
// more than a country between.
func (foreignDocument) announced(text string, i int) bool {
	head := strings.TrimRightFunc(text[:i], func(r rune) bool { return r != '\n' && unicode.IsSpace(r) })
	if strings.HasSuffix(head, ";") || strings.HasSuffix(head, "\n") {
		return false
	}
	words := detectors.WordsBefore(text, i)
	for n := 0; n <= documentBetween; n++ {
		if documentLabelSet.End(words) {
			return true
		}
		cut := strings.LastIndexByte(words, ' ')
		if cut < 0 || notCountrySet.In(words[cut+1:]) {
			return false
		}
		words = words[:cut]
	}
	return false
}

// notCountry are words and numbers that end the reach of a document's word.
var notCountry = []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "tel ", "mob", "vyd", "wyd", "выд", "plat", "waz", "ico ", "ic ", "dic ", "vin ", "издел", "дорог", "фасад", "объект", "безопас", "автомоб", "трансп", "vozid", "ucet", "uctu", "iban ", "spz ", "rz ", "nar ", "rc "}
