package pipeline

import (
	"testing"

	"inkoust/detectors"
	"inkoust/office"
	"inkoust/rules"
)

// Of a person whose first mention is a signature the other mentions still want two
// people, where the office wants two for names.
func TestOneAnswerDoesNotKeepWhatWantsTwoPeople(t *testing.T) {
	of := func(typ detectors.Type) rules.Decision {
		d := rules.Decision{Action: rules.Redact, Default: rules.Redact, Handle: &rules.Handle{Person: "who", Place: string(typ)}}
		d.Type, d.Person = typ, "p1"
		return d
	}
	for _, tt := range []struct {
		second string
		want   rules.Action
	}{{"", rules.Redact}, {"P. Druhý", rules.Keep}} {
		f := &File{ID: "1", Decisions: []rules.Decision{of(detectors.SignatureName), of(detectors.Person)}}
		w := &Work{Files: []*File{f}, Office: &office.Office{FourEyes: []string{string(detectors.Person)}}}
		a := answers{byID: map[string]answer{"who": {action: rules.Keep, by: "J. V.", second: tt.second}}}
		a.choose(w)
		a.chosen.people.decide(f, w.fourEyes())
		if got := f.Decisions[0].Default; got != rules.Keep {
			t.Errorf("second %q: signature: got %s, want %s", tt.second, got, rules.Keep)
		}
		if got := f.Decisions[1].Default; got != tt.want {
			t.Errorf("second %q: name: got %s, want %s", tt.second, got, tt.want)
		}
	}
}
