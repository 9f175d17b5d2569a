// Package convert has LibreOffice turn the formats of older Office programs into
// those of today. It is optional: without the program nothing is converted. The
// program runs in a profile and a folder of its own that are thrown away, without
// macros, links and network, within bounds of time, memory and output.
package convert

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"
)

// The errors say why nothing came of a file.
var (
	ErrMissing = errors.New("LibreOffice is not installed")
	ErrTime    = errors.New("took too long")
	ErrFailed  = errors.New("could not be converted")
)

// Bounds on one file. Starting the program with a new profile takes seconds; a
// hundred pages take a minute at most.
const (
	defaultTime = 3 * time.Minute
	maxMemory   = 4 << 20   // kilobytes of address space; half of it is the program itself
	maxOutput   = 256 << 20 // bytes
)

// target is what a format becomes.
type target struct{ extension, filter string }

var targets = map[string]target{
	"doc": {".docx", "docx:MS Word 2007 XML"},
	"xls": {".xlsx", "xlsx:Calc MS Excel 2007 XML"},
}

// LibreOffice converts with the program of that name. The zero value is ready
// and safe for concurrent use; the program runs once at a time.
type LibreOffice struct {
	// Program is its path; "" looks in the usual places.
	Program string
	// Time bounds one file; 0 means three minutes.
	Time time.Duration

	mu sync.Mutex
}

// programs are the usual names and places.
var programs = []string{"soffice", "libreoffice", `C:\Program Files\LibreOffice\program\soffice.com`, "/Applications/LibreOffice.app/Contents/MacOS/soffice"}

func (l *LibreOffice) program() (string, error) {
	if l.Program != "" {
		return l.Program, nil
	}
	for _, name := range programs {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", ErrMissing
}

// Convert returns the bytes of a file of a kind ("doc", "xls") in the format of
// today. Errors are ErrMissing, ErrTime, ErrFailed, or those of the context.
func (l *LibreOffice) Convert(ctx context.Context, kind string, data []byte) ([]byte, error) {
	to, ok := targets[kind]
	if !ok {
		return nil, ErrFailed
	}
	program, err := l.program()
	if err != nil {
		return nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	dir, done, err := newFolder()
	if err != nil {
		return nil, err
	}
	defer done()
	if err := prepare(dir, kind, data); err != nil {
		return nil, err
	}
	if err := l.run(ctx, program, dir, kind, to); err != nil {
		return nil, err
	}
	return output(filepath.Join(dir, "out", "input"+to.extension))
}

// prepare writes the profile and the file, under a name that tells nothing.
func prepare(dir, kind string, data []byte) error {
	for _, sub := range []string{"profile/user", "out", "home"} {
		if err := os.MkdirAll(filepath.Join(dir, filepath.FromSlash(sub)), 0o700); err != nil {
			return err
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "profile", "user", "registrymodifications.xcu"), []byte(settings), 0o600); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "input."+kind), data, 0o600)
}

func (l *LibreOffice) run(ctx context.Context, program, dir, kind string, to target) error {
	limit := l.Time
	if limit == 0 {
		limit = defaultTime
	}
	timed, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	args := []string{"-env:UserInstallation=" + fileURL(filepath.Join(dir, "profile")), "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
		"--convert-to", to.filter, "--outdir", filepath.Join(dir, "out"), filepath.Join(dir, "input."+kind)}
	err := start(timed, program, args, dir)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case timed.Err() != nil:
		return ErrTime
	case err != nil:
		return ErrFailed
	}
	return nil
}

// environment is all that the program gets to know.
func environment(dir string) []string {
	env := []string{"HOME=" + filepath.Join(dir, "home"), "TMPDIR=" + dir, "TMP=" + dir, "TEMP=" + dir, "LC_ALL=C.UTF-8", "SAL_USE_VCLPLUGIN=svp",
		"http_proxy=http://127.0.0.1:9", "https_proxy=http://127.0.0.1:9", "no_proxy="}
	for _, name := range []string{"PATH", "SystemRoot", "ProgramFiles"} {
		if v := os.Getenv(name); v != "" {
			env = append(env, name+"="+v)
		}
	}
	return env
}

func fileURL(path string) string {
	path = filepath.ToSlash(path)
	if runtime.GOOS == "windows" {
		path = "/" + path
	}
	return "file://" + strings.ReplaceAll(path, " ", "%20")
}

func output(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil || info.Size() == 0 || info.Size() > maxOutput {
		return nil, ErrFailed
	}
	return os.ReadFile(path)
}

// settings switch off what a document must not do: run macros, update links,
// load what lies elsewhere.
var settings = func() string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` + "\n")
	for _, s := range [][3]string{
		{"Office.Common/Security/Scripting", "DisableMacrosExecution", "true"},
		{"Office.Common/Security/Scripting", "MacroSecurityLevel", "3"},
		{"Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"},
		{"Office.Common/Security/Scripting", "DisableActiveContent", "true"},
		{"Office.Calc/Content/Update", "Link", "1"},
		{"Office.Writer/Content/Update", "Link", "0"},
		{"Office.Common/Misc", "FirstRun", "false"},
		{"Inet/Settings", "ooInetProxyType", "1"},
		{"Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"},
		{"Inet/Settings", "ooInetHTTPProxyPort", "9"},
		{"Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"},
		{"Inet/Settings", "ooInetHTTPSProxyPort", "9"},
	} {
		fmt.Fprintf(&b, `<item oor:path="/org.openoffice.%s"><prop oor:name="%s" oor:op="fuse"><value>%s</value></prop></item>`+"\n", s[0], s[1], s[2])
	}
	b.WriteString("</oor:items>\n")
	return b.String()
}()
