package publish

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkoust/detectors"
	"inkoust/document"
	"inkoust/parties"
	"inkoust/rules"
)

func TestProtocolGoesPartyByParty(t *testing.T) {
	at := func(start int, party string, kind parties.Kind, ours bool, action rules.Action) rules.Decision {
		d := rules.Decision{File: "1", Action: action, Default: action, Label: "jméno", Rule: "r", Row: "ours"}
		d.Mention = parties.Mention{Finding: detectors.Finding{Type: detectors.Person, Span: document.Span{Part: "body", Start: start, End: start + 1}},
			Party: party, PartyKind: kind, Ours: ours}
		return d
	}
	p := &Publication{Lang: "cs", Decisions: []rules.Decision{
		at(0, "", "", false, rules.Redact), at(2, "s10", parties.KindNatural, false, rules.Redact),
		at(4, "s2", parties.KindBody, true, rules.Keep), at(6, "s2", parties.KindBody, true, rules.Redact),
	}, Files: []File{{ID: "1", Name: "a.txt", Disposition: Publish, Parts: []*document.Part{{ID: "body", Kind: document.Body, Text: "a b c d"}}}}}
	var got []string
	for _, s := range p.byParty(p.sightings(), "a.txt") {
		line := s.Heading
		for _, g := range s.Groups {
			line += " | " + string(g.Action)
		}
		got = append(got, line)
	}
	want := []string{"Smluvní strana 2 · veřejný subjekt · zveřejňující subjekt | redact | keep", "Smluvní strana 10 · fyzická osoba | redact", "Mimo smluvní strany | redact"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
