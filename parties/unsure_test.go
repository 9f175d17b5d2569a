package parties

import "testing"

// A name that stays by its place, though the signs around it hardly say so, is
// asked about; one for which they speak is not, and one against which they speak
// goes.
func TestNamesThatBarelyStayAreUnsure(t *testing.T) {
	const text = `Objednatel: [[ORG/Obec Lhotka/x]], IČO [[COMPANY_ID/00299308/x]]
Popisky předkládá referent [[PERSON/Ivo Hlas/x]].`
	for name, c := range map[string]struct {
		row    string
		want   Role
		unsure bool
	}{
		"clear":   {"bias=\t300\t0\t0\t0\t0\t0\t0", Official, false},
		"barely":  {"bias=\t50\t0\t0\t0\t0\t0\t0", Official, true},
		"hardly":  {"bias=\t0\t0\t0\t0\t0\t0\t0", Official, true},
		"against": {"bias=\t0\t0\t0\t0\t0\t50\t0", NaturalPerson, false},
	} {
		m := roles(t, text, Options{Scales: scalesOf(c.row)})["Ivo Hlas"]
		if m.Role != c.want || m.Unsure != c.unsure || m.Unsure && m.Settled {
			t.Errorf("%s: got %s, unsure %v, settled %v %v", name, m.Role, m.Unsure, m.Settled, m.Why)
		}
	}
}

// A name that goes, though the signs say nearly that it should stay, is on the border.
func TestNamesThatNearlyStayAreOnTheBorder(t *testing.T) {
	const text = `Objednatel: [[ORG/Obec Lhotka/x]], IČO [[COMPANY_ID/00299308/x]]
Zhotovitel: [[ORG/Stavby s.r.o./x]], IČO [[COMPANY_ID/27074358/x]]
Článek I. Dílo
Popisky nachystá [[PERSON/Ivo Hlas/x]] a předá je k tisku.`
	for name, c := range map[string]struct {
		row  string
		role Role
		want bool
	}{
		"stays":   {"bias=\t300\t0\t0\t0\t0\t0\t0", Official, false},
		"nearly":  {"bias=\t200\t0\t0\t0\t0\t0\t0", Unknown, true},
		"hardly":  {"bias=\t50\t0\t0\t0\t0\t0\t0", Unknown, false},
		"against": {"bias=\t0\t0\t0\t0\t0\t300\t0", Unknown, false},
	} {
		m := roles(t, text, Options{Scales: scalesOf(c.row)})["Ivo Hlas"]
		if m.Role != c.role || m.Borderline != c.want {
			t.Errorf("%s: got %s, on the border %v %v", name, m.Role, m.Borderline, m.Why)
		}
	}
}
