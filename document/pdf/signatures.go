package pdf

import (
	"crypto/sha256"
	"strings"
	"time"

	"inkoust/document"
)

const (
	// maxContents bounds a signature: with certificates, revocation lists and
	// timestamps the largest seen take 400 kB.
	maxContents = 8 << 20
	// maxSignatures bounds the signatures that are looked into.
	maxSignatures = 1000
)

// subFilters are the forms of signatures (ISO 32000-2, 12.8.3); a name beyond
// them may be anything.
var subFilters = map[name]bool{
	"adbe.pkcs7.detached": true, "adbe.pkcs7.sha1": true, "adbe.x509.rsa_sha1": true,
	"ETSI.CAdES.detached": true, "ETSI.RFC3161": true,
}

// isSignature tells signature dictionaries: by what they cover, or by their type.
func (s *store) isSignature(d dict) bool {
	if d["ByteRange"] != nil {
		return true
	}
	t := s.name(d["Type"])
	_, signed := s.text(d["Contents"])
	return signed && (t == "Sig" || t == "DocTimeStamp")
}

// readSignatures notes when the document was signed and hands what certificates
// say of people to the hidden parts. What it cannot read tells nothing: the
// signature goes all the same.
func (d *doc) readSignatures(c *collector) {
	r := &signatureReader{d: d, s: d.s, c: c, seen: map[[sha256.Size]byte]bool{}, rights: map[ref]bool{}}
	r.usageRights()
	for _, n := range c.signed {
		r.object(n, d.s.object(n), 0)
	}
	r.securityStore()
}

type signatureReader struct {
	d      *doc
	s      *store
	c      *collector
	seen   map[[sha256.Size]byte]bool // contents of signatures
	rights map[ref]bool
}

// usageRights notes what looks like a signature and is a licence of the program
// that made the file (ISO 32000-1, 12.8.5).
func (r *signatureReader) usageRights() {
	perms := r.s.dict(r.s.dict(r.s.trailer["Root"])["Perms"])
	for _, k := range []name{"UR", "UR3"} {
		if n, ok := perms[k].(ref); ok {
			r.rights[n] = true
		}
	}
}

func (r *signatureReader) object(n ref, o any, depth int) {
	if depth > maxDepth {
		return
	}
	switch v := o.(type) {
	case dict:
		if r.s.isSignature(v) {
			if !r.rights[n] {
				r.signature(v)
			}
			return
		}
		for _, k := range v.sortedKeys() {
			r.object(n, v[k], depth+1)
		}
	case array:
		for _, e := range v {
			r.object(n, e, depth+1)
		}
	}
}

func (r *signatureReader) signature(d dict) {
	t, _ := r.s.text(d["Contents"])
	contents := []byte(t)
	sum := sha256.Sum256(contents)
	if r.seen[sum] && len(contents) > 0 || len(r.d.signings) >= maxSignatures {
		return
	}
	r.seen[sum] = true
	out := document.Signing{Form: "other", Archive: r.s.name(d["Type"]) == "DocTimeStamp" || r.s.name(d["SubFilter"]) == "ETSI.RFC3161"}
	if f := r.s.name(d["SubFilter"]); subFilters[f] {
		out.Form = string(f)
	}
	if m, ok := r.s.text(d["M"]); ok {
		if at, ok := pdfDate(textString(m)); ok {
			out.At, out.Source = at, document.TimeStated
		}
	}
	if len(contents) <= maxContents {
		r.contents(contents, &out)
	}
	r.certificates(d["Cert"])
	r.d.signings = append(r.d.signings, out)
}

// contents reads the signature itself: the time the signer noted, or better that
// of an authority.
func (r *signatureReader) contents(b []byte, out *document.Signing) {
	m := readCMS(b)
	if m == nil {
		return
	}
	switch {
	case usable(m.generated):
		out.At, out.Source = m.generated, document.TimeStamped
	case usable(m.stamped):
		out.At, out.Source = m.stamped, document.TimeStamped
	case usable(m.signed):
		out.At, out.Source = m.signed, document.TimeSigned
	}
	out.At = out.At.Truncate(time.Second)
	for _, text := range m.people {
		r.c.add(certificatePart, text)
	}
}

// certificatePart holds what certificates say of their owners.
const certificatePart = "metadata:certificates"

// certificates reads the certificates that stand beside a signature, one or a
// list of strings or streams.
func (r *signatureReader) certificates(o any) {
	list := r.s.array(o)
	if list == nil {
		list = array{o}
	}
	for _, o := range list[:min(len(list), maxCertificates)] {
		var der []byte
		if t, ok := r.s.text(o); ok {
			der = []byte(t)
		} else if st := r.s.stream(o); st != nil {
			der, _, _ = r.s.decodeUntilImage(st.dict, st.raw)
		}
		for _, text := range certificateText(der) {
			r.c.add(certificatePart, text)
		}
	}
}

// securityStore reads the certificates that are kept for later proof (ISO
// 32000-2, 12.8.4.3).
func (r *signatureReader) securityStore() {
	dss := r.s.dict(r.s.dict(r.s.trailer["Root"])["DSS"])
	r.certificates(dss["Certs"])
	vri := r.s.dict(dss["VRI"])
	for i, k := range vri.sortedKeys() {
		if i < maxSignatures {
			r.certificates(r.s.dict(vri[k])["Cert"])
		}
	}
}

// pdfDate reads a date in UTC (ISO 32000-1, 7.9.4); the time and the zone may be
// missing from its end.
func pdfDate(s string) (time.Time, bool) {
	s = strings.TrimSuffix(strings.ReplaceAll(strings.TrimPrefix(strings.TrimSpace(s), "D:"), "'", ""), "Z0000")
	for _, layout := range []string{"20060102150405Z0700", "20060102150405Z07", "20060102150405", "200601021504", "20060102"} {
		if t, err := time.Parse(layout, s); err == nil && usable(t) {
			return t.UTC(), true
		}
	}
	return time.Time{}, false
}

// usable leaves out times that no signature can have: before there were any,
// and those that a forger wrote to break what reads them.
func usable(t time.Time) bool { return t.Year() >= 1990 && t.Year() < 2200 }
