package text

import (
	"context"

	"inkoust/verify"
)

// Search implements verify.Searcher: the bytes are read in every encoding.
func (Verifier) Search(_ context.Context, in verify.Input, v *verify.Values) (*verify.Report, error) {
	b, err := verify.ReadAll(in)
	if err != nil {
		return nil, err
	}
	r := &verify.Report{}
	n := v.FindBytes(b, verify.Strict)
	for _, e := range encodings {
		if s, err := e.decode(b); err == nil {
			n = max(n, v.Present(verify.Fold(s)))
		}
	}
	if s, err := fromUTF8(b); err == nil {
		for _, m := range mistakes {
			n = max(n, v.Present(verify.Fold(m.undone(s))))
		}
	}
	r.Add("text", "body", n)
	return r.Conclude(), nil
}
