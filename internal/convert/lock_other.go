//go:build !unix

package convert

import (
	"os"
	"path/filepath"
)

// claim makes the lock of a folder: on Windows an open file cannot be removed.
func claim(dir string) (*os.File, error) {
	return os.OpenFile(filepath.Join(dir, lockName), os.O_CREATE|os.O_RDWR, 0o600)
}

// unlocked reports whether nobody has the file open.
func unlocked(path string) bool { return os.Remove(path) == nil }
