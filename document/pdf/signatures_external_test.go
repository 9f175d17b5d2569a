//go:build external

package pdf

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"inkoust/document"
)

// signWithOpenSSL makes a file signed by a real key: the range is all but the
// contents, the contents are what openssl makes of it.
func signWithOpenSSL(t *testing.T, dir string) string {
	t.Helper()
	key, cert := filepath.Join(dir, "key.pem"), filepath.Join(dir, "cert.pem")
	run(t, "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-utf8", "-keyout", key, "-out", cert,
		"-subj", "/C=CZ/CN=Kvido Ostrožný/emailAddress=kvido@vzor.example")
	const room = 8192
	hole := "<" + strings.Repeat("0", 2*room) + ">"
	const span = "/ByteRange [0 1111111111 2222222222 3333333333]"
	data := string(signedFile("", "/Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached "+span+" /Contents "+hole))
	at := strings.Index(data, hole)
	exact := fmt.Sprintf("/ByteRange [0 %d %d %d]", at, at+len(hole), len(data)-at-len(hole))
	data = strings.Replace(data, span, exact+strings.Repeat(" ", len(span)-len(exact)), 1)
	covered := filepath.Join(dir, "covered")
	if err := os.WriteFile(covered, []byte(data[:at]+data[at+len(hole):]), 0o600); err != nil {
		t.Fatal(err)
	}
	cms := run(t, "openssl", "cms", "-sign", "-binary", "-md", "sha256", "-outform", "DER", "-in", covered, "-signer", cert, "-inkey", key)
	if len(cms) > room {
		t.Fatalf("the signature takes %d bytes", len(cms))
	}
	value := hex.EncodeToString(cms)
	data = data[:at+1] + value + data[at+1+len(value):]
	path := filepath.Join(dir, "signed.pdf")
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// pdfsig runs in UTC and prints what it finds; it ends with an error where there
// is no signature.
func pdfsig(t *testing.T, path string) string {
	t.Helper()
	c := exec.Command("pdfsig", path)
	c.Env = append(os.Environ(), "TZ=UTC", "LC_ALL=C")
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	if err := c.Run(); c.ProcessState == nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestOtherReadersSeeTheSameSignature before, and none afterwards.
func TestOtherReadersSeeTheSameSignature(t *testing.T) {
	path := signWithOpenSSL(t, t.TempDir())
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	said := pdfsig(t, path)
	m := regexp.MustCompile(`Signing Time: (\w+ \d+ \d+ [\d:]+)`).FindStringSubmatch(said)
	if m == nil || !strings.Contains(said, "Signature is Valid") {
		t.Fatalf("pdfsig: %s", said)
	}
	want, err := time.Parse("Jan 02 2006 15:04:05", m[1])
	if err != nil {
		t.Fatal(err)
	}
	d := open(t, data)
	got := d.Info().Signings
	if len(got) != 1 || !got[0].At.Equal(want) || got[0].Source != document.TimeSigned {
		t.Errorf("got %v, pdfsig says %v", got, want)
	}
	out, _ := redact(t, d, &document.Plan{Lang: "cs"})
	clean := filepath.Join(t.TempDir(), "clean.pdf")
	if err := os.WriteFile(clean, out, 0o600); err != nil {
		t.Fatal(err)
	}
	if said := pdfsig(t, clean); !strings.Contains(said, "does not contain any signatures") {
		t.Errorf("pdfsig: %s", said)
	}
}

// TestOtherReadersFindNoAttachment in the new file, and find ours in the old one.
func TestOtherReadersFindNoAttachment(t *testing.T) {
	dir := t.TempDir()
	list := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return string(run(t, "pdfdetach", "-list", path))
	}
	in := carrier().bytes()
	if got := list("in.pdf", in); !strings.Contains(got, "Příloha.pdf") {
		t.Errorf("pdfdetach: %s", got)
	}
	out, _ := redact(t, open(t, in), &document.Plan{Lang: "cs"})
	if got := list("out.pdf", out); !strings.HasPrefix(got, "0 embedded files") {
		t.Errorf("pdfdetach: %s", got)
	}
}
