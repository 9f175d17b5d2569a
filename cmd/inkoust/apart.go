package main

import (
	"os"
	"path/filepath"
	"strings"
)

// apart refuses an output folder that holds the originals: a result would take
// the place of one, and the next run would read results as inputs. A folder
// among the paths must not hold out; neither must a file's own folder be out
// where results bear the names of their sources.
func apart(paths []string, out string, sameNames bool) error {
	place := resolved(out)
	for _, path := range paths {
		in := resolved(path)
		info, err := os.Stat(path)
		if err != nil {
			continue // reported where the path is read
		}
		if !info.IsDir() && (!sameNames || filepath.Dir(in) != place) {
			continue
		}
		if info.IsDir() && !within(place, in) {
			continue
		}
		return usage("name another folder with --out; originals are never replaced", "%s: the originals lie in the output folder or around it", out)
	}
	return nil
}

// within reports whether a path is the folder or lies in it.
func within(path, dir string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// resolved is the path without links; of a path whose end does not exist yet the
// part that does is resolved.
func resolved(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return filepath.Clean(path)
	}
	rest := ""
	for dir := abs; ; dir = filepath.Dir(dir) {
		if real, err := filepath.EvalSymlinks(dir); err == nil {
			return filepath.Join(real, rest)
		}
		if dir == filepath.Dir(dir) {
			return abs
		}
		rest = filepath.Join(filepath.Base(dir), rest)
	}
}
