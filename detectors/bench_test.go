package detectors_test

import (
	"context"
	"strings"
	"testing"

	"inkoust/detectors"
	"inkoust/detectors/cz"
	"inkoust/detectors/intl"
	"inkoust/detectors/pl"
	"inkoust/detectors/ru"
	"inkoust/detectors/sk"
	"inkoust/document"
)

// numbers is every detector of identifiers, without names and addresses.
func numbers() (r detectors.Registry) {
	for _, list := range [][]detectors.Detector{cz.All(), sk.All(), pl.All(), ru.All(), intl.All()} {
		r = append(r, list...)
	}
	return r
}

// contract is as dense in numbers as the first page of a contract.
const contract = `SMLOUVA O DÍLO č. 2021/0123/OI uzavřená podle § 2079 občanského zákoníku, ve znění pozdějších předpisů
Objednatel: Město Vzorov, se sídlem Náměstí 1, 602 00 Vzorov, IČO: 60070561, DIČ: CZ60070561, zastoupené starostkou
banka: Vzorová spořitelna, a.s., č. účtu: 19-2000145399/0800, tel.: +420 549 123 456, e-mail: podatelna@vzorov.cz
Zhotovitel: Jan Vzorný, nar. 12. 3. 1961, r. č. 850101/1002, bytem Horní 5, 602 00 Vzorov, mobil 602 345 678
Zhotovitel se zavazuje, že provede dílo v rozsahu podle přílohy č. 1 a objednatel zaplatí cenu 1 250 000,00 Kč.
Zhotovitel odpovídá za vady díla, které se projeví v záruční době šedesáti měsíců od předání a převzetí díla. Objednatel
je povinen vady oznámit bez zbytečného odkladu poté, kdy je zjistil nebo při vynaložení odborné péče zjistit mohl a měl.
Smluvní strany prohlašují, že si smlouvu přečetly, souhlasí s jejím obsahem a na důkaz toho připojují své podpisy. Změny
a doplňky smlouvy jsou možné jen písemně, formou číslovaných dodatků podepsaných oběma stranami. Ve Vzorově dne 5. 3. 2021
`

// prose is as thin in numbers as the terms behind that page.
const prose = `Objednatel je oprávněn od smlouvy odstoupit, jestliže zhotovitel poruší svou povinnost podstatným
způsobem, zejména neprovede-li dílo řádně a včas ani v dodatečné přiměřené lhůtě, kterou mu k tomu objednatel písemně stanoví.
Zhotovitel je povinen zachovávat mlčenlivost o všech skutečnostech, o nichž se při plnění této smlouvy dozvěděl, a to i po jejím
skončení; tato povinnost se nevztahuje na údaje, které jsou veřejně přístupné, nebo které je nutné sdělit podle zákona č. 123/1998
`

// BenchmarkNumbers measures all detectors of identifiers together, one core, on
// a page where every tenth byte is a digit and on one where every hundredth is.
func BenchmarkNumbers(b *testing.B) {
	for name, page := range map[string]string{"dense": contract, "prose": prose} {
		b.Run(name, func(b *testing.B) {
			text := strings.Repeat(page, 1<<20/len(page))
			r := numbers()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				p := &document.Part{ID: "body", Text: text, Lang: "cs"}
				if _, err := r.Detect(context.Background(), p); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
