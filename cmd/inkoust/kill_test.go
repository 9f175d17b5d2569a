package main

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// envAsProgram makes the test binary the program itself, for tests that kill it.
const envAsProgram = "INKOUST_TEST_AS_PROGRAM"

// TestKilledDaemonLosesNothing kills the real daemon, with its children, at 50
// random moments; in the end every input has led to one package or one note.
func TestKilledDaemonLosesNothing(t *testing.T) {
	root := t.TempDir()
	config := filepath.Join(root, "w.yaml")
	if err := os.WriteFile(config, []byte("root: data\ninterval: 10ms\nsettle: 1ms\njobs: 2\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	const inputs = 60
	for i := range inputs {
		text := fmt.Sprintf("Objednávka č. %d/2026\nObjednáváme %d ks stolů za %d 000 Kč.\nPřevezme Karel Doležal, r. č. 850101/0001.\n", i, i, i+10)
		if i%6 == 0 {
			text = "" // parked as empty
		}
		lay(t, filepath.Join(root, "data", "1-vstup", fmt.Sprintf("vstup-%02d.txt", i)), text)
	}
	r := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		cmd := asProgram("watch", "--config", config)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(20+r.IntN(150)) * time.Millisecond)
		cmd.Process.Kill()
		cmd.Wait()
	}
	for range 2 {
		if out, err := asProgram("watch", "--config", config, "--once").CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	count(t, filepath.Join(root, "data"), inputs)
}

func asProgram(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), envAsProgram+"=1")
	return cmd
}

func lay(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// count checks that each input is in one place: a package with its original
// done, a package that waits, or a parked original with its note.
func count(t *testing.T, root string, inputs int) {
	t.Helper()
	var packages, waiting, done, parked, notes []string
	for dir, list := range map[string]*[]string{"3-k-odeslani": &packages, "2-ke-kontrole": &waiting, "5-hotovo": &done, "4-odlozeno": &parked} {
		entries, err := os.ReadDir(filepath.Join(root, dir))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if strings.HasSuffix(e.Name(), ".PROC.txt") {
				notes = append(notes, e.Name())
				continue
			}
			*list = append(*list, e.Name())
		}
	}
	if got := len(packages) + len(waiting) + len(parked); got != inputs {
		t.Errorf("%d packages, %d waiting, %d parked: together %d, want %d", len(packages), len(waiting), len(parked), got, inputs)
	}
	if len(parked) != inputs/6 || len(notes) != len(parked) || len(done) != len(packages) {
		t.Errorf("%d parked with %d notes, %d packages with %d originals", len(parked), len(notes), len(packages), len(done))
	}
	left, _ := os.ReadDir(filepath.Join(root, "1-vstup"))
	if len(left) != 0 {
		t.Errorf("%d inputs are left", len(left))
	}
	whole(t, root, slices.Concat(packages, waiting))
}

// whole checks that every package has its parts: no half-written one is seen.
func whole(t *testing.T, root string, names []string) {
	t.Helper()
	manifests := 0
	filepath.WalkDir(root, func(p string, e fs.DirEntry, err error) error {
		if err == nil && e.Name() == "manifest.json" && !strings.Contains(p, ".inkoust-work") {
			manifests++
		}
		return err
	})
	if manifests != len(names) {
		t.Errorf("%d manifests for %d packages", manifests, len(names))
	}
}
