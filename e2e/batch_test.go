//go:build external && shared

package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"

	"inkoust/internal/contracts"
)

// batch and patience: a day's work of a large office, on two cores.
const (
	batch    = 200
	patience = 60 * time.Second
)

// TestTwoHundredRecords: two hundred contracts and one table as Excel in Czech
// Windows writes it – Windows-1250, decimal commas, times behind dates, leading
// zeros lost – become two hundred packages that the register's schema accepts and
// one overview.
func TestTwoHundredRecords(t *testing.T) {
	in, out := filepath.Join(t.TempDir(), "in"), filepath.Join(t.TempDir(), "out")
	if err := os.Mkdir(in, 0o755); err != nil {
		t.Fatal(err)
	}
	table := "zaznam;predmet;datum_uzavreni;hodnota_bez_dph;hodnota_vcetne_dph;mena;strana_nazev;strana_ico;strana_druh\r\n"
	for i := range batch {
		name := fmt.Sprintf("zakazka-%03d", i)
		text := contracts.New("cs", 2<<10+i*40, uint64(1000+i)).Body
		if err := os.WriteFile(filepath.Join(in, name+".txt"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		date := []string{"12.3.2026", "12. 3. 2026", "12.03.2026 0:00", "2026-03-12"}[i%4]
		table += fmt.Sprintf("%s;Oprava chodníku č. %d;%s;\"1 25%d 000,50 Kč\";1512500,6;Kč;Služby Vzor, s.r.o.;299308;PO\r\n", name, i, date, i%10)
	}
	windows, err := charmap.Windows1250.NewEncoder().String(table)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(in, "udaje.csv"), []byte(windows), 0o644); err != nil {
		t.Fatal(err)
	}

	start := time.Now()
	said, err := exec.Command(binary, "publish", in, "--out", out).CombinedOutput()
	took := time.Since(start)
	if code := exitOf(err); code != exitDone && code != exitReview {
		t.Fatalf("exit %d\n%s", code, said)
	}
	if took > patience {
		t.Errorf("took %v, want at most %v", took, patience)
	}
	t.Logf("%d records in %v", batch, took)

	args := []string{"--noout", "--nonet", "--schema", schema(t)}
	for i := range batch {
		args = append(args, filepath.Join(out, fmt.Sprintf("zakazka-%03d", i), "k-odeslani", "zverejneni.xml"))
	}
	if said, err := exec.Command("xmllint", args...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%.2000s", err, said)
	}
	message, err := os.ReadFile(args[len(args)-1])
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"<ico>00299308</ico>", "<nazev>Služby Vzor, s.r.o.</nazev>", "<hodnotaBezDph>1259000.50</hodnotaBezDph>",
		"<hodnotaVcetneDph>1512500.60</hodnotaVcetneDph>", "<datumUzavreni>2026-03-12</datumUzavreni>", "<predmet>Oprava chodníku č. 199</predmet>",
	} {
		if !strings.Contains(string(message), want) {
			t.Errorf("the last message holds no %s", want)
		}
	}
	overview, err := os.ReadFile(filepath.Join(out, "prehled.csv"))
	if got := strings.Count(string(overview), "\n"); err != nil || got != batch+1 {
		t.Errorf("the overview has %d lines, want %d (%v)", got, batch+1, err)
	}
}

func exitOf(err error) int {
	if e, ok := err.(*exec.ExitError); ok {
		return e.ExitCode()
	}
	return 0
}
