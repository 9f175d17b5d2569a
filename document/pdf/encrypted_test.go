package pdf

import (
	"bytes"
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"inkoust/document"
)

// locker encrypts with an empty user password, by ISO 32000-1, 7.6, and for
// revision 5 by the supplement of its time.
type locker struct {
	dictionary string
	key        []byte
	aes        bool // strings
	aesStream  bool
	plain      bool // streams are not encrypted
}

var (
	padding = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")
	owner   = bytes.Repeat([]byte("o"), 32)
	fileID  = []byte("0123456789abcdef")
)

const permissions = -4

// rc4Locker makes keys of revision 2 (5 bytes), 3 and 4 (16 bytes).
func rc4Locker(revision int, streamFilter, stringFilter, method string, password string) *locker {
	l := &locker{aes: method == "AESV2" && stringFilter != "Identity", aesStream: method == "AESV2", plain: streamFilter == "Identity"}
	n, rounds := 16, 50
	if revision == 2 {
		n, rounds = 5, 0
	}
	p := int32(permissions)
	pad := append([]byte(password), padding...)[:32]
	sum := md5.New()
	sum.Write(pad)
	sum.Write(owner)
	sum.Write(binary.LittleEndian.AppendUint32(nil, uint32(p)))
	sum.Write(fileID)
	l.key = sum.Sum(nil)
	for range rounds {
		h := md5.Sum(l.key[:n])
		l.key = h[:]
	}
	l.key = l.key[:n]
	user := rc4ed(l.key, padding)
	if revision > 2 {
		check := md5.Sum(append(bytes.Clone(padding), fileID...))
		user = check[:]
		for i := range 20 {
			k := bytes.Clone(l.key)
			for j := range k {
				k[j] ^= byte(i)
			}
			user = rc4ed(k, user)
		}
		user = append(user, make([]byte, 16)...)
	}
	l.dictionary = fmt.Sprintf("/Filter /Standard /V %d /R %d /Length %d /P %d /O <%x> /U <%x>", map[int]int{2: 1, 3: 2, 4: 4}[revision], revision, n*8, permissions, owner, user)
	if revision == 4 {
		l.dictionary += fmt.Sprintf(" /CF <</StdCF <</CFM /%s /Length 16>>>> /StmF /%s /StrF /%s", method, streamFilter, stringFilter)
	}
	return l
}

// aes256Locker is revision 5.
func aes256Locker() *locker {
	l := &locker{aes: true, aesStream: true, key: bytes.Repeat([]byte("K"), 32)}
	user := sha256.Sum256([]byte("validate"))
	own := sha256.Sum256(append([]byte("not the empty password"), user[:]...))
	seal := func(salt []byte) []byte {
		k := sha256.Sum256(salt)
		return cbc(k[:], make([]byte, 16), l.key)
	}
	u := append(append(user[:], "validate"...), "key salt"...)
	o := append(append(own[:], "validate"...), "key salt"...)
	perms := []byte{0xFC, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 'T', 'a', 'd', 'b', 1, 2, 3, 4}
	block, _ := aes.NewCipher(l.key)
	block.Encrypt(perms, perms)
	l.dictionary = fmt.Sprintf("/Filter /Standard /V 5 /R 5 /Length 256 /P %d /O <%x> /U <%x> /OE <%x> /UE <%x> /Perms <%x> /CF <</StdCF <</CFM /AESV3 /Length 32>>>> /StmF /StdCF /StrF /StdCF",
		permissions, o, u, seal([]byte("own salt")), seal([]byte("key salt")), perms)
	return l
}

func rc4ed(key, b []byte) []byte {
	c, _ := rc4.NewCipher(key)
	out := make([]byte, len(b))
	c.XORKeyStream(out, b)
	return out
}

func cbc(key, iv, b []byte) []byte {
	block, _ := aes.NewCipher(key)
	out := make([]byte, len(b))
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(out, b)
	return out
}

func (l *locker) lock(number int, b []byte, withAES bool) []byte {
	key := l.key
	if len(key) < 32 {
		salted := append(bytes.Clone(key), byte(number), byte(number>>8), byte(number>>16), 0, 0)
		if withAES {
			salted = append(salted, "sAlT"...)
		}
		h := md5.Sum(salted)
		key = h[:min(16, len(key)+5)]
	}
	if !withAES {
		return rc4ed(key, b)
	}
	iv := []byte("sixteen bytes iv")
	fill := 16 - len(b)%16
	return append(iv, cbc(key, iv, append(bytes.Clone(b), bytes.Repeat([]byte{byte(fill)}, fill)...))...)
}

func (l *locker) string(number int, text string) string {
	return fmt.Sprintf("<%x>", l.lock(number, []byte(text), l.aes))
}

func (l *locker) stream(number int, data string) string {
	if l.plain {
		return data
	}
	return string(l.lock(number, []byte(data), l.aesStream))
}

// file has a page, a language and a title.
func (l *locker) file() []byte {
	s := &sketch{trailer: fmt.Sprintf("/Info 6 0 R /Encrypt 7 0 R /ID [<%x> <%x>]", fileID, fileID)}
	s.add("<</Type /Catalog /Pages 2 0 R /Lang " + l.string(1, "cs") + ">>")
	s.add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
	s.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>")
	s.add(helvetica)
	s.stream("", l.stream(5, "BT /F1 12 Tf 72 700 Td (Anna) Tj ET"))
	s.add("<</Title " + l.string(6, "Smlouva pro Annu") + ">>")
	s.add("<<" + l.dictionary + ">>")
	return s.bytes()
}

func TestFilesWithAnEmptyPasswordAreRead(t *testing.T) {
	tests := map[string]*locker{
		"RC4 of 40 bits":       rc4Locker(2, "", "", "", ""),
		"RC4 of 128 bits":      rc4Locker(3, "", "", "", ""),
		"RC4 by crypt filter":  rc4Locker(4, "StdCF", "StdCF", "V2", ""),
		"AES of 128 bits":      rc4Locker(4, "StdCF", "StdCF", "AESV2", ""),
		"AES of strings alone": rc4Locker(4, "Identity", "StdCF", "AESV2", ""),
		"AES of 256 bits":      aes256Locker(),
	}
	for name, l := range tests {
		t.Run(name, func(t *testing.T) { readsLocked(t, l.file()) })
		t.Run(name+", damaged", func(t *testing.T) {
			readsLocked(t, replaced(l.file(), "%PDF-1.7\n", "%PDF-1.7\n%another line\n"))
		})
	}
}

func readsLocked(t *testing.T, data []byte) {
	t.Helper()
	d := open(t, data)
	if got, want := strings.TrimSpace(d.texts[0]), "Anna"; got != want {
		t.Errorf("page: got %q, want %q", got, want)
	}
	if len(d.extra) != 1 || d.extra[0].Text != "Smlouva pro Annu" || d.lang != "cs" {
		t.Errorf("strings: got %v and language %q", d.extra, d.lang)
	}
	out, _ := redactAll(t, data, "Anna")
	if strings.Contains(everything(t, out), "Ann") || bytes.Contains(out, []byte("/Encrypt")) {
		t.Error("the output is encrypted or holds the name")
	}
}

func TestFilesWithAPasswordAreSetAside(t *testing.T) {
	for name, data := range map[string][]byte{
		"whole":                        rc4Locker(3, "", "", "", "heslo").file(),
		"stated in the trailer itself": replaced(rc4Locker(3, "", "", "", "heslo").file(), "/Encrypt 7 0 R", "/Encrypt <</Filter /Standard>>"),
		"and damaged":                  replaced(rc4Locker(4, "StdCF", "StdCF", "AESV2", "heslo").file(), "%PDF-1.7\n", "%PDF-1.7\n%another line\n"),
	} {
		_, err := Format{}.Open(context.Background(), bytesReader(data), int64(len(data)))
		if reason, _ := document.ParkedReason(err); reason != document.ReasonEncrypted {
			t.Errorf("%s: got %v, want encrypted", name, err)
		}
	}
}
