package envelope

import (
	"bytes"
	"path"
	"strings"

	"inkoust/internal/archive"
	"inkoust/internal/ber"
)

const (
	signedData    = "1.2.840.113549.1.7.2"
	envelopedData = "1.2.840.113549.1.7.3"
)

// signed takes the content out of a signature. A signature without content
// stands beside its document and is no document itself.
func (o *opener) signed(name string, data []byte, depth int) error {
	content, err := cmsContent(unarmoured(data))
	switch {
	case err != nil:
		return err
	case content == nil:
		return o.leaf(Entry{Name: name, Data: data, Why: WhySignature})
	}
	if isMIME(content) {
		return o.mail(content, depth+1)
	}
	return o.add(Entry{Name: inner(name), Data: content}, depth)
}

// isMIME tells a part of mail by the field that begins it.
func isMIME(b []byte) bool {
	h, _, whole := parseHeader(b[:min(len(b), headSize)])
	return whole && len(h) > 0 && has(h, "content-type") && broken(b[:min(len(b), headSize)]) == 0
}

// inner is the name without what the signing program added.
func inner(name string) string {
	switch ext := strings.ToLower(path.Ext(name)); ext {
	case ".p7m", ".p7s", ".p7b", ".zfo", ".cms", ".pkcs7":
		return strings.TrimSuffix(name, path.Ext(name))
	}
	return name
}

// cmsContent is what a signature holds (RFC 5652, 5.1), nil if it stands beside
// its content.
func cmsContent(data []byte) ([]byte, error) {
	outer, _, err := ber.Read(data)
	if err != nil {
		return nil, ErrDamaged
	}
	top := outer.Children()
	if len(top) < 2 {
		return nil, ErrDamaged
	}
	switch top[0].OID() {
	case envelopedData:
		return nil, ErrLocked
	case signedData:
	default:
		return nil, ErrFeature
	}
	fields := child(top[1], 0)
	if len(fields) < 4 { // version, digests, content, signers
		return nil, ErrDamaged
	}
	content := fields[2].Children()
	if len(content) == 0 {
		return nil, ErrDamaged
	}
	if len(content) == 1 {
		return nil, nil
	}
	inside := content[1].Children()
	if len(inside) != 1 || !inside[0].Is(ber.OctetString) {
		return nil, ErrDamaged
	}
	return inside[0].Octets(), nil
}

func child(e ber.Element, i int) []ber.Element {
	all := e.Children()
	if i >= len(all) {
		return nil
	}
	return all[i].Children()
}

// zip unpacks an archive or a signed container. What signs is listed and not
// published.
func (o *opener) zip(kind Kind, data []byte, depth int) error {
	a, err := archive.Open(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return ErrDamaged
	}
	entries, err := a.Unpack(o.files, o.room, func(name string) bool { return kind == ZIP || name != "mimetype" })
	if err != nil {
		return err
	}
	for _, e := range entries {
		file := Entry{Name: path.Base(e.Name), Data: e.Data}
		switch {
		case kind == ASiC && strings.HasPrefix(e.Name, "META-INF/"):
			file.Why = WhySignature
		case leftBehind(e.Name):
			continue
		}
		if err := o.add(file, depth); err != nil {
			return err
		}
	}
	return nil
}

// leftBehind are the notes of systems and editors in an archive.
func leftBehind(name string) bool {
	base := strings.ToLower(path.Base(name))
	return strings.HasPrefix(name, "__MACOSX/") || base == "thumbs.db" || base == "desktop.ini" || base == ".ds_store" || strings.HasPrefix(base, "~$")
}
