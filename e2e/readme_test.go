//go:build external

package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"inkoust/samples"
)

// The terminal session that opens the README is what a reader will see.
func TestReadmeSession(t *testing.T) {
	root := filepath.Dir(samples.Dir())
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(readme), "```\n")
	session, _, ok := strings.Cut(rest, "```")
	if !ok {
		t.Fatal("README.md has no terminal session")
	}
	dir := t.TempDir()
	if err := os.Symlink(samples.Dir(), filepath.Join(dir, "samples")); err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, line := range strings.Split(session, "\n") {
		if command, ok := strings.CutPrefix(line, "$ "); ok {
			got.WriteString(line + "\n")
			got.Write(shell(t, dir, command))
		}
	}
	if got.String() != session {
		t.Errorf("got\n%s\nwant\n%s", got.String(), session)
	}
}

// TestWalkThroughs: the cases of docs/postupy.md are run as they are written, one
// after another in one folder.
func TestWalkThroughs(t *testing.T) {
	root := filepath.Dir(samples.Dir())
	page, err := os.ReadFile(filepath.Join(root, "docs", "postupy.md"))
	if err != nil {
		t.Fatal(err)
	}
	dir, commands := t.TempDir(), 0
	if err := os.Symlink(samples.Dir(), filepath.Join(dir, "samples")); err != nil {
		t.Fatal(err)
	}
	for i, block := range strings.Split(string(page), "```") {
		if i%2 == 0 {
			continue
		}
		session := strings.TrimPrefix(block, "\n")
		var got strings.Builder
		for _, line := range strings.Split(session, "\n") {
			if command, ok := strings.CutPrefix(line, "$ "); ok {
				commands++
				got.WriteString(line + "\n")
				got.Write(shell(t, dir, command))
			}
		}
		if got.String() != session {
			t.Errorf("got\n%s\nwant\n%s", got.String(), session)
		}
	}
	if commands < 20 {
		t.Errorf("only %d commands were run", commands)
	}
}

func shell(t *testing.T, dir, command string) []byte {
	t.Helper()
	cmd := exec.Command("bash", "-c", command)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "PATH="+filepath.Dir(binary)+string(os.PathListSeparator)+os.Getenv("PATH"))
	out, err := cmd.Output()
	if err != nil {
		t.Errorf("%s: %v", command, err)
	}
	return out
}
