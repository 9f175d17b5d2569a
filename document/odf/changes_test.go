package odf

import (
	"bytes"
	"testing"

	"inkoust/document"
)

func TestRejectingParksWhatHasTrackedChanges(t *testing.T) {
	const region = `<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><text:p>staré</text:p></text:deletion></text:changed-region></text:tracked-changes>`
	for body, want := range map[string]document.Reason{
		`<text:p>Text</text:p>`: "", `<text:tracked-changes/><text:p>Text</text:p>`: "", region + `<text:p>Text</text:p>`: document.ReasonFeature,
	} {
		data := textDocument(t, body)
		_, err := document.Registry{Format{}}.Rejecting().Open(t.Context(), bytes.NewReader(data), int64(len(data)))
		if got, _ := document.ParkedReason(err); got != want || want == "" && err != nil {
			t.Errorf("%s: got %q %v, want %q", body, got, err, want)
		}
		if got := reasonOf(data); got != "" {
			t.Errorf("%s: got %q with changes accepted", body, got)
		}
	}
}
