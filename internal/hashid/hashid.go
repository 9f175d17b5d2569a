// Package hashid makes short stable ids out of places. It is never given a
// value: a short hash of a value could be guessed back.
package hashid

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// length is short enough to be typed and long enough for the questions of one
// record.
const length = 5

// Of returns an id of lower-case letters and digits for the place described by
// parts, the same for the same parts in the same order.
func Of(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:])[:length])
}
