package parties

import "testing"

// A short name behind a form of address is the party's that bears it: it needs no
// confirmation, though a relative has the same surname.
func TestPartySpokenOfByAFormOfAddressIsSettled(t *testing.T) {
	const text = `DOHODA O PROVEDENÍ PRÁCE
Zaměstnavatel: [[ORG/Obec Lhotka/x]], IČO [[COMPANY_ID/00299308/x]]
Zaměstnanec: [[PERSON/Petr Balog/x]], nar. [[BIRTH_DATE/1. 1. 1970/x]], bytem [[ADDRESS/Krátká 1, Lhotka/x]]
Článek 5
Uplatňuje bonus na syna [[PERSON/Aron Balog/x]].
Článek 6
Pan [[PERSON/Balog/x]] prohlašuje, že je pojištěn. Zprávu dostal i [[PERSON/Balog ml./x]].`
	got := roles(t, text, Options{})
	if m := got["Balog"]; m.Role != Recipient || !m.Settled {
		t.Errorf("got %s, settled %v", m.Role, m.Settled)
	}
	if m := got["Aron Balog"]; m.Role == Recipient || m.Settled {
		t.Errorf("the son: got %s, settled %v", m.Role, m.Settled)
	}
	if got["Balog ml."].Settled {
		t.Error("a name without a form of address is settled")
	}
}

// A term that nobody took is that of the only party without one.
func TestTermOfThePartyWithoutOne(t *testing.T) {
	const text = `[[ORG/Jistota Vzor pojišťovna, a.s./x]], IČO [[COMPANY_ID/27074358/x]] (dále jen „pojistitel“)
a
[[ORG/Město Vzorov/x]], IČO [[COMPANY_ID/00263000/x]]
Článek 4
Hlášení škod: za pojistníka [[PERSON/Renáta Tiš/x]], [[PHONE/377 918 022/x]].`
	if m := roles(t, text, Options{})["Renáta Tiš"]; m.Role != Official {
		t.Errorf("got %s %v", m.Role, m.Why)
	}
}

// "v bytě dárců na adrese" is nobody's seat.
func TestHomeInTheTextIsNoSeat(t *testing.T) {
	const text = `Dárce: [[PERSON/Petr Dar/x]], nar. [[BIRTH_DATE/1. 1. 1940/x]], bytem [[ADDRESS/Horní 1, Lhotka/x]]
Obdarovaný: [[ORG/Muzeum Lhotka, příspěvková organizace/x]], [[ADDRESS/Náměstí 2, Lhotka/x]], IČO [[COMPANY_ID/00299308/x]]
Článek II
Sbírku převezme [[ORG/Muzeum Lhotka/x]] v bytě dárců na adrese [[ADDRESS/Dolní 6, Lhotka/x]].`
	if m := roles(t, text, Options{})["Dolní 6, Lhotka"]; m.Role == LegalPerson || m.Role == Body {
		t.Errorf("got %s %v", m.Role, m.Why)
	}
}
