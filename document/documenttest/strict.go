package documenttest

import (
	"bytes"
	"testing"

	"inkoust/document"
)

// Strict opens documents by name: those that hold nothing but what the format
// knows, and those that hold more. The format as it is opens all of them.
func Strict(t *testing.T, f document.Listing, known, more map[string][]byte) {
	t.Helper()
	open := func(r document.Registry, data []byte) error {
		d, err := r.Open(t.Context(), bytes.NewReader(data), int64(len(data)))
		if err == nil {
			d.Close()
		}
		return err
	}
	for name, data := range known {
		if err := open(document.Registry{f}.Strict(), data); err != nil {
			t.Errorf("%s: got %v, want it opened", name, err)
		}
	}
	for name, data := range more {
		if err := open(document.Registry{f}, data); err != nil {
			t.Errorf("%s: got %v, want it opened where the unknown goes", name, err)
		}
		if got, _ := document.ParkedReason(open(document.Registry{f}.Strict(), data)); got != document.ReasonMember {
			t.Errorf("%s: got %q, want %q", name, got, document.ReasonMember)
		}
	}
}
