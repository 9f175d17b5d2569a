package publish_test

import (
	"context"
	"os"
	"testing"

	"inkoust/publish"
)

func TestDump(t *testing.T) {
	dir := os.Getenv("DUMP")
	if dir == "" {
		return
	}
	os.RemoveAll(dir)
	os.MkdirAll(dir, 0o755)
	p := sample()
	p.Preview = true
	if _, err := publish.Write(context.Background(), dir, p); err != nil {
		t.Fatal(err)
	}
	if err := publish.WriteOverview(dir, overviewRows(), day(2026, 4, 6), "cs"); err != nil {
		t.Fatal(err)
	}
}
