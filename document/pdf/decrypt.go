package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"errors"
)

// Scanned files are decrypted here, with the empty user password that readers
// try first (ISO 32000-1, 7.6; ISO 32000-2, 7.6.4 for revision 6).

var errPassword = errors.New("a password is needed")

// method is how a crypt filter works.
type method int

const (
	plain method = iota
	byRC4
	byAES
)

// passwordPadding fills up passwords, the empty one wholly (7.6.3.3).
var passwordPadding = []byte{
	0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
	0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
}

// decrypter knows the key of a file and what is encrypted how.
type decrypter struct {
	s        *store
	key      []byte
	whole    bool // the key serves every object as it is
	filters  dict
	strings  method
	streams  method
	metadata bool
}

// newDecrypter finds the key for the empty password, or returns errPassword.
func newDecrypter(s *store, d dict, id str) (*decrypter, error) {
	if s.name(d["Filter"]) != "Standard" {
		return nil, errPassword
	}
	c := &decrypter{s: s, metadata: true, filters: s.dict(d["CF"]), strings: byRC4, streams: byRC4}
	if b, ok := s.resolve(d["EncryptMetadata"]).(bool); ok {
		c.metadata = b
	}
	if version := s.int(d["V"], 0); version >= 4 {
		c.strings, c.streams = c.method(d["StrF"]), c.method(d["StmF"])
		c.whole = version >= 5
	}
	user, _ := s.text(d["U"])
	owner, _ := s.text(d["O"])
	revision := s.int(d["R"], 0)
	if revision >= 5 {
		sealed, _ := s.text(d["UE"])
		return c, c.openNew(revision, []byte(user), []byte(sealed))
	}
	return c, c.openOld(d, revision, []byte(user), []byte(owner), []byte(id))
}

// method looks a crypt filter up; what is not named is not encrypted.
func (c *decrypter) method(o any) method {
	n := c.s.name(o)
	if n == "" || n == "Identity" {
		return plain
	}
	switch c.s.name(c.s.dict(c.filters[n])["CFM"]) {
	case "V2":
		return byRC4
	case "AESV2", "AESV3":
		return byAES
	}
	return plain
}

// openOld is algorithms 2, 4 and 5 of ISO 32000-1.
func (c *decrypter) openOld(d dict, revision int, user, owner, id []byte) error {
	n := 5
	if revision >= 3 {
		n = c.s.int(d["Length"], 40) / 8
		if c.s.int(d["V"], 0) == 4 {
			n = 16
		}
	}
	if revision < 2 || n < 5 || n > 16 || len(user) < 16 || len(owner) < 32 {
		return errPassword
	}
	permissions, _ := c.s.number(d["P"])
	h := md5.New()
	h.Write(passwordPadding)
	h.Write(owner[:32])
	h.Write(binary.LittleEndian.AppendUint32(nil, uint32(int64(permissions))))
	h.Write(id)
	if revision >= 4 && !c.metadata {
		h.Write([]byte{0xFF, 0xFF, 0xFF, 0xFF})
	}
	c.key = h.Sum(nil)[:n]
	if revision == 2 {
		return equalOr(bytes.HasPrefix(user, rc4Apply(c.key, passwordPadding)))
	}
	for range 50 {
		sum := md5.Sum(c.key)
		c.key = sum[:n]
	}
	sum := md5.Sum(append(bytes.Clone(passwordPadding), id...))
	check := sum[:]
	for i := range 20 {
		k := bytes.Clone(c.key)
		for j := range k {
			k[j] ^= byte(i)
		}
		check = rc4Apply(k, check)
	}
	return equalOr(bytes.HasPrefix(user, check))
}

func equalOr(ok bool) error {
	if !ok {
		return errPassword
	}
	return nil
}

// openNew is algorithm 2.A of ISO 32000-2 for the user password.
func (c *decrypter) openNew(revision int, user, sealed []byte) error {
	if len(user) < 48 || len(sealed) < 32 {
		return errPassword
	}
	hash := hashOf
	if revision == 5 {
		hash = func(salt []byte) []byte { s := sha256.Sum256(salt); return s[:] }
	}
	if !bytes.Equal(hash(user[32:40]), user[:32]) {
		return errPassword
	}
	block, err := aes.NewCipher(hash(user[40:48]))
	if err != nil {
		return errPassword
	}
	c.key = make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, aes.BlockSize)).CryptBlocks(c.key, sealed[:32])
	return nil
}

// hashOf is algorithm 2.B of ISO 32000-2 for the empty password.
func hashOf(salt []byte) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	for i, last := 0, byte(0); i < 64 || int(last) > i-32; i++ {
		e := bytes.Repeat(k, 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
		rest := 0
		for _, b := range e[:16] {
			rest += int(b)
		}
		k = digest(rest%3, e)
		last = e[len(e)-1]
	}
	return k[:32]
}

func digest(kind int, b []byte) []byte {
	switch kind {
	case 0:
		s := sha256.Sum256(b)
		return s[:]
	case 1:
		s := sha512.Sum384(b)
		return s[:]
	}
	s := sha512.Sum512(b)
	return s[:]
}

func rc4Apply(key, b []byte) []byte {
	out := make([]byte, len(b))
	if c, err := rc4.NewCipher(key); err == nil {
		c.XORKeyStream(out, b)
	}
	return out
}

// object decrypts the strings and the data of one object.
func (c *decrypter) object(f *rawObject) error {
	switch v := f.object.(type) {
	case *stream:
		if c.s.name(v.dict["Type"]) == "XRef" {
			return nil
		}
		raw, err := c.data(f, c.methodOf(v.dict), v.raw)
		if err != nil {
			return err
		}
		d, err := c.inside(f, v.dict)
		if err != nil {
			return err
		}
		v.dict, v.raw = d.(dict), raw
		return nil
	default:
		o, err := c.inside(f, v)
		f.object = o
		return err
	}
}

// methodOf tells how the data of a stream are encrypted: as all, or as its own
// Crypt filter says.
func (c *decrypter) methodOf(d dict) method {
	if c.s.name(d["Type"]) == "Metadata" && !c.metadata {
		return plain
	}
	if steps := c.s.filters(d); len(steps) > 0 && steps[0].name == "Crypt" {
		return c.method(steps[0].parms["Name"])
	}
	return c.streams
}

func (c *decrypter) inside(f *rawObject, o any) (any, error) {
	switch v := o.(type) {
	case str:
		b, err := c.data(f, c.strings, []byte(v))
		return str(b), err
	case array:
		for i := range v {
			e, err := c.inside(f, v[i])
			if err != nil {
				return nil, err
			}
			v[i] = e
		}
	case dict:
		for k := range v {
			e, err := c.inside(f, v[k])
			if err != nil {
				return nil, err
			}
			v[k] = e
		}
	}
	return o, nil
}

func (c *decrypter) data(f *rawObject, m method, b []byte) ([]byte, error) {
	if m == plain || len(b) == 0 {
		return b, nil
	}
	key := c.key
	if !c.whole {
		key = c.keyFor(f, m)
	}
	if m == byRC4 {
		return rc4Apply(key, b), nil
	}
	return unAES(key, b)
}

// keyFor is algorithm 1 of ISO 32000-1.
func (c *decrypter) keyFor(f *rawObject, m method) []byte {
	n, g := int(f.number), f.generation
	salted := append(bytes.Clone(c.key), byte(n), byte(n>>8), byte(n>>16), byte(g), byte(g>>8))
	if m == byAES {
		salted = append(salted, "sAlT"...)
	}
	sum := md5.Sum(salted)
	return sum[:min(16, len(c.key)+5)]
}

// unAES undoes AES in CBC mode; the vector stands first, the padding last.
func unAES(key, b []byte) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil || len(b) < 2*aes.BlockSize || len(b)%aes.BlockSize != 0 {
		return nil, errFilter
	}
	out := make([]byte, len(b)-aes.BlockSize)
	cipher.NewCBCDecrypter(block, b[:aes.BlockSize]).CryptBlocks(out, b[aes.BlockSize:])
	fill := int(out[len(out)-1])
	if fill < 1 || fill > aes.BlockSize {
		return nil, errFilter
	}
	return out[:len(out)-fill], nil
}
