package pipeline

import "path/filepath"

// longPath lifts the limit of 260 characters: an absolute path in the extended
// form of Windows. A path that cannot be made absolute stays as it is.
func longPath(p string) string {
	abs, err := filepath.Abs(p)
	if err != nil {
		return p
	}
	return extended(abs)
}

// shortPath undoes longPath.
func shortPath(p string) string { return plain(p) }
