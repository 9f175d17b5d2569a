package all

import (
	"context"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/verify"
)

func input(s string) verify.Input {
	return verify.Input{ReaderAt: strings.NewReader(s), Size: int64(len(s))}
}

func TestUnknownFormatIsNeverProved(t *testing.T) {
	for _, format := range []string{"", "odt", "PDF"} {
		r, err := Verify(context.Background(), &verify.Job{Format: format, Source: input("a"), Output: input("a"), Plan: &document.Plan{}})
		if reason, ok := document.ParkedReason(err); r != nil || !ok || reason != document.ReasonUnverified {
			t.Errorf("%q: got %v %v, want %v", format, r, err, document.ReasonUnverified)
		}
		if r, err := Search(context.Background(), format, input("a"), []string{"b"}); err == nil {
			t.Errorf("%q: got %v, want an error", format, r)
		}
	}
}

func TestVerifyAsksTheVerifierOfTheFormat(t *testing.T) {
	j := &verify.Job{
		Format: "text", Literal: "[redacted]", Source: input("call Petr Novak"), Output: input("call [redacted]"),
		Parts: []*document.Part{{ID: "body", Kind: document.Body, Text: "call Petr Novak"}},
		Plan:  &document.Plan{Redactions: []document.Redaction{{Span: document.Span{Part: "body", Start: 5, End: 15}}}},
	}
	if r, err := Verify(context.Background(), j); err != nil || !r.Proved {
		t.Errorf("got %v %v, want a proof", r, err)
	}
	j.Output = j.Source
	if r, err := Verify(context.Background(), j); err != nil || r.Proved {
		t.Errorf("got %v %v, want residues", r, err)
	}
}

func TestEveryVerifierSearches(t *testing.T) {
	for format, v := range Verifiers() {
		if _, ok := v.(verify.Searcher); !ok || v.Format() != format {
			t.Errorf("%s: got a verifier of %s that searches: %v", format, v.Format(), ok)
		}
	}
}
