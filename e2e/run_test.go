//go:build external

package e2e

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"inkoust/samples"
)

// Exit codes, as docs/scripting.md promises them.
const (
	exitDone   = 0
	exitUsage  = 2
	exitParked = 3
	exitReview = 11
)

var (
	scratch string // removed at the end
	binary  string
)

func TestMain(m *testing.M) {
	os.Exit(testMain(m))
}

func testMain(m *testing.M) int {
	var err error
	if scratch, err = os.MkdirTemp("", "inkoust-e2e"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(scratch)
	for _, tool := range []string{"pdftotext", "mutool", "qpdf", "exiftool", "unzip", "soffice"} {
		if _, err := exec.LookPath(tool); err != nil {
			fmt.Fprintln(os.Stderr, "e2e:", err)
			return 1
		}
	}
	binary = filepath.Join(scratch, "inkoust")
	if runtime.GOOS == "windows" {
		binary += ".exe"
	}
	build := exec.Command("go", "build", "-o", binary, "inkoust/cmd/inkoust")
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "e2e: build: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// result is one run of the program.
type result struct {
	code           int
	stdout, stderr []byte
}

// inkoust runs the program as a daemon's operator would: no locale, no
// terminal.
func inkoust(t *testing.T, args ...string) result {
	t.Helper()
	cmd := exec.Command(binary, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C", "LANG=C")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatalf("inkoust %v: %v", args, err)
	}
	return result{cmd.ProcessState.ExitCode(), stdout.Bytes(), stderr.Bytes()}
}

// outcome is one line of publish --json.
type outcome struct {
	Source, Record, State, Dir, Reason, File, Hint string
	Questions                                      int
}

// run is the publication of one kind of samples.
type run struct {
	result
	out      string
	outcomes map[string]outcome // by the sample's record
}

var runs sync.Map // kind: func() *run

// published publishes the samples of a kind once for all tests, with the most
// talkative log.
func published(t *testing.T, kind string) *run {
	t.Helper()
	once, _ := runs.LoadOrStore(kind, sync.OnceValue(func() *run { return publish(t, kind) }))
	r := once.(func() *run)()
	if r == nil {
		t.Fatalf("%s: not published, see the first failure", kind)
	}
	return r
}

func publish(t *testing.T, kind string) *run {
	t.Helper()
	r := &run{out: filepath.Join(scratch, kind), outcomes: map[string]outcome{}}
	r.result = inkoust(t, "publish", filepath.Join(samples.Dir(), kind), "--out", r.out, "--json", "--log-level", "trace")
	lines := bufio.NewScanner(bytes.NewReader(r.stdout))
	for lines.Scan() {
		var o outcome
		if err := json.Unmarshal(lines.Bytes(), &o); err != nil {
			t.Errorf("%s: stdout is not one JSON object a line: %v", kind, err)
			return nil
		}
		base := filepath.Base(o.Source)
		if info, err := os.Stat(o.Source); err == nil && !info.IsDir() {
			base = strings.TrimSuffix(base, filepath.Ext(base))
		}
		r.outcomes[base] = o
	}
	return r
}

// load returns the samples of a kind.
func load(t *testing.T, kind string) []samples.Sample {
	t.Helper()
	list, err := samples.Load(kind)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// files lists the files below a folder.
func files(t *testing.T, dir string) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			list = append(list, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}
