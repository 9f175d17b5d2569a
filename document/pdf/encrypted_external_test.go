//go:build external

package pdf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inkoust/document"
)

// qpdf encrypts in every way there is; what it wrote is read by the table and,
// after a line more at the beginning, by the scan.
func TestFilesEncryptedByQpdf(t *testing.T) {
	s := twoPages()
	s.trailer = "/Info 9 0 R /ID [<31> <31>]"
	s.stream("/Type /Metadata /Subtype /XML", "<x:xmpmeta xmlns:x='adobe:ns:meta/'>Jan Vzorný</x:xmpmeta>")
	s.add("<</Title (Smlouva)>>")
	s.objects[0] = "<</Type /Catalog /Pages 2 0 R /Metadata 8 0 R /Lang (cs-CZ)>>"
	in := filepath.Join(t.TempDir(), "plain.pdf")
	if err := os.WriteFile(in, s.bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	ways := map[string][]string{
		"RC4 40":                 {"40", "--"},
		"RC4 128":                {"128", "--use-aes=n", "--"},
		"RC4 by filter":          {"128", "--force-V4", "--use-aes=n", "--"},
		"AES 128":                {"128", "--use-aes=y", "--"},
		"AES 128, open metadata": {"128", "--use-aes=y", "--cleartext-metadata", "--"},
		"AES 256 of revision 5":  {"256", "--force-R5", "--"},
		"AES 256":                {"256", "--"},
		"AES 256, open metadata": {"256", "--cleartext-metadata", "--"},
	}
	for name, way := range ways {
		for _, packed := range []string{"disable", "generate"} {
			t.Run(name+" "+packed, func(t *testing.T) {
				data := encryptByQpdf(t, in, packed, "", way)
				readsMetadata(t, data)
				readsMetadata(t, replaced(data, "%PDF-1.", "%more\n%PDF-1."))
				data = encryptByQpdf(t, in, packed, "heslo", way)
				for _, b := range [][]byte{data, replaced(data, "startxref\n", "startxref\n9")} {
					_, err := Format{}.Open(t.Context(), bytesReader(b), int64(len(b)))
					if reason, _ := document.ParkedReason(err); reason != document.ReasonEncrypted {
						t.Errorf("with a password: got %v, want encrypted", err)
					}
				}
			})
		}
	}
}

func encryptByQpdf(t *testing.T, in, packed, password string, way []string) []byte {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out.pdf")
	args := append([]string{"--allow-weak-crypto", in, "--object-streams=" + packed, "--encrypt", password, "owner"}, way...)
	run(t, "qpdf", append(args, out)...)
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func readsMetadata(t *testing.T, data []byte) {
	t.Helper()
	d := open(t, data)
	if got := strings.TrimSpace(d.texts[0]); got != shown {
		t.Errorf("page: got %q, want %q", got, shown)
	}
	var all strings.Builder
	for _, p := range d.extra {
		all.WriteString(p.Text + "\n")
	}
	if !strings.Contains(all.String(), "Smlouva") || !strings.Contains(all.String(), "Jan Vzorný") || d.lang != "cs" {
		t.Errorf("strings and metadata: got %q, language %q", all.String(), d.lang)
	}
}
