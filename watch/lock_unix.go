//go:build unix

package watch

import (
	"errors"
	"os"
	"syscall"
)

// ErrRunning is returned when another daemon works on the same root.
var ErrRunning = errors.New("another inkoust watches this folder")

// lock holds a file for the life of the process; a kill frees it.
func lock(path string) (func(), error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) != nil {
		f.Close()
		return nil, ErrRunning
	}
	return func() { f.Close() }, nil
}
