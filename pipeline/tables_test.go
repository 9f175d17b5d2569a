package pipeline

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestTableIsReadAgainWhenItChanges: a table is kept, not beyond its change, and
// what a record does with its metadata is no other record's.
func TestTableIsReadAgainWhenItChanges(t *testing.T) {
	path := filepath.Join(t.TempDir(), "udaje.csv")
	write := func(subject string, at time.Time) {
		if err := os.WriteFile(path, []byte("zaznam;predmet;strana_nazev\n1;"+subject+";Obec Vzor\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	var kept tables
	first := time.Date(2026, 3, 12, 8, 0, 0, 0, time.UTC)
	write("Oprava", first)
	m, err := kept.of(path, []string{"jiny", "1"})
	if err != nil || m == nil || m.Subject != "Oprava" {
		t.Fatalf("got %v, %v", m, err)
	}
	m.Subject, m.Parties[0].Name = "spoilt", "spoilt"
	if m, _ = kept.of(path, []string{"1"}); m.Subject != "Oprava" || m.Parties[0].Name != "Obec Vzor" {
		t.Errorf("the next record got %q, %q", m.Subject, m.Parties[0].Name)
	}
	write("Úklid!", first.Add(time.Second)) // as many bytes
	if m, _ = kept.of(path, []string{"1"}); m.Subject != "Úklid!" {
		t.Errorf("after a change: got %q", m.Subject)
	}
	if m, err := kept.of(path, []string{"2"}); m != nil || err != nil {
		t.Errorf("no such record: got %v, %v", m, err)
	}
	if m, err := kept.of("", []string{"1"}); m != nil || err != nil {
		t.Errorf("no table: got %v, %v", m, err)
	}
	if _, err := kept.of(path+"x", []string{"1"}); err == nil {
		t.Error("a table that is not there: got no error")
	}
}
