package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrForeign is returned when a folder that is no result of an earlier run
// stands where a result should go. It is left alone.
var ErrForeign = errors.New("a folder of somebody else's stands in the place of a package")

// stage is where a package is written before it appears in its place: a hidden
// folder beside it, on the same file system.
type stage struct {
	out, name  string
	root, work string
	dir        string // of the package
}

const stagePrefix = ".inkoust-"

// newStage makes an empty stage. What an interrupted run left there is removed.
func newStage(out, name string) (*stage, error) {
	root := longPath(filepath.Join(out, stagePrefix+name))
	s := &stage{out: out, name: name, root: root, work: filepath.Join(root, "work"), dir: filepath.Join(root, "package")}
	if err := os.RemoveAll(root); err != nil {
		return nil, err
	}
	for _, dir := range []string{s.work, s.dir} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// commit puts the package into its place, replacing one from an earlier run:
// what stands there may hold the names that a package owns and nothing else. The files are on
// the disk before the package has its name, so that a power cut leaves none
// with empty files.
func (s *stage) commit(owns func(name string) bool) error {
	if err := flush(s.dir); err != nil {
		return err
	}
	place, old := longPath(filepath.Join(s.out, s.name)), filepath.Join(s.root, "old")
	entries, err := os.ReadDir(place)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%s: %w", s.name, ErrForeign)
	}
	for _, e := range entries {
		if !owns(e.Name()) {
			return fmt.Errorf("%s: %w", s.name, ErrForeign)
		}
	}
	if err := os.Rename(place, old); err != nil && !os.IsNotExist(err) {
		return err
	}
	return os.Rename(s.dir, place)
}

// flush writes the files of a folder through to the disk.
func flush(dir string) error {
	return filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		f, err := os.OpenFile(p, os.O_RDWR, 0)
		if err != nil {
			return err
		}
		return errors.Join(f.Sync(), f.Close())
	})
}

// remove deletes the stage with everything that was not committed.
func (s *stage) remove() { os.RemoveAll(s.root) }
