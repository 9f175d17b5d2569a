package rules

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"
)

// A record says by which version of the tables it was decided. Whoever changes
// a row gives Version its next number and writes the new digest here.
func TestVersionIsThatOfTheTables(t *testing.T) {
	const (
		version = "2026.3"
		digest  = "02c769bbb1eb8dd9"
	)
	sum := sha256.New()
	for _, p := range profiles {
		raw, err := tables.ReadFile(p.file)
		if err != nil {
			t.Fatal(err)
		}
		sum.Write(raw)
	}
	got := hex.EncodeToString(sum.Sum(nil))[:16]
	if Version != version || got != digest {
		t.Errorf("got version %s of tables with digest %s, want %s with %s: a table changed; raise Version in profile.go and write both here", Version, got, version, digest)
	}
}
