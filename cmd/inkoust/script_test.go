package main

import (
	"os"
	"path/filepath"
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
	testscript.Main(m, map[string]func(){"inkoust": main})
}

// TestScript runs every promise of the command line.
func TestScript(t *testing.T) {
	samples, err := filepath.Abs("../../samples")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("SAMPLES", samples)
			env.Setenv("LANG", "C")
			return os.Setenv("NO_COLOR", "1")
		},
	})
}
