package all

import (
	"flag"
	"os"
	"testing"
)

// TestMain gives the random tests the same beginning each time, so that a change
// that fails here failed because of the change. With -rapid.seed and
// -rapid.checks they look further.
func TestMain(m *testing.M) {
	flag.Parse()
	if f := flag.Lookup("rapid.seed"); f != nil && f.Value.String() == "0" {
		if err := f.Value.Set("20261122"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}
