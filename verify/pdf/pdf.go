// Package pdf proves redacted PDF files with a small reader of its own. It reads
// the file from the first byte to the last, interprets what the pages show and
// searches everything else, referenced or not. It does not draw or repair, and of
// encrypted files it opens sources alone: what it cannot read whole is not proved.
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

var (
	errEncrypted = errors.New("encrypted")
	errSource    = errors.New("images of the source cannot be read")
)

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
	source, err := openSource(j)
	if err != nil {
		return nil, err
	}
	kept, err := expected(j)
	if err != nil {
		return nil, document.Park(document.ReasonUnverified, "plan", err)
	}
	report := &verify.Report{}
	r := newReader(ctx, f)
	r.literal, r.labels = literals(j)
	if err := r.comparePages(j, values, kept, source, report); err != nil {
		return nil, unverified(err)
	}
	if err := r.surfaces(values, report); err != nil {
		return nil, unverified(err)
	}
	f.structure(report)
	r.maps(newAlphabet(j.Parts, j.Plan), report)
	r.leftovers(report)
	if err := compareImages(ctx, j, source, f, report); err != nil {
		return nil, err
	}
	if err := r.comparePictures(source, report); err != nil {
		return nil, err
	}
	p.second(ctx, data, report, func(found *verify.Text) int { return values.Excess(whole(kept), found) })
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
	last := &verify.Text{}
	if err := r.eachPage(func(n int, found *verify.Text) {
		here := v.Present(found)
		report.Add(verify.CheckPageText, fmt.Sprintf("page %d", n), here)
		report.Add(verify.CheckPageText, fmt.Sprintf("pages %d and %d", n-1, n), v.Present(joined(last, found))-v.Present(last)-here)
		last = found
	}); err != nil {
		return nil, unverified(err)
	}
	if err := r.surfaces(v, report); err != nil {
		return nil, unverified(err)
	}
	p.second(ctx, data, report, v.Present)
	return report.Conclude(), ctx.Err()
}

// joined is the text of two pages, where a value may go on from one to the other.
func joined(a, b *verify.Text) *verify.Text {
	t := &verify.Text{}
	t.Append(a)
	t.Append(b)
	return t
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

// comparePages judges each page by the text that stays on it, and by the same
// page of the source as this reader sees it.
func (r *reader) comparePages(j *verify.Job, v *verify.Values, kept map[int]*verify.Text, source *file, report *verify.Report) error {
	removed, err := newRemovals(j, kept)
	if err != nil {
		return err
	}
	before := originals(r.ctx, source)
	defer before.stop()
	pages, nothing := 0, len(shownRemovals(j)) == 0
	err = r.eachPage(func(n int, found *verify.Text) {
		pages = n
		want := kept[n]
		if want == nil {
			want = &verify.Text{}
		}
		at := fmt.Sprintf("page %d", n)
		old := before.page(n)
		// With nothing to remove, a page that shows what it showed is proved,
		// whether or not this reader knows what that means.
		unchanged := nothing && old != nil && r.sheet.same(old)
		if unchanged {
			report.Add(verify.CheckPageText, at, v.Excess(want, found))
		} else {
			v.Compare(report, verify.CheckPageText, at, want, found)
		}
		r.sheet.judge(n, old, removed[n], j, report)
		if old != nil {
			r.noteKept(n, old, removed[n], j.Plan)
		}
		switch {
		case unchanged:
		case old != nil:
			report.Add(verify.CheckOrder, at, disorder(old, r.sheet))
			report.Add(verify.CheckGlyphs, at, r.darkPages[n]-old.dark)
		default:
			report.Add(verify.CheckGlyphs, at, r.darkPages[n])
		}
		if old != nil {
			old.release()
		}
		r.sheet.release()
	})
	for n, want := range kept {
		if err == nil && n > pages {
			v.Compare(report, verify.CheckPageText, fmt.Sprintf("page %d", n), want, &verify.Text{})
		}
	}
	if source == nil || before.broken() {
		report.Note("the source cannot be read by the second reader of pages: order and places were not compared")
	}
	return err
}

func (r *reader) eachPage(yield func(n int, found *verify.Text)) error {
	pages, err := r.file.pages()
	if err != nil {
		return err
	}
	for i, p := range pages {
		if r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		dark := r.dark
		found, err := r.text(p)
		if err != nil {
			return fmt.Errorf("page %d: %w", i+1, err)
		}
		if r.dark > dark {
			r.darkPages[i+1] = r.dark - dark
		}
		r.sheet.dark = r.dark - dark
		yield(i+1, found)
	}
	return nil
}

// openSource reads the source with the same reader; nil if that cannot read it.
func openSource(j *verify.Job) (*file, error) {
	data, err := verify.ReadAll(j.Source)
	if err != nil {
		return nil, err
	}
	source, err := read(data)
	if err != nil || source.trailer["Encrypt"] != nil && !source.unlocked {
		return nil, nil
	}
	return source, nil
}

// compareImages compares with the source's pictures. Where the source cannot be
// read, images are proved only if the plan has none to remove.
func compareImages(ctx context.Context, j *verify.Job, source, output *file, report *verify.Report) error {
	if len(output.pictures()) == 0 {
		return nil
	}
	if source != nil {
		images(ctx, source, output, j.Plan, report)
		return nil
	}
	report.Note("images could not be compared with the source")
	for _, fate := range j.Plan.Images {
		if fate != document.ImageKept {
			return unverified(errSource)
		}
	}
	return nil
}

// second asks the additional reader, if there is one. What it sees counts, that
// it cannot read does not.
func (p Verifier) second(ctx context.Context, data []byte, report *verify.Report, count func(*verify.Text) int) {
	if p.Second == nil {
		return
	}
	s, err := p.Second(ctx, data)
	if err != nil {
		report.Note("second reader could not read the file")
		return
	}
	report.Add(verify.CheckSecond, "all pages", count(verify.Fold(s)))
}

func objectName(s *stream) string { return fmt.Sprintf("object %d", s.num) }
