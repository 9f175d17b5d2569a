//go:build !unix

package convert

import "os"

// lock does nothing: on Windows an open file cannot be removed.
func lock(*os.File) error { return nil }

// unlocked reports whether nobody has the file open.
func unlocked(path string) bool { return os.Remove(path) == nil }
