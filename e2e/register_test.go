//go:build external && shared

package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"inkoust/samples"
)

// schema is the register's official one; it lies beside the project.
func schema(t *testing.T) string {
	t.Helper()
	shared := os.Getenv("SHARED")
	if shared == "" {
		shared = filepath.Join(samples.Dir(), "..", "..", "shared")
	}
	path := filepath.Join(shared, "isrs", "xsd", "operace_zverejneni.xsd")
	if _, err := os.Stat(path); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRegisterSchemaAcceptsEveryPackage(t *testing.T) {
	xsd := schema(t)
	seen := 0
	for record, o := range published(t, "inbox").outcomes {
		path := filepath.Join(o.Dir, "k-odeslani", "zverejneni.xml")
		if _, err := os.Stat(path); err != nil {
			continue
		}
		seen++
		if out, err := exec.Command("xmllint", "--noout", "--nonet", "--schema", xsd, path).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", record, err, out)
		}
	}
	// Every record but the answer to the information request goes to the register.
	if want := len(published(t, "inbox").outcomes) - 1; seen != want {
		t.Errorf("got %d messages, want %d", seen, want)
	}
}
