package convert

import (
	"os"
	"path/filepath"
	"time"
)

// folderName begins the names of the folders that files are converted in.
const folderName = "inkoust-office-"

// lockName is a file that the program holds a lock on as long as it works in a
// folder. The system lets go of it however the program ends.
const lockName = "lock"

// newFolder makes a folder for one file and locks it.
func newFolder() (dir string, done func(), err error) {
	if dir, err = os.MkdirTemp("", folderName); err != nil {
		return "", nil, err
	}
	f, err := claim(dir)
	done = func() {
		if f != nil {
			f.Close()
		}
		os.RemoveAll(dir)
	}
	if err != nil {
		done()
		return "", nil, err
	}
	return dir, done, nil
}

// Sweep removes the folders, with the originals in them, that runs left behind
// which were killed. Those of runs at work stay. Nothing is reported: what cannot
// be removed belongs to somebody else.
func Sweep() {
	dirs, _ := filepath.Glob(filepath.Join(os.TempDir(), folderName+"*")) // the pattern is well-formed
	for _, dir := range dirs {
		if abandoned(dir) {
			os.RemoveAll(dir)
		}
	}
}

// longGone is longer than any run works in a folder.
const longGone = time.Hour

// abandoned reports whether nobody holds the lock of a folder. One without a file
// to lock is just being made, or LibreOffice, which outlived a killed run, has
// written its settings to it again.
func abandoned(dir string) bool {
	info, err := os.Lstat(dir)
	if err != nil || !info.IsDir() {
		return false
	}
	if _, err := os.Lstat(filepath.Join(dir, lockName)); err != nil {
		return time.Since(info.ModTime()) > longGone
	}
	return unlocked(filepath.Join(dir, lockName))
}
