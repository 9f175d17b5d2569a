//go:build external

package e2e

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"html"
	"io"
	"mime"
	"mime/quotedprintable"
	"net/mail"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// surface is one way to look at a file. Text has been decoded by its tool;
// bytes are searched in every encoding that a value may hide in.
type surface struct {
	name string
	text bool
	data []byte
}

var (
	looked sync.Map // path: []surface
	markup = regexp.MustCompile(`<[^>]*>`)
)

// surfaces looks at a file with every tool that reads its kind.
func surfaces(t *testing.T, path string) []surface {
	t.Helper()
	if s, ok := looked.Load(path); ok {
		return s.([]surface)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	list := []surface{{"bytes", false, raw}}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".pdf":
		list = append(list, pdfSurfaces(t, path)...)
	case ".docx", ".odt":
		list = append(list, append(memberSurfaces(t, path), surface{"soffice", true, officeText(t, path)})...)
	case ".xlsx":
		list = append(list, append(memberSurfaces(t, path), surface{"soffice", true, officeSheets(t, path)})...)
	case ".eml":
		list = append(list, mailSurfaces(t, raw)...)
	case ".zfo":
		for _, m := range encodedContent.FindAllSubmatch(raw, -1) {
			b, err := base64.StdEncoding.DecodeString(string(m[1]))
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			list = append(list, surface{"attachment", true, []byte(decoded(b))})
		}
	default:
		list = append(list, surface{"text", true, []byte(html.UnescapeString(decoded(raw)))})
	}
	looked.Store(path, list)
	return list
}

// encodedContent is a file in a data message.
var encodedContent = regexp.MustCompile(`<(?:\w+:)?dmEncodedContent>([A-Za-z0-9+/=\s]*)</`)

// mailSurfaces are the headers and the quoted text of a letter.
func mailSurfaces(t *testing.T, raw []byte) []surface {
	t.Helper()
	letter, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	var headers strings.Builder
	for _, values := range letter.Header {
		for _, v := range values {
			h, err := new(mime.WordDecoder).DecodeHeader(v)
			if err != nil {
				t.Fatal(err)
			}
			headers.WriteString(h + "\n")
		}
	}
	body, err := io.ReadAll(letter.Body)
	if err != nil {
		t.Fatal(err)
	}
	text, _ := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(body))) // boundaries between parts are no quoted text
	return []surface{{"headers", true, []byte(headers.String())}, {"quoted", true, text}}
}

// decoded reads a text that is no UTF-8 as Windows-1250, the one such sample.
func decoded(raw []byte) string {
	if utf8.Valid(raw) {
		return string(raw)
	}
	text, _ := charmap.Windows1250.NewDecoder().Bytes(raw) // has a rune for every byte
	return string(text)
}

func pdfSurfaces(t *testing.T, path string) []surface {
	t.Helper()
	return []surface{
		{"exiftool", true, tool(t, "exiftool", "-a", "-G1", path)},
		{"pdftotext", true, tool(t, "pdftotext", path, "-")},
		{"pdftotext -raw", true, tool(t, "pdftotext", "-raw", path, "-")},
		{"pdftotext -layout", true, tool(t, "pdftotext", "-layout", path, "-")},
		{"mutool draw", true, tool(t, "mutool", "draw", "-q", "-F", "txt", path)},
		{"qpdf", false, tool(t, "qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", path, "-")},
	}
}

// memberSurfaces look at the members of a package.
func memberSurfaces(t *testing.T, path string) []surface {
	t.Helper()
	members := tool(t, "unzip", "-p", path)
	joined := markup.ReplaceAllString(string(members), "")
	spaced := markup.ReplaceAllString(string(members), " ")
	return []surface{
		{"exiftool", true, tool(t, "exiftool", "-a", "-G1", path)},
		{"unzip", false, members},
		{"unzip, runs joined", true, []byte(html.UnescapeString(joined))},
		{"unzip, runs apart", true, []byte(html.UnescapeString(spaced))},
	}
}

// officeSheets is what LibreOffice shows of all sheets of a workbook.
func officeSheets(t *testing.T, path string) []byte {
	t.Helper()
	dir := t.TempDir()
	tool(t, "soffice", "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(scratch, "office")), "--headless",
		"--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", dir, path)
	var all []byte
	for _, name := range files(t, dir) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(append(all, data...), '\n')
	}
	if len(all) == 0 {
		t.Fatalf("%s: soffice shows no sheet", path)
	}
	return all
}

// officeText is what LibreOffice shows of a document.
func officeText(t *testing.T, path string) []byte {
	t.Helper()
	dir := t.TempDir()
	tool(t, "soffice", "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(scratch, "office")), "--headless",
		"--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir, path)
	data, err := os.ReadFile(filepath.Join(dir, strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func tool(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(name, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v: %s", name, err, stderr.Bytes())
	}
	return out
}

// squeezed drops white space: columns, line ends and boxes set it anew.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u200b' || r == '\u00ad' {
			return -1
		}
		return r
	}, s)
}

// tellingRunes is how long a value is that cannot stand in a file by chance:
// shorter ones are looked for in decoded text alone, on word borders.
const tellingRunes = 6

// holds reports whether a surface still holds a value.
func (s surface) holds(value string) bool {
	long := len([]rune(squeezed(value))) >= tellingRunes
	switch {
	case s.text && long:
		return strings.Contains(strings.ToLower(squeezed(string(s.data))), strings.ToLower(squeezed(value)))
	case s.text:
		return onBorders(string(s.data), value)
	case long:
		return inBytes(s.data, value)
	}
	return false
}

func onBorders(text, value string) bool {
	for rest := text; ; {
		i := strings.Index(rest, value)
		if i < 0 {
			return false
		}
		before, after := lastRune(rest[:i]), firstRune(rest[i+len(value):])
		if !wordRune(before) && !wordRune(after) {
			return true
		}
		rest = rest[i+len(value):]
	}
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

func lastRune(s string) rune {
	r := []rune(s)
	if len(r) == 0 {
		return 0
	}
	return r[len(r)-1]
}

var codePages = []encoding.Encoding{
	charmap.Windows1250, charmap.ISO8859_2, charmap.Windows1252, charmap.Windows1251, charmap.KOI8R,
}

// inBytes searches a value in the encodings of PDF strings, XML and code pages,
// and as hexadecimal digits.
func inBytes(data []byte, value string) bool {
	var forms [][]byte
	forms = append(forms, []byte(value), []byte(html.EscapeString(value)))
	be, le := []byte{}, []byte{}
	for _, u := range utf16.Encode([]rune(value)) {
		be = append(be, byte(u>>8), byte(u))
		le = append(le, byte(u), byte(u>>8))
	}
	forms = append(forms, be, le)
	for _, page := range codePages {
		if b, err := page.NewEncoder().Bytes([]byte(value)); err == nil {
			forms = append(forms, b)
		}
	}
	lower := bytes.ToLower(data)
	for _, f := range forms {
		if bytes.Contains(data, f) || bytes.Contains(lower, []byte(hex.EncodeToString(f))) {
			return true
		}
	}
	return false
}

func hexOf(sum [32]byte) string { return hex.EncodeToString(sum[:]) }
