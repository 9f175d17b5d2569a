//go:build external

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The dictionary of the package hunspell-cs knows surnames that the built-in
// lists do not.
func TestSystemDictionariesFindMore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("Zakázku vyřizuje Fajstaver, která odpovídá za její průběh.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		args []string
		want int
	}{
		{nil, 0},
		{[]string{"--lexicon", "system"}, 1},
	} {
		var stdout, stderr bytes.Buffer
		code := run(append([]string{"detect", "--json", path}, tt.args...), &stdout, &stderr)
		if got := strings.Count(stdout.String(), `"why":["surname"`); code != exitDone || got != tt.want {
			t.Errorf("%q: got code %d, %d surnames, want %d; %s", tt.args, code, got, tt.want, &stderr)
		}
	}
}

func TestSystemDictionariesAreListed(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if code := run([]string{"list", "lexicons", "--lexicon", "system"}, &stdout, &stderr); code != exitDone {
		t.Fatalf("got code %d: %s", code, &stderr)
	}
	if !strings.Contains(stdout.String(), "/usr/share/hunspell/cs_CZ.dic") {
		t.Error("got no Czech dictionary: is hunspell-cs installed?")
	}
}
