package pdf

import (
	"strings"
	"time"

	"inkoust/internal/ber"
)

// Object identifiers of signatures (RFC 5652, 3161, 5035) and certificates
// (RFC 5280).
const (
	oidSignedData   = "1.2.840.113549.1.7.2"
	oidSigningTime  = "1.2.840.113549.1.9.5"
	oidTimestamp    = "1.2.840.113549.1.9.16.2.14"
	oidTimestamped  = "1.2.840.113549.1.9.16.1.4"
	oidCountry      = "2.5.4.6"
	oidAlternatives = "2.5.29.17"
	oidConstraints  = "2.5.29.19"
)

const (
	// maxCertificates bounds the certificates of one signature: chains have five.
	maxCertificates = 200
	// maxNested bounds tokens within tokens.
	maxNested = 4
)

// cmsInfo is what a signature says of its time and its people. Times are zero
// where it says nothing.
type cmsInfo struct {
	signed    time.Time // by the signer's clock
	stamped   time.Time // by the token on the signature
	generated time.Time // of a token that is the signature itself
	people    []string
}

// readCMS reads a CMS signature or timestamp token, padded with anything; nil if
// it is none.
func readCMS(b []byte) *cmsInfo {
	top, _, err := ber.Read(b)
	if err != nil {
		return nil
	}
	m := &cmsInfo{}
	if !m.content(top, maxNested) {
		return nil
	}
	return m
}

// content reads a ContentInfo of signed data.
func (m *cmsInfo) content(info ber.Element, depth int) bool {
	c := info.Children()
	if depth == 0 || len(c) < 2 || c[0].OID() != oidSignedData {
		return false
	}
	inner := c[1].Children()
	if len(inner) == 0 {
		return false
	}
	fields := inner[0].Children()
	for i, f := range fields {
		switch {
		case i == 2 && f.Is(ber.Sequence):
			m.token(f)
		case f.IsContext(0):
			m.certificates(f)
		case i == len(fields)-1 && f.Is(ber.Set):
			for _, signer := range f.Children() {
				m.signer(signer, depth)
			}
		}
	}
	return true
}

// token reads the time of a TSTInfo, if that is what is signed.
func (m *cmsInfo) token(encapsulated ber.Element) {
	c := encapsulated.Children()
	if len(c) < 2 || c[0].OID() != oidTimestamped || len(c[1].Children()) == 0 {
		return
	}
	info, _, err := ber.Read(c[1].Children()[0].Octets())
	if err != nil {
		return
	}
	for _, f := range info.Children() {
		if t, ok := f.Time(); ok {
			m.generated = t
			return
		}
	}
}

// signer reads the attributes of one SignerInfo: [0] signed, [1] not signed.
// Where several signed together, the last time counts.
func (m *cmsInfo) signer(signer ber.Element, depth int) {
	for i, f := range signer.Children() {
		if i < 2 || !f.IsContext(0) && !f.IsContext(1) {
			continue
		}
		for _, a := range f.Children() {
			m.attribute(a, f.IsContext(0), depth)
		}
	}
}

func (m *cmsInfo) attribute(a ber.Element, signed bool, depth int) {
	c := a.Children()
	if len(c) < 2 || len(c[1].Children()) == 0 {
		return
	}
	value := c[1].Children()[0]
	switch id := c[0].OID(); {
	case signed && id == oidSigningTime:
		if t, ok := value.Time(); ok && t.After(m.signed) {
			m.signed = t
		}
	case !signed && id == oidTimestamp:
		inner := &cmsInfo{}
		if inner.content(value, depth-1) && inner.generated.After(m.stamped) {
			m.stamped = inner.generated
		}
	}
}

func (m *cmsInfo) certificates(set ber.Element) {
	for i, c := range set.Children() {
		if i == maxCertificates {
			return
		}
		m.people = append(m.people, ownerOf(c)...)
	}
}

// certificateText is what a certificate says of its owner: names, addresses,
// numbers. Authorities are no people and say nothing.
func certificateText(der []byte) []string {
	c, _, err := ber.Read(der)
	if err != nil {
		return nil
	}
	return ownerOf(c)
}

func ownerOf(certificate ber.Element) []string {
	c := certificate.Children()
	if len(c) == 0 {
		return nil
	}
	fields := c[0].Children()
	if len(fields) > 0 && fields[0].IsContext(0) {
		fields = fields[1:] // the version
	}
	if len(fields) < 6 {
		return nil
	}
	var out []string
	for _, f := range fields[6:] {
		if !f.IsContext(3) || len(f.Children()) == 0 {
			continue
		}
		for _, e := range f.Children()[0].Children() {
			text, authority := extension(e)
			if authority {
				return nil
			}
			out = append(out, text...)
		}
	}
	return append(namesIn(fields[4]), out...)
}

// extension reads what else names the owner, and whether the owner is an
// authority.
func extension(e ber.Element) (text []string, authority bool) {
	c := e.Children()
	if len(c) < 2 {
		return nil, false
	}
	value, _, err := ber.Read(c[len(c)-1].Octets())
	if err != nil {
		return nil, false
	}
	switch c[0].OID() {
	case oidConstraints:
		ca := value.Children()
		return nil, len(ca) > 0 && ca[0].Is(1) && len(ca[0].Content) == 1 && ca[0].Content[0] != 0
	case oidAlternatives:
		return namesIn(value), false
	}
	return nil, false
}

// namesIn gathers the strings below an element, but for countries.
func namesIn(e ber.Element) []string {
	if text, ok := e.Text(); ok {
		return []string{text}
	}
	if e.Class == 2 && !e.Constructed && isAddress(string(e.Content)) {
		return []string{string(e.Content)} // an IA5String under a tag of its own
	}
	c := e.Children()
	if len(c) > 0 && c[0].OID() == oidCountry {
		return nil
	}
	var out []string
	for _, x := range c {
		out = append(out, namesIn(x)...)
	}
	return out
}

// isAddress tells e-mail addresses and links from other bytes.
func isAddress(s string) bool {
	return strings.ContainsAny(s, "@.:") && strings.IndexFunc(s, func(r rune) bool { return r <= ' ' || r > '~' }) < 0
}
