package pipeline

import (
	"bytes"
	"context"
	"errors"
	"io"

	"inkoust/document"
	"inkoust/internal/convert"
)

// Converter turns a file of an older format into one that is read. kind is what
// the format said of it: "doc", "xls".
type Converter interface {
	Convert(ctx context.Context, kind string, data []byte) ([]byte, error)
}

// maxConverted bounds what is handed to a converter, in bytes.
const maxConverted = 128 << 20

// converted replaces the input of a file that no format reads by what a
// converter makes of it, and reports whether it did. why is the error of opening
// the file; without a converter it stays.
func (p *Pipeline) converted(ctx context.Context, f *File, why error) (bool, error) {
	var parked *document.Parked
	if p.Convert == nil || !errors.As(why, &parked) || parked.Reason != document.ReasonUnsupported || parked.Where != "doc" && parked.Where != "xls" {
		return false, why
	}
	if f.input.size > maxConverted {
		return false, document.Park(document.ReasonTooLarge, "", nil)
	}
	data := make([]byte, f.input.size)
	if n, err := f.input.ReadAt(data, 0); n < len(data) {
		return false, document.Park(document.ReasonUnreadable, "", err)
	}
	out, err := p.Convert.Convert(ctx, parked.Where, data)
	switch {
	case ctx.Err() != nil:
		return false, ctx.Err()
	case errors.Is(err, convert.ErrMissing):
		return false, why
	case errors.Is(err, convert.ErrTime):
		return false, document.Park(document.ReasonTimeout, parked.Where, nil)
	case err != nil:
		return false, document.Park(document.ReasonDamaged, parked.Where, nil)
	}
	f.input.Close()
	f.input = &input{ReaderAt: bytes.NewReader(out), size: int64(len(out)), Closer: io.NopCloser(nil)}
	f.Converted = parked.Where
	return true, nil
}
