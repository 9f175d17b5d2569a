package pipeline_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"inkoust/document"
	"inkoust/internal/cfb/cfbtest"
	"inkoust/internal/convert"
	"inkoust/pipeline"
	"inkoust/publish"
)

// converter stands for LibreOffice.
type converter struct {
	out string
	err error
}

func (c converter) Convert(_ context.Context, kind string, data []byte) ([]byte, error) {
	if kind != "doc" || !strings.HasPrefix(string(data), "\xd0\xcf") {
		return nil, errors.New("not what it was called for")
	}
	return []byte(c.out), c.err
}

// TestOldFormatsAreConverted: the converted file is what is redacted, and the
// protocol says so; without the program the file is parked with what helps.
func TestOldFormatsAreConverted(t *testing.T) {
	in := write(t, t.TempDir(), "smlouva.doc", string(cfbtest.File(cfbtest.Node{Name: "WordDocument", Data: make([]byte, 64)})))
	for name, tt := range map[string]struct {
		convert pipeline.Converter
		want    document.Parked
	}{
		"converted": {converter{out: tenant}, document.Parked{}},
		"none":      {nil, document.Parked{Reason: document.ReasonUnsupported, Where: "doc"}},
		"missing":   {converter{err: convert.ErrMissing}, document.Parked{Reason: document.ReasonUnsupported, Where: "doc"}},
		"slow":      {converter{err: convert.ErrTime}, document.Parked{Reason: document.ReasonTimeout, Where: "doc"}},
		"failed":    {converter{err: convert.ErrFailed}, document.Parked{Reason: document.ReasonDamaged, Where: "doc"}},
		"nonsense":  {converter{out: "\x7fELF\x02\x01\x01\x00\x00"}, document.Parked{Reason: document.ReasonUnsupported}},
	} {
		p := newPipeline(t)
		p.Convert = tt.convert
		o := runOne(t, p, in, t.TempDir())
		if o.Parked != nil {
			if o.Parked.Reason != tt.want.Reason || o.Parked.Where != tt.want.Where {
				t.Errorf("%s: got %v, want %v", name, o.Parked, tt.want)
			}
			continue
		}
		if tt.want.Reason != "" || o.State == publish.Parked {
			t.Errorf("%s: got %s, want %v", name, o.State, tt.want.Reason)
		}
		everything(t, o.Dir, planted)
		for file, want := range map[string]string{"protokol.json": `"convertedFrom": "doc"`, "protokol.html": "převeden programem LibreOffice"} {
			if !strings.Contains(internal(t, o, file), want) {
				t.Errorf("%s: %s does not say %s", name, file, want)
			}
		}
	}
}
