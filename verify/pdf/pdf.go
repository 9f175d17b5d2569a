// Package pdf proves redacted PDF files with a small reader of its own. It reads
// the file from the first byte to the last, interprets what the pages show and
// searches everything else, referenced or not. It does not decrypt, draw or
// repair: a file that it cannot read whole is not proved.
package pdf

import (
	"context"
	"errors"
	"fmt"

	"inkoust/document"
	"inkoust/verify"
)

// Opinion is a second reader: the text of a whole file, or an error.
type Opinion func(ctx context.Context, data []byte) (string, error)

// Verifier proves PDF files.
type Verifier struct {
	Second Opinion // may be nil
}

var errEncrypted = errors.New("encrypted")

// Format implements verify.Verifier.
func (Verifier) Format() string { return "pdf" }

// Verify implements verify.Verifier.
func (p Verifier) Verify(ctx context.Context, j *verify.Job) (*verify.Report, error) {
	values, err := verify.Removed(j.Parts, j.Plan)
	if err != nil {
		return nil, document.Park(document.ReasonUnverified, "plan", err)
	}
	data, f, err := open(j.Output)
	if err != nil {
		return nil, err
	}
	report := &verify.Report{}
	r := newReader(ctx, f)
	kept, err := expected(j)
	if err != nil {
		return nil, document.Park(document.ReasonUnverified, "plan", err)
	}
	if err := r.comparePages(values, kept, report); err != nil {
		return nil, unverified(err)
	}
	if err := r.surfaces(values, report); err != nil {
		return nil, unverified(err)
	}
	f.structure(report)
	r.maps(newAlphabet(j.Parts, j.Plan), report)
	if err := p.compareImages(j, f, report); err != nil {
		return nil, err
	}
	p.second(ctx, data, values, whole(kept), report)
	return report.Conclude(), ctx.Err()
}

// Search implements verify.Searcher.
func (p Verifier) Search(ctx context.Context, in verify.Input, v *verify.Values) (*verify.Report, error) {
	data, f, err := open(in)
	if err != nil {
		return nil, err
	}
	report := &verify.Report{}
	r := newReader(ctx, f)
	if err := r.comparePages(v, nil, report); err != nil {
		return nil, unverified(err)
	}
	if err := r.surfaces(v, report); err != nil {
		return nil, unverified(err)
	}
	p.second(ctx, data, v, &verify.Text{}, report)
	return report.Conclude(), ctx.Err()
}

func open(in verify.Input) ([]byte, *file, error) {
	data, err := verify.ReadAll(in)
	if err != nil {
		return nil, nil, err
	}
	f, err := read(data)
	if err != nil {
		return nil, nil, unverified(err)
	}
	if f.trailer["Encrypt"] != nil {
		return nil, nil, unverified(errEncrypted)
	}
	return data, f, nil
}

func unverified(err error) error {
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return document.Park(document.ReasonUnverified, "", err)
}

// expected gives the text that stays, by page.
func expected(j *verify.Job) (map[int]*verify.Text, error) {
	kept := map[int]*verify.Text{}
	for _, p := range j.Parts {
		if p.Dropped || p.Page == 0 {
			continue
		}
		ps, err := verify.Cut(p, j.Plan)
		if err != nil {
			return nil, err
		}
		t := kept[p.Page]
		if t == nil {
			t = &verify.Text{}
			kept[p.Page] = t
		}
		for _, piece := range ps {
			addPiece(t, piece)
		}
		t.Gap()
	}
	return kept, nil
}

func addPiece(t *verify.Text, piece verify.Piece) {
	if !piece.Removed {
		t.Add(piece.Text)
		return
	}
	t.Space()
}

func whole(kept map[int]*verify.Text) *verify.Text {
	t := &verify.Text{}
	for _, k := range kept {
		t.Add(k.String())
		t.Gap()
	}
	return t
}

func (r *reader) comparePages(v *verify.Values, kept map[int]*verify.Text, report *verify.Report) error {
	pages, err := r.file.pages()
	if err != nil {
		return err
	}
	for i, p := range pages {
		if r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		found, err := r.text(p)
		if err != nil {
			return fmt.Errorf("page %d: %w", i+1, err)
		}
		want := kept[i+1]
		if want == nil {
			want = &verify.Text{}
		}
		v.Compare(report, "page-text", fmt.Sprintf("page %d", i+1), want, found)
	}
	for n, want := range kept {
		if n > len(pages) {
			v.Compare(report, "page-text", fmt.Sprintf("page %d", n), want, &verify.Text{})
		}
	}
	return nil
}

// compareImages reads the source with the same reader. Where that cannot be
// done, images are proved only if the plan has none to remove.
func (p Verifier) compareImages(j *verify.Job, output *file, report *verify.Report) error {
	if len(output.pictures()) == 0 {
		return nil
	}
	data, err := verify.ReadAll(j.Source)
	if err != nil {
		return err
	}
	source, err := read(data)
	if err == nil && source.trailer["Encrypt"] != nil {
		err = errEncrypted
	}
	if err != nil {
		report.Note("images could not be compared with the source")
		for _, fate := range j.Plan.Images {
			if fate != document.ImageKept {
				return unverified(fmt.Errorf("images of the source: %w", err))
			}
		}
		return nil
	}
	images(source, output, j.Plan, report)
	return nil
}

// second asks the additional reader, if there is one. What it sees counts, that
// it cannot read does not.
func (p Verifier) second(ctx context.Context, data []byte, v *verify.Values, kept *verify.Text, report *verify.Report) {
	if p.Second == nil {
		return
	}
	s, err := p.Second(ctx, data)
	if err != nil {
		report.Note("second reader could not read the file")
		return
	}
	report.Add("second-reader", "all pages", v.Excess(kept, verify.Fold(s)))
}

func objectName(s *stream) string { return fmt.Sprintf("object %d", s.num) }
