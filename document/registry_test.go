package document_test

import (
	"bytes"
	"context"
	"io"
	"testing"

	"inkoust/document"
)

// plainFormat opens nothing; it tells what it is by the error.
type plainFormat struct {
	name   string
	reason document.Reason
	opened *string
}

func (f plainFormat) Name() string         { return f.name }
func (plainFormat) Match(head []byte) bool { return bytes.HasPrefix(head, []byte("PK")) }
func (f plainFormat) Open(context.Context, io.ReaderAt, int64) (document.Document, error) {
	*f.opened += f.name
	return nil, document.Park(f.reason, "", nil)
}

type zipFormat struct{ plainFormat }

func (zipFormat) Container() string { return "zip" }

func TestOnlyFormatsOfTheSameContainerAreAskedInTurn(t *testing.T) {
	opened := ""
	format := func(name string, reason document.Reason) plainFormat { return plainFormat{name, reason, &opened} }
	other, mine := zipFormat{format("a", document.ReasonUnsupported)}, zipFormat{format("b", document.ReasonDamaged)}
	text, last := format("t", document.ReasonNoText), zipFormat{format("c", document.ReasonNoText)}
	for _, tt := range []struct {
		registry document.Registry
		opened   string
		want     document.Reason
	}{
		{document.Registry{other, text, mine, last}, "ab", document.ReasonDamaged},
		{document.Registry{mine, other}, "b", document.ReasonDamaged},
		{document.Registry{other, text}, "a", document.ReasonUnsupported},
		{document.Registry{format("p", document.ReasonUnsupported), text, last}, "p", document.ReasonUnsupported},
	} {
		opened = ""
		_, err := tt.registry.Open(context.Background(), bytes.NewReader([]byte("PK")), 2)
		if reason, _ := document.ParkedReason(err); reason != tt.want || opened != tt.opened {
			t.Errorf("got %v from %q, want %v from %q", reason, opened, tt.want, tt.opened)
		}
	}
}
