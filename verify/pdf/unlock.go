package pdf

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
)

// Sources may be encrypted with the empty password (ISO 32000-1, 7.6, and 7.6.4
// of ISO 32000-2). The password is not checked: with a wrong key nothing can be
// decoded, and the source counts as one that cannot be read.

// lock is what the encryption dictionary says.
type lock struct {
	key      []byte
	newStyle bool // the key is the same for all objects
	texts    name // V2, AESV2, AESV3; None leaves as it is
	streams  name
	metadata bool
}

const maxSealed = 48 // bytes of U in revisions 5 and 6: hash and two salts

// unlock decrypts all objects in place.
func (f *file) unlock() bool {
	e := f.dict(f.trailer["Encrypt"])
	k := &lock{texts: "V2", streams: "V2", metadata: f.get(e["EncryptMetadata"]) != false}
	if v, _ := integer(f.get(e["V"])); v >= 4 {
		k.texts, k.streams, k.newStyle = f.filterMethod(e, "StrF"), f.filterMethod(e, "StmF"), v >= 5
	}
	if k.key = f.emptyKey(e, k); k.key == nil {
		return false
	}
	for r := range f.objects {
		if r != f.trailer["Encrypt"] {
			f.objects[r] = k.open(f, int(r), f.object(r))
		}
	}
	return true
}

func (f *file) filterMethod(e dict, key name) name {
	n, _ := f.get(e[key]).(name)
	m, _ := f.get(f.dict(f.dict(e["CF"])[n])["CFM"]).(name)
	if n == "Identity" || m == "" {
		return "None"
	}
	return m
}

// emptyKey derives the key of the file from the empty password.
func (f *file) emptyKey(e dict, k *lock) []byte {
	revision, _ := integer(f.get(e["R"]))
	u, _ := f.get(e["U"]).(text)
	o, _ := f.get(e["O"]).(text)
	if revision >= 5 {
		sealed, _ := f.get(e["UE"]).(text)
		if len(u) < maxSealed || len(sealed) < 32 {
			return nil
		}
		return unseal(revision, []byte(u[40:48]), []byte(sealed[:32]))
	}
	size := 5
	if bits, ok := integer(f.get(e["Length"])); ok && revision >= 3 {
		size = bits / 8
	}
	if revision == 4 {
		size = 16
	}
	if len(o) < 32 || size < 5 || size > 16 {
		return nil
	}
	var id text
	if a, _ := f.get(f.trailer["ID"]).(array); len(a) > 0 {
		id, _ = f.get(a[0]).(text)
	}
	all := append([]byte(emptyPassword), o[:32]...)
	all = binary.LittleEndian.AppendUint32(all, uint32(int64(number(f.get(e["P"])))))
	all = append(all, id...)
	if revision == 4 && !k.metadata {
		all = append(all, "\xFF\xFF\xFF\xFF"...)
	}
	sum := md5.Sum(all)
	for i := 0; i < 50 && revision > 2; i++ {
		sum = md5.Sum(sum[:size])
	}
	return sum[:size]
}

const emptyPassword = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"

// unseal opens the file key that revisions 5 and 6 keep under a hash of the salt.
func unseal(revision int, salt, sealed []byte) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	for round := 1; revision == 6; round++ {
		var all []byte
		for range 64 {
			all = append(all, k...)
		}
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(all, all)
		mod := 0
		for _, b := range all[:16] {
			mod = (mod*256 + int(b)) % 3
		}
		switch mod {
		case 0:
			h := sha256.Sum256(all)
			k = h[:]
		case 1:
			h := sha512.Sum384(all)
			k = h[:]
		default:
			h := sha512.Sum512(all)
			k = h[:]
		}
		if round >= 64 && int(all[len(all)-1]) <= round-32 {
			break
		}
	}
	block, err := aes.NewCipher(k[:32])
	if err != nil {
		return nil
	}
	out := make([]byte, len(sealed))
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(out, sealed)
	return out
}

// open decrypts an object with all strings in it.
func (k *lock) open(f *file, num int, o any) any {
	switch v := o.(type) {
	case text:
		return text(k.clear(num, k.texts, []byte(v)))
	case array:
		for i := range v {
			v[i] = k.open(f, num, v[i])
		}
	case dict:
		for key := range v {
			v[key] = k.open(f, num, v[key])
		}
	case *stream:
		if v.dict["Type"] == name("XRef") {
			return v
		}
		k.open(f, num, v.dict)
		v.raw = k.clear(num, k.streamMethod(f, v.dict), v.raw)
	}
	return o
}

func (k *lock) streamMethod(f *file, d dict) name {
	first := f.get(d["Filter"])
	if a, ok := first.(array); ok && len(a) > 0 {
		first = f.get(a[0])
	}
	if first == name("Crypt") || d["Type"] == name("Metadata") && !k.metadata {
		return "None" // a filter of its own other than Identity fails when it is decoded
	}
	return k.streams
}

func (k *lock) clear(num int, method name, b []byte) []byte {
	if method == "None" || len(b) == 0 {
		return b
	}
	key := k.key
	if !k.newStyle {
		own := append(append([]byte(nil), key...), byte(num), byte(num>>8), byte(num>>16), 0, 0)
		if method == "AESV2" {
			own = append(own, "sAlT"...)
		}
		sum := md5.Sum(own)
		key = sum[:min(len(sum), len(key)+5)]
	}
	if method == "V2" {
		out := make([]byte, len(b))
		if c, err := rc4.NewCipher(key); err == nil {
			c.XORKeyStream(out, b)
		}
		return out
	}
	block, err := aes.NewCipher(key)
	if err != nil || len(b) < 32 || len(b)%16 != 0 {
		return nil
	}
	out := make([]byte, len(b)-16)
	cipher.NewCBCDecrypter(block, b[:16]).CryptBlocks(out, b[16:])
	return out[:max(0, len(out)-int(out[len(out)-1]))]
}
