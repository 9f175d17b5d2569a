package watch

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// sighting is how an input looked when it was last seen to change.
type sighting struct {
	size  int64
	count int
	mtime time.Time
	since time.Time
}

// ready lists the inputs that nobody writes any more: unchanged for the settle
// time, with no lock file of an office program.
func (d *Daemon) ready() ([]string, error) {
	dir := d.path(d.Config.Folders.In)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []string
	next := map[string]sighting{}
	for _, e := range entries {
		if ignored(e.Name()) || table(e.Name()) || unfinished(e.Name()) || locked(dir, e.Name()) {
			continue
		}
		s, busy := look(filepath.Join(dir, e.Name()))
		if busy || s.count == 0 {
			continue
		}
		if old, ok := d.seen[e.Name()]; ok && old.size == s.size && old.count == s.count && old.mtime.Equal(s.mtime) {
			s.since = old.since
		} else {
			s.since = d.Now()
		}
		next[e.Name()] = s
		if d.Now().Sub(s.since) >= time.Duration(d.Config.Settle) {
			out = append(out, e.Name())
		}
	}
	d.seen = next
	slices.Sort(out)
	return out, nil
}

// look sums up a file or a folder; busy says that somebody still writes.
func look(path string) (s sighting, busy bool) {
	err := filepath.WalkDir(path, func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if p != path && ignored(e.Name()) && !lockFile(e.Name()) {
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if lockFile(e.Name()) || unfinished(e.Name()) {
			busy = true
			return fs.SkipAll
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		if info.ModTime().After(s.mtime) {
			s.mtime = info.ModTime()
		}
		if !e.IsDir() {
			s.size += info.Size()
			s.count++
		}
		return nil
	})
	return s, busy || err != nil
}

// ignored are names that systems and editors leave behind.
func ignored(name string) bool {
	switch strings.ToLower(name) {
	case "thumbs.db", "desktop.ini":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$")
}

// table are settings and lists that lie in the input folder for all records.
func table(name string) bool {
	return name == "udaje.csv" || name == "inkoust.yaml" || name == "zaznamy.csv" || name == "rozhodnuti.csv"
}

// unfinished are the names that copying programs use until they are done.
func unfinished(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".tmp", ".part", ".crdownload", ".filepart":
		return true
	}
	return false
}

// locked reports whether an office program holds the file open: Word leaves
// ~$name, LibreOffice .~lock.name# beside it.
func locked(dir, name string) bool {
	candidates := []string{"~$" + name, ".~lock." + name + "#"}
	if r := []rune(name); len(r) > 2 {
		candidates = append(candidates, "~$"+string(r[2:])) // Word cuts two letters of long names
	}
	for _, c := range candidates {
		if _, err := os.Lstat(filepath.Join(dir, c)); err == nil {
			return true
		}
	}
	return false
}

func lockFile(name string) bool {
	return strings.HasPrefix(name, "~$") || strings.HasPrefix(name, ".~lock.")
}
