package watch

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
)

// A record with open questions waits: its package lies in the review folder,
// its original stays claimed. The place of the package is remembered in the
// claim; filled answers start the record anew.

const placeName = "place"

// wait remembers where the package lies and which answers it was made with.
func (c *claim) wait(m *commit) error {
	place := filepath.Join(m.To, m.As)
	if err := c.write(answersName, []byte(c.d.answersDigest(c.d.path(place)))); err != nil {
		return err
	}
	if err := c.write(placeName, []byte(place)); err != nil {
		return err
	}
	if err := os.RemoveAll(filepath.Join(c.dir, "old")); err != nil {
		return err
	}
	return os.Remove(filepath.Join(c.dir, commitName))
}

// waiting is the path of the package that waits for answers, "" for a claim
// that does not wait.
func (c *claim) waiting() string {
	raw, err := os.ReadFile(filepath.Join(c.dir, placeName))
	if err != nil {
		return ""
	}
	return c.d.path(string(raw))
}

// newAnswers reports whether the questions were answered since the package was
// made. A package that somebody removed is made again.
func (c *claim) newAnswers(place string) bool {
	if c.commit() != nil {
		return true
	}
	raw, err := os.ReadFile(filepath.Join(c.dir, answersName))
	if err != nil {
		return true
	}
	file := filepath.Join(place, internalDir, decisionsName)
	dir, name := filepath.Split(file)
	if locked(dir, name) {
		return false
	}
	info, err := os.Stat(file)
	if err == nil && c.d.Now().Sub(info.ModTime()) < settleOf(c.d) {
		return false
	}
	return string(raw) != c.d.answersDigest(place)
}

// answersDigest tells two states of the answers apart. The table holds no
// values, so a plain digest gives nothing away.
func (d *Daemon) answersDigest(place string) string {
	raw, err := os.ReadFile(filepath.Join(place, internalDir, decisionsName))
	if err != nil {
		return "none"
	}
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}
