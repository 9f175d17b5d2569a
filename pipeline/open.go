package pipeline

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"

	"inkoust/document"
	"inkoust/publish"
)

// begin loads what the record's settings name: rules, office, metadata.
func (p *Pipeline) begin(rec *Record) (*Work, error) {
	w := &Work{Record: rec, park: rec.Park}
	var err error
	if w.Policy, w.Office, err = p.Policies.get(rec.Settings); err != nil {
		return nil, err
	}
	if w.Metadata, err = metadataOf(rec); err != nil {
		return nil, err
	}
	for i, s := range rec.Files {
		w.Files = append(w.Files, &File{Source: s, ID: strconv.Itoa(i + 1)})
	}
	return w, nil
}

// metadataOf finds the record's rows in udaje.csv: by the record's name, and in
// a folder of its own also when the file holds a single record.
func metadataOf(rec *Record) (*publish.Metadata, error) {
	path := rec.Settings.Metadata
	if path == "" {
		return nil, nil
	}
	f, err := os.Open(longPath(path))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all, err := publish.ReadMetadata(path, f)
	if err != nil {
		return nil, err
	}
	if m := all[rec.Stem]; m != nil {
		return m, nil
	}
	return all[baseName(rec.Source)], nil
}

// open opens every file that is to be published and reads its parts. What
// cannot be read whole is parked; the other files go on, since their people
// count for the whole record.
func (p *Pipeline) open(ctx context.Context, w *Work) error {
	for _, f := range w.Files {
		if f.Disposition != Publish {
			f.Parts = w.nameParts(f)
			continue
		}
		err := p.openFile(ctx, w, f)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		var parked *document.Parked
		switch {
		case errors.As(err, &parked):
			f.Parked = parked
		case err != nil:
			f.Parked = &document.Parked{Reason: document.ReasonUnreadable, Err: err}
		}
		f.Parts = append(f.Parts, w.nameParts(f)...)
	}
	if w.Metadata != nil {
		w.meta = &File{Source: &Source{Name: metadataName, Disposition: Withhold}, ID: publish.MetadataFile, Parts: w.Metadata.Parts()}
	}
	return nil
}

func (p *Pipeline) openFile(ctx context.Context, w *Work, f *File) (err error) {
	if f.input, err = f.Source.open(); err != nil {
		return err
	}
	open := func() (document.Document, error) { return p.Open.Open(ctx, f.input, f.input.size) }
	doc, err := open()
	if err != nil {
		return err
	}
	f.Doc = w.shelf.add(doc, open)
	f.Info, f.Images = f.Doc.Info(), f.Doc.Images()
	text := 0
	for part, err := range f.Doc.Parts(ctx) {
		if err != nil {
			return err
		}
		if text += len(part.Text); text > maxText {
			return document.Park(document.ReasonTooLarge, "", nil)
		}
		f.Parts = append(f.Parts, part)
	}
	return nil
}

// maxText bounds the text of one document, in bytes: detection reads all of it
// before anything is written.
const maxText = 64 << 20

func asParked(err error) *document.Parked {
	var p *document.Parked
	if errors.As(err, &p) {
		return p
	}
	return &document.Parked{Reason: document.ReasonUnreadable, Err: fmt.Errorf("%v", err)}
}
