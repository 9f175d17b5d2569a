package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"inkoust/internal/hostile"
	"inkoust/internal/pdffixture"
)

// exitCodeIs runs a program and wants the exit code: exitcode 3 inkoust …
func exitCodeIs(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		coded, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = coded.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code: got %d, want %d", got, want)
	}
}

// zipAdd copies a ZIP with one member more, from a file or from the member of
// that name in another ZIP: zipadd in.docx out.docx member file.
func zipAdd(ts *testscript.TestScript, _ bool, args []string) {
	in, out, member := args[0], args[1], args[2]
	added := []byte(ts.ReadFile(args[3]))
	if z, err := zip.NewReader(bytes.NewReader(added), int64(len(added))); err == nil {
		f, err := z.Open(member)
		ts.Check(err)
		added, err = io.ReadAll(f)
		ts.Check(err)
	}
	data := []byte(ts.ReadFile(in))
	src, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	ts.Check(err)
	var b bytes.Buffer
	dst := zip.NewWriter(&b)
	for _, f := range src.File {
		if path.Clean(f.Name) != member {
			ts.Check(dst.Copy(f))
		}
	}
	w, err := dst.Create(member)
	ts.Check(err)
	_, err = w.Write(added)
	ts.Check(err)
	ts.Check(dst.Close())
	ts.Check(os.WriteFile(ts.MkAbs(out), b.Bytes(), 0o644))
}

// packFiles writes files as an archive, the first one stored, each given as
// member=file: pack out.odt mimetype=mimetype content.xml=content.xml…
func packFiles(ts *testscript.TestScript, _ bool, args []string) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i, a := range args[1:] {
		member, path, ok := strings.Cut(a, "=")
		if !ok {
			ts.Fatalf("usage: pack out member=file…")
		}
		method := zip.Deflate
		if i == 0 {
			method = zip.Store
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: member, Method: method})
		ts.Check(err)
		_, err = w.Write([]byte(ts.ReadFile(path)))
		ts.Check(err)
	}
	ts.Check(z.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o644))
}

// joinFiles writes two files as one: cat2 first second joined.
func joinFiles(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(ts.ReadFile(args[0])+ts.ReadFile(args[1])), 0o644))
}

// pdfCarry writes a PDF of the lines of a text that carries files, each given as
// name=file or name:Relationship=file: pdfcarry out.pdf text.txt annex.docx=file…
// The relationships Pinned and Loose say where the file hangs.
func pdfCarry(ts *testscript.TestScript, _ bool, args []string) {
	var files []pdffixture.File
	for _, a := range args[2:] {
		name, path, ok := strings.Cut(a, "=")
		if !ok {
			ts.Fatalf("usage: pdfcarry out.pdf text.txt name=file…")
		}
		name, relation, _ := strings.Cut(name, ":")
		f := pdffixture.File{Name: name, Data: []byte(ts.ReadFile(path)), Pinned: relation == "Pinned", Loose: relation == "Loose"}
		if !f.Pinned && !f.Loose {
			f.Relationship = relation
		}
		files = append(files, f)
	}
	out := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(filepath.Dir(out), 0o755))
	lines := strings.Split(strings.TrimSpace(ts.ReadFile(args[1])), "\n")
	ts.Check(os.WriteFile(out, pdffixture.Write(lines, files...), 0o644))
}

// sparseFile makes a file of that many bytes which takes no room: sparse file size.
func sparseFile(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(f.Truncate(size))
	ts.Check(f.Close())
}

// replaceText changes all occurrences of a text in a file: sed old new file.
func replaceText(ts *testscript.TestScript, _ bool, args []string) {
	old := ts.ReadFile(args[2])
	if !strings.Contains(old, args[0]) {
		ts.Fatalf("%s holds no %q", args[2], args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(strings.ReplaceAll(old, args[0], args[1])), 0o644))
}

// writeHostile writes the hostile office documents into a folder: hostile in.
func writeHostile(ts *testscript.TestScript, _ bool, args []string) {
	for _, s := range hostile.Samples() {
		ts.Check(os.MkdirAll(ts.MkAbs(args[0]), 0o755))
		ts.Check(os.WriteFile(filepath.Join(ts.MkAbs(args[0]), s.Name), s.Data, 0o644))
	}
}

// parkedFor wants every hostile document in a run's JSON set aside for its
// reason: parkedfor stdout.
func parkedFor(ts *testscript.TestScript, _ bool, args []string) {
	got := map[string]string{}
	for line := range strings.Lines(ts.ReadFile(args[0])) {
		var o struct{ Source, Reason string }
		ts.Check(json.Unmarshal([]byte(line), &o))
		got[filepath.Base(o.Source)] = o.Reason
	}
	for _, s := range hostile.Samples() {
		if got[s.Name] != s.Reason {
			ts.Fatalf("%s: got %q, want %q", s.Name, got[s.Name], s.Reason)
		}
	}
}
