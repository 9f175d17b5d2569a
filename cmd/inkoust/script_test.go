package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"inkoust/internal/isolate"
)

// TestMain serves the children that the command starts, and the command itself
// for the scripts.
func TestMain(m *testing.M) {
	isolate.Main(services())
	if os.Getenv(envAsProgram) != "" {
		main()
	}
	testscript.Main(m, map[string]func(){"inkoust": main, "fakedetector": fakeDetector})
}

// TestScript runs every promise of the command line.
func TestScript(t *testing.T) {
	samples, err := filepath.Abs("../../samples")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exitcode": exitCodeIs, "zipadd": zipAdd, "cat2": joinFiles, "sparse": sparseFile, "pdfcarry": pdfCarry, "pack": packFiles, "hostile": writeHostile, "parkedfor": parkedFor,
			"regreply": registerReply, "fill": fillFile, "zfo": dataMessage, "sed": replaceText,
		},
		Setup: func(env *testscript.Env) error {
			env.Setenv("SAMPLES", samples)
			env.Setenv("LANG", "C")
			env.Setenv("NAME100", strings.Repeat("a", 100))
			env.Setenv("NAME255", strings.Repeat("a", 251)+".txt")
			env.Setenv("DEEP", strings.Repeat("slozka/", 40))
			if err := os.MkdirAll(filepath.Join(env.WorkDir, "deep", strings.Repeat("slozka/", 40)), 0o755); err != nil {
				return err
			}
			return os.Setenv("NO_COLOR", "1")
		},
	})
}
