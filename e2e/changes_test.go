//go:build external

package e2e

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

//go:embed testdata/Changes.xba
var changesMacro []byte

// macroLibrary lists the module in the library of a user profile.
const macroLibrary = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Changes"/>
</library:library>`

// changedTexts is how many texts are edited at random, each in three formats.
const changedTexts = 6

// TestTrackedChangesAgreeWithLibreOffice has LibreOffice edit texts with its changes
// tracked, and compares what both make of them.
func TestTrackedChangesAgreeWithLibreOffice(t *testing.T) {
	dir := t.TempDir()
	macro(t, fmt.Sprintf(`macro:///Standard.Changes.Run("file://%s",%d)`, filepath.ToSlash(dir), changedTexts))
	for _, kind := range []string{"odt", "rtf", "docx"} {
		for _, way := range []string{"accept", "reject"} {
			out := filepath.Join(dir, kind, way)
			var sources []string
			for n := range changedTexts {
				sources = append(sources, filepath.Join(dir, fmt.Sprintf("%d.%s", n+1, kind)))
			}
			args := append([]string{"redact", "--out", out, "--changes", way}, sources...)
			if r := inkoust(t, args...); r.code != exitDone {
				t.Errorf("%s, %s: exit code %d: %s", kind, way, r.code, r.stdout)
				continue
			}
			texts := officeTexts(t, out)
			for n := range changedTexts {
				name := fmt.Sprintf("%d", n+1)
				want := words(t, readFile(t, filepath.Join(dir, name+"-"+kind+"-"+way+".txt")))
				got := words(t, readFile(t, filepath.Join(texts, name+".txt")))
				if kind == "rtf" { // LibreOffice does not write which ends of paragraphs were changed
					got, want = strings.Join(strings.Fields(got), ""), strings.Join(strings.Fields(want), "")
				}
				if got != want {
					t.Errorf("%s.%s, %s: got\n%s\nwant\n%s", name, kind, way, got, want)
				}
			}
		}
	}
}

// officeTexts is a folder with what LibreOffice shows of the documents of another.
func officeTexts(t *testing.T, folder string) string {
	t.Helper()
	dir := t.TempDir()
	tool(t, "soffice", append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(scratch, "office")), "--headless",
		"--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir}, files(t, folder)...)...)
	return dir
}

// macro runs a macro in a profile of its own.
func macro(t *testing.T, url string) {
	t.Helper()
	profile := filepath.Join(t.TempDir(), "profile")
	user := "-env:UserInstallation=file://" + filepath.ToSlash(profile)
	tool(t, "soffice", user, "--headless", "--terminate_after_init")
	for name, data := range map[string][]byte{"script.xlb": []byte(macroLibrary), "Changes.xba": changesMacro} {
		if err := os.WriteFile(filepath.Join(profile, "user", "basic", "Standard", name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	tool(t, "soffice", user, "--headless", "--norestore", url)
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// words are the lines of a text without signs of lists, levels and empty lines.
func words(t *testing.T, text []byte) string {
	t.Helper()
	var lines []string
	for line := range strings.Lines(strings.TrimPrefix(string(text), "\ufeff")) {
		if line = strings.Trim(line, " \t\r\n•◦▪"); line != "" {
			lines = append(lines, line)
		}
	}
	if len(lines) < 3 {
		t.Fatalf("got %d lines: nothing to compare", len(lines))
	}
	return strings.Join(lines, "\n")
}
