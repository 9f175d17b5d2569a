package all_test

import (
	"context"
	"strings"
	"testing"

	"inkoust/detectors"
	"inkoust/detectors/all"
	"inkoust/document"
)

// A value with a check digit is something by itself, a number behind a label is
// nothing without it.
func TestWhatAValueIsAlone(t *testing.T) {
	r, err := all.Registry(all.Options{})
	if err != nil {
		t.Fatal(err)
	}
	const text = "Nájemce Jan Novák, r. č. 850101/0001, OP č. 203456789, e-mail jan.novak@seznam.cz"
	p := &document.Part{ID: "body", Kind: document.Body, Lang: "cs", Text: text}
	found, err := r.Detect(context.Background(), p)
	if err != nil {
		t.Fatal(err)
	}
	for value, something := range map[string]bool{"850101/0001": true, "jan.novak@seznam.cz": true, "203456789": false} {
		at := strings.Index(text, value)
		seen := false
		for _, f := range found {
			if f.Start != at {
				continue
			}
			seen = true
			got, err := r.Alone(context.Background(), p, f)
			if err != nil || got > 0 != something || got > f.Score {
				t.Errorf("%s: got %v, %v alone and %v in its context", value, got, err, f.Score)
			}
		}
		if !seen {
			t.Errorf("%s is not found", value)
		}
	}
	if got, err := r.Alone(context.Background(), p, detectors.Finding{}); got != 0 || err != nil {
		t.Errorf("an empty finding: got %v, %v", got, err)
	}
}
