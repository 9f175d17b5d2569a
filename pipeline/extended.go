package pipeline

import "strings"

const (
	extendedPrefix = `\\?\`
	extendedUNC    = `\\?\UNC\`
)

// extended returns the extended-length form of an absolute Windows path:
// \\?\C:\… for a drive, \\?\UNC\server\share\… for a network share.
func extended(abs string) string {
	switch {
	case strings.HasPrefix(abs, extendedPrefix):
		return abs
	case strings.HasPrefix(abs, `\\`):
		return extendedUNC + abs[2:]
	}
	return extendedPrefix + abs
}

// plain undoes extended.
func plain(p string) string {
	if rest, ok := strings.CutPrefix(p, extendedUNC); ok {
		return `\\` + rest
	}
	return strings.TrimPrefix(p, extendedPrefix)
}
