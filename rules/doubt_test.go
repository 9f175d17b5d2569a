package rules

import (
	"testing"

	"inkoust/detectors"
	"inkoust/parties"
)

// nameOf is the decision on a mention of a person.
func nameOf(action Action, person string, alike ...string) Decision {
	m := parties.Mention{Finding: detectors.Finding{Type: detectors.Person, Kind: "name.person", Person: person, Alike: alike}}
	return Decision{Mention: m, Action: action, Default: action, Rule: string(action) + ".rule", By: "rule"}
}

func TestNameOfTwoPeopleIsAsked(t *testing.T) {
	for _, tt := range []struct {
		name   string
		all    []Decision
		asked  bool
		action Action
		rule   string
	}{
		{"nearest stays, the other goes", []Decision{nameOf(Keep, "p1"), nameOf(Redact, "p2"), nameOf(Keep, "p1", "p2")}, true, Redact, "redact.rule"},
		{"nearest goes, the other stays", []Decision{nameOf(Keep, "p1"), nameOf(Redact, "p2"), nameOf(Redact, "p2", "p1")}, true, Redact, "redact.rule"},
		{"both stay", []Decision{nameOf(Keep, "p1"), nameOf(Keep, "p2"), nameOf(Keep, "p1", "p2")}, false, Keep, "keep.rule"},
		{"both go", []Decision{nameOf(Redact, "p1"), nameOf(Redact, "p2"), nameOf(Redact, "p1", "p2")}, false, Redact, "redact.rule"},
		{"nobody else", []Decision{nameOf(Keep, "p1"), nameOf(Redact, "p2"), nameOf(Keep, "p1")}, false, Keep, "keep.rule"},
	} {
		Doubt(tt.all)
		got := tt.all[2]
		if got.Asked != tt.asked || got.Doubtful != tt.asked || got.Default != tt.action || got.Rule != tt.rule {
			t.Errorf("%s: got asked %v, doubtful %v, %s by %s, want %v, %s by %s", tt.name, got.Asked, got.Doubtful, got.Default, got.Rule, tt.asked, tt.action, tt.rule)
		}
		for _, d := range tt.all[:2] {
			if d.Asked {
				t.Errorf("%s: a full name is asked about", tt.name)
			}
		}
	}
}

// A question on one mention is not the question on the person.
func TestDoubtfulMentionIsAQuestionOfItsOwn(t *testing.T) {
	all := []Decision{nameOf(Keep, "p1"), nameOf(Redact, "p2"), nameOf(Redact, "p2", "p1"), nameOf(Redact, "p2", "p1")}
	all[1].Asked = true
	Doubt(all)
	Ask("smlouva", all)
	if all[1].Question == all[2].Question || all[2].Question == all[3].Question || all[3].Question == "" {
		t.Errorf("got %q %q %q, want three questions", all[1].Question, all[2].Question, all[3].Question)
	}
}

func TestTermsAreNotDoubted(t *testing.T) {
	all := []Decision{nameOf(Keep, "p1"), nameOf(Redact, "p2"), nameOf(Keep, "p1", "p2")}
	all[2].By = "allow"
	if Doubt(all); all[2].Asked {
		t.Error("what the user lists is asked about")
	}
}
