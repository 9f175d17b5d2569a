package all

import (
	"errors"
	"fmt"
	"os"

	"inkoust/config"
	"inkoust/detectors"
	"inkoust/detectors/patterns"
)

// FileError is a mistake in a file of detectors. The message names the file, the
// entry and the key, and the number of an example, never a text.
type FileError struct{ Err error }

func (e *FileError) Error() string { return e.Err.Error() }
func (e *FileError) Unwrap() error { return e.Err }

// maxPatterns bounds the patterns of a file: each is a pass over the text.
const maxPatterns = 100

// file is a file of detectors as an administrator writes it.
type file struct {
	Patterns []patterns.Spec `yaml:"patterns"`
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
	list, err := spec.detectors()
	if err != nil {
		return nil, &FileError{fmt.Errorf("%s: %w", path, err)}
	}
	return list, nil
}

func (f *file) detectors() (list []detectors.Detector, err error) {
	switch {
	case len(f.Patterns) == 0:
		return nil, errors.New("expected patterns")
	case len(f.Patterns) > maxPatterns:
		return nil, fmt.Errorf("expected at most %d patterns", maxPatterns)
	}
	for i, s := range f.Patterns {
		d, err := patterns.New(s)
		if err != nil {
			return nil, fmt.Errorf("patterns: %s: %w", entry(i, s.ID), err)
		}
		list = append(list, d)
	}
	return list, nil
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
