//go:build !windows

package pipeline

// longPath is the path as the system takes it; only Windows needs a change.
func longPath(p string) string { return p }

// shortPath undoes longPath.
func shortPath(p string) string { return p }
