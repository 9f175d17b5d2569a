package pipeline

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
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
	if w.Metadata, err = p.tables.of(rec.Settings.Metadata, rec.names()); err != nil {
		return nil, err
	}
	if rec.repair != nil {
		w.Metadata = rec.repair.metadata(w.Metadata)
	}
	if w.Metadata == nil {
		w.offered = offered(rec, w.Office)
	}
	rec.withholdReasons(w.Policy.Info().Lang)
	for i, s := range rec.Files {
		w.Files = append(w.Files, &File{Source: s, ID: strconv.Itoa(i + 1)})
	}
	return w, nil
}

// names are what udaje.csv may call a record.
func (r *Record) names() []string { return []string{r.Stem, filepath.Base(r.Source)} }

func readMetadata(path string) (map[string]*publish.Metadata, error) {
	if path == "" {
		return nil, nil
	}
	f, err := os.Open(longPath(path))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return publish.ReadMetadata(path, f)
}

// Unmatched returns the names in the records' udaje.csv that no record bears, in
// sorted order: most often a typing error that would leave a record without its
// metadata.
func Unmatched(records []*Record) ([]string, error) {
	known, seen := map[string]bool{}, map[string]bool{}
	for _, r := range records {
		for _, name := range r.names() {
			known[name] = true
		}
	}
	var out []string
	for _, r := range records {
		if path := r.Settings.Metadata; !seen[path] {
			seen[path] = true
			all, err := readMetadata(path)
			if err != nil {
				return nil, asInput(err)
			}
			for name := range all {
				if !known[name] {
					out = append(out, name)
				}
			}
		}
	}
	slices.Sort(out)
	return out, nil
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
		if err := p.openWhole(ctx, w, f); err != nil {
			return err
		}
	}
	w.withholdRequests()
	if _, err := p.grow(ctx, w); err != nil {
		return err
	}
	if m := w.described(); m != nil {
		w.meta = &File{Source: &Source{Name: metadataName, Disposition: Withhold}, ID: publish.MetadataFile, Parts: m.Parts()}
	}
	return nil
}

// openWhole opens a file and reads its parts, or parks it. Only a cancelled run
// is an error.
func (p *Pipeline) openWhole(ctx context.Context, w *Work, f *File) error {
	f.Parts = nil
	err := p.openFile(ctx, w, f)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	f.parkFor(err)
	f.Parts = append(f.Parts, w.nameParts(f)...)
	return nil
}

// openLate opens the files that a person wants published after all, and reports
// whether there were any: the record has to be looked at once more.
func (p *Pipeline) openLate(ctx context.Context, w *Work) (bool, error) {
	any := false
	for _, f := range w.Files {
		if f.Disposition != Publish || f.Doc != nil || f.Parked != nil {
			continue
		}
		any = true
		if err := p.openWhole(ctx, w, f); err != nil {
			return false, err
		}
	}
	return any, nil
}

func (p *Pipeline) openFile(ctx context.Context, w *Work, f *File) (err error) {
	if f.input, err = f.Source.open(); err != nil {
		return err
	}
	open := func() (document.Document, error) { return p.Open.Open(ctx, f.input, f.input.size) }
	doc, err := open()
	if err != nil {
		again, err := p.converted(ctx, f, err)
		if !again {
			return err
		}
		if doc, err = open(); err != nil {
			return err
		}
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
	f.Attached = p.attached(f)
	f.Hidden = hidden(f)
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
