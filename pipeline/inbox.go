package pipeline

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"inkoust/document"
	"inkoust/internal/envelope"
)

// Unpacker takes a carrier of files apart: an archive, a letter, a data message,
// a signed file. The second result is false for a file that is none (a DOCX is a
// ZIP, too). name is the file's own, for content that bears none.
type Unpacker interface {
	Unpack(ctx context.Context, name string, r io.ReaderAt, size int64) (*envelope.Bundle, bool, error)
}

// Names with a meaning of their own in an input folder; they are never sources.
const (
	settingsName  = "inkoust.yaml"
	listName      = "zaznamy.csv"
	metadataName  = "udaje.csv"
	decisionsName = "rozhodnuti.csv"
)

// ErrNothing is returned when the paths hold no file to work on.
var ErrNothing = errors.New("no files found")

// Inbox finds the records of the given paths: of a folder each sub-folder, each
// carrier (ZIP, letter, data message) and each loose file; of a file the record
// it is. Carriers in a sub-folder give their files to its record. base are the settings
// that folders may change. The order is the sorted one.
func Inbox(ctx context.Context, paths []string, base Settings, u Unpacker) ([]*Record, error) {
	var records []*Record
	for _, path := range paths {
		found, err := inboxOf(ctx, path, base, u)
		if err != nil {
			return nil, asInput(err)
		}
		records = append(records, found...)
	}
	if len(records) == 0 {
		return nil, ErrNothing
	}
	for i, r := range records {
		r.Index = i + 1
	}
	distinctStems(records)
	return records, nil
}

func inboxOf(ctx context.Context, path string, base Settings, u Unpacker) ([]*Record, error) {
	if _, err := os.Lstat(longPath(path)); os.IsNotExist(err) {
		return nil, err // a typing mistake; what is there and cannot be read is parked
	}
	if info, err := os.Stat(longPath(path)); err != nil || !info.IsDir() {
		return []*Record{recordOfFile(ctx, path, base, u)}, nil
	}
	settings, err := base.within(path)
	if err != nil {
		return nil, err
	}
	entries, err := sortedEntries(path)
	if err != nil {
		return []*Record{unlisted(path, settings, parkedOpen(err))}, nil
	}
	var records []*Record
	for _, e := range entries {
		r, err := recordOf(ctx, filepath.Join(path, e.Name()), e, settings, u)
		if err != nil {
			return nil, err
		}
		if r != nil {
			records = append(records, r)
		}
	}
	if err := outerList(path, settings.List, records); err != nil {
		return nil, err
	}
	return regroup(path, records)
}

func sortedEntries(dir string) ([]fs.DirEntry, error) {
	entries, err := os.ReadDir(longPath(dir))
	if err != nil {
		return nil, err
	}
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return ignored(e.Name()) })
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// ignored reports names that are no documents: what systems and editors leave
// behind, and our own tables.
func ignored(name string) bool {
	switch strings.ToLower(name) {
	case "thumbs.db", "desktop.ini", settingsName, listName, metadataName, decisionsName:
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$")
}

func recordOf(ctx context.Context, path string, e fs.DirEntry, s Settings, u Unpacker) (*Record, error) {
	if linked(e) {
		r := unlisted(path, s, parkedLink())
		r.Stem, r.Files[0].linked = strings.TrimSuffix(e.Name(), filepath.Ext(e.Name())), true
		return r, nil
	}
	if info, err := os.Stat(longPath(path)); err == nil && info.IsDir() {
		return recordOfFolder(ctx, path, s, u)
	}
	return recordOfFile(ctx, path, s, u), nil
}

// linked reports a symbolic link. Who may write into an inbox must not make us
// publish what only we may read.
func linked(e fs.DirEntry) bool { return e.Type()&fs.ModeSymlink != 0 }

func parkedLink() error { return document.Park(document.ReasonUnreadable, "symbolic link", nil) }

// Folder is the record that a single folder holds.
func Folder(ctx context.Context, path string, base Settings, u Unpacker) (*Record, error) {
	r, err := recordOfFolder(ctx, path, base, u)
	if err == nil && r == nil {
		err = ErrNothing
	}
	return r, err
}

// recordOfFolder takes all files below a folder, its own first.
func recordOfFolder(ctx context.Context, path string, base Settings, u Unpacker) (*Record, error) {
	settings, err := base.within(path)
	if err != nil {
		return nil, err
	}
	r := &Record{Source: path, Stem: filepath.Base(path), Settings: settings}
	err = filepath.WalkDir(longPath(path), func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			r.Park = parkedOpen(err)
			return nil
		}
		if p != longPath(path) && ignored(e.Name()) {
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !e.IsDir() {
			r.Files = append(r.Files, &Source{Name: e.Name(), Path: shortPath(p), Disposition: Publish, linked: linked(e)})
		}
		return nil
	})
	switch {
	case err == nil && len(r.Files) > 0:
		r.expand(ctx, u)
		return r, r.arrange(path)
	case r.Park != nil:
		return unlisted(path, settings, r.Park), nil
	}
	return nil, err
}

// unlisted is the record of a folder that cannot be listed. The folder stands
// for its files, so that it is reported as they would be.
func unlisted(path string, s Settings, why error) *Record {
	name := filepath.Base(path)
	return &Record{Source: path, Stem: name, Settings: s, Park: why,
		Files: []*Source{{Name: name, Path: path, Disposition: Publish}}}
}

func recordOfFile(ctx context.Context, path string, s Settings, u Unpacker) *Record {
	name := filepath.Base(path)
	src := &Source{Name: name, Path: path, Disposition: Publish}
	r := &Record{Source: path, Stem: strings.TrimSuffix(name, filepath.Ext(name)), Settings: s, Files: []*Source{src}}
	r.expand(ctx, u)
	switch {
	case len(r.Files) == 0:
		r.Files, r.Park = []*Source{src}, document.Park(document.ReasonEmpty, "", nil)
	case !slices.ContainsFunc(r.Files, func(s *Source) bool { return s.why == "" }):
		r.Files, r.Park = []*Source{src}, document.Park(document.ReasonEmpty, "carrier", nil)
	}
	return r
}

// distinctStems makes the candidates for names distinct: two loose files that
// differ in their extension alone keep it, the rest is numbered.
func distinctStems(records []*Record) {
	count := map[string]int{}
	for _, r := range records {
		count[strings.ToLower(r.Stem)]++
	}
	seen := map[string]int{}
	for _, r := range records {
		if count[strings.ToLower(r.Stem)] > 1 {
			r.Stem = strings.ReplaceAll(filepath.Base(r.Source), ".", "-")
		}
		key := strings.ToLower(r.Stem)
		if seen[key]++; seen[key] > 1 {
			r.Stem = fmt.Sprintf("%s-%d", r.Stem, seen[key])
		}
	}
}
