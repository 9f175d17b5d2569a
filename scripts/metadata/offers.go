package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"inkoust/detectors"
	detectorsall "inkoust/detectors/all"
	"inkoust/document/remote"
	"inkoust/internal/table"
	"inkoust/metadata"
	"inkoust/pipeline"
	"inkoust/publish"
	"inkoust/rules"
)

// reader takes a text through the pipeline up to what a person is shown.
type reader struct{ p *pipeline.Pipeline }

func newReader() (*reader, error) {
	registry, err := detectorsall.Registry(detectorsall.Options{})
	if err != nil {
		return nil, err
	}
	p := &pipeline.Pipeline{Open: remote.Opener{}, Detect: registry, Ranges: registry,
		Policies: &pipeline.Policies{}, Images: pipeline.ImagesAsk}
	for _, d := range registry {
		if x, ok := d.(detectors.Propagator); ok {
			p.Propagate = x
		}
	}
	return &reader{p}, nil
}

// profiles are the profiles of the languages in which the texts are.
var profiles = map[string]string{"cs": "cz-registr-smluv", "sk": "sk-crz", "pl": "pl-bip"}

// offered is what a person is shown of one text.
type offered struct {
	*publish.Publication
	linked *metadata.Fact  // before it is looked up in what the office has published
	gone   map[string]bool // plain names that are removed from the text
}

// offers is what is offered for a text.
func (r *reader) offers(id, text string) (*offered, error) {
	if text == "" {
		return nil, errors.New("no such text")
	}
	dir, err := os.MkdirTemp("", "metadata")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, id+".txt")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		return nil, err
	}
	rec := &pipeline.Record{Index: 1, Source: id, Stem: id, Settings: pipeline.Settings{Profile: profiles[id[:2]]},
		Files: []*pipeline.Source{{Name: id + ".txt", Path: path, Disposition: pipeline.Publish}}}
	w, err := r.p.Analyse(context.Background(), rec, "")
	if err != nil {
		return nil, err
	}
	defer w.Close()
	pub, err := w.Offers()
	if err != nil {
		return nil, err
	}
	f := w.Files[0]
	return &offered{pub, metadata.Read(f.Parts).Linked, gone(f)}, nil
}

func gone(f *pipeline.File) map[string]bool {
	parts, out := map[string]string{}, map[string]bool{}
	for _, p := range f.Parts {
		parts[p.ID] = p.Text
	}
	for _, d := range f.Decisions {
		if d.Type == detectors.Person && d.Default != rules.Keep {
			out[plain(parts[d.Part][d.Start:d.End])] = true
		}
	}
	return out
}

// value is what was offered for a column, in the form of the answers: days and
// sums as in "2026-03-12" and "1250.50". Nil for nothing.
func (pub *offered) value(column string) *offer {
	for _, f := range pub.Found {
		if f.Column != column {
			continue
		}
		o := &offer{f.Value, f.Confidence}
		if t, err := table.ParseDate(f.Value); err == nil && column == "datum_uzavreni" {
			o.text = t.Format("2006-01-02")
		}
		if a, err := table.ParseAmount(f.Value); err == nil && (column == "hodnota_bez_dph" || column == "hodnota_vcetne_dph") {
			o.text = a.String()
		}
		return o
	}
	return nil
}

// offer is one value that a person is shown.
type offer struct {
	text       string
	confidence publish.Confidence
}

// link is the number of the contract that is changed, as it stands in the text.
func (pub *offered) link() *offer {
	if pub.linked == nil {
		return nil
	}
	return &offer{pub.linked.Text, publish.High}
}
