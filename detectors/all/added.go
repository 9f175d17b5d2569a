package all

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"inkoust/config"
	"inkoust/detectors"
	"inkoust/detectors/external"
	"inkoust/detectors/patterns"
)

// FileError is a mistake in a file of detectors. The message names the file, the
// entry and the key, and the number of an example, never a text.
type FileError struct{ Err error }

func (e *FileError) Error() string { return e.Err.Error() }
func (e *FileError) Unwrap() error { return e.Err }

// Bounds of a file: each pattern is a pass over the text, each external detector
// a question about every part.
const (
	maxPatterns = 100
	maxExternal = 8
)

// file is a file of detectors as an administrator writes it.
type file struct {
	Patterns []patterns.Spec `yaml:"patterns"`
	External []external.Spec `yaml:"external"`
}

// added makes the detectors of a file. A mistake anywhere refuses all of it.
func added(path string) ([]detectors.Detector, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var spec file
	if err := config.Decode(path, f, &spec); err != nil {
		return nil, &FileError{err}
	}
	list, err := spec.detectors(filepath.Dir(path))
	if err != nil {
		return nil, &FileError{fmt.Errorf("%s: %w", path, err)}
	}
	return list, nil
}

func (f *file) detectors(dir string) (list []detectors.Detector, err error) {
	switch {
	case len(f.Patterns)+len(f.External) == 0:
		return nil, errors.New("expected patterns or external")
	case len(f.Patterns) > maxPatterns || len(f.External) > maxExternal:
		return nil, fmt.Errorf("expected at most %d patterns and %d external", maxPatterns, maxExternal)
	}
	for i, s := range f.Patterns {
		d, err := patterns.New(s)
		if err != nil {
			return nil, fmt.Errorf("patterns: %s: %w", entry(i, s.ID), err)
		}
		list = append(list, d)
	}
	for i, s := range f.External {
		if !patterns.ValidID(s.ID) {
			return nil, fmt.Errorf("external: entry %d: id: expected a word, a point and kebab-case, such as office.nametag", i+1)
		}
		d, err := external.New(s, dir)
		if err != nil {
			return nil, fmt.Errorf("external: %s: %w", s.ID, err)
		}
		list = append(list, d)
	}
	return list, nil
}

// Close ends the programs that detectors of a registry have started.
func Close(r detectors.Registry) error {
	var all []error
	for _, d := range r {
		if c, ok := d.(io.Closer); ok {
			all = append(all, c.Close())
		}
	}
	return errors.Join(all...)
}

// entry names an entry by its id, or by its number where the id is no good.
func entry(i int, id string) string {
	if patterns.ValidID(id) {
		return id
	}
	return fmt.Sprintf("entry %d", i+1)
}

// unique refuses an id that another detector has: findings could not be told
// apart.
func unique(r detectors.Registry) error {
	seen := map[string]bool{}
	for _, d := range r {
		id := d.Info().ID
		if seen[id] {
			return fmt.Errorf("%s: expected an id that no other detector has", id)
		}
		seen[id] = true
	}
	return nil
}
