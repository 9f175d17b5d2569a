package watch

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestMain also serves as the daemon that the tests below kill.
func TestMain(m *testing.M) {
	if root := os.Getenv("WATCH_TEST_ROOT"); root != "" {
		var t testing.T
		d := newDaemon(&t, root, fake{pause: 3 * time.Millisecond})
		d.Config.Interval, d.Config.Settle = Duration(5*time.Millisecond), Duration(time.Nanosecond)
		d.Run(context.Background(), context.Background())
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// TestKillLosesNothing kills the daemon at random moments, lets it come back
// each time, and then counts: every input has led to one package or one note,
// and its original lies where it belongs, once.
func TestKillLosesNothing(t *testing.T) {
	root := t.TempDir()
	for i := range 120 {
		put(t, root, fmt.Sprintf("f%03d.txt", i), fmt.Sprintf("text %d%s", i, []string{"", " damaged", " question"}[i%3]))
	}
	kill(t, root, 50)
	if err := newDaemon(t, root, fake{}).Once(t.Context()); err != nil {
		t.Fatal(err)
	}
	var want []string
	for i := range 120 {
		name := fmt.Sprintf("f%03d", i)
		switch i % 3 {
		case 0:
			want = append(want, "3-k-odeslani/"+name+"/content", "5-hotovo/"+name+".txt")
		case 1:
			want = append(want, "4-odlozeno/"+name+".txt", "4-odlozeno/"+name+".txt"+noteSuffix)
		case 2:
			want = append(want, "2-ke-kontrole/"+name+"/content", "2-ke-kontrole/"+name+"/interni/"+decisionsName)
		}
	}
	slices.Sort(want)
	got := slices.DeleteFunc(tree(t, root), func(s string) bool { return strings.HasSuffix(s, ".tmp") })
	if !slices.Equal(got, want) {
		t.Errorf("after 50 kills: got %d files, want %d\ngot  %q\nwant %q", len(got), len(want), diff(got, want), diff(want, got))
	}
	waiting, _ := filepath.Glob(filepath.Join(root, workName, "*", originalDir, "*"))
	if len(waiting) != 40 {
		t.Errorf("%d originals wait for answers, want 40", len(waiting))
	}
}

func kill(t *testing.T, root string, times int) {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 2)) // the moments vary with the machine anyway
	for range times {
		cmd := exec.Command(os.Args[0], "-test.run=^$")
		cmd.Env = append(os.Environ(), "WATCH_TEST_ROOT="+root)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(10+r.IntN(60)) * time.Millisecond)
		cmd.Process.Kill()
		cmd.Wait()
	}
}

func diff(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return slices.Contains(b, s) })
}
