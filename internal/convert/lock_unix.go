//go:build unix

package convert

import (
	"os"
	"path/filepath"
	"syscall"
)

// claim makes the lock of a folder. The file gets its name when the lock is taken:
// whoever sees it without the lock knows that its holder is gone.
func claim(dir string) (*os.File, error) {
	f, err := os.CreateTemp(dir, "claim-")
	if err != nil {
		return nil, err
	}
	if err = lock(f); err == nil {
		err = os.Rename(f.Name(), filepath.Join(dir, lockName))
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// lock takes the lock of a file; an error if somebody else has it.
func lock(f *os.File) error { return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) }

// unlocked reports whether nobody holds the lock of a file.
func unlocked(path string) bool {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return false
	}
	defer f.Close()
	return lock(f) == nil
}
