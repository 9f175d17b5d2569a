package bip_test

import (
	"testing"

	"inkoust/detectors"
	"inkoust/parties"
	"inkoust/publish"
	"inkoust/publish/bip"
	"inkoust/rules"
)

func fields(form publish.Form) map[string]string {
	out := map[string]string{}
	for _, s := range form.Sections {
		for _, f := range s.Fields {
			out[s.Title+": "+f.Label] = f.Value
		}
	}
	return out
}

func decision(kind detectors.Type, action rules.Action, basis string) rules.Decision {
	return rules.Decision{Mention: parties.Mention{Finding: detectors.Finding{Type: kind}}, Default: action, Basis: basis}
}

// TestExclusionSaysHowMuchAndWhy: art. 8 ust. 5.
func TestExclusionSaysHowMuchAndWhy(t *testing.T) {
	p := &publish.Publication{Lang: "pl", Authority: publish.Authority{Name: "Miasto Vzorov"}, Decisions: []rules.Decision{
		decision(detectors.Person, rules.Redact, "art. B"), decision(detectors.Person, rules.Redact, "art. B"),
		decision(detectors.Address, rules.Generalise, "art. A"), decision(detectors.Org, rules.Keep, "art. C"),
	}}
	got := fields(bip.Target{}.Form(p))
	for label, want := range map[string]string{
		"Wyłączenie jawności: Zakres wyłączenia":                           "adres (1), imię i nazwisko (2)",
		"Wyłączenie jawności: Podstawa prawna":                             "art. A; art. B",
		"Wyłączenie jawności: Organ lub osoba, która dokonała wyłączenia":  "Miasto Vzorov",
		"Metryczka informacji: Podmiot udostępniający informację":          "Miasto Vzorov",
		"Metryczka informacji: Osoba, która wprowadziła informację do BIP": "",
	} {
		if v, ok := got[label]; !ok || v != want {
			t.Errorf("%s: got %q, %v; want %q", label, v, ok, want)
		}
	}
}

func TestNothingExcluded(t *testing.T) {
	p := &publish.Publication{Lang: "pl", Decisions: []rules.Decision{decision(detectors.Org, rules.Keep, "art. C")}}
	for label := range fields(bip.Target{}.Form(p)) {
		if label == "Wyłączenie jawności: Podstawa prawna" {
			t.Error("an exclusion is told where nothing was left out")
		}
	}
}
