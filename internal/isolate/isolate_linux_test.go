package isolate

import (
	"path/filepath"
	"testing"
)

func TestChildWritesNoFiles(t *testing.T) {
	c := start(t, "write", small)
	if err := c.Send(filepath.Join(t.TempDir(), "x")); err != nil {
		t.Fatal(err)
	}
	var wrote bool
	if err := c.Receive(&wrote); err == nil && wrote {
		t.Error("child wrote a file")
	}
}
