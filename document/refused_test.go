package document_test

import (
	"errors"
	"fmt"
	"testing"

	"inkoust/document"
	"inkoust/internal/refusal"
)

func TestRefusedNamesAPlaceAndNoMember(t *testing.T) {
	place := func(string) string { return "a member" }
	for _, c := range []struct {
		err  error
		want string
	}{
		{&refusal.Error{Reason: refusal.Bomb, Member: "Jan Novák.xml"}, "a member: bomb"},
		{&refusal.Error{Reason: refusal.Damaged, Member: "Jan Novák.xml", What: "missing"}, "a member: missing: damaged"},
		{fmt.Errorf("wrapped: %w", &refusal.Error{Reason: refusal.TooLarge}), "too-large"},
		{errors.New("disk full"), "disk full"},
	} {
		if got := document.Refused(c.err, place).Error(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	if err := document.Refused(nil, place); err != nil {
		t.Errorf("got %v, want nil", err)
	}
	for _, reason := range []refusal.Reason{refusal.Damaged, refusal.TooLarge, refusal.Bomb, refusal.Encrypted, refusal.Unsupported} {
		switch document.Reason(reason) {
		case document.ReasonDamaged, document.ReasonTooLarge, document.ReasonBomb, document.ReasonEncrypted, document.ReasonFeature:
		default:
			t.Errorf("%q is no reason of the documents", reason)
		}
	}
}
