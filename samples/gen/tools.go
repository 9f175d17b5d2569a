package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"image/jpeg"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// tools runs the producers in a folder of their own, so that neither meets the
// settings of the person who runs them.
type tools struct{ dir string }

func newTools() (*tools, error) {
	for _, name := range []string{"soffice", "chromium", "pdftoppm", "qpdf"} {
		if _, err := exec.LookPath(name); err != nil {
			return nil, err
		}
	}
	dir, err := os.MkdirTemp("", "inkoust-samples")
	return &tools{dir}, err
}

func (t *tools) close() { os.RemoveAll(t.dir) }

func (t *tools) path(name string) string { return filepath.Join(t.dir, name) }

func (t *tools) run(name string, args ...string) {
	cmd := exec.Command(name, args...)
	if out, err := cmd.CombinedOutput(); err != nil {
		panic(fmt.Sprintf("%s: %v: %s", name, err, out))
	}
}

func (t *tools) put(name string, data []byte) string {
	if err := os.WriteFile(t.path(name), data, 0o600); err != nil {
		panic(err)
	}
	return t.path(name)
}

func (t *tools) get(name string) []byte {
	data, err := os.ReadFile(t.path(name))
	if err != nil {
		panic(err)
	}
	return data
}

// writer converts HTML by LibreOffice Writer.
func (t *tools) writer(html, format string) []byte {
	return t.convert(t.put("in.html", []byte(html)), format, "--infilter=HTML (StarWriter)")
}

// convert runs LibreOffice on a file of ours.
func (t *tools) convert(name, format string, options ...string) []byte {
	filter := map[string]string{
		"docx": "docx:MS Word 2007 XML", "pdf": "pdf:writer_pdf_Export", "fodt": "fodt:OpenDocument Text Flat XML",
		"odt": "odt:writer8", "xlsx": "xlsx:Calc MS Excel 2007 XML",
	}[format]
	args := append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(t.path("profile")), "--headless"}, options...)
	t.run("soffice", append(args, "--convert-to", filter, "--outdir", t.dir, name)...)
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	return t.get(base + "." + format)
}

func (t *tools) chromium(html string) []byte {
	t.run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+t.path("chromium"),
		"--no-pdf-header-footer", "--print-to-pdf="+t.path("out.pdf"), "file://"+filepath.ToSlash(t.put("page.html", []byte(html))))
	return t.get("out.pdf")
}

// raster renders the first page as a scanner on a hundred dots an inch would.
func (t *tools) raster(pdf []byte) (data []byte, w, h int) {
	t.run("pdftoppm", "-jpeg", "-gray", "-r", "100", "-singlefile", t.put("page.pdf", pdf), t.path("page"))
	data = t.get("page.jpg")
	c, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		panic(err)
	}
	return data, c.Width, c.Height
}

func (t *tools) encrypt(pdf []byte) []byte {
	t.run("qpdf", "--static-id", "--static-aes-iv", "--encrypt", "heslo", "vlastnik", "128", "--use-aes=y", "--",
		t.put("plain.pdf", pdf), t.path("encrypted.pdf"))
	return t.get("encrypted.pdf")
}

var (
	coreDates = regexp.MustCompile(`(<dcterms:(?:created|modified)[^>]*>|<(?:meta:creation-date|dc:date)>)[^<]*`)
	pdfDates  = regexp.MustCompile(`D:20\d{12}`)
	pdfIDs    = regexp.MustCompile(`/(ID|DocChecksum)\s*(\[\s*<[0-9A-Fa-f]*>\s*<[0-9A-Fa-f]*>\s*\]|/[0-9A-F]+)`)
	hexDigits = regexp.MustCompile(`[0-9A-Fa-f]{16,}`)
)

// fixedZip writes the members of an office file anew with fixed times.
func fixedZip(data []byte) []byte {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		panic(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range r.File {
		content := memberOf(f)
		if f.Name == "docProps/core.xml" || f.Name == "meta.xml" {
			content = coreDates.ReplaceAll(content, []byte("${1}2026-01-05T08:00:00Z"))
		}
		h := &zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: time.Date(2026, 1, 5, 8, 0, 0, 0, time.UTC)}
		if f.Name == "mimetype" { // OpenDocument tells its kind in plain bytes
			h.Method = zip.Store
		}
		m, err := w.CreateHeader(h)
		if err != nil {
			panic(err)
		}
		m.Write(content)
	}
	closed(w)
	return b.Bytes()
}

func memberOf(f *zip.File) []byte {
	r, err := f.Open()
	if err != nil {
		panic(err)
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		panic(err)
	}
	return data
}

// fixedPDF overwrites dates and file ids in place, at equal length, so that the
// cross-reference table stays right.
func fixedPDF(data []byte) []byte {
	data = pdfDates.ReplaceAll(data, []byte("D:20260105080000"))
	return pdfIDs.ReplaceAllFunc(data, func(id []byte) []byte {
		return hexDigits.ReplaceAllFunc(id, func(h []byte) []byte { return []byte(strings.Repeat("0", len(h))) })
	})
}
