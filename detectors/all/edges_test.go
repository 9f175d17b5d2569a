package all_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/detectors/all"
	"inkoust/document"
)

// edges are names, addresses, births and phones at whose edges officials write what
// is rare: each finding must end where the value does. Values stand as [[TYPE value]].
var edges = []wording{
	// names
	{"Arabic article", "cs", "Nájemce: [[PERSON Omar al-Masri]], státní příslušnost Sýrie"},
	{"Arabic article, declined", "cs", "Smlouva s panem [[PERSON Omarem al-Masrim]] byla ukončena."},
	{"initial with a diacritic", "sk", "Zapísala: [[PERSON Ľ. Ščasná]], overil [[PERSON Š. Ďurian]]"},
	{"nickname in quotes", "cs", "Vystoupí [[PERSON Josef „Pepa“ Vzorný]] s kapelou."},
	{"nickname in brackets", "pl", "Prowadzi [[PERSON Jan (Janek) Wzorek]], instruktor."},
	{"double surname, Cyrillic", "ru", "Заявитель: [[PERSON Петрова-Водкина Мария Ивановна]], тел. [[PHONE 8-917-204-18-36]]"},
	{"particle van den", "cs", "Kupující [[PERSON Pieter van den Vzorny]], bytem v Praze"},
	{"particle de", "cs", "Autorka: [[PERSON Maria de la Vzorná]], překladatelka"},
	{"couple with both given names", "cs", "prodává manželům [[PERSON Janu a Evě Vzorným]] pozemek"},
	{"couple, noun between", "pl", "sprzedaje, a [[PERSON Beata i Grzegorz]] małżonkowie [[PERSON Wzorek]] kupują"},
	{"rows of a family", "cs", "Jméno            vztah     narozen\n   [[PERSON Matyáš Vzorný]]     syn        [[BIRTH_DATE 12.6.2011]]    ZŠ\n   [[PERSON Sofie Vzorná]]    dcera      [[BIRTH_DATE 3.4.2015]]     MŠ\n   [[PERSON Karel Malý]]     druh       [[BIRTH_DATE 20.7.1984]]\n"},
	// births
	{"birth behind a maiden name", "sk", "Ručiteľka: [[PERSON Eva Malá]] rod. Vzorná, [[BIRTH_DATE 8.1.1979]], zamestnaná v pekárni"},
	{"year class", "cs", "[[PERSON Jan Malý]], ročník [[BIRTH_DATE 1984]], trénuje mládež"},
	{"roman month", "pl", "[[PERSON Jan Wzorek]], ur. [[BIRTH_DATE 12 IV 1979]] r. w Radomiu"},
	{"born in May", "cs", "narozená [[BIRTH_DATE 1. máje 1980]] v Brně"},
	{"born of the year", "pl", "urodzony dnia [[BIRTH_DATE 3 maja 1980]] roku w Kielcach"},
	{"year with r.", "pl", "urodzona w [[BIRTH_DATE 1961]] r. w Radomiu"},
	{"born in the year", "sk", "[[PERSON Ján Malý]], narodený roku [[BIRTH_DATE 1958]]"},
	{"year of birth as label", "cs", "Rok narození: [[BIRTH_DATE 1958]], rok výroby: 1958"},
	{"date written apart", "cs", "nar. [[BIRTH_DATE 4 / 7 / 1981]] v Kolíně"},
	{"born, slovak genitive", "sk", "nar. dňa [[BIRTH_DATE 2. februára 1977]] v Nitre"},
	{"born with weekday's comma", "ru", "родился [[BIRTH_DATE 5.V.1971]], в г. Казани"},
	// phones
	{"extension kl.", "cs", "tel. [[PHONE 577 100 921 kl. 12]]"},
	{"extension linka", "cs", "tel.: [[PHONE 577 100 921]], linka [[PHONE 214]]"},
	{"extension wew.", "pl", "tel. [[PHONE 48 362 14 08 wew. 118]]"},
	{"extension доб.", "ru", "тел. [[PHONE 8 (843) 204-18-36 доб. 214]]"},
	{"extension of a person", "cs", "Přístup zajistí [[PERSON Pavel Malý]], linka [[PHONE 318]]."},
	{"klapka", "sk", "tel. [[PHONE 048/418 72 05]], klapka [[PHONE 31]]"},
	{"two with slash", "cs", "tel. [[PHONE 577 100 921/922]]"},
	// plates
	{"plate of an electric car", "cs", "elektromobil RZ [[VEHICLE_PLATE EL 118 AK]]"},
	{"custom plate", "cs", "vůz s RZ [[VEHICLE_PLATE VZOR0001]] patří"},
	{"moped", "cs", "moped značky Babetta, RZ [[VEHICLE_PLATE 12 AB 34]]"},
	{"old Slovak", "sk", "auto s EČV [[VEHICLE_PLATE KE-118BC]]"},
	{"diplomatic order, Polish", "pl", "pojazd o numerze [[VEHICLE_PLATE W0 4182K]]"},
	{"motorcycle, Russian", "ru", "мотоцикл [[VEHICLE_PLATE 4182 ВМ 16]]"},
	// addresses
	{"care of", "cs", "Doručovat: [[PERSON Jan Malý]], c/o [[ADDRESS Lesní 12, 130 00 Praha 3]]"},
	{"hostel before a street", "cs", "t. č. [[ADDRESS ubytovna Stavbař, Tovární 3, Nymburk]]\n"},
	{"town in two words", "cs", "bytem [[ADDRESS Sídliště Míru 714, 675 71 Náměšť]]\n"},
	{"quarter in small letters", "cs", "adresa: [[ADDRESS Vídeňská 89, 639 00 Brno-jih]], účet"},
	{"house of a village by a person", "cs", "Sousedé ([[PERSON Vaňkovi]], [[ADDRESS č. p. 12]]) souhlasí."},
	{"hamlet of a village", "cs", "bytem [[ADDRESS Lhota 15 u Bernartic]], PSČ neuvedeno"},
	{"island of Petersburg", "ru", "проживает: [[ADDRESS СПб, В.О., 5-я линия, д. 12, кв. 4]]"},
	{"floor and flat", "cs", "bytem [[ADDRESS Lesní 12, 3. patro, byt č. 14, 602 00 Brno]]"},
	{"floor and flat, Polish", "pl", "zam. [[ADDRESS ul. Leśna 12 m. 4, II piętro, 26-600 Radom]]"},
	{"post office", "cs", "bytem [[ADDRESS Lhota 12, pošta 257 44 Netvořice]]"},
	{"entrance", "sk", "bytom [[ADDRESS Lesná 12, vchod B, 949 01 Nitra]]"},
	{"country behind", "cs", "poslední adresa: [[ADDRESS vul. Peremohy 14, kv. 55, Žytomyr, Ukrajina]]\n"},
	// no addresses, no persons
	{"grade of pay", "sk", "3. Platová trieda 5, platový stupeň 7"},
	{"school with a number", "pl", "jest zatrudniona w Szkole Podstawowej nr 2 w Lesznie jako nauczyciel"},
	{"certificates", "cs", "Osvědčení č. 118/22 až 123/22 převzali účastníci."},
	{"house of a writer", "cs", "výstava v Centru Adalberta Stiftera, do sektoru Jana Wericha"},
}

func TestEdgesOfValues(t *testing.T) { findEdges(t, edges) }

// findEdges tries texts in which all values to find but organisations are marked.
func findEdges(t *testing.T, texts []wording) {
	t.Helper()
	r, err := all.Registry(all.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range texts {
		t.Run(w.lang+" "+w.name, func(t *testing.T) {
			text, want := unmark(w.text)
			found, err := r.Detect(context.Background(), &document.Part{ID: "p", Text: text, Lang: w.lang})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range found {
				if f.Type != detectors.Org {
					got = append(got, string(f.Type)+" "+text[f.Start:f.End])
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s\n-want +got:\n%s", text, diff)
			}
		})
	}
}
