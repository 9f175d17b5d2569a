package watch

import (
	"errors"
	"os"
)

// ErrRunning is returned when another daemon works on the same root.
var ErrRunning = errors.New("another inkoust watches this folder")

// lock holds a file for the life of the process: Windows does not let go of an
// open one, so what can be removed belonged to a process that is gone.
func lock(path string) (func(), error) {
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		return nil, ErrRunning
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err != nil {
		return nil, ErrRunning
	}
	return func() { f.Close(); os.Remove(path) }, nil
}
